import { str, filled, type Board, type Moment, type Row } from './board.ts';
import { planWindow } from './checkRow.ts';
import { addMonths, daysBetween, isIsoDay } from './dates.ts';
import { MONITORING_MONTH, PLAN_MONTHS, type CutKind } from './method.ts';
import { activityState, dueDay, isLate, isOpen } from './progress.ts';
import { agreementState, sessionName } from './sessions.ts';
import { stepsOf } from './steps.ts';
import { personalData, visible } from './words.ts';

/** Days ahead of which somebody is told; a cut takes longer to prepare. */
const AHEAD = 15;
const CUT_AHEAD = 30;

export const TOPICS = ['vencidas', 'proximas', 'pruebas', 'acuerdos', 'sesion', 'corte', 'pasos'] as const;
export type Topic = (typeof TOPICS)[number];

/** One thing that a person is told, with the ID to find it by. */
export interface Told {
  topic: Topic;
  id: string;
  what: string;
  /** ISO day; '' where it has none. */
  day: string;
  late: boolean;
  /** Whose it is, in a mailbox that several people read. */
  whose?: string;
}

const within = (day: unknown, today: string, days: number): day is string =>
  isIsoDay(day) && day >= today && daysBetween(today, day) <= days;

const dayOf = (row: Row, key: string): string => (isIsoDay(row[key]) ? row[key] : '');

const MOST_LETTERS = 160;

/** @returns what a person wrote, short and on one line; '' where it seems to hold personal data. */
export function safeWords(text: string, most = MOST_LETTERS): string {
  const said = visible(text);
  if (personalData(said).length > 0) return '';
  const letters = [...said];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : said;
}

/** @param lives every activity as `livesOf` settled it */
export function ownActivities(lives: readonly Row[], member: string, { today }: Moment): Told[] {
  const own = lives.filter((row) => str(row, 'responsable') === member);
  return own.flatMap((row): Told[] => {
    const told = { id: str(row, 'id'), what: safeWords(str(row, 'actividad')), day: dueDay(row) };
    if (isLate(row, today)) return [{ ...told, topic: 'vencidas', late: true }];
    if (activityState(row) === 'Sin evidencia') return [{ ...told, topic: 'pruebas', late: false }];
    if (isOpen(row) && within(told.day, today, AHEAD)) return [{ ...told, topic: 'proximas', late: false }];
    return [];
  });
}

export function ownAgreements(board: Board, member: string, { today }: Moment): Told[] {
  return filled(board, 'acuerdos')
    .filter((row) => str(row, 'responsable') === member)
    .flatMap((row): Told[] => {
      const state = agreementState(row, today);
      const late = state === 'Vencido';
      if (!late && (state !== 'Pendiente' || !within(row['vence'], today, AHEAD))) return [];
      const what = safeWords(str(row, 'acuerdo'));
      return [{ topic: 'acuerdos', id: str(row, 'id'), what, day: dayOf(row, 'vence'), late }];
    });
}

/** What everybody is told. */
export const forEverybody = (board: Board, moment: Moment): Told[] => [
  ...nextSession(board, moment),
  ...cutsDue(board, moment),
  ...stepsDue(board, moment),
];

function nextSession(board: Board, { today }: Moment): Told[] {
  const [next] = filled(board, 'sesiones')
    .filter((row) => within(row['fecha'], today, AHEAD))
    .sort((a, b) => (str(a, 'fecha') < str(b, 'fecha') ? -1 : 1));
  if (!next) return [];
  const what = [sessionName(next), safeWords(str(next, 'lugar'))].filter(Boolean).join(', ');
  return [{ topic: 'sesion', id: str(next, 'id'), what, day: str(next, 'fecha'), late: false }];
}

/** The cuts that INAI waits for, and the requirement that asks for each. */
const CUTS: readonly (readonly [kind: CutKind, months: number, key: string])[] = [
  ['Mes 6', MONITORING_MONTH, 'mes6'],
  ['Mes 12', PLAN_MONTHS, 'mes12'],
];

/** A requirement that is a cut is told as the cut, and not twice. */
export const isCut = (row: Row): boolean => CUTS.some(([, , key]) => key === str(row, 'clave'));

export interface CutDay {
  kind: CutKind;
  day: string;
  made: boolean;
}

/** When the cuts of months 6 and 12 are due: on the day that staff wrote in Pasos, or so long after the launch (step 6). */
export function cutDays(board: Board): CutDay[] {
  const { config, cuts = [] } = board;
  const launched = planWindow(config).launched;
  return CUTS.flatMap(([kind, months, key]) => {
    const step = filled(board, 'pasos').find((row) => str(row, 'clave') === key) ?? {};
    const day = dayOf(step, 'vence') || (launched ? addMonths(config.launch, months) : '');
    return day === '' ? [] : [{ kind, day, made: cuts.some((cut) => cut.kind === kind) }];
  });
}

function cutsDue(board: Board, { today }: Moment): Told[] {
  return cutDays(board).flatMap(({ kind, day, made }): Told[] => {
    const late = day < today;
    if (made || (!late && !within(day, today, CUT_AHEAD))) return [];
    return [{ topic: 'corte', id: kind, what: `Corte del ${kind.toLowerCase()}`, day, late }];
  });
}

function stepsDue(board: Board, moment: Moment): Told[] {
  const open = stepsOf(board, moment)
    .flatMap(({ requirements }) => requirements)
    .filter(({ row, state, due }) => state !== 'Cumplido' && due !== '' && !isCut(row));
  return open.flatMap(({ row, step, title, due }): Told[] => {
    const late = due < moment.today;
    if (!late && !within(due, moment.today, AHEAD)) return [];
    const what = `Paso ${step}: ${safeWords(title)}`;
    return [{ topic: 'pasos', id: str(row, 'id'), what, day: due, late }];
  });
}

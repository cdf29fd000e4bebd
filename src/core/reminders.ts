import { isBlank, rowsOf, str, type Board, type Moment, type Row } from './board.ts';
import { planWindow } from './checkRow.ts';
import { addMonths, daysBetween, isIsoDay } from './dates.ts';
import { digestMail, type Mail } from './digestText.ts';
import { MONITORING_MONTH, PLAN_MONTHS, type CutKind } from './method.ts';
import { activityState, dueDay, isLate, isOpen, livesOf, planProgress } from './progress.ts';
import type { RecordKey } from './records.ts';
import { agreementState } from './sessions.ts';
import { stepsOf } from './steps.ts';
import { isSeated } from './stl.ts';
import { personalData, visible } from './words.ts';

/** Days ahead of which somebody is told; a cut takes longer to prepare. */
const AHEAD = 15;
const CUT_AHEAD = 30;
/** What is so near that it is told at once, whatever was sent this week. */
const NEAR = 3;

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
}

/** What one person would be sent; `urgent` names what is overdue or due within three days. */
export interface Digest extends Mail {
  member: string;
  to: string;
  urgent: string[];
}

/** The plan in figures, for who keeps the board. */
export interface Summary {
  reported: number;
  verified: number;
  expected: number;
  late: number;
  agreements: number;
}

/** Reminders go out on working days: not on Saturday or Sunday, nor on the days of Catálogos. */
export function isWorkday(board: Board, day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6 && !(board.lists['inhabiles'] ?? []).includes(day);
}

/** Seated members who asked for reminders and left an address. */
export const asking = (board: Board, { today }: Moment): Row[] =>
  filled(board, 'stl').filter(
    (row) =>
      str(row, 'avisos') === 'Sí' &&
      str(row, 'id') !== '' &&
      isSeated(row, today) &&
      str(row, 'desde') <= today &&
      ADDRESS.test(str(row, 'correo').trim()),
  );

/** One address alone: a second one after a comma would get what is another person's. */
const ADDRESS = /^[^\s@<>,;:"'()]+@[^\s@<>,;:"'()]+\.[^\s@<>,;:"'()]+$/;

/**
 * One digest for each person who asked and has something to be told. Needs every table of records.
 * Nobody's address or telephone is in it: of people's words, those that look like personal data are left out.
 */
export function digests(board: Board, moment: Moment): Digest[] {
  const common = forEverybody(board, moment);
  const summary = summaryOf(board, moment);
  return asking(board, moment).flatMap((member): Digest[] => {
    const id = str(member, 'id');
    const keeps = str(member, 'sector') === 'Organismo garante';
    const told = [
      ...ownActivities(board, id, moment),
      ...ownAgreements(board, id, moment),
      // what the exercise owes is for who keeps it to settle
      ...(keeps ? common : common.filter(({ late }) => !late)),
    ];
    if (told.length === 0) return [];
    return [
      {
        member: id,
        to: str(member, 'correo').trim(),
        urgent: told.filter((one) => isUrgent(one, moment)).map(keyOf),
        ...digestMail(board.config, moment.today, told, keeps ? summary : undefined),
      },
    ];
  });
}

/** What somebody who tries it out is sent: the plan's figures and what everybody is told. */
export function sampleDigest(board: Board, moment: Moment): Mail {
  const told = forEverybody(board, moment);
  return digestMail(board.config, moment.today, told, summaryOf(board, moment));
}

const filled = (board: Board, table: RecordKey): Row[] => rowsOf(board, table).filter((row) => !isBlank(row));

const forEverybody = (board: Board, moment: Moment): Told[] => [
  ...nextSession(board, moment),
  ...cutsDue(board, moment),
  ...stepsDue(board, moment),
];

const isUrgent = ({ day, late }: Told, { today }: Moment): boolean =>
  late || (day !== '' && daysBetween(today, day) <= NEAR);

/** Overdue is news even for who was told that it was near. */
const keyOf = ({ topic, id, late }: Told): string => `${topic} ${id}${late ? ' !' : ''}`;

const within = (day: unknown, today: string, days: number): day is string =>
  isIsoDay(day) && day >= today && daysBetween(today, day) <= days;

const MOST_LETTERS = 160;

/** @returns what a person wrote, short and on one line; '' where it seems to hold personal data. */
export function safeWords(text: string): string {
  const said = visible(text);
  if (personalData(said).length > 0) return '';
  return said.length > MOST_LETTERS ? `${said.slice(0, MOST_LETTERS - 1)}…` : said;
}

function ownActivities(board: Board, member: string, { today }: Moment): Told[] {
  const own = livesOf(board, today).filter((row) => !isBlank(row) && str(row, 'responsable') === member);
  return own.flatMap((row): Told[] => {
    const told = { id: str(row, 'id'), what: safeWords(str(row, 'actividad')), day: dueDay(row) };
    if (isLate(row, today)) return [{ ...told, topic: 'vencidas', late: true }];
    if (activityState(row) === 'Sin evidencia') return [{ ...told, topic: 'pruebas', late: false }];
    if (isOpen(row) && within(dueDay(row), today, AHEAD))
      return [{ ...told, topic: 'proximas', late: false }];
    return [];
  });
}

const dayOf = (row: Row, key: string): string => (isIsoDay(row[key]) ? row[key] : '');

function ownAgreements(board: Board, member: string, { today }: Moment): Told[] {
  return filled(board, 'acuerdos')
    .filter((row) => str(row, 'responsable') === member)
    .flatMap((row): Told[] => {
      const state = agreementState(row, today);
      const late = state === 'Vencido';
      if (!late && (state !== 'Pendiente' || !within(row['vence'], today, AHEAD))) return [];
      return [
        {
          topic: 'acuerdos',
          id: str(row, 'id'),
          what: safeWords(str(row, 'acuerdo')),
          day: dayOf(row, 'vence'),
          late,
        },
      ];
    });
}

function nextSession(board: Board, { today }: Moment): Told[] {
  const [next] = filled(board, 'sesiones')
    .filter((row) => within(row['fecha'], today, AHEAD))
    .sort((a, b) => (str(a, 'fecha') < str(b, 'fecha') ? -1 : 1));
  if (!next) return [];
  const what = [`Sesión ${str(next, 'tipo').toLowerCase()}`.trim(), safeWords(str(next, 'lugar'))];
  const id = str(next, 'id');
  return [
    { topic: 'sesion', id, what: what.filter(Boolean).join(', '), day: str(next, 'fecha'), late: false },
  ];
}

const CUTS: readonly (readonly [kind: CutKind, months: number])[] = [
  ['Mes 6', MONITORING_MONTH],
  ['Mes 12', PLAN_MONTHS],
];

/** The cuts that INAI waits for and that nobody has made (step 6). */
export function cutDays({ config, cuts = [] }: Board): { kind: CutKind; day: string; made: boolean }[] {
  if (!planWindow(config).launched) return [];
  return CUTS.map(([kind, months]) => ({
    kind,
    day: addMonths(config.launch, months),
    made: cuts.some((cut) => cut.kind === kind),
  }));
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
    .filter(({ state, due }) => state !== 'Cumplido' && due !== '');
  return open.flatMap(({ row, step, title, due }): Told[] => {
    const late = due < moment.today;
    if (!late && !within(due, moment.today, AHEAD)) return [];
    const what = `Paso ${step}: ${safeWords(title)}`;
    return [{ topic: 'pasos', id: str(row, 'id'), what, day: due, late }];
  });
}

function summaryOf(board: Board, { today }: Moment): Summary {
  const activities = livesOf(board, today).filter((row) => !isBlank(row));
  const byCommitment = filled(board, 'compromisos').map((row) =>
    activities.filter((one) => str(one, 'compromiso') === str(row, 'id')),
  );
  return {
    ...planProgress(byCommitment, today),
    late: activities.filter((row) => isLate(row, today)).length,
    agreements: filled(board, 'acuerdos').filter((row) => agreementState(row, today) === 'Vencido').length,
  };
}

import { rowsOf, str, type Board, type Row } from './board.ts';
import { shortDay } from './config.ts';
import { hasCome, isIsoDay, longDate } from './dates.ts';
import { groupBy } from './group.ts';
import { hasLaunched, originalDay, PROMISED, promisedDay, type Promised } from './originals.ts';
import type { Problem } from './problems.ts';
import { heldAgreements } from './sessions.ts';
import { visible } from './words.ts';

/** The step that counts now: the one with the latest date; of those without one, the last row. */
function latest(moves: readonly Row[]): Row | undefined {
  const day = (row: Row): string => (isIsoDay(row['fecha']) ? row['fecha'] : '');
  return moves.reduce<Row | undefined>(
    (best, row) => (best && day(row) !== '' && day(row) < day(best) ? best : row),
    undefined,
  );
}

/**
 * Whether the present end of an activity is what was agreed (product.md, "An activity's life"): the latest rescheduling
 * that has a reason, an agreement of a session that was held, and no date to come, says this very day.
 * @returns undefined while a table that would tell was not read
 */
export function agreedEnds(board: Board, today: string): ((activity: Row) => boolean) | undefined {
  const { reprogramaciones } = board.tables;
  const agreements = heldAgreements(board, today);
  if (!reprogramaciones || !agreements) return undefined;
  const counts = (row: Row): boolean =>
    visible(str(row, 'motivo')) !== '' &&
    agreements.has(str(row, 'acuerdo')) &&
    (!isIsoDay(row['fecha']) || hasCome(row['fecha'], today));
  const moves = groupBy(reprogramaciones.filter(counts), 'actividad');
  return (activity) => {
    const end = activity['fin'];
    return isIsoDay(end) && str(latest(moves.get(str(activity, 'id')) ?? []) ?? {}, 'a') === end;
  };
}

/** The last day of an activity that counts: the one that was agreed, or else the one that was promised. */
export const lastDay = (activity: Row, isAgreed: boolean): string =>
  isAgreed ? str(activity, 'fin') : promisedDay(activity, 'fin');

/** What is wrong with a date that moved. */
export interface Moved {
  code: string;
  field: Promised;
  sentence: string;
  tip: string;
}

/**
 * The dates of an activity that moved after the launch and that nobody agreed to, blank ones too. Only an end can be
 * agreed anew. Says nothing where it cannot be told.
 */
export function movedDays(activity: Row, board: Board, today: string): Moved[] {
  if (!hasLaunched(board, today)) return [];
  const moved: Moved[] = [];
  if (isMoved(activity, 'inicio'))
    moved.push({
      code: 'inicio-movido',
      field: 'inicio',
      sentence: `El inicio ${wayOf(activity, 'inicio')} después del lanzamiento.`,
      tip: 'Devuelva la fecha original; si hace falta más tiempo, reprograme el fin en Actualizar avance ▸ Reprogramar.',
    });
  if (isMoved(activity, 'fin') && agreedEnds(board, today)?.(activity) === false)
    moved.push({
      code: 'reprogramacion-sin-acuerdo',
      field: 'fin',
      sentence: `El fin ${wayOf(activity, 'fin')} sin una reprogramación con motivo y acuerdo.`,
      tip: 'Use Actualizar avance ▸ Reprogramar, agregue la fila en Reprogramaciones, o devuelva la fecha original.',
    });
  return moved;
}

const isMoved = (activity: Row, key: Promised): boolean =>
  isIsoDay(activity[PROMISED[key]]) && activity[PROMISED[key]] !== activity[key];

/** `pasó del 10/05/2016 al 31/07/2016`, or that it is blank. */
function wayOf(activity: Row, key: Promised): string {
  const first = shortDay(str(activity, PROMISED[key]));
  const now = str(activity, key);
  return visible(now) === ''
    ? `era el ${first} y quedó vacío`
    : `pasó del ${first} al ${shortDay(now) || `«${visible(now).slice(0, 40)}»`}`;
}

/** A moved end that was agreed, or of which it cannot be told: not wrong, but the public sees both. */
export function movedNotice(activity: Row, index: number): Problem[] {
  const first = activity['fin_original'];
  if (!isIsoDay(activity['fin']) || !isIsoDay(first) || first === activity['fin']) return [];
  return [
    {
      code: 'fin-movido',
      level: 'aviso',
      where: { table: 'actividades', field: 'fin', id: str(activity, 'id'), index },
      sentence: `La fecha de fin original era ${shortDay(first)}; se publica junto a la nueva.`,
      tip: 'Si fue un error, vuelva a escribir la fecha original.',
    },
  ];
}

const LABELS: Readonly<Record<Promised, string>> = { inicio: 'Inicio', fin: 'Fin' };
const ASKS = 'Actualizar avance ▸ Reprogramar, que pide el motivo y el acuerdo.';

/**
 * Once the plan is launched no form moves or blanks what was promised; to write again the promised date is no move.
 * @param before the activity as it stands
 */
export function promiseProblems(
  before: Row,
  wanted: Row,
  board: Board,
  today: string,
  index?: number,
): Problem[] {
  if (!hasLaunched(board, today)) return [];
  return (['inicio', 'fin'] as const).flatMap((key): Problem[] => {
    const first = originalDay(before, key, board, today);
    const now = str(wanted, key);
    if (!isIsoDay(first) || now === str(before, key) || now === first) return [];
    return [
      {
        code: 'fecha-prometida',
        level: 'error',
        where: {
          table: 'actividades',
          field: key,
          id: str(before, 'id'),
          ...(index === undefined ? {} : { index }),
        },
        sentence: `${LABELS[key]}: el plan ya se lanzó y prometió el ${longDate(first)}.`,
        tip: key === 'fin' ? `Use ${ASKS}` : `Solo el fin puede moverse: use ${ASKS}`,
      },
    ];
  });
}

/** A rescheduling moves nothing by itself: the latest one of an activity has to be what its end says. */
export function restingMove(board: Board, row: Row, index: number): Problem[] {
  const id = str(row, 'actividad');
  const activity = board.tables.actividades?.find((one) => id !== '' && str(one, 'id') === id);
  const to = row['a'];
  if (!activity || !isIsoDay(to) || str(activity, 'fin') === to) return [];
  const own = groupBy(rowsOf(board, 'reprogramaciones'), 'actividad').get(id) ?? [];
  if (latest(own) !== row) return [];
  const end = str(activity, 'fin');
  return [
    {
      code: 'reprogramacion-sin-mover',
      level: 'falta',
      where: {
        table: 'reprogramaciones',
        field: 'a',
        ...(str(row, 'id') ? { id: str(row, 'id') } : {}),
        index,
      },
      sentence: `El fin de ${id} ${end ? `es ${shortDay(end) || end}` : 'está vacío'}, no ${shortDay(to)}.`,
      tip: 'Escriba la nueva fecha en Actividades, o reprograme desde Actualizar avance.',
    },
  ];
}

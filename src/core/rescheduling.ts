import { isBlank, rowsOf, str, type Board, type Row } from './board.ts';
import { shortDay } from './config.ts';
import { isIsoDay } from './dates.ts';
import { groupBy } from './group.ts';
import { hasLaunched } from './originals.ts';
import type { Problem } from './problems.ts';
import { visible } from './words.ts';

/** What the reschedulings of one activity have to say about its end. */
function isAgreed(
  activity: Row,
  moves: readonly Row[],
  agreements: ReadonlySet<string> | undefined,
): boolean {
  return moves.some(
    (row) =>
      str(row, 'a') === str(activity, 'fin') &&
      visible(str(row, 'motivo')) !== '' &&
      (agreements ? agreements.has(str(row, 'acuerdo')) : str(row, 'acuerdo') !== ''),
  );
}

/**
 * An end date that moved after the launch needs a rescheduling with that date, a reason and an agreement that exists
 * (product.md, "An activity's life"). Needs `reprogramaciones`; undefined where it is right, or cannot be told.
 */
export function movedEnd(board: Board, activity: Row, index: number, today: string): Problem | undefined {
  const first = activity['fin_original'];
  const end = activity['fin'];
  if (!isIsoDay(first) || !isIsoDay(end) || first === end) return undefined;
  const { reprogramaciones, acuerdos } = board.tables;
  const id = str(activity, 'id');
  const where = { table: 'actividades' as const, field: 'fin', id, index };
  const agreements = acuerdos && new Set(acuerdos.map((row) => str(row, 'id')));
  const moves = reprogramaciones?.filter((row) => str(row, 'actividad') === id);
  if (moves && hasLaunched(board, today) && !isAgreed(activity, moves, agreements))
    return {
      code: 'reprogramacion-sin-acuerdo',
      level: 'falta',
      where,
      sentence: `El fin pasó del ${shortDay(first)} al ${shortDay(end)} sin una reprogramación con motivo y acuerdo.`,
      tip: 'Use Actualizar avance ▸ Reprogramar, agregue la fila en Reprogramaciones, o devuelva la fecha original.',
    };
  return {
    code: 'fin-movido',
    level: 'aviso',
    where,
    sentence: `La fecha de fin original era ${shortDay(first)}; se publica junto a la nueva.`,
    tip: 'Si fue un error, vuelva a escribir la fecha original.',
  };
}

/** Every end of the board that moved without an agreement. */
export const movedEnds = (board: Board, today: string): Problem[] =>
  rowsOf(board, 'actividades').flatMap((row, index) => {
    const problem = isBlank(row) ? undefined : movedEnd(board, row, index, today);
    return problem?.level === 'falta' ? [problem] : [];
  });

/** The step that counts now: the one with the latest date; of those without one, the last row. */
function latest(moves: readonly Row[]): Row | undefined {
  const day = (row: Row): string => (isIsoDay(row['fecha']) ? row['fecha'] : '');
  return moves.reduce<Row | undefined>(
    (best, row) => (best && day(row) !== '' && day(row) < day(best) ? best : row),
    undefined,
  );
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

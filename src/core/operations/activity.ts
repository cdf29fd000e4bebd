import { apply, rowsOf, str, type Board, type Change, type Moment, type Row } from '../board.ts';
import { activityCells, differing } from '../derive.ts';
import type { Problem } from '../problems.ts';
import { backingsOf } from '../progress.ts';
import { RECORDS } from '../records.ts';
import { RECORD_KEYS, type RecordKey } from '../tableKeys.ts';
import { derivedChanges, reviewSince } from './refresh.ts';

export const CANCELLED = 'Esta actividad está cancelada por acuerdo.';
export const RESUME = 'Si se retoma, borre primero el acuerdo que la cancela en la pestaña Actividades.';

export const tablesRead = (board: Board): RecordKey[] => RECORD_KEYS.filter((key) => key in board.tables);

export function find(board: Board, id: string): { index: number; row: Row } | undefined {
  const index = rowsOf(board, 'actividades').findIndex((row) => id !== '' && str(row, 'id') === id);
  const row = rowsOf(board, 'actividades')[index];
  return row ? { index, row } : undefined;
}

export const gone = (table: RecordKey, id: string, index?: number): Problem => ({
  code: 'no-existe',
  level: 'error',
  where: { table, id, ...(index === undefined ? {} : { index }) },
  sentence: `${id.slice(0, 60)} ya no está en el tablero.`,
  tip: 'Cierre el panel y vuelva a abrirlo: lo que escribió se conserva.',
});

/** A field that the grid may leave for later and this operation needs. */
export const asked = (table: RecordKey, row: Row, keys: readonly string[]): Problem[] =>
  keys
    .filter((key) => str(row, key).trim() === '')
    .map((key) => ({
      code: 'obligatorio',
      level: 'error' as const,
      where: { table, field: key },
      sentence: `${RECORDS[table].fields.find((field) => field.key === key)?.label ?? key}: falta.`,
      tip: 'Escríbalo o elíjalo.',
    }));

/**
 * Joins what was typed with what follows from it in the touched activities and, where they were read, in verifications:
 * one change a row, so that it is written at once.
 */
export function settle(
  board: Board,
  typed: readonly Change[],
  touched: ReadonlySet<number>,
  moment: Moment,
): Change[] {
  const after: Board = { ...board, tables: apply(board.tables, typed) };
  const backing = backingsOf(after, moment.today);
  const rows = [...touched].flatMap((index): Change[] => {
    const before = rowsOf(board, 'actividades')[index] ?? {};
    const now = rowsOf(after, 'actividades')[index] ?? {};
    const id = str(now, 'id');
    const life = activityCells(now, [], { ...board, today: moment.today, backing: backing(id) });
    const seen = [
      { board, row: before, index },
      { board: after, row: now, index },
    ] as const;
    const revision = reviewSince('actividades', ...seen, moment);
    const cells = differing(before, { ...now, ...life, revision });
    return Object.keys(cells).length > 0 ? [{ kind: 'set', table: 'actividades', id, cells }] : [];
  });
  const others = typed.filter(({ table }) => table !== 'actividades');
  const lapsed = after.tables.verificaciones ? derivedChanges(after, 'verificaciones', moment) : [];
  const fresh = new Set(
    others.flatMap((change) => (change.kind === 'append' ? change.rows.map((row) => str(row, 'id')) : [])),
  );
  return [...others, ...rows, ...lapsed.filter((change) => change.kind === 'set' && !fresh.has(change.id))];
}

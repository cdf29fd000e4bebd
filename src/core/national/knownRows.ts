import { str, type Row } from '../board.ts';
import { isNamed, type Replayed } from '../history.ts';
import { STATES } from '../states.ts';
import { TABLES } from '../tables.ts';
import type { TableKey } from '../tableKeys.ts';
import { firstRubric } from './rubric.ts';

/** The tabs of the national workbook whose rows the Bitácora tells of; the others are written from the copies of Entidades. */
export const TOLD_KEYS = ['entidades', 'monitoreo', 'evaluacion', 'rubrica'] as const;
export type ToldKey = (typeof TOLD_KEYS)[number];

export const isTold = (table: TableKey): table is ToldKey => (TOLD_KEYS as readonly string[]).includes(table);

/** The 32 states, before anybody has said where they publish. */
export const stateRows = (): Row[] => STATES.map(({ code, name }) => ({ id: code, entidad: name }));

/** Tabs that begin with rows of their own, of which there are never more. */
const FIRST: Readonly<Partial<Record<ToldKey, () => Row[]>>> = {
  entidades: stateRows,
  rubrica: firstRubric,
};

/** @returns the IDs of a tab that always has the same rows; undefined for one whose rows come with the states' data. */
export function fixedIds(table: ToldKey): ReadonlySet<string> | undefined {
  const first = FIRST[table]?.();
  return first && new Set(first.map((row) => str(row, 'id')));
}

/** @returns the rows of a tab by ID, as the Bitácora leaves them, in the order in which they came. */
export function knownRows(table: ToldKey, told: Replayed): Map<string, Row> {
  const first = (FIRST[table]?.() ?? []).map((row) => [str(row, 'id'), row] as const);
  const known = new Map<string, Row>(first);
  for (const [id, row] of told.get(table) ?? [])
    if (isNamed(id)) known.set(id, { ...known.get(id), ...row, id });
  return known;
}

/** @returns how many cells that the program writes are the same and say something. */
const alike = (table: ToldKey, row: Row, other: Row): number =>
  TABLES[table].fields.filter(
    ({ key, computed }) =>
      computed && key !== 'id' && str(row, key) !== '' && str(row, key) === str(other, key),
  ).length;

/**
 * Which rows stood where somebody typed over several cells: by their ID, else the one row that is gone and shares most
 * of what the program wrote. Of a tab that always has the same rows, those that are gone stood there in some order.
 * @param touched positions
 */
export function formerRows(
  table: ToldKey,
  rows: readonly Row[],
  touched: readonly number[],
  known: ReadonlyMap<string, Row>,
): Map<number, Row> {
  const idOf = (index: number): string => str(rows[index] ?? {}, 'id');
  const there = new Set(rows.map((row) => str(row, 'id')));
  const gone = new Map([...known].filter(([id]) => !there.has(id)));
  const seen = new Set(rows.flatMap((row, index) => (touched.includes(index) ? [] : [str(row, 'id')])));
  const found = new Map<number, Row>();
  const nameless = touched.filter((index) => {
    const id = idOf(index);
    const row = seen.has(id) ? undefined : known.get(id);
    if (row) found.set(index, row);
    seen.add(id);
    return !row;
  });
  const take = (index: number, id: string): void => {
    found.set(index, gone.get(id) ?? {});
    gone.delete(id);
  };
  const left = nameless.filter((index) => {
    const scores = [...gone].map(([id, row]) => [id, alike(table, rows[index] ?? {}, row)] as const);
    const [[id, most] = ['', 0], [, second] = ['', 0]] = scores.sort(([, a], [, b]) => b - a);
    if (most === 0 || most === second) return true;
    take(index, id);
    return false;
  });
  if (FIRST[table]) for (const index of left) for (const id of [...gone.keys()].slice(0, 1)) take(index, id);
  return found;
}

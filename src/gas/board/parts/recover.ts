import { isBlank, str, type Change, type Row } from '../../../core/board.ts';
import type { Replayed } from '../../../core/history.ts';
import { RECORD_KEYS, TABLES, type RecordKey } from '../../../core/tables.ts';
import type { View } from '../../view.ts';

/** What the Bitácora knows of deleted columns: IDs and words go back to the rows to which they belonged. */
export function recovered(view: View, lost: readonly string[], history: Replayed): Change[] {
  const known = history.get(view.table);
  if (!known || lost.length === 0) return [];
  const { fields } = TABLES[view.table];
  const typed = fields.filter(({ computed, key }) => !computed && lost.includes(key)).map(({ key }) => key);
  const ids = lost.includes('id') ? lostIds(view, known) : new Map<number, string>();
  return view.rows.flatMap((row, index): Change[] => {
    const id = ids.get(index) ?? str(row, 'id');
    const before = known.get(id);
    if (!before) return [];
    const cells: Record<string, string | number | boolean> = ids.has(index) ? { id } : {};
    for (const key of typed) if (str(before, key) !== '') cells[key] = before[key] ?? '';
    return Object.keys(cells).length > 0
      ? [{ kind: 'set', table: view.table, id: str(row, 'id'), index, cells }]
      : [];
  });
}

/** Of a single cleared ID: a new row must not get the ID of a record that somebody took out. */
const sameHeadline = (row: Row, one: Row): boolean =>
  ['nombre', 'titulo', 'actividad', 'variable'].some(
    (key) => str(row, key) !== '' && str(row, key) === str(one, key),
  );

/** A row is the record with which it shares most words; where two share as many, people have to say which. */
function lostIds(view: View, known: ReadonlyMap<string, Row>): Map<number, string> {
  const typed = TABLES[view.table].fields.filter(({ computed }) => !computed).map(({ key }) => key);
  const there = new Set(view.rows.map((row) => str(row, 'id')));
  const free = new Map([...known].filter(([id]) => !there.has(id)));
  const whole = view.columns.includes('id');
  const found = new Map<number, string>();
  view.rows.forEach((row, index) => {
    if (isBlank(row) || str(row, 'id') !== '') return;
    const scores = [...free]
      .filter(([, one]) => !whole || sameHeadline(row, one))
      .map(([id, one]): [string, number] => [
        id,
        typed.filter((key) => str(row, key) !== '' && str(row, key) === str(one, key)).length,
      ])
      .sort(([, a], [, b]) => b - a);
    const [[id, most] = ['', 0], [, second] = ['', 0]] = scores;
    if (most === 0 || most === second) return;
    found.set(index, id);
    free.delete(id);
  });
  return found;
}

/** The records of deleted tabs, in the order in which they were registered. */
export function lostRows(wanted: readonly string[], history: Replayed): Partial<Record<RecordKey, Row[]>> {
  const rows: Partial<Record<RecordKey, Row[]>> = {};
  for (const key of RECORD_KEYS) {
    const known = history.get(key);
    if (wanted.includes(key) && known) rows[key] = [...known.values()];
  }
  return rows;
}

/** @returns the columns without a single word: an interrupted repair may have brought them back only so far. */
export const blankColumns = (view: View): string[] =>
  TABLES[view.table].fields
    .map(({ key }) => key)
    .filter((key) => view.rows.every((row) => str(row, key) === ''));

import { isBlank, str, type Change, type Config, type Row } from './board.ts';
import { isNamed, type Replayed } from './history.ts';
import { idPattern, prefixOf } from './ids.ts';
import { TABLES } from './tables.ts';
import { RECORD_KEYS, type RecordKey } from './tableKeys.ts';

type Known = ReadonlyMap<string, Row>;

const isFilled = (row: Row, key: string): boolean => str(row, key) !== '';

const fieldKeys = (table: RecordKey): string[] =>
  TABLES[table].fields.map(({ key }) => key).filter((key) => key !== 'id');

const openKeys = (table: RecordKey): string[] =>
  TABLES[table].fields.filter(({ computed }) => !computed).map(({ key }) => key);

/** @returns a function that says whether an ID was given by this board to a record of this table. */
export function ownIds(config: Config, table: RecordKey): (id: string) => boolean {
  const shape = new RegExp(`^${prefixOf(config)}${idPattern(table)}$`);
  return (id) => shape.test(id);
}

/**
 * What the journal knows of lost cells, as changes by position: words go back to the rows to which they belonged.
 * @param lost fields of each row, by position, whose cells were lost; blank ones are filled
 * @param ids by position, of the rows whose ID is known again
 */
export function broughtBack(
  table: RecordKey,
  rows: readonly Row[],
  history: Replayed,
  ids: ReadonlyMap<number, string>,
  lost: (index: number) => readonly string[],
): Change[] {
  const known = history.get(table) ?? new Map<string, Row>();
  return rows.flatMap((row, index): Change[] => {
    const before = known.get(ids.get(index) ?? str(row, 'id')) ?? {};
    const cells: Record<string, Row[string]> = {};
    const id = ids.get(index);
    if (id) cells['id'] = id;
    for (const key of lost(index))
      if (key !== 'id' && !isFilled(row, key) && isFilled(before, key)) cells[key] = before[key] ?? '';
    return Object.keys(cells).length > 0 ? [{ kind: 'set', table, id: str(row, 'id'), index, cells }] : [];
  });
}

/**
 * The IDs of rows that lost theirs. Where the whole column is gone, a row is the record with which it shares most words;
 * of a single cleared one, only a record that it does not contradict: a new row must not get the ID of a record that
 * somebody took out. Where two share as many, people have to say which.
 * @param nameless positions to look at
 */
export function lostIds(
  table: RecordKey,
  rows: readonly Row[],
  nameless: readonly number[],
  history: Replayed,
  whole: boolean,
): Map<number, string> {
  const found = new Map<number, string>();
  const there = new Set(rows.map((row) => str(row, 'id')));
  const known = new Map([...(history.get(table) ?? [])].filter(([id]) => isNamed(id) && !there.has(id)));
  if (known.size === 0) return found;
  const shared = sharing(table, known);
  for (const index of nameless) {
    const row = rows[index] ?? {};
    const scores = [...shared(row)]
      .filter(([id]) => known.has(id) && (whole || isSame(table, row, known.get(id) ?? {})))
      .sort(([, a], [, b]) => b - a);
    const [[id, most] = ['', 0], [, second] = ['', 0]] = scores;
    if (most === 0 || most === second) continue;
    found.set(index, id);
    known.delete(id);
  }
  return found;
}

/** It says all that is required of the record, and nothing else than the record says. */
function isSame(table: RecordKey, row: Row, record: Row): boolean {
  const alike = (key: string): boolean => str(row, key) === str(record, key);
  // a row that the method itself brought is told by its key
  const asked = TABLES[table].fields.filter(({ key, required }) => required || key === 'clave');
  const both = openKeys(table).filter((key) => isFilled(row, key) && isFilled(record, key));
  return asked.every(({ key }) => alike(key)) && both.every(alike);
}

/** Cells that more records than this have alike tell nobody apart. */
const MOST_ALIKE = 200;

/** @returns a function that counts, by ID, the cells that a row has in common with each record. */
function sharing(table: RecordKey, known: Known): (row: Row) => Map<string, number> {
  const keys = fieldKeys(table).filter((key) => openKeys(table).includes(key) || key === 'clave');
  const cells = new Map<string, string[]>();
  for (const [id, record] of known) {
    for (const key of keys) {
      if (!isFilled(record, key)) continue;
      const cell = `${key} ${str(record, key)}`;
      const ids = cells.get(cell) ?? [];
      ids.push(id);
      cells.set(cell, ids);
    }
  }
  return (row) => {
    const counts = new Map<string, number>();
    for (const key of keys) {
      const ids = isFilled(row, key) ? (cells.get(`${key} ${str(row, key)}`) ?? []) : [];
      if (ids.length > MOST_ALIKE) continue;
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  };
}

/** The records of deleted tabs, in the order in which they were registered; rows without an ID at the end. */
export function lostRows(wanted: readonly string[], history: Replayed): Partial<Record<RecordKey, Row[]>> {
  const rows: Partial<Record<RecordKey, Row[]>> = {};
  for (const table of RECORD_KEYS) {
    const known = history.get(table);
    if (!wanted.includes(table) || !known) continue;
    const named = [...known].filter(([id]) => isNamed(id)).map(([, row]) => row);
    const loose = [...known].filter(([id, row]) => !isNamed(id) && !isBlank(onlyOpen(table, row)));
    const stored = new Set(named.map((row) => wordsOf(table, row)));
    rows[table] = [
      ...named,
      ...loose.map(([, row]) => row).filter((row) => !stored.has(wordsOf(table, row))),
    ];
  }
  return rows;
}

const onlyOpen = (table: RecordKey, row: Row): Row =>
  Object.fromEntries(openKeys(table).map((key) => [key, row[key] ?? '']));

const wordsOf = (table: RecordKey, row: Row): string => JSON.stringify(onlyOpen(table, row));

/**
 * What stands in the tables and the journal does not know, to be remembered: rows that set-up wrote, edits that nobody
 * reviewed. Of a record that it never heard of the whole row.
 */
export function unrecorded(
  tables: Readonly<Partial<Record<string, readonly Row[]>>>,
  history: Replayed,
): Change[] {
  return RECORD_KEYS.flatMap((table) =>
    (tables[table] ?? []).flatMap((row, index): Change[] => {
      const id = str(row, 'id');
      if (!id) return [];
      const known = history.get(table)?.get(id);
      const keys = known ? openKeys(table) : fieldKeys(table);
      const said = keys.filter((key) => str(row, key) !== str(known ?? {}, key));
      if (said.length === 0) return [];
      const cells = Object.fromEntries(said.map((key) => [key, row[key] ?? '']));
      const before = known && Object.fromEntries(said.map((key) => [key, known[key] ?? '']));
      return [{ kind: 'typed', table, id, index, cells, ...(before ? { before } : {}) }];
    }),
  );
}

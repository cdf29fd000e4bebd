import type { Field } from '../../../core/fields.ts';
import type { Table } from '../../../core/table.ts';
import { HEAD_ROWS, keyCell } from '../../view.ts';

type Grid = readonly (readonly unknown[])[];

/** Where the two rows of the head stand now; -1 = gone. Sorting a whole sheet or inserting rows above moves them. */
export interface Head {
  keys: number;
  labels: number;
}

const said = (cell: unknown): string => String(cell ?? '').trim();
const same = (cell: unknown, label: string): boolean => said(cell).toLowerCase() === label.toLowerCase();

/** @returns how many of these words a row holds, each counted once. */
const score = (row: readonly unknown[], words: ReadonlySet<string>): number =>
  new Set(row.map((cell) => said(cell).toLowerCase()).filter((word) => words.has(word))).size;

/** @returns the first row with most of these words, from `least` on; -1 for none. A row with all of them ends the search. */
function best(values: Grid, words: readonly string[], least: number, except = -1): number {
  const wanted = new Set(words.map((word) => word.toLowerCase()));
  let [at, most] = [-1, least - 1];
  for (const [index, row] of values.entries()) {
    const here = index === except ? 0 : score(row, wanted);
    if (here > most) [at, most] = [index, here];
    if (most === wanted.size) break;
  }
  return at;
}

/**
 * Finds the head by its words. Where there are none left, the colour of a head that was typed over tells it from a
 * record that moved up into the place of a deleted row.
 * @param coloured is the first cell of this row (0 or 1) in the head's colour?
 */
export function findHead(table: Table, values: Grid, coloured: (row: number) => boolean): Head {
  const own = table.fields.map((field) => keyCell(table.key, field.key));
  const keys = best(values, own, 1);
  const half = Math.ceil(table.fields.length / 2);
  const names = table.fields.map(({ label }) => label);
  let labels = best(values, names, half, keys);
  if (labels < 0 && keys >= 0 && hasOwnLabel(table, values[keys], values[keys + 1])) labels = keys + 1;
  if (labels < 0 && keys === 0 && coloured(1)) labels = 1;
  if (keys >= 0) return { keys, labels };
  if (labels >= 0) return { keys: labels === 1 ? 0 : -1, labels };
  if (!coloured(0)) return { keys, labels };
  return coloured(1) ? { keys: 0, labels: 1 } : { keys, labels: 0 };
}

/** A label above its own key's column is no coincidence, however many others were renamed. */
const hasOwnLabel = (table: Table, keys: readonly unknown[] = [], labels: readonly unknown[] = []): boolean =>
  keys.some((key, index) =>
    table.fields.some(
      (field) => said(key) === keyCell(table.key, field.key) && same(labels[index], field.label),
    ),
  );

/** @returns the rows as they stand once the head is back on top: positions now, -1 for a row to insert. */
export const orderOf = ({ keys, labels }: Head, height: number): number[] => [
  keys,
  labels,
  ...Array.from({ length: height }, (_, index) => index).filter(
    (index) => index !== keys && index !== labels,
  ),
];

const ID = /^[A-Z]{3}-\d{4}-/;

/**
 * Rows above the headers that are no records: a title that somebody put there. A record has an ID, and stays a row.
 * @param id the column of IDs; -1 where the table has none
 */
export function titlesAbove({ keys, labels }: Head, values: Grid, id: number): number[] {
  if (id < 0 || labels < 0) return [];
  const above = Array.from({ length: Math.max(keys, labels) }, (_, index) => index);
  return above.filter((row) => row !== keys && row !== labels && !ID.test(said(values[row]?.[id])));
}

export const inOrder = ({ keys, labels }: Head): boolean => keys === 0 && labels === HEAD_ROWS - 1;

/**
 * Which field stands in which column; '' where the column is a person's own. A key tells it; then the header; where a
 * key was typed over and the header renamed too, the place among known neighbours, when the gap has just that width.
 */
export function columnsFrom(
  table: Table,
  keyRow: readonly unknown[],
  labelRow: readonly unknown[],
): string[] {
  const columns: string[] = keyRow.map((cell, index) => {
    const field = table.fields.find((one) => keyCell(table.key, one.key) === said(cell));
    return field && keyRow.findIndex((other) => said(other) === said(cell)) === index ? field.key : '';
  });
  for (const field of missing(table, columns)) {
    const at = labelRow.findIndex((cell, index) => columns[index] === '' && same(cell, field.label));
    if (at >= 0) columns[at] = field.key;
  }
  const lost = keyRow.every((cell) => said(cell) === '');
  for (const gap of gapsOf(table, columns)) {
    const room: number[] = [];
    for (let index = gap.from; index < gap.to; index += 1)
      if (columns[index] === '' && (lost || said(keyRow[index]) !== '')) room.push(index);
    if (room.length !== gap.fields.length) continue;
    gap.fields.forEach((field, index) => (columns[room[index] ?? 0] = field.key));
  }
  return columns;
}

export const missing = (table: Table, columns: readonly string[]): Field[] =>
  table.fields.filter((field) => !columns.includes(field.key));

interface Gap {
  from: number;
  to: number;
  fields: Field[];
}

/** Runs of fields without a column, and the columns between their neighbours. */
function gapsOf(table: Table, columns: readonly string[]): Gap[] {
  const gaps: Gap[] = [];
  let open: Gap | undefined;
  let from = 0;
  for (const field of table.fields) {
    const at = columns.indexOf(field.key);
    if (at < 0) {
      open ??= { from, to: columns.length, fields: [] };
      open.fields.push(field);
      continue;
    }
    if (open) gaps.push({ ...open, to: at });
    open = undefined;
    from = at + 1;
  }
  return open ? [...gaps, open] : gaps;
}

/** Words of a person in a cell of the head that has to say something else; '' for none. */
export function strayWords(table: Table, cell: unknown): string {
  const words = said(cell);
  return table.fields.some((field) => keyCell(table.key, field.key) === words) ? '' : words;
}

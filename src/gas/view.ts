import type { Row, Value } from '../core/board.ts';
import { dayIn } from '../core/dates.ts';
import { TABLES } from '../core/tables.ts';
import type { TableKey } from '../core/tableKeys.ts';

/** Row 1 (hidden) holds `table.field` keys, row 2 the headers: columns may be moved and headers renamed. */
export const HEAD_ROWS = 2;

/** One tab as it was read: rows by position, and which field stands in which column. */
export interface View {
  table: TableKey;
  range: GoogleAppsScript.Spreadsheet.Range;
  /** Field of each column of the range; '' where the column is not ours. */
  columns: string[];
  rows: Row[];
  /** As Sheets gave them, for writing a block back around what changed. */
  values: unknown[][];
  /** Rows of the grid, used or not. */
  height: number;
}

export const keyCell = (table: TableKey, field: string): string => `${table}.${field}`;

/** A copied column repeats its key: the first one is ours. */
export function columnsOf(table: TableKey, keyRow: readonly unknown[]): string[] {
  const left = new Set(TABLES[table].fields.map((field) => keyCell(table, field.key)));
  return keyRow.map((cell) => (left.delete(String(cell)) ? String(cell).slice(table.length + 1) : ''));
}

export function viewOf(table: TableKey, range: View['range'], values: unknown[][], zone: string): View {
  const columns = columnsOf(table, values[0] ?? []);
  const rows: Row[] = [];
  // most rows of a tab are blank ones at its end: they are never made
  let end = values.length;
  while (end > HEAD_ROWS && isBlankLine(columns, values[end - 1] ?? [])) end -= 1;
  for (let index = HEAD_ROWS; index < end; index += 1) rows.push(rowOf(columns, values[index] ?? [], zone));
  return { table, range, columns, rows, values, height: values.length };
}

/** Nothing in our columns; those of a person do not count. */
const isBlankLine = (columns: readonly string[], cells: readonly unknown[]): boolean =>
  columns.every((key, index) => key === '' || (cells[index] ?? '') === '');

/** Do the headers stand among the rows? A row was inserted above them, or the tab was sorted with its head. */
export const hasHeadBelow = ({ rows, table }: View): boolean => {
  const { fields } = TABLES[table];
  return rows.some((row) => fields.filter(({ key, label }) => row[key] === label).length > 1);
};

/** @returns a row whose cells are all text */
export const textRow = (columns: readonly string[], cells: readonly unknown[]): Row =>
  rowOf(
    columns,
    cells.map((cell) => (cell instanceof Date ? cell : String(cell ?? ''))),
    'UTC',
  );

function rowOf(columns: readonly string[], cells: readonly unknown[], zone: string): Row {
  const row: Record<string, Value> = {};
  columns.forEach((key, index) => {
    if (key) row[key] = valueOf(cells[index], zone);
  });
  return row;
}

function valueOf(cell: unknown, zone: string): Value {
  if (cell instanceof Date) return dayIn(zone, cell);
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : String(cell ?? '');
}

/** Sheets reads text like a person's typing: an apostrophe keeps it text, and is not part of it. */
const ACTIVE = /^[=+\-@'\t\r\n]/;

/** @returns what to hand to setValues so that the cell holds exactly this value; days go in as ISO text. */
export const cellOf = (value: Value | undefined): Value =>
  typeof value === 'string' && ACTIVE.test(value) ? `'${value}` : (value ?? '');

/** A1 letters of a 0-based column. */
export function letters(column: number): string {
  const rest = column % 26;
  const before = Math.floor(column / 26) - 1;
  return (before >= 0 ? letters(before) : '') + String.fromCharCode(65 + rest);
}

/** @returns the number of a column, from 1. */
export const columnAt = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

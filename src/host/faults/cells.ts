import type { Cell, Sheet, Workbook } from '../model.ts';

export function columnName(column: number): string {
  const rest = column % 26;
  const before = Math.floor(column / 26) - 1;
  return (before >= 0 ? columnName(before) : '') + String.fromCharCode(65 + rest);
}

export function sheetOf(book: Workbook, tab: string): Sheet {
  const sheet = book.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`There is no tab ${tab}.`);
  return sheet;
}

/** Column of a field, wherever it stands: the hidden first row says so. */
export function columnOf(sheet: Sheet, field: string): number {
  const column = (sheet.rows[0] ?? []).findIndex((cell) => String(cell?.value ?? '').endsWith(`.${field}`));
  if (column < 0) throw new Error(`${sheet.name} has no column ${field}.`);
  return column;
}

/** Rows below the two of the head that hold anything. */
export function filledRows(sheet: Sheet): number[] {
  return sheet.rows.flatMap((row, index) => (index > 1 && row?.some(holds) ? [index] : []));
}

const holds = (cell: Cell | undefined): boolean => cell?.value !== undefined && cell.value !== '';

/** The copy shares its cells, for these are replaced and never changed. */
export function copyBook(book: Workbook): Workbook {
  const { sheets, ...rest } = book;
  const copies = sheets.map((sheet): Sheet => {
    const { rows, ...frame } = sheet;
    return { ...structuredClone(frame), rows: rows.map((row) => [...row]) };
  });
  return { ...structuredClone(rest), sheets: copies };
}

type Line = Sheet['rows'][number];

/** Equal rows are the same string, so that comparing whole workbooks compares references. */
export function rowText(row: Line): string {
  const text = row.map(cellText).join('\n').trimEnd();
  const same = lines.get(text) ?? text;
  if (lines.size > 20_000) lines.clear();
  lines.set(text, same);
  return same;
}

const lines = new Map<string, string>();

/** Do both rows hold nothing, in cells that share their looks and rules? */
export function blankAlike(row: Line, other: Line): boolean {
  if (row.length !== other.length) return false;
  for (let at = 0; at < row.length; at += 1) {
    const [cell, beside] = [row[at], other[at]];
    if (saysAnything(cell) || saysAnything(beside)) return false;
    if (cell?.style !== beside?.style || cell?.validation !== beside?.validation) return false;
    if (cell?.numberFormat !== beside?.numberFormat) return false;
  }
  return true;
}

const saysAnything = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.value !== undefined || cell.formula !== undefined || cell.note !== undefined);

/** One text that is equal for equal cells, whatever the order in which their properties were set. */
function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  const { value = '', formula = '', note = '', numberFormat = '', style, validation } = cell;
  const content = value === '' && !formula && !note ? '' : JSON.stringify([value, formula, note]);
  const look = style ? sorted(style) : '';
  const rule = validation ? sorted(validation) : '';
  return content || look || rule || numberFormat ? `${content}\t${numberFormat}\t${look}\t${rule}` : '';
}

const known = new WeakMap<object, string>();
const texts = new Map<string, string>();

/** JSON with the keys in order, kept per object: those of a workbook are replaced, never changed. */
export function sorted(value: object): string {
  const text = known.get(value) ?? sortedText(value);
  known.set(value, text);
  return text;
}

/** Equal looks are many and different ones are few. */
function sortedText(value: object): string {
  const plain = JSON.stringify(value);
  const text = texts.get(plain) ?? JSON.stringify(inOrder(value));
  if (texts.size > 20_000) texts.clear();
  texts.set(plain, text);
  return text;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, inOrder(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

import type { Cell, CellDraft, Scalar, Sheet, Style, Workbook } from '../model.ts';
import { isDateFormat } from '../format-date.ts';
import { displayText } from '../format.ts';
import { coerceText, MAX_TEXT, TOO_LONG } from '../coerce.ts';
import { evaluate } from './formula.ts';
import type { Area } from './things.ts';
import { Instant } from './things.ts';
import { localFields, fromSerial, toSerial } from './zone.ts';
import { localeFacts } from '../format-locale.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';
import { textOf } from './args.ts';

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.rows[row]?.[column];

/** What stands in that place from now on, equal to what stood there; cells past the grid cannot be written. */
export function editCell(sheet: Sheet, row: number, column: number): CellDraft {
  if (row >= sheet.rowCount || column >= sheet.columnCount) throw new ScriptError(OUTSIDE);
  const cells = (sheet.rows[row] ??= []);
  const draft = { ...cells[column] } as CellDraft;
  cells[column] = draft;
  return draft;
}

export const hasContent = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.value !== undefined || cell.formula !== undefined);

export function lastRow(sheet: Sheet): number {
  for (let row = Math.min(sheet.rows.length, sheet.rowCount) - 1; row >= 0; row -= 1) {
    if (sheet.rows[row]?.some(hasContent)) return row + 1;
  }
  return 0;
}

export function lastColumn(sheet: Sheet): number {
  let last = 0;
  sheet.rows.forEach((cells) => {
    for (let column = (cells?.length ?? 0) - 1; column >= last; column -= 1) {
      if (hasContent(cells?.[column])) last = column + 1;
    }
  });
  return Math.min(last, sheet.columnCount);
}

export function checkInside(sheet: Sheet, area: Area): void {
  if (area.row + area.rows > sheet.rowCount || area.column + area.columns > sheet.columnCount) {
    throw new ScriptError(OUTSIDE);
  }
}

/** One result per cell, in rows. */
export function mapArea<T>(
  sheet: Sheet,
  area: Area,
  each: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] {
  checkInside(sheet, area);
  const grid: T[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells = sheet.rows[row];
    const line: T[] = [];
    for (let column = area.column; column < area.column + area.columns; column += 1)
      line.push(each(cells?.[column], row, column));
    grid.push(line);
  }
  return grid;
}

export function editArea(
  sheet: Sheet,
  area: Area,
  each: (cell: CellDraft, row: number, column: number) => void,
): void {
  checkInside(sheet, area);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      each(editCell(sheet, row, column), row, column);
    }
  }
}

/** The same for the cells that are there: a blank one stays what it is. */
export function editFilled(sheet: Sheet, area: Area, each: (cell: CellDraft) => void): void {
  mapArea(sheet, area, (cell, row, column) => cell && each(editCell(sheet, row, column)));
}

/** The scalar a cell shows, a formula's included. */
export function scalarOf(book: Workbook, sheet: Sheet, cell: Cell | undefined): Scalar | undefined {
  if (cell?.formula === undefined) return cell?.value;
  return cell.value ?? evaluate(book, sheet, cell.formula);
}

export function valueOf(book: Workbook, sheet: Sheet, cell: Cell | undefined): Scalar | Instant {
  const scalar = scalarOf(book, sheet, cell);
  if (scalar === undefined) return '';
  if (typeof scalar !== 'number' || !isDateFormat(cell?.numberFormat)) return scalar;
  return new Instant(fromSerial(scalar, book.timeZone));
}

export function displayOf(book: Workbook, sheet: Sheet, cell: Cell | undefined): string {
  return cell ? displayText(scalarOf(book, sheet, cell), cell.numberFormat, book.locale) : '';
}

export function clearContent(cell: CellDraft): void {
  delete cell.value;
  delete cell.formula;
  delete cell.runs;
}

/** What setValue does with one value. */
export function writeValue(book: Workbook, cell: CellDraft, value: Value, now: number): void {
  clearContent(cell);
  if (value === null || value === undefined || value === '') return;
  if (typeof value === 'boolean') cell.value = value;
  else if (typeof value === 'number') writeNumber(cell, value);
  else if (value instanceof Instant) writeMoment(book, cell, value);
  else writeText(book, cell, textOf(value), now);
}

function writeNumber(cell: CellDraft, value: number): void {
  cell.value = Number.isFinite(value) ? value : '#NUM!';
}

function writeMoment(book: Workbook, cell: CellDraft, { ms }: Instant): void {
  const serial = toSerial(ms, book.timeZone);
  const facts = localeFacts(book.locale);
  cell.value = Math.round(serial * 86_400_000) / 86_400_000;
  if (!isDateFormat(cell.numberFormat)) {
    cell.numberFormat = Number.isInteger(cell.value) ? facts.datePattern : facts.dateTimePattern;
  }
}

export function writeText(book: Workbook, cell: CellDraft, text: string, now: number): void {
  if (text.length > MAX_TEXT) throw new ScriptError(TOO_LONG);
  const year = localFields(now, book.timeZone).getUTCFullYear();
  const { value, formula, format } = coerceText(text, {
    locale: book.locale,
    format: cell.numberFormat,
    year,
  });
  clearContent(cell);
  if (value !== undefined) cell.value = value;
  if (formula !== undefined) cell.formula = formula;
  if (format !== undefined) cell.numberFormat = format;
}

/** Removes the cell's look; `keepNumberFormat` as Range.clearFormat documents. */
export function clearFormat(cell: CellDraft): void {
  delete cell.style;
  delete cell.numberFormat;
}

const PLAIN: Style = {};
/** What a style becomes with another property, so that a column of cells shares one and not each has its own. */
const changed = new WeakMap<Style, Map<string, Style>>();

export function setStyle<K extends keyof Style>(cell: CellDraft, key: K, value: Style[K] | undefined): void {
  const before = cell.style ?? PLAIN;
  if (before[key] === value) return;
  const style = styleWith(before, key, value);
  if (style === PLAIN) delete cell.style;
  else cell.style = style;
}

function styleWith<K extends keyof Style>(before: Style, key: K, value: Style[K] | undefined): Style {
  const known = changed.get(before) ?? new Map<string, Style>();
  changed.set(before, known);
  const change = `${key} ${typeof value} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
  const found = known.get(change);
  if (found) return found;
  const { [key]: _before, ...rest } = before;
  const style: Style = value === undefined ? rest : { ...rest, [key]: value };
  const made = Object.keys(style).length > 0 ? style : PLAIN;
  known.set(change, made);
  return made;
}

import { coerceText } from '../coerce.ts';
import { isDateFormat } from '../format-date.ts';
import { displayText as formatted } from '../format.ts';
import type { Cell, Workbook } from '../model.ts';

/** Any year does: nothing that is shown leaves its year out. */
const YEAR = 2000;

/** What the cell shows. */
export function displayText(cell: Cell, book: Workbook): string {
  return formatted(cell.value, cell.numberFormat, book.locale);
}

/** What a person edits: a text that, typed again, gives the same cell. */
export function editText(cell: Cell, book: Workbook): string {
  const { formula, value, numberFormat } = cell;
  if (formula !== undefined) return formula;
  if (value === undefined) return '';
  const { locale } = book;
  const same = (text: string) => coerceText(text, { locale, format: numberFormat, year: YEAR }).value === value;
  const shown = displayText(cell, book);
  if (typeof value === 'string') return same(value) ? value : `'${value}`;
  if (same(shown)) return shown;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isDateFormat(numberFormat)) {
    const withTime = Number.isInteger(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss';
    return formatted(value, withTime, locale);
  }
  if (numberFormat?.includes('%')) return `${formatted(value * 100, undefined, locale)}%`;
  return formatted(value, undefined, locale);
}

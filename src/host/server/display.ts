import { coerceText } from '../coerce.ts';
import { isDateFormat } from '../format-date.ts';
import { displayText as formatted } from '../format.ts';
import type { Cell, Scalar, Workbook } from '../model.ts';
import { evaluate } from '../world/formula.ts';

/** Any year does: nothing that is shown leaves its year out. */
const YEAR = 2000;

/** What the cell shows. */
export function displayText(cell: Cell, book: Workbook): string {
  return formatted(cell.value ?? resultOf(cell, book), cell.numberFormat, book.locale);
}

/** A formula whose value nobody knows here is shown as it was written: a wrong value would be worse. */
function resultOf({ formula }: Cell, book: Workbook): Scalar | undefined {
  const [sheet] = book.sheets;
  if (formula === undefined || !sheet) return undefined;
  try {
    return evaluate(book, sheet, formula);
  } catch {
    return formula;
  }
}

/** No number or date is longer. */
const LONGEST_NUMBER = 40;

const known = new Map<string, string>();

/** What a person edits: a text that, typed again, gives the same cell. */
export function editText(cell: Cell, book: Workbook): string {
  if (cell.formula !== undefined) return cell.formula;
  if (cell.value === undefined) return '';
  if (typeof cell.value === 'string' && cell.value.length > LONGEST_NUMBER && !/^['=+-]/.test(cell.value))
    return cell.value;
  const key = `${book.locale}\n${cell.numberFormat ?? ''}\n${typeof cell.value}\n${cell.value}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const text = typedText(cell, book);
  if (known.size > 200_000) known.clear();
  known.set(key, text);
  return text;
}

function typedText(cell: Cell, book: Workbook): string {
  const { value, numberFormat } = cell;
  if (value === undefined) return '';
  const { locale } = book;
  const same = (text: string) =>
    coerceText(text, { locale, format: numberFormat, year: YEAR }).value === value;
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

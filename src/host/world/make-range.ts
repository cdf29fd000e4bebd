import type { Box, Sheet, Workbook } from '../model.ts';
import { boxArea, parseA1 } from './a1.ts';
import type { Args } from './args.ts';
import { findSheet } from './create.ts';
import { RangeThing } from './things.ts';
import { ScriptError } from './wire.ts';

export const NOT_FOUND = 'Range not found';

/** getRange(a1) and getRange(row, column, rows, columns), 1-based as scripts count. */
export function rangeFromArgs(book: Workbook, sheet: Sheet, args: Args): RangeThing {
  if (typeof args.raw(0) === 'string') return rangeFromText(book, sheet, args.text(0));
  return rangeFromNumbers(book, sheet, args.int(0), args.int(1), args.int(2, 1), args.int(3, 1));
}

export function rangeFromNumbers(
  book: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
): RangeThing {
  if (row < 1) throw new ScriptError('The starting row of the range is too small.');
  if (column < 1) throw new ScriptError('The starting column of the range is too small.');
  if (rows < 1) throw new ScriptError('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new ScriptError('The number of columns in the range must be at least 1.');
  return new RangeThing(book, sheet.id, { row: row - 1, column: column - 1, rows, columns });
}

export function rangeFromText(book: Workbook, sheet: Sheet, text: string): RangeThing {
  const reference = parseA1(text, sheet);
  if (!reference) {
    const named = book.namedRanges.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (named) return rangeOfBox(book, named.box);
    throw new ScriptError(NOT_FOUND);
  }
  const target = reference.sheetName === undefined ? sheet : findSheet(book, reference.sheetName);
  if (!target) throw new ScriptError(NOT_FOUND);
  const { area, openRows, openColumns } = target === sheet ? reference : (parseA1(text, target) ?? reference);
  return new RangeThing(book, target.id, area, { rows: openRows, columns: openColumns });
}

export function rangeOfBox(book: Workbook, box: Box): RangeThing {
  const sheet = book.sheets.find(({ id }) => id === box.sheetId);
  if (!sheet) throw new ScriptError(NOT_FOUND);
  return new RangeThing(book, sheet.id, boxArea(box, sheet), {
    rows: box.rowEnd === undefined,
    columns: box.columnEnd === undefined,
  });
}

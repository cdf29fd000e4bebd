import type { Cell, FilterRule, Scalar, Sheet, Workbook } from './model.ts';
import { displayText } from './server/display.ts';

const number = (value: Scalar | undefined): number => Number(value);

/** By name of a SpreadsheetApp.BooleanCriteria. Criteria that are not here show every row. */
export const TESTS: Readonly<
  Record<string, (cell: Cell | undefined, text: string, values: readonly Scalar[]) => boolean>
> = {
  CELL_EMPTY: (_cell, text) => text === '',
  CELL_NOT_EMPTY: (_cell, text) => text !== '',
  TEXT_CONTAINS: (_cell, text, [wanted]) => text.toLowerCase().includes(String(wanted).toLowerCase()),
  TEXT_DOES_NOT_CONTAIN: (_cell, text, [wanted]) =>
    !text.toLowerCase().includes(String(wanted).toLowerCase()),
  TEXT_EQUAL_TO: (_cell, text, [wanted]) => text.toLowerCase() === String(wanted).toLowerCase(),
  TEXT_STARTS_WITH: (_cell, text, [wanted]) => text.toLowerCase().startsWith(String(wanted).toLowerCase()),
  NUMBER_GREATER_THAN: (cell, _text, [least]) => number(cell?.value) > number(least),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (cell, _text, [least]) => number(cell?.value) >= number(least),
  NUMBER_LESS_THAN: (cell, _text, [most]) => number(cell?.value) < number(most),
  NUMBER_LESS_THAN_OR_EQUAL_TO: (cell, _text, [most]) => number(cell?.value) <= number(most),
};

function shows(book: Workbook, cell: Cell | undefined, rule: FilterRule): boolean {
  const text = cell ? displayText(cell, book) : '';
  if (rule.hiddenValues?.includes(text)) return false;
  if (rule.visibleValues && !rule.visibleValues.includes(text)) return false;
  return rule.criteria === undefined || (TESTS[rule.criteria]?.(cell, text, rule.values) ?? true);
}

/**
 * Hides the rows that a filter leaves out. Sheets does so when somebody sets it and not when a script writes (unconfirmed
 * live), so what is written later stays as hidden or shown as its row was.
 */
export function applyFilter(book: Workbook, sheet: Sheet): void {
  const { filter } = sheet;
  if (!filter) return;
  const { rules = [] } = filter;
  const last = Math.min(filter.rowEnd ?? sheet.rowCount, sheet.rowCount);
  const rows = Array.from({ length: Math.max(0, last - filter.row - 1) }, (_, at) => filter.row + 1 + at);
  filter.hidden = rows.filter((row) =>
    rules.some((rule) => !shows(book, sheet.rows[row]?.[rule.column], rule)),
  );
}

/** @returns rows that nobody sees, whoever hid them */
export const unseenRows = ({ hiddenRows, filter }: Sheet): number[] =>
  filter?.hidden?.length ? [...new Set([...hiddenRows, ...filter.hidden])] : hiddenRows;

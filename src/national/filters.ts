import type { Change } from '../core/board.ts';
import { INSTRUMENT_KEYS } from '../core/national/instruments.ts';
import { TABLES } from '../core/tables.ts';
import type { TableKey } from '../core/tableKeys.ts';
import type { Sheet } from '../gas/board/parts/tab.ts';
import { rangeName } from '../gas/book.ts';
import type { Book } from '../gas/connection.ts';
import { columnAt, HEAD_ROWS, letters } from '../gas/view.ts';
import type { Writing } from '../gas/write.ts';
import { WRITTEN } from '../view/national/project.ts';

type Filter = GoogleAppsScript.Spreadsheet.Filter;
type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria;

/** The tabs across the states, each of which staff filter by whatever column they like. */
export const FILTERED: readonly TableKey[] = [...WRITTEN, ...INSTRUMENT_KEYS];

/** What people chose to see, by column from 1. */
export type Chosen = readonly (readonly [column: number, criteria: Criteria])[];

/** Where a filter stands, in rows and columns from 1. */
interface Span {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

/** By one call: each number would take another. */
export function spanOf(filter: Filter): Span {
  const a1 = filter.getRange().getA1Notation();
  const [, column = 'A', row = '1', lastColumn = column, lastRow = row] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(a1) ?? [];
  return {
    row: Number(row),
    column: columnAt(column),
    lastRow: Number(lastRow),
    lastColumn: columnAt(lastColumn),
  };
}

/** Asked column by column: Google gives no list of them. */
export const chosenIn = (filter: Filter, { column: first, lastColumn } = spanOf(filter)): Chosen =>
  Array.from({ length: lastColumn - first + 1 }, (_, at) => first + at).flatMap((column) => {
    const criteria = filter.getColumnFilterCriteria(column);
    return criteria ? [[column, criteria] as const] : [];
  });

/** From the headers to the last row, over all columns of ours. */
const whole = (key: TableKey, sheet: Sheet, rows: number): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(`A${HEAD_ROWS}:${letters(TABLES[key].fields.length - 1)}${rows}`);

/** Is every column of ours and every row in it? People may have made another one. */
export const reaches = (key: TableKey, span: Span, rows: number): boolean =>
  span.row === HEAD_ROWS &&
  span.column === 1 &&
  span.lastColumn >= TABLES[key].fields.length &&
  span.lastRow >= rows;

/** A filter cannot be stretched: another one takes its place, with what people had chosen. */
export function renew(key: TableKey, sheet: Sheet, filter: Filter | null, chosen: Chosen): void {
  filter?.remove();
  const made = whole(key, sheet, sheet.getMaxRows()).createFilter();
  for (const [column, criteria] of chosen) made.setColumnFilterCriteria(column, criteria);
}

/**
 * For a tab that is written while people filter it: all rows are written, also those that nobody sees, and what people
 * chose is applied anew to what the rows say then. Looked at just before this tab is written, and not before the first
 * write of all; where there is no filter, none comes.
 * @param rows that the tab has now, where some may have come after those that its filter reaches
 * @param held whether the tab held anything that somebody can have filtered
 * @returns what is left to do once the tab is written
 */
export function keepFilter(
  key: TableKey,
  sheet: Sheet,
  { rows, held }: { rows: number | undefined; held: boolean },
): () => void {
  const filter = sheet.getFilter();
  if (!filter) return () => undefined;
  const span = spanOf(filter);
  const chosen = held ? chosenIn(filter, span) : [];
  const short = rows !== undefined && !reaches(key, span, rows);
  return () => {
    if (short) renew(key, sheet, filter, chosen);
    else for (const [column, criteria] of chosen) filter.setColumnFilterCriteria(column, criteria);
  };
}

/** Rows that a monitoring or an evaluation opened came after those that its filter reached. */
export const openedFilters = (book: Book, changes: readonly Change[]): Writing[] =>
  INSTRUMENT_KEYS.filter((key) => changes.some(({ kind, table }) => kind === 'append' && table === key)).map(
    (key) => ({
      cells: 0,
      write() {
        const sheet = book.spreadsheet.getRangeByName(rangeName(key))?.getSheet();
        const filter = sheet?.getFilter();
        if (!sheet || !filter) return;
        const span = spanOf(filter);
        if (!reaches(key, span, sheet.getMaxRows())) renew(key, sheet, filter, chosenIn(filter, span));
      },
    }),
  );

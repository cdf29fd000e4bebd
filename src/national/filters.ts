import type { Change } from '../core/board.ts';
import { INSTRUMENT_KEYS } from '../core/national/instruments.ts';
import { TABLES, type TableKey } from '../core/tables.ts';
import type { Sheet } from '../gas/board/parts/tab.ts';
import { rangeName, type Book } from '../gas/book.ts';
import { HEAD_ROWS, letters } from '../gas/view.ts';
import type { Writing } from '../gas/write.ts';
import { WRITTEN } from '../view/national/project.ts';

type Filter = GoogleAppsScript.Spreadsheet.Filter;
type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria;

/** The tabs across the states, each of which staff filter by whatever column they like. */
export const FILTERED: readonly TableKey[] = [...WRITTEN, ...INSTRUMENT_KEYS];

/** What people chose to see, by column from 1. */
export type Chosen = readonly (readonly [column: number, criteria: Criteria])[];

/** Asked column by column: Google gives no list of them. */
export function chosenIn(filter: Filter): Chosen {
  const range = filter.getRange();
  const first = range.getColumn();
  return Array.from({ length: range.getNumColumns() }, (_, at) => first + at).flatMap((column) => {
    const criteria = filter.getColumnFilterCriteria(column);
    return criteria ? [[column, criteria] as const] : [];
  });
}

/** From the headers to the last row, over all columns of ours. */
const whole = (key: TableKey, sheet: Sheet, rows: number): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(`A${HEAD_ROWS}:${letters(TABLES[key].fields.length - 1)}${rows}`);

/** Is every column of ours and every row in it? People may have made another one. */
export function reaches(key: TableKey, filter: Filter, rows: number): boolean {
  const range = filter.getRange();
  return (
    range.getRow() === HEAD_ROWS &&
    range.getColumn() === 1 &&
    range.getLastColumn() >= TABLES[key].fields.length &&
    range.getLastRow() >= rows
  );
}

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
  const chosen = held ? chosenIn(filter) : [];
  const short = rows !== undefined && !reaches(key, filter, rows);
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
        if (sheet && filter && !reaches(key, filter, sheet.getMaxRows()))
          renew(key, sheet, filter, chosenIn(filter));
      },
    }),
  );

import type { Config, Row } from '../../../core/board.ts';
import { TABLES } from '../../../core/tables.ts';
import { rangeName } from '../../book.ts';
import type { Spreadsheet } from '../../connection.ts';
import { journalRowsOf } from '../../journalLines.ts';
import { columnsOf } from '../../view.ts';
import type { Sheet } from './tab.ts';

/** By this name a year's archive is found, whatever its tab is called. */
export const archiveRange = (year: string): string => `${rangeName('bitacora')}_${year}`;

/** What staff see; a tab of their own may have that name already. */
export const archiveTab = (year: string): string => `${TABLES.bitacora.tab} ${year}`;

/** A preparation may begin in the year before its exercise. */
function yearsOf({ year }: Pick<Config, 'year'>): string[] {
  const now = new Date().getFullYear();
  return Array.from({ length: Math.max(0, now - year + 2) }, (_, index) => String(year - 1 + index));
}

/** @returns whether the first row of a tab holds the keys of the Bitácora. */
export const isJournal = (firstRow: readonly unknown[]): boolean =>
  columnsOf('bitacora', firstRow).includes('entrada');

/** @returns the entries of the years that were archived, oldest first. */
export function archivedRows(spreadsheet: Spreadsheet, config: Pick<Config, 'year'>): Row[] {
  return yearsOf(config).flatMap((year) => {
    const sheet = archiveSheet(spreadsheet, year);
    const values = sheet?.getDataRange().getValues() ?? [];
    return isJournal(values[0] ?? []) ? journalRowsOf(values) : [];
  });
}

/** @returns the tab of a year's archive; one that was made before archives had a range of their own has only its name. */
export const archiveSheet = (spreadsheet: Spreadsheet, year: string): Sheet | null =>
  spreadsheet.getRangeByName(archiveRange(year))?.getSheet() ?? spreadsheet.getSheetByName(archiveTab(year));

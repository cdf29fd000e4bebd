import type { Row } from '../core/board.ts';
import { fitOf } from '../core/journal.ts';
import { TABLES } from '../core/tables.ts';
import { columnsOf, HEAD_ROWS, textRow } from './view.ts';

const KEYS = TABLES.bitacora.fields.map(({ key }) => key);

/** Do the Bitácora's columns stand where saving writes them? */
export const inPlace = (columns: readonly string[]): boolean =>
  KEYS.every((key, index) => columns[index] === key);

/**
 * A line of the Bitácora. Saving appends without reading where the columns are, so that where staff moved them, later
 * lines stand as if they had not: each is read in the order in which it makes most sense.
 * @returns whether it stands under its columns
 */
export function journalLine(
  columns: readonly string[],
  cells: readonly unknown[],
): { row: Row; placed: boolean } {
  const row = textRow(columns, cells);
  if (inPlace(columns)) return { row, placed: true };
  const plain = textRow(KEYS, cells);
  return fitOf(plain) > fitOf(row) ? { row: plain, placed: false } : { row, placed: true };
}

/**
 * The entries on a sheet of the Bitácora, whatever staff did to its head.
 * @param values the whole sheet, from its first cell
 */
export function journalRowsOf(
  values: readonly (readonly unknown[])[],
  columns: readonly string[] = columnsOf('bitacora', values[0] ?? []),
): Row[] {
  const rows = values.map((cells) => journalLine(columns, cells).row);
  // in place of a deleted head stand entries; the head itself fits nowhere
  return rows.filter((row, index) => index >= HEAD_ROWS || fitOf(row) === KEYS.length);
}

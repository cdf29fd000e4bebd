import { str } from '../../core/board.ts';
import type { TableKey } from '../../core/tables.ts';
import { PROPERTY, read, type Book } from '../book.ts';
import { HEAD_ROWS } from '../view.ts';

/** @returns the ID in the selected row, when the selection is on the tab of this table; '' otherwise. */
export function selectedId(book: Book, table: TableKey): string {
  const tabs = JSON.parse(book.stored[PROPERTY.tabs] ?? '{}') as Record<string, TableKey>;
  const sheet = book.spreadsheet.getActiveSheet();
  if (tabs[String(sheet.getSheetId())] !== table) return '';
  const row = sheet.getActiveCell().getRow();
  return str(read(book, table).rows[row - HEAD_ROWS - 1] ?? {}, 'id');
}

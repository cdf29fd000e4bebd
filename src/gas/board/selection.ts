import { str } from '../../core/board.ts';
import type { TableKey } from '../../core/tables.ts';
import { PROPERTY, read, type Book } from '../book.ts';
import { HEAD_ROWS } from '../view.ts';

/** @returns the table of the tab in front, and the ID in the selected row ('' where there is none). */
export function selected(book: Book): { table?: TableKey; id: string } {
  const tabs = JSON.parse(book.stored[PROPERTY.tabs] || '{}') as Record<string, TableKey>;
  const sheet = book.spreadsheet.getActiveSheet();
  const table = tabs[String(sheet.getSheetId())];
  if (!table) return { id: '' };
  const row = sheet.getActiveCell().getRow();
  return { table, id: str(read(book, table).rows[row - HEAD_ROWS - 1] ?? {}, 'id') };
}

/** @returns the ID in the selected row, when the selection is on the tab of this table; '' otherwise. */
export function selectedId(book: Book, wanted: TableKey): string {
  const { table, id } = selected(book);
  return table === wanted ? id : '';
}

/** @returns the commitment of the selected row: its own, or the one that the activity or indicator hangs from. */
export function selectedCommitment(book: Book): string {
  const { table, id } = selected(book);
  if (table !== 'actividades' && table !== 'indicadores') return table === 'compromisos' ? id : '';
  return str(read(book, table).rows.find((row) => id !== '' && str(row, 'id') === id) ?? {}, 'compromiso');
}

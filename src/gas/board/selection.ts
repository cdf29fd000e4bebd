import { isRecordTable, str, type Row } from '../../core/board.ts';
import type { RecordKey, TableKey } from '../../core/tableKeys.ts';
import { PROPERTY, read } from '../book.ts';
import type { Book } from '../connection.ts';
import { HEAD_ROWS } from '../view.ts';

/** @returns the table of records whose tab is in front, and its selected row; nothing is read before it is asked for. */
function inFront(book: Book): { table: RecordKey; row: () => Row } | undefined {
  const tabs = JSON.parse(book.stored[PROPERTY.tabs] || '{}') as Record<string, TableKey>;
  const sheet = book.spreadsheet.getActiveSheet();
  const table = tabs[String(sheet.getSheetId())];
  if (!table || !isRecordTable(table)) return undefined;
  return {
    table,
    row: () => read(book, table).rows[sheet.getActiveCell().getRow() - HEAD_ROWS - 1] ?? {},
  };
}

/** @returns the table of the tab in front, and the ID in the selected row ('' where there is none). */
export function selected(book: Book): { table?: RecordKey; id: string } {
  const front = inFront(book);
  return front ? { table: front.table, id: str(front.row(), 'id') } : { id: '' };
}

/** @returns the ID in the selected row, when the selection is on the tab of this table; '' otherwise. */
export function selectedId(book: Book, wanted: TableKey): string {
  const front = inFront(book);
  return front?.table === wanted ? str(front.row(), 'id') : '';
}

/** @returns the commitment of the selected row: its own, or the one that the activity or indicator hangs from. */
export function selectedCommitment(book: Book): string {
  const front = inFront(book);
  if (front?.table === 'compromisos') return str(front.row(), 'id');
  return front?.table === 'actividades' || front?.table === 'indicadores'
    ? str(front.row(), 'compromiso')
    : '';
}

import type { HistoryOpening, RestoreInput, Saved, Unsaved } from '../../../core/calls.ts';
import { historyOf } from '../../../core/history.ts';
import { restoreValue } from '../../../core/operations/restore.ts';
import { isRecordTable } from '../../../core/board.ts';
import { READ_ALL, TABLES } from '../../../core/tables.ts';
import { boardOf, momentOf, type Book } from '../../book.ts';
import { commit, journalRowsIn } from '../../commit.ts';
import { selected } from '../selection.ts';
import { archivedRows } from './archives.ts';

/** What happened to the record of the selected row, newest first. */
export function openHistory(book: Book): Omit<HistoryOpening, 'board'> {
  const { table, id } = selected(book);
  if (!table || !id || !isRecordTable(table)) return {};
  return {
    record: { table, id, tab: TABLES[table].tab },
    events: historyOf([...archivedRows(book.spreadsheet, book.config), ...journalRowsIn(book)], id),
  };
}

/** Brings back an earlier value as a new change. */
export function restore(book: Book, input: RestoreInput): Saved | Unsaved {
  const moment = momentOf(book.config);
  const result = restoreValue(boardOf(book, READ_ALL), input, moment);
  if ('problems' in result) return result;
  commit(book, result, moment);
  const sentence =
    result.changes.length === 0 ? 'El dato ya tenía ese valor.' : `Se recuperó el dato de ${input.id}.`;
  return { ok: true, id: input.id, sentence };
}

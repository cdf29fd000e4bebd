import type { Row } from '../../../core/board.ts';
import type { BringBackInput, HistoryOpening, RestoreInput } from '../../../core/calls.ts';
import type { Saved, Unsaved } from '../../../core/answers.ts';
import { historyOf, replay } from '../../../core/history.ts';
import { bringBack, goneFrom } from '../../../core/operations/bringBack.ts';
import { restoreValue } from '../../../core/operations/restore.ts';
import { READ_ALL, TABLES } from '../../../core/tables.ts';
import { boardOf, momentOf } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { commit, journalRowsIn } from '../../commit.ts';
import { selected } from '../selection.ts';
import { archivedRows } from './archives.ts';

const historyIn = (book: Book): Row[] => [
  ...archivedRows(book.spreadsheet, book.config),
  ...journalRowsIn(book),
];

/** What happened to the record of the selected row, newest first; of a row without a record, what its tab has no more. */
export function openHistory(book: Book): Omit<HistoryOpening, 'board'> {
  const { table, id } = selected(book);
  if (!table) return {};
  const { tab } = TABLES[table];
  if (id) return { record: { table, id, tab }, events: historyOf(historyIn(book), id) };
  return { gone: { table, tab, records: goneFrom(boardOf(book, [table]), table, replay(historyIn(book))) } };
}

/** Puts a record back that somebody took out. */
export function bringRecordBack(book: Book, input: BringBackInput): Saved | Unsaved {
  const moment = momentOf(book.config);
  const result = bringBack(boardOf(book, READ_ALL), input, replay(historyIn(book)), moment);
  if ('problems' in result) return result;
  commit(book, result, moment);
  return { ok: true, id: input.id, sentence: `${input.id} está otra vez en «${TABLES[input.table].tab}».` };
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

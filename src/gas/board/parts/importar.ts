import { apply, type Board } from '../../../core/board.ts';
import type { ImportDone, ImportInput, Unsaved } from '../../../core/calls.ts';
import { importPlan } from '../../../core/operations/importPlan.ts';
import { summaryChanges } from '../../../core/inicio.ts';
import { summaryLines } from '../../../core/summary.ts';
import { READ_ALL, TABLES } from '../../../core/tables.ts';
import { boardOf, momentOf, read, type Book } from '../../book.ts';
import { commit } from '../../commit.ts';

/** Adds all rows, or none and every problem. */
export function importRows(book: Book, input: ImportInput): ImportDone | Unsaved {
  const moment = momentOf(book.config);
  const board = boardOf(book, READ_ALL);
  const result = importPlan(board, input, moment);
  if ('problems' in result) return result;
  const after: Board = { ...board, tables: apply(board.tables, result.changes) };
  const summary = summaryChanges(read(book, 'inicio').rows, summaryLines(after, moment));
  commit(book, { ...result, changes: [...result.changes, ...summary] }, moment);
  const added = result.ids.length;
  return { ok: true, added, sentence: `Se agregaron ${added} filas a ${TABLES[input.table].tab}.` };
}

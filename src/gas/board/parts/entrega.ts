import { apply, rowsOf, str, type Board } from '../../../core/board.ts';
import type { BoardFacts, Unsaved } from '../../../core/answers.ts';
import type { CarryDone, HandoverOpening } from '../../../core/documentCalls.ts';
import { accountsInput, carryInput } from '../../../core/documentInputs.ts';
import { exerciseOf } from '../../../core/exercise.ts';
import { summaryChanges } from '../../../core/inicio.ts';
import { carryOver } from '../../../core/operations/carryOver.ts';
import { summaryLines } from '../../../core/summary.ts';
import { READ_ALL } from '../../../core/tables.ts';
import { handoverSource } from '../../../view/handover/source.ts';
import { boardOf, momentOf, read, savedAs } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { commit, journalRowsIn } from '../../commit.ts';
import { expectInput } from '../edge.ts';
import { archivedRows } from './archives.ts';

/** What the package for the next administration is made from; the panel draws its files. */
export function openHandover(
  raw: unknown,
  open: () => Book,
  facts: (book: Book) => BoardFacts,
): HandoverOpening {
  const { accounts } = expectInput(accountsInput, raw);
  const book = open();
  const moment = momentOf(book.config);
  const board = boardOf(book, [...READ_ALL, 'cortes']);
  const journal = [...archivedRows(book.spreadsheet, book.config), ...journalRowsIn(book)];
  return {
    board: facts(book),
    source: handoverSource(board, journal, moment, accounts),
    exercise: exerciseOf(board, moment.today),
    carried: rowsOf(board, 'compromisos')
      .filter((row) => str(row, 'anterior') !== '')
      .map((row) => ({ id: str(row, 'id'), anterior: str(row, 'anterior') })),
  };
}

/** Brings commitments of an earlier exercise, all that were chosen or none, as one change. */
export function bringExercise(raw: unknown, open: () => Book): CarryDone | Unsaved {
  const input = expectInput(carryInput, raw);
  const book = open();
  const before = savedAs(book, input.key);
  if (before)
    return { ok: true, ids: [before.id], skipped: [], sentence: `Ya estaba guardado desde ${before.id}.` };
  const moment = momentOf(book.config);
  const board = boardOf(book, READ_ALL);
  const result = carryOver(board, input, moment);
  if ('problems' in result) return result;
  const after: Board = { ...board, tables: apply(board.tables, result.changes) };
  const summary = summaryChanges(read(book, 'inicio').rows, summaryLines(after, moment));
  commit(book, { ...result, changes: [...result.changes, ...summary] }, moment, {}, { key: input.key });
  const { ids, skipped } = result;
  return { ok: true, ids, skipped, sentence: sentenceOf(ids, skipped) };
}

function sentenceOf(ids: readonly string[], skipped: readonly string[]): string {
  const brought =
    ids.length === 1
      ? `Se trajo 1 compromiso: ${ids[0]}.`
      : `Se trajeron ${ids.length} compromisos: ${ids[0]} a ${ids[ids.length - 1]}.`;
  return skipped.length > 0 ? `${brought} Ya estaban: ${skipped.join(', ')}.` : brought;
}

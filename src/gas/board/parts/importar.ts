import { apply, type Board } from '../../../core/board.ts';
import type { ImportDone, ImportInput } from '../../../core/calls.ts';
import type { Unsaved } from '../../../core/answers.ts';
import { importPlan } from '../../../core/operations/importPlan.ts';
import { summaryChanges } from '../../../core/inicio.ts';
import { summaryLines } from '../../../core/summary.ts';
import { READ_ALL, TABLES } from '../../../core/tables.ts';
import { visible } from '../../../core/words.ts';
import { boardOf, momentOf, read, savedAs } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { commit } from '../../commit.ts';

/** Adds all rows, or none and every problem; the same import sent again is not done twice. */
export function importRows(book: Book, input: ImportInput): ImportDone | Unsaved {
  if (savedAs(book, input.key)) return done(input, input.rows.filter(isFilled).length);
  const moment = momentOf(book.config);
  const board = boardOf(book, READ_ALL);
  const result = importPlan(board, input, moment);
  if ('problems' in result) return result;
  const after: Board = { ...board, tables: apply(board.tables, result.changes) };
  const summary = summaryChanges(read(book, 'inicio').rows, summaryLines(after, moment));
  commit(book, { ...result, changes: [...result.changes, ...summary] }, moment, {}, { key: input.key });
  return done(input, result.ids.length);
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => visible(cell) !== '');

const done = ({ table }: ImportInput, added: number): ImportDone => ({
  ok: true,
  added,
  sentence: `Se agregaron ${added} filas a ${TABLES[table].tab}.`,
});

import { apply, type Board, type Change, type Moment } from '../core/board.ts';
import { overdueChanges } from '../core/operations/progress.ts';
import { PROPERTY } from './book.ts';
import type { Book } from './connection.ts';

/** With these three read, a commitment is computed whole. */
const NEEDED = ['compromisos', 'actividades', 'indicadores'] as const;

/**
 * What earlier progress updates left to be computed, for an operation that has read the commitments anyway: to be saved
 * with its own changes, and the property that says that it was.
 */
export function overdue(
  book: Book,
  board: Board,
  changes: readonly Change[],
  moment: Moment,
): { changes: Change[]; settled: Record<string, string> } {
  if (!book.stored[PROPERTY.due] || NEEDED.some((table) => !(table in board.tables)))
    return { changes: [], settled: {} };
  const after: Board = { ...board, tables: apply(board.tables, changes) };
  return { changes: overdueChanges(after, moment), settled: { [PROPERTY.due]: '' } };
}

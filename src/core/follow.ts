import { apply, type Board, type Change, type Moment, type Row } from './board.ts';
import { chartRows } from './charts.ts';
import type { Line } from './inicio.ts';
import { refreshAll } from './operations/refresh.ts';
import { summaryLines } from './summary.ts';

/** The board with every computed column as it has to be on a day, and what of it changed. */
export interface Computed {
  board: Board;
  changes: Change[];
}

/** What somebody types right now is there already, and what follows from it only once its own review got the lock. */
export function computed(board: Board, moment: Moment): Computed {
  const changes = refreshAll(board, moment);
  return { board: { ...board, tables: apply(board.tables, changes) }, changes };
}

/** What the board tells of itself on a day: it follows from the records, and no history needs to remember it. */
export interface Summary {
  /** Of Inicio. */
  lines: Line[];
  /** Of Gráficas. */
  figures: Row[];
}

/** @param board as `computed` leaves it, with every table of records and the marks of its cuts */
export const summaryOf = (board: Board, moment: Moment): Summary => ({
  lines: summaryLines(board, moment),
  figures: chartRows(board, moment),
});

/** All that follows from the whole board on a day: states of steps and of everything else, Inicio and its charts. */
export function whatFollows(board: Board, moment: Moment): Computed & Summary {
  const now = computed(board, moment);
  return { ...now, ...summaryOf(now.board, moment) };
}

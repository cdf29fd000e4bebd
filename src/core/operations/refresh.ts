import { apply, isBlank, rowsOf, str, type Board, type Change, type Moment, type Row } from '../board.ts';
import { checkRow, knownOf, type Known } from '../checkRow.ts';
import { computerOf, fedBy, IN_ORDER } from '../computers.ts';
import { differing } from '../derive.ts';
import { giveIds } from './giveIds.ts';
import { checkOrigin, registeredIn } from '../origins.ts';
import { restingMove } from '../rescheduling.ts';
import { checkMember } from '../stl.ts';
import { checkRecord } from '../recordRules.ts';
import { RECORD_KEYS, RECORDS, type RecordKey } from '../records.ts';
import type { Problem } from '../problems.ts';

const fullRows = (board: Board, table: RecordKey): [Row, number][] =>
  rowsOf(board, table)
    .map((row, index): [Row, number] => [row, index])
    .filter(([row]) => !isBlank(row));

/** All problems of one row that can be seen from its table. */
export function rowProblems(
  table: RecordKey,
  row: Row,
  board: Board,
  known: Known,
  index: number,
  today: string,
): Problem[] {
  const problems = [
    ...checkRow(RECORDS[table], row, known, index),
    ...checkRecord(table, row, board, today, index),
  ];
  if (table === 'compromisos')
    return [...problems, ...checkOrigin(row, board.config, registeredIn(board), index)];
  if (table === 'reprogramaciones') return [...problems, ...restingMove(board, row, index)];
  if (table !== 'stl' || !str(row, 'asiento')) return problems;
  const others = rowsOf(board, 'stl').filter((other, at) => at !== index && !isBlank(other));
  return [...problems, ...checkMember(row, others, today, index)];
}

/**
 * The computed columns of a table that are not what they should be, as changes by position.
 * @param only positions to look at; all when left out
 */
export function derivedChanges(
  board: Board,
  table: RecordKey,
  moment: Moment,
  only?: ReadonlySet<number>,
): Change[] {
  const known = knownOf(
    board,
    RECORD_KEYS.filter((key) => key in board.tables),
  );
  const compute = computerOf(board, table, moment);
  const changes: Change[] = [];
  for (const [row, index] of fullRows(board, table)) {
    if (only && !only.has(index)) continue;
    const cells = differing(row, compute(row, rowProblems(table, row, board, known, index, moment.today)));
    if (Object.keys(cells).length > 0) changes.push({ kind: 'set', table, id: str(row, 'id'), index, cells });
  }
  return changes;
}

/** What else has to be computed after a table changed; only tables that were read. */
export function rippleChanges(board: Board, table: RecordKey, moment: Moment): Change[] {
  const fed = fedBy(table);
  return inTurn(
    board,
    IN_ORDER.filter((key) => fed.has(key) && key in board.tables),
    moment,
  );
}

/** Each table sees the others as they were just computed. */
function inTurn(board: Board, tables: readonly RecordKey[], moment: Moment): Change[] {
  const all: Change[] = [];
  let now = board;
  for (const table of tables) {
    const changes = derivedChanges(now, table, moment);
    all.push(...changes);
    now = { ...now, tables: apply(now.tables, changes) };
  }
  return all;
}

/** IDs for the rows that have none, wherever one can be given. */
export function nameRows(board: Board): Change[] {
  return RECORD_KEYS.flatMap((table) => giveIds(board, table, new Set(rowsOf(board, table).keys())));
}

/** Everything computed on the board, from evidence up to commitments. */
export const refreshAll = (board: Board, moment: Moment): Change[] =>
  inTurn(
    board,
    IN_ORDER.filter((key) => key in board.tables),
    moment,
  );

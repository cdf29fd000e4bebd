import { apply, isBlank, rowsOf, str, type Board, type Change, type Moment, type Row } from '../board.ts';
import { checkRow, knownOf, type Known } from '../checkRow.ts';
import { computerOf, fedBy, IN_ORDER } from '../computers.ts';
import { differing, reviewOf } from '../derive.ts';
import { giveIds } from './giveIds.ts';
import { checkOrigin, registeredIn } from '../origins.ts';
import { restingMove } from '../rescheduling.ts';
import { checkMember } from '../stl.ts';
import { checkRecord, LOOKS_AT } from '../activityRules.ts';
import { RECORDS } from '../records.ts';
import { RECORD_KEYS, type RecordKey, type TableKey } from '../tableKeys.ts';
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

/** A row, and where it stands. */
export interface Standing {
  board: Board;
  row: Row;
  index: number;
}

/**
 * The review of a row that changed. Tables that were not read may have said more of it than is seen now: what it says
 * stays unless the problems that are seen changed.
 */
export function reviewSince(table: RecordKey, before: Standing, after: Standing, { today }: Moment): string {
  const seen = ({ board, row, index }: Standing): string => {
    const read = RECORD_KEYS.filter((key) => key in board.tables);
    return reviewOf(rowProblems(table, row, board, knownOf(board, read), index, today));
  };
  const stored = str(before.row, 'revision');
  const now = seen(after);
  return stored !== '' && seen(before) === now ? stored : now;
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

/** Was everything read that the rows of a table refer to and that its rules look at? The members are known by the roster. */
export const seesAll = (board: Board, table: RecordKey): boolean =>
  [
    ...RECORDS[table].fields.flatMap(({ to, among = [] }): TableKey[] => [...(to ? [to] : []), ...among]),
    ...(LOOKS_AT[table] ?? []),
  ].every((target) => target === 'stl' || target in board.tables);

/**
 * What else has to be computed after a table changed; only tables that were read. Reviews stay where something that
 * they speak of was not read; a commitment's is not only problems, and all that it needs is read.
 */
export function rippleChanges(board: Board, table: RecordKey, moment: Moment): Change[] {
  const fed = fedBy(table);
  const tables = IN_ORDER.filter((key) => fed.has(key) && key in board.tables);
  return inTurn(board, tables, moment, (now, key) => {
    const changes = derivedChanges(now, key, moment);
    return key === 'compromisos' || seesAll(board, key) ? changes : changes.flatMap(withoutReview(now));
  });
}

const withoutReview =
  (board: Board) =>
  (change: Change): Change[] => {
    if (change.kind !== 'set' || change.index === undefined) return [change];
    const before = rowsOf(board, change.table)[change.index] ?? {};
    const { revision: _, ...cells } = change.cells;
    const kept = str(before, 'revision') === '' ? change.cells : cells;
    return Object.keys(kept).length > 0 ? [{ ...change, cells: kept }] : [];
  };

/** Each table sees the others as they were just computed. */
function inTurn(
  board: Board,
  tables: readonly RecordKey[],
  moment: Moment,
  changesOf: (now: Board, table: RecordKey) => Change[] = (now, table) => derivedChanges(now, table, moment),
): Change[] {
  const all: Change[] = [];
  let now = board;
  for (const table of tables) {
    const changes = changesOf(now, table);
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

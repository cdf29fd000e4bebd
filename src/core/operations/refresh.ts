import { isBlank, rowsOf, str, type Board, type Change, type Moment, type Row } from '../board.ts';
import { checkRow, knownOf, type Known } from '../checkRow.ts';
import {
  activityCells,
  branchesOf,
  commitmentCells,
  differing,
  evidenceCells,
  groupBy,
  indicatorCells,
  memberCells,
  variablesOf,
} from '../derive.ts';
import { giveIds } from './giveIds.ts';
import { checkMember } from '../stl.ts';
import { RECORD_KEYS, type RecordKey } from '../records.ts';
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
  const problems = checkRow(table, row, known, index);
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
  const compute = computer(board, table, moment);
  const changes: Change[] = [];
  for (const [row, index] of fullRows(board, table)) {
    if (only && !only.has(index)) continue;
    const cells = differing(row, compute(row, rowProblems(table, row, board, known, index, moment.today)));
    if (Object.keys(cells).length > 0) changes.push({ kind: 'set', table, id: str(row, 'id'), index, cells });
  }
  return changes;
}

function computer(
  board: Board,
  table: RecordKey,
  moment: Moment,
): (row: Row, problems: readonly Problem[]) => Row {
  if (table === 'compromisos') {
    const branches = branchesOf(board);
    const owners = variablesOf(rowsOf(board, 'indicadores'));
    return (row, problems) => commitmentCells(board, row, branches, owners, problems, moment.today).cells;
  }
  if (table === 'actividades') {
    const evidence = board.tables.evidencias ? groupBy(rowsOf(board, 'evidencias'), 'de') : undefined;
    return (row, problems) => {
      const count = evidence?.get(str(row, 'id'))?.filter((one) => str(one, 'direccion') !== '').length ?? 0;
      return activityCells(evidence ? { ...row, evidencias: count } : row, problems);
    };
  }
  const plain = { stl: memberCells, indicadores: indicatorCells, evidencias: evidenceCells }[table];
  return (_row, problems) => plain(problems);
}

/** IDs for the rows that have none, wherever one can be given. */
export function nameRows(board: Board): Change[] {
  return RECORD_KEYS.flatMap((table) => giveIds(board, table, new Set(rowsOf(board, table).keys())));
}

/** Everything computed on the board, from evidence up to commitments. */
export function refreshAll(board: Board, moment: Moment): Change[] {
  return RECORD_KEYS.filter((key) => key in board.tables).flatMap((table) =>
    derivedChanges(board, table, moment),
  );
}

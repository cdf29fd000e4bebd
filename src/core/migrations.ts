import { apply, rowsOf, str, type Board, type Change } from './board.ts';
import { isIsoDay } from './dates.ts';

/** Version of the boards that this code makes; an older one is migrated, a newer one is only read. */
export const VERSION = 6;

interface Migration {
  to: number;
  changes: (board: Board) => Change[];
}

/** Small steps from one version to the next, in order; each sees the board as the one before left it. */
const MIGRATIONS: readonly Migration[] = [{ to: 2, changes: onlyDaysAsFirstEnd }];

/** Version 1 kept whatever was first written as the original end, even "30/02/2016". */
function onlyDaysAsFirstEnd(board: Board): Change[] {
  return rowsOf(board, 'actividades').flatMap((row, index): Change[] =>
    str(row, 'fin_original') === '' || isIsoDay(row['fin_original'])
      ? []
      : [{ kind: 'set', table: 'actividades', id: str(row, 'id'), index, cells: { fin_original: '' } }],
  );
}

/** @returns all that has to change in the records of a board of version `from`. */
export function migrate(board: Board, from: number): Change[] {
  const all: Change[] = [];
  let now = board;
  for (const { to, changes } of MIGRATIONS) {
    if (to <= from) continue;
    const step = changes(now);
    all.push(...step);
    now = { ...now, tables: apply(now.tables, step) };
  }
  return all;
}

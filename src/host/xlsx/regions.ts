import type { Cell } from '../model.ts';
import { spanText } from './a1.ts';
import { canonical } from './cells.ts';

interface Run {
  row: number;
  rowEnd: number;
  column: number;
  columnEnd: number;
}

/** Cells that share something (a validation), as few rectangles per distinct thing as a quick look finds. */
export function groupCells<T>(
  rows: (Cell | undefined)[][],
  pick: (cell: Cell) => T | undefined,
): { what: T; spans: string[] }[] {
  const groups = new Map<string, { what: T; runs: Run[] }>();
  const known = new Map<T, string>();
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const what = cell && pick(cell);
      if (what === undefined) return;
      const key = known.get(what) ?? canonical(what);
      known.set(what, key);
      const group = groups.get(key) ?? { what, runs: [] };
      groups.set(key, group);
      const last = group.runs.at(-1);
      if (last && last.row === row && last.columnEnd === column) last.columnEnd = column + 1;
      else group.runs.push({ row, rowEnd: row + 1, column, columnEnd: column + 1 });
    }),
  );
  return [...groups.values()].map(({ what, runs }) => ({
    what,
    spans: joinRows(runs).map((run) => spanText(run)),
  }));
}

function joinRows(runs: Run[]): Run[] {
  const open = new Map<string, Run>();
  const done: Run[] = [];
  for (const run of runs) {
    const key = `${run.column}:${run.columnEnd}`;
    const above = open.get(key);
    if (above && above.rowEnd === run.row) above.rowEnd = run.rowEnd;
    else {
      open.set(key, run);
      done.push(run);
    }
  }
  return done;
}

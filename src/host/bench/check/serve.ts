import type { Row } from '../../../core/board.ts';
import type { Checked, Side } from './board.ts';

/** @returns the fields of a row in which something is wrong, perhaps several times. */
export type Check = (side: Side, row: Row) => readonly unknown[];

/** What a script of checks offers to whoever runs it in a context of its own. */
export interface Served {
  /** Gives it the board as JSON. */
  load(json: string): void;
  /** Checks every row of the board, with checks made anew. @returns rows in which something is wrong */
  run(): number;
  /** The same with the checks that are there. */
  again(): number;
  /** @param json list of [side, row] @returns a line a row: its wrong fields in order */
  verdicts(json: string): string;
}

const SIDES: readonly Side[] = ['compromisos', 'actividades'];

export function serve(make: (board: Checked) => Check): void {
  let board: Checked;
  let check: Check;
  const again = (): number => {
    let wrong = 0;
    for (const side of SIDES) {
      for (const row of board.tables[side] ?? []) if (check(side, row).length > 0) wrong += 1;
    }
    return wrong;
  };
  const served: Served = {
    load: (json) => void (board = JSON.parse(json) as Checked),
    run() {
      check = make(board);
      return again();
    },
    again,
    verdicts: (json) =>
      (JSON.parse(json) as [Side, Row][])
        .map(([side, row]) => [...new Set(check(side, row).map(String))].sort().join())
        .join('\n'),
  };
  Object.assign(globalThis, served);
}

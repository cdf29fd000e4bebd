import type { Change } from '../board.ts';
import type { Problem } from '../problems.ts';

/** What an operation would change, as plain data; or every problem at once. */
export type Result = Outcome | { problems: Problem[] };

export interface Outcome {
  changes: Change[];
  /** New and changed records, the one asked for first. */
  ids: string[];
  /** For the Bitácora: what was done, in a few words. */
  label: string;
}

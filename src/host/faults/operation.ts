import type { BoardName } from './boards.ts';
import type { Stage, Step } from './stage.ts';

export interface Operation<B extends string = BoardName> {
  name: string;
  board: B;
  /** What is run; a typed edit writes its values here, for they are Google's own write. */
  step: (stage: Stage) => Step;
  /** It does not fit in one execution: this goes on until all is written. */
  rest?: Step;
  /** It only looks: the board must be untouched. */
  reads?: true;
}

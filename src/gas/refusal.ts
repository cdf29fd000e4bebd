import type { Progress } from '../core/slices.ts';

/** What the platform or the state of the board does not allow: one sentence for the person, and what to do. */
export class Refusal extends Error {
  override name = 'Refusal' as const;
  readonly code: string;
  readonly tip: string;

  constructor(code: string, sentence: string, tip: string) {
    super(sentence);
    this.code = code;
    this.tip = tip;
  }
}

/** By name: a part that is loaded on demand brings a class of its own. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === 'Refusal';

/** Not done yet, and nothing lost: an entry is open that goes on in the next execution. */
export class Pending extends Error {
  override name = 'Pending' as const;
  readonly progress: Progress;
  /** Of another operation than the one that was asked for. */
  readonly earlier: boolean;

  constructor(sentence: string, progress: Progress, earlier: boolean) {
    super(sentence);
    this.progress = progress;
    this.earlier = earlier;
  }
}

export const isPending = (error: unknown): error is Pending =>
  error instanceof Error && error.name === 'Pending';

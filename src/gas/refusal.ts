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

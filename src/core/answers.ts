import type { Value } from './board.ts';
import type { FindingForm } from './findingForms.ts';
import type { Problem } from './problems.ts';
import type { Progress } from './slices.ts';

/**
 * What the panels ask of the server: one global function of the bundle per name, one argument, one answer.
 * A refusal (another person is saving, a newer board…) is `{ refused }`: one sentence and what to do. What does not fit in
 * one execution is `{ pending }`: the panel calls `continuar` until it is done, and then the same function again.
 */
export type Answer<T> =
  | T
  | { refused: { code: string; sentence: string; tip: string } }
  | { pending: Pending };

/** How far a saving has come; `earlier` = it is another one, which has to be finished first. */
export interface Pending {
  done: number;
  total: number;
  unit: Progress['unit'];
  earlier: boolean;
  sentence: string;
}

/** As typed: the server parses with the same functions as the panel. */
export type Typed = Record<string, Value>;

export interface Saved {
  ok: true;
  id: string;
  sentence: string;
}

export interface Unsaved {
  problems: Problem[];
}

export interface BoardFacts {
  state: { code: string; name: string };
  guarantor: string;
  year: number;
  zone: string;
  launch: string;
  today: string;
}

export interface Finding extends Problem {
  /** Cell to go to, when the problem has one: tab and A1 address. */
  cell?: { tab: string; a1: string };
  /** What is missing is registered there. */
  form?: FindingForm;
}

export interface PublishDone {
  ok: true;
  sentence: string;
  rows: number;
}

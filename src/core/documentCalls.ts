import type { Row } from './board.ts';
import type { Answer, BoardFacts, Finding, Unsaved } from './answers.ts';
import type { Exercise } from './exercise.ts';

export interface DocumentOpening {
  board: BoardFacts;
  /** The record that the document is drawn from (view/plan/source.ts): what it shows, and no more. */
  source: unknown;
  /** What keeps the board from being true or private, with its cells. */
  findings: Finding[];
}

export interface HandoverOpening {
  board: BoardFacts;
  /** What the package is made from (view/handover/source.ts). */
  source: unknown;
  exercise: Exercise;
  /** Commitments of this board that came from an earlier exercise, by the old ID. */
  carried: Row[];
}

/** The file as it was chosen, and which of its commitments to bring. */
export interface CarryInput {
  key?: string;
  exercise: Exercise;
  chosen: string[];
}
export interface CarryDone {
  ok: true;
  /** New IDs, in the order of the file. */
  ids: string[];
  /** Old IDs that were on the board already. */
  skipped: string[];
  sentence: string;
}

export interface DocumentCalls {
  abrirDocumento: (input: { names: boolean }) => Answer<DocumentOpening>;
  abrirEntrega: (input: { accounts: boolean }) => Answer<HandoverOpening>;
  traerEjercicio: (input: CarryInput) => Answer<CarryDone | Unsaved>;
}

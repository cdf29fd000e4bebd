import type { Answer, BoardFacts } from './answers.ts';

/** One mark as the panel lists it. */
export interface MarkShown {
  id: string;
  commitment: string;
  moment: string;
  date: string;
  /** Achievement at month 12, progress at month 6. */
  level: string;
  /** Where the board's report and the mark do not say the same, in sentences. */
  differs: string[];
  withdrawn: boolean;
}

export interface MarksOpening {
  board: BoardFacts;
  /** Where INAI publishes its marks; '' while nobody pasted it. */
  address: string;
  marks: MarkShown[];
}

export interface MarksInput {
  /** As pasted. */
  address: string;
}

export interface MarksTaken {
  ok: true;
  address: string;
  marks: MarkShown[];
  added: number;
  changed: number;
  withdrawn: number;
  /** IDs of marks of commitments that the board does not have. */
  unknown: string[];
  sentence: string;
}

/** Nothing was changed: what is at the address is not what it should be. */
export interface MarksFault {
  fault: { code: string; sentence: string; tip: string };
}

export interface MarksCalls {
  abrirEvaluacion: () => Answer<MarksOpening>;
  traerEvaluacion: (input: MarksInput) => Answer<MarksTaken | MarksFault>;
}

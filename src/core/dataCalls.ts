import type { Row } from './board.ts';
import type { Answer, Unsaved } from './calls.ts';
import type { RecordKey } from './records.ts';

/** What of published open data a board can be made from again; view/back/read.ts takes it out of `datos.json`. */
export interface Returned {
  plan: {
    code: string;
    year: number;
    guarantor: string;
    /** ISO day; '' where the plan was not launched. */
    launch: string;
    /** The day of the data. */
    cut: string;
    /** Where citizens ask; '' for nowhere. */
    ask: string;
  };
  /** How many cuts the data tell of, and how much evidence was only counted. */
  cuts: number;
  withheld: number;
  /** The published columns of each kind of record, blank ones left out, in their order. */
  rows: Partial<Record<RecordKey, Row[]>>;
}

export interface DataInput {
  /** The same for every try of one saving. */
  key?: string;
  data: Returned;
}

export interface DataDone {
  ok: true;
  added: number;
  sentence: string;
}

export interface DataCalls {
  traerDatos: (input: DataInput) => Answer<DataDone | Unsaved>;
}

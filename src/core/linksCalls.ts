import type { Answer, BoardFacts, Finding } from './answers.ts';
import type { LinkState } from './method.ts';

/** One address and what was found there; `state` is '' where nobody has looked. */
export interface LinkFinding extends Finding {
  state: LinkState | '';
  address: string;
  tab: string;
}

export interface LinksOpening {
  board: BoardFacts;
  /** Addresses to ask for, each once. */
  total: number;
  /** What the rows of Evidencias say of the last time, and when that was. */
  known: LinkFinding[];
  checked: string;
  /** Dated before its activity, or one document for many records. */
  doubts: Finding[];
}

export interface LinksInput {
  /** Which address is next, from 0. */
  from: number;
}

export interface LinksDone {
  ok: true;
  total: number;
  /** Where to go on; absent when all have been asked for. */
  next?: number;
  found: LinkFinding[];
}

export interface LinksCalls {
  abrirEnlaces: () => Answer<LinksOpening>;
  comprobarEnlaces: (input: LinksInput) => Answer<LinksDone>;
}

import type { Answer, BoardFacts } from './answers.ts';

/** Entries of the Bitácora by year. */
export interface ArchiveOpening {
  board: BoardFacts;
  /** Of past years: they may be moved to tabs of their own. */
  waiting: { year: string; entries: number }[];
  /** Of this year: they stay. */
  staying: number;
}

export interface ArchiveCalls {
  abrirArchivo: () => Answer<ArchiveOpening>;
  archivar: () => Answer<{ ok: true }>;
}

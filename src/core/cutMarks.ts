import type { CutMark } from './board.ts';
import { CUT_KINDS } from './method.ts';

/** More than eight years of monthly cuts; a property holds 9 KB. */
const MOST = 100;

interface Past {
  number: number;
  kind: string;
  date: string;
  reported: number;
  verified: number;
}

/** @returns the marks of the cuts as one property; `marksFrom` reads it. Of too many the oldest go. */
export const textOfMarks = (cuts: readonly Past[]): string =>
  JSON.stringify(
    cuts
      .slice(-MOST)
      .map(({ number, kind, date, reported, verified }) => [number, kind, date, reported, verified]),
  );

/** @returns no marks where the text holds none, as in a copied file: its first publishing writes them again. */
export function marksFrom(text: string): CutMark[] {
  if (!text) return [];
  const list = JSON.parse(text) as [number, string, string, number, number][];
  return list.flatMap(([number, name, day, reported, verified]) => {
    const kind = CUT_KINDS.find((one) => one === name);
    return kind ? [{ number, kind, day, reported, verified }] : [];
  });
}

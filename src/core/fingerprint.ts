import { num, str, type Row } from './board.ts';
import { hash } from './hash.ts';
import { visible } from './words.ts';

type Part = readonly [says: string, read: (activity: Row, evidence: readonly Row[]) => string];

const EVIDENCE = 'la evidencia';

/** What every evidence says of one thing, whatever the order of their rows. */
const ofEach =
  (read: (row: Row) => string): Part[1] =>
  (_activity, evidence) =>
    evidence
      .map((row) => `${str(row, 'id')} ${read(row)}`)
      .sort()
      .join('\n');

/** What a verification looked at, part by part, in the words that say which one changed; later versions add at the end. */
const PARTS: readonly Part[] = [
  ['la actividad', (activity) => visible(str(activity, 'actividad'))],
  ['el producto', (activity) => visible(str(activity, 'producto'))],
  ['el avance', (activity) => String(num(activity, 'avance') ?? str(activity, 'avance'))],
  ['la descripción final', (activity) => visible(str(activity, 'final'))],
  [EVIDENCE, ofEach((row) => visible(str(row, 'direccion')))],
  ['el título de una evidencia', ofEach((row) => visible(str(row, 'titulo')))],
  ['la fecha de una evidencia', ofEach((row) => str(row, 'fecha'))],
  ['si una evidencia es pública', ofEach((row) => str(row, 'publica'))],
];

const VERSION = 'v2';

/** How many of the parts a fingerprint of each version holds: those of older boards are still read. */
const LENGTHS: Readonly<Record<string, number>> = { v1: 5, [VERSION]: PARTS.length };

const piecesOf = (activity: Row, evidence: readonly Row[]): string[] =>
  PARTS.map(([, read]) => hash(read(activity, evidence)));

/**
 * What of an activity is verified, as one short text with a piece for each part: its words, product, progress, final
 * description and its evidence (IDs, addresses, titles, dates, and whether the public may see it).
 * @param evidence the rows that are of this activity, and what else was seen
 */
export const fingerprintOf = (activity: Row, evidence: readonly Row[]): string =>
  [VERSION, ...piecesOf(activity, evidence)].join('.');

/** @returns what changed since a fingerprint was taken, in words; empty when nothing did. */
export function changedSince(taken: string, activity: Row, evidence: readonly Row[]): string[] {
  const [version = '', ...before] = taken.split('.');
  if (LENGTHS[version] !== before.length) return ['lo que se verificó'];
  const after = piecesOf(activity, evidence);
  const changed = PARTS.map(([says]) => says).filter(
    (_, at) => at < before.length && before[at] !== after[at],
  );
  // another evidence has another title and date too
  const whole = changed.indexOf(EVIDENCE);
  return whole < 0 ? changed : changed.slice(0, whole + 1);
}

/**
 * The fingerprint of a verification that lapsed, taken anew where the first one is not known.
 * @param fresh taken of what stands there now
 * @param changed in the words of `changedSince`: what no longer is as it was
 */
export function outdated(fresh: string, changed: readonly string[]): string {
  const [version, ...pieces] = fresh.split('.');
  const known = PARTS.map(([says]) => says);
  // of a fingerprint that cannot be read any more nothing is known to be the same
  if (!changed.every((says) => known.includes(says))) return 'v0';
  return [version, ...pieces.map((piece, at) => (changed.includes(known[at] ?? '') ? '-' : piece))].join('.');
}

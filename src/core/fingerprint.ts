import { num, str, type Row } from './board.ts';
import { visible } from './words.ts';

/** What a verification looked at, part by part, in the words that say which one changed. */
const PARTS: readonly (readonly [says: string, read: (activity: Row, evidence: readonly Row[]) => string])[] =
  [
    ['la actividad', (activity) => visible(str(activity, 'actividad'))],
    ['el producto', (activity) => visible(str(activity, 'producto'))],
    ['el avance', (activity) => String(num(activity, 'avance') ?? str(activity, 'avance'))],
    ['la descripción final', (activity) => visible(str(activity, 'final'))],
    [
      'la evidencia',
      (_activity, evidence) =>
        evidence
          .map((row) => `${str(row, 'id')} ${visible(str(row, 'direccion'))}`)
          .sort()
          .join('\n'),
    ],
  ];

const VERSION = 'v1';

/**
 * A 53-bit hash (cyrb53), in base 36. It only has to notice a change: who could forge a collision may edit the cell.
 */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/**
 * What of an activity is verified, as one short text with a piece for each part: its words, product, progress, final
 * description and its evidence (IDs and addresses, public or not).
 * @param evidence the rows that are of this activity
 */
export const fingerprintOf = (activity: Row, evidence: readonly Row[]): string =>
  [VERSION, ...PARTS.map(([, read]) => hash(read(activity, evidence)))].join('.');

/** @returns what changed since a fingerprint was taken, in words; empty when nothing did. */
export function changedSince(taken: string, activity: Row, evidence: readonly Row[]): string[] {
  const now = fingerprintOf(activity, evidence);
  if (taken === now) return [];
  const [version, ...before] = taken.split('.');
  if (version !== VERSION || before.length !== PARTS.length) return ['lo que se verificó'];
  const after = now.split('.').slice(1);
  return PARTS.filter((_, index) => before[index] !== after[index]).map(([says]) => says);
}

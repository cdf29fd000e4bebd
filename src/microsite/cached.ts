import { freeze, thaw } from '../view/frozen.ts';
import type { PublicRecord } from '../view/shape.ts';
import { chunksOf, joined } from './chunks.ts';
import { digest } from './digest.ts';
import { pack, unpack } from './pack.ts';

/** What visitors get for a while: a record, with a notice where it is an older copy, or why there is none. */
export type Shown = { record: PublicRecord; notice: string } | { sorry: string };

/** A value of the cache holds 100 KB; a plan of 100 commitments and 1,000 activities takes one. */
const SIZE = 100_000;
const KEYS = Array.from({ length: 8 }, (_, at) => `publico${at + 1}`);

/** @returns what the cache holds, by one read; undefined where it holds nothing whole. */
export function cached(): Shown | undefined {
  try {
    const found = CacheService.getScriptCache().getAll(KEYS) as Record<string, string>;
    const whole = joined(KEYS.map((key) => found[key]));
    return whole && shownIn(unpack(whole.text));
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

/** One line of what is said, then the record as a cut would freeze it. */
function shownIn(text: string): Shown | undefined {
  const end = text.indexOf('\n');
  const { sorry, notice = '', huella = '' } = JSON.parse(text.slice(0, end)) as Record<string, string>;
  if (sorry !== undefined) return { sorry };
  const record = thaw({ content: text.slice(end + 1), digest: huella });
  return record && { record, notice };
}

function textOf(shown: Shown): string {
  if ('sorry' in shown) return `${JSON.stringify(shown)}\n`;
  const { record, notice } = shown;
  return `${JSON.stringify({ notice, huella: record.cut?.digest ?? '' })}\n${freeze(record)}`;
}

/** What does not fit is not kept: the next visit reads the source again. */
export function remember(shown: Shown, seconds: number): void {
  try {
    const text = textOf(shown);
    const chunks = chunksOf(pack(text), digest(text).slice(0, 16), SIZE);
    if (chunks.length > KEYS.length) return;
    const values = Object.fromEntries(chunks.map((chunk, at) => [KEYS[at] ?? '', chunk]));
    CacheService.getScriptCache().putAll(values, seconds);
  } catch (error) {
    console.error(error);
  }
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Figure } from './figure.ts';
import { ROOT } from './sources.ts';

export const LAST = 'test/bench/last.json';

/** @returns the figures of the last committed run; none where there is no such file. */
export async function lastFigures(): Promise<Figure[]> {
  const text = await readFile(path.join(ROOT, LAST), 'utf8').catch(() => '{"figures":[]}');
  return (JSON.parse(text) as { figures: Figure[] }).figures;
}

/** What a clock, a ratio of clocks or the heap says differs from run to run. */
const UNSTEADY = new Set(['ms', 'MB', 'times as fast', 'exponent']);
const TOLERATED = 1.3;
/** Below these, differences are noise. */
const LEAST: Readonly<Record<string, number>> = { ms: 20, MB: 2, exponent: 0.15 };

/** @returns a line for each figure that was better in the run before. */
export function worsened(now: readonly Figure[], before: readonly Figure[]): string[] {
  const known = new Map(before.map((one) => [one.name, one]));
  return now.flatMap((one) => {
    const last = known.get(one.name);
    if (!last || last.unit !== one.unit || !isWorse(one, last)) return [];
    return [`${one.name}: ${last.value} ${one.unit} before, ${one.value} now`];
  });
}

function isWorse({ value, unit, better }: Figure, last: Figure): boolean {
  const by = better === 'less' ? value - last.value : last.value - value;
  if (!UNSTEADY.has(unit)) return by > 0;
  const [more, fewer] = better === 'less' ? [value, last.value] : [last.value, value];
  return more > fewer * TOLERATED && by > (LEAST[unit] ?? 0);
}

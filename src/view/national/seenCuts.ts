import { longDate } from '../../core/dates.ts';
import { withItself } from '../frozen.ts';
import type { PublicRecord } from '../shape.ts';

/** The digest under which each cut was first taken, by exercise and number: `2016:3`. */
export type Seen = Readonly<Record<string, string>>;

const keyOf = (year: number, number: number): string => `${year}:${number}`;

export function seenIn(text: string): Seen {
  try {
    const seen: unknown = JSON.parse(text || '{}');
    return typeof seen === 'object' && seen !== null && !Array.isArray(seen) ? (seen as Seen) : {};
  } catch {
    return {};
  }
}

const short = (digest: string): string => digest.slice(0, 8) || 'ninguna';

/**
 * A frozen cut never changes: one that comes with another digest than the one that was taken before was rewritten, and
 * one that no longer comes was withdrawn. Said in lines that stay and are public.
 */
export function lookAtCuts(
  record: PublicRecord,
  before: Seen,
  today: string,
): { seen: Seen; lines: string[] } {
  const { year } = record.plan;
  const cuts = withItself(record);
  const there = new Set(cuts.map(({ number }) => keyOf(year, number)));
  const seen: Record<string, string> = { ...before };
  const lines: string[] = [];
  for (const { number, date, digest } of cuts) {
    const key = keyOf(year, number);
    const known = before[key];
    if (known !== undefined && known !== digest)
      lines.push(
        `Reescribió el corte ${number}${date ? `, del ${longDate(date)}` : ''}: su huella era ${short(known)} y el ${longDate(today)} fue ${short(digest)}.`,
      );
    seen[key] = digest;
  }
  for (const key of Object.keys(before)) {
    const [exercise, number] = key.split(':');
    if (Number(exercise) !== year || there.has(key) || before[key] === '') continue;
    lines.push(
      `El ${longDate(today)} ya no publicó el corte ${number}, cuya huella era ${short(before[key] ?? '')}.`,
    );
    seen[key] = '';
  }
  return { seen, lines };
}

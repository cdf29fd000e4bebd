import type { Row } from '../core/board.ts';
import type { Cut } from '../core/cuts.ts';
import { published, publishedProgress } from './fraction.ts';
import { KINDS } from './kinds.ts';
import { projector } from './publicFields.ts';
import type { PastCut, PublicCommitment, PublicCut, PublicRecord, PublicRow } from './shape.ts';

/**
 * A record as the text that a cut keeps: canonical JSON, that is, keys in alphabetical order and no blanks between; blank
 * columns are left out, for they are a third of it.
 */
export const freeze = (record: PublicRecord): string => {
  const full = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
  const lists = KINDS.map(({ list }) => [list, record[list].map((one) => ({ ...one, row: full(one.row) }))]);
  return JSON.stringify(inOrder({ ...record, ...Object.fromEntries(lists) }));
};

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]),
  );
}

const progressOf = (one: PublicRow | PublicCommitment): object =>
  'progress' in one && typeof one.progress === 'object' ? { progress: publishedProgress(one.progress) } : {};

/**
 * A cut of an older schema has fewer kinds of records, its cuts do not say what changed, and its fractions have more
 * decimals than are published.
 * @returns the record that a cut froze, with its digest; undefined where its text is no record
 */
export function thaw(cut: Pick<Cut, 'content' | 'digest'>): PublicRecord | undefined {
  try {
    const record = JSON.parse(cut.content) as PublicRecord;
    const lists = KINDS.map(({ list, table }) => {
      const keep = projector(table);
      const known: readonly PublicRow[] = record[list] ?? [];
      return [list, known.map((one) => ({ ...one, row: keep(one.row), ...progressOf(one) }))];
    });
    const told = <T extends PublicCut>(one: T): T => ({ ...one, changes: one.changes ?? [] });
    const past = (one: PastCut): PastCut => ({
      ...told(one),
      reported: published(one.reported),
      verified: published(one.verified),
    });
    return {
      ...record,
      plan: { ...record.plan, ask: record.plan.ask ?? '' },
      totals: {
        ...record.totals,
        planned: record.totals.planned ?? [],
        progress: publishedProgress(record.totals.progress),
      },
      ...(record.cut ? { cut: { ...told(record.cut), digest: cut.digest } } : {}),
      cuts: record.cuts.map(past),
      ...Object.fromEntries(lists),
    } as PublicRecord;
  } catch {
    return undefined;
  }
}

/** @returns the list that the next cut will tell of: what came before this record, and the record itself. */
export function withItself({ cut, cuts, totals }: PublicRecord): PastCut[] {
  const { reported, verified } = totals.progress;
  return cut ? [...cuts, { ...cut, reported, verified }] : cuts;
}

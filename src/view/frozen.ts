import type { Row } from '../core/board.ts';
import type { Cut } from '../core/cuts.ts';
import { KINDS } from './kinds.ts';
import { projector } from './publicFields.ts';
import type { PastCut, PublicCut, PublicRecord, PublicRow } from './shape.ts';

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

/**
 * A cut of an older schema has fewer kinds of records, and its cuts do not say what changed.
 * @returns the record that a cut froze, with its digest; undefined where its text is no record
 */
export function thaw(cut: Pick<Cut, 'content' | 'digest'>): PublicRecord | undefined {
  try {
    const record = JSON.parse(cut.content) as PublicRecord;
    const lists = KINDS.map(({ list, table }) => {
      const keep = projector(table);
      const known: readonly PublicRow[] = record[list] ?? [];
      return [list, known.map((one) => ({ ...one, row: keep(one.row) }))];
    });
    const told = <T extends PublicCut>(one: T): T => ({ ...one, changes: one.changes ?? [] });
    return {
      ...record,
      plan: { ...record.plan, ask: record.plan.ask ?? '' },
      totals: { ...record.totals, planned: record.totals.planned ?? [] },
      ...(record.cut ? { cut: { ...told(record.cut), digest: cut.digest } } : {}),
      cuts: record.cuts.map(told),
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

import type { Row } from '../core/board.ts';
import type { Cut } from '../core/cuts.ts';
import type { RecordKey } from '../core/tables.ts';
import { projector } from './publicFields.ts';
import type { PastCut, PublicRecord } from './shape.ts';

/** Lists of a record whose entries carry columns of a table. */
const LISTS = {
  members: 'stl',
  commitments: 'compromisos',
  activities: 'actividades',
  indicators: 'indicadores',
  evidence: 'evidencias',
} as const satisfies Partial<Record<keyof PublicRecord, RecordKey>>;

const LIST_KEYS = Object.keys(LISTS) as (keyof typeof LISTS)[];

/**
 * A record as the text that a cut keeps: canonical JSON, that is, keys in alphabetical order and no blanks between; blank
 * columns are left out, for they are a third of it.
 */
export const freeze = (record: PublicRecord): string => {
  const full = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
  const lists = LIST_KEYS.map((key) => [key, record[key].map((one) => ({ ...one, row: full(one.row) }))]);
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

/** @returns the record that a cut froze, with its digest; undefined where its text is no record. */
export function thaw(cut: Pick<Cut, 'content' | 'digest'>): PublicRecord | undefined {
  try {
    const record = JSON.parse(cut.content) as PublicRecord;
    const lists = LIST_KEYS.map((key) => {
      const keep = projector(LISTS[key]);
      return [key, record[key].map((one) => ({ ...one, row: keep(one.row) }))];
    });
    const own = record.cut ? { cut: { ...record.cut, digest: cut.digest } } : {};
    return { ...record, ...own, ...Object.fromEntries(lists) } as PublicRecord;
  } catch {
    return undefined;
  }
}

/** @returns the list that the next cut will tell of: what came before this record, and the record itself. */
export function withItself({ cut, cuts, totals }: PublicRecord): PastCut[] {
  const { reported, verified } = totals.progress;
  return cut ? [...cuts, { ...cut, reported, verified }] : cuts;
}

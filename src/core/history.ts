import { str, type Change, type Row, type Value } from './board.ts';
import { changesOf, entriesOf } from './journal.ts';
import type { HistoryEvent } from './calls.ts';
import { TABLES } from './tables.ts';
import type { TableKey } from './tableKeys.ts';

/** Rows by ID, as the entries of a journal leave them from nothing; of a row without an ID by its place (`#12`). */
export type Replayed = Map<TableKey, Map<string, Record<string, Value>>>;

const PLACE = '#';

/** @returns whether a replayed row has an ID of its own. */
export const isNamed = (id: string): boolean => !id.startsWith(PLACE);

const cellsOf = (change: Change): [id: string, cells: Row][] => {
  if (change.kind === 'append') return change.rows.map((row) => [str(row, 'id'), row]);
  if (change.kind === 'note') return [];
  const id = change.id || String(change.cells['id'] ?? '');
  return [[id || (change.index === undefined ? '' : `${PLACE}${change.index}`), change.cells]];
};

/** @returns every record as the whole journal tells it. */
export function replay(entries: readonly Row[]): Replayed {
  const tables: Replayed = new Map();
  for (const parts of entriesOf(entries).values()) {
    for (const change of changesOf(parts)) {
      const rows = tables.get(change.table) ?? new Map<string, Record<string, Value>>();
      tables.set(change.table, rows);
      for (const [id, cells] of cellsOf(change)) {
        if (!id) continue;
        rows.set(id, { ...rows.get(id), ...cells, ...(isNamed(id) ? { id } : {}) });
        // a row that had no ID until now
        if (isNamed(id) && change.kind === 'set' && change.id === '') rows.delete(`${PLACE}${change.index}`);
      }
    }
  }
  return tables;
}

/** What one saving did to one record. */
export interface RecordEvent extends HistoryEvent {
  table: TableKey;
  id: string;
}

/**
 * @returns what happened to every record, oldest first; savings that changed nothing of one are not told
 * @param only of this record alone
 */
export function eventsOf(entries: readonly Row[], only?: string): RecordEvent[] {
  const now = new Map<string, Record<string, Value>>();
  const events: RecordEvent[] = [];
  for (const parts of entriesOf(entries).values()) {
    const [entry = {}] = parts;
    const mine = new Map<string, RecordEvent>();
    for (const change of changesOf(parts))
      for (const [id, cells] of cellsOf(change)) {
        if (only !== undefined && id !== only) continue;
        const key = `${change.table} ${id}`;
        const row = now.get(key) ?? {};
        now.set(key, row);
        const event = mine.get(key) ?? { ...saidOf(entry), table: change.table, id, steps: [] };
        mine.set(key, event);
        event.steps.push(...stepsOf(change, cells, row));
      }
    events.push(...[...mine.values()].filter(({ steps }) => steps.length > 0));
  }
  return events;
}

const saidOf = (entry: Row): Pick<HistoryEvent, 'at' | 'who' | 'what'> => ({
  at: str(entry, 'fecha'),
  who: str(entry, 'quien'),
  what: str(entry, 'operacion'),
});

/** @returns what happened to one record, newest first; only entries that changed it. */
export const historyOf = (entries: readonly Row[], id: string): HistoryEvent[] =>
  eventsOf(entries, id)
    .map(({ at, who, what, steps }) => ({ at, who, what, steps }))
    .reverse();

function stepsOf(change: Change, cells: Row, now: Record<string, Value>): HistoryEvent['steps'] {
  const steps: HistoryEvent['steps'] = [];
  for (const [key, after] of Object.entries(cells)) {
    const before = now[key] ?? '';
    now[key] = after;
    const field = TABLES[change.table].fields.find((one) => one.key === key);
    if (!field || before === after || key === 'revision' || key === 'id') continue;
    steps.push({ field: key, label: field.label, before, after, open: !field.computed });
  }
  return steps;
}

import { str, type Change, type Row, type Value } from './board.ts';
import { changesOf, entriesOf } from './journal.ts';
import type { HistoryEvent } from './calls.ts';
import { TABLES, type TableKey } from './tables.ts';

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

/** @returns what happened to one record, newest first; only entries that changed it. */
export function historyOf(entries: readonly Row[], id: string): HistoryEvent[] {
  const now: Record<string, Value> = {};
  const events: HistoryEvent[] = [];
  for (const parts of entriesOf(entries).values()) {
    const changes = changesOf(parts);
    const [entry = {}] = parts;
    if (!changes.some((change) => cellsOf(change).some(([of]) => of === id))) continue;
    const steps = changes.flatMap((change) =>
      cellsOf(change).flatMap(([of, cells]) => (of === id ? stepsOf(change.table, cells, now) : [])),
    );
    if (steps.length > 0)
      events.push({
        at: str(entry, 'fecha'),
        who: str(entry, 'quien'),
        what: str(entry, 'operacion'),
        steps,
      });
  }
  return events.reverse();
}

function stepsOf(table: TableKey, cells: Row, now: Record<string, Value>): HistoryEvent['steps'] {
  const steps: HistoryEvent['steps'] = [];
  for (const [key, after] of Object.entries(cells)) {
    const before = now[key] ?? '';
    now[key] = after;
    const field = TABLES[table].fields.find((one) => one.key === key);
    if (!field || before === after || key === 'revision' || key === 'id') continue;
    steps.push({ field: key, label: field.label, before, after, open: !field.computed });
  }
  return steps;
}

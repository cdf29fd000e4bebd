import type { CutKind, MESA_SECTORS } from './method.ts';
import type { State } from './states.ts';
import { RECORD_KEYS, type RecordKey, type TableKey } from './tableKeys.ts';

/** A blank cell is ''. Days are ISO text, percent a fraction; what a person typed wrong is kept as typed. */
export type Value = string | number | boolean;
export type Row = Readonly<Record<string, Value>>;
export type Tables = Readonly<Partial<Record<TableKey, readonly Row[]>>>;

/** What the whole board is about; kept in Inicio, with a copy in the document's properties. */
export interface Config {
  state: State;
  guarantor: string;
  year: number;
  zone: string;
  /** Step 5: the day of the public launch, from which the year counts; '' while there is none. */
  launch: string;
  /** A launch that had counted before its day was blanked or changed; absent while that never happened. */
  begun?: string;
  /** Of the board's shape (migrations.ts); absent in the first one. */
  version?: number;
}

export interface Board {
  config: Config;
  tables: Tables;
  lists: Readonly<Record<string, readonly string[]>>;
  /** IDs of the members, known even while the table `stl` has not been read. */
  roster: readonly string[];
  /** Highest number ever given per kind of ID, so that none is used again. */
  counters: Readonly<Record<string, number>>;
  /** The frozen cuts, oldest first; kept beside the tab, whose rows are long. */
  cuts?: readonly CutMark[];
  /** Who came to each registered mesa, known even while the table `mesas` has not been read. */
  mesas?: ReadonlyMap<string, CameTo>;
}

/** The sectors of a mesa; '' where its attendance says nothing. */
export type CameTo = (typeof MESA_SECTORS)[number] | '';

/** What of a frozen cut is needed without reading it; fractions from 0 to 1. */
export interface CutMark {
  number: number;
  kind: CutKind;
  day: string;
  reported: number;
  verified: number;
}

/**
 * `set` finds its row by ID, or by position where a direct edit left none; in the journal its `before` is what the cells
 * in which people type said until then. `typed` is what a person wrote in the grid: it is there already and is only
 * remembered. `note` is what the board says on cells of a row.
 */
export type Change =
  | { kind: 'append'; table: TableKey; rows: readonly Row[] }
  | { kind: 'set'; table: TableKey; id: string; index?: number; cells: Row; before?: Row }
  | { kind: 'typed'; table: TableKey; id: string; index: number; cells: Row; before?: Row }
  | { kind: 'note'; table: TableKey; id: string; index: number; notes: Readonly<Record<string, string>> };

/** The clock and the user are arguments: the same input gives the same changes. */
export interface Moment {
  today: string;
  instant: string;
  user: string;
}

export const rowsOf = (board: Board, table: TableKey): readonly Row[] => board.tables[table] ?? [];

export const str = (row: Row, key: string): string => {
  const value = row[key];
  return value === undefined ? '' : String(value);
};

export const num = (row: Row, key: string): number | undefined => {
  const value = row[key];
  return typeof value === 'number' ? value : undefined;
};

export const isBlank = (row: Row): boolean =>
  Object.values(row).every((value) => value === '' || (typeof value === 'string' && value.trim() === ''));

/** The rows of a table in which something stands. */
export const filled = (board: Board, table: TableKey): Row[] =>
  rowsOf(board, table).filter((row) => !isBlank(row));

/** Of these, the ones that have their ID. */
export const registered = (board: Board, table: TableKey): Row[] =>
  filled(board, table).filter((row) => str(row, 'id') !== '');

/** The one meaning of a change, for memory, tests and journal; the sheet adapter only translates it. */
export function apply(tables: Tables, changes: readonly Change[]): Tables {
  const result: Partial<Record<TableKey, Row[]>> = {};
  const places = new Map<TableKey, Map<string, number>>();
  for (const change of changes) {
    if (change.kind !== 'append' && change.kind !== 'set') continue;
    const { table } = change;
    const rows = (result[table] ??= [...(tables[table] ?? [])]);
    if (change.kind === 'append') {
      for (const row of change.rows) rows.push(row);
      places.delete(table);
      continue;
    }
    const at = change.index ?? placeOf(places, table, rows, change.id);
    const row = rows[at ?? -1];
    if (at === undefined || !row) continue;
    rows[at] = { ...row, ...change.cells };
    if ('id' in change.cells) places.delete(table);
  }
  return { ...tables, ...result };
}

/** @returns the position of a row by its ID, kept by table; of equal IDs the first row counts. */
export function placeOf(
  places: Map<TableKey, Map<string, number>>,
  table: TableKey,
  rows: readonly Row[],
  id: string,
): number | undefined {
  const known =
    places.get(table) ?? new Map([...rows.entries()].reverse().map(([at, row]) => [str(row, 'id'), at]));
  places.set(table, known);
  return known.get(id);
}

export const isRecordTable = (table: TableKey): table is RecordKey =>
  (RECORD_KEYS as readonly string[]).includes(table);

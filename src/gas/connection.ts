import type { Change, Config } from '../core/board.ts';
import type { TableKey } from '../core/tableKeys.ts';
import type { View } from './view.ts';
import type { Writing } from './write.ts';

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Properties = GoogleAppsScript.Properties.Properties;

export interface Connection {
  spreadsheet: Spreadsheet;
  properties: Properties;
  stored: Record<string, string>;
  /** Of who holds the lock. */
  finish?: Finishers;
}

/** The board's spreadsheet with what has been read of it; nothing is read twice. */
export interface Book extends Connection {
  config: Config;
  views: Map<TableKey, View>;
}

/** What only repeats the tables, as blocks of so many rows at most; it is written after them, and again from the entry. */
export type Repeating = (most: number) => Writing[];

/** How to finish what is open; each makes the same result when done twice. Loaded when it is needed. */
export interface Finishers {
  upgrade: (connection: Connection, config: Config) => void;
  prepare: (connection: Connection, detail: string) => void;
  /** `key` of the entry: the cut is finished from it, and what is public is written again from the cut. */
  publish: (book: Book, key: string) => void;
  archive: (book: Book) => void;
  changes: (book: Book, detail: string) => void;
  /** What follows from the whole board; `detail` as for changes, or that no entry tells of it. */
  follow: (book: Book, detail: string) => void;
  /** Writes an entry that may not fit in this execution. */
  slices: (book: Book, entry: Begun, repeating: Repeating | undefined) => void;
}

/** What an open entry is finished as. */
export type Mark = 'cambio' | 'publicar' | 'resumir';

/** An entry as the Bitácora has it. */
export interface Begun {
  key: string;
  changes: readonly Change[];
  mark: Mark;
}

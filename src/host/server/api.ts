/** What the page and the server say to each other, as JSON. */
import type { Box, Style } from '../model.ts';
import type { MenuItem, Selected, UiEvent } from '../world/types.ts';

export interface PageCell {
  /** As shown. */
  text?: string;
  /** As edited, when it differs from what is shown. */
  edit?: string;
  note?: string;
  style?: Style;
  /** Place in SheetView.validations. */
  rule?: number;
  kind?: 'number' | 'boolean';
  checked?: boolean;
}

export interface PageRule {
  checkbox: boolean;
  options?: string[];
  strict: boolean;
  help?: string;
}

export interface PageProtection {
  box: Box;
  whole: boolean;
  warningOnly: boolean;
  unprotected: Box[];
  description: string;
  mayEdit: boolean;
}

export interface PageChart {
  id: number;
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
  /** One whole `<svg>` element, with nothing active in it. */
  svg: string;
}

export interface TabView {
  id: number;
  name: string;
  hidden: boolean;
  tabColor?: string;
  published: boolean;
}

export interface BookView {
  id: string;
  name: string;
  revision: number;
  owner: string;
  tabs: TabView[];
  published?: { key: string };
}

/** A filter: its headers and the rows below them, and by column from 0 the values that it leaves out. */
export interface FilterView {
  row: number;
  column: number;
  rowEnd: number;
  columnEnd: number;
  chosen: Record<number, string[]>;
}

export interface FilterRequest {
  sheetId: number;
  column: number;
  /** Values that are not to be seen. */
  hidden: string[];
}

export interface SheetView {
  id: number;
  name: string;
  revision: number;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: Box[];
  protections: PageProtection[];
  validations: PageRule[];
  charts: PageChart[];
  filter?: FilterView;
  /** Only the rows that are newer than the revision that was asked for. */
  rows: Record<number, (PageCell | null)[]>;
}

export interface MenuView {
  title: string;
  items: MenuItem[];
}

/** One execution of a time-driven trigger. */
export interface ClockRun {
  /** In words. */
  at: string;
  handler: string;
  book: string;
  user: string;
  log: string[];
  error?: string;
}

export interface ClockView {
  /** ISO. */
  now: string;
  /** yyyy-mm-dd, in Mexico City. */
  day: string;
  text: string;
  /** The latest first, since the server began. */
  runs: ClockRun[];
  /** Of the advance that was just asked for. */
  ran?: number;
  isCut?: boolean;
}

export interface CallReply {
  value?: unknown;
  error?: { name: string; message: string };
  ui: UiEvent[];
}

export interface EditRequest {
  sheetId: number;
  row: number;
  column: number;
  values: string[][];
  /** The person has already said that a cell which only warns may be changed. */
  confirmed?: boolean;
}

/** `arriba` and `abajo` insert `count` rows beside that row; `eliminar` deletes them from it on. */
export interface RowsRequest {
  sheetId: number;
  row: number;
  count: number;
  what: 'arriba' | 'abajo' | 'eliminar';
  confirmed?: boolean;
}

export interface EditReply {
  refused: { cell: string; message: string }[];
  /** Something only warns: ask, then send again with `confirmed`. */
  warning?: string;
  ui: UiEvent[];
}

export type LiveEvent =
  | { type: 'change'; revision: number }
  | { type: 'gone' }
  | { type: 'ui'; event: UiEvent; ask?: string };

export type { MenuItem, Selected, UiEvent };

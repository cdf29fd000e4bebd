/**
 * The local spreadsheet: plain data that the fakes read, the page shows and the .xlsx file keeps.
 * Rows and columns are 0-based here; Apps Script's 1-based numbers are translated in the fakes.
 */

/** A stored value. A date is its serial day number (1899-12-30 = 0); the number format makes it a date. */
export type Scalar = string | number | boolean;

/** Replaced, never changed: copies of a workbook share their cells. */
export interface Cell {
  /** Absent = blank. */
  readonly value?: Scalar;
  /** As typed, with the leading `=`; never evaluated: `value` keeps what was last known. */
  readonly formula?: string;
  readonly note?: string;
  /** Sheets pattern, e.g. `yyyy-mm-dd`, `0%`, `@`; absent = automatic. */
  readonly numberFormat?: string;
  readonly style?: Style;
  readonly validation?: Validation;
  /** Of a text of which parts look otherwise or are links; they cover all of it, in order. Absent = none. */
  readonly runs?: TextRun[];
}

declare const draft: unique symbol;
/** A cell that may be written, for no copy has it yet: `editCell` gives one. */
export type CellDraft = { -readonly [Key in keyof Cell]: Cell[Key] } & { [draft]: true };

/** Offsets in UTF-16 units, the end exclusive. */
export interface TextRun {
  start: number;
  end: number;
  link?: string;
  look?: TextLook;
}

export type TextLook = Partial<
  Pick<Style, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontFamily' | 'fontSize' | 'fontColor'>
>;

export interface Style {
  background?: string;
  fontColor?: string;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  border?: { top?: boolean; right?: boolean; bottom?: boolean; left?: boolean; color?: string };
}

/** `criteria` is the name of SpreadsheetApp.DataValidationCriteria; ranges are A1 text, dates ISO text. */
export interface Validation {
  criteria: string;
  values: (Scalar | Scalar[])[];
  allowInvalid: boolean;
  helpText?: string;
}

/** Half-open box; an absent end is an open axis (`A:C`, `3:5`). */
export interface Box {
  sheetId: number;
  row: number;
  column: number;
  rowEnd?: number;
  columnEnd?: number;
}

export interface ConditionalRule {
  boxes: Box[];
  /** Name of SpreadsheetApp.BooleanCriteria, e.g. CUSTOM_FORMULA, TEXT_EQUAL_TO. */
  criteria: string;
  values: Scalar[];
  style: Style;
}

export interface Protection {
  id: number;
  /** SHEET protections carry the sheet's id and no ends. */
  type: 'SHEET' | 'RANGE';
  box: Box;
  description: string;
  warningOnly: boolean;
  editors: string[];
  unprotected: Box[];
}

export interface Metadata {
  id: number;
  key: string;
  value?: string;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** Absent sheetId = on the spreadsheet; row or column given = on that row or column. */
  sheetId?: number;
  row?: number;
  column?: number;
}

/** A chart over the grid. Its ranges may be of any tab of the workbook. */
export interface Chart {
  id: number;
  /** Name of Charts.ChartType. */
  type: string;
  boxes: Box[];
  /** The cell of its tab in which its upper left corner is, and pixels from there. */
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  /** Nested as the option names say: `vAxis.title` is options.vAxis.title. */
  options: ChartOptions;
  /** Rows (columns when transposed) that hold names; negative = found out from the data. */
  numHeaders: number;
  transpose: boolean;
  hidden: 'IGNORE_BOTH' | 'IGNORE_ROWS' | 'IGNORE_COLUMNS' | 'SHOW_BOTH';
  merge: 'MERGE_COLUMNS' | 'MERGE_ROWS';
}

export type ChartOption = Scalar | null | ChartOption[] | ChartOptions;
export interface ChartOptions {
  [name: string]: ChartOption;
}

/** What one column of a filter shows. */
export interface FilterRule {
  /** From 0, in the sheet. */
  column: number;
  hiddenValues?: string[];
  visibleValues?: string[];
  /** Name of a SpreadsheetApp.BooleanCriteria. */
  criteria?: string;
  values: Scalar[];
}

/** The basic filter of a sheet: its headers and the rows below them. */
export interface Filter extends Box {
  rules?: FilterRule[];
  /** Rows that it hides, since it was last applied. */
  hidden?: number[];
}

export interface Sheet {
  id: number;
  name: string;
  rowCount: number;
  columnCount: number;
  /** Sparse: rows[r]?.[c]. */
  rows: (Cell | undefined)[][];
  hidden: boolean;
  tabColor?: string;
  frozenRows: number;
  frozenColumns: number;
  /** Absent = the lines between the cells show. */
  hiddenGridlines?: true;
  /** Pixels; absent = default (100 wide, 21 high). */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: Box[];
  conditionalRules: ConditionalRule[];
  protections: Protection[];
  filter?: Filter;
  /** Absent = none: xlsx files that other programs wrote have none here. */
  charts?: Chart[];
}

export interface Workbook {
  /** 44 characters like Google's; fixed for the life of the file. */
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  /** Folder in dist of the script that is bound to it; absent = board. */
  project?: string;
  sheets: Sheet[];
  namedRanges: { name: string; box: Box }[];
  metadata: Metadata[];
  /** Document properties of the bound script (they live beside the file on Google; here they travel in it). */
  properties: Record<string, string>;
  /** Sheets chosen in File > Publish to the web; absent = not published. */
  published?: { key: string; sheetIds: number[] };
  nextId: number;
  /** Grows with every change; the page asks for what is newer. */
  revision: number;
}

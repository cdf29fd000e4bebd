import type { Table } from '../../../core/table.ts';
import type { TableKey } from '../../../core/tableKeys.ts';
import type { Spreadsheet } from '../../connection.ts';
import type { Head } from './head.ts';
import type { Sheet } from './tab.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** One tab as it is, read with a number of calls that does not depend on its rows. */
export interface Tab {
  key: TableKey;
  table: Table;
  sheet: Sheet;
  name: string;
  /** Does its name range exist, and does it reach every column of ours and every row? */
  named: boolean;
  head: Head;
  /** Rows once the head is back on top; inspection and repair count in these. */
  values: unknown[][];
  /** Rows above the headers that are no records, where they stand now. */
  titles: { row: number; cells: unknown[] }[];
  formats: string[][];
  validations: (Validation | null)[][];
  columns: string[];
  /** Fields whose column was deleted; inspection finds them. */
  lost: string[];
  range: Range;
  merges: Range[];
  rules: Rule[];
  hidden: boolean;
  guarded: boolean;
  frozen: number;
  keysHidden: boolean;
  /** Own columns that somebody hid. */
  away: string[];
}

/** What stands in place of a board's tabs. */
export interface Survey {
  spreadsheet: Spreadsheet;
  tabs: Map<TableKey, Tab>;
  /** Without content: what an interrupted set-up leaves. */
  left: Map<TableKey, Sheet>;
  /** Other people's tabs under a name of ours. */
  foreign: Map<TableKey, Sheet>;
  /** The empty tab that every new spreadsheet begins with, while no tab of the board is finished. */
  blank: Sheet | undefined;
  /** An interrupted one is done again: what cannot be seen to be whole is written anew. */
  again: boolean;
}

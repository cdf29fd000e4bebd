import type { Field } from './fields.ts';
import type { TableKey } from './tableKeys.ts';

/** How a tab looks, where it is not one of a board's (gas/board/parts/layout.ts). */
export interface Look {
  /** White words on it keep a contrast of 4.5 or more. */
  colour: string;
  /** Columns that stay in sight while one reads to the right. */
  frozen?: number;
  wide?: { first: string; count: number; pixels: number };
  /** One sentence for each field in which people type. */
  help?: Readonly<Record<string, string>>;
}

export interface Table {
  key: TableKey;
  /** Name of the tab. */
  tab: string;
  fields: readonly Field[];
  /** The whole tab is written by the add-on. */
  locked?: true;
  /** One plain header and no hidden keys: others read the tab as it is. */
  bare?: true;
  look?: Look;
}

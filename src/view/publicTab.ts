import { CELL_LIMIT } from './openData.ts';
import type { PublicRecord } from './shape.ts';
import {
  commitmentRows,
  councilRows,
  cutRows,
  guideRows,
  summaryRows,
  type Cell,
  type Style,
} from './tabRows.ts';

/** One matrix per property, all of the same size, so that the tab is written in as many calls as properties. */
export interface TabGrid {
  cells: Cell[][];
  backgrounds: string[][];
  fontColors: string[][];
  fontWeights: ('bold' | 'normal')[][];
  fontSizes: number[][];
  wraps: boolean[][];
  /** In pixels. */
  columnWidths: number[];
  /** Rows above and including the plan's name, which stay in sight. */
  frozenRows: number;
}

const COLUMN_WIDTHS = [150, 400, 230, 110, 110, 190, 250, 330];
const fitting = (cell: Cell): Cell =>
  typeof cell === 'string' && cell.length > CELL_LIMIT ? `${cell.slice(0, CELL_LIMIT)}…` : cell;

/** The tab that staff publish to the web, as plain matrices: every cell text is to be kept as text. */
/**
 * This tab is also published as CSV, which Excel opens: a text that it would run gets an apostrophe, in sight (OWASP, CSV
 * Injection). The open data keep every text to the letter.
 */
export const inert = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;

export function publicTab(record: PublicRecord): TabGrid {
  const rows = [
    ...summaryRows(record),
    ...commitmentRows(record),
    ...councilRows(record),
    ...cutRows(record),
    ...guideRows(record),
  ];
  const each = <T>(value: (style: Style) => T): T[][] =>
    rows.map(([style]) => COLUMN_WIDTHS.map(() => value(style)));
  return {
    cells: rows.map(([, ...cells]) => COLUMN_WIDTHS.map((_, index) => inert(fitting(cells[index] ?? '')))),
    backgrounds: each((style) => style.back),
    fontColors: each((style) => style.ink),
    fontWeights: each((style) => (style.bold ? 'bold' : 'normal')),
    fontSizes: each((style) => style.size),
    wraps: each((style) => style.wrap),
    columnWidths: COLUMN_WIDTHS,
    frozenRows: 1,
  };
}

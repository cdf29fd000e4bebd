import { CELL_LIMIT } from './openData.ts';
import type { PublicRecord } from './shape.ts';
import { commitmentLines } from './tab/commitments.ts';
import { councilLines, sessionLines, stepLines } from './tab/council.ts';
import { cutLines, moveLines, questionLines, verificationLines } from './tab/changes.ts';
import { guideLines } from './tab/guide.ts';
import { linkedCell, type LinkedCell } from './tab/links.ts';
import type { Line, Look } from './tab/line.ts';
import { markLines } from './tab/marks.ts';
import { summaryLines } from './tab/summary.ts';

/**
 * One matrix per property, all of the same height, so that the tab is written in as many calls as properties. Texts and
 * links stand beside one another: together they are as wide as the looks.
 */
export interface TabGrid {
  /** All columns but the last one. */
  cells: string[][];
  /** The last column. */
  links: LinkedCell[];
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

/**
 * A phone shows the first column, which holds what was promised and how it stands; a screen of 1,280 pixels shows all.
 * Nothing is merged: a row does not grow with the text of merged cells.
 */
const COLUMN_WIDTHS = [290, 170, 140, 200, 200, 200];

/** Grows when columns go or come, so that nothing of an earlier drawing stays beside this one. */
export const DRAWING = '2';

const fitting = (text: string): string => (text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT)}…` : text);

/**
 * This tab is also published as CSV, which Excel opens: a text that it would run gets an apostrophe, in sight (OWASP, CSV
 * Injection). The open data keep every text to the letter.
 */
export const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const lookOf = ({ look, first, second }: Line, column: number): Look =>
  column === 0 ? { ...look, wrap: true, ...first } : column === 1 ? { ...look, ...second } : look;

/** The tab that staff publish to the web, as plain matrices: every cell text is to be kept as text. */
export function publicTab(record: PublicRecord): TabGrid {
  const lines = [
    ...summaryLines(record),
    ...commitmentLines(record),
    ...markLines(record),
    ...moveLines(record),
    ...verificationLines(record),
    ...questionLines(record),
    ...councilLines(record),
    ...sessionLines(record),
    ...stepLines(record),
    ...cutLines(record),
    ...guideLines(record),
  ];
  const each = <T>(value: (look: Look) => T): T[][] =>
    lines.map((one) => COLUMN_WIDTHS.map((_, column) => value(lookOf(one, column))));
  const last = COLUMN_WIDTHS.length - 1;
  return {
    cells: lines.map(({ cells }) =>
      COLUMN_WIDTHS.slice(0, last).map((_, column) => inert(fitting(cells[column] ?? ''))),
    ),
    links: lines.map(({ cells, links }) =>
      cells[last] === undefined ? linkedCell(links) : { text: cells[last], links: [] },
    ),
    backgrounds: each((look) => look.back),
    fontColors: each((look) => look.ink),
    fontWeights: each((look) => (look.bold ? 'bold' : 'normal')),
    fontSizes: each((look) => look.size),
    wraps: each((look) => look.wrap),
    columnWidths: COLUMN_WIDTHS,
    frozenRows: 1,
  };
}

/**
 * A document as plain data: what is said and in which order. Two renderers draw the same blocks (docx.ts, printPage.ts),
 * so that what staff edit and what they print cannot differ.
 */
import type { Figure } from './figure.ts';

/** Text of a cell; an address becomes a link only where it can be nothing but a web address. */
export type Cell = string | { address: string };

export type Block =
  | { kind: 'cover'; over: string; title: string; lines: readonly string[] }
  | { kind: 'contents' }
  | { kind: 'heading'; level: Level; text: string; anchor: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | Table
  | Figure
  | { kind: 'break' }
  /** Something that the reader must not overlook: a text that is still to be written. */
  | { kind: 'note'; text: string };

export type Level = 1 | 2 | 3;

export interface Table {
  kind: 'table';
  caption: string;
  head: readonly string[];
  /** Parts of the width, of any sum. */
  widths: readonly number[];
  rows: readonly (readonly Cell[])[];
  /** The first cell of each row names the row. */
  named?: true;
}

export interface PlanDocument {
  title: string;
  author: string;
  /** ISO instant, universal time. */
  at: string;
  blocks: readonly Block[];
}

const LINES = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** What neither XML 1.0 nor HTML lets through: control characters, halves of pairs, the two non-characters. */
const FORBIDDEN = /(?![\n\t])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** @returns the text with plain line breaks and without characters that a document cannot hold. */
export const sound = (text: string): string => text.replace(LINES, '\n').replace(FORBIDDEN, '');

/** @returns the text in one line. */
export const oneLine = (text: string): string => sound(text).replace(/\s+/gu, ' ').trim();

/** @returns the lines that say something. */
export const linesOf = (text: string): string[] =>
  sound(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const ADDRESS =
  /^https?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?:[/?#](?:[\w\-.~!$&()*+,;=:@/?#]|%[a-f\d]{2})*)?$/i;

/** Word refuses a whole file for one odd address: only plain ones become links. */
export const isAddress = (text: string): boolean => text.length <= 2000 && ADDRESS.test(text.trim());

export const heading = (level: Level, text: string, anchor: string): Block => ({
  kind: 'heading',
  level,
  text: oneLine(text),
  anchor,
});

export const paragraphs = (text: string): Block[] =>
  linesOf(text).map((line) => ({ kind: 'paragraph', text: line }));

export const note = (text: string): Block => ({ kind: 'note', text: oneLine(text) });

const soundCell = (cell: Cell): Cell =>
  typeof cell === 'string' ? sound(cell).trim() : { address: oneLine(cell.address) };

/** @returns the table, or nothing where it has no rows. */
export const table = (
  caption: string,
  columns: readonly (readonly [label: string, width: number])[],
  rows: readonly (readonly Cell[])[],
  more: Pick<Table, 'named'> = {},
): Block[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: oneLine(caption),
          head: columns.map(([label]) => label),
          widths: columns.map(([, width]) => width),
          rows: rows.map((row) => row.map(soundCell)),
          ...more,
        },
      ];

export const isFigure = (block: Block): block is Figure => block.kind === 'chart' || block.kind === 'tiles';

/** A template: what each field is called and what it says. */
export const facts = (caption: string, entries: readonly (readonly [label: string, said: Cell])[]): Block[] =>
  table(
    caption,
    [
      ['Campo', 26],
      ['Contenido', 74],
    ],
    entries,
    { named: true },
  );

/** Headings of the first two levels, for the table of contents. */
export const contentsOf = (blocks: readonly Block[]): Extract<Block, { kind: 'heading' }>[] =>
  blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level < 3);

import type { Row } from '../core/board.ts';
import { TABLES } from '../core/tables.ts';
import { rangeName, type Book } from '../gas/book.ts';
import { ALL_ROWS, makeRoom, type Writing } from '../gas/write.ts';
import type { Repeating } from '../gas/commit.ts';
import { Refusal } from '../gas/refusal.ts';
import { cellOf, HEAD_ROWS } from '../gas/view.ts';
import { WRITTEN, type Written } from '../view/national/project.ts';

export type Tabs = Readonly<Record<Written, readonly Row[]>>;

type Range = GoogleAppsScript.Spreadsheet.Range;

const NOTHING = Object.fromEntries(WRITTEN.map((key) => [key, []])) as unknown as Tabs;

/** @returns the tabs whose rows differ. */
export const changedTabs = (before: Tabs, after: Tabs): Written[] =>
  WRITTEN.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));

/**
 * The tabs that are written from the copies, each as one block from its first row: whoever sorted one of them or wrote in
 * it finds it again as it has to be. Places are only looked for once something is written, for nothing is read there.
 * @param before what the tabs say now; left out where nobody knows
 */
export const tabsToWrite =
  (book: Book, after: Tabs, before?: Tabs): Repeating =>
  (most) =>
    (before ? changedTabs(before, after) : WRITTEN).flatMap((key) =>
      blocksOf(book, key, after[key], { most, tall: before ? before[key].length : 0 }),
    );

/** What every tab says that is written from these copies, whatever it said. */
export const allTabs = (book: Book, after: Tabs): Repeating => tabsToWrite(book, after);

export const NO_TABS: Tabs = NOTHING;

function blocksOf(
  { spreadsheet }: Book,
  key: Written,
  rows: readonly Row[],
  { most, tall }: { most: number; tall: number },
): Writing[] {
  const { fields } = TABLES[key];
  const width = fields.length;
  let found: Range | undefined;
  const place = (): Range => (found ??= placeOf(spreadsheet, key));
  const line = (row: Row | undefined): unknown[] => fields.map((field) => cellOf(row?.[field.key]));
  const write = (from: number, to: number): Writing => ({
    cells: (to - from) * width,
    write() {
      if (to === from) return;
      const range = place();
      makeRoom(range, range.getNumRows(), HEAD_ROWS + to);
      const block = Array.from({ length: to - from }, (_, at) => line(rows[from + at]));
      range.offset(HEAD_ROWS + from, 0, to - from, width).setValues(block);
    },
  });
  if (most >= ALL_ROWS && tall > 0) return [write(0, Math.max(tall, rows.length))];
  const blocks = Array.from({ length: Math.ceil(rows.length / most) }, (_, at) =>
    write(at * most, Math.min(rows.length, (at + 1) * most)),
  );
  if (most >= ALL_ROWS) return blocks;
  return [...blocks, { cells: 0, write: () => blankBelow(place(), rows.length, width) }];
}

function blankBelow(range: Range, rows: number, width: number): void {
  const left = range.getNumRows() - HEAD_ROWS - rows;
  if (left > 0) range.offset(HEAD_ROWS + rows, 0, left, width).clearContent();
}

function placeOf(spreadsheet: Book['spreadsheet'], key: Written): Range {
  const range = spreadsheet.getRangeByName(rangeName(key));
  if (range) return range;
  throw new Refusal(
    'falta-pestana',
    `No se encuentra la pestaña «${TABLES[key].tab}».`,
    'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
  );
}

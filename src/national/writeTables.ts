import type { Row } from '../core/board.ts';
import { TABLES } from '../core/tables.ts';
import { rangeName, type Book } from '../gas/book.ts';
import { ALL_ROWS, makeRoom, type Writing } from '../gas/write.ts';
import type { Repeating } from '../gas/commit.ts';
import { Refusal } from '../gas/refusal.ts';
import { cellOf } from '../gas/view.ts';
import { headCount } from '../gas/board/parts/layout.ts';
import { mapGrid } from '../view/national/map.ts';
import { filtered, FILTERED } from './filters.ts';
import { WRITTEN_TABS, type Tabs, type WrittenTab } from './tabs.ts';
import { mapWriting } from './writeMap.ts';

/** @returns the tabs whose rows differ. */
export const changedTabs = (before: Tabs, after: Tabs): WrittenTab[] =>
  WRITTEN_TABS.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));

/**
 * The tabs that are written from the copies, each as one block from its first row: whoever sorted one of them or wrote in
 * it finds it again as it has to be. Places are only looked for once something is written, for nothing is read there.
 * @param before what the tabs say now; left out where nobody knows
 */
export const tabsToWrite =
  (book: Book, after: Tabs, before?: Tabs): Repeating =>
  (most) => {
    const changed = before ? changedTabs(before, after) : WRITTEN_TABS;
    const blocks = (key: WrittenTab): Writing[] => {
      const tall = before?.[key].length;
      const all = blocksOf(book, key, after[key], { most, tall });
      if (!FILTERED.includes(key)) return all;
      // of several blocks the last one: what people chose stays in the filter meanwhile
      return all.map((one, at) => (at === all.length - 1 ? filtered(book, key, one, tall !== 0) : one));
    };
    const grid = mapGrid(after.resumen);
    const drawn = before && JSON.stringify(mapGrid(before.resumen)) === JSON.stringify(grid);
    const map = drawn ? IDLE : mapWriting(book, grid);
    if (most >= ALL_ROWS) return [...changed.flatMap(blocks), map];
    // who goes on later does not know which have changed, and counts the same blocks
    const all = WRITTEN_TABS.flatMap((key) =>
      changed.includes(key) ? blocks(key) : blocks(key).map(() => IDLE),
    );
    return [...all, map];
  };

const IDLE: Writing = { cells: 0, write: () => undefined };

function blocksOf(
  { spreadsheet }: Book,
  key: WrittenTab,
  rows: readonly Row[],
  { most, tall }: { most: number; tall: number | undefined },
): Writing[] {
  const { fields } = TABLES[key];
  const head = headCount(TABLES[key]);
  const width = fields.length;
  let found: Place | undefined;
  const place = (): Place => (found ??= placeOf(spreadsheet, key, head + rows.length));
  const line = (row: Row | undefined): unknown[] => fields.map((field) => cellOf(row?.[field.key]));
  const write = (from: number, to: number): Writing => ({
    cells: (to - from) * width,
    write() {
      if (to === from) return;
      const block = Array.from({ length: to - from }, (_, at) => line(rows[from + at]));
      place()
        .range.offset(head + from, 0, to - from, width)
        .setValues(block);
    },
  });
  if (most >= ALL_ROWS && tall !== undefined) return [write(0, Math.max(tall, rows.length))];
  const blocks = Array.from({ length: Math.ceil(rows.length / most) }, (_, at) =>
    write(at * most, Math.min(rows.length, (at + 1) * most)),
  );
  const blank = (): void => {
    const { range, height } = place();
    const left = (tall ?? height - head) - rows.length;
    if (left > 0) range.offset(head + rows.length, 0, left, width).clearContent();
  };
  return [...blocks, { cells: 0, write: blank }];
}

interface Place {
  range: GoogleAppsScript.Spreadsheet.Range;
  /** Rows of the tab, which has room for all that is to be written. */
  height: number;
}

function placeOf(spreadsheet: Book['spreadsheet'], key: WrittenTab, needed: number): Place {
  const range = spreadsheet.getRangeByName(rangeName(key));
  if (range) return { range, height: makeRoom(range, range.getNumRows(), needed) };
  throw new Refusal(
    'falta-pestana',
    `No se encuentra la pestaña «${TABLES[key].tab}».`,
    'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
  );
}

import type { Row } from '../core/board.ts';
import { TABLES } from '../core/tables.ts';
import type { NationalKey } from '../core/tableKeys.ts';
import { rangeName } from '../gas/book.ts';
import type { Book, Repeating } from '../gas/connection.ts';
import { ALL_ROWS, makeRoom, type Writing } from '../gas/write.ts';
import { Refusal } from '../gas/refusal.ts';
import { cellOf, HEAD_ROWS } from '../gas/view.ts';
import { mapGrid } from '../view/national/map.ts';
import { FILTERED, keepFilter } from './filters.ts';
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
    const blocks = (key: WrittenTab): Writing[] =>
      blocksOf(book, key, after[key], { most, tall: before?.[key].length });
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

/** Writes one of these tabs over what somebody typed in it; what stands below its rows stays. */
export const writeAgain = (book: Book, key: NationalKey, rows: readonly Row[]): void =>
  blocksOf(book, key, rows, { most: ALL_ROWS, tall: rows.length }).forEach(({ write }) => write());

/** Columns of a usual tab. */
const WIDE = 15;

const IDLE: Writing = { cells: 0, write: () => undefined };

const headOf = (key: NationalKey): number => (TABLES[key].bare ? 1 : HEAD_ROWS);

/** A tab that holds these rows and nothing else; `tall`: rows that it has now, left out where nobody knows. */
export function blocksOf(
  { spreadsheet }: Book,
  key: NationalKey,
  rows: readonly Row[],
  { most, tall }: { most: number; tall?: number | undefined },
): Writing[] {
  const { fields } = TABLES[key];
  const width = fields.length;
  const head = headOf(key);
  let found: Place | undefined;
  const place = (): Place => (found ??= placeOf(spreadsheet, key, head + rows.length));
  const line = (row: Row | undefined): unknown[] => fields.map((field) => cellOf(row?.[field.key]));
  const whole = most >= ALL_ROWS && tall !== undefined;
  const filtering = ({ cells, write }: Writing): Writing => ({
    cells,
    write() {
      const { range, height, grown } = place();
      const held = tall !== 0;
      // whoever goes on later does not know whether it has grown
      const rows = grown || !whole ? height : undefined;
      if (!FILTERED.includes(key) || (!held && rows === undefined)) return write();
      const again = keepFilter(key, range.getSheet(), { rows, held });
      write();
      again();
    },
  });
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
  if (whole) return [filtering(write(0, Math.max(tall, rows.length)))];
  // a block of a narrow tab takes more rows
  const step = most * Math.max(1, Math.floor(WIDE / width));
  const blocks = Array.from({ length: Math.ceil(rows.length / step) }, (_, at) =>
    write(at * step, Math.min(rows.length, (at + 1) * step)),
  );
  const blank = (): void => {
    const { range, height } = place();
    const left = (tall ?? height - head) - rows.length;
    if (left > 0) range.offset(head + rows.length, 0, left, width).clearContent();
  };
  return [...blocks, filtering({ cells: 0, write: blank })];
}

interface Place {
  range: GoogleAppsScript.Spreadsheet.Range;
  /** Rows of the tab, which has room for all that is to be written. */
  height: number;
  /** It had not. */
  grown: boolean;
}

function placeOf(spreadsheet: Book['spreadsheet'], key: NationalKey, needed: number): Place {
  const range = spreadsheet.getRangeByName(rangeName(key));
  if (!range)
    throw new Refusal(
      'falta-pestana',
      `No se encuentra la pestaña «${TABLES[key].tab}».`,
      'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
    );
  if (range.getNumColumns() < TABLES[key].fields.length)
    throw new Refusal(
      'falta-columna',
      `A la pestaña «${TABLES[key].tab}» le falta una columna.`,
      'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
    );
  const before = range.getNumRows();
  const height = makeRoom(range, before, needed);
  return { range, height, grown: height > before };
}

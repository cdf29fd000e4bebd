import { TABLES } from '../../../core/tables.ts';
import type { OpenRow } from '../../../view/openData.ts';
import type { TabGrid } from '../../../view/publicTab.ts';
import type { LinkedCell } from '../../../view/tab/links.ts';
import { cellOf } from '../../view.ts';
import type { Writing } from '../../write.ts';
import { headCount, runsOf } from './layout.ts';
import type { PublicRanges } from './publicRanges.ts';

/**
 * Both tabs as blocks that also blank what was longer before, so that readers never meet an empty tab.
 * @param most rows of a block; all of a tab are one where they surely fit
 * @param anew the tab on screen may be of another drawing than this one
 */
export function publicBlocks(
  { board, data }: PublicRanges,
  { grid, rows, anew }: { grid: TabGrid; rows: readonly OpenRow[]; anew: boolean },
  most: number,
): Writing[] {
  return [...boardBlocks(board, grid, most, anew), ...dataBlocks(data, rows, most)];
}

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Values and looks of a row. */
const LAYERS = 7;
const DEFAULT_INK = '#000000';

function boardBlocks(board: Range, grid: TabGrid, most: number, anew: boolean): Writing[] {
  const height = board.getNumRows();
  const tall = Math.max(height, grid.cells.length);
  const width = grid.columnWidths.length;
  const rich = richCells();
  const blocks = chunks(tall, most).map(([from, to]): Writing => {
    const part = <T>(lines: readonly T[][], blank: T, columns = width): T[][] =>
      Array.from(
        { length: to - from },
        (_, at) => lines[from + at] ?? Array.from({ length: columns }, () => blank),
      );
    return {
      cells: LAYERS * width * (to - from),
      write() {
        const block = board.offset(from, 0, to - from, width);
        block.setNumberFormat('@');
        block.setBackgrounds(part(grid.backgrounds, '#ffffff'));
        block.setFontColors(part(grid.fontColors, DEFAULT_INK));
        block.setFontWeights(part<'bold' | 'normal'>(grid.fontWeights, 'normal'));
        block.setFontSizes(part(grid.fontSizes, 10));
        block.setWraps(part(grid.wraps, false));
        block.setVerticalAlignment('top');
        block
          .offset(0, 0, to - from, width - 1)
          .setValues(part(grid.cells, '', width - 1).map((line) => line.map((cell) => cellOf(cell))));
        // after the colours, which would paint over those of the links
        block
          .offset(0, width - 1, to - from, 1)
          .setRichTextValues(Array.from({ length: to - from }, (_, at) => [rich(grid.links[from + at])]));
      },
    };
  });
  return [frame(board, grid, { height, tall, anew }), ...blocks];
}

/** Columns of the widest drawing that there ever was. */
const FORMER_WIDTH = 8;

function frame(
  board: Range,
  { columnWidths, frozenRows }: TabGrid,
  { height, tall, anew }: { height: number; tall: number; anew: boolean },
): Writing {
  const width = columnWidths.length;
  const beside = anew ? FORMER_WIDTH - width : 0;
  return {
    cells: width + beside * height,
    write() {
      const sheet = board.getSheet();
      if (tall > height) sheet.insertRowsAfter(height, tall - height);
      for (const { first, count } of runsOf(columnWidths, (a, b) => a === b))
        sheet.setColumnWidths(first + 1, count, columnWidths[first] ?? 0);
      sheet.setFrozenRows(frozenRows);
      if (!anew) return;
      sheet.setHiddenGridlines(true);
      board.offset(0, width, height, beside).clear();
    },
  };
}

/** Makes what a cell of links holds; blank cells, which are most, are one and the same. */
function richCells(): (cell: LinkedCell | undefined) => GoogleAppsScript.Spreadsheet.RichTextValue {
  const blank = SpreadsheetApp.newRichTextValue().setText('').build();
  return (cell) => {
    if (!cell?.text) return blank;
    const builder = SpreadsheetApp.newRichTextValue().setText(cell.text);
    for (const { from, to, url } of cell.links) builder.setLinkUrl(from, to, url);
    return builder.build();
  };
}

function dataBlocks(range: Range, rows: readonly OpenRow[], most: number): Writing[] {
  const head = headCount(TABLES.datos);
  const height = range.getNumRows();
  const tall = Math.max(height - head, rows.length);
  const blocks = chunks(tall, most).map(([from, to]): Writing => ({
    cells: 3 * (to - from),
    write() {
      const lines = Array.from({ length: to - from }, (_, at) => rows[from + at] ?? ['', '', '']);
      range
        .offset(head + from, 0, to - from, 3)
        .setValues(lines.map((row) => row.map((cell) => cellOf(cell))));
    },
  }));
  const missing = head + tall - height;
  // always there: who goes on later counts the same blocks
  const grown: Writing = {
    cells: 0,
    write: () => void (missing > 0 && range.getSheet().insertRowsAfter(height, missing)),
  };
  return [grown, ...blocks];
}

/** [from, to] of each run of so many rows. */
const chunks = (total: number, most: number): [number, number][] =>
  Array.from({ length: Math.ceil(total / most) }, (_, at) => [at * most, Math.min(total, (at + 1) * most)]);

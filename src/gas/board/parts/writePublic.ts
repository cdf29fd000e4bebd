import { TABLES } from '../../../core/tables.ts';
import type { OpenRow } from '../../../view/openData.ts';
import type { TabGrid } from '../../../view/publicTab.ts';
import { rangeName, type Book } from '../../book.ts';
import { Refusal } from '../../refusal.ts';
import { cellOf } from '../../view.ts';
import type { Writing } from '../../write.ts';
import { headCount } from './layout.ts';

export interface PublicRanges {
  board: GoogleAppsScript.Spreadsheet.Range;
  data: GoogleAppsScript.Spreadsheet.Range;
}

export function publicRanges({ spreadsheet }: Book): PublicRanges {
  const board = spreadsheet.getRangeByName(rangeName('publico'));
  const data = spreadsheet.getRangeByName(rangeName('datos'));
  if (!board || !data) {
    const missing = TABLES[board ? 'datos' : 'publico'].tab;
    throw new Refusal(
      'falta-pestana',
      `No se encuentra la pestaña «${missing}».`,
      'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
    );
  }
  return { board, data };
}

/**
 * Both tabs as blocks that also blank what was longer before, so that readers never meet an empty tab.
 * @param most rows of a block; all of a tab are one where they surely fit
 */
export function publicBlocks(
  { board, data }: PublicRanges,
  grid: TabGrid,
  rows: readonly OpenRow[],
  most: number,
): Writing[] {
  return [...boardBlocks(board, grid, most), ...dataBlocks(data, rows, most)];
}

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Values and looks of a row. */
const LAYERS = 7;

function boardBlocks(board: Range, grid: TabGrid, most: number): Writing[] {
  const height = board.getNumRows();
  const tall = Math.max(height, grid.cells.length);
  const width = grid.columnWidths.length;
  const blocks = chunks(tall, most).map(([from, to]): Writing => {
    const part = <T>(lines: readonly T[][], blank: T): T[][] =>
      Array.from(
        { length: to - from },
        (_, at) => lines[from + at] ?? Array.from({ length: width }, () => blank),
      );
    return {
      cells: LAYERS * width * (to - from),
      write() {
        const block = board.offset(from, 0, to - from, width);
        block.setNumberFormat('@');
        block.setValues(part(grid.cells, '').map((line) => line.map((cell) => cellOf(cell))));
        block.setBackgrounds(part(grid.backgrounds, '#ffffff'));
        block.setFontColors(part(grid.fontColors, '#000000'));
        block.setFontWeights(part<'bold' | 'normal'>(grid.fontWeights, 'normal'));
        block.setFontSizes(part(grid.fontSizes, 10));
        block.setWraps(part(grid.wraps, false));
        block.setVerticalAlignment('top');
      },
    };
  });
  const frame: Writing = {
    cells: width,
    write() {
      const sheet = board.getSheet();
      if (tall > height) sheet.insertRowsAfter(height, tall - height);
      grid.columnWidths.forEach((pixels, index) => sheet.setColumnWidth(index + 1, pixels));
      sheet.setFrozenRows(grid.frozenRows);
    },
  };
  return [frame, ...blocks];
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

import { TABLES } from '../../../core/tables.ts';
import type { OpenRow } from '../../../view/openData.ts';
import type { TabGrid } from '../../../view/publicTab.ts';
import { rangeName, type Book } from '../../book.ts';
import { Refusal } from '../../refusal.ts';
import { cellOf } from '../../view.ts';
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

/** Each tab is one block that also blanks what was longer before, so readers never meet an empty tab. */
export function writePublic({ board, data }: PublicRanges, grid: TabGrid, rows: readonly OpenRow[]): void {
  const height = board.getNumRows();
  const tall = Math.max(height, grid.cells.length);
  if (tall > height) board.getSheet().insertRowsAfter(height, tall - height);
  const width = grid.columnWidths.length;
  const block = board.offset(0, 0, tall, width);
  const fill = <T>(lines: readonly T[][], blank: T): T[][] => [
    ...lines,
    ...Array.from({ length: tall - lines.length }, () => Array.from({ length: width }, () => blank)),
  ];
  block.setNumberFormat('@');
  block.setValues(
    fill(
      grid.cells.map((line) => line.map((cell) => cellOf(cell))),
      '',
    ),
  );
  block.setBackgrounds(fill(grid.backgrounds, '#ffffff'));
  block.setFontColors(fill(grid.fontColors, '#000000'));
  block.setFontWeights(fill<'bold' | 'normal'>(grid.fontWeights, 'normal'));
  block.setFontSizes(fill(grid.fontSizes, 10));
  block.setWraps(fill(grid.wraps, false));
  block.setVerticalAlignment('top');
  const sheet = board.getSheet();
  grid.columnWidths.forEach((pixels, index) => sheet.setColumnWidth(index + 1, pixels));
  sheet.setFrozenRows(grid.frozenRows);
  writeData(data, rows);
}

function writeData(range: GoogleAppsScript.Spreadsheet.Range, rows: readonly OpenRow[]): void {
  const head = headCount(TABLES.datos);
  const height = range.getNumRows();
  const needed = head + rows.length;
  if (needed > height) range.getSheet().insertRowsAfter(height, needed - height);
  const blank = Array.from({ length: Math.max(0, height - needed) }, () => ['', '', '']);
  const cells = [...rows.map((row) => row.map((cell) => cellOf(cell))), ...blank];
  range.offset(head, 0, cells.length, 3).setValues(cells);
}

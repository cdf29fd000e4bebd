import { TABLES } from '../core/tables.ts';
import { rangeName } from '../gas/book.ts';
import type { Book } from '../gas/connection.ts';
import { Refusal } from '../gas/refusal.ts';
import { makeRoom, type Writing } from '../gas/write.ts';
import type { MapGrid } from '../view/national/map.ts';

const TILE_PIXELS = 128;

/** The picture as one block with its colours; words over the edge of their cell go on over blank ones. */
export function mapWriting({ spreadsheet }: Book, { cells, backgrounds, fontColors }: MapGrid): Writing {
  const width = cells[0]?.length ?? 1;
  return {
    cells: 3 * cells.length * width,
    write() {
      const range = spreadsheet.getRangeByName(rangeName('mapa'));
      if (!range)
        throw new Refusal(
          'falta-pestana',
          `No se encuentra la pestaña «${TABLES.mapa.tab}».`,
          'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
        );
      // nobody misses blank rows and columns of a picture, until it is drawn
      makeRoom(range, range.getNumRows(), cells.length);
      const wide = range.getNumColumns();
      if (wide < width) range.getSheet().insertColumnsAfter(wide, width - wide);
      const block = range.offset(0, 0, cells.length, width);
      block.setNumberFormat('@').setVerticalAlignment('middle');
      block.setValues(cells);
      block.setBackgrounds(backgrounds);
      block.setFontColors(fontColors);
      range.getSheet().setColumnWidths(1, width, TILE_PIXELS);
    },
  };
}

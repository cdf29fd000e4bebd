import { num, str, type Row } from '../../../core/board.ts';
import { TILES } from '../../../core/national/states.ts';
import { percent } from '../../labels.ts';
import type { Block } from '../../plan/blocks.ts';
import type { Tile } from '../../plan/figure.ts';
import { mapLook, MAP_LEGEND, MAP_TITLE } from '../map.ts';

/** @returns the 32 states about where they lie, each with its mark against its own calendar. @param summary rows of Tablero nacional */
export function mapBlocks(summary: readonly Row[]): Block[] {
  const tiles = summary.flatMap((row): Tile[] => {
    const [column, line] = TILES[str(row, 'id')] ?? [];
    if (column === undefined || line === undefined) return [];
    const { mark, fill, words } = mapLook(str(row, 'ritmo'));
    const reported = num(row, 'reportado');
    const said = reported === undefined ? `${mark} —` : mark === '◇' ? mark : `${mark} ${percent(reported)}`;
    return [{ column, row: line, name: str(row, 'entidad'), short: str(row, 'id'), said, fill, words }];
  });
  return tiles.length > 0 ? [{ kind: 'tiles', caption: MAP_TITLE, tiles, legend: MAP_LEGEND }] : [];
}

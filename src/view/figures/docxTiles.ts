import { escape } from '../html.ts';
import { oneLine } from '../plan/blocks.ts';
import type { Tile, Tiles } from '../plan/figure.ts';

const said = (text: string): string => escape(oneLine(text));

const NO_LINE = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="nil"/>`).join('');

const run = (text: string, words: string, look = ''): string =>
  `<w:r><w:rPr>${look}<w:color w:val="${words}"/><w:sz w:val="14"/></w:rPr><w:t xml:space="preserve">${said(text)}</w:t></w:r>`;

function cell(tile: Tile | undefined, width: number): string {
  const fill = tile
    ? `<w:shd w:val="clear" w:color="auto" w:fill="${tile.fill}"/>`
    : `<w:tcBorders>${NO_LINE}</w:tcBorders>`;
  const lines = tile
    ? `${run(tile.short, tile.words, '<w:b/>')}<w:r><w:br/></w:r>${run(tile.said, tile.words)}`
    : '';
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${fill}<w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="Celda"/><w:jc w:val="center"/></w:pPr>${lines}</w:p></w:tc>`
  );
}

/** The map as a table of coloured cells, which staff can edit. @param width of the text, in twentieths of a point */
export function tilesXml({ caption, tiles }: Tiles, width: number): string {
  const columns = Math.max(0, ...tiles.map(({ column }) => column)) + 1;
  const rows = Math.max(0, ...tiles.map(({ row }) => row)) + 1;
  const one = Math.floor(width / columns);
  const at = (row: number, column: number): Tile | undefined =>
    tiles.find((tile) => tile.row === row && tile.column === column);
  const line = (row: number): string =>
    '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="560"/></w:trPr>' +
    `${Array.from({ length: columns }, (_, column) => cell(at(row, column), one)).join('')}</w:tr>`;
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${one * columns}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tblCellMar>' +
    `<w:tblCaption w:val="${said(caption)}"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${one}"/>`.repeat(columns)}</w:tblGrid>` +
    `${Array.from({ length: rows }, (_, row) => line(row)).join('')}</w:tbl>`
  );
}

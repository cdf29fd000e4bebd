import { num, str, type Row } from '../../core/board.ts';
import { TILES } from '../../core/national/states.ts';
import { percent } from '../labels.ts';

/** The 32 states as cells of a tab, about where they lie. */
export interface MapGrid {
  cells: string[][];
  backgrounds: string[][];
  fontColors: string[][];
}

type Colours = readonly [background: string, words: string];

const PLAIN: Colours = ['#ffffff', '#202124'];
/** The word and the shape carry the meaning; the colour only helps to find them. */
const COLOURS: Readonly<Record<string, Colours>> = {
  '●': ['#d9ead3', '#274e13'],
  '▲': ['#f4cccc', '#660000'],
  '○': ['#fff2cc', '#594300'],
  '◇': ['#ececec', '#434343'],
  '✕': ['#ececec', '#434343'],
};

/** What each mark of the map means. */
export const MAP_LEGEND: readonly string[] = [
  '● Al día con su calendario',
  '▲ Por debajo de lo que su calendario espera',
  '○ Su plan aún no empieza',
  '◇ Sin actividades, sin fechas o sin datos',
];

export const MAP_TITLE = 'Avance reportado de cada entidad, contra su propio calendario';
const [COLUMNS, ROWS] = [0, 1].map(
  (axis) => Math.max(...Object.values(TILES).map((at) => at[axis] ?? 0)) + 1,
);
const ABOVE = 2;
/** Rows of the tab that the picture takes. */
export const MAP_ROWS = ABOVE + (ROWS ?? 0) + 1 + MAP_LEGEND.length;

/** @returns the mark of a state, and its colours in six hexadecimal digits. @param pace as Tablero nacional tells it */
export function mapLook(pace: string): { mark: string; fill: string; words: string } {
  const mark = pace.charAt(0) || '◇';
  const [fill, words] = COLOURS[mark] ?? PLAIN;
  return { mark, fill: fill.slice(1), words: words.slice(1) };
}

/** @param summary the rows of the tab Tablero nacional */
export function mapGrid(summary: readonly Row[]): MapGrid {
  const width = COLUMNS ?? 0;
  const height = MAP_ROWS;
  const blank = (text: string): string[][] =>
    Array.from({ length: height }, () => Array.from({ length: width }, () => text));
  const grid: MapGrid = { cells: blank(''), backgrounds: blank(PLAIN[0]), fontColors: blank(PLAIN[1]) };
  const put = (row: number, column: number, text: string, [background, words]: Colours): void => {
    (grid.cells[row] ?? [])[column] = text;
    (grid.backgrounds[row] ?? [])[column] = background;
    (grid.fontColors[row] ?? [])[column] = words;
  };
  put(0, 0, MAP_TITLE, PLAIN);
  for (const row of summary) {
    const [column, line] = TILES[str(row, 'id')] ?? [];
    if (column === undefined || line === undefined) continue;
    const mark = str(row, 'ritmo').charAt(0) || '◇';
    const reported = num(row, 'reportado');
    const said = reported === undefined ? 'Sin datos' : mark === '◇' ? 'Sin medir' : percent(reported);
    put(ABOVE + line, column, `${str(row, 'entidad')}\n${mark} ${said}`, COLOURS[mark] ?? PLAIN);
  }
  MAP_LEGEND.forEach((text, at) =>
    put(height - MAP_LEGEND.length + at, 0, text, COLOURS[text.charAt(0)] ?? PLAIN),
  );
  return grid;
}

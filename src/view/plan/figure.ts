/** What is drawn; who draws it comes with the renderer, and without one it stands in words. */
export type Figure = Chart | Tiles;

/** Bars, a group of them for each label; the text or a table beside it says the same. */
export interface Chart {
  kind: 'chart';
  caption: string;
  /** Parts of 1 are shown as percentages. */
  unit: 'percent' | 'count';
  labels: readonly string[];
  series: readonly Series[];
  /** The bars of a label one after the other instead of one below the other. */
  stacked?: true;
}

export interface Series {
  name: string;
  /** Six hexadecimal digits; every bar has an outline, so that none depends on its colour. */
  fill: string;
  /** One for each label; undefined where nothing is known. */
  values: readonly (number | undefined)[];
}

/** A map of squares, about where places lie. */
export interface Tiles {
  kind: 'tiles';
  caption: string;
  tiles: readonly Tile[];
  legend: readonly string[];
}

export interface Tile {
  /** From 0. */
  column: number;
  row: number;
  name: string;
  short: string;
  said: string;
  /** Six hexadecimal digits each. */
  fill: string;
  words: string;
}

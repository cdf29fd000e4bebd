/** How a state stands with the national workbook: a word with a shape, so that none depends on its colour. */
export const ANSWERS = {
  good: '● Al día',
  noted: '► Con avisos',
  silent: '▲ No responde',
  rejected: '▲ No se tomó',
  unset: '○ Sin dirección',
  unasked: '◇ Por consultar',
} as const;
export type Answer = (typeof ANSWERS)[keyof typeof ANSWERS];

/** Where each state stands on a map of tiles, about as on the map: column and row from 0. */
export const TILES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  BCN: [0, 0], SON: [1, 0], CHH: [2, 0], COA: [3, 0], NLE: [4, 0], TAM: [5, 0],
  BCS: [0, 1], SIN: [1, 1], DUR: [2, 1], ZAC: [3, 1], SLP: [4, 1],
  NAY: [1, 2], JAL: [2, 2], AGU: [3, 2], GUA: [4, 2], QUE: [5, 2], HID: [6, 2],
  COL: [2, 3], MIC: [3, 3], MEX: [4, 3], CMX: [5, 3], TLA: [6, 3], VER: [7, 3], TAB: [8, 3], CAM: [9, 3], YUC: [10, 3],
  GRO: [4, 4], MOR: [5, 4], PUE: [6, 4], OAX: [7, 4], CHP: [8, 4], ROO: [10, 4],
}; // oxfmt-ignore

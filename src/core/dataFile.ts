/** Is a text the open data of some board, whole or not? */
export const isDataFile = (text: string): boolean =>
  /^\uFEFF?\s*\{/.test(text) && text.slice(0, 200).includes('"tablero-pal"');

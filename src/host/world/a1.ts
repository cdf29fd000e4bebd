import type { Box, Sheet, Workbook } from '../model.ts';
import type { Area } from './things.ts';

export interface Reference {
  sheetName?: string;
  area: Area;
  openRows: boolean;
  openColumns: boolean;
}

export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** undefined = not a reference. `size` closes the open axes. */
export function parseA1(
  text: string,
  size: { rowCount: number; columnCount: number },
): Reference | undefined {
  const split = splitSheet(text.trim());
  const reference = parseArea(split.rest.replaceAll('$', ''), size);
  if (!reference) return undefined;
  return split.sheetName === undefined ? reference : { ...reference, sheetName: split.sheetName };
}

/** `'My Sheet'!A1` → name and rest; an empty name means no sheet. */
export function splitSheet(text: string): { sheetName?: string; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/.exec(text);
  if (quoted) return { sheetName: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const at = text.lastIndexOf('!');
  if (at < 0) return { rest: text };
  return at === 0 ? { rest: text.slice(1) } : { sheetName: text.slice(0, at), rest: text.slice(at + 1) };
}

function parseArea(text: string, size: { rowCount: number; columnCount: number }): Reference | undefined {
  const r1c1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(text);
  if (r1c1) {
    const [top, left, bottom, right] = r1c1
      .slice(1)
      .map((part) => (part === undefined ? undefined : Number(part) - 1));
    return corners([top, left], [bottom ?? top, right ?? left], size);
  }
  const match = /^([A-Z]{1,7})?(\d+)?(?::([A-Z]{1,7})?(\d+)?)?$/i.exec(text);
  if (!match) return undefined;
  const [, leftName, topText, rightName, bottomText] = match;
  const single = !text.includes(':');
  if (single && (leftName === undefined || topText === undefined)) return undefined;
  const first = end(topText, leftName);
  const last = single ? first : end(bottomText, rightName);
  if (
    (first[0] === undefined && first[1] === undefined) ||
    (last[0] === undefined && last[1] === undefined)
  ) {
    return undefined;
  }
  return corners(first, last, size);
}

type Corner = [row: number | undefined, column: number | undefined];
const end = (row: string | undefined, column: string | undefined): Corner => [
  row === undefined ? undefined : Number(row) - 1,
  column === undefined ? undefined : columnIndex(column),
];

function corners(
  first: Corner,
  last: Corner,
  size: { rowCount: number; columnCount: number },
): Reference | undefined {
  const [top, bottom, openRows] = span(first[0], last[0], size.rowCount);
  const [left, right, openColumns] = span(first[1], last[1], size.columnCount);
  if (top < 0 || left < 0) return undefined;
  return {
    area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
    openRows,
    openColumns,
  };
}

function span(first: number | undefined, last: number | undefined, size: number): [number, number, boolean] {
  if (first === undefined && last === undefined) return [0, size - 1, true];
  if (first === undefined || last === undefined) {
    const start = first ?? last ?? 0;
    return [start, Math.max(start, size - 1), true];
  }
  return [Math.min(first, last), Math.max(first, last), false];
}

export function areaText(area: Area, open: { rows?: boolean; columns?: boolean } = {}): string {
  const top = area.row + 1;
  const bottom = area.row + area.rows;
  const left = columnName(area.column);
  const right = columnName(area.column + area.columns - 1);
  if (open.rows && open.columns) return '';
  if (open.columns) return `${top}:${bottom}`;
  if (open.rows) return top === 1 ? `${left}:${right}` : `${left}${top}:${right}`;
  return area.rows === 1 && area.columns === 1 ? `${left}${top}` : `${left}${top}:${right}${bottom}`;
}

export const quoteSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

export function boxArea(box: Box, sheet: Sheet): Area {
  return {
    row: box.row,
    column: box.column,
    rows: (box.rowEnd ?? sheet.rowCount) - box.row,
    columns: (box.columnEnd ?? sheet.columnCount) - box.column,
  };
}

/** The A1 text of a box with its sheet's name, as the model keeps references. */
export function boxText(box: Box, book: Workbook): string {
  const sheet = book.sheets.find(({ id }) => id === box.sheetId);
  if (!sheet) return '#REF!';
  const open = { rows: box.rowEnd === undefined, columns: box.columnEnd === undefined };
  return `${quoteSheet(sheet.name)}!${areaText(boxArea(box, sheet), open)}`;
}

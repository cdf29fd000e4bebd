import type { Box } from '../model.ts';

const LAST_ROW = 1_048_576;

export function columnLetters(column: number): string {
  let text = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
  }
  return text;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

type Span = Omit<Box, 'sheetId'>;

/** `mark` is `$` for absolute references. Excel has no `A2:A`: it ends at the last row a file can have. */
export function spanText(span: Span, mark = ''): string {
  const { row, column, rowEnd, columnEnd } = span;
  const at = (r: number, c: number) => `${mark}${columnLetters(c)}${mark}${r + 1}`;
  if (columnEnd === undefined && rowEnd !== undefined) return `${mark}${row + 1}:${mark}${rowEnd}`;
  const lastColumn = columnEnd ?? 16_384;
  if (rowEnd === undefined && row === 0) {
    return `${mark}${columnLetters(column)}:${mark}${columnLetters(lastColumn - 1)}`;
  }
  const lastRow = rowEnd ?? LAST_ROW;
  if (lastRow === row + 1 && lastColumn === column + 1) return at(row, column);
  return `${at(row, column)}:${at(lastRow - 1, lastColumn - 1)}`;
}

export function parseSpan(text: string): Span | undefined {
  const found = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/i.exec(text.replaceAll('$', ''));
  if (!found || (!found[1] && !found[2])) return undefined;
  const [, fromColumn = '', fromRow = '', toColumn, toRow] = found;
  const single = toColumn === undefined && toRow === undefined;
  const lastColumn = single ? fromColumn : (toColumn ?? '');
  const lastRow = single ? fromRow : (toRow ?? '');
  const rowEnd = lastRow && Number(lastRow) < LAST_ROW ? Number(lastRow) : undefined;
  return {
    row: fromRow ? Number(fromRow) - 1 : 0,
    column: fromColumn ? columnNumber(fromColumn) : 0,
    ...(rowEnd === undefined ? {} : { rowEnd }),
    ...(lastColumn ? { columnEnd: columnNumber(lastColumn) + 1 } : {}),
  };
}

export function contains(span: Span, row: number, column: number): boolean {
  return (
    row >= span.row &&
    column >= span.column &&
    row < (span.rowEnd ?? Infinity) &&
    column < (span.columnEnd ?? Infinity)
  );
}

import type { Cell, Scalar, Sheet, Workbook } from '../model.ts';
import { cellAt, checkInside, scalarOf } from './grid.ts';
import type { Area } from './things.ts';

export interface SortKey {
  /** 0-based column of the sheet. */
  column: number;
  ascending: boolean;
}

const rank = (value: Scalar | undefined): number =>
  value === undefined || value === '' ? 3 : typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/** Numbers, text, booleans; blanks last in both directions. */
export function compareScalars(one: Scalar | undefined, other: Scalar | undefined): number {
  const difference = rank(one) - rank(other);
  if (difference) return difference;
  if (typeof one === 'string' && typeof other === 'string') {
    return one.localeCompare(other, 'es', { sensitivity: 'accent' });
  }
  return Number(one) - Number(other);
}

export function sortArea(book: Workbook, sheet: Sheet, area: Area, keys: SortKey[]): void {
  if (area.rows < 2) return;
  checkInside(sheet, area);
  const lines = Array.from({ length: area.rows }, (_line, down) => ({
    cells: Array.from({ length: area.columns }, (_cell, across) =>
      cellAt(sheet, area.row + down, area.column + across),
    ),
    keys: keys.map(({ column }) => scalarOf(book, sheet, cellAt(sheet, area.row + down, column))),
  }));
  lines.sort((one, other) => {
    for (const [index, { ascending }] of keys.entries()) {
      const [left, right] = [one.keys[index], other.keys[index]];
      const order = compareScalars(left, right);
      if (order) return ascending || rank(left) === 3 || rank(right) === 3 ? order : -order;
    }
    return 0;
  });
  lines.forEach(({ cells }, down) => putLine(sheet, area.row + down, area.column, cells));
}

export function putLine(sheet: Sheet, row: number, start: number, cells: (Cell | undefined)[]): void {
  const line = (sheet.rows[row] ??= []);
  cells.forEach((cell, across) => {
    line[start + across] = cell;
  });
}

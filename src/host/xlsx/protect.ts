import type { Cell as NativeCell, WriteSheet } from 'hucre';
import type { Sheet } from '../model.ts';
import { contains } from './a1.ts';
import { encodeLayout } from './layout.ts';

/** Beyond this row, single cells are not marked: the file would grow without use. */
const DEEPEST_ROW = 2_000;

type Lock = (row: number, column: number) => boolean;

/** Excel has no protection that only warns, so those leave the sheet open there. */
export function locking(sheet: Sheet): Lock | undefined {
  const strict = sheet.protections.filter((protection) => !protection.warningOnly);
  if (strict.length === 0) return undefined;
  return (row, column) =>
    strict.some(
      ({ type, box, unprotected }) =>
        (type === 'SHEET' || contains(box, row, column)) &&
        !unprotected.some((open) => contains(open, row, column)),
    );
}

/** Excel locks whole sheets: what stays open is marked column by column, the exceptions cell by cell. */
export function protect(
  sheet: Sheet,
  cells: Map<string, Partial<NativeCell>>,
  lock: Lock,
): Partial<WriteSheet> {
  const whole = sheet.protections.some((each) => each.type === 'SHEET' && !each.warningOnly);
  const layout = encodeLayout(sheet);
  const height = Math.min(sheet.rowCount, DEEPEST_ROW);
  for (let r = 0; r < height; r += 1) {
    for (let c = 0; c < sheet.columnCount; c += 1) {
      if (lock(r, c) !== whole && !cells.has(`${r},${c}`)) {
        cells.set(`${r},${c}`, { style: { protection: { locked: !whole } } });
      }
    }
  }
  const columns = Array.from({ length: sheet.columnCount }, (_, column) => ({
    width: 95 / 7,
    ...layout.columns?.[column],
    style: { protection: { locked: false } },
  }));
  return {
    ...(whole ? {} : { columns }),
    protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true, sort: true },
  };
}

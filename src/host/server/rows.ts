import type { Sheet, Workbook } from '../model.ts';
import { checkRemoval } from '../world/sheet-structure.ts';
import { deleteLines, insertLines } from '../world/shift.ts';
import { cellName, contains } from '../xlsx/a1.ts';
import type { Actor, Host } from './actor.ts';
import type { EditReply, RowsRequest } from './api.ts';
import { Refused } from './http.ts';
import { mayEdit } from './snapshot.ts';

export const PROTECTED = 'Esta celda está protegida. Pida permiso al propietario del libro.';

type Point = readonly [row: number, column: number];

/** Why these cells may not be changed, or not before the person has said so; undefined when they may. */
export function protectedReply(
  book: Workbook,
  sheet: Sheet,
  user: string,
  points: Point[],
  isConfirmed: boolean,
): EditReply | undefined {
  for (const protection of sheet.protections) {
    const hit = points.find(
      ([row, column]) =>
        (protection.type === 'SHEET' || contains(protection.box, row, column)) &&
        !protection.unprotected.some((box) => contains(box, row, column)),
    );
    if (!hit) continue;
    if (!mayEdit(book, protection, user))
      return { refused: [{ cell: cellName(...hit), message: PROTECTED }], ui: [] };
    const warning = protection.description || 'Esta parte de la hoja está protegida.';
    if (protection.warningOnly && !isConfirmed) return { refused: [], warning, ui: [] };
  }
  return undefined;
}

/** Whole rows, with everything that points into them. As on Google, the add-on's onEdit does not run. */
export function changeRows(host: Host, book: Workbook, actor: Actor, request: RowsRequest): EditReply {
  const { row, count } = request;
  const sheet = book.sheets.find(({ id }) => id === request.sheetId);
  if (!sheet) throw new Refused(404, 'Esa hoja ya no existe.');
  const isInside = Number.isInteger(row) && row >= 0 && Number.isInteger(count) && count > 0;
  if (!isInside || row + count > sheet.rowCount) throw new Refused(400, 'Esas filas no están en la hoja.');
  const isRemoval = request.what === 'eliminar';
  const touched = isRemoval ? count : 1;
  const points = Array.from({ length: touched * sheet.columnCount }, (_, index): Point => {
    return [row + Math.floor(index / sheet.columnCount), index % sheet.columnCount];
  });
  // An inserted row changes no cell: what only warns has nothing to warn of.
  const no = protectedReply(book, sheet, actor.user, points, !isRemoval || request.confirmed === true);
  if (no) return no;
  if (isRemoval) remove(book, sheet, row, count);
  else if (request.what === 'arriba') insertLines(book, sheet, 'row', row, count, row);
  else if (request.what === 'abajo') insertLines(book, sheet, 'row', row + 1, count);
  else throw new Refused(400, 'Eso no se puede hacer con las filas.');
  host.world.changed(book);
  return { refused: [], ui: [] };
}

function remove(book: Workbook, sheet: Sheet, row: number, count: number): void {
  try {
    checkRemoval(sheet, 'row', row + 1, count);
  } catch {
    throw new Refused(409, 'No se pueden eliminar todas las filas: tiene que quedar al menos una sin fijar.');
  }
  deleteLines(book, sheet, 'row', row, count);
}

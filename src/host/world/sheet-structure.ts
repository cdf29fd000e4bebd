import type { Sheet } from '../model.ts';
import type { Args } from './args.ts';
import type { Execution } from './execution.ts';
import { checkProtection } from './guard.ts';
import { displayOf } from './grid.ts';
import type { Handler, Methods } from './handler.ts';
import { deleteLines, insertLines } from './shift.ts';
import type { Axis } from './shift.ts';
import { SheetThing } from './things.ts';
import { ScriptError } from './wire.ts';

const WIDTH = 100;
const HEIGHT = 21;

const again = ({ book, sheetId }: SheetThing): SheetThing => new SheetThing(book, sheetId);
const sheetOf = (x: Execution, self: SheetThing): Sheet => x.sheet(self.book, self.sheetId);
const sizeOf = (sheet: Sheet, axis: Axis): number => (axis === 'row' ? sheet.rowCount : sheet.columnCount);

function checkLines(sheet: Sheet, axis: Axis, position: number, count: number): void {
  if (position < 1 || count < 1 || position + count - 1 > sizeOf(sheet, axis)) {
    throw new ScriptError(`Those ${axis}s are out of bounds.`);
  }
}

function inserter(axis: Axis, shift: 0 | 1, plural: boolean): Handler<SheetThing> {
  return (x, self, args) => {
    const sheet = sheetOf(x, self);
    const position = args.int(0);
    const count = plural ? args.int(1, 1) : 1;
    checkLines(sheet, axis, position, 1);
    checkGuarded(x, self, axis, position - 1, 1);
    insertLines(self.book, sheet, axis, position - 1 + shift, count);
    return again(self);
  };
}

/** insertRows(index, count) and insertColumns: before that index, returning nothing. */
const plainInserter =
  (axis: Axis): Handler<SheetThing> =>
  (x, self, args) => {
    inserter(axis, 0, true)(x, self, args);
    return null;
  };

/** @throws when the sheet would be left without lines, or with frozen ones only; `position` counts from 1 */
export function checkRemoval(sheet: Sheet, axis: Axis, position: number, count: number): void {
  checkLines(sheet, axis, position, count);
  if (count >= sizeOf(sheet, axis)) throw new ScriptError(`You can't delete all the ${axis}s on the sheet.`);
  const frozen = axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  if (frozen > 0 && position - 1 <= frozen && position - 1 + count >= sizeOf(sheet, axis)) {
    throw new ScriptError(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
  }
}

function remover(axis: Axis, plural: boolean): Handler<SheetThing> {
  return (x, self, args) => {
    const sheet = sheetOf(x, self);
    const [position, count] = [args.int(0), plural ? args.int(1) : 1];
    checkRemoval(sheet, axis, position, count);
    checkGuarded(x, self, axis, position - 1, count);
    deleteLines(self.book, sheet, axis, position - 1, count);
    return plural ? null : again(self);
  };
}

function checkGuarded(
  x: Execution,
  { book, sheetId }: SheetThing,
  axis: Axis,
  at: number,
  count: number,
): void {
  const box =
    axis === 'row'
      ? { sheetId, row: at, column: 0, rowEnd: at + count }
      : { sheetId, row: 0, column: at, columnEnd: at + count };
  checkProtection(book, box, x.user);
}

function sizer(axis: Axis): {
  get: Handler<SheetThing>;
  set: Handler<SheetThing>;
  setMany: Handler<SheetThing>;
} {
  const sizes = (sheet: Sheet) => (axis === 'row' ? sheet.rowHeights : sheet.columnWidths);
  const put = (x: Execution, self: SheetThing, start: number, count: number, size: number) => {
    checkLines(sheetOf(x, self), axis, start, count);
    for (let at = start - 1; at < start - 1 + count; at += 1) sizes(sheetOf(x, self))[at] = size;
    return again(self);
  };
  return {
    get: (x, self, args) => sizes(sheetOf(x, self))[args.int(0) - 1] ?? (axis === 'row' ? HEIGHT : WIDTH),
    set: (x, self, args) => put(x, self, args.int(0), 1, args.int(1)),
    setMany: (x, self, args) => put(x, self, args.int(0), args.int(1), args.int(2)),
  };
}

/** hideRows(start, count), hideRow(range) and their opposites. */
function hider(axis: Axis, hide: boolean): Handler<SheetThing> {
  return (x, self, args) => {
    const sheet = sheetOf(x, self);
    const [start, count] = lines(axis, args);
    checkLines(sheet, axis, start + 1, count);
    const key = axis === 'row' ? 'hiddenRows' : 'hiddenColumns';
    const rest = sheet[key].filter((at) => at < start || at >= start + count);
    const these = Array.from({ length: count }, (_line, index) => start + index);
    sheet[key] = hide ? [...rest, ...these].sort((one, other) => one - other) : rest;
    return args.values.length === 1 && typeof args.raw(0) === 'object' ? again(self) : null;
  };
}

function lines(axis: Axis, args: Args): [number, number] {
  if (typeof args.raw(0) === 'number') return [args.int(0) - 1, args.int(1, 1)];
  const { area } = args.range(0);
  return axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
}

function freezer(axis: Axis): Handler<SheetThing> {
  return (x, self, args) => {
    const sheet = sheetOf(x, self);
    const count = args.int(0);
    if (count < 0 || count > sizeOf(sheet, axis)) throw new ScriptError(`Invalid argument: ${axis}s`);
    if (count > 0 && count === sizeOf(sheet, axis)) {
      throw new ScriptError(`You can't freeze all visible ${axis}s on the sheet.`);
    }
    if (axis === 'row') sheet.frozenRows = count;
    else sheet.frozenColumns = count;
    return null;
  };
}

/** An estimate: 7 pixels a character, which is what decides nothing but looks. */
function fitColumns(x: Execution, self: SheetThing, start: number, count: number): SheetThing {
  const sheet = sheetOf(x, self);
  for (let column = start; column < start + count; column += 1) {
    const longest = sheet.rows.reduce(
      (most, cells) => Math.max(most, displayOf(self.book, sheet, cells?.[column]).length),
      0,
    );
    sheet.columnWidths[column] = Math.max(21, longest * 7 + 16);
  }
  return again(self);
}

const mover =
  (axis: Axis): Handler<SheetThing> =>
  (x, self, args) => {
    const sheet = sheetOf(x, self);
    const { area } = args.range(0);
    const [from, count, to] =
      axis === 'row' ? [area.row, area.rows, args.int(1) - 1] : [area.column, area.columns, args.int(1) - 1];
    const take = <T>(list: T[]): T[] => {
      while (list.length < Math.max(from + count, to)) list.push(undefined as T);
      const moved = list.splice(from, count);
      list.splice(to > from ? to - count : to, 0, ...moved);
      return list;
    };
    if (axis === 'row') sheet.rows = take(sheet.rows);
    else for (const cells of sheet.rows) if (cells) take(cells);
    return null;
  };

const [rows, columns] = [sizer('row'), sizer('column')];

export const structure: Methods<SheetThing> = {
  insertRowAfter: inserter('row', 1, false),
  insertRowBefore: inserter('row', 0, false),
  insertRowsAfter: inserter('row', 1, true),
  insertRowsBefore: inserter('row', 0, true),
  insertRows: plainInserter('row'),
  insertColumnAfter: inserter('column', 1, false),
  insertColumnBefore: inserter('column', 0, false),
  insertColumnsAfter: inserter('column', 1, true),
  insertColumnsBefore: inserter('column', 0, true),
  insertColumns: plainInserter('column'),
  deleteRow: remover('row', false),
  deleteRows: remover('row', true),
  deleteColumn: remover('column', false),
  deleteColumns: remover('column', true),
  moveRows: mover('row'),
  moveColumns: mover('column'),
  getColumnWidth: columns.get,
  setColumnWidth: columns.set,
  setColumnWidths: columns.setMany,
  getRowHeight: rows.get,
  setRowHeight: rows.set,
  setRowHeights: rows.setMany,
  setRowHeightsForced: rows.setMany,
  autoResizeColumn: (x, self, args) => fitColumns(x, self, args.int(0) - 1, 1),
  autoResizeColumns: (x, self, args) => fitColumns(x, self, args.int(0) - 1, args.int(1)),
  autoResizeRows: (_x, self) => again(self),
  hideRow: hider('row', true),
  hideRows: hider('row', true),
  unhideRow: hider('row', false),
  showRows: hider('row', false),
  hideColumn: hider('column', true),
  hideColumns: hider('column', true),
  unhideColumn: hider('column', false),
  showColumns: hider('column', false),
  isRowHiddenByUser: (x, self, args) => sheetOf(x, self).hiddenRows.includes(args.int(0) - 1),
  isColumnHiddenByUser: (x, self, args) => sheetOf(x, self).hiddenColumns.includes(args.int(0) - 1),
  isRowHiddenByFilter: (x, self, args) => sheetOf(x, self).filter?.hidden?.includes(args.int(0) - 1) ?? false,
  getFrozenRows: (x, self) => sheetOf(x, self).frozenRows,
  getFrozenColumns: (x, self) => sheetOf(x, self).frozenColumns,
  setFrozenRows: freezer('row'),
  setFrozenColumns: freezer('column'),
  getTabColor: (x, self) => sheetOf(x, self).tabColor ?? null,
  setTabColor: (x, self, args) => {
    const sheet = sheetOf(x, self);
    const color = args.textOrNull(0);
    if (color === null) delete sheet.tabColor;
    else sheet.tabColor = color.toLowerCase();
    return again(self);
  },
};

/** Inserting and deleting whole rows and columns: everything that points into the grid moves along. */
import type { Box, Cell, Filter, FilterRule, Sheet, Workbook } from '../model.ts';
import { moveCharts } from './chart-moves.ts';

export type Axis = 'row' | 'column';

/** New rows look like the row above, or like the row `like` (its number before the insertion). */
export function insertLines(
  book: Workbook,
  sheet: Sheet,
  axis: Axis,
  at: number,
  count: number,
  like = at - 1,
): void {
  if (axis === 'row') {
    const look = lookOf(sheet, like);
    if (at < sheet.rows.length) sheet.rows.splice(at, 0, ...Array.from({ length: count }, () => []));
    sheet.rowCount += count;
    dressRows(sheet, look, at, count);
  } else {
    for (const cells of sheet.rows) insertCellsInto(cells, at, count);
    sheet.columnCount += count;
  }
  moveReferences(book, sheet, axis, (position) => (position >= at ? position + count : position));
  shiftFrozen(sheet, axis, at, count);
}

/**
 * Rows below the last one, which a paste or an appended row needs. They look like the last row: that is documented
 * for insertRowsAfter, and unverified for a paste and for appendRow.
 */
export function growRows(sheet: Sheet, rowCount: number): void {
  const before = sheet.rowCount;
  if (rowCount <= before) return;
  sheet.rowCount = rowCount;
  dressRows(sheet, lookOf(sheet, before - 1), before, rowCount - before);
}

/** Number format, validation and style: what a new row takes from its neighbour. Values and notes stay behind. */
function lookOf(sheet: Sheet, row: number): (Cell | undefined)[] {
  return Array.from(sheet.rows[row] ?? [], (cell) => {
    if (!cell) return undefined;
    const { numberFormat, validation, style } = cell;
    if (numberFormat === undefined && !validation && !style) return undefined;
    return {
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(validation ? { validation } : {}),
      ...(style ? { style } : {}),
    };
  });
}

function dressRows(sheet: Sheet, look: (Cell | undefined)[], at: number, count: number): void {
  if (!look.some(Boolean)) return;
  for (let row = at; row < at + count; row += 1) sheet.rows[row] = [...look];
}

function insertCellsInto(cells: (Cell | undefined)[] | undefined, at: number, count: number): void {
  if (cells && at < cells.length) cells.splice(at, 0, ...Array.from({ length: count }, () => undefined));
}

export function deleteLines(book: Workbook, sheet: Sheet, axis: Axis, at: number, count: number): void {
  if (axis === 'row') {
    sheet.rows.splice(at, count);
    sheet.rowCount -= count;
  } else {
    for (const cells of sheet.rows) cells?.splice(at, count);
    sheet.columnCount -= count;
  }
  moveReferences(book, sheet, axis, (position) => {
    if (position < at) return position;
    return position < at + count ? undefined : position - count;
  });
  const frozen = axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  shiftFrozen(sheet, axis, at, -Math.max(0, Math.min(count, frozen - at)));
}

function shiftFrozen(sheet: Sheet, axis: Axis, at: number, count: number): void {
  if (axis === 'row' && at < sheet.frozenRows) sheet.frozenRows += count;
  if (axis === 'column' && at < sheet.frozenColumns) sheet.frozenColumns += count;
}

/** Where a line goes; undefined = it disappears. */
type Move = (position: number) => number | undefined;

function moveReferences(book: Workbook, sheet: Sheet, axis: Axis, move: Move): void {
  const moveAll = (boxes: Box[]): Box[] => boxes.flatMap((box) => moveBox(box, sheet.id, axis, move) ?? []);
  book.namedRanges = book.namedRanges.flatMap((named) => {
    const box = moveBox(named.box, sheet.id, axis, move);
    return box ? [{ ...named, box }] : [];
  });
  sheet.merges = moveAll(sheet.merges);
  sheet.conditionalRules = sheet.conditionalRules
    .map((rule) => ({ ...rule, boxes: moveAll(rule.boxes) }))
    .filter(({ boxes }) => boxes.length > 0);
  sheet.protections = sheet.protections.filter((protection) => {
    const box = protection.type === 'SHEET' ? protection.box : moveBox(protection.box, sheet.id, axis, move);
    if (box) Object.assign(protection, { box, unprotected: moveAll(protection.unprotected) });
    return box !== undefined;
  });
  moveMetadata(book, sheet, axis, move);
  moveCharts(book, sheet, axis, move, moveAll);
  if (sheet.filter) {
    const box = moveBox(sheet.filter, sheet.id, axis, move);
    if (box) sheet.filter = { ...box, ...movedRules(sheet.filter, axis, move) };
    else delete sheet.filter;
  }
  moveSizes(sheet, axis, move);
}

function movedRules({ rules, hidden }: Filter, axis: Axis, move: Move): Pick<Filter, 'rules' | 'hidden'> {
  const moved = rules?.flatMap((rule): FilterRule[] => {
    const column = axis === 'column' ? move(rule.column) : rule.column;
    return column === undefined ? [] : [{ ...rule, column }];
  });
  const rows = axis === 'row' ? hidden?.flatMap((row) => move(row) ?? []) : hidden;
  return { ...(moved ? { rules: moved } : {}), ...(rows ? { hidden: rows } : {}) };
}

function moveMetadata(book: Workbook, sheet: Sheet, axis: Axis, move: Move): void {
  book.metadata = book.metadata.filter((item) => {
    const position = item.sheetId === sheet.id ? item[axis] : undefined;
    if (position === undefined) return true;
    const moved = move(position);
    if (moved !== undefined) item[axis] = moved;
    return moved !== undefined;
  });
}

function moveSizes(sheet: Sheet, axis: Axis, move: Move): void {
  const sizes = (record: Record<number, number>): Record<number, number> =>
    Object.fromEntries(
      Object.entries(record).flatMap(([key, size]) => {
        const moved = move(Number(key));
        return moved === undefined ? [] : [[moved, size]];
      }),
    );
  const list = (positions: number[]) => positions.flatMap((position) => move(position) ?? []);
  if (axis === 'row') {
    sheet.rowHeights = sizes(sheet.rowHeights);
    sheet.hiddenRows = list(sheet.hiddenRows);
  } else {
    sheet.columnWidths = sizes(sheet.columnWidths);
    sheet.hiddenColumns = list(sheet.hiddenColumns);
  }
}

function moveBox(box: Box, sheetId: number, axis: Axis, move: Move): Box | undefined {
  if (box.sheetId !== sheetId) return box;
  const start = axis === 'row' ? box.row : box.column;
  const end = axis === 'row' ? box.rowEnd : box.columnEnd;
  const open = end === undefined;
  const moved = moveSpan(start, open ? Number.MAX_SAFE_INTEGER : end, move, open);
  if (!moved) return undefined;
  const [from, to] = moved;
  if (axis === 'row') return { ...box, row: from, ...(open ? {} : { rowEnd: to }) };
  return { ...box, column: from, ...(open ? {} : { columnEnd: to }) };
}

function moveSpan(start: number, end: number, move: Move, open: boolean): [number, number] | undefined {
  if (open) return [start === 0 ? 0 : firstKept(start, move), end];
  let from: number | undefined;
  let to: number | undefined;
  for (let position = start; position < end; position += 1) {
    const moved = move(position);
    if (moved === undefined) continue;
    from ??= moved;
    to = moved + 1;
  }
  return from === undefined || to === undefined ? undefined : [from, to];
}

function firstKept(start: number, move: Move): number {
  let position = start;
  for (;;) {
    const moved = move(position);
    if (moved !== undefined) return moved;
    position += 1;
  }
}

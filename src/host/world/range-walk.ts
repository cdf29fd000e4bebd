import type { Sheet } from '../model.ts';
import type { Execution } from './execution.ts';
import { cellAt, hasContent } from './grid.ts';
import type { Methods } from './handler.ts';
import { RangeThing } from './things.ts';
import type { Area } from './things.ts';

/** Ctrl+arrow. */
function nextDataCell(x: Execution, self: RangeThing, direction: string): RangeThing {
  const sheet = x.sheet(self.book, self.sheetId);
  const [down, right] = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] }[direction] ?? [0, 1];
  let { row, column } = self.area;
  const filled = (atRow: number, atColumn: number) => hasContent(cellAt(sheet, atRow, atColumn));
  const inside = (atRow: number, atColumn: number) =>
    atRow >= 0 && atColumn >= 0 && atRow < sheet.rowCount && atColumn < sheet.columnCount;
  const step = () => {
    row += down ?? 0;
    column += right ?? 0;
  };
  const ahead = () => [row + (down ?? 0), column + (right ?? 0)] as const;
  const inBlock = filled(row, column) && filled(...ahead());
  if (inBlock) while (inside(...ahead()) && filled(...ahead())) step();
  else {
    if (inside(...ahead())) step();
    while (inside(...ahead()) && !filled(row, column)) step();
  }
  return new RangeThing(self.book, self.sheetId, { row, column, rows: 1, columns: 1 });
}

/** Grows the area while a neighbouring line has content, then drops edges that are blank. */
function dataRegion(x: Execution, self: RangeThing, dimension: string | undefined): RangeThing {
  const sheet = x.sheet(self.book, self.sheetId);
  const start = { ...self.area };
  let area = start;
  for (;;) {
    const grown = grow(sheet, area, dimension);
    if (!grown) break;
    area = grown;
  }
  return new RangeThing(self.book, self.sheetId, area);
}

function grow(sheet: Sheet, area: Area, dimension: string | undefined): Area | undefined {
  const { row, column, rows, columns } = area;
  const vertical = dimension !== 'COLUMNS';
  const horizontal = dimension !== 'ROWS';
  // G: a blank cell belongs to the block that it touches with a side, not to one at its corner
  const wide = horizontal && vertical && filled(sheet, row, column, rows, columns) ? 1 : 0;
  if (vertical && row > 0 && filled(sheet, row - 1, column - wide, 1, columns + 2 * wide)) {
    return { ...area, row: row - 1, rows: rows + 1 };
  }
  if (vertical && filled(sheet, row + rows, column - wide, 1, columns + 2 * wide))
    return { ...area, rows: rows + 1 };
  if (horizontal && column > 0 && filled(sheet, row - wide, column - 1, rows + 2 * wide, 1)) {
    return { ...area, column: column - 1, columns: columns + 1 };
  }
  if (horizontal && filled(sheet, row - wide, column + columns, rows + 2 * wide, 1)) {
    return { ...area, columns: columns + 1 };
  }
  return undefined;
}

function filled(sheet: Sheet, row: number, column: number, rows: number, columns: number): boolean {
  for (let atRow = Math.max(0, row); atRow < Math.min(sheet.rowCount, row + rows); atRow += 1) {
    for (let at = Math.max(0, column); at < Math.min(sheet.columnCount, column + columns); at += 1) {
      if (hasContent(cellAt(sheet, atRow, at))) return true;
    }
  }
  return false;
}

export const navigation: Methods<RangeThing> = {
  getNextDataCell: (x, self, args) => nextDataCell(x, self, args.enumName(0) ?? 'NEXT'),
  getDataRegion: (x, self, args) => dataRegion(x, self, args.enumName(0)),
};

import type { Box, Sheet, Workbook } from '../model.ts';
import { clearContent, editCell, hasContent, cellAt } from './grid.ts';
import { overlap } from './guard.ts';
import type { Methods } from './handler.ts';
import { rangeOfBox } from './make-range.ts';
import type { Area, RangeThing } from './things.ts';

const boxOf = (sheetId: number, { row, column, rows, columns }: Area): Box => ({
  sheetId,
  row,
  column,
  rowEnd: row + rows,
  columnEnd: column + columns,
});

/** Only the top-left value of a merge is kept. */
function mergeArea(sheet: Sheet, area: Area): void {
  if (area.rows * area.columns === 1) return;
  const box = boxOf(sheet.id, area);
  sheet.merges = [...sheet.merges.filter((merge) => !overlap(merge, box)), box];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const first = row === area.row && column === area.column;
      if (!first && hasContent(cellAt(sheet, row, column))) clearContent(editCell(sheet, row, column));
    }
  }
}

export const mergedRanges = (book: Workbook, sheet: Sheet, box?: Box): RangeThing[] =>
  sheet.merges.filter((merge) => !box || overlap(merge, box)).map((merge) => rangeOfBox(book, merge));

export const merging: Methods<RangeThing> = {
  merge: (x, self) => {
    mergeArea(x.sheet(self.book, self.sheetId), self.area);
    return self.again();
  },
  mergeAcross: (x, self) => {
    const { row, rows, ...rest } = self.area;
    for (let at = row; at < row + rows; at += 1) {
      mergeArea(x.sheet(self.book, self.sheetId), { ...rest, row: at, rows: 1 });
    }
    return self.again();
  },
  mergeVertically: (x, self) => {
    const { column, columns, ...rest } = self.area;
    for (let at = column; at < column + columns; at += 1) {
      mergeArea(x.sheet(self.book, self.sheetId), { ...rest, column: at, columns: 1 });
    }
    return self.again();
  },
  breakApart: (x, self) => {
    const sheet = x.sheet(self.book, self.sheetId);
    sheet.merges = sheet.merges.filter((merge) => !overlap(merge, self.box));
    return self.again();
  },
  isPartOfMerge: (x, self) => mergedRanges(self.book, x.sheet(self.book, self.sheetId), self.box).length > 0,
  getMergedRanges: (x, self) => mergedRanges(self.book, x.sheet(self.book, self.sheetId), self.box),
};

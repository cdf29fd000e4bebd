import type { Workbook } from '../model.ts';
import type { Execution } from './execution.ts';
import type { Methods } from './handler.ts';
import type { BagThing } from './things.ts';
import { RangeThing, SheetThing } from './things.ts';
import type { Selected } from './types.ts';

export function activeRange(x: Execution, book: Workbook): RangeThing {
  const { sheetId, ...area } = x.selected ?? {
    sheetId: x.activeSheet(book).id,
    row: 0,
    column: 0,
    rows: 1,
    columns: 1,
  };
  return new RangeThing(book, sheetId, area);
}

export function select(x: Execution, book: Workbook, selected: Selected): void {
  x.selected = selected;
  if (book === x.container) x.ui.push({ type: 'select', workbookId: book.id, selected });
}

export function selectRange(x: Execution, range: RangeThing): RangeThing {
  select(x, range.book, { sheetId: range.sheetId, ...range.area });
  return range.again();
}

export const selection: Methods<BagThing<{ book: Workbook }>> = {
  getActiveRange: (x, self) => activeRange(x, self.state.book),
  getActiveSheet: (x, self) => new SheetThing(self.state.book, x.activeSheet(self.state.book).id),
  getCurrentCell: (x, self) => {
    const { book, sheetId, area } = activeRange(x, self.state.book);
    return new RangeThing(book, sheetId, { ...area, rows: 1, columns: 1 });
  },
};

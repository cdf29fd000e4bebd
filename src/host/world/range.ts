import { areaText, boxArea } from './a1.ts';
import { createFilter, filterIn } from './filter.ts';
import { lookup } from './range-look.ts';
import { moving } from './range-move.ts';
import { navigation } from './range-walk.ts';
import { rangeRichText } from './rich-text.ts';
import { values } from './range-values.ts';
import { cells } from './range-cells.ts';
import { checkValidations } from './validation.ts';
import { rangeValidation } from './range-validation.ts';
import { merging } from './merge.ts';
import { addMetadata, finderFor, metadataOf } from './metadata.ts';
import { mayEdit, overlap } from './guard.ts';
import type { Methods } from './handler.ts';
import { rangeFromNumbers } from './make-range.ts';
import { protectRange } from './protection.ts';
import { selectRange } from './selection.ts';
import { findAll } from './text-finder.ts';
import { RangeThing, SheetThing } from './things.ts';
import { ScriptError } from './wire.ts';

const geometry: Methods<RangeThing> = {
  getA1Notation: (_x, self) => areaText(self.area, { rows: self.openRows, columns: self.openColumns }),
  getRow: (_x, { area }) => area.row + 1,
  getRowIndex: (_x, { area }) => area.row + 1,
  getColumn: (_x, { area }) => area.column + 1,
  getColumnIndex: (_x, { area }) => area.column + 1,
  getLastRow: (_x, { area }) => area.row + area.rows,
  getLastColumn: (_x, { area }) => area.column + area.columns,
  getEndRow: (_x, { area }) => area.row + area.rows,
  getEndColumn: (_x, { area }) => area.column + area.columns,
  getNumRows: (_x, { area }) => area.rows,
  getNumColumns: (_x, { area }) => area.columns,
  getHeight: (_x, { area }) => area.rows,
  getWidth: (_x, { area }) => area.columns,
  getSheet: (_x, { book, sheetId }) => new SheetThing(book, sheetId),
  getGridId: (_x, { sheetId }) => sheetId,
  isStartRowBounded: (_x, self) => !self.openRows,
  isEndRowBounded: (_x, self) => !self.openRows,
  isStartColumnBounded: (_x, self) => !self.openColumns,
  isEndColumnBounded: (_x, self) => !self.openColumns,
  getCell: (_x, { book, sheetId, area }, args) => {
    const [row, column] = [args.int(0), args.int(1)];
    if (row < 1 || column < 1 || row > area.rows || column > area.columns) {
      throw new ScriptError('Cell reference out of range');
    }
    return new RangeThing(book, sheetId, {
      row: area.row + row - 1,
      column: area.column + column - 1,
      rows: 1,
      columns: 1,
    });
  },
  offset: (x, { book, sheetId, area }, args) =>
    rangeFromNumbers(
      book,
      x.sheet(book, sheetId),
      area.row + args.int(0) + 1,
      area.column + args.int(1) + 1,
      args.int(2, area.rows),
      args.int(3, area.columns),
    ),
};

const attached: Methods<RangeThing> = {
  activate: (x, self) => selectRange(x, self),
  activateAsCurrentCell: (x, self) => {
    if (self.area.rows * self.area.columns !== 1) throw new ScriptError('The range must be a single cell.');
    return selectRange(x, self);
  },
  canEdit: (x, self) =>
    x
      .sheet(self.book, self.sheetId)
      .protections.every((item) => mayEdit(item, self.book, x.user) || !overlap(item.box, self.box)),
  protect: (x, self) => protectRange(self.book, x.sheet(self.book, self.sheetId), self.box),
  addDeveloperMetadata: (_x, self, args) => {
    addMetadata(self.book, lineOf(self), args);
    return self.again();
  },
  getDeveloperMetadata: (_x, self) => {
    if (!self.openColumns && !self.openRows) return [];
    const { sheetId, row, column } = lineOf(self);
    return metadataOf(
      self.book,
      (item) => item.sheetId === sheetId && item.row === row && item.column === column,
    );
  },
  createDeveloperMetadataFinder: (_x, self) => finderFor(self.book, self.box),
  createTextFinder: (_x, self, args) => findAll(self.book, [self.box], args.text(0)),
  getFilter: (x, { book, sheetId }) => filterIn(x, book, sheetId),
  createFilter: (x, self) => createFilter(x, self),
  getBandings: () => [],
};

const METADATA_PLACE =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

function lineOf(self: RangeThing): { sheetId: number; row?: number; column?: number } {
  const { sheetId, area } = self;
  const sheet = self.book.sheets.find(({ id }) => id === sheetId);
  const whole = sheet && boxArea({ sheetId, row: 0, column: 0 }, sheet);
  if (area.rows === 1 && (self.openColumns || area.columns === whole?.columns))
    return { sheetId, row: area.row };
  if (area.columns === 1 && (self.openRows || area.rows === whole?.rows))
    return { sheetId, column: area.column };
  throw new ScriptError(METADATA_PLACE);
}

export const range: Methods<RangeThing> = {
  ...geometry,
  ...values(checkValidations),
  ...lookup,
  ...rangeRichText,
  ...cells,
  ...moving,
  ...navigation,
  ...merging,
  ...rangeValidation,
  ...attached,
};

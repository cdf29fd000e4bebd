import type { CellDraft, Sheet } from '../model.ts';
import type { Args } from './args.ts';
import { sheetCharts } from './chart.ts';
import { checkSheetName, copySheet, findSheet } from './create.ts';
import type { Execution } from './execution.ts';
import { filterIn } from './filter.ts';
import {
  clearContent,
  clearFormat,
  editCell,
  editFilled,
  lastColumn,
  lastRow,
  mapArea,
  valueOf,
  writeValue,
} from './grid.ts';
import type { Methods } from './handler.ts';
import { rangeFromArgs, rangeFromNumbers, rangeFromText } from './make-range.ts';
import { addMetadata, finderFor, metadataOf } from './metadata.ts';
import { conditionalRules, setConditionalRules } from './conditional.ts';
import { protectSheet, protectionsOf } from './protection.ts';
import { activeRange, select, selectRange } from './selection.ts';
import { structure } from './sheet-structure.ts';
import { renameSheet } from './rename.ts';
import { growRows } from './shift.ts';
import { findAll } from './text-finder.ts';
import { sortArea } from './sort.ts';
import {
  BagThing,
  EnumName,
  NamedRangeThing,
  RangeListThing,
  RangeThing,
  SheetThing,
  SpreadsheetThing,
} from './things.ts';
import type { Area } from './things.ts';
import { ScriptError } from './wire.ts';

const again = ({ book, sheetId }: SheetThing): SheetThing => new SheetThing(book, sheetId);

function appendRow(x: Execution, self: SheetThing, args: Args): SheetThing {
  const sheet = x.sheet(self.book, self.sheetId);
  const values = args.list(0);
  const row = lastRow(sheet);
  growRows(sheet, row + 1);
  if (values.length > sheet.columnCount) sheet.columnCount = values.length;
  values.forEach((value, column) =>
    writeValue(self.book, editCell(sheet, row, column), value, x.world.now().getTime()),
  );
  return again(self);
}

function dataRange(x: Execution, { book, sheetId }: SheetThing): RangeThing {
  const sheet = x.sheet(book, sheetId);
  const size = { rows: Math.max(1, lastRow(sheet)), columns: Math.max(1, lastColumn(sheet)) };
  return new RangeThing(book, sheetId, { row: 0, column: 0, ...size });
}

function sheetValues(x: Execution, { book, sheetId }: SheetThing, args: Args): unknown {
  const sheet = x.sheet(book, sheetId);
  const [row, column] = [args.int(0), args.int(1)];
  const rows = args.int(2) === -1 ? Math.max(1, lastRow(sheet) - row + 1) : args.int(2);
  const columns = args.int(3) === -1 ? Math.max(1, lastColumn(sheet) - column + 1) : args.int(3);
  const { area } = rangeFromNumbers(book, sheet, row, column, rows, columns);
  return mapArea(sheet, area, (cell) => valueOf(book, sheet, cell));
}

const wholeOf = ({ rowCount, columnCount }: Sheet): Area => ({
  row: 0,
  column: 0,
  rows: rowCount,
  columns: columnCount,
});

function clear(x: Execution, self: SheetThing, args: Args): SheetThing {
  const options = args.object(0);
  const contents = options['contentsOnly'] === true;
  const formats = options['formatOnly'] === true;
  const both = contents === formats;
  const sheet = x.sheet(self.book, self.sheetId);
  editFilled(sheet, wholeOf(sheet), (cell) => {
    if (contents || both) clearContent(cell);
    if (formats || both) clearFormat(cell);
  });
  return again(self);
}

const eachCell = (act: (cell: CellDraft) => void) => (x: Execution, self: SheetThing) => {
  const sheet = x.sheet(self.book, self.sheetId);
  editFilled(sheet, wholeOf(sheet), act);
  return again(self);
};

const identity: Methods<SheetThing> = {
  getName: (x, { book, sheetId }) => x.sheet(book, sheetId).name,
  getSheetName: (x, { book, sheetId }) => x.sheet(book, sheetId).name,
  setName: (x, self, args) => {
    const sheet = x.sheet(self.book, self.sheetId);
    checkSheetName(self.book, args.text(0), sheet);
    renameSheet(self.book, sheet, args.text(0));
    return again(self);
  },
  getSheetId: (_x, { sheetId }) => sheetId,
  getIndex: (_x, { book, sheetId }) => book.sheets.findIndex(({ id }) => id === sheetId) + 1,
  getParent: (_x, { book }) => new SpreadsheetThing(book),
  getType: () => new EnumName('SpreadsheetApp.SheetType.GRID'),
  activate: (x, self) => {
    select(x, self.book, { sheetId: self.sheetId, row: 0, column: 0, rows: 1, columns: 1 });
    return again(self);
  },
  copyTo: (x, self, args) => {
    const { book } = args.thing(0, SpreadsheetThing);
    const source = x.sheet(self.book, self.sheetId);
    let name = `Copy of ${source.name}`;
    for (let number = 2; findSheet(book, name); number += 1) name = `Copy of ${source.name} ${number}`;
    const made = copySheet(source, book, name);
    book.sheets.push(made);
    x.changed(book);
    return new SheetThing(book, made.id);
  },
  hasHiddenGridlines: (x, { book, sheetId }) => x.sheet(book, sheetId).hiddenGridlines === true,
  setHiddenGridlines: (x, self, args) => {
    const sheet = x.sheet(self.book, self.sheetId);
    if (args.flag(0)) sheet.hiddenGridlines = true;
    else delete sheet.hiddenGridlines;
    return again(self);
  },
  isSheetHidden: (x, { book, sheetId }) => x.sheet(book, sheetId).hidden,
  hideSheet: (x, self) => {
    const sheet = x.sheet(self.book, self.sheetId);
    if (!sheet.hidden && self.book.sheets.filter(({ hidden }) => !hidden).length === 1) {
      throw new ScriptError("You can't hide all the sheets in a document.");
    }
    sheet.hidden = true;
    return again(self);
  },
  showSheet: (x, self) => {
    x.sheet(self.book, self.sheetId).hidden = false;
    return again(self);
  },
};

const content: Methods<SheetThing> = {
  getRange: (x, { book, sheetId }, args) => rangeFromArgs(book, x.sheet(book, sheetId), args),
  getRangeList: (x, { book, sheetId }, args) =>
    new RangeListThing(args.list(0).map((text) => rangeFromText(book, x.sheet(book, sheetId), String(text)))),
  getDataRange: dataRange,
  getLastRow: (x, { book, sheetId }) => lastRow(x.sheet(book, sheetId)),
  getLastColumn: (x, { book, sheetId }) => lastColumn(x.sheet(book, sheetId)),
  getMaxRows: (x, { book, sheetId }) => x.sheet(book, sheetId).rowCount,
  getMaxColumns: (x, { book, sheetId }) => x.sheet(book, sheetId).columnCount,
  getSheetValues: sheetValues,
  appendRow,
  clear,
  clearContents: eachCell(clearContent),
  clearFormats: eachCell(clearFormat),
  clearNotes: eachCell((cell) => delete cell.note),
  sort: (x, self, args) => {
    const sheet = x.sheet(self.book, self.sheetId);
    const rows = Math.max(0, lastRow(sheet) - sheet.frozenRows);
    const area = { row: sheet.frozenRows, column: 0, rows, columns: Math.max(1, lastColumn(sheet)) };
    sortArea(self.book, sheet, area, [{ column: args.int(0) - 1, ascending: args.flag(1, true) }]);
    return again(self);
  },
  createTextFinder: (_x, { book, sheetId }, args) => findAll(book, [{ sheetId }], args.text(0)),
};

const attached: Methods<SheetThing> = {
  getActiveRange: (x, { book }) => activeRange(x, book),
  getActiveCell: (x, { book }) => activeRange(x, book),
  getCurrentCell: (x, { book }) => activeRange(x, book),
  getSelection: (_x, { book }) => new BagThing('Selection', { book }),
  setActiveRange: (x, _self, args) => selectRange(x, args.range(0)),
  setActiveSelection: (x, { book, sheetId }, args) =>
    selectRange(
      x,
      typeof args.raw(0) === 'string'
        ? rangeFromText(book, x.sheet(book, sheetId), args.text(0))
        : args.range(0),
    ),
  setCurrentCell: (x, _self, args) => selectRange(x, args.range(0)),
  protect: (x, { book, sheetId }) => protectSheet(book, x.sheet(book, sheetId)),
  getProtections: (x, { book, sheetId }, args) =>
    protectionsOf(x, book, x.sheet(book, sheetId), args.enumName(0)),
  getNamedRanges: (_x, { book, sheetId }) =>
    book.namedRanges
      .filter(({ box }) => box.sheetId === sheetId)
      .map((named) => new NamedRangeThing(book, named)),
  getConditionalFormatRules: (x, { book, sheetId }) => conditionalRules(book, x.sheet(book, sheetId)),
  setConditionalFormatRules: (x, { book, sheetId }, args) =>
    setConditionalRules(x.sheet(book, sheetId), args.list(0)),
  clearConditionalFormatRules: (x, { book, sheetId }) => {
    x.sheet(book, sheetId).conditionalRules = [];
  },
  getFilter: (x, { book, sheetId }) => filterIn(x, book, sheetId),
  addDeveloperMetadata: (_x, self, args) => {
    addMetadata(self.book, { sheetId: self.sheetId }, args);
    return again(self);
  },
  getDeveloperMetadata: (_x, { book, sheetId }) =>
    metadataOf(
      book,
      (item) => item.sheetId === sheetId && item.row === undefined && item.column === undefined,
    ),
  createDeveloperMetadataFinder: (_x, { book, sheetId }) => finderFor(book, { sheetId, row: 0, column: 0 }),
  getImages: () => [],
  getPivotTables: () => [],
  getBandings: () => [],
};

export const sheet: Methods<SheetThing> = {
  ...identity,
  ...content,
  ...structure,
  ...attached,
  ...sheetCharts,
};

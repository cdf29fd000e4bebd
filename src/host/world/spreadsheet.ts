import { renameSheet } from './rename.ts';
import type { Sheet, Workbook } from '../model.ts';
import type { Args } from './args.ts';
import {
  checkSheetName,
  copySheet,
  createSheet,
  findSheet,
  freeSheetName,
  nextId,
  removeSheet,
} from './create.ts';
import type { Execution } from './execution.ts';
import type { Methods } from './handler.ts';
import { NOT_FOUND, rangeFromText, rangeOfBox } from './make-range.ts';
import { addMetadata, finderFor, metadataOf } from './metadata.ts';
import { protectionsOf } from './protection.ts';
import { activeRange, select, selectRange } from './selection.ts';
import { sheet as sheetMethods } from './sheet.ts';
import { findAll } from './text-finder.ts';
import { BagThing, NamedRangeThing, RangeListThing, SheetThing, SpreadsheetThing } from './things.ts';
import { ScriptError } from './wire.ts';
import { isTimeZone } from './zone.ts';

const things = (book: Workbook, sheets: Sheet[]): SheetThing[] =>
  sheets.map(({ id }) => new SheetThing(book, id));

function insertSheet(x: Execution, { book }: SpreadsheetThing, args: Args): SheetThing {
  const name = typeof args.raw(0) === 'string' ? args.text(0) : undefined;
  const index = args.values.find((value) => typeof value === 'number');
  const options = args.values.find((value) => value !== null && typeof value === 'object');
  const template = options && 'template' in options ? options['template'] : undefined;
  if (name !== undefined) checkSheetName(book, name);
  const title = name ?? freeSheetName(book);
  const source = template instanceof SheetThing ? x.sheet(book, template.sheetId) : undefined;
  const made = source ? copySheet(source, book, title) : createSheet(nextId(book), title);
  made.hidden = false;
  const after = book.sheets.indexOf(x.activeSheet(book)) + 1;
  book.sheets.splice(typeof index === 'number' ? index : after, 0, made);
  select(x, book, { sheetId: made.id, row: 0, column: 0, rows: 1, columns: 1 });
  return new SheetThing(book, made.id);
}

function setNamedRange(_x: Execution, { book }: SpreadsheetThing, args: Args): null {
  const name = args.text(0);
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
    throw new ScriptError('The name of the range is invalid.');
  }
  const { box } = args.range(1);
  const existing = book.namedRanges.find((named) => named.name.toLowerCase() === name.toLowerCase());
  if (existing) existing.box = box;
  else book.namedRanges.push({ name, box });
  return null;
}

const NO_ARGUMENTS = [
  'getLastRow',
  'getLastColumn',
  'getDataRange',
  'getFrozenRows',
  'getFrozenColumns',
] as const;
const WITH_ARGUMENTS = [
  'appendRow', 'autoResizeColumn', 'deleteColumn', 'deleteColumns', 'deleteRow', 'deleteRows', 'getColumnWidth',
  'getRowHeight', 'getSheetValues', 'hideColumn', 'hideRow', 'insertColumnAfter', 'insertColumnBefore',
  'insertColumnsAfter', 'insertColumnsBefore', 'insertRowAfter', 'insertRowBefore', 'insertRowsAfter',
  'insertRowsBefore', 'setColumnWidth', 'setFrozenColumns', 'setFrozenRows', 'setRowHeight', 'sort',
  'unhideColumn', 'unhideRow',
] as const; // oxfmt-ignore

/** Spreadsheet methods that act on the active sheet; those that chain return the spreadsheet. */
const delegated: Methods<SpreadsheetThing> = Object.fromEntries(
  [...NO_ARGUMENTS, ...WITH_ARGUMENTS].map((name) => [
    name,
    (x: Execution, self: SpreadsheetThing, args: Args) => {
      const result = sheetMethods[name]?.(x, new SheetThing(self.book, x.activeSheet(self.book).id), args);
      return result instanceof SheetThing ? new SpreadsheetThing(self.book) : result;
    },
  ]),
);

const basics: Methods<SpreadsheetThing> = {
  getId: (_x, { book }) => book.id,
  getKey: (_x, { book }) => book.id,
  getName: (_x, { book }) => book.name,
  rename: (_x, { book }, args) => {
    book.name = args.text(0);
  },
  getUrl: (_x, { book }) => `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
  getSpreadsheetLocale: (_x, { book }) => book.locale,
  setSpreadsheetLocale: (_x, { book }, args) => {
    book.locale = args.text(0);
  },
  getSpreadsheetTimeZone: (_x, { book }) => book.timeZone,
  setSpreadsheetTimeZone: (_x, { book }, args) => {
    if (!isTimeZone(args.text(0))) throw new ScriptError(`Invalid argument: ${args.text(0)}`);
    book.timeZone = args.text(0);
  },
  getOwner: (_x, { book }) => new BagThing('User', { email: book.owner }),
  getEditors: () => [],
  getViewers: () => [],
  isAnonymousView: () => false,
  toast: (x, _self, args) => {
    const seconds = args.number(2, 5);
    x.ui.push({ type: 'toast', message: args.text(0), title: args.text(1, ''), seconds });
  },
  addMenu: (x, _self, args) => {
    const items = args.list(1).map((entry) => {
      const { name, functionName } = (entry ?? {}) as { name?: string; functionName?: string };
      return name === undefined
        ? { separator: true as const }
        : { caption: name, functionName: functionName ?? '' };
    });
    x.ui.push({ type: 'menu', title: args.text(0), addon: false, items });
  },
};

const sheets: Methods<SpreadsheetThing> = {
  getSheets: (_x, { book }) => things(book, book.sheets),
  getNumSheets: (_x, { book }) => book.sheets.length,
  getSheetByName: (_x, { book }, args) => {
    const found = findSheet(book, args.text(0));
    return found ? new SheetThing(book, found.id) : null;
  },
  getSheetById: (_x, { book }, args) => {
    const found = book.sheets.find(({ id }) => id === args.int(0));
    return found ? new SheetThing(book, found.id) : null;
  },
  getActiveSheet: (x, { book }) => new SheetThing(book, x.activeSheet(book).id),
  getSheetId: (x, { book }) => x.activeSheet(book).id,
  getSheetName: (x, { book }) => x.activeSheet(book).name,
  setActiveSheet: (x, { book }, args) => {
    const { sheetId } = args.thing(0, SheetThing);
    select(x, book, { sheetId, row: 0, column: 0, rows: 1, columns: 1 });
    return new SheetThing(book, sheetId);
  },
  insertSheet,
  deleteSheet: (x, { book }, args) => removeSheet(book, x.sheet(book, args.thing(0, SheetThing).sheetId)),
  deleteActiveSheet: (x, { book }) => {
    removeSheet(book, x.activeSheet(book));
    return new SheetThing(book, x.activeSheet(book).id);
  },
  renameActiveSheet: (x, { book }, args) => {
    checkSheetName(book, args.text(0), x.activeSheet(book));
    renameSheet(book, x.activeSheet(book), args.text(0));
  },
  duplicateActiveSheet: (x, { book }) => {
    const source = x.activeSheet(book);
    const made = copySheet(source, book, `Copy of ${source.name}`);
    book.sheets.splice(book.sheets.indexOf(source) + 1, 0, made);
    return new SheetThing(book, made.id);
  },
  moveActiveSheet: (x, { book }, args) => {
    const moved = x.activeSheet(book);
    const rest = book.sheets.filter((other) => other !== moved);
    rest.splice(args.int(0) - 1, 0, moved);
    book.sheets = rest;
  },
};

const ranges: Methods<SpreadsheetThing> = {
  getRange: (x, { book }, args) => rangeFromText(book, x.activeSheet(book), args.text(0)),
  getRangeList: (x, { book }, args) =>
    new RangeListThing(args.list(0).map((text) => rangeFromText(book, x.activeSheet(book), String(text)))),
  getRangeByName: (_x, { book }, args) => {
    const name = args.text(0).toLowerCase();
    const found = book.namedRanges.find((named) => named.name.toLowerCase() === name);
    return found ? rangeOfBox(book, found.box) : null;
  },
  getNamedRanges: (_x, { book }) => book.namedRanges.map((named) => new NamedRangeThing(book, named)),
  setNamedRange,
  removeNamedRange: (_x, { book }, args) => {
    const index = book.namedRanges.findIndex(({ name }) => name.toLowerCase() === args.text(0).toLowerCase());
    if (index < 0) throw new ScriptError(NOT_FOUND);
    book.namedRanges.splice(index, 1);
  },
  getActiveRange: (x, { book }) => activeRange(x, book),
  getActiveCell: (x, { book }) => activeRange(x, book),
  getCurrentCell: (x, { book }) => activeRange(x, book),
  getSelection: (_x, { book }) => new BagThing('Selection', { book }),
  setActiveRange: (x, _self, args) => selectRange(x, args.range(0)),
  setActiveSelection: (x, { book }, args) =>
    selectRange(
      x,
      typeof args.raw(0) === 'string'
        ? rangeFromText(book, x.activeSheet(book), args.text(0))
        : args.range(0),
    ),
  setCurrentCell: (x, _self, args) => selectRange(x, args.range(0)),
  getProtections: (x, { book }, args) =>
    book.sheets.flatMap((one) => protectionsOf(x, book, one, args.enumName(0))),
  addDeveloperMetadata: (_x, self, args) => {
    addMetadata(self.book, {}, args);
    return self;
  },
  getDeveloperMetadata: (_x, { book }) => metadataOf(book, (item) => item.sheetId === undefined),
  createDeveloperMetadataFinder: (_x, { book }) => finderFor(book, undefined),
  createTextFinder: (_x, { book }, args) =>
    findAll(
      book,
      book.sheets.map(({ id }) => ({ sheetId: id })),
      args.text(0),
    ),
};

export const spreadsheet: Methods<SpreadsheetThing> = { ...delegated, ...basics, ...sheets, ...ranges };

import type { ServiceThing } from './things.ts';
import { BagThing, FormatRuleThing, SheetThing, SpreadsheetThing, ValidationThing } from './things.ts';
import type { Execution } from './execution.ts';
import type { Methods } from './handler.ts';
import { newCriteria } from './filter.ts';
import { newRichText, newTextStyle } from './rich-text.ts';
import { activeRange, select, selectRange } from './selection.ts';
import { notImplemented, ScriptError } from './wire.ts';

const spreadsheetOf = (x: Execution): SpreadsheetThing | null =>
  x.container ? new SpreadsheetThing(x.container) : null;

function open(x: Execution, id: string): SpreadsheetThing {
  if (id === '') throw new ScriptError('Invalid argument: id');
  const book = x.world.workbooks.get(id);
  if (!book) throw new ScriptError(`Illegal spreadsheet id or key: ${id}`);
  return new SpreadsheetThing(book);
}

export const spreadsheetApp: Methods<ServiceThing> = {
  getActiveSpreadsheet: spreadsheetOf,
  getActive: spreadsheetOf,
  getActiveSheet: (x) => (x.container ? new SheetThing(x.container, x.activeSheet(x.container).id) : null),
  getActiveRange: (x) => (x.container ? activeRange(x, x.container) : null),
  getCurrentCell: (x) => (x.container ? activeRange(x, x.container).again() : null),
  getSelection: (x) => (x.container ? new BagThing('Selection', { book: x.container }) : null),
  setActiveRange: (x, _self, args) => selectRange(x, args.range(0)),
  setCurrentCell: (x, _self, args) => selectRange(x, args.range(0)),
  setActiveSheet: (x, _self, args) => {
    const sheet = args.thing(0, SheetThing);
    select(x, sheet.book, { sheetId: sheet.sheetId, row: 0, column: 0, rows: 1, columns: 1 });
    return new SheetThing(sheet.book, sheet.sheetId);
  },
  setActiveSpreadsheet: (x, _self, args) => {
    const { book } = args.thing(0, SpreadsheetThing);
    if (book !== x.container) x.options.workbookId = book.id;
    return null;
  },
  create: (x, _self, args) => {
    const [rows, columns] = [args.int(1, 1000), args.int(2, 26)];
    return new SpreadsheetThing(x.world.createWorkbook({ name: args.text(0), owner: x.user, rows, columns }));
  },
  // Its argument is a file of Drive's: what else it is given is refused as on Google.
  open: () => {
    throw notImplemented('SpreadsheetApp.open');
  },
  openById: (x, _self, args) => open(x, args.text(0)),
  openByUrl: (x, _self, args) => {
    const id = /\/spreadsheets\/d\/([\w-]+)/.exec(args.text(0))?.[1];
    if (id === undefined) throw new ScriptError('Invalid argument: url');
    return open(x, id);
  },
  flush: (x) => {
    x.publish();
    return null;
  },
  getUi: (x) => {
    if (!x.container || x.options.kind === 'trigger' || x.options.kind === 'doGet') {
      throw new ScriptError('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return new BagThing('Ui', {});
  },
  newRichTextValue: newRichText,
  newTextStyle,
  newDataValidation: () => new ValidationThing(true),
  newFilterCriteria: () => newCriteria(),
  newConditionalFormatRule: () => new FormatRuleThing(true),
  newColor: () => new BagThing('ColorBuilder', { rgb: null, theme: null }),
};

import type { Box, Metadata, Workbook } from '../model.ts';
import type { Args } from './args.ts';
import { nextId } from './create.ts';
import type { Handler, Methods } from './handler.ts';
import { rangeOfBox } from './make-range.ts';
import { BagThing, EnumName, MetadataThing, SheetThing, SpreadsheetThing } from './things.ts';

type Place = Pick<Metadata, 'sheetId' | 'row' | 'column'>;

/** (key), (key, visibility), (key, value), (key, value, visibility). */
export function addMetadata(book: Workbook, place: Place, args: Args): void {
  const value = typeof args.raw(1) === 'string' ? args.text(1) : undefined;
  const visibility = (args.enumName(1) ?? args.enumName(2)) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
  book.metadata.push({
    id: nextId(book),
    key: args.text(0),
    ...(value === undefined ? {} : { value }),
    visibility,
    ...place,
  });
}

export const metadataOf = (book: Workbook, wanted: (item: Metadata) => boolean): MetadataThing[] =>
  book.metadata.filter(wanted).map((item) => new MetadataThing(book, item));

const locationType = ({ sheetId, row, column }: Metadata): string =>
  sheetId === undefined
    ? 'SPREADSHEET'
    : row !== undefined
      ? 'ROW'
      : column !== undefined
        ? 'COLUMN'
        : 'SHEET';

interface Search {
  book: Workbook;
  /** Absent = the whole spreadsheet. */
  within: Box | undefined;
  tests: ((item: Metadata) => boolean)[];
  intersecting: boolean;
}

export const finderFor = (book: Workbook, within: Box | undefined): BagThing<Search> =>
  new BagThing<Search>('DeveloperMetadataFinder', { book, within, tests: [], intersecting: false });

function inside(item: Metadata, within: Box | undefined, intersecting: boolean): boolean {
  if (!within) return true;
  if (item.sheetId !== within.sheetId) return intersecting && item.sheetId === undefined;
  const rowFits =
    item.row === undefined || (item.row >= within.row && item.row < (within.rowEnd ?? Infinity));
  const columnFits =
    item.column === undefined ||
    (item.column >= within.column && item.column < (within.columnEnd ?? Infinity));
  if (intersecting) return rowFits && columnFits;
  const wholeSheet = within.rowEnd === undefined && within.columnEnd === undefined;
  if (item.row !== undefined) return rowFits && within.columnEnd === undefined;
  return item.column === undefined ? wholeSheet : columnFits && within.rowEnd === undefined;
}

const testing =
  (test: (args: Args) => (item: Metadata) => boolean): Handler<BagThing<Search>> =>
  (_x, self, args) => {
    self.state.tests.push(test(args));
    return self;
  };

export const metadataFinder: Methods<BagThing<Search>> = {
  withId: testing((args) => (item) => item.id === args.int(0)),
  withKey: testing((args) => (item) => item.key === args.text(0)),
  withValue: testing((args) => (item) => item.value === args.text(0)),
  withVisibility: testing((args) => (item) => item.visibility === args.enumName(0)),
  withLocationType: testing((args) => (item) => locationType(item) === args.enumName(0)),
  onIntersectingLocations: (_x, self) => {
    self.state.intersecting = true;
    return self;
  },
  find: (_x, { state: { book, within, tests, intersecting } }) =>
    metadataOf(book, (item) => inside(item, within, intersecting) && tests.every((test) => test(item))),
};

function move(self: MetadataThing, place: Place): MetadataThing {
  delete self.metadata.sheetId;
  delete self.metadata.row;
  delete self.metadata.column;
  Object.assign(self.metadata, place);
  return self;
}

export const metadata: Methods<MetadataThing> = {
  getId: (_x, self) => self.metadata.id,
  getKey: (_x, self) => self.metadata.key,
  getValue: (_x, self) => self.metadata.value ?? null,
  getVisibility: (_x, self) =>
    new EnumName(`SpreadsheetApp.DeveloperMetadataVisibility.${self.metadata.visibility}`),
  getLocation: (_x, self) => new BagThing('DeveloperMetadataLocation', self),
  setKey: (_x, self, args) => {
    self.metadata.key = args.text(0);
    return self;
  },
  setValue: (_x, self, args) => {
    self.metadata.value = args.text(0);
    return self;
  },
  setVisibility: (_x, self, args) => {
    self.metadata.visibility = args.enumName(0) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
    return self;
  },
  moveToSpreadsheet: (_x, self) => move(self, {}),
  moveToSheet: (_x, self, args) => move(self, { sheetId: args.thing(0, SheetThing).sheetId }),
  moveToRow: (_x, self, args) => move(self, { sheetId: args.range(0).sheetId, row: args.range(0).area.row }),
  moveToColumn: (_x, self, args) =>
    move(self, { sheetId: args.range(0).sheetId, column: args.range(0).area.column }),
  remove: (_x, { book, metadata: item }) => {
    book.metadata = book.metadata.filter((other) => other !== item);
  },
};

export const metadataLocation: Methods<BagThing<MetadataThing>> = {
  getLocationType: (_x, { state }) =>
    new EnumName(`SpreadsheetApp.DeveloperMetadataLocationType.${locationType(state.metadata)}`),
  getSpreadsheet: (_x, { state }) =>
    state.metadata.sheetId === undefined ? new SpreadsheetThing(state.book) : null,
  getSheet: (_x, { state: { metadata: item, book } }) =>
    item.sheetId !== undefined && locationType(item) === 'SHEET' ? new SheetThing(book, item.sheetId) : null,
  getRow: (_x, { state: { metadata: item, book } }) =>
    item.sheetId === undefined || item.row === undefined
      ? null
      : rangeOfBox(book, { sheetId: item.sheetId, row: item.row, column: 0, rowEnd: item.row + 1 }),
  getColumn: (_x, { state: { metadata: item, book } }) =>
    item.sheetId === undefined || item.column === undefined
      ? null
      : rangeOfBox(book, { sheetId: item.sheetId, row: 0, column: item.column, columnEnd: item.column + 1 }),
};

import type { Box, Protection, Sheet, Workbook } from '../model.ts';
import { nextId } from './create.ts';
import type { Execution } from './execution.ts';
import { EVERYBODY, mayEdit } from './guard.ts';
import type { Methods } from './handler.ts';
import { rangeOfBox } from './make-range.ts';
import { BagThing, EnumName, NamedRangeThing, ProtectionThing, RangeThing } from './things.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

function add(book: Workbook, sheet: Sheet, type: Protection['type'], box: Box): ProtectionThing {
  const protection: Protection = {
    id: nextId(book),
    type,
    box,
    description: '',
    warningOnly: false,
    editors: [EVERYBODY],
    unprotected: [],
  };
  sheet.protections.push(protection);
  return new ProtectionThing(book, protection);
}

/** A sheet has one protection of its own; a range may have several. */
export function protectSheet(book: Workbook, sheet: Sheet): ProtectionThing {
  const existing = sheet.protections.find(({ type }) => type === 'SHEET');
  if (existing) return new ProtectionThing(book, existing);
  return add(book, sheet, 'SHEET', { sheetId: sheet.id, row: 0, column: 0 });
}

export const protectRange = (book: Workbook, sheet: Sheet, box: Box): ProtectionThing =>
  add(book, sheet, 'RANGE', box);

export function protectionsOf(
  _x: Execution,
  book: Workbook,
  sheet: Sheet,
  type: string | undefined,
): ProtectionThing[] {
  return sheet.protections
    .filter((item) => item.type === type)
    .map((item) => new ProtectionThing(book, item));
}

const emails = (given: Value): string[] =>
  (Array.isArray(given) ? given : [given]).map((one) =>
    one instanceof BagThing ? String((one.state as { email: string }).email) : String(one),
  );

function edit(self: ProtectionThing, change: (editors: string[]) => string[]): ProtectionThing {
  const { protection, book } = self;
  if (protection.warningOnly) throw new ScriptError('Cannot edit the editors of a warning-only protection.');
  const named = protection.editors.filter((email) => email !== EVERYBODY);
  protection.editors = [...new Set(change(named))].filter((email) => email !== book.owner);
  return self;
}

const ofSheet = ({ protection, book }: ProtectionThing): Sheet | undefined =>
  book.sheets.find(({ id }) => id === protection.box.sheetId);

export const protection: Methods<ProtectionThing> = {
  getDescription: (_x, self) => self.protection.description,
  setDescription: (_x, self, args) => {
    self.protection.description = args.text(0, '');
    return self;
  },
  isWarningOnly: (_x, self) => self.protection.warningOnly,
  setWarningOnly: (_x, self, args) => {
    self.protection.warningOnly = args.flag(0);
    return self;
  },
  canEdit: (x, self) => mayEdit(self.protection, self.book, x.user),
  canDomainEdit: () => false,
  setDomainEdit: (_x, self) => self,
  getEditors: (_x, self) =>
    self.protection.editors
      .filter((email) => email !== EVERYBODY)
      .map((email) => new BagThing('User', { email })),
  addEditor: (_x, self, args) => edit(self, (editors) => [...editors, ...emails(args.raw(0))]),
  addEditors: (_x, self, args) => edit(self, (editors) => [...editors, ...emails(args.raw(0))]),
  removeEditor: (x, self, args) => edit(self, (list) => without(list, emails(args.raw(0)), x.user)),
  removeEditors: (x, self, args) => edit(self, (list) => without(list, emails(args.raw(0)), x.user)),
  getProtectionType: (_x, self) => new EnumName(`SpreadsheetApp.ProtectionType.${self.protection.type}`),
  getRange: (_x, self) => rangeOfBox(self.book, self.protection.box),
  setRange: (_x, self, args) => {
    self.protection.box = args.range(0).box;
    return self;
  },
  getRangeName: (_x, { book, protection: { box } }) =>
    book.namedRanges.find((named) => sameBox(named.box, box))?.name ?? null,
  setRangeName: (_x, self, args) => {
    const named = self.book.namedRanges.find(({ name }) => name === args.text(0));
    if (!named) throw new ScriptError('Range not found');
    self.protection.box = { ...named.box };
    return self;
  },
  setNamedRange: (_x, self, args) => {
    self.protection.box = { ...args.thing(0, NamedRangeThing).named.box };
    return self;
  },
  getUnprotectedRanges: (_x, self) => self.protection.unprotected.map((box) => rangeOfBox(self.book, box)),
  setUnprotectedRanges: (_x, self, args) => {
    if (self.protection.type !== 'SHEET')
      throw new ScriptError('Unprotected ranges are only allowed on sheet protections.');
    self.protection.unprotected = args
      .list(0)
      .flatMap((range) => (range instanceof RangeThing ? [range.box] : []));
    return self;
  },
  remove: (_x, self) => {
    const sheet = ofSheet(self);
    if (sheet) sheet.protections = sheet.protections.filter((item) => item !== self.protection);
  },
};

/** The person who runs the script cannot lock themselves out. */
const without = (editors: string[], removed: string[], user: string): string[] => [
  ...editors.filter((email) => !removed.includes(email)),
  ...(user ? [user] : []),
];

const sameBox = (one: Box, other: Box): boolean =>
  one.sheetId === other.sheetId &&
  one.row === other.row &&
  one.column === other.column &&
  one.rowEnd === other.rowEnd &&
  one.columnEnd === other.columnEnd;

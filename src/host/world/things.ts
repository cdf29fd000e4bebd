import type { Box, Chart, Metadata, Protection, Sheet, Style, Validation, Workbook } from '../model.ts';
import type { Json, MenuItem } from './types.ts';

/** A moment, in milliseconds; a Date inside the script. */
export class Instant {
  readonly ms: number;
  constructor(ms: number) {
    this.ms = ms;
  }
}

/** A member of an enum, e.g. SpreadsheetApp.Dimension.ROWS. */
export class EnumName {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
  get name(): string {
    return this.path.slice(this.path.lastIndexOf('.') + 1);
  }
  get type(): string {
    return this.path.split('.').at(-2) ?? '';
  }
}

export class FunctionValue {}

/** What a service returns that is not plain data: the script holds its class and number. */
export class Thing {
  readonly cls: string;
  /** Data properties the script sees on the object, e.g. rowStart of an event's range. */
  properties: Record<string, unknown> = {};
  /** What String() shows when it is not the class name. */
  label: string | undefined;
  constructor(cls: string) {
    this.cls = cls;
  }
}

export class ServiceThing extends Thing {}

export class SpreadsheetThing extends Thing {
  readonly book: Workbook;
  constructor(book: Workbook) {
    super('Spreadsheet');
    this.book = book;
  }
}

export class SheetThing extends Thing {
  readonly book: Workbook;
  readonly sheetId: number;
  constructor(book: Workbook, sheetId: number) {
    super('Sheet');
    this.book = book;
    this.sheetId = sheetId;
  }
}

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export class RangeThing extends Thing {
  readonly book: Workbook;
  readonly sheetId: number;
  readonly area: Area;
  readonly openRows: boolean;
  readonly openColumns: boolean;
  constructor(book: Workbook, sheetId: number, area: Area, open: { rows?: boolean; columns?: boolean } = {}) {
    super('Range');
    this.book = book;
    this.sheetId = sheetId;
    this.area = area;
    this.openRows = open.rows ?? false;
    this.openColumns = open.columns ?? false;
  }
  again(): RangeThing {
    return new RangeThing(this.book, this.sheetId, this.area, {
      rows: this.openRows,
      columns: this.openColumns,
    });
  }
  get box(): Box {
    const { row, column, rows, columns } = this.area;
    return {
      sheetId: this.sheetId,
      row,
      column,
      ...(this.openRows ? {} : { rowEnd: row + rows }),
      ...(this.openColumns ? {} : { columnEnd: column + columns }),
    };
  }
}

export class RangeListThing extends Thing {
  readonly ranges: RangeThing[];
  constructor(ranges: RangeThing[]) {
    super('RangeList');
    this.ranges = ranges;
  }
}

export class ProtectionThing extends Thing {
  readonly book: Workbook;
  readonly protection: Protection;
  constructor(book: Workbook, protection: Protection) {
    super('Protection');
    this.book = book;
    this.protection = protection;
  }
}

export class NamedRangeThing extends Thing {
  readonly book: Workbook;
  readonly named: { name: string; box: Box };
  constructor(book: Workbook, named: { name: string; box: Box }) {
    super('NamedRange');
    this.book = book;
    this.named = named;
  }
}

export class MetadataThing extends Thing {
  readonly book: Workbook;
  readonly metadata: Metadata;
  constructor(book: Workbook, metadata: Metadata) {
    super('DeveloperMetadata');
    this.book = book;
    this.metadata = metadata;
  }
}

/** A rule or its builder; ranges inside `values` are RangeThings. */
export class ValidationThing extends Thing {
  readonly builder: boolean;
  rule: { criteria: string | null; values: unknown[]; allowInvalid: boolean; helpText: string | null };
  constructor(builder: boolean, rule?: ValidationThing['rule']) {
    super(builder ? 'DataValidationBuilder' : 'DataValidation');
    this.builder = builder;
    this.rule = rule ?? { criteria: null, values: [], allowInvalid: true, helpText: null };
  }
}

export class FormatRuleThing extends Thing {
  rule: { ranges: RangeThing[]; criteria: string | null; values: unknown[]; style: Style };
  constructor(builder: boolean, rule?: FormatRuleThing['rule']) {
    super(builder ? 'ConditionalFormatRuleBuilder' : 'ConditionalFormatRule');
    this.rule = rule ?? { ranges: [], criteria: null, values: [], style: {} };
  }
}

/** A chart or its builder: a draft of its own until a sheet takes it. */
export class ChartThing extends Thing {
  readonly book: Workbook;
  draft: Chart;
  /** `cls` is EmbeddedChart or one of its builders; `draft.id` 0 = in no sheet yet. */
  constructor(cls: string, book: Workbook, draft: Chart) {
    super(cls);
    this.book = book;
    this.draft = draft;
  }
}

/** Anything whose state is a bag of plain fields: HtmlOutput, Blob, Lock, Menu, triggers… */
export class BagThing<T> extends Thing {
  state: T;
  constructor(cls: string, state: T) {
    super(cls);
    this.state = state;
  }
}

export interface MenuState {
  title: string;
  addon: boolean;
  items: MenuItem[];
}

export interface BlobState {
  bytes: Buffer;
  type: string | null;
  name: string | null;
}

export interface HtmlState {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  faviconUrl: string | null;
  meta: { name: string; content: string }[];
  frames: string;
}

export interface TextState {
  content: string | null;
  mimeType: string;
  fileName: string | null;
}

export type Bag = Record<string, Json>;
export type { Sheet, Validation };

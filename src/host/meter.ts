/**
 * Counts the service calls of one execution and prices them by the published model.
 *
 * Not counted, because they stay inside the script's own process: builders and their results
 * (data validation, conditional format, menu, text style, colour), HtmlOutput, HtmlTemplate and TextOutput,
 * enums, User, Blob, PromptResponse, HTTPResponse, Logger, console and Utilities.
 */
export type Kind = 'free' | 'call' | 'read' | 'write' | 'insertSheet' | 'open' | 'flush' | 'other';

export interface MeterReport {
  calls: number;
  reads: number;
  writes: number;
  trips: number;
  modelled_ms: number;
  reads_after_write: number;
  cellsRead: number;
  cellsWritten: number;
}

export const COST = {
  trip: 200,
  cachedRead: 2.3,
  write: 0.41,
  commit: 30,
  commitPerCell: 0.14,
  cacheGet: 20,
  cachePut: 90,
  propertyGet: 30,
  propertySet: 62,
  fetch: 590,
  fetchAll: 930,
  fetchAllBatch: 12,
  lock: 20,
} as const;

const FREE = new Set([
  'BooleanCondition', 'GradientCondition', 'Color', 'ColorBuilder', 'RgbColor', 'ThemeColor',
  'ConditionalFormatRule', 'ConditionalFormatRuleBuilder', 'DataValidation', 'DataValidationBuilder',
  'FilterCriteria', 'FilterCriteriaBuilder', 'RichTextValue', 'RichTextValueBuilder', 'TextStyle',
  'TextStyleBuilder', 'Menu', 'HtmlOutput', 'HtmlOutputMetaTag', 'HtmlTemplate', 'HtmlService', 'TextOutput',
  'ContentService', 'User', 'Blob', 'PromptResponse', 'HTTPResponse', 'Logger', 'console', 'Utilities',
  'TriggerBuilder', 'ClockTriggerBuilder', 'SpreadsheetTriggerBuilder', 'SortSpec',
]); // oxfmt-ignore
const SHEET_CLASSES = new Set([
  'Range', 'RangeList', 'Sheet', 'Spreadsheet', 'Protection', 'NamedRange', 'DeveloperMetadata', 'TextFinder',
  'Filter', 'Banding', 'DeveloperMetadataFinder',
]); // oxfmt-ignore
const BUILDERS = /^new(DataValidation|ConditionalFormatRule|Color|TextStyle|RichTextValue|FilterCriteria)$/;
const RANGE_READ =
  /^(getValue|getDisplayValue|getFormula|getNote|getBackground|getFont|getNumberFormat|getHorizontal|getVertical|getWrap|getDataValidation|getRichText|getTextStyle|getTextDirection|isBlank|isChecked|getMerged|isPartOfMerge|getNextDataCell|getDataRegion|getDeveloperMetadata|getDataTable)/;
const SHEET_READ =
  /^(getLastRow|getLastColumn|getDataRange|getSheetValues|getConditionalFormatRules|getProtections|getNotes|getDeveloperMetadata|getNamedRanges|getCharts)$/;
const WRITE =
  /^(set|clear|insert|delete|merge|breakApart|sort|copyTo|copyFormat|copyValues|moveTo|moveActive|moveRows|moveColumns|moveSheet|auto|apply|check|uncheck|remove|trim|split|randomize|protect|addDeveloperMetadata|append|hide|show|unhide|rename|update|replace|createFilter|add|duplicate)/;
const SELECTING = /^(setActive|setCurrentCell|activate|showSheet$)/;

/** The kind of a method, from its class and name: names are systematic in these classes. */
export function kindOf(cls: string, method: string): Kind {
  if (FREE.has(cls) || BUILDERS.test(method) || method === 'toString') return 'free';
  if (cls === 'SpreadsheetApp') {
    if (method === 'flush') return 'flush';
    return /^(open|create$)/.test(method) ? 'open' : 'call';
  }
  if (!SHEET_CLASSES.has(cls)) return 'other';
  if (cls === 'Spreadsheet' && (method === 'insertSheet' || method === 'duplicateActiveSheet'))
    return 'insertSheet';
  if (SELECTING.test(method)) return method === 'showSheet' ? 'write' : 'call';
  if (method === 'showSheet') return 'write';
  if (cls === 'Range' && RANGE_READ.test(method)) return 'read';
  if ((cls === 'Sheet' || cls === 'Spreadsheet') && SHEET_READ.test(method)) return 'read';
  if (cls === 'TextFinder') return /^find/.test(method) ? 'read' : /^replace/.test(method) ? 'write' : 'call';
  if (cls === 'DeveloperMetadataFinder') return method === 'find' ? 'read' : 'call';
  return WRITE.test(method) ? 'write' : 'call';
}

export class Meter {
  readonly report: MeterReport = {
    calls: 0,
    reads: 0,
    writes: 0,
    trips: 0,
    modelled_ms: 0,
    reads_after_write: 0,
    cellsRead: 0,
    cellsWritten: 0,
  };
  /** Sheets whose content this execution holds. */
  #cached = new Set<string>();
  #written = new Set<string>();
  #pending = false;
  #pendingCells = 0;
  readonly #slowness: number;

  /** @param slowness how many times longer everything takes than on a usual day */
  constructor(slowness = 1) {
    this.#slowness = slowness;
  }

  call(kind: Kind): void {
    if (kind !== 'free') this.report.calls += 1;
  }

  read(sheet: string, cells: number): void {
    this.report.reads += 1;
    this.report.cellsRead += cells;
    if (this.#written.has(sheet)) this.report.reads_after_write += 1;
    this.commit();
    if (this.#cached.has(sheet)) this.spend(COST.cachedRead);
    else {
      this.#cached.add(sheet);
      this.trip();
    }
  }

  write(sheet: string, cells: number): void {
    this.report.writes += 1;
    this.report.cellsWritten += cells;
    this.#cached.delete(sheet);
    this.#written.add(sheet);
    this.#pending = true;
    this.#pendingCells += cells;
    this.spend(COST.write);
  }

  trip(): void {
    this.report.trips += 1;
    this.spend(COST.trip);
  }

  /** A read, a flush or the end of the execution meets the pending writes. */
  commit(): void {
    if (!this.#pending) return;
    this.spend(COST.commit + COST.commitPerCell * this.#pendingCells);
    this.#pending = false;
    this.#pendingCells = 0;
  }

  spend(ms: number): void {
    this.report.modelled_ms = Math.round((this.report.modelled_ms + ms * this.#slowness) * 100) / 100;
  }
}

import { randomBytes } from 'node:crypto';
import type { Sheet, Workbook } from '../model.ts';
import { copiedCharts, forgetSheet } from './chart-moves.ts';
import { ScriptError } from './wire.ts';

export interface NewWorkbook {
  name: string;
  owner: string;
  /** Folder in dist of the script that is bound to it; the board's where none is named. */
  project?: string;
  locale?: string;
  timeZone?: string;
  rows?: number;
  columns?: number;
  sheetName?: string;
}

export function createSheet(id: number, name: string, rowCount = 1000, columnCount = 26): Sheet {
  return {
    id,
    name,
    rowCount,
    columnCount,
    rows: [],
    hidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: {},
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    conditionalRules: [],
    protections: [],
  };
}

export function createWorkbook(options: NewWorkbook): Workbook {
  const {
    name,
    owner,
    project,
    locale = 'es_MX',
    timeZone = 'America/Mexico_City',
    sheetName = 'Sheet1',
  } = options;
  return {
    id: randomBytes(33).toString('base64url'),
    name,
    locale,
    timeZone,
    owner,
    ...(project === undefined ? {} : { project }),
    sheets: [createSheet(0, sheetName, options.rows, options.columns)],
    namedRanges: [],
    metadata: [],
    properties: {},
    nextId: 1,
    revision: 0,
  };
}

/** Ids of sheets, protections and metadata grow and are never used again. */
export function nextId(book: Workbook): number {
  const id = book.nextId;
  book.nextId += 1;
  return id;
}

export const findSheet = (book: Workbook, name: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.name === name) ??
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

export function checkSheetName(book: Workbook, name: string, except?: Sheet): void {
  const same = book.sheets.find(
    (sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (same) {
    throw new ScriptError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

export function freeSheetName(book: Workbook): string {
  const taken = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  const word = book.sheets.some(({ name }) => /^Hoja ?\d+$/.test(name)) ? 'Hoja ' : 'Sheet';
  let number = book.sheets.length + 1;
  while (taken.has(`${word}${number}`.toLowerCase())) number += 1;
  return `${word}${number}`;
}

export function removeSheet(book: Workbook, sheet: Sheet): void {
  if (book.sheets.length === 1) throw new ScriptError("You can't remove all the sheets in a document.");
  if (!sheet.hidden && book.sheets.filter(({ hidden }) => !hidden).length === 1) {
    throw new ScriptError("You can't remove all the visible sheets in a document.");
  }
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.namedRanges = book.namedRanges.filter(({ box }) => box.sheetId !== sheet.id);
  book.metadata = book.metadata.filter(({ sheetId }) => sheetId !== sheet.id);
  forgetSheet(book, sheet.id);
}

/** Made for that workbook, which need not be the sheet's own; the caller gives it its place. */
export function copySheet(sheet: Sheet, book: Workbook, name: string): Sheet {
  const { rows, ...frame } = sheet;
  const id = nextId(book);
  const copy: Sheet = { ...structuredClone(frame), id, name, rows: rows.map((row) => [...row]) };
  const charts = copiedCharts(sheet, id, book, nextId);
  if (charts) copy.charts = charts;
  const move = <T extends { sheetId: number }>(box: T): T => ({ ...box, sheetId: id });
  copy.merges = copy.merges.map(move);
  copy.conditionalRules = copy.conditionalRules.map((rule) => ({ ...rule, boxes: rule.boxes.map(move) }));
  copy.protections = [];
  if (copy.filter) copy.filter = move(copy.filter);
  return copy;
}

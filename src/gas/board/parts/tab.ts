import type { Row } from '../../../core/board.ts';
import { TABLE_KEYS, TABLES, type Table, type TableKey } from '../../../core/tables.ts';
import { rangeName, type Spreadsheet } from '../../book.ts';
import { cellOf, HEAD_ROWS, letters } from '../../view.ts';
import {
  COLOURS,
  criteriaOf,
  formatOf,
  FROZEN,
  headCount,
  headRows,
  isOurs,
  ruleCount,
  rulesOf,
  runsOf,
  validationOf,
  WIDE,
  WIDTH,
  type Place,
} from './layout.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Google's size of a new tab; fewer rows are kept, for every read brings them all, and more come as they are needed. */
const GOOGLE_ROWS = 1000;
const GOOGLE_COLUMNS = 26;
const ROWS = 300;
const WIDEST = Math.max(...TABLE_KEYS.map((key) => TABLES[key].fields.length));

/** A tab to make: a new one, or one that an interrupted set-up left without content. */
export interface Wanted {
  key: TableKey;
  left?: Sheet;
}

/** Tabs whose columns differ too much from the others for a copy to help. */
const apart = (table: Table): boolean => table.bare === true || table.fields.length === 0;

/**
 * New tabs, all but their content. The first is formatted cell by cell and the others begin as its copies, for a copy
 * is one call. Nothing has a name yet: Google would copy the name too.
 */
export function insertTabs(spreadsheet: Spreadsheet, wanted: readonly Wanted[]): Map<TableKey, Sheet> {
  const sheets = new Map<TableKey, Sheet>();
  const painted = new Map<string, Sheet>();
  for (const { key, left } of wanted) {
    const table = TABLES[key];
    const index = TABLE_KEYS.indexOf(key);
    if (left || apart(table)) {
      sheets.set(key, left ?? spreadsheet.insertSheet(table.tab, index));
      continue;
    }
    const template = painted.get(COLOURS[key]) ?? [...painted.values()][0];
    const sheet = template
      ? spreadsheet.insertSheet(table.tab, index, { template })
      : spreadsheet.insertSheet(table.tab, index);
    if (!template) {
      sheet.insertColumnsAfter(GOOGLE_COLUMNS, WIDEST - GOOGLE_COLUMNS);
      sheet.deleteRows(ROWS + 1, GOOGLE_ROWS - ROWS);
      styleGrid(table, sheet, WIDEST);
    } else if (!painted.has(COLOURS[key])) paintHead(table, sheet, WIDEST);
    painted.set(COLOURS[key], sheet);
    sheets.set(key, sheet);
  }
  return sheets;
}

/** Formats the head and the first row below it; the other rows are copies of that row. */
function styleGrid(table: Table, sheet: Sheet, width: number): void {
  const head = headCount(table);
  sheet
    .getRange(1, 1, head + 1, width)
    .setNumberFormat('@')
    .setVerticalAlignment('top')
    .setWrap(true);
  sheet
    .getRange(1, 1, head, width)
    .setFontColor('#ffffff')
    .setFontWeight('bold')
    .setVerticalAlignment('middle');
  paintHead(table, sheet, width);
  sheet.setColumnWidths(1, width, WIDTH);
  sheet.setFrozenRows(head);
  if (!table.bare) sheet.hideRows(1);
}

/** Black on white would be invisible when the white words of a template were kept: the colour fills the whole head. */
export function paintHead(table: Table, sheet: Sheet, width: number): void {
  sheet.setTabColor(COLOURS[table.key]);
  sheet.getRange(1, 1, headCount(table), width).setBackground(COLOURS[table.key]);
}

/**
 * Everything that is the tab's own: columns, drop-downs, formats, words, protection and at last the name by which
 * operations find it. Each step gives the same result when done twice.
 */
export function dressTab(
  spreadsheet: Spreadsheet,
  { key, left }: Wanted,
  sheet: Sheet,
  place: Place,
  content: readonly Row[],
): void {
  const table = TABLES[key];
  const letter = (field: string): string => letters(table.fields.findIndex((one) => one.key === field));
  if (apart(table) || left) dressAlone(table, sheet);
  else if (table.fields.length < WIDEST)
    sheet.deleteColumns(table.fields.length + 1, WIDEST - table.fields.length);
  const height = Math.max(ROWS, HEAD_ROWS + content.length);
  if (height > ROWS) sheet.insertRowsAfter(ROWS, height - ROWS);
  if (table.fields.length > 0) {
    if (!table.bare) fillDown(table, sheet, place, height);
    standOut(table, sheet);
    paintRules(table, sheet, letter, []);
  }
  protectTab(
    table,
    sheet,
    table.fields.map((field) => field.key),
  );
  // a tab with words but no name lacks nothing but its name, when this is interrupted
  if (table.fields.length > 0) writeWords(table, sheet, content);
  nameTab(spreadsheet, table, sheet, table.fields.length || GOOGLE_COLUMNS);
}

/** A tab that is no copy of a formatted one, whatever its size. */
function dressAlone(table: Table, sheet: Sheet): void {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const width = table.fields.length || GOOGLE_COLUMNS;
  if (columns < width) sheet.insertColumnsAfter(columns, width - columns);
  else if (columns > width) sheet.deleteColumns(width + 1, columns - width);
  if (rows < ROWS) sheet.insertRowsAfter(rows, ROWS - rows);
  else if (rows > ROWS) sheet.deleteRows(ROWS + 1, rows - ROWS);
  if (table.fields.length === 0) {
    sheet.setTabColor(COLOURS[table.key]);
    return;
  }
  styleGrid(table, sheet, width);
  if (table.bare)
    sheet
      .getRange(2, 1, ROWS - 1, width)
      .setNumberFormat('@')
      .setWrap(false);
}

/** Formats, drop-downs and checks go into one row and are copied down: a hundredth of the cells to send. */
function fillDown(table: Table, sheet: Sheet, place: Place, height: number): void {
  const { fields, key } = table;
  const line = sheet.getRange(HEAD_ROWS + 1, 1, 1, fields.length);
  if (fields.some((field) => formatOf(field) !== '@')) line.setNumberFormats([fields.map(formatOf)]);
  if (fields.some((field) => criteriaOf(field) !== ''))
    line.setDataValidations([fields.map((field) => validationOf(key, field, place))]);
  if (key === 'bitacora') line.setWrap(false);
  line.copyTo(sheet.getRange(HEAD_ROWS + 2, 1, height - HEAD_ROWS - 1, fields.length));
}

function writeWords(table: Table, sheet: Sheet, content: readonly Row[]): void {
  const rows = content.map((row) => table.fields.map((field) => cellOf(row[field.key])));
  const cells = [...headRows(table), ...rows];
  sheet.getRange(1, 1, cells.length, table.fields.length).setValues(cells);
}

function standOut(table: Table, sheet: Sheet): void {
  const wide = WIDE[table.key];
  const frozen = FROZEN[table.key];
  if (frozen) sheet.setFrozenColumns(frozen);
  if (wide) {
    const first = table.fields.findIndex((field) => field.key === wide.first);
    sheet.setColumnWidths(first + 1, wide.count, wide.pixels);
  }
  for (const run of runsOf(table.fields, (a, b) => a.hidden === b.hidden)) {
    if (table.fields[run.first]?.hidden) sheet.hideColumns(run.first + 1, run.count);
  }
}

/** @param others rules that people made, which stay */
export function paintRules(
  table: Table,
  sheet: Sheet,
  letter: (field: string) => string,
  others: readonly GoogleAppsScript.Spreadsheet.ConditionalFormatRule[],
): void {
  if (ruleCount(table) === 0) return;
  const column = (field: string) => {
    const name = letter(field);
    return sheet.getRange(`${name}${HEAD_ROWS + 1}:${name}`);
  };
  const kept = others.filter((rule) => !isOurs(rule));
  sheet.setConditionalFormatRules([...kept, ...rulesOf(table, column, letter)]);
}

/** The whole columns, so that the range goes on to the last row however many are added. */
export function nameTab(spreadsheet: Spreadsheet, table: Table, sheet: Sheet, width: number): void {
  spreadsheet.setNamedRange(rangeName(table.key), sheet.getRange(`A:${letters(width - 1)}`));
}

/**
 * A warning, not a wall: other staff run the same scripts, and a wall would stop those too.
 * @param columns field of each column; '' where the column is a person's own
 */
export function protectTab(table: Table, sheet: Sheet, columns: readonly string[]): void {
  const protection = sheet.protect().setWarningOnly(true);
  if (table.locked) return;
  const computed = (key: string): boolean =>
    table.fields.some((field) => field.key === key && field.computed === true);
  const open = runsOf(columns, (a, b) => computed(a) === computed(b)).filter(
    (run) => !computed(columns[run.first] ?? ''),
  );
  protection.setUnprotectedRanges(
    open.map((run) =>
      sheet.getRange(`${letters(run.first)}${HEAD_ROWS + 1}:${letters(run.first + run.count - 1)}`),
    ),
  );
}

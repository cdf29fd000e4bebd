import { TABLES, type Table, type TableKey } from '../../../core/tables.ts';
import { rangeName, type Spreadsheet } from '../../book.ts';
import {
  COLOURS,
  formatOf,
  FROZEN,
  headCount,
  headRows,
  ruleCount,
  rulesOf,
  runsOf,
  validationOf,
  widthOf,
} from './layout.ts';
import { HEAD_ROWS, letters } from '../../view.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Google's size of a new tab; fewer rows are kept, for every read brings them all, and more come as they are needed. */
const GOOGLE_ROWS = 1000;
const COLUMNS = 26;
const ROWS = 300;
const PROTECTION = 'Lo escribe el complemento Tablero PAL';

/** A new tab with everything but the drop-downs, which name other tabs. */
export function makeTab(spreadsheet: Spreadsheet, table: Table, index: number): Sheet {
  const sheet = spreadsheet.insertSheet(table.tab, index);
  const width = Math.max(1, table.fields.length);
  if (width > COLUMNS) sheet.insertColumnsAfter(COLUMNS, width - COLUMNS);
  else if (table.fields.length > 0 && width < COLUMNS) sheet.deleteColumns(width + 1, COLUMNS - width);
  sheet.deleteRows(ROWS + 1, GOOGLE_ROWS - ROWS);
  sheet.setTabColor(COLOURS[table.key]);
  if (table.fields.length === 0) {
    nameTab(spreadsheet, table, sheet);
    protectTab(table, sheet);
    return sheet;
  }
  styleHead(table, sheet, width);
  formatColumns(table, sheet, width);
  freeze(table, sheet);
  widths(table, sheet);
  hideColumns(table, sheet);
  nameTab(spreadsheet, table, sheet);
  protectTab(table, sheet);
  return sheet;
}

/** Validations name other tabs, so they come once all tabs exist. */
export function validateTab(spreadsheet: Spreadsheet, key: TableKey, sheet: Sheet): void {
  const { fields } = TABLES[key];
  const line = fields.map((field) => validationOf(spreadsheet, key, field));
  if (line.every((rule) => rule === null)) return;
  const rows = sheet.getMaxRows() - HEAD_ROWS;
  sheet
    .getRange(HEAD_ROWS + 1, 1, rows, fields.length)
    .setDataValidations(Array.from({ length: rows }, () => line));
}

function styleHead(table: Table, sheet: Sheet, width: number): void {
  sheet.getRange(1, 1, headCount(table), width).setNumberFormat('@').setValues(headRows(table));
  sheet
    .getRange(headCount(table), 1, 1, width)
    .setBackground(COLOURS[table.key])
    .setFontColor('#ffffff')
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setWrap(true);
}

function formatColumns(table: Table, sheet: Sheet, width: number): void {
  const line = table.fields.map(formatOf);
  const head = headCount(table);
  const rows = ROWS - head;
  sheet
    .getRange(head + 1, 1, rows, width)
    .setNumberFormats(Array.from({ length: rows }, () => line))
    .setVerticalAlignment('top')
    .setWrap(table.key !== 'bitacora' && table.key !== 'datos');
  paintRules(table, sheet);
}

export function paintRules(table: Table, sheet: Sheet): void {
  if (ruleCount(table) === 0) return;
  const column = (key: string) => {
    const letter = letters(table.fields.findIndex((field) => field.key === key));
    return sheet.getRange(`${letter}${HEAD_ROWS + 1}:${letter}`);
  };
  sheet.setConditionalFormatRules(rulesOf(table, column));
}

function freeze(table: Table, sheet: Sheet): void {
  sheet.setFrozenRows(headCount(table));
  const columns = FROZEN[table.key];
  if (columns) sheet.setFrozenColumns(columns);
  if (!table.bare) sheet.hideRows(1);
}

function widths({ key, fields }: Table, sheet: Sheet): void {
  for (const run of runsOf(fields, (a, b) => widthOf(key, a) === widthOf(key, b))) {
    const field = fields[run.first];
    if (field) sheet.setColumnWidths(run.first + 1, run.count, widthOf(key, field));
  }
}

function hideColumns(table: Table, sheet: Sheet): void {
  for (const run of runsOf(table.fields, (a, b) => a.hidden === b.hidden)) {
    if (table.fields[run.first]?.hidden) sheet.hideColumns(run.first + 1, run.count);
  }
}

/** The whole columns, so that the range goes on to the last row however many are added. */
export function nameTab(spreadsheet: Spreadsheet, table: Table, sheet: Sheet): void {
  const width = table.fields.length || COLUMNS;
  spreadsheet.setNamedRange(rangeName(table.key), sheet.getRange(`A:${letters(width - 1)}`));
}

/** A warning, not a wall: other staff run the same scripts, and a wall would stop those too. */
export function protectTab(table: Table, sheet: Sheet): void {
  const protection = sheet.protect().setDescription(PROTECTION).setWarningOnly(true);
  if (table.locked) return;
  const open = runsOf(table.fields, (a, b) => a.computed === b.computed).filter(
    (run) => !table.fields[run.first]?.computed,
  );
  protection.setUnprotectedRanges(
    open.map((run) =>
      sheet.getRange(`${letters(run.first)}${HEAD_ROWS + 1}:${letters(run.first + run.count - 1)}`),
    ),
  );
}

import type { Row } from '../../../core/board.ts';
import { TABLES } from '../../../core/tables.ts';
import type { Table } from '../../../core/table.ts';
import { TABLE_KEYS, type TableKey } from '../../../core/tableKeys.ts';
import { rangeName } from '../../book.ts';
import type { Spreadsheet } from '../../connection.ts';
import { cellOf, HEAD_ROWS, letters } from '../../view.ts';
import {
  colourOf,
  criteriaOf,
  formatOf,
  frozenOf,
  headCount,
  headRows,
  ruleCount,
  rulesOf,
  runsOf,
  tintedFields,
  validationOf,
  widthsOf,
  WIDTH,
  type Place,
} from './layout.ts';
import { nameTab, openPlaces, paintHead, rangesAt, type Sheet } from './tab.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Google's size of a new tab; fewer rows are kept, for every read brings them all, and more come as they are needed. */
const GOOGLE_ROWS = 1000;
const GOOGLE_COLUMNS = 26;
const ROWS = 150;

/** A tab to make: a new one, or one that an interrupted set-up left without content. */
export interface Wanted {
  key: TableKey;
  left?: Sheet;
}

/** What a tab copies from another one. */
interface Painted {
  sheet: Sheet;
  colour: string;
  frozen: number;
}

/** New tabs, all but their content, and what they share. */
export interface Inserted {
  sheets: Map<TableKey, Sheet>;
  /** Those that begin as a copy; the first of them is what the others are copies of. */
  alike: TableKey[];
  /** Columns of a copy before it gets its own width. */
  width: number;
}

const rowsOf = (table: Table): number => (table.bare ? ROWS - 1 : ROWS);

/**
 * The first tab is formatted cell by cell and the others begin as its copies, for a copy is one call. Nothing has a
 * name yet: Google would copy the name too.
 * @param keys the tabs of the project, from left to right
 */
export function insertTabs(
  spreadsheet: Spreadsheet,
  wanted: readonly Wanted[],
  keys: readonly TableKey[] = TABLE_KEYS,
): Inserted {
  const sheets = new Map<TableKey, Sheet>();
  const painted: Painted[] = [];
  const alike = wanted
    .filter(({ key, left }) => !left && TABLES[key].fields.length > 0)
    .map(({ key }) => key)
    .filter((key, index) => index > 0 || !TABLES[key].bare);
  const width = Math.max(GOOGLE_COLUMNS, ...alike.map((key) => TABLES[key].fields.length));
  for (const { key, left } of wanted) {
    const { tab } = TABLES[key];
    const index = keys.indexOf(key);
    if (!alike.includes(key)) {
      sheets.set(key, left ?? spreadsheet.insertSheet(tab, index));
      continue;
    }
    const look = { colour: colourOf(TABLES[key]), frozen: frozenOf(TABLES[key]) };
    const template = nearest(painted, look);
    const sheet = template
      ? spreadsheet.insertSheet(tab, index, { template: template.sheet })
      : spreadsheet.insertSheet(tab, index);
    if (!template) {
      if (width > GOOGLE_COLUMNS) sheet.insertColumnsAfter(GOOGLE_COLUMNS, width - GOOGLE_COLUMNS);
      sheet.deleteRows(ROWS + 1, GOOGLE_ROWS - ROWS);
      styleGrid(TABLES[key], sheet, width, alike.length);
    } else if (template.colour !== look.colour) paintHead(TABLES[key], sheet, width, HEAD_ROWS);
    if ((template?.frozen ?? 0) !== look.frozen) sheet.setFrozenColumns(look.frozen);
    painted.push({ sheet, ...look });
    sheets.set(key, sheet);
  }
  return { sheets, alike, width };
}

/** @returns the tab whose copy needs fewest changes: a colour costs three calls, frozen columns one. */
function nearest(painted: readonly Painted[], look: Omit<Painted, 'sheet'>): Painted | undefined {
  const cost = ({ colour, frozen }: Painted): number =>
    (colour === look.colour ? 0 : 3) + (frozen === look.frozen ? 0 : 1);
  return [...painted].sort((a, b) => cost(a) - cost(b))[0];
}

const block = (row: number, rows: number, width: number): string =>
  `A${row}:${letters(width - 1)}${row + rows - 1}`;

/** Formats the head and the rows below it that are copied down later. */
function styleGrid(table: Table, sheet: Sheet, width: number, lines: number): void {
  const head = headCount(table);
  const [all, top] = rangesAt(sheet, [block(1, head + lines, width), block(1, head, width)]);
  all?.setNumberFormat('@').setVerticalAlignment('top').setWrap(true);
  top
    ?.setFontColor('#ffffff')
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setBackground(colourOf(table));
  sheet.setTabColor(colourOf(table));
  sheet.setColumnWidths(1, width, WIDTH);
  sheet.setFrozenRows(head);
  if (!table.bare) sheet.hideRows(1);
}

/**
 * Everything that is each tab's own: columns, drop-downs, formats, words, protection and at last the name by which
 * operations find it. Each step gives the same result when done twice.
 */
export function dressTabs(
  spreadsheet: Spreadsheet,
  wanted: readonly Wanted[],
  inserted: Inserted,
  place: Place,
  content: Partial<Record<TableKey, readonly Row[]>>,
): void {
  const { sheets, alike, width } = inserted;
  const pattern = patternOf(inserted, place);
  const dress = ({ key, left }: Wanted): void => {
    const sheet = sheets.get(key);
    const table = TABLES[key];
    const line = pattern?.lines.get(key);
    if (!sheet) return;
    if (line) cutToSize(table, sheet, width);
    else if (left || table.fields.length > 0) resize(table, sheet);
    else {
      sheet.deleteRows(ROWS + 1, GOOGLE_ROWS - ROWS);
      sheet.setTabColor(colourOf(table));
    }
    dressTab(spreadsheet, table, sheet, line ?? place, content[key] ?? []);
  };
  for (const one of wanted) if (one.key !== alike[0]) dress(one);
  // the tab that held the pattern has to lose it
  pattern?.others?.clearDataValidations();
  for (const one of wanted) if (one.key === alike[0]) dress(one);
}

interface Pattern {
  /** The rows that are not of the tab in which they stand. */
  others: Range | undefined;
  lines: ReadonlyMap<TableKey, Range>;
}

/**
 * The first row of each new tab, with its formats, drop-downs and checks, one below the other in the first of the
 * tabs: two calls write them all, and each tab copies its own.
 */
function patternOf({ sheets, alike, width }: Inserted, place: Place): Pattern | undefined {
  const [first] = alike;
  const sheet = first && sheets.get(first);
  if (!sheet) return undefined;
  const row = HEAD_ROWS + 1;
  const fields = alike.map((key) => TABLES[key].fields);
  const [all, others, ...lines] = rangesAt(sheet, [
    block(row, alike.length, width),
    block(row + 1, Math.max(1, alike.length - 1), width),
    ...fields.map(({ length }, index) => block(row + index, 1, length)),
  ]);
  if (!all) return undefined;
  const wide = <T>(cells: readonly T[], blank: T): T[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => blank),
  ];
  if (fields.flat().some((field) => formatOf(field) !== '@'))
    all.setNumberFormats(fields.map((one) => wide(one.map(formatOf), '@')));
  if (fields.flat().some((field) => criteriaOf(field) !== ''))
    all.setDataValidations(
      alike.map((key) =>
        wide(
          TABLES[key].fields.map((field) => validationOf(key, field, place)),
          null,
        ),
      ),
    );
  alike.forEach((key, index) => {
    if (!wraps(TABLES[key])) lines[index]?.setWrap(false);
  });
  return {
    others: alike.length > 1 ? others : undefined,
    lines: new Map(alike.flatMap((key, index) => (lines[index] ? [[key, lines[index]]] : []))),
  };
}

/** What the add-on writes in rows of its own may be long. */
export const wraps = (table: Table): boolean => !table.bare && table.key !== 'bitacora';

/** Of a copy: the columns that are too many, and the row of keys where other programs read the first row. */
function cutToSize(table: Table, sheet: Sheet, width: number): void {
  const own = table.fields.length;
  if (table.bare) sheet.deleteRow(1);
  if (own < width) sheet.deleteColumns(own + 1, width - own);
}

/** A tab that is no copy of a formatted one, whatever its size. */
function resize(table: Table, sheet: Sheet): void {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const [height, width] = [rowsOf(table), table.fields.length || GOOGLE_COLUMNS];
  if (columns < width) sheet.insertColumnsAfter(columns, width - columns);
  else if (columns > width) sheet.deleteColumns(width + 1, columns - width);
  if (rows < height) sheet.insertRowsAfter(rows, height - rows);
  else if (rows > height) sheet.deleteRows(height + 1, rows - height);
  if (table.fields.length === 0) {
    sheet.setTabColor(colourOf(table));
    return;
  }
  if (table.bare) {
    // an interrupted copy still has its row of keys, and white words on colour in its second row
    sheet.clearFormats();
    sheet.showRows(1);
  }
  sheet.setFrozenColumns(frozenOf(table));
  styleGrid(table, sheet, width, 1);
}

/** @param given the tab's first row, or where columns stand, to make it */
function dressTab(
  spreadsheet: Spreadsheet,
  table: Table,
  sheet: Sheet,
  given: Range | Place,
  content: readonly Row[],
): void {
  const { fields } = table;
  if (fields.length === 0) {
    sheet.protect().setWarningOnly(true);
    nameTab(spreadsheet, table, sheet, GOOGLE_COLUMNS);
    return;
  }
  const head = headCount(table);
  const words = [...headRows(table), ...content.map((row) => fields.map((field) => cellOf(row[field.key])))];
  const more = HEAD_ROWS + content.length - ROWS;
  if (more > 0) sheet.insertRowsAfter(rowsOf(table), more);
  const keys = fields.map(({ key }) => key);
  const last = letters(fields.length - 1);
  const letter = (field: string): string => letters(keys.indexOf(field));
  const tinted = tintedFields(table);
  const open = openPlaces(table, keys);
  const [whole, body, text, line, ...others] = rangesAt(sheet, [
    `A:${last}`,
    `A${head + 1}:${last}`,
    block(1, words.length, fields.length),
    block(head + 1, 1, fields.length),
    ...open,
    ...tinted.map((field) => `${letter(field)}${head + 1}:${letter(field)}`),
  ]);
  if (!whole || !body || !text || !line) return;
  (typeof given === 'function' ? firstRow(table, line, given) : given).copyTo(body);
  standOut(table, sheet);
  const columns = others.slice(open.length);
  if (ruleCount(table) > 0)
    sheet.setConditionalFormatRules(
      rulesOf(table, (field) => columns[tinted.indexOf(field)] ?? whole, letter),
    );
  const protection = sheet.protect().setWarningOnly(true);
  if (open.length > 0) protection.setUnprotectedRanges(others.slice(0, open.length));
  // a tab with words but no name lacks nothing but its name, when this is interrupted
  text.setValues(words);
  spreadsheet.setNamedRange(rangeName(table.key), whole);
}

/** Formats, drop-downs and checks go into one row and are copied down: a hundredth of the cells to send. */
function firstRow(table: Table, line: Range, place: Place): Range {
  const { fields, key } = table;
  if (fields.some((field) => formatOf(field) !== '@')) line.setNumberFormats([fields.map(formatOf)]);
  line.setDataValidations([fields.map((field) => validationOf(key, field, place))]);
  if (!wraps(table)) line.setWrap(false);
  return line;
}

function standOut(table: Table, sheet: Sheet): void {
  for (const wide of widthsOf(table)) {
    const first = table.fields.findIndex((field) => field.key === wide.first);
    sheet.setColumnWidths(first + 1, wide.count, wide.pixels);
  }
  for (const run of runsOf(table.fields, (a, b) => a.hidden === b.hidden)) {
    if (table.fields[run.first]?.hidden) sheet.hideColumns(run.first + 1, run.count);
  }
}

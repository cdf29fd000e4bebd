import type { Board, Change, Config, Row } from '../../../core/board.ts';
import { textOfConfig } from '../../../core/config.ts';
import { firstLists } from '../../../core/lists.ts';
import { nameRows, refreshAll } from '../../../core/operations/refresh.ts';
import { configLines, summaryChanges, summaryLines } from '../../../core/summary.ts';
import { RECORD_KEYS, TABLE_KEYS, TABLES, type TableKey } from '../../../core/tables.ts';
import { apply } from '../../../core/board.ts';
import { boardOf, momentOf, PROPERTY, rangeName, type Book, type Connection } from '../../book.ts';
import { commit } from '../../commit.ts';
import { inspectTab, type Fix } from './mend.ts';
import { makeTab, validateTab, type Sheet } from './tab.ts';
import { cellOf, HEAD_ROWS, letters, viewOf, type View } from '../../view.ts';

export interface Prepared {
  made: string[];
  repaired: string[];
}

interface Found {
  sheet: Sheet;
  named: boolean;
  view: View;
}

/**
 * Makes the board's tabs, or mends what is damaged and changes nothing else. All reading comes before the first
 * writing; done twice it gives the same board, so an interrupted one is simply done again.
 */
export function makeBoard(connection: Connection, config: Config): Prepared {
  const { spreadsheet, properties } = connection;
  const found = new Map<TableKey, Found>();
  for (const key of TABLE_KEYS) {
    const tab = findTab(connection, key, config);
    if (tab) found.set(key, tab);
  }
  const fixes = [...found.values()].flatMap(({ view, sheet, named }) =>
    inspectTab(spreadsheet, view, sheet, named),
  );
  const blank = found.size === 0 ? blankTab(spreadsheet) : undefined;
  properties.setProperty(PROPERTY.open, `preparar ${textOfConfig(config)}`);
  const made = makeMissing(connection, found);
  for (const fix of fixes) fix.run();
  if (blank) spreadsheet.deleteSheet(blank);
  fill(connection, config, found, made);
  return {
    made: [...made.keys()].map((key) => TABLES[key].tab),
    repaired: fixes.map(({ says }: Fix) => says),
  };
}

function findTab({ spreadsheet }: Connection, key: TableKey, config: Config): Found | undefined {
  const table = TABLES[key];
  const named = spreadsheet.getRangeByName(rangeName(key));
  const sheet = named ? named.getSheet() : spreadsheet.getSheetByName(table.tab);
  if (!sheet) return undefined;
  const range = named ?? sheet.getRange(`A:${letters(sheet.getMaxColumns() - 1)}`);
  const values = table.fields.length > 0 ? range.getValues() : [];
  return { sheet, named: named !== null, view: viewOf(key, range, values, config.zone) };
}

/** The empty tab that every new spreadsheet begins with. */
function blankTab(spreadsheet: Connection['spreadsheet']): Sheet | undefined {
  const sheets = spreadsheet.getSheets();
  const [only] = sheets;
  return sheets.length === 1 && only?.getLastRow() === 0 ? only : undefined;
}

function makeMissing({ spreadsheet }: Connection, found: ReadonlyMap<TableKey, Found>): Map<TableKey, Sheet> {
  const made = new Map<TableKey, Sheet>();
  TABLE_KEYS.forEach((key, index) => {
    if (!found.has(key)) made.set(key, makeTab(spreadsheet, TABLES[key], index));
  });
  for (const [key, sheet] of made) validateTab(spreadsheet, key, sheet);
  return made;
}

/** Writes what Inicio and Catálogos say and everything computed, as one journaled change set where there were rows. */
function fill(
  connection: Connection,
  config: Config,
  found: ReadonlyMap<TableKey, Found>,
  made: ReadonlyMap<TableKey, Sheet>,
): void {
  const book: Book = {
    ...connection,
    config,
    views: new Map([...found].map(([key, { view }]) => [key, view])),
  };
  const tabs = Object.fromEntries([...found].map(([key, { sheet }]) => [sheet.getSheetId(), key]));
  for (const [key, sheet] of made) tabs[sheet.getSheetId()] = key;
  const kept = {
    [PROPERTY.config]: textOfConfig(config),
    [PROPERTY.tabs]: JSON.stringify(tabs),
    [PROPERTY.open]: '',
  };
  const moment = momentOf(config);
  const present = RECORD_KEYS.filter((key) => found.has(key));
  const board: Board = {
    ...boardOf({ ...book, stored: { ...book.stored, [PROPERTY.roster]: '' } }, present),
    config,
  };
  const whole: Board = {
    ...board,
    tables: { ...Object.fromEntries(RECORD_KEYS.map((key) => [key, []])), ...board.tables },
  };
  const named = nameRows(whole);
  const renamed: Board = { ...whole, tables: apply(whole.tables, named) };
  const computed = refreshAll(renamed, moment);
  const lines = [
    ...configLines(config),
    ...summaryLines({ ...renamed, tables: apply(renamed.tables, computed) }, moment),
  ];
  const changes: Change[] = [...named, ...computed];
  const inicio = found.get('inicio');
  if (inicio) changes.push(...summaryChanges(inicio.view.rows, lines));
  else
    writeRows(
      made.get('inicio'),
      'inicio',
      lines.map(([id, concepto, valor, nota]) => ({ id, concepto, valor, nota })),
    );
  writeRows(made.get('catalogos'), 'catalogos', firstLists());
  SpreadsheetApp.flush();
  if (changes.length > 0) commit(book, { changes, ids: [], label: 'Reparar tablero' }, moment, kept);
  else book.properties.setProperties(kept);
}

/** First content of a tab that was just made. */
function writeRows(sheet: Sheet | undefined, table: TableKey, rows: readonly Row[]): void {
  if (!sheet) return;
  const cells = rows.map((row) => TABLES[table].fields.map((field) => cellOf(row[field.key])));
  sheet.getRange(HEAD_ROWS + 1, 1, cells.length, TABLES[table].fields.length).setValues(cells);
}

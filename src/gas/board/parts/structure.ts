import type { Finding } from '../../../core/answers.ts';
import type { Field } from '../../../core/fields.ts';
import { TABLES } from '../../../core/tables.ts';
import type { Table } from '../../../core/table.ts';
import { TABLE_KEYS, type TableKey } from '../../../core/tableKeys.ts';
import { rangeName } from '../../book.ts';
import type { Book, Spreadsheet } from '../../connection.ts';
import { columnAt, HEAD_ROWS, letters } from '../../view.ts';
import { columnsFrom, findHead, orderOf, titlesAbove } from './head.ts';
import { colourOf, ruleCount, type Place } from './layout.ts';
import { inspectTab } from './mend.ts';
import type { Sheet } from './tab.ts';
import type { Survey, Tab } from './survey.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** @returns what staff broke in the workbook itself, in plain sentences; what is wrong in the rows is core/diagnose's. */
export function structureProblems({ spreadsheet }: Book): Finding[] {
  const survey = surveyBoard(spreadsheet);
  return TABLE_KEYS.flatMap((key) => {
    const tab = survey.tabs.get(key);
    if (tab) return inspectTab(survey, tab).damages.map(({ finding }) => finding);
    return [survey.left.has(key) ? halfTab(key) : goneTab(key)];
  });
}

const goneTab = (key: TableKey): Finding => ({
  code: 'pestana-borrada',
  level: 'error',
  where: { table: key },
  sentence: `Falta la pestaña «${TABLES[key].tab}».`,
  tip: 'Use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero: la hará de nuevo, con lo que la Bitácora sabe de ella. Todo lo que tenía sigue en Archivo ▸ Historial de versiones.',
});

const halfTab = (key: TableKey): Finding => ({
  code: 'pestana-incompleta',
  level: 'error',
  where: { table: key },
  sentence: `La pestaña «${TABLES[key].tab}» está vacía y el tablero no la reconoce.`,
  tip: 'Use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero: la completará.',
  cell: { tab: TABLES[key].tab, a1: 'A1' },
});

/** @param keys the tabs of the project, from left to right */
export function surveyBoard(
  spreadsheet: Spreadsheet,
  again = false,
  keys: readonly TableKey[] = TABLE_KEYS,
): Survey {
  const survey: Survey = {
    spreadsheet,
    tabs: new Map(),
    left: new Map(),
    foreign: new Map(),
    blank: undefined,
    again,
  };
  const sheets = spreadsheet.getSheets();
  const [only] = sheets;
  const names = new Set<string>(keys.map((key) => TABLES[key].tab));
  if (sheets.length === 1 && only && !names.has(only.getName())) {
    if (only.getLastRow() === 0) survey.blank = only;
    return survey;
  }
  const guarded = allGuarded(spreadsheet, sheets.length);
  for (const key of keys) surveyTab(survey, key, guarded);
  if (survey.tabs.size > 0 || survey.left.size === 0) return survey;
  const others = sheets.filter((sheet) => !names.has(sheet.getName()));
  if (others.length === 1 && others[0]?.getLastRow() === 0) [survey.blank] = others;
  return survey;
}

/** One call where nobody has a tab of their own: a tab is protected once, so as many as there are tabs are all. */
const allGuarded = (spreadsheet: Spreadsheet, count: number): boolean =>
  spreadsheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length === count;

function surveyTab(survey: Survey, key: TableKey, guarded: boolean): void {
  const table = TABLES[key];
  const named = survey.spreadsheet.getRangeByName(rangeName(key));
  const sheet = named ? named.getSheet() : survey.spreadsheet.getSheetByName(table.tab);
  if (!sheet) return;
  const width = sheet.getMaxColumns();
  const range = sheet.getRange(`A:${letters(width - 1)}`);
  if (!named && isUntouched(table, sheet)) survey.left.set(key, sheet);
  else if (table.fields.length === 0) survey.tabs.set(key, bareTab(table, sheet, range, { named, guarded }));
  else {
    const tab = readTab(table, sheet, range, { named, guarded });
    const ours = named !== null || tab.head.keys >= 0 || tab.head.labels >= 0;
    if (ours) survey.tabs.set(key, tab);
    else survey.foreign.set(key, sheet);
  }
}

/** A person's own tab under a name that the board needs keeps its content and gets another name. */
export function putAside({ spreadsheet, foreign }: Survey): string[] {
  return [...foreign].map(([key, sheet]) => {
    const { tab } = TABLES[key];
    let name = `${tab} (anterior)`;
    for (let number = 2; spreadsheet.getSheetByName(name); number += 1) name = `${tab} (anterior ${number})`;
    sheet.setName(name);
    return `${tab}: la pestaña que ya había se llama ahora «${name}»`;
  });
}

/** Neither a person nor a finished set-up has written below the head. */
const isUntouched = (table: Table, sheet: Sheet): boolean => {
  const last = sheet.getLastRow();
  if (last === 0) return true;
  if (last > (table.bare ? 1 : HEAD_ROWS)) return false;
  const cells = sheet.getRange(1, 1, HEAD_ROWS, sheet.getMaxColumns()).getValues().flat();
  const ours = new Set<unknown>(table.fields.flatMap(({ key, label }) => [`${table.key}.${key}`, label, '']));
  return cells.every((cell) => ours.has(cell));
};

interface Found {
  named: Range | null;
  /** Known to be protected; otherwise it has to be asked. */
  guarded: boolean;
}

function bareTab(table: Table, sheet: Sheet, range: Range, { named, guarded }: Found): Tab {
  return {
    key: table.key,
    table,
    sheet,
    name: sheet.getName(),
    named: named !== null,
    head: { keys: 0, labels: 1 },
    values: [],
    titles: [],
    formats: [],
    validations: [],
    columns: [],
    lost: [],
    range,
    merges: [],
    rules: [],
    hidden: sheet.isSheetHidden(),
    guarded: guarded || sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0,
    frozen: 0,
    keysHidden: true,
    away: [],
  };
}

/** The Bitácora and the open data may be long, and nobody types there: of them only the head is looked at. */
const HEAD_ONLY = 6;

/** The grid in another order; -1 is a row to insert. */
function arranged<T>(grid: readonly T[][], order: readonly number[], blank: T): T[][] {
  const width = grid[0]?.length ?? 1;
  return order.map((row) => grid[row] ?? Array.from({ length: width }, () => blank));
}

function readTab(table: Table, sheet: Sheet, whole: Range, found: Found): Tab {
  const { named } = found;
  const plain = bareTab(table, sheet, whole, found);
  const range = table.locked ? whole.offset(0, 0, HEAD_ONLY) : whole;
  const values = range.getValues();
  const head = table.bare ? plain.head : findHead(table, values, colouredIn(table, sheet));
  const all = table.bare ? values.map((_, index) => index) : orderOf(head, values.length);
  const [keys = [], labels = []] = arranged<unknown>(values, all.slice(0, HEAD_ROWS), '');
  const columns = table.bare ? table.fields.map(({ key }) => key) : columnsFrom(table, keys, labels);
  const titles = table.bare ? [] : titlesAbove(head, values, columns.indexOf('id'));
  const order = all.filter((index) => !titles.includes(index));
  return {
    ...plain,
    named: named !== null && reaches(named.getA1Notation(), columns, values.length, table.locked === true),
    head,
    values: arranged<unknown>(values, order, ''),
    titles: titles.map((row) => ({ row, cells: values[row] ?? [] })),
    formats: table.locked ? [] : arranged(range.getNumberFormats(), order, '@'),
    validations: table.locked ? [] : arranged<Validation | null>(validationsIn(range, values), order, null),
    columns,
    merges: table.bare ? [] : range.getMergedRanges(),
    rules: ruleCount(table) === 0 ? [] : sheet.getConditionalFormatRules(),
    frozen: sheet.getFrozenRows(),
    keysHidden: table.bare === true || (head.keys >= 0 && sheet.isRowHiddenByUser(head.keys + 1)),
    away: table.locked ? [] : hiddenColumns(table, sheet, columns),
  };
}

/** A rule that lists a deleted tab cannot be read, and one such rule hides all the others: all will be made again. */
function validationsIn(range: Range, values: readonly unknown[][]): (Validation | null)[][] {
  try {
    return range.getDataValidations();
  } catch {
    return values.map((row) => row.map(() => null));
  }
}

/**
 * Google tells it of one column at a time, so only those are looked at in which people write; where one of them is hidden,
 * the others too. To hide a column that the add-on computes is staff's own business, as it is with rows.
 */
function hiddenColumns(table: Table, sheet: Sheet, columns: readonly string[]): string[] {
  const shown = table.fields.filter(({ key, hidden }) => !hidden && columns.includes(key));
  const away = ({ key }: Field): boolean => sheet.isColumnHiddenByUser(columns.indexOf(key) + 1);
  const first = shown.find((field) => !field.computed && away(field));
  return first ? shown.filter((field) => field === first || away(field)).map(({ key }) => key) : [];
}

/** Asked only when a head has no words left. */
function colouredIn(table: Table, sheet: Sheet): (row: number) => boolean {
  let colours: string[] | undefined;
  return (row) => {
    colours ??= sheet
      .getRange(1, 1, HEAD_ROWS, 1)
      .getBackgrounds()
      .map(([colour = '']) => colour.toLowerCase());
    return colours[row] === colourOf(table);
  };
}

function reaches(a1: string, columns: readonly string[], height: number, open: boolean): boolean {
  const [, first = '', top = '', last = '', bottom = ''] = /^([A-Z]+)(\d*):([A-Z]+)(\d*)$/.exec(a1) ?? [];
  const own = columns.flatMap((key, index) => (key === '' ? [] : [index + 1]));
  const tall = bottom === '' || ((top === '' || top === '1') && (open || Number(bottom) >= height));
  return first !== '' && tall && own.every((at) => at >= columnAt(first) && at <= columnAt(last));
}

/** Where columns stand once the tabs are whole. */
export function placeIn(survey: Survey, made: ReadonlyMap<TableKey, Sheet>): Place {
  const known = new Map<string, Range | undefined>();
  return (key, field) => {
    const tab = survey.tabs.get(key);
    const sheet = tab?.sheet ?? made.get(key);
    const columns = tab?.columns ?? TABLES[key].fields.map((one) => one.key);
    const letter = letters(columns.indexOf(field));
    const name = `${key} ${letter}`;
    if (!known.has(name)) known.set(name, sheet?.getRange(`${letter}${HEAD_ROWS + 1}:${letter}`));
    return known.get(name);
  };
}

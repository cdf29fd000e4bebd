import type { Field } from '../../../core/fields.ts';
import { TABLES, type Table, type TableKey } from '../../../core/tables.ts';
import { helpOf } from '../../../core/help.ts';
import { HEAD_ROWS, keyCell, letters } from '../../view.ts';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const FORMATS: Partial<Record<Field['kind'], string>> = {
  date: 'dd/mm/yyyy',
  number: 'General',
  money: '$#,##0.00',
  percent: '0%',
};

/** Pixels; columns that stand out have a width of their own. */
const WIDTHS: Partial<Record<TableKey, Readonly<Record<string, number>>>> = {
  inicio: { concepto: 260, valor: 420, nota: 480 },
  compromisos: { titulo: 340 },
  actividades: { actividad: 340 },
  indicadores: { variable: 280 },
  evidencias: { titulo: 280, direccion: 280 },
  catalogos: { agenda: 320 },
  datos: { json: 700 },
  bitacora: { resumen: 480 },
};

export function widthOf(table: TableKey, { key, kind }: Field): number {
  return (
    WIDTHS[table]?.[key] ??
    (kind === 'long' ? 240 : kind === 'text' || kind === 'url' || kind === 'email' ? 200 : 130)
  );
}

/** Colour of the tab and of its header: white words on it keep a contrast of 4.5 or more. */
export const COLOURS: Readonly<Record<TableKey, string>> = {
  inicio: '#611232',
  stl: '#1e5b4f',
  compromisos: '#7d5c10',
  actividades: '#7d5c10',
  indicadores: '#7d5c10',
  evidencias: '#7d5c10',
  catalogos: '#5f5f61',
  publico: '#002f2a',
  datos: '#002f2a',
  bitacora: '#5f5f61',
};

/** Columns that stay in sight while one reads to the right. */
export const FROZEN: Partial<Record<TableKey, number>> = {
  stl: 2,
  compromisos: 2,
  actividades: 3,
  indicadores: 3,
  evidencias: 2,
};

/** Plain text wherever words go, so that Sheets reads nothing into them. */
export const formatOf = (field: Field): string => FORMATS[field.kind] ?? '@';

export const headRows = (table: Table): string[][] => [
  ...(table.bare ? [] : [table.fields.map((field) => keyCell(table.key, field.key))]),
  table.fields.map((field) => field.label),
];

export const headCount = (table: Table): number => (table.bare ? 1 : HEAD_ROWS);

const place = (table: TableKey, field: string): string => {
  const column = letters(TABLES[table].fields.findIndex((one) => one.key === field));
  return `${column}3:${column}`;
};

/** Drop-downs and checks that flag and explain, and never refuse what a person typed. */
export function validationOf(spreadsheet: Spreadsheet, on: TableKey, field: Field): Validation | null {
  if (field.computed) return null;
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(helpOf(on, field.key));
  const listed = (table: TableKey, key: string): Validation | null => {
    const sheet = spreadsheet.getSheetByName(TABLES[table].tab);
    return sheet && rule.requireValueInRange(sheet.getRange(place(table, key)), true).build();
  };
  if (field.choices) return rule.requireValueInList([...field.choices], true).build();
  if (field.catalog) return listed('catalogos', field.catalog);
  if (field.to) return listed(field.to, 'id');
  if (field.kind === 'date') return rule.requireDate().build();
  if (field.kind === 'percent') return rule.requireNumberBetween(0, 1).build();
  if (field.kind === 'money') return rule.requireNumberGreaterThanOrEqualTo(0).build();
  if (field.kind === 'email') return rule.requireTextIsEmail().build();
  if (field.kind === 'url') return rule.requireTextIsUrl().build();
  return null;
}

export interface Run {
  first: number;
  count: number;
}

/** Neighbouring columns that share a property: one call formats a run. */
export function runsOf<T>(items: readonly T[], same: (a: T, b: T) => boolean): Run[] {
  const runs: Run[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const last = runs[runs.length - 1];
    if (last && before !== undefined && same(before, item)) last.count += 1;
    else runs.push({ first: index, count: 1 });
  });
  return runs;
}

/** Words carry the meaning; the colour only helps to find them. */
const TINTS = {
  good: ['#d9ead3', '#274e13'],
  doing: ['#fff2cc', '#594300'],
  bad: ['#f4cccc', '#660000'],
  none: ['#ececec', '#434343'],
} as const;
type Tint = keyof typeof TINTS;

const WORDS: readonly [field: string, word: string, tint: Tint, whole: boolean][] = [
  ['estado', 'Completa', 'good', true],
  ['estado', 'Verificada', 'good', true],
  ['estado', 'En proceso', 'doing', true],
  ['estado', 'Sin evidencia', 'bad', true],
  ['estado', 'Cancelada', 'none', true],
  ['revision', 'Correcto', 'good', true],
  ['revision', 'por corregir', 'bad', false],
  ['revision', 'por completar', 'doing', false],
  ['revision', 'Falta', 'doing', false],
  ['revision', 'Aceptado', 'good', false],
];

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Conditional formats of a table; late activities follow TODAY() without any script. */
export function rulesOf(table: Table, columnRange: (field: string) => Range): Rule[] {
  const has = (key: string): boolean => table.fields.some((field) => field.key === key);
  const rules: Rule[] = WORDS.filter(([field]) => has(field)).map(([field, word, tint, whole]) => {
    const rule = SpreadsheetApp.newConditionalFormatRule();
    (whole ? rule.whenTextEqualTo(word) : rule.whenTextContains(word))
      .setBackground(TINTS[tint][0])
      .setFontColor(TINTS[tint][1])
      .setRanges([columnRange(field)]);
    return rule.build();
  });
  if (table.key === 'actividades') {
    const at = (key: string): string => `$${letters(table.fields.findIndex((field) => field.key === key))}3`;
    const late = `=AND(ISNUMBER(${at('fin')}),${at('fin')}<TODAY(),${at('estado')}<>"Completa",${at('estado')}<>"Verificada",${at('estado')}<>"Cancelada")`;
    const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(late);
    rules.push(
      rule
        .setBackground(TINTS.bad[0])
        .setFontColor(TINTS.bad[1])
        .setRanges([columnRange('fin')])
        .build(),
    );
  }
  return rules;
}

/** How many rules `rulesOf` makes, to see whether some are gone. */
export const ruleCount = (table: Table): number =>
  WORDS.filter(([field]) => table.fields.some((one) => one.key === field)).length +
  (table.key === 'actividades' ? 1 : 0);

import type { Field } from '../../../core/fields.ts';
import { TABLES, type Table, type TableKey } from '../../../core/tables.ts';
import { keyCell, letters } from '../../view.ts';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const FORMATS: Partial<Record<Field['kind'], string>> = {
  date: 'dd/mm/yyyy',
  number: 'General',
  money: '$#,##0.00',
  percent: '0%',
};

/** Plain text wherever words go, so that Sheets reads nothing into them. */
export const formatOf = (field: Field): string => FORMATS[field.kind] ?? '@';

export const headRows = (table: Table): string[][] => [
  table.fields.map((field) => keyCell(table.key, field.key)),
  table.fields.map((field) => field.label),
];

const place = (table: TableKey, field: string): string => {
  const column = letters(TABLES[table].fields.findIndex((one) => one.key === field));
  return `${column}3:${column}`;
};

/** Drop-downs and checks that flag and explain, and never refuse what a person typed. */
export function validationOf(spreadsheet: Spreadsheet, field: Field): Validation | null {
  if (field.computed) return null;
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(field.help);
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
  ['revision', 'Faltan', 'doing', false],
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

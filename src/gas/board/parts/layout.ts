import type { Field } from '../../../core/fields.ts';
import { TABLES } from '../../../core/tables.ts';
import type { Table } from '../../../core/table.ts';
import type { BoardKey, TableKey } from '../../../core/tableKeys.ts';
import { helpOf } from '../../../core/help.ts';
import { HEAD_ROWS, keyCell } from '../../view.ts';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Range = GoogleAppsScript.Spreadsheet.Range;

const FORMATS: Partial<Record<Field['kind'], string>> = {
  date: 'dd/mm/yyyy',
  number: 'General',
  money: '$#,##0.00',
  percent: '0%',
};

/** Pixels of every column but those that stand out. */
export const WIDTH = 170;
interface Wide {
  first: string;
  count: number;
  pixels: number;
}
const WIDE: Partial<Record<TableKey, Wide>> = {
  inicio: { first: 'concepto', count: 3, pixels: 200 },
  pasos: { first: 'requisito', count: 1, pixels: 320 },
  actores: { first: 'organizacion', count: 1, pixels: 280 },
  acuerdos: { first: 'acuerdo', count: 1, pixels: 380 },
  mesas: { first: 'tema', count: 1, pixels: 280 },
  textos: { first: 'texto', count: 1, pixels: 620 },
  cortes: { first: 'cambios', count: 1, pixels: 480 },
  compromisos: { first: 'titulo', count: 1, pixels: 340 },
  actividades: { first: 'actividad', count: 2, pixels: 320 },
  indicadores: { first: 'variable', count: 1, pixels: 280 },
  evidencias: { first: 'titulo', count: 2, pixels: 280 },
  catalogos: { first: 'agenda', count: 1, pixels: 320 },
  datos: { first: 'json', count: 1, pixels: 700 },
  bitacora: { first: 'resumen', count: 1, pixels: 480 },
};

/** So that the charts beside the table of Inicio are seen without scrolling on a screen of 1280 pixels. */
const NARROW: Partial<Record<TableKey, Wide>> = {
  inicio: { first: 'fecha', count: 2, pixels: 100 },
};

/** Colour of the tab and of its header: white words on it keep a contrast of 4.5 or more. */
const COLOURS: Readonly<Record<BoardKey, string>> = {
  inicio: '#611232',
  pasos: '#611232',
  actores: '#1e5b4f',
  stl: '#1e5b4f',
  gobernanza: '#1e5b4f',
  sesiones: '#1e5b4f',
  acuerdos: '#1e5b4f',
  mesas: '#1e5b4f',
  compromisos: '#7d5c10',
  actividades: '#7d5c10',
  indicadores: '#7d5c10',
  mediciones: '#7d5c10',
  evidencias: '#7d5c10',
  verificaciones: '#7d5c10',
  reprogramaciones: '#7d5c10',
  preguntas: '#7d5c10',
  evaluaciones: '#611232',
  textos: '#5f5f61',
  catalogos: '#5f5f61',
  cortes: '#002f2a',
  graficas: '#5f5f61',
  publico: '#002f2a',
  datos: '#002f2a',
  bitacora: '#5f5f61',
};

/** Columns that stay in sight while one reads to the right. */
const FROZEN: Partial<Record<TableKey, number>> = {
  pasos: 4,
  actores: 2,
  stl: 2,
  acuerdos: 3,
  mesas: 3,
  compromisos: 2,
  actividades: 3,
  indicadores: 3,
  evidencias: 2,
};

export const colourOf = ({ key, look }: Table): string => look?.colour ?? COLOURS[key as BoardKey];
export const frozenOf = ({ key, look }: Table): number => look?.frozen ?? FROZEN[key] ?? 0;
/** @returns the columns that stand out. */
export const widthsOf = ({ key, look }: Table): Wide[] =>
  [look?.wide, WIDE[key], NARROW[key]].filter((one) => one !== undefined);

/** Plain text wherever words go, so that Sheets reads nothing into them. */
export const formatOf = (field: Field): string => FORMATS[field.kind] ?? '@';

/** Staff may choose another way to show a number or a day; what changes the meaning of what is typed is damage. */
export function formatServes({ kind }: Field, format: string): boolean {
  if (kind === 'date') return /[dmy]/i.test(format) && format !== 'General';
  if (kind === 'percent') return format.includes('%');
  if (kind === 'number' || kind === 'money') return format !== '@' && !format.includes('%');
  return format === '@';
}

export const headRows = (table: Table): string[][] => [
  ...(table.bare ? [] : [table.fields.map((field) => keyCell(table.key, field.key))]),
  table.fields.map((field) => field.label),
];

export const headCount = (table: Table): number => (table.bare ? 1 : HEAD_ROWS);

/** The cells of a column below the head, wherever it stands; undefined when its tab is missing. */
export type Place = (table: TableKey, field: string) => Range | undefined;

/** What kind of drop-down or check a column has; '' for none. */
export function criteriaOf(field: Field): string {
  if (field.computed) return '';
  if (field.choices) return 'VALUE_IN_LIST';
  if (field.catalog || field.to) return 'VALUE_IN_RANGE';
  const kinds: Partial<Record<Field['kind'], string>> = {
    date: 'DATE_IS_VALID_DATE',
    percent: 'NUMBER_BETWEEN',
    money: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    email: 'TEXT_IS_VALID_EMAIL',
    url: 'TEXT_IS_VALID_URL',
  };
  return kinds[field.kind] ?? '';
}

/** Drop-downs and checks that flag and explain, and never refuse what a person typed. */
export function validationOf(on: TableKey, field: Field, place: Place): Validation | null {
  const criteria = criteriaOf(field);
  if (criteria === '') return null;
  const rule = SpreadsheetApp.newDataValidation()
    .setAllowInvalid(true)
    .setHelpText(TABLES[on].look?.help?.[field.key] ?? helpOf(on, field.key));
  if (field.choices) return rule.requireValueInList([...field.choices], true).build();
  if (criteria === 'VALUE_IN_RANGE') {
    const listed = field.catalog ? place('catalogos', field.catalog) : field.to && place(field.to, 'id');
    return listed ? rule.requireValueInRange(listed, true).build() : null;
  }
  if (field.kind === 'date') return rule.requireDate().build();
  if (field.kind === 'percent') return rule.requireNumberBetween(0, 1).build();
  if (field.kind === 'money') return rule.requireNumberGreaterThanOrEqualTo(0).build();
  if (field.kind === 'email') return rule.requireTextIsEmail().build();
  return rule.requireTextIsUrl().build();
}

/** Tables whose drop-downs list what stands in one of these. */
export const pointsTo = (field: Field, tables: ReadonlySet<TableKey>): boolean =>
  (field.catalog !== undefined && tables.has('catalogos')) ||
  (field.to !== undefined && tables.has(field.to));

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

interface Word {
  field: string;
  word: string;
  tint: Tint;
  /** The cell says only this. */
  whole?: true;
  /** Where other tables have a column of that name with other words. */
  only?: readonly TableKey[];
}

const ACTIVITIES: readonly TableKey[] = ['actividades', 'graficas'];
const STEPS: readonly TableKey[] = ['pasos', 'acuerdos'];
const INICIO: readonly TableKey[] = ['inicio'];

const WORDS: readonly Word[] = [
  { field: 'estado', word: 'Completa', tint: 'good', whole: true, only: ACTIVITIES },
  { field: 'estado', word: 'Verificada', tint: 'good', whole: true, only: ACTIVITIES },
  { field: 'estado', word: 'En proceso', tint: 'doing', whole: true, only: ACTIVITIES },
  { field: 'estado', word: 'Sin evidencia', tint: 'bad', whole: true, only: ACTIVITIES },
  { field: 'estado', word: 'Cancelada', tint: 'none', whole: true, only: ACTIVITIES },
  { field: 'estado', word: 'Cumplido', tint: 'good', whole: true, only: STEPS },
  { field: 'estado', word: 'En curso', tint: 'doing', whole: true, only: STEPS },
  { field: 'estado', word: 'Vencido', tint: 'bad', whole: true, only: STEPS },
  { field: 'estado', word: 'Pendiente', tint: 'none', whole: true, only: STEPS },
  { field: 'valor', word: '✔', tint: 'good', only: INICIO },
  { field: 'valor', word: '●', tint: 'good', only: INICIO },
  { field: 'valor', word: '►', tint: 'doing', only: INICIO },
  { field: 'valor', word: '▲', tint: 'bad', only: INICIO },
  { field: 'valor', word: '○', tint: 'none', only: INICIO },
  { field: 'revision', word: 'Correcto', tint: 'good', whole: true },
  { field: 'revision', word: 'por corregir', tint: 'bad' },
  { field: 'revision', word: 'por completar', tint: 'doing' },
  { field: 'revision', word: 'Falta', tint: 'doing' },
  { field: 'revision', word: 'Por revisar', tint: 'doing' },
  { field: 'revision', word: 'Aceptado', tint: 'good' },
  { field: 'verificacion', word: 'Caducó', tint: 'bad', only: ['actividades'] },
  { field: 'vigencia', word: 'Caducó', tint: 'bad', only: ['verificaciones'] },
  { field: 'enlace', word: 'No responde', tint: 'bad', whole: true, only: ['evidencias'] },
  { field: 'enlace', word: 'Privado', tint: 'bad', whole: true, only: ['evidencias'] },
];

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const LATE = '=AND(ISNUMBER($';
const FIRST = '="siguiente"=$';
/** The columns that a rule with a formula paints. */
const FORMULA_FIELDS: Partial<Record<TableKey, readonly string[]>> = {
  actividades: ['fin'],
  inicio: ['concepto', 'valor'],
};

const tinted = (range: Range, tint: Tint) =>
  SpreadsheetApp.newConditionalFormatRule()
    .setBackground(TINTS[tint][0])
    .setFontColor(TINTS[tint][1])
    .setRanges([range]);

const wordsOf = (table: Table): readonly Word[] =>
  WORDS.filter(
    ({ field, only }) => (only?.includes(table.key) ?? true) && table.fields.some((one) => one.key === field),
  );

/**
 * Conditional formats of a table; late activities follow TODAY() without any script, and Inicio's next step stands out.
 * @param letter where each column stands
 */
export function rulesOf(
  table: Table,
  column: (field: string) => Range,
  letter: (field: string) => string,
): Rule[] {
  const rules = wordsOf(table).map(({ field, word, tint, whole }) => {
    const rule = tinted(column(field), tint);
    return (whole ? rule.whenTextEqualTo(word) : rule.whenTextContains(word)).build();
  });
  if (table.key === 'inicio') {
    const next = SpreadsheetApp.newConditionalFormatRule()
      .setBold(true)
      .setRanges([column('concepto'), column('valor')])
      .whenFormulaSatisfied(`${FIRST}${letter('id')}3`);
    return [...rules, next.build()];
  }
  if (table.key !== 'actividades') return rules;
  const [end, state] = [`${letter('fin')}3`, `$${letter('estado')}3`];
  const late = `${LATE}${end}),$${end}<TODAY(),${state}<>"Completa",${state}<>"Verificada",${state}<>"Cancelada")`;
  return [...rules, tinted(column('fin'), 'bad').whenFormulaSatisfied(late).build()];
}

/** The columns on which `rulesOf` paints. */
export const tintedFields = (table: Table): string[] => [
  ...new Set([...wordsOf(table).map(({ field }) => field), ...(FORMULA_FIELDS[table.key] ?? [])]),
];

/** How many rules `rulesOf` makes, to see whether some are gone. */
export const ruleCount = (table: Table): number =>
  wordsOf(table).length + (table.key in FORMULA_FIELDS ? 1 : 0);

/** A rule that a person added stays. */
export function isOurs(rule: Rule): boolean {
  const value = String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');
  return [LATE, FIRST].some((start) => value.startsWith(start)) || WORDS.some(({ word }) => word === value);
}

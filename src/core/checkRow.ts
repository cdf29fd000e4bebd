import { rowsOf, str, type Board, type Config, type Row } from './board.ts';
import { checkField } from './checkField.ts';
import { addDays, addMonths, isIsoDay, longDate } from './dates.ts';
import type { Field } from './fields.ts';
import { idPattern, prefixOf } from './ids.ts';
import { PLAN_MONTHS } from './method.ts';
import type { Level, Problem } from './problems.ts';
import type { Table } from './table.ts';
import type { RecordKey, TableKey } from './tableKeys.ts';
import { fold } from './words.ts';

/** First and last day of the plan: a year from its launch (step 5); before the launch, generous bounds. */
export function planWindow(config: Config): { from: string; to: string; launched: boolean } {
  if (isIsoDay(config.launch)) {
    return { from: config.launch, to: lastDayOf(config.launch, PLAN_MONTHS), launched: true };
  }
  return { from: `${config.year}-01-01`, to: `${config.year + 2}-12-31`, launched: false };
}

/** @returns the last day of so many months; of those that begin on 29 February, the end of February. */
export function lastDayOf(first: string, months: number): string {
  const after = addMonths(first, months);
  return after.slice(8) === first.slice(8) ? addDays(after, -1) : after;
}

/** What the checks of one row need to know of the others; made once for a whole table. */
export interface Known {
  config: Config;
  ids: Readonly<Partial<Record<RecordKey, ReadonlySet<string>>>>;
  lists: Readonly<Record<string, readonly string[]>>;
}

export function knownOf(board: Board, tables: readonly RecordKey[]): Known {
  const ids: Partial<Record<RecordKey, ReadonlySet<string>>> = {};
  for (const table of tables) ids[table] = new Set(rowsOf(board, table).map((row) => str(row, 'id')));
  ids.stl ??= new Set(board.roster);
  return { config: board.config, ids, lists: board.lists };
}

type Report = (level: Level, code: string, field: string, sentence: string, tip: string) => void;

/** @returns every problem of one row: each field by itself, then dates, references and lists. */
export function checkRow(table: Table, row: Row, known: Known, index?: number): Problem[] {
  const problems: Problem[] = [];
  const at = {
    table: table.key,
    ...(str(row, 'id') ? { id: str(row, 'id') } : {}),
    ...(index === undefined ? {} : { index }),
  };
  const report: Report = (level, code, field, sentence, tip) =>
    problems.push({ level, code, where: { ...at, field }, sentence, tip });
  const { own, referring, listed: open } = partsOf(table);
  for (const field of own) {
    const fault = checkField(field, row[field.key]);
    if (fault) report(fault.level, fault.code, field.key, fault.sentence, fault.tip);
  }
  checkId(table, row, known, report);
  checkReferences(referring, row, known, report);
  checkLists(open, row, known, report);
  checkDays(table, row, known, report);
  return problems;
}

/** Fields of a table by what is looked at: a board has many rows of few tables. */
interface Parts {
  own: readonly Field[];
  referring: readonly Field[];
  listed: readonly Field[];
}

const parts = new Map<Table, Parts>();

function partsOf(table: Table): Parts {
  const known = parts.get(table);
  if (known) return known;
  const { fields } = table;
  const made = {
    own: fields.filter(({ computed, kind }) => !computed || kind === 'id'),
    referring: fields.filter(({ kind, to }) => kind === 'ref' || kind === 'refs' || to !== undefined),
    listed: fields.filter(({ catalog }) => catalog !== undefined),
  };
  parts.set(table, made);
  return made;
}

/** An ID is published and referred to: one that the board did not give may be anything, even a formula. */
function checkId(table: Table, row: Row, { config }: Known, report: Report): void {
  const id = str(row, 'id');
  if (!id || idMatcher(config, table.key as RecordKey).test(id)) return;
  report(
    'integridad',
    'id-ajeno',
    'id',
    `ID: «${id.slice(0, 40)}» no es un ID de este tablero.`,
    'Borre la celda: el tablero le dará uno.',
  );
}

/** What is the same for every row of a board. */
interface Bounds {
  prefix: string;
  window: ReturnType<typeof planWindow>;
  matchers: Map<RecordKey, RegExp>;
}

const bounds = new WeakMap<Config, Bounds>();

function boundsOf(config: Config): Bounds {
  const made = bounds.get(config) ?? {
    prefix: prefixOf(config),
    window: planWindow(config),
    matchers: new Map<RecordKey, RegExp>(),
  };
  bounds.set(config, made);
  return made;
}

function idMatcher(config: Config, table: RecordKey): RegExp {
  const { prefix, matchers } = boundsOf(config);
  const made = matchers.get(table) ?? new RegExp(`^${prefix}${idPattern(table)}$`);
  matchers.set(table, made);
  return made;
}

function checkReferences(fields: readonly Field[], row: Row, known: Known, report: Report): void {
  for (const field of fields) {
    for (const wanted of referencesIn(field, str(row, field.key), known.config)) {
      const targets = field.among ?? (field.to ? [field.to as RecordKey] : []);
      if (isThere(wanted, targets, known) !== false) continue;
      report(
        'integridad',
        'referencia-rota',
        field.key,
        `${field.label}: «${wanted.slice(0, 60)}» no existe en el tablero.`,
        'Elija un ID que exista o registre primero lo que falta.',
      );
    }
  }
}

/** The IDs that a field names; a text that may name one counts as soon as it looks like an ID of this board. */
function referencesIn(field: Field, value: string, config: Config): string[] {
  if (value === '') return [];
  if (field.kind === 'ref') return [value];
  if (field.kind === 'refs') return listed(value);
  return field.to && value.startsWith(`${boundsOf(config).prefix}-`) ? [value] : [];
}

/** @returns the IDs of a list as people write it: with commas, semicolons, spaces or one a line. */
export const listed = (value: string): string[] => value.split(/[\s,;]+/).filter((id) => id !== '');

/** @returns undefined while the table that would hold the target has not been read. */
function isThere(id: string, targets: readonly RecordKey[], known: Known): boolean | undefined {
  const shaped = targets.find((target) => idMatcher(known.config, target).test(id));
  if (!shaped) return targets.some((target) => known.ids[target]?.has(id));
  return known.ids[shaped]?.has(id);
}

function checkLists(fields: readonly Field[], row: Row, known: Known, report: Report): void {
  for (const field of fields) {
    const typed = str(row, field.key);
    const list = known.lists[field.catalog ?? ''];
    if (!typed || !list || list.some((entry) => entry === typed || fold(entry) === fold(typed))) continue;
    report(
      'aviso',
      'fuera-de-catalogo',
      field.key,
      `${field.label}: «${typed.slice(0, 60)}» no está en Catálogos.`,
      'Elija uno de la lista o agréguelo en la pestaña Catálogos.',
    );
  }
}

const SPANS: Partial<Record<TableKey, readonly [string, string]>> = {
  actividades: ['inicio', 'fin'],
  stl: ['desde', 'hasta'],
};

function checkDays(table: Table, row: Row, known: Known, report: Report): void {
  for (const [key, label] of [
    ['inicio_original', 'Inicio original'],
    ['fin_original', 'Fin original'],
  ] as const) {
    const first = row[key] ?? '';
    if (first === '' || isIsoDay(first)) continue;
    report(
      'integridad',
      'fecha-ilegible',
      key,
      `${label}: «${String(first).slice(0, 40)}» no es una fecha.`,
      'Borre la celda: se llena sola.',
    );
  }
  const [fromKey, toKey] = SPANS[table.key] ?? [];
  if (!fromKey || !toKey) return;
  const from = str(row, fromKey);
  const to = str(row, toKey);
  if (isIsoDay(from) && isIsoDay(to) && to < from) {
    report(
      'integridad',
      'termina-antes',
      toKey,
      `Termina antes de empezar: del ${longDate(from)} al ${longDate(to)}.`,
      'Corrija una de las dos fechas.',
    );
  }
  if (table.key !== 'actividades') return;
  const plan = boundsOf(known.config).window;
  for (const key of ['inicio', 'fin'] as const) {
    const day = str(row, key);
    if (!isIsoDay(day) || (day >= plan.from && day <= plan.to)) continue;
    report(
      'error',
      'fuera-del-plan',
      key,
      `${key === 'inicio' ? 'Inicio' : 'Fin'}: el ${longDate(day)} queda fuera del plan (${longDate(plan.from)} a ${longDate(plan.to)}).`,
      'El plan dura un año desde su lanzamiento: mueva la fecha o divida la actividad.',
    );
  }
}

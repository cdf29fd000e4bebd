import { str, type Row } from './board.ts';
import { shortDay } from './config.ts';
import type { Named } from './recordCalls.ts';
import type { RecordKey } from './tableKeys.ts';

/** What people call a record of each table, besides its ID. */
const CALLED: Readonly<Partial<Record<RecordKey, (row: Row) => string>>> = {
  stl: (row) => [str(row, 'nombre'), str(row, 'institucion')].filter((part) => part !== '').join(', '),
  pasos: (row) => `Paso ${str(row, 'paso')}: ${str(row, 'requisito')}`,
  sesiones: (row) => `${shortDay(str(row, 'fecha'))} ${str(row, 'tipo')}`.trim(),
  mesas: (row) => `${shortDay(str(row, 'fecha'))} ${str(row, 'tema')}`.trim(),
  acuerdos: (row) => str(row, 'acuerdo'),
  compromisos: (row) => str(row, 'titulo'),
  actividades: (row) => str(row, 'actividad'),
  indicadores: (row) => str(row, 'variable'),
  preguntas: (row) => str(row, 'pregunta'),
  evaluaciones: (row) => str(row, 'momento'),
  textos: (row) => str(row, 'apartado'),
};

const MOST = 70;

/** @returns the ID and how a list shows it: `S03 · 12/05/2016 Ordinaria`, without what all IDs of the board share */
export function named(table: RecordKey, row: Row): Named {
  const id = str(row, 'id');
  const called = CALLED[table]?.(row) ?? '';
  const short = called.length > MOST ? `${called.slice(0, MOST - 1)}…` : called;
  return [id, [id.replace(/^[A-Z]{3}-\d{4}-/, ''), short].filter((part) => part !== '').join(' · ')];
}

/** What evidence may be of, as people choose it. */
const KINDS: readonly (readonly [table: RecordKey, title: string])[] = [
  ['actividades', 'Una actividad'],
  ['indicadores', 'Un indicador'],
  ['sesiones', 'Una sesión'],
  ['acuerdos', 'Un acuerdo'],
  ['mesas', 'Una mesa'],
  ['compromisos', 'Un compromiso'],
  ['pasos', 'Un requisito de un paso'],
];

export const PROVED: readonly RecordKey[] = KINDS.map(([table]) => table);

export const provable = (
  names: (table: RecordKey) => readonly Named[],
): { table: RecordKey; title: string; choices: readonly Named[] }[] =>
  KINDS.map(([table, title]) => ({ table, title, choices: names(table) }));

/** The cells that rules of other tables look at; no names and no contacts. */
const RULED = ['id', 'fecha', 'inicio', 'asiento', 'hasta', 'desde', 'quorum'] as const;

export const ruledBy = (rows: readonly Row[]): Row[] =>
  rows.map((row) =>
    Object.fromEntries(RULED.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]]))),
  );

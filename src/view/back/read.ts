import type { Row, Value } from '../../core/board.ts';
import { isIsoDay, longDate } from '../../core/dates.ts';
import type { Field } from '../../core/fields.ts';
import type { Problem } from '../../core/problems.ts';
import { TABLES } from '../../core/tables.ts';
import type { RecordKey } from '../../core/tableKeys.ts';
import { KINDS } from '../kinds.ts';
import { CELL_LIMIT, FORMAT } from '../openData.ts';
import { publicFields } from '../publicFields.ts';
import { kindOf } from '../schema.ts';
import { SCHEMA } from '../shape.ts';

/** What of published open data a board can be made from again. */
export interface Returned {
  plan: {
    code: string;
    year: number;
    guarantor: string;
    /** ISO day; '' where the plan was not launched. */
    launch: string;
    /** The day of the data. */
    cut: string;
    /** Where citizens ask; '' for nowhere. */
    ask: string;
  };
  /** How many cuts the data tell of, and how much evidence was only counted. */
  cuts: number;
  withheld: number;
  /** The published columns of each kind of record, blank ones left out, in their order. */
  rows: Partial<Record<RecordKey, Row[]>>;
}

/** Of a whole file: no cell is wrong. */
export const wholeProblem = (code: string, sentence: string, tip: string): Problem => ({
  code,
  level: 'error',
  where: { table: 'datos' },
  sentence,
  tip,
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Why a value cannot be one of a field; '' when it can. A blank one is left out. */
function wrongIn(field: Field, value: unknown): string {
  const kind = kindOf(field);
  if (kind === 'day') return isIsoDay(value) ? '' : 'no es una fecha (AAAA-MM-DD)';
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value) ? '' : 'no es un número';
  if (typeof value !== 'string') return 'no es un texto';
  if (value.length > CELL_LIMIT) return 'no cabe en una celda';
  return field.choices && !field.choices.includes(value) ? 'no es una de las opciones' : '';
}

interface Read {
  rows: Row[];
  problems: Problem[];
}

/** What is computed for the public is left out: the board computes it again. */
function readList(table: RecordKey, list: readonly unknown[]): Read {
  const fields = publicFields(table);
  const found: Read = { rows: [], problems: [] };
  list.forEach((one, index) => {
    const row: Record<string, Value> = {};
    for (const field of fields) {
      const value = isObject(one) ? one[field.key] : undefined;
      if (value === undefined || value === '') continue;
      const wrong = wrongIn(field, value);
      if (!wrong) row[field.key] = value as Value;
      else
        found.problems.push({
          code: 'valor-ajeno',
          level: 'error',
          where: { table, field: field.key, index },
          sentence: `${TABLES[table].tab}, registro ${index + 1}, «${field.label}»: «${String(value).slice(0, 40)}» ${wrong}.`,
          tip: 'Use el archivo tal como se descargó.',
        });
    }
    found.rows.push(row);
  });
  return found;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** @returns what a file of open data (`datos.json`) brings back, or every problem of it */
export function readData(file: string): { data: Returned } | { problems: Problem[] } {
  const all = parsed(file);
  const { esquema, version, plan, cortes, ...lists } = isObject(all) ? all : {};
  const kinds = KINDS.map(
    ({ resource, table, since = 1 }) =>
      [table, lists[resource] ?? (Number(version) < since ? [] : undefined)] as const,
  );
  if (
    esquema !== FORMAT ||
    typeof version !== 'number' ||
    !isObject(plan) ||
    !isIsoDay(plan['corte']) ||
    !Array.isArray(cortes)
  )
    return { problems: [notData()] };
  if (version > SCHEMA) {
    const sentence = `Los datos son de una versión más nueva (${version}) que este complemento (${SCHEMA}).`;
    const tip = 'Pida a quien administra el libro que actualice el complemento; no se cambió nada.';
    return { problems: [wholeProblem('version-nueva', sentence, tip)] };
  }
  const rows: Partial<Record<RecordKey, Row[]>> = {};
  const problems: Problem[] = [];
  for (const [table, list] of kinds) {
    if (!Array.isArray(list)) return { problems: [notData()] };
    if (list.length > MOST_RECORDS) return { problems: [tooMany(table)] };
    const read = readList(table, list);
    rows[table] = read.rows;
    problems.push(...read.problems);
  }
  if (problems.length > 0) return { problems };
  return {
    data: {
      plan: {
        code: text(plan['clave']),
        year: Number(plan['ejercicio']),
        guarantor: text(plan['garante']),
        launch: text(plan['lanzamiento']),
        cut: text(plan['corte']),
        ask: text(plan['preguntar']),
      },
      cuts: cortes.length,
      withheld: Number(plan['evidencias_reservadas']) || 0,
      rows,
    },
  };
}

/** As many of one kind as one import takes. */
const MOST_RECORDS = 5000;

const tooMany = (table: RecordKey): Problem =>
  wholeProblem(
    'demasiados',
    `Los datos traen más de ${MOST_RECORDS.toLocaleString('es-MX')} registros de ${TABLES[table].tab}.`,
    'Es más de lo que un tablero recibe de una vez; no se cambió nada.',
  );

const notData = (): Problem =>
  wholeProblem(
    'no-son-datos',
    'El archivo no es de datos abiertos de un tablero, o está incompleto.',
    'Elija el .zip que se descarga al publicar, o el archivo «datos.json» que está dentro.',
  );

/** What of a board decides whether data belong to it. */
export interface Host {
  state: { code: string; name: string };
  year: number;
  launch: string;
}

/** @returns why data cannot be brought to a board; undefined when they can. */
export function misplaced({ state, year, launch }: Host, { plan }: Returned): Problem | undefined {
  if (plan.code !== state.code || plan.year !== year)
    return wholeProblem(
      'otro-tablero',
      `Los datos son de ${plan.code.slice(0, 10) || '(sin clave)'} ${plan.year}; este tablero es de ${state.name} ${year}.`,
      'La entidad y el ejercicio forman parte de todos los ID: use un libro preparado con los mismos.',
    );
  if (plan.launch !== '' && !isIsoDay(plan.launch))
    return wholeProblem(
      'lanzamiento-ilegible',
      'El día del lanzamiento de los datos no es una fecha.',
      'Use el archivo tal como se descargó.',
    );
  if (launch !== '' && launch !== plan.launch)
    return wholeProblem(
      'otro-lanzamiento',
      `Este tablero dice que el plan se lanzó el ${longDate(launch)}; los datos, ${plan.launch ? `el ${longDate(plan.launch)}` : 'que no se ha lanzado'}.`,
      'Use un libro recién preparado, sin día de lanzamiento.',
    );
  return undefined;
}

const count = (total: number, one: string, many: string): string =>
  `${total.toLocaleString('es-MX')} ${total === 1 ? one : many}`;

/** What by its nature is not in published data, in sentences for who brings them. */
export const leftOut = ({ cuts, withheld }: Returned): string[] => [
  'Los nombres, cargos y contactos de personas: no se publican. Complételos en STL y Actores.',
  'Las notas privadas, los textos del plan, los catálogos y la Bitácora: no se publican.',
  ...(withheld > 0
    ? [
        `${count(withheld, 'evidencia reservada, que solo se contaba', 'evidencias reservadas, que solo se contaban')}: lo que se apoya en ellas aparecerá sin evidencia hasta que las registre.`,
      ]
    : []),
  ...(cuts > 0
    ? [
        `${count(cuts, 'corte congelado', 'cortes congelados')}, con su hora y su huella: este tablero empezará por el corte 1, y los cortes de los meses 6 y 12 contarán como pendientes. Conserve el archivo: es la constancia de los anteriores.`,
      ]
    : []),
];

import { ACTIVITY_STATES } from '../../core/method.ts';
import type { RecordKey } from '../../core/tableKeys.ts';
import { cutsOf } from '../files/json.ts';
import { RESOURCES, type Column, type Resource } from '../files/resources.ts';
import { KINDS } from '../kinds.ts';
import { dataOf, planData, type Datum } from '../openData.ts';
import { publicFields } from '../publicFields.ts';
import type { PublicRecord } from '../shape.ts';
import { cellIn, column, TYPES, type Line, type RecordColumn } from './column.ts';

/** One kind of published record across boards: its name is that of the CSV of a board's package. */
export interface RecordTable {
  name: string;
  title: string;
  columns: readonly RecordColumn[];
  linesOf: (record: PublicRecord) => Line[];
}

const always = { required: true } as const;

/** Whose record it is, in every table: of all boards in one table no column of its own would tell it. */
const HEAD: readonly RecordColumn[] = [
  column('clave_entidad', 'STRING', 'Clave de la entidad, con la que empiezan los ID.', always),
  column('ejercicio', 'INTEGER', 'Año del ejercicio local.', always),
  column('fecha_corte', 'DATE', 'Día al que corresponden los datos.', always),
];

const headOf = ({ plan }: PublicRecord): Line => ({
  clave_entidad: plan.code,
  ejercicio: plan.year,
  fecha_corte: plan.cut,
});

/** Columns in which several IDs stand with commas between. */
const isList = (table: string, key: string): boolean =>
  KINDS.some((kind) => kind.table === table) &&
  publicFields(table as RecordKey).some((field) => field.key === key && field.kind === 'refs');

/** What the head says already is not said twice. */
const SAID: readonly string[] = HEAD.map(({ name }) => name);

function columnsOf({ name, key, columns }: Resource): RecordColumn[] {
  return columns.flatMap((one: Column): RecordColumn[] => {
    const type = TYPES[one.kind];
    if (!type || SAID.includes(one.key)) return [];
    const repeated = one.kind === 'texts' || isList(name, one.key);
    const description = [one.label, one.help].filter((part) => part !== '').join('. ');
    return [column(one.key, type, description, { repeated, required: one.key === key })];
  });
}

const lineOf = (head: Line, columns: readonly RecordColumn[], data: Datum): Line => ({
  ...head,
  ...Object.fromEntries(columns.map((one) => [one.name, cellIn(one, data[one.name])])),
});

const tableOf = (
  { name, title }: Pick<Resource, 'name' | 'title'>,
  own: readonly RecordColumn[],
  dataIn: (record: PublicRecord) => readonly Datum[],
): RecordTable => ({
  name,
  title,
  columns: [...HEAD, ...own],
  linesOf: (record) => {
    const head = headOf(record);
    return dataIn(record).map((data) => lineOf(head, own, data));
  },
});

const plainLetters = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, '_');

const STATES = ACTIVITY_STATES.map((state) =>
  column(
    `actividades_${plainLetters(state)}`,
    'INTEGER',
    `Cuántas actividades están en el estado «${state}».`,
  ),
);

const PLAN_MORE: readonly RecordColumn[] = [
  ...STATES,
  column('esquema', 'INTEGER', 'Versión del esquema con que se publicó.', always),
  column('generado', 'TIMESTAMP', 'Instante en que se publicó.'),
];

const planDatum = (record: PublicRecord): Datum => ({
  ...planData(record),
  ...Object.fromEntries(
    ACTIVITY_STATES.map((state, at) => [STATES[at]?.name ?? '', record.totals.byState[state]]),
  ),
  esquema: record.schema,
  generado: record.plan.at,
});

/** A list within a record that is no list of texts: one row an entry. */
const CRITERIA = [
  column('compromiso', 'STRING', 'El compromiso del que se dice.', always),
  column('clave', 'STRING', 'Nombre interno del criterio del método.', always),
  column('cumple', 'BOOLEAN', 'Si el compromiso lo cumple.', always),
  column('falta', 'STRING', 'Lo que le falta para cumplirlo.', { repeated: true }),
];
const criteriaOf = ({ commitments }: PublicRecord): Datum[] =>
  commitments.flatMap(({ id, criteria }) =>
    criteria.map(({ key, holds, lacks }) => ({ compromiso: id, clave: key, cumple: holds, falta: lacks })),
  );

const PLANNED = [
  column('dia', 'DATE', 'El último día de cada mes del plan.', always),
  column('esperado', 'FLOAT', 'Lo que el calendario pide ese día, de 0 a 1.', always),
];
const plannedOf = ({ totals }: PublicRecord): Datum[] =>
  totals.planned.map(({ day, expected }) => ({ dia: day, esperado: expected }));

function ofResource(resource: Resource): RecordTable {
  const columns = columnsOf(resource);
  if (resource.name === 'plan')
    return tableOf(resource, [...columns, ...PLAN_MORE], (record) => [planDatum(record)]);
  const kind = KINDS.find(({ resource: name }) => name === resource.name);
  return tableOf(resource, columns, kind ? (record) => dataOf(record, kind) : cutsOf);
}

/** Every table, flat: what a record holds of lists of things is a table of its own. */
export const RECORD_TABLES: readonly RecordTable[] = [
  ...RESOURCES.map(ofResource),
  tableOf({ name: 'criterios', title: 'Criterios de cada compromiso' }, CRITERIA, criteriaOf),
  tableOf({ name: 'planeado', title: 'Lo que pide el calendario, por mes' }, PLANNED, plannedOf),
];

/** What was not taken, of boards whose data do not hold: none of their records is in the other tables. */
export const REJECTS: Omit<RecordTable, 'linesOf'> = {
  name: 'rechazos',
  title: 'Lo que no se tomó',
  columns: [
    column('clave_entidad', 'STRING', 'De quién se esperaban los datos.', always),
    column('registro', 'STRING', 'ID del registro que no cumple; vacío cuando son todos los datos.'),
    column('campo', 'STRING', 'Columna que no cumple.'),
    column('motivo', 'STRING', 'Por qué, en una frase que se le puede enviar.', always),
  ],
};

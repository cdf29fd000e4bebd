import { computed, date, long, text } from './fields.ts';
import type { Field } from './fields.ts';
import { RECORD_KEYS, RECORDS, TABLE_KEYS, type RecordKey, type Table, type TableKey } from './records.ts';

export { RECORD_KEYS, TABLE_KEYS, type RecordKey, type Table, type TableKey };

/** Most journal entries fill one data cell; the rest leave room for an import of about a million characters. */
export const JOURNAL_CELLS = 24;
const journalData = Array.from({ length: JOURNAL_CELLS }, (_, index) =>
  text(`datos${index + 1}`, `Datos ${index + 1}`, {
    ...computed,
    max: 50000,
    hidden: true,
  }),
);

/** Every tab of a board. */
export const TABLES: Readonly<Record<TableKey, Table>> = {
  ...RECORDS,
  inicio: {
    key: 'inicio',
    tab: 'Inicio',
    fields: [
      text('id', 'Clave', { ...computed, hidden: true }),
      text('concepto', 'Concepto', computed),
      long('valor', 'Valor'),
      text('nota', 'Qué significa', computed),
    ],
  },
  catalogos: {
    key: 'catalogos',
    tab: 'Catálogos',
    fields: [
      text('agenda', 'Líneas de la Agenda Nacional'),
      text('evidencia', 'Tipos de evidencia'),
      date('inhabiles', 'Días inhábiles'),
    ],
  },
  publico: {
    key: 'publico',
    tab: 'Tablero público',
    locked: true,
    fields: [],
  },
  datos: {
    key: 'datos',
    tab: 'Datos abiertos',
    locked: true,
    bare: true,
    fields: [
      text('type', 'type', computed),
      text('id', 'id', computed),
      long('json', 'json', { ...computed, max: 50000 }),
    ],
  },
  bitacora: {
    key: 'bitacora',
    tab: 'Bitácora',
    locked: true,
    fields: [
      text('fecha', 'Cuándo', computed),
      text('quien', 'Quién', { ...computed, personal: true }),
      text('operacion', 'Qué', computed),
      text('registro', 'Registro', { ...computed, max: 1000 }),
      long('resumen', 'Antes y después', { ...computed, max: 20000 }),
      text('entrada', 'Entrada', { ...computed, hidden: true }),
      ...journalData,
    ],
  },
};

/** What a look at the whole board reads. */
export const READ_ALL: readonly TableKey[] = [...RECORD_KEYS, 'catalogos'];

/** @returns the field, or throws when the code names one that does not exist. */
export function fieldOf(table: TableKey, key: string): Field {
  const found = TABLES[table].fields.find((field) => field.key === key);
  if (!found) throw new Error(`no field ${table}.${key}`);
  return found;
}

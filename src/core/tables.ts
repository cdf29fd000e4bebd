import { computed, date, id, long, number, percent, text } from './fields.ts';
import type { Field } from './fields.ts';
import { RECORDS } from './records.ts';
import type { Table } from './table.ts';
import { RECORD_KEYS, type BoardKey, type NationalKey, type TableKey } from './tableKeys.ts';

/** Most journal entries fill one data cell; the rest leave room for an import of about a million characters. */
export const JOURNAL_CELLS = 24;
const journalData = Array.from({ length: JOURNAL_CELLS }, (_, index) =>
  text(`datos${index + 1}`, `Datos ${index + 1}`, {
    ...computed,
    max: 50000,
    hidden: true,
  }),
);

/** A plan of 100 × 10 takes about twelve cells; longer cuts go on in the next row. */
export const CUT_CELLS = 12;
const cutData = Array.from({ length: CUT_CELLS }, (_, index) =>
  long(`datos${index + 1}`, `Datos ${index + 1}`, { ...computed, max: 50000, hidden: true }),
);

/** Every tab of a board. */
const BOARD: Readonly<Record<BoardKey, Table>> = {
  ...RECORDS,
  inicio: {
    key: 'inicio',
    tab: 'Inicio',
    fields: [
      text('id', 'Clave', { ...computed, hidden: true }),
      text('concepto', 'Concepto', computed),
      long('valor', 'Valor'),
      text('nota', 'Qué significa', computed),
      date('fecha', 'Fecha', computed),
      text('documento', 'Documento', { ...computed, max: 2000 }),
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
  cortes: {
    key: 'cortes',
    tab: 'Cortes',
    locked: true,
    fields: [
      id('id', 'ID'),
      number('numero', 'Número', computed),
      text('tipo', 'Tipo', computed),
      date('fecha', 'Fecha', computed),
      text('instante', 'Instante', { ...computed, hidden: true }),
      long('cambios', 'Qué cambió desde el anterior', { ...computed, max: 20000 }),
      text('huella', 'Huella (SHA-256)', computed),
      text('anterior', 'Huella del anterior', { ...computed, hidden: true }),
      text('parte', 'Parte', { ...computed, hidden: true }),
      ...cutData,
    ],
  },
  graficas: {
    key: 'graficas',
    tab: 'Gráficas',
    locked: true,
    fields: [
      text('mes', 'Mes', computed),
      percent('planeado', 'Planeado', computed),
      percent('reportado', 'Reportado', computed),
      percent('verificado', 'Verificado', computed),
      text('compromiso', 'Compromiso', computed),
      percent('c_reportado', 'Avance reportado', computed),
      percent('c_verificado', 'Avance verificado', computed),
      text('estado', 'Estado', computed),
      number('actividades', 'Actividades', computed),
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

/** Every tab of the project by its key: a board's, and what the national program adds when it starts (addTables). */
export const TABLES = { ...BOARD } as Readonly<Record<TableKey, Table>>;

/** The program of another workbook knows its own tabs beside those of a board, whose records it reads. */
export const addTables = (tables: Readonly<Record<NationalKey, Table>>): void =>
  void Object.assign(TABLES, tables);

/** What a look at the whole board reads. */
export const READ_ALL: readonly TableKey[] = [...RECORD_KEYS, 'catalogos'];

/** @returns the field, or throws when the code names one that does not exist. */
export function fieldOf(table: TableKey, key: string): Field {
  const found = TABLES[table].fields.find((field) => field.key === key);
  if (!found) throw new Error(`no field ${table}.${key}`);
  return found;
}

import type { Row, Value } from '../core/board.ts';
import { CRITERIA_KEYS } from '../core/criteriaKeys.ts';
import type { Field } from '../core/fields.ts';
import { TABLES, type RecordKey } from '../core/tables.ts';

/**
 * What may leave the private tabs, named one by one: a column that is added later stays private until it is listed.
 * The names and positions of people are left out on purpose; an institution answers for them.
 */
const LISTED: Readonly<Record<RecordKey, string>> = {
  stl: 'id institucion sector asiento suple_a eleccion desde hasta',
  compromisos:
    'id titulo tema problema linea_base accion objetivo mesa mesa_sectores autoridad sociedad beneficiarios antes ' +
    'despues potencial replica licencia agenda agenda_como fondo asignado ejercido fuente_gasto sin_fondo valores ods ' +
    `acuerdo ${CRITERIA_KEYS.map((key) => `porque_${key}`).join(' ')}`,
  actividades: 'id compromiso actividad producto responsable inicio fin fin_original peso avance final',
  indicadores: 'id compromiso variable unidad base meta periodo tipo valor medido fuente',
  evidencias: 'id de fecha tipo titulo direccion',
};

/** @returns the columns of a table that are published; one that is marked as personal never is. */
export function publicFields(table: RecordKey): readonly Field[] {
  const listed = LISTED[table].split(' ');
  return TABLES[table].fields.filter((field) => listed.includes(field.key) && !field.personal);
}

/** @returns a function that keeps only the published columns of a row; blank ones as ''. */
export function projector(table: RecordKey): (row: Row) => Row {
  const keys = publicFields(table).map((field) => field.key);
  return (row) => {
    const kept: Record<string, Value> = {};
    for (const key of keys) kept[key] = row[key] ?? '';
    return kept;
  };
}

import type { Row, Value } from '../core/board.ts';
import { CRITERIA_KEYS } from '../core/criteriaKeys.ts';
import { isIsoDay } from '../core/dates.ts';
import type { Field } from '../core/fields.ts';
import { MARK_FIELDS } from '../core/national/markFields.ts';
import { TABLES } from '../core/tables.ts';
import type { RecordKey } from '../core/tableKeys.ts';

/**
 * What may leave the private tabs, named one by one: a column that is added later stays private until it is listed.
 * The names and positions of people are left out on purpose; an institution answers for them.
 */
const LISTED: Readonly<Record<RecordKey, string>> = {
  pasos: 'id clave paso requisito vence hecho documento estado',
  actores: 'id organizacion sector convocado asistio sumado',
  stl: 'id institucion sector asiento suple_a eleccion desde hasta',
  gobernanza: 'id desde regla quorum documento institucion elegido agenda',
  sesiones: 'id fecha tipo lugar asuntos asiste_garante asiste_sociedad asiste_autoridad minuta quorum',
  acuerdos: 'id sesion acuerdo responsable vence cumplido actividades estado',
  mesas: 'id fecha tema asiste_garante asiste_sociedad asiste_autoridad problema minuta sectores',
  compromisos:
    'id titulo tema problema linea_base accion objetivo mesa mesa_sectores autoridad sociedad beneficiarios antes ' +
    'despues potencial replica licencia agenda agenda_como fondo asignado ejercido fuente_gasto sin_fondo valores ods ' +
    `acuerdo anterior ${CRITERIA_KEYS.map((key) => `porque_${key}`).join(' ')}`,
  actividades:
    'id compromiso actividad producto responsable inicio fin inicio_original fin_original peso avance ' +
    'informe final cancelacion',
  indicadores:
    'id compromiso variable unidad base meta periodo tipo valor medido fuente cumplimiento tendencia',
  mediciones: 'id indicador fecha valor fuente nota',
  evidencias: 'id de fecha tipo titulo direccion enlace comprobado',
  verificaciones: 'id actividad sector veredicto fecha evidencia comentario vigencia',
  reprogramaciones: 'id actividad de a motivo acuerdo fecha',
  preguntas: 'id actividad fecha pregunta respuesta respondida responde enlace',
  evaluaciones: MARK_FIELDS.map(({ key }) => key).join(' '),
  textos: '',
};

/** @returns the columns of a table that are published; one that is marked as personal never is. */
export function publicFields(table: RecordKey): readonly Field[] {
  const listed = LISTED[table].split(' ');
  return TABLES[table].fields.filter((field) => listed.includes(field.key) && !field.personal);
}

/** A published value is what its column says that it is; what a person typed wrong stays in the board and its diagnosis. */
function valueOf({ kind, choices }: Field, value: Value): Value {
  if (kind === 'date') return isIsoDay(value) ? value : '';
  if (kind === 'number' || kind === 'money' || kind === 'percent')
    return typeof value === 'number' ? value : '';
  const text = String(value);
  return choices && !choices.includes(text) ? '' : text;
}

/** @returns a function that keeps only the published columns of a row; blank ones as ''. */
export function projector(table: RecordKey): (row: Row) => Row {
  const fields = publicFields(table);
  return (row) => {
    const kept: Record<string, Value> = {};
    for (const field of fields) kept[field.key] = valueOf(field, row[field.key] ?? '');
    return kept;
  };
}

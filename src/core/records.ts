import { actividades } from './records/actividades.ts';
import { actores } from './records/actores.ts';
import { acuerdos } from './records/acuerdos.ts';
import { compromisos } from './records/compromisos.ts';
import { evaluaciones } from './records/evaluaciones.ts';
import { evidencias } from './records/evidencias.ts';
import { gobernanza } from './records/gobernanza.ts';
import { indicadores } from './records/indicadores.ts';
import { mediciones } from './records/mediciones.ts';
import { mesas } from './records/mesas.ts';
import { pasos } from './records/pasos.ts';
import { preguntas } from './records/preguntas.ts';
import { reprogramaciones } from './records/reprogramaciones.ts';
import { sesiones } from './records/sesiones.ts';
import { stl } from './records/stl.ts';
import { textos } from './records/textos.ts';
import { verificaciones } from './records/verificaciones.ts';
import type { Table } from './table.ts';
import type { RecordKey } from './tableKeys.ts';

/**
 * The tables that staff fill in: tabs, columns, validations, forms and the data dictionary all come from here
 * (product.md, "The tables"). Their help is in help.ts: the program that runs at every click does without it.
 */
export const RECORDS: Readonly<Record<RecordKey, Table>> = {
  pasos,
  actores,
  stl,
  gobernanza,
  sesiones,
  acuerdos,
  mesas,
  compromisos,
  actividades,
  indicadores,
  mediciones,
  evidencias,
  verificaciones,
  reprogramaciones,
  preguntas,
  evaluaciones,
  textos,
};

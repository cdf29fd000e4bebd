import type { Field } from './fields.ts';
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

/** Tabs from left to right, in the order of the six steps. */
export const TABLE_KEYS = [
  'inicio',
  'pasos',
  'actores',
  'stl',
  'gobernanza',
  'sesiones',
  'acuerdos',
  'mesas',
  'compromisos',
  'actividades',
  'indicadores',
  'mediciones',
  'evidencias',
  'verificaciones',
  'reprogramaciones',
  'preguntas',
  'evaluaciones',
  'textos',
  'catalogos',
  'cortes',
  'graficas',
  'publico',
  'datos',
  'bitacora',
] as const;
export type BoardKey = (typeof TABLE_KEYS)[number];

/** Tabs of the national workbook that a board does not have, from left to right (national/tables.ts). */
export const NATIONAL_KEYS = [
  'entidades',
  'resumen',
  'mapa',
  'compromisosMx',
  'actividadesMx',
  'indicadoresMx',
  'pasosMx',
  'evidenciasMx',
  'monitoreo',
  'evaluacion',
  'rubrica',
  'notas',
  'rechazos',
  'datosMx',
] as const;
export type NationalKey = (typeof NATIONAL_KEYS)[number];

export type TableKey = BoardKey | NationalKey;

/** How a tab looks, where it is not one of a board's (gas/board/parts/layout.ts). */
export interface Look {
  /** White words on it keep a contrast of 4.5 or more. */
  colour: string;
  /** Columns that stay in sight while one reads to the right. */
  frozen?: number;
  wide?: { first: string; count: number; pixels: number };
  /** One sentence for each field in which people type. */
  help?: Readonly<Record<string, string>>;
}

export interface Table {
  key: TableKey;
  /** Name of the tab. */
  tab: string;
  fields: readonly Field[];
  /** The whole tab is written by the add-on. */
  locked?: true;
  /** One plain header and no hidden keys: others read the tab as it is. */
  bare?: true;
  look?: Look;
}

/** Tables whose rows staff register. */
export const RECORD_KEYS = [
  'pasos',
  'actores',
  'stl',
  'gobernanza',
  'sesiones',
  'acuerdos',
  'mesas',
  'compromisos',
  'actividades',
  'indicadores',
  'mediciones',
  'evidencias',
  'verificaciones',
  'reprogramaciones',
  'preguntas',
  'evaluaciones',
  'textos',
] as const;
export type RecordKey = (typeof RECORD_KEYS)[number];

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

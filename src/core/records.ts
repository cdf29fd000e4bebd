import {
  choice,
  computed,
  date,
  email,
  expected,
  id,
  long,
  money,
  number,
  percent,
  phone,
  ref,
  required,
  text,
  url,
} from './fields.ts';
import { CRITERIA_KEYS, CRITERIA_LABELS } from './criteriaKeys.ts';
import type { Field } from './fields.ts';
import {
  ACTIVITY_STATES,
  INDICATOR_KINDS,
  MESA_SECTORS,
  POTENTIALS,
  SEATS,
  SECTORS,
  YES_NO,
} from './method.ts';

export const TABLE_KEYS = [
  'inicio',
  'stl',
  'compromisos',
  'actividades',
  'indicadores',
  'evidencias',
  'catalogos',
  'publico',
  'datos',
  'bitacora',
] as const;
export type TableKey = (typeof TABLE_KEYS)[number];

export interface Table {
  key: TableKey;
  /** Name of the tab. */
  tab: string;
  fields: readonly Field[];
  /** The whole tab is written by the add-on. */
  locked?: true;
  /** One plain header and no hidden keys: others read the tab as it is. */
  bare?: true;
}

/** Tables whose rows staff register, in the order in which references point backwards. */
export const RECORD_KEYS = ['stl', 'compromisos', 'actividades', 'indicadores', 'evidencias'] as const;
export type RecordKey = (typeof RECORD_KEYS)[number];

const review = text('revision', 'Revisión', computed);

const justifications = CRITERIA_KEYS.map((key) =>
  long(`porque_${key}`, `${CRITERIA_LABELS[key]}: justificación`, { max: 1000 }),
);

/**
 * The tables that staff fill in: tabs, columns, validations, forms and the data dictionary all come from here
 * (product.md, "The tables"). Their help is in help.ts: the program that runs at every click does without it.
 */
export const RECORDS: Readonly<Record<RecordKey, Table>> = {
  stl: {
    key: 'stl',
    tab: 'STL',
    fields: [
      id('id', 'ID'),
      text('nombre', 'Nombre', { ...expected, max: 150 }),
      text('cargo', 'Cargo', { max: 200 }),
      text('institucion', 'Institución', {
        ...required,
      }),
      choice('sector', 'Sector', {
        ...required,
        choices: SECTORS,
      }),
      choice('asiento', 'Asiento', { ...expected, choices: SEATS }),
      ref('suple_a', 'Suple a', { to: 'stl' }),
      date('eleccion', 'Fecha de elección'),
      email('correo', 'Correo (privado)'),
      phone('telefono', 'Teléfono (privado)'),
      date('desde', 'Desde'),
      date('hasta', 'Hasta'),
      review,
    ],
  },
  compromisos: {
    key: 'compromisos',
    tab: 'Compromisos',
    fields: [
      id('id', 'ID'),
      long('titulo', 'Compromiso', {
        ...required,
        max: 1000,
      }),
      text('tema', 'Tema', { max: 120 }),
      long('problema', 'Problema público'),
      long('linea_base', 'Línea base del problema', {
        max: 1000,
      }),
      long('accion', 'Qué se hará'),
      long('objetivo', 'Objetivo', { max: 1000 }),
      text('mesa', 'Mesa de origen'),
      choice('mesa_sectores', 'Sectores en la mesa', {
        choices: MESA_SECTORS,
      }),
      text('autoridad', 'Autoridad responsable'),
      text('sociedad', 'Sociedad civil corresponsable'),
      long('beneficiarios', 'Personas beneficiarias', {
        max: 1000,
      }),
      long('antes', 'Situación antes', { max: 1000 }),
      long('despues', 'Situación después', { max: 1000 }),
      choice('potencial', 'Potencial transformador', {
        choices: POTENTIALS,
      }),
      long('replica', 'Qué se necesita para repetirlo', {
        max: 1000,
      }),
      text('licencia', 'Licencia', {
        max: 150,
      }),
      choice('agenda', 'Línea de la Agenda Nacional', {
        catalog: 'agenda',
      }),
      long('agenda_como', 'Cómo contribuye a la Agenda', { max: 1000 }),
      text('fondo', 'Fondo o programa (Follow the Money)'),
      money('asignado', 'Monto asignado (MXN)'),
      money('ejercido', 'Monto ejercido (MXN)'),
      text('fuente_gasto', 'Fuente del gasto', { max: 2000 }),
      long('sin_fondo', 'Por qué no aplica Follow the Money', {
        max: 1000,
      }),
      long('valores', 'Valores OGP', {
        max: 2000,
      }),
      long('ods', 'ODS', {
        max: 1000,
      }),
      ...justifications,
      text('acuerdo', 'Acuerdo del STL que lo acepta', {
        max: 100,
      }),
      number('criterios', 'Criterios que cumple', computed),
      percent('avance', 'Avance reportado', computed),
      review,
    ],
  },
  actividades: {
    key: 'actividades',
    tab: 'Actividades',
    fields: [
      id('id', 'ID'),
      ref('compromiso', 'Compromiso', {
        ...required,
        to: 'compromisos',
      }),
      long('actividad', 'Actividad', {
        ...required,
        max: 1000,
      }),
      long('producto', 'Producto', { max: 1000 }),
      ref('responsable', 'Responsable', { to: 'stl' }),
      date('inicio', 'Inicio'),
      date('fin', 'Fin'),
      percent('peso', 'Peso'),
      percent('avance', 'Avance'),
      long('final', 'Descripción final', {
        max: 1000,
      }),
      date('fin_original', 'Fin original', computed),
      number('evidencias', 'Evidencias', {
        ...computed,
      }),
      choice('estado', 'Estado', {
        ...computed,
        choices: ACTIVITY_STATES,
      }),
      review,
    ],
  },
  indicadores: {
    key: 'indicadores',
    tab: 'Indicadores',
    fields: [
      id('id', 'ID'),
      ref('compromiso', 'Compromiso', { ...required, to: 'compromisos' }),
      text('variable', 'Variable', required),
      text('unidad', 'Unidad de medida', {
        max: 80,
      }),
      number('base', 'Línea base'),
      number('meta', 'Meta'),
      text('periodo', 'Periodo', { max: 80 }),
      choice('tipo', 'Tipo', { choices: INDICATOR_KINDS }),
      number('valor', 'Valor actual'),
      date('medido', 'Medido el'),
      text('fuente', 'Fuente', { max: 500 }),
      review,
    ],
  },
  evidencias: {
    key: 'evidencias',
    tab: 'Evidencias',
    fields: [
      id('id', 'ID'),
      ref('de', 'De qué es', required),
      date('fecha', 'Fecha'),
      choice('tipo', 'Tipo', { catalog: 'evidencia' }),
      text('titulo', 'Título', required),
      url('direccion', 'Dirección'),
      choice('publica', '¿Pública?', { choices: YES_NO }),
      review,
    ],
  },
};

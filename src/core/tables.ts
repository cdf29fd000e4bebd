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
  type Field,
} from './fields.ts';
import { CRITERIA_KEYS, CRITERIA_LABELS } from './criteriaKeys.ts';
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
  /** One record, as a person would call it, with its article. */
  one: string;
  fields: readonly Field[];
  colour: string;
  /** The whole tab is written by the add-on. */
  locked?: true;
  hiddenTab?: true;
  frozenColumns: number;
}

const review = (help: string): Field => text('revision', 'Revisión', help, { ...computed, width: 180 });

const justifications = CRITERIA_KEYS.map((key) =>
  long(
    `porque_${key}`,
    `${CRITERIA_LABELS[key]}: justificación`,
    'Por qué el STL da por cumplido este criterio, en una o dos frases.',
    { max: 1000, width: 200 },
  ),
);

/** Most journal entries fill one data cell; the rest leave room for an import of about a million characters. */
export const JOURNAL_CELLS = 24;
const journalData = Array.from({ length: JOURNAL_CELLS }, (_, index) =>
  text(`datos${index + 1}`, `Datos ${index + 1}`, 'Cambio completo, para terminarlo o repetirlo.', {
    ...computed,
    max: 50000,
    hidden: true,
    width: 60,
  }),
);

/** Tabs, columns, validations, forms and the data dictionary all come from here (product.md, "The tables"). */
export const TABLES: Readonly<Record<TableKey, Table>> = {
  inicio: {
    key: 'inicio',
    tab: 'Inicio',
    one: 'el dato',
    colour: '#611232',
    frozenColumns: 0,
    fields: [
      text('id', 'Clave', 'Nombre interno del dato.', { ...computed, hidden: true, width: 90 }),
      text('concepto', 'Concepto', 'Qué dato es.', { ...computed, width: 260 }),
      long('valor', 'Valor', 'El dato. Los que se calculan se actualizan solos.', { width: 420 }),
      text('nota', 'Qué significa', 'Explicación del dato.', { ...computed, width: 480 }),
    ],
  },
  stl: {
    key: 'stl',
    tab: 'STL',
    one: 'el integrante',
    colour: '#1e5b4f',
    frozenColumns: 2,
    fields: [
      id('id', 'ID', 'Lo asigna el tablero y nunca cambia.'),
      text('nombre', 'Nombre', 'Nombre completo de la persona.', { ...expected, max: 150 }),
      text('cargo', 'Cargo', 'Puesto en su institución u organización.', { max: 200 }),
      text('institucion', 'Institución', 'Institución u organización a la que representa.', {
        ...required,
        width: 260,
      }),
      choice('sector', 'Sector', 'Uno de los tres sectores del Secretariado.', {
        ...required,
        choices: SECTORS,
      }),
      choice('asiento', 'Asiento', 'Titular o suplente.', { ...expected, choices: SEATS, width: 100 }),
      ref('suple_a', 'Suple a', 'ID del titular al que suple (mismo sector).', { to: 'stl' }),
      date('eleccion', 'Fecha de elección', 'Día en que su sector lo eligió.'),
      email('correo', 'Correo (privado)', 'Dato personal: nunca se publica.'),
      phone('telefono', 'Teléfono (privado)', 'Dato personal: nunca se publica.'),
      date('desde', 'Desde', 'Primer día en el asiento.'),
      date('hasta', 'Hasta', 'Último día en el asiento; vacío si continúa.'),
      review('Qué falta o está mal en la fila.'),
    ],
  },
  compromisos: {
    key: 'compromisos',
    tab: 'Compromisos',
    one: 'el compromiso',
    colour: '#a57f2c',
    frozenColumns: 2,
    fields: [
      id('id', 'ID', 'Lo asigna el tablero y nunca cambia.'),
      long('titulo', 'Compromiso', 'Empiece con la acción y diga qué se entregará.', {
        ...required,
        max: 1000,
        width: 340,
      }),
      text('tema', 'Tema', 'Materia del compromiso: agua, obra pública, salud…', { max: 120, width: 140 }),
      long('problema', 'Problema público', 'A quién afecta, dónde y desde cuándo.'),
      long('linea_base', 'Línea base del problema', 'El dato que mide hoy el problema, con fecha y fuente.', {
        max: 1000,
      }),
      long('accion', 'Qué se hará', 'Acciones y producto final, en palabras que cualquiera entienda.'),
      long('objetivo', 'Objetivo', 'Qué parte del problema resuelve.', { max: 1000 }),
      text('mesa', 'Mesa de origen', 'Mesa participativa en la que se acordó.', { width: 180 }),
      choice('mesa_sectores', 'Sectores en la mesa', 'Quiénes participaron en la mesa.', {
        choices: MESA_SECTORS,
        width: 190,
      }),
      text('autoridad', 'Autoridad responsable', 'Dependencia que responde por el compromiso.', {
        width: 240,
      }),
      text('sociedad', 'Sociedad civil corresponsable', 'Organización que responde junto con la autoridad.', {
        width: 240,
      }),
      long('beneficiarios', 'Personas beneficiarias', 'Quiénes se benefician y cuántas personas son.', {
        max: 1000,
      }),
      long('antes', 'Situación antes', 'Cómo están hoy las cosas.', { max: 1000 }),
      long('despues', 'Situación después', 'Cómo estarán cuando se cumpla.', { max: 1000 }),
      choice('potencial', 'Potencial transformador', 'Cuánto cambia las reglas o las prácticas.', {
        choices: POTENTIALS,
      }),
      long(
        'replica',
        'Qué se necesita para repetirlo',
        'Recursos, programas y convenios que otra institución usaría.',
        {
          max: 1000,
        },
      ),
      text('licencia', 'Licencia', 'Con qué licencia se comparte: CC BY 4.0, código abierto…', {
        max: 150,
        width: 150,
      }),
      choice('agenda', 'Línea de la Agenda Nacional', 'Una línea de la lista de Catálogos.', {
        catalog: 'agenda',
        width: 220,
      }),
      long('agenda_como', 'Cómo contribuye a la Agenda', 'En qué ayuda a esa línea.', { max: 1000 }),
      text(
        'fondo',
        'Fondo o programa (Follow the Money)',
        'Dinero público que el compromiso permite seguir.',
        {
          width: 200,
        },
      ),
      money('asignado', 'Monto asignado (MXN)', 'Pesos asignados al fondo.'),
      money('ejercido', 'Monto ejercido (MXN)', 'Pesos ya gastados.'),
      text('fuente_gasto', 'Fuente del gasto', 'Documento o dirección donde consta el gasto.', { max: 2000 }),
      long(
        'sin_fondo',
        'Por qué no aplica Follow the Money',
        'Solo si el compromiso no sigue dinero público.',
        {
          max: 1000,
        },
      ),
      long('valores', 'Valores OGP', 'Transparencia, participación, rendición de cuentas.', {
        max: 2000,
        width: 200,
      }),
      long('ods', 'ODS', 'Objetivos de Desarrollo Sostenible a los que contribuye.', {
        max: 1000,
        width: 200,
      }),
      ...justifications,
      text(
        'acuerdo',
        'Acuerdo del STL que lo acepta',
        'Número del acuerdo, si entra sin cumplir los ocho criterios.',
        {
          max: 100,
        },
      ),
      number('criterios', 'Criterios que cumple', 'De ocho.', { ...computed, width: 100 }),
      percent('avance', 'Avance reportado', 'Promedio de sus actividades según su peso.', computed),
      review('Qué falta o está mal en la fila.'),
    ],
  },
  actividades: {
    key: 'actividades',
    tab: 'Actividades',
    one: 'la actividad',
    colour: '#a57f2c',
    frozenColumns: 3,
    fields: [
      id('id', 'ID', 'Lo asigna el tablero y nunca cambia.', { width: 150 }),
      ref('compromiso', 'Compromiso', 'ID del compromiso al que pertenece.', {
        ...required,
        to: 'compromisos',
      }),
      long('actividad', 'Actividad', 'Qué se hará, con verbo y objeto.', {
        ...required,
        max: 1000,
        width: 320,
      }),
      long('producto', 'Producto', 'Lo que quedará hecho y podrá verse.', { max: 1000, width: 220 }),
      ref('responsable', 'Responsable', 'ID del integrante del STL que responde.', { to: 'stl' }),
      date('inicio', 'Inicio', 'Primer día.'),
      date('fin', 'Fin', 'Último día; no antes del inicio ni fuera del plan.'),
      percent('peso', 'Peso', 'Parte del compromiso; los pesos suman 100 %. Vacío: todas pesan igual.'),
      percent('avance', 'Avance', 'De 0 % a 100 %.'),
      long('final', 'Descripción final', 'Qué se logró; sin ella la actividad no está completa.', {
        max: 1000,
      }),
      date('fin_original', 'Fin original', 'La primera fecha de fin; no cambia.', computed),
      number('evidencias', 'Evidencias', 'Cuántas evidencias con dirección tiene.', {
        ...computed,
        width: 90,
      }),
      choice('estado', 'Estado', 'Se calcula con el avance y la evidencia.', {
        ...computed,
        choices: ACTIVITY_STATES,
        width: 120,
      }),
      review('Qué falta o está mal en la fila.'),
    ],
  },
  indicadores: {
    key: 'indicadores',
    tab: 'Indicadores',
    one: 'el indicador',
    colour: '#a57f2c',
    frozenColumns: 3,
    fields: [
      id('id', 'ID', 'Lo asigna el tablero y nunca cambia.', { width: 150 }),
      ref('compromiso', 'Compromiso', 'ID del compromiso que mide.', { ...required, to: 'compromisos' }),
      text('variable', 'Variable', 'Qué se mide.', { ...required, width: 280 }),
      text('unidad', 'Unidad de medida', 'En qué se mide: solicitudes, días, pesos…', {
        max: 80,
        width: 140,
      }),
      number('base', 'Línea base', 'Valor antes de empezar.'),
      number('meta', 'Meta', 'Valor al que se quiere llegar.'),
      text('periodo', 'Periodo', 'Cada cuándo se mide o entre qué fechas.', { max: 80, width: 140 }),
      choice('tipo', 'Tipo', 'De gestión o de efecto.', { choices: INDICATOR_KINDS, width: 100 }),
      number('valor', 'Valor actual', 'Última medición.'),
      date('medido', 'Medido el', 'Fecha de la última medición.'),
      text('fuente', 'Fuente', 'De dónde sale el dato.', { max: 500 }),
      review('Qué falta o está mal en la fila.'),
    ],
  },
  evidencias: {
    key: 'evidencias',
    tab: 'Evidencias',
    one: 'la evidencia',
    colour: '#a57f2c',
    frozenColumns: 2,
    fields: [
      id('id', 'ID', 'Lo asigna el tablero y nunca cambia.'),
      ref('de', 'De qué es', 'ID de la actividad o del indicador que respalda.', { ...required, width: 150 }),
      date('fecha', 'Fecha', 'Fecha del documento.'),
      choice('tipo', 'Tipo', 'Un tipo de la lista de Catálogos.', { catalog: 'evidencia' }),
      text('titulo', 'Título', 'Qué documento es.', { ...required, width: 300 }),
      url('direccion', 'Dirección', 'Enlace completo que empieza con https://', { width: 320 }),
      choice('publica', '¿Pública?', 'Si puede verla cualquiera.', { choices: YES_NO, width: 90 }),
      review('Qué falta o está mal en la fila.'),
    ],
  },
  catalogos: {
    key: 'catalogos',
    tab: 'Catálogos',
    one: 'la lista',
    colour: '#98989a',
    frozenColumns: 0,
    fields: [
      text(
        'agenda',
        'Líneas de la Agenda Nacional',
        'Propuesta del proyecto (INAI/PNUD, KIT-05): ajústela.',
        { width: 320 },
      ),
      text('evidencia', 'Tipos de evidencia', 'Los que acepta su micrositio.', { width: 220 }),
      date('inhabiles', 'Días inhábiles', 'Fechas sin actividad en la entidad.'),
    ],
  },
  publico: {
    key: 'publico',
    tab: 'Tablero público',
    one: 'la fila publicada',
    colour: '#002f2a',
    locked: true,
    frozenColumns: 0,
    fields: [],
  },
  datos: {
    key: 'datos',
    tab: 'Datos abiertos',
    one: 'el registro publicado',
    colour: '#002f2a',
    locked: true,
    frozenColumns: 0,
    fields: [
      text('type', 'type', 'Tipo de registro.', { ...computed, width: 120 }),
      text('id', 'id', 'Identificador estable.', { ...computed, width: 170 }),
      long('json', 'json', 'El registro, en JSON.', { ...computed, max: 50000, width: 700 }),
    ],
  },
  bitacora: {
    key: 'bitacora',
    tab: 'Bitácora',
    one: 'el cambio',
    colour: '#98989a',
    locked: true,
    frozenColumns: 0,
    fields: [
      text('fecha', 'Cuándo', 'Fecha y hora, tiempo universal.', { ...computed, width: 170 }),
      text('quien', 'Quién', 'Cuenta que hizo el cambio.', { ...computed, personal: true, width: 210 }),
      text('operacion', 'Qué', 'Operación.', { ...computed, width: 210 }),
      text('registro', 'Registro', 'IDs que cambió.', { ...computed, max: 1000, width: 200 }),
      long('resumen', 'Antes y después', 'Lo que cambió.', { ...computed, max: 20000, width: 480 }),
      text('entrada', 'Entrada', 'Clave del cambio.', { ...computed, hidden: true, width: 60 }),
      ...journalData,
    ],
  },
};

/** Tables whose rows staff register, in the order in which references point backwards. */
export const RECORD_KEYS = ['stl', 'compromisos', 'actividades', 'indicadores', 'evidencias'] as const;
export type RecordKey = (typeof RECORD_KEYS)[number];

/** What a look at the whole board reads. */
export const READ_ALL: readonly TableKey[] = [...RECORD_KEYS, 'catalogos'];

/** @returns the field, or throws when the code names one that does not exist. */
export function fieldOf(table: TableKey, key: string): Field {
  const found = TABLES[table].fields.find((field) => field.key === key);
  if (!found) throw new Error(`no field ${table}.${key}`);
  return found;
}

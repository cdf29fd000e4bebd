import { NATIONAL } from '../../core/national/tables.ts';
import type { NationalKey } from '../../core/tableKeys.ts';
import type { Computed, ValueKind } from '../kinds.ts';
import type { Format } from '../publishedRecords.ts';
import { kindOf } from '../schema.ts';

/** Version of the national records: it grows when the meaning or the name of something published changes. */
export const NATION_SCHEMA = 1;

export const NATION_FORMAT: Format = {
  name: 'tablero-pal-nacional',
  version: NATION_SCHEMA,
  other: 'Lo que llegó no es la pestaña «Datos nacionales» del INAI.',
};

/** One kind of national record; tab, files and dictionary are made from it. */
export interface NationKind {
  /** In «Datos nacionales», as others read it. */
  type: string;
  /** The tab that shows it. */
  table: NationalKey;
  /** Name of its file, and of its list in the JSON. */
  resource: string;
  title: string;
  columns: readonly Column[];
}

/** A published column and the one of the tab that it repeats. */
export interface Column extends Computed {
  from: string;
}

const column = (key: string, kind: ValueKind, label: string, help = '', from = key): Column => ({
  key,
  kind,
  label,
  help,
  from,
});

/** Columns that a board publishes under these names. */
const NAMES: Readonly<Record<string, string>> = {
  reportado: 'avance_reportado',
  verificado: 'avance_verificado',
  esperado: 'avance_esperado',
  responsable: 'responsable_institucion',
  sector: 'responsable_sector',
  corte: 'al_corte_del',
};
const TRUTHS: readonly string[] = ['aceptado', 'atrasada'];
const FRACTIONS: readonly string[] = ['reportado', 'verificado', 'esperado', 'avance'];

const kindIn = (key: string, plain: ValueKind): ValueKind =>
  TRUTHS.includes(key) ? 'truth' : FRACTIONS.includes(key) ? 'fraction' : plain;

/** What a tab across the states shows, under the names that a board gives it. */
const listed = (type: string, table: NationalKey, resource: string, title: string): NationKind => ({
  type,
  table,
  resource,
  title,
  columns: NATIONAL[table].fields.map((field) =>
    column(NAMES[field.key] ?? field.key, kindIn(field.key, kindOf(field)), field.label, '', field.key),
  ),
});

const ENTITY: readonly Column[] = [
  column('id', 'text', 'Código', 'Tres letras con que empiezan los ID de la entidad.'),
  column('iso', 'text', 'ISO 3166-2', 'MX- y el código.'),
  column('entidad', 'text', 'Entidad'),
  column(
    'respuesta',
    'text',
    'Respuesta',
    'Cómo respondió la última vez que se le consultó: Al día, Con avisos, No responde, No se tomó, Sin dirección o Por consultar.',
  ),
  column(
    'sin_respuesta_desde',
    'day',
    'Sin respuesta desde',
    'Día desde el que no responde o no puede tomarse lo que publica.',
  ),
  column('copia', 'day', 'Última copia buena', 'Día en que se tomaron los datos que aquí se muestran.'),
  column('direccion', 'text', 'Dirección de los datos', 'De donde se tomó esa copia.'),
  column(
    'pagina',
    'text',
    'Página de la entidad',
    'La que la entidad registró como micrositio, o la de su aplicación web.',
  ),
  column('corte', 'text', 'Último corte'),
  column('fecha', 'day', 'Día del corte'),
  column(
    'paso',
    'count',
    'Paso alcanzado',
    'El último de los seis hasta el que todos están cumplidos; 0 si ninguno.',
  ),
  column('paso_titulo', 'text', 'Qué es ese paso'),
  column('declaracion', 'day', 'Declaración'),
  column('stl', 'day', 'Secretariado'),
  column('pal', 'day', 'Plan presentado'),
  column('dias_stl', 'number', 'Días de la declaración al Secretariado'),
  column('dias_pal', 'number', 'Días del Secretariado al plan'),
  column('compromisos', 'count', 'Compromisos'),
  column('compromisos_aceptados', 'count', 'Compromisos que pueden entrar al plan', '', 'aceptados'),
  column('actividades', 'count', 'Actividades'),
  column(
    'avance_reportado',
    'fraction',
    'Avance reportado',
    'Lo que informa quien responde, de 0 a 1.',
    'reportado',
  ),
  column(
    'avance_verificado',
    'fraction',
    'Avance verificado',
    'Lo que comprobaron autoridad y sociedad civil, de 0 a 1.',
    'verificado',
  ),
  column(
    'avance_esperado',
    'fraction',
    'Avance esperado',
    'Lo que pedía su calendario original el día del corte, de 0 a 1.',
    'esperado',
  ),
  column('ritmo', 'text', 'Contra el calendario'),
  column('atrasadas', 'count', 'Actividades atrasadas'),
  column('avance_sin_evidencia', 'count', 'Con avance y sin evidencia', '', 'sin_evidencia'),
  column('avisos', 'texts', 'Avisos', 'Cortes que la entidad reescribió o retiró después de publicados.'),
];

/** Every kind of national record, in the order in which it is published. */
export const NATION_KINDS: readonly NationKind[] = [
  { type: 'entity', table: 'resumen', resource: 'entidades', title: 'Entidades', columns: ENTITY },
  listed('commitment', 'compromisosMx', 'compromisos', 'Compromisos'),
  listed('activity', 'actividadesMx', 'actividades', 'Actividades'),
  listed('indicator', 'indicadoresMx', 'indicadores', 'Indicadores'),
  listed('step', 'pasosMx', 'pasos', 'Requisitos de los seis pasos'),
  listed('evidence', 'evidenciasMx', 'evidencias', 'Evidencias'),
];

/** Tables whose rows staff register, in the order of the six steps. */
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

/** Tabs from left to right. */
export const TABLE_KEYS = [
  'inicio',
  ...RECORD_KEYS,
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

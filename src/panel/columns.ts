import type { Field } from '../core/fields.ts';
import { formFields } from '../core/forms.ts';
import type { Table } from '../core/table.ts';
import type { RecordKey } from '../core/tableKeys.ts';
import { fold } from '../core/words.ts';

/** Other names that people give to a column, folded; the key and the label of the field count always. */
const SYNONYMS: Readonly<Partial<Record<RecordKey, Readonly<Record<string, readonly string[]>>>>> = {
  stl: {
    nombre: ['nombre completo', 'integrante', 'persona'],
    cargo: ['puesto'],
    institucion: ['dependencia', 'organizacion', 'institucion u organizacion'],
    asiento: ['titular o suplente', 'calidad'],
    suple_a: ['suplente de'],
    eleccion: ['elegido el'],
    correo: ['correo', 'correo electronico', 'email', 'e mail'],
    telefono: ['telefono', 'tel', 'celular'],
  },
  compromisos: {
    titulo: ['titulo', 'nombre', 'nombre del compromiso', 'titulo del compromiso'],
    problema: ['problematica', 'problema publico que atiende'],
    accion: ['acciones', 'descripcion', 'que se hara'],
    objetivo: ['objetivo general'],
    mesa: ['mesa'],
    autoridad: ['dependencia', 'dependencia responsable', 'responsable', 'institucion responsable'],
    sociedad: ['sociedad civil', 'organizacion corresponsable', 'corresponsable'],
    beneficiarios: ['beneficiarios', 'poblacion beneficiada'],
    antes: ['antes', 'situacion actual'],
    despues: ['despues', 'cambio esperado'],
    potencial: ['potencial'],
    replica: ['replicabilidad'],
    agenda: ['agenda nacional', 'linea de la agenda'],
    fondo: ['fondo', 'programa', 'follow the money'],
    asignado: ['monto asignado', 'presupuesto asignado', 'presupuesto'],
    ejercido: ['monto ejercido', 'presupuesto ejercido'],
    valores: ['valores', 'valores de gobierno abierto'],
    acuerdo: ['acuerdo'],
  },
  actividades: {
    compromiso: ['id del compromiso', 'numero de compromiso', 'no de compromiso'],
    actividad: ['nombre', 'titulo', 'descripcion', 'hito', 'accion', 'nombre de la actividad'],
    producto: ['entregable', 'producto esperado'],
    responsable: ['responsable de la actividad'],
    inicio: ['fecha de inicio', 'fecha inicio', 'desde'],
    fin: ['fecha de fin', 'fecha fin', 'fecha de termino', 'termino', 'fecha final', 'hasta'],
    peso: ['ponderacion', 'peso porcentual'],
    avance: ['porcentaje de avance', 'avance porcentual'],
    final: ['resultado'],
  },
  indicadores: {
    compromiso: ['id del compromiso', 'numero de compromiso', 'no de compromiso'],
    variable: ['indicador', 'nombre', 'nombre del indicador'],
    unidad: ['unidad'],
    base: ['valor inicial'],
    meta: ['valor esperado'],
    periodo: ['periodicidad', 'frecuencia'],
    tipo: ['tipo de indicador'],
    medido: ['fecha de medicion'],
    fuente: ['fuente de informacion', 'medio de verificacion'],
  },
  actores: {
    organizacion: [
      'organizacion',
      'dependencia',
      'institucion',
      'nombre',
      'actor',
      'nombre de la organizacion',
    ],
    contacto: ['contacto', 'representante', 'nombre del contacto', 'enlace'],
    correo: ['correo', 'correo electronico', 'email', 'e mail'],
    telefono: ['telefono', 'tel', 'celular'],
    convocado: ['fecha de convocatoria', 'fecha de invitacion', 'invitado el', 'convocatoria'],
    asistio: ['fecha de asistencia', 'asistencia', 'asistio'],
    sumado: ['fecha de adhesion', 'adhesion', 'se sumo', 'se unio el'],
  },
  gobernanza: {
    desde: ['fecha', 'vigencia', 'vigente', 'a partir de'],
    regla: ['regla', 'forma de decision', 'mecanismo de decision', 'toma de decisiones'],
    quorum: ['quorum', 'quorum requerido', 'asientos para el quorum'],
    documento: ['lineamientos', 'reglas', 'documento'],
    facilitador: ['nombre del facilitador', 'facilitadora'],
    elegido: ['fecha de eleccion', 'eleccion del facilitador'],
    agenda: ['agenda de trabajo', 'programa anual', 'plan de trabajo'],
    nota: ['notas', 'observaciones', 'comentarios'],
  },
  sesiones: {
    fecha: ['fecha de la sesion', 'dia'],
    tipo: ['tipo', 'caracter'],
    lugar: ['sede', 'plataforma'],
    asuntos: ['asuntos', 'temas', 'puntos', 'puntos del orden del dia'],
    asiste_garante: ['organismo garante', 'garante', 'asistentes del garante'],
    asiste_sociedad: ['sociedad civil', 'asistentes de la sociedad civil'],
    asiste_autoridad: ['autoridad', 'gobierno', 'asistentes de la autoridad'],
    minuta: ['acta', 'enlace a la minuta', 'liga de la minuta'],
  },
  acuerdos: {
    sesion: ['no de sesion', 'numero de sesion', 'id de la sesion', 'fecha de la sesion'],
    acuerdo: ['descripcion', 'texto del acuerdo', 'compromiso adquirido'],
    responsable: ['responsable del acuerdo', 'quien responde'],
    vence: ['fecha limite', 'fecha de vencimiento', 'vencimiento', 'plazo', 'fecha compromiso'],
    cumplido: ['fecha de cumplimiento', 'cumplimiento', 'cumplido'],
    actividades: ['actividades', 'actividad', 'id de la actividad', 'actividades relacionadas'],
  },
  mesas: {
    fecha: ['fecha de la mesa', 'dia'],
    tema: ['mesa', 'nombre', 'nombre de la mesa', 'titulo'],
    facilitador: ['facilitadora', 'moderador', 'moderadora'],
    asiste_garante: ['organismo garante', 'garante', 'asistentes del garante'],
    asiste_sociedad: ['sociedad civil', 'asistentes de la sociedad civil'],
    asiste_autoridad: ['autoridad', 'gobierno', 'asistentes de la autoridad'],
    problema: ['problema', 'problematica', 'problema publico'],
    minuta: ['acta', 'relatoria', 'enlace a la minuta'],
  },
  mediciones: {
    indicador: ['id del indicador', 'variable', 'nombre del indicador'],
    fecha: ['fecha de medicion', 'medido el', 'corte'],
    valor: ['medicion', 'dato', 'resultado', 'avance'],
    fuente: ['fuente de informacion', 'medio de verificacion'],
    nota: ['notas', 'observaciones', 'comentarios'],
  },
  verificaciones: {
    actividad: ['id de la actividad'],
    sector: ['sector', 'quien verifica', 'verifica'],
    veredicto: ['resultado', 'cumplida', 'dictamen'],
    fecha: ['fecha de verificacion'],
    evidencia: ['id de la evidencia', 'evidencia'],
    comentario: ['comentarios', 'observaciones'],
  },
  reprogramaciones: {
    actividad: ['id de la actividad'],
    de: ['fecha anterior', 'fecha original', 'antes'],
    a: ['fecha nueva', 'nueva fecha', 'nueva fecha de fin'],
    motivo: ['justificacion', 'razon', 'causa'],
    acuerdo: ['no de acuerdo', 'numero de acuerdo', 'id del acuerdo'],
    fecha: ['fecha de aprobacion', 'aprobado el'],
  },
  evidencias: {
    de: [
      'actividad',
      'indicador',
      'sesion',
      'mesa',
      'acuerdo',
      'id de la actividad',
      'id del indicador',
      'registro que respalda',
    ],
    fecha: ['fecha del documento'],
    tipo: ['tipo de evidencia'],
    titulo: ['nombre', 'documento', 'evidencia'],
    direccion: ['enlace', 'liga', 'url', 'vinculo', 'hipervinculo', 'link'],
    publica: ['publico'],
  },
};

/** Names of a field from the surest to the least sure; what stands between brackets in a label may be missing. */
function namesOf({ key }: Table, field: Field): string[][] {
  const bare = field.label.replace(/\(.*?\)/g, '');
  return [
    [fold(field.label), fold(field.key)],
    [fold(bare)],
    [...(SYNONYMS[key as RecordKey]?.[field.key] ?? [])],
  ];
}

/**
 * Finds the field of each column of a file by its heading: accents, case and order do not matter.
 * @returns for each heading the key of a field, or '' to leave the column out; no field twice
 */
export function matchColumns(table: Table, header: readonly string[]): string[] {
  const fields = formFields(table);
  const named = fields.map((field) => namesOf(table, field));
  const columns = header.map(() => '');
  for (const rank of [0, 1, 2]) {
    header.forEach((heading, column) => {
      const seen = fold(heading);
      if (!seen || columns[column]) return;
      const found = fields.find(
        ({ key }, index) => !columns.includes(key) && named[index]?.[rank]?.includes(seen),
      );
      if (found) columns[column] = found.key;
    });
  }
  return columns;
}

/** @returns the required fields for which no column was found. */
export const missingColumns = (table: Table, columns: readonly string[]): Field[] =>
  formFields(table).filter((field) => field.required && !columns.includes(field.key));

/** @returns the columns after a person gives a field to one of them; a field is in one place only. */
export const rematch = (columns: readonly string[], column: number, key: string): string[] =>
  columns.map((now, index) => (index === column ? key : now === key ? '' : now));

import type { Help } from './fields.ts';
import {
  ACTORES_HELP,
  ACUERDOS_HELP,
  GOBERNANZA_HELP,
  MESAS_HELP,
  PASOS_HELP,
  SESIONES_HELP,
} from './helpCouncil.ts';
import {
  EVIDENCIAS_HELP,
  MEDICIONES_HELP,
  PROGRESS_HELP,
  REPROGRAMACIONES_HELP,
  PREGUNTAS_HELP,
  TEXTOS_HELP,
  VERIFICACIONES_HELP,
} from './helpProof.ts';
import { EVALUACIONES_HELP } from './helpMarks.ts';
import type { TableKey } from './tableKeys.ts';

const ID = 'Lo asigna el tablero y nunca cambia.';
const REVIEW = 'Qué falta, está mal o conviene revisar en la fila.';
const JUSTIFICATION = 'Por qué el STL da por cumplido este criterio, en una o dos frases.';

/** One sentence for each field: beside it in the forms, on the cell in the grid, in the data dictionary; a form brings only its own. */
const INICIO_HELP: Help = {
  id: 'Nombre interno del dato.',
  concepto: 'Qué dato es.',
  valor: 'El dato. Los que se calculan se actualizan solos.',
  nota: 'Explicación del dato.',
};

export const STL_HELP: Help = {
  nombre:
    'Nombre completo, para la lista del Secretariado. No se publica, salvo que lo pida en el documento del plan.',
  cargo: 'Puesto en su institución. No se publica, salvo que lo pida en el documento del plan.',
  institucion: 'Institución u organización a la que representa. Esta sí se publica.',
  sector: 'El sector al que representa, de los tres del Secretariado.',
  asiento: 'Titular, o suplente que ocupa su lugar cuando falta.',
  suple_a: 'ID del titular al que suple (mismo sector).',
  eleccion: 'Día en que su sector lo eligió.',
  correo: 'Para enviarle los recordatorios que pida. Dato personal: nunca se publica.',
  telefono: 'Para localizar a la persona si hace falta. Dato personal: nunca se publica.',
  avisos: '«Sí»: recibe por correo lo suyo que vence. Puede cambiarlo cuando quiera.',
  desde: 'Primer día en el asiento.',
  hasta: 'Último día en el asiento; vacío si continúa.',
};

export const COMPROMISOS_HELP: Help = {
  titulo: 'Empiece con la acción y diga qué se entregará.',
  tema: 'Materia del compromiso: agua, obra pública, salud…',
  problema: 'A quién afecta, dónde y desde cuándo.',
  linea_base: 'El dato que mide hoy el problema, con fecha y fuente.',
  accion: 'Acciones y producto final, en palabras que cualquiera entienda.',
  objetivo: 'Qué parte del problema resuelve.',
  mesa: 'ID de la mesa en que se acordó, o su nombre si no está registrada.',
  mesa_sectores: 'Quiénes participaron en la mesa; de una registrada lo dice su asistencia.',
  autoridad: 'Dependencia que responde por el compromiso.',
  sociedad: 'Organización que responde junto con la autoridad.',
  beneficiarios: 'Quiénes se benefician y cuántas personas son.',
  antes: 'Cómo están hoy las cosas.',
  despues: 'Cómo estarán cuando se cumpla.',
  potencial: 'Cuánto cambia las reglas o las prácticas.',
  replica: 'Recursos, programas y convenios que otra institución usaría.',
  licencia: 'Con qué licencia se comparte: CC BY 4.0, código abierto…',
  agenda: 'Una línea de la lista de Catálogos.',
  agenda_como: 'En qué ayuda a esa línea.',
  fondo: 'Dinero público que el compromiso permite seguir.',
  asignado: 'Pesos asignados al fondo.',
  ejercido: 'Pesos ya gastados.',
  fuente_gasto: 'Documento o dirección donde consta el gasto.',
  sin_fondo: 'Solo si el compromiso no sigue dinero público.',
  valores: 'A cuáles sirve: transparencia, participación, rendición de cuentas.',
  ods: 'Objetivos de Desarrollo Sostenible a los que contribuye.',
  acuerdo: 'ID o número del acuerdo (STL/2016/07), si entra sin cumplir los ocho criterios.',
  anterior: 'Si viene de un ejercicio anterior, el ID que tenía.',
};

export const ACTIVIDADES_HELP: Help = {
  actividad: 'Qué se hará, con verbo y objeto.',
  producto: 'Lo que quedará hecho y podrá verse.',
  responsable: 'ID del integrante del STL que responde.',
  inicio: 'Primer día.',
  fin: 'Último día; no antes del inicio ni fuera del plan.',
  peso: 'Parte del compromiso; los pesos suman 100 %. Vacío: todas pesan igual.',
};

export const INDICADORES_HELP: Help = {
  variable: 'Qué se mide.',
  unidad: 'En qué se mide: solicitudes, días, pesos…',
  base: 'Valor antes de empezar.',
  meta: 'Valor al que se quiere llegar.',
  periodo: 'Cada cuándo se mide o entre qué fechas.',
  tipo: 'De gestión o de efecto.',
};

const CATALOGOS_HELP: Help = {
  agenda: 'Propuesta del proyecto (INAI/PNUD, KIT-05): ajústela.',
  evidencia: 'Los que acepta su micrositio.',
  inhabiles: 'Fechas sin actividad en la entidad.',
};

/** Fields that no form asks. */
const APART: Readonly<Partial<Record<TableKey, Help>>> = {
  compromisos: {
    criterios: 'De ocho.',
    avance: 'Promedio de sus actividades según su peso.',
    verificado: 'Lo que comprobaron autoridad y sociedad civil.',
  },
  actividades: {
    compromiso: 'ID del compromiso al que pertenece.',
    inicio_original: 'La fecha de inicio al lanzarse el plan; desde entonces no cambia.',
    fin_original: 'La fecha de fin al lanzarse el plan; desde entonces no cambia.',
    evidencias: 'Cuántas evidencias con dirección tiene.',
    estado: 'Se calcula con el avance, la evidencia y la verificación.',
    verificacion: 'Quién la verificó, o qué falta.',
  },
  indicadores: {
    compromiso: 'ID del compromiso que mide.',
    valor: 'Última medición.',
    medido: 'Fecha de la última medición.',
    fuente: 'De dónde sale el dato.',
    cumplimiento: 'De la línea base a la meta.',
    tendencia: 'Con las dos últimas mediciones.',
  },
};

const HELP: Readonly<Partial<Record<TableKey, Help>>> = {
  inicio: INICIO_HELP,
  pasos: PASOS_HELP,
  actores: ACTORES_HELP,
  stl: STL_HELP,
  gobernanza: GOBERNANZA_HELP,
  sesiones: SESIONES_HELP,
  acuerdos: ACUERDOS_HELP,
  mesas: MESAS_HELP,
  compromisos: COMPROMISOS_HELP,
  actividades: ACTIVIDADES_HELP,
  indicadores: INDICADORES_HELP,
  mediciones: MEDICIONES_HELP,
  evidencias: EVIDENCIAS_HELP,
  verificaciones: VERIFICACIONES_HELP,
  reprogramaciones: REPROGRAMACIONES_HELP,
  preguntas: PREGUNTAS_HELP,
  evaluaciones: EVALUACIONES_HELP,
  textos: TEXTOS_HELP,
  catalogos: CATALOGOS_HELP,
};

/** What is chosen from a list needs no word of IDs: in the grid one types them, in a form nobody does. */
const PICKED: Help = {
  compromiso: 'El compromiso al que pertenece.',
  suple_a: 'El titular de su mismo sector en cuyo lugar actúa.',
  responsable: 'El integrante del STL que responde.',
  sesion: 'La sesión en que se tomó.',
  indicador: 'El que se midió.',
  de: 'Elija a cuál corresponde el documento.',
  actividad: 'La actividad de que se trata.',
  actividades: 'Las que este acuerdo mueve: elíjalas de la lista, una por una.',
  evidencia: 'La que se revisó, de las registradas para esta actividad.',
  acuerdo: 'El acuerdo del STL que lo aprueba.',
  cancelacion: 'El acuerdo del STL; con él la actividad queda cancelada.',
  mesa: 'La mesa en que se acordó.',
};

/**
 * @returns the help of a field that a person fills in
 * @param picked it is chosen from a list
 */
export const helpIn = (help: Help, field: string, picked = false): string =>
  field.startsWith('porque_') ? JUSTIFICATION : (picked ? PICKED[field] : '') || help[field] || '';

export function helpOf(table: TableKey, field: string): string {
  if (field === 'id') return ID;
  if (field === 'revision') return REVIEW;
  const reported = table === 'actividades' ? PROGRESS_HELP[field] : undefined;
  return reported ?? APART[table]?.[field] ?? helpIn(HELP[table] ?? {}, field);
}

/**
 * The method of the local exercises as data: "Seis pasos de los ejercicios locales de Gobierno Abierto 2016" (INAI).
 * A later method is a second table beside this one.
 */

/** Step 3: the three sectors of the Secretariado Técnico Local. */
export const SECTORS = ['Organismo garante', 'Sociedad civil', 'Autoridad'] as const;
export type Sector = (typeof SECTORS)[number];

/** Step 3: "elegirán a los titulares y a los suplentes de sus respectivos sectores". */
export const SEATS = ['Titular', 'Suplente'] as const;

/** Step 5: the plan "tendrá una vigencia de un año". */
export const PLAN_MONTHS = 12;

/** "Seis pasos mínimos a lo largo de un periodo de 12 meses". */
export const EXERCISE_MONTHS = 12;

/** Step 6: the board "será actualizado periódicamente"; OGP, inception form: "published at least every four months". */
export const UPDATE_MONTHS = 4;

/** The life of an activity; "Sin evidencia" is a state of its own (OGP, Completion: No Evidence Available). */
export const ACTIVITY_STATES = [
  'Sin iniciar',
  'En proceso',
  'Sin evidencia',
  'Completa',
  'Verificada',
  'Cancelada',
] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

/** OGP, "Potential for Results": unclear, modest, substantial. */
export const POTENTIALS = ['No claro', 'Modesto', 'Sustancial'] as const;

/** INAI/PNUD, KIT-08: indicators of gestión or of efectos. */
export const INDICATOR_KINDS = ['Gestión', 'Efecto'] as const;

export const MESA_SECTORS = ['Autoridad y sociedad civil', 'Solo autoridad', 'Solo sociedad civil'] as const;

/** Step 3 and INAI/PNUD, KIT-05: how the Secretariado decides. */
export const DECISION_RULES = [
  'Consenso',
  'Mayoría simple (50 % + 1)',
  'Mayoría calificada (2/3)',
  'Mayoría calificada (3/5)',
] as const;

export const SESSION_KINDS = ['Instalación', 'Ordinaria', 'Extraordinaria'] as const;
export const QUORUM_STATES = ['Sí', 'No', 'Sin regla', 'Sin lista'] as const;
export const AGREEMENT_STATES = ['Pendiente', 'Vencido', 'Cumplido'] as const;
export const STEP_STATES = ['Cumplido', 'En curso', 'Pendiente', 'Vencido'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** Who verifies an activity (product.md, "An activity's life"). */
export const VERIFIERS = ['Autoridad', 'Sociedad civil'] as const;
export const VERDICTS = ['Cumplida', 'No cumplida'] as const;

export const TRENDS = ['Mejora', 'Empeora', 'Sin cambio', 'Una medición', 'Sin mediciones'] as const;

/** What *Comprobar enlaces* found at an address. */
export const LINK_STATES = ['Responde', 'No responde', 'Privado', 'Redirige', 'Sin https'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Step 6: monitoring six months after the launch, evaluation at the end of the year. */
export const MONITORING_MONTH = 6;
export const CUT_KINDS = ['Lanzamiento', 'Ordinario', 'Mes 6', 'Mes 12'] as const;
export type CutKind = (typeof CUT_KINDS)[number];

export const YES_NO = ['Sí', 'No'] as const;

export interface Step {
  number: number;
  title: string;
  requires: string;
}

export const STEPS: readonly Step[] = [
  {
    number: 1,
    title: 'Arranque del ejercicio',
    requires: 'Declaración conjunta firmada por las tres partes',
  },
  {
    number: 2,
    title: 'Sensibilización',
    requires: 'Actores sociales y gubernamentales convocados y sumados',
  },
  {
    number: 3,
    title: 'Secretariado Técnico Local',
    requires: 'Titular y suplente de cada sector, gobernanza, facilitador y agenda anual',
  },
  {
    number: 4,
    title: 'Mesas participativas',
    requires: 'Compromisos que cumplen los ocho criterios, con actividades, productos e indicadores',
  },
  {
    number: 5,
    title: 'Lanzamiento del Plan de Acción Local',
    requires: 'Un solo documento, presentado en público',
  },
  {
    number: 6,
    title: 'Seguimiento, monitoreo y evaluación',
    requires: 'Micrositio con el tablero al día y la evidencia; monitoreo y evaluación del INAI',
  },
];

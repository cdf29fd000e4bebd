import { rowsOf, str, type Board, type Change, type Row } from './board.ts';
import { mint } from './ids.ts';
import { MONITORING_MONTH, PLAN_MONTHS, STEPS, UPDATE_MONTHS } from './method.ts';
import type { RecordKey } from './tableKeys.ts';

/**
 * From which day a requirement's suggested deadline counts: the declaration (while there is none, the last month of the
 * exercise's year: a board is not overdue on the day that it is prepared), the launch, or the last cut.
 */
export type Origin = 'declaracion' | 'lanzamiento' | 'corte';

export interface Requirement {
  key: string;
  step: number;
  title: string;
  /** The rest of the board shows whether it is met; nobody has to say so. */
  automatic?: true;
  /** A document with an address belongs to it. */
  document?: true;
  /** Somebody signed it, and is named. */
  signed?: true;
  /** Suggested deadline, in months; those after the launch are the founding text's, the others this project's. */
  months?: readonly [Origin, number];
}

/** What each of the six steps asks for (seis pasos 2016), in the order in which it is done. */
export const REQUIREMENTS: readonly Requirement[] = [
  { key: 'declaracion', step: 1, title: 'Declaración conjunta', document: true, months: ['declaracion', 1] },
  {
    key: 'firma_garante',
    step: 1,
    title: 'Firma del organismo garante',
    signed: true,
    months: ['declaracion', 1],
  },
  {
    key: 'firma_sociedad',
    step: 1,
    title: 'Firma de la representación ciudadana',
    signed: true,
    months: ['declaracion', 1],
  },
  {
    key: 'firma_autoridad',
    step: 1,
    title: 'Firma de la representación gubernamental',
    signed: true,
    months: ['declaracion', 1],
  },
  {
    key: 'convocatoria',
    step: 2,
    title: 'Actores sociales y gubernamentales convocados',
    automatic: true,
    months: ['declaracion', 1],
  },
  {
    key: 'suma',
    step: 2,
    title: 'Actores de los dos sectores que se sumaron',
    automatic: true,
    months: ['declaracion', 1],
  },
  {
    key: 'titulares',
    step: 3,
    title: 'Un titular de cada sector',
    automatic: true,
    months: ['declaracion', 2],
  },
  {
    key: 'suplentes',
    step: 3,
    title: 'Un suplente de cada titular',
    automatic: true,
    months: ['declaracion', 2],
  },
  {
    key: 'gobernanza',
    step: 3,
    title: 'Mecanismo de gobernanza',
    automatic: true,
    months: ['declaracion', 2],
  },
  { key: 'facilitador', step: 3, title: 'Facilitador elegido', automatic: true, months: ['declaracion', 2] },
  { key: 'agenda', step: 3, title: 'Agenda anual de trabajo', automatic: true, months: ['declaracion', 2] },
  {
    key: 'mesas',
    step: 4,
    title: 'Mesas con autoridad y sociedad civil',
    automatic: true,
    months: ['declaracion', 4],
  },
  {
    key: 'compromisos',
    step: 4,
    title: 'Compromisos que pueden entrar al plan',
    automatic: true,
    months: ['declaracion', 5],
  },
  {
    key: 'documento',
    step: 5,
    title: 'Plan de Acción Local en un solo documento',
    document: true,
    months: ['declaracion', 6],
  },
  {
    key: 'lanzamiento',
    step: 5,
    title: 'Presentación pública del plan',
    automatic: true,
    months: ['declaracion', 6],
  },
  {
    key: 'micrositio',
    step: 6,
    title: 'Micrositio en el portal del organismo garante',
    document: true,
    months: ['lanzamiento', 1],
  },
  {
    key: 'tablero',
    step: 6,
    title: 'Tablero de seguimiento publicado',
    automatic: true,
    months: ['lanzamiento', 1],
  },
  {
    key: 'evidencia',
    step: 6,
    title: 'Evidencia pública en el micrositio',
    automatic: true,
    months: ['lanzamiento', 1],
  },
  {
    key: 'actualizacion',
    step: 6,
    title: 'Tablero actualizado cada cuatro meses',
    automatic: true,
    months: ['corte', UPDATE_MONTHS],
  },
  {
    key: 'mes6',
    step: 6,
    title: 'Corte del mes 6, para el monitoreo',
    automatic: true,
    months: ['lanzamiento', MONITORING_MONTH],
  },
  {
    key: 'monitoreo',
    step: 6,
    title: 'Monitoreo del INAI (mes 6)',
    document: true,
    months: ['lanzamiento', MONITORING_MONTH],
  },
  {
    key: 'mes12',
    step: 6,
    title: 'Corte del mes 12, para la evaluación',
    automatic: true,
    months: ['lanzamiento', PLAN_MONTHS],
  },
  {
    key: 'evaluacion',
    step: 6,
    title: 'Evaluación del INAI (mes 12)',
    document: true,
    months: ['lanzamiento', PLAN_MONTHS],
  },
];

interface Section {
  key: string;
  title: string;
  guide: string;
}

/** The texts of the plan's document that no other tab holds; INAI's format of 2015/2016 and Oaxaca's index (domain.md §1.2). */
export const SECTIONS: readonly Section[] = [
  {
    key: 'introduccion',
    title: 'Introducción',
    guide: 'El contexto y los retos del estado, y por qué se hace este plan.',
  },
  {
    key: 'contexto',
    title: 'Contexto normativo',
    guide:
      'Leyes y acuerdos en que se apoya: Ley General de Transparencia (art. 59), ley local, reglas del garante.',
  },
  {
    key: 'definiciones',
    title: 'Definiciones',
    guide: 'Las palabras que el lector puede no conocer, una por línea.',
  },
  {
    key: 'integracion',
    title: 'Proceso de integración',
    guide: 'Cómo se formó el Secretariado Técnico Local y quiénes participaron.',
  },
  {
    key: 'metodo',
    title: 'Método de las mesas',
    guide: 'Cómo se convocaron las mesas, cómo se deliberó y cómo se eligieron los compromisos.',
  },
  { key: 'objetivo', title: 'Objetivo estratégico', guide: 'Qué quiere cambiar el plan en un año.' },
  { key: 'especificos', title: 'Objetivos específicos', guide: 'Uno por línea.' },
  {
    key: 'seguimiento',
    title: 'Seguimiento y evaluación',
    guide: 'Cada cuándo se actualiza el tablero, quién verifica y dónde se publica.',
  },
  { key: 'anexos', title: 'Anexos', guide: 'Documentos que acompañan al plan, con su dirección.' },
];

/** The rows that the method itself brings, where they are missing: one for each requirement and each text. */
export function seedRows(board: Board): Change[] {
  return [
    ...seeded(
      board,
      'pasos',
      REQUIREMENTS.map(({ key, step, title }) => ({ clave: key, paso: step, requisito: title })),
    ),
    ...seeded(
      board,
      'textos',
      SECTIONS.map(({ key, title, guide }) => ({ clave: key, apartado: title, guia: guide })),
    ),
  ];
}

function seeded(board: Board, table: RecordKey, wanted: readonly Row[]): Change[] {
  const there = new Set(rowsOf(board, table).map((row) => str(row, 'clave')));
  const missing = wanted.filter((row) => !there.has(str(row, 'clave')));
  if (missing.length === 0) return [];
  const ids = mint(board, table, missing.length);
  return [{ kind: 'append', table, rows: missing.map((row, index) => ({ id: ids[index] ?? '', ...row })) }];
}

/** @returns `Paso 3 · Secretariado Técnico Local` */
export const stepTitle = (number: number): string =>
  `Paso ${number} · ${STEPS.find((step) => step.number === number)?.title ?? ''}`;

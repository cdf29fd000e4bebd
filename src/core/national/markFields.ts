import { choice, date, id, long, number, percent, ref, required, text, type Field } from '../fields.ts';
import { ANSWERS, MARK_MOMENTS } from './levels.ts';

/** What the state's cut said of the commitment when INAI marked it, so that both stand side by side. */
export const REPORTED: readonly Field[] = [
  number('r_actividades', 'Actividades que tenía el corte'),
  number('r_terminadas', 'De ellas, reportadas terminadas'),
  number('r_atrasadas', 'De ellas, atrasadas'),
  percent('r_avance', 'Avance que reportaba el corte'),
];

/**
 * One mark of INAI on one commitment: the columns that the national workbook fills in, that are published and that each
 * board fetches. Who evaluates is an institution; persons stay in INAI's own tabs.
 */
export const MARK_FIELDS: readonly Field[] = [
  id('id', 'ID'),
  ref('compromiso', 'Compromiso', { ...required, to: 'compromisos' }),
  choice('momento', 'Momento', { ...required, choices: MARK_MOMENTS }),
  number('corte', 'Corte evaluado', required),
  ...ANSWERS.map(({ key, label, choices }) => choice(key, label, { choices })),
  long('antes', 'Cómo estaba antes'),
  long('despues', 'Cómo quedó después'),
  long('razon', 'Razón', required),
  text('institucion', 'Institución que evalúa', required),
  date('fecha', 'Fecha de la evaluación', required),
  number('rubrica', 'Versión de la rúbrica', required),
  ...REPORTED,
];

/** `OAX-2016-C03-N06`: of one commitment there is one mark a moment. */
const SUFFIX: Readonly<Record<string, string>> = { 'Mes 6': '-N06', 'Mes 12': '-N12' };

/** @returns the ID of the mark of a commitment at a moment */
export const markId = (commitment: string, moment: string): string => `${commitment}${SUFFIX[moment] ?? ''}`;

import { date, expected, id, long, ref, required, review, text, url } from '../fields.ts';
import type { Table } from '../table.ts';

/** What citizens asked through the guarantor's own form; who asked is nobody's business, so there is no column for it. */
export const preguntas: Table = {
  key: 'preguntas',
  tab: 'Preguntas',
  fields: [
    id('id', 'ID'),
    ref('actividad', 'Actividad', { ...required, to: 'actividades' }),
    date('fecha', 'Recibida el', required),
    long('pregunta', 'Pregunta', { ...required, max: 2000 }),
    long('respuesta', 'Respuesta', { max: 3000 }),
    date('respondida', 'Respondida el', expected),
    text('responde', 'Quién responde', { max: 200 }),
    url('enlace', 'Documento de la respuesta'),
    review,
  ],
};

import { choice, computed, date, expected, id, long, ref, required, review, text } from '../fields.ts';
import { VERDICTS, VERIFIERS } from '../method.ts';
import type { Table } from '../table.ts';

/** An activity is verified by authority and civil society, each with date and evidence (product.md). */
export const verificaciones: Table = {
  key: 'verificaciones',
  tab: 'Verificaciones',
  fields: [
    id('id', 'ID'),
    ref('actividad', 'Actividad', { ...required, to: 'actividades' }),
    choice('sector', 'Sector que verifica', { ...required, choices: VERIFIERS }),
    choice('veredicto', 'Veredicto', { ...required, choices: VERDICTS }),
    date('fecha', 'Fecha', expected),
    ref('evidencia', 'Evidencia que vio', { ...expected, to: 'evidencias' }),
    long('comentario', 'Comentario', { max: 1000 }),
    text('huella', 'Lo que se verificó', { ...computed, hidden: true }),
    text('vigencia', 'Vigencia', computed),
    review,
  ],
};

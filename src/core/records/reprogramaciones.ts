import { date, expected, id, long, ref, required, review } from '../fields.ts';
import type { Table } from '../table.ts';

export const reprogramaciones: Table = {
  key: 'reprogramaciones',
  tab: 'Reprogramaciones',
  fields: [
    id('id', 'ID'),
    ref('actividad', 'Actividad', { ...required, to: 'actividades' }),
    date('de', 'Fin anterior', expected),
    date('a', 'Fin nuevo', required),
    long('motivo', 'Motivo', { ...expected, max: 1000 }),
    ref('acuerdo', 'Acuerdo', { ...expected, to: 'acuerdos' }),
    date('fecha', 'Fecha del cambio'),
    review,
  ],
};

import { date, id, long, number, ref, required, review, text } from '../fields.ts';
import type { Table } from '../table.ts';

/** Dated measurements: the series behind an indicator's current value (INAI/PNUD, KIT-08). */
export const mediciones: Table = {
  key: 'mediciones',
  tab: 'Mediciones',
  fields: [
    id('id', 'ID'),
    ref('indicador', 'Indicador', { ...required, to: 'indicadores' }),
    date('fecha', 'Fecha', required),
    number('valor', 'Valor', required),
    text('fuente', 'Fuente', { max: 500 }),
    long('nota', 'Nota', { max: 1000 }),
    review,
  ],
};

import { choice, computed, date, id, number, percent, ref, required, review, text } from '../fields.ts';
import { INDICATOR_KINDS, TRENDS } from '../method.ts';
import type { Table } from '../table.ts';

export const indicadores: Table = {
  key: 'indicadores',
  tab: 'Indicadores',
  fields: [
    id('id', 'ID'),
    ref('compromiso', 'Compromiso', { ...required, to: 'compromisos' }),
    text('variable', 'Variable', required),
    text('unidad', 'Unidad de medida', {
      max: 80,
    }),
    number('base', 'Línea base'),
    number('meta', 'Meta'),
    text('periodo', 'Periodo', { max: 80 }),
    choice('tipo', 'Tipo', { choices: INDICATOR_KINDS }),
    number('valor', 'Valor actual'),
    date('medido', 'Medido el'),
    text('fuente', 'Fuente', { max: 500 }),
    percent('cumplimiento', 'Avance hacia la meta', computed),
    choice('tendencia', 'Tendencia', { ...computed, choices: TRENDS }),
    review,
  ],
};

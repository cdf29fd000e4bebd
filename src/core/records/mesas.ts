import { choice, computed, date, id, long, required, review, text, url } from '../fields.ts';
import { MESA_SECTORS } from '../method.ts';
import type { Table } from '../table.ts';
import { attendance } from './attendance.ts';

/** Step 4: where the problems and the commitments come from. */
export const mesas: Table = {
  key: 'mesas',
  tab: 'Mesas',
  fields: [
    id('id', 'ID'),
    date('fecha', 'Fecha'),
    text('tema', 'Tema', required),
    text('facilitador', 'Facilitador', { max: 150 }),
    ...attendance,
    long('problema', 'Problema público definido', { max: 3000 }),
    url('minuta', 'Minuta'),
    choice('sectores', 'Sectores en la mesa', { ...computed, choices: MESA_SECTORS }),
    review,
  ],
};

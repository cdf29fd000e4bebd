import { choice, computed, date, expected, id, long, required, review, text, url } from '../fields.ts';
import { QUORUM_STATES, SESSION_KINDS } from '../method.ts';
import type { Table } from '../table.ts';
import { attendance } from './attendance.ts';

export const sesiones: Table = {
  key: 'sesiones',
  tab: 'Sesiones',
  fields: [
    id('id', 'ID'),
    date('fecha', 'Fecha', required),
    choice('tipo', 'Tipo de sesión', { ...expected, choices: SESSION_KINDS }),
    text('lugar', 'Lugar'),
    long('asuntos', 'Orden del día', { max: 3000 }),
    ...attendance,
    url('minuta', 'Minuta'),
    choice('quorum', '¿Hubo quórum?', { ...computed, choices: QUORUM_STATES }),
    review,
  ],
};

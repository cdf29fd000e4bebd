import { choice, computed, date, id, long, ref, refs, required, review } from '../fields.ts';
import { AGREEMENT_STATES } from '../method.ts';
import type { Table } from '../table.ts';

export const acuerdos: Table = {
  key: 'acuerdos',
  tab: 'Acuerdos',
  fields: [
    id('id', 'ID'),
    ref('sesion', 'Sesión', { ...required, to: 'sesiones' }),
    long('acuerdo', 'Acuerdo', { ...required, max: 2000 }),
    ref('responsable', 'Responsable', { to: 'stl' }),
    date('vence', 'Vence'),
    date('cumplido', 'Cumplido el'),
    refs('actividades', 'Actividades que mueve', { among: ['actividades'] }),
    choice('estado', 'Estado', { ...computed, choices: AGREEMENT_STATES }),
    review,
  ],
};

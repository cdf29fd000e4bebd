import { choice, computed, date, id, long, number, review, text, url } from '../fields.ts';
import { STEP_STATES } from '../method.ts';
import type { Table } from '../table.ts';

/** The requirements of the six steps, one row each; `clave` ties a row to the method (steps.ts). */
export const pasos: Table = {
  key: 'pasos',
  tab: 'Pasos',
  fields: [
    id('id', 'ID'),
    text('clave', 'Clave', { ...computed, hidden: true }),
    number('paso', 'Paso', computed),
    text('requisito', 'Requisito', { max: 300 }),
    date('vence', 'Vence'),
    date('hecho', 'Hecho el'),
    long('quien', 'Quiénes', { max: 2000 }),
    url('documento', 'Documento'),
    long('nota', 'Nota', { max: 2000 }),
    choice('estado', 'Estado', { ...computed, choices: STEP_STATES }),
    text('siguiente', 'Lo siguiente', computed),
    review,
  ],
};

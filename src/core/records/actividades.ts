import { choice, computed, date, id, long, number, percent, ref, required, review, text } from '../fields.ts';
import { ACTIVITY_STATES } from '../method.ts';
import type { Table } from '../records.ts';

export const actividades: Table = {
  key: 'actividades',
  tab: 'Actividades',
  fields: [
    id('id', 'ID'),
    ref('compromiso', 'Compromiso', {
      ...required,
      to: 'compromisos',
    }),
    long('actividad', 'Actividad', {
      ...required,
      max: 1000,
    }),
    long('producto', 'Producto', { max: 1000 }),
    ref('responsable', 'Responsable', { to: 'stl' }),
    date('inicio', 'Inicio'),
    date('fin', 'Fin'),
    percent('peso', 'Peso'),
    percent('avance', 'Avance'),
    long('informe', 'Informe de avance', { max: 1000 }),
    long('final', 'Descripción final', {
      max: 1000,
    }),
    ref('cancelacion', 'Acuerdo que la cancela', { to: 'acuerdos' }),
    date('fin_original', 'Fin original', computed),
    number('evidencias', 'Evidencias', {
      ...computed,
    }),
    choice('estado', 'Estado', {
      ...computed,
      choices: ACTIVITY_STATES,
    }),
    text('verificacion', 'Verificación', computed),
    review,
  ],
};

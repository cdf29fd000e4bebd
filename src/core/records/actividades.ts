import { choice, computed, date, id, long, number, percent, ref, required, review, text } from '../fields.ts';
import { ACTIVITY_STATES } from '../method.ts';
import type { Table } from '../table.ts';

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
    ref('cancelacion', 'Acuerdo que la cancela', { to: 'acuerdos' }),
    long('final', 'Descripción final', {
      max: 1000,
    }),
    long('informe', 'Informe de avance', { max: 1000 }),
    // beside what follows from it, so that a report of progress is written as one block
    percent('avance', 'Avance'),
    date('inicio_original', 'Inicio original', computed),
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

import { choice, date, email, expected, id, phone, ref, required, review, text } from '../fields.ts';
import { SEATS, SECTORS, YES_NO } from '../method.ts';
import type { Table } from '../table.ts';

export const stl: Table = {
  key: 'stl',
  tab: 'STL',
  fields: [
    id('id', 'ID'),
    text('nombre', 'Nombre', { ...expected, max: 150 }),
    text('cargo', 'Cargo', { max: 200 }),
    text('institucion', 'Institución', {
      ...required,
    }),
    choice('sector', 'Sector', {
      ...required,
      choices: SECTORS,
    }),
    choice('asiento', 'Asiento', { ...expected, choices: SEATS }),
    ref('suple_a', 'Suple a', { to: 'stl' }),
    date('eleccion', 'Fecha de elección'),
    email('correo', 'Correo (privado)'),
    phone('telefono', 'Teléfono (privado)'),
    choice('avisos', 'Recibe recordatorios', { choices: YES_NO }),
    date('desde', 'Desde'),
    date('hasta', 'Hasta'),
    review,
  ],
};

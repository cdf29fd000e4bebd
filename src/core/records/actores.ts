import { choice, date, email, id, phone, required, review, text } from '../fields.ts';
import { SECTORS } from '../method.ts';
import type { Table } from '../table.ts';

/** Step 2: who was called, who came, who joined. */
export const actores: Table = {
  key: 'actores',
  tab: 'Actores',
  fields: [
    id('id', 'ID'),
    text('organizacion', 'Organización o dependencia', required),
    choice('sector', 'Sector', { ...required, choices: SECTORS }),
    text('contacto', 'Contacto (privado)', { personal: true }),
    email('correo', 'Correo (privado)'),
    phone('telefono', 'Teléfono (privado)'),
    date('convocado', 'Convocado el'),
    date('asistio', 'Asistió el'),
    date('sumado', 'Se sumó el'),
    review,
  ],
};

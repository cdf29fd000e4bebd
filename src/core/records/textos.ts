import { computed, id, long, review, text } from '../fields.ts';
import type { Table } from '../table.ts';

/** What staff write once for the plan's document; the rest of it comes from the other tabs (step 5). */
export const textos: Table = {
  key: 'textos',
  tab: 'Textos del plan',
  fields: [
    id('id', 'ID'),
    text('clave', 'Clave', { ...computed, hidden: true }),
    text('apartado', 'Apartado', computed),
    long('texto', 'Texto', { max: 20000 }),
    text('guia', 'Qué se escribe aquí', { ...computed, max: 500 }),
    review,
  ],
};

import { computed, date, review, text } from '../fields.ts';
import { MARK_FIELDS } from '../national/markFields.ts';
import type { Table } from '../table.ts';

/** INAI's marks as they were fetched: nobody at the board writes here, and what does not bear its seal is not published. */
export const evaluaciones: Table = {
  key: 'evaluaciones',
  tab: 'Evaluación INAI',
  fields: [
    ...MARK_FIELDS.map((field) => ({ ...field, computed: true as const })),
    date('retirada', 'El INAI la retiró el', computed),
    text('sello', 'Sello', { ...computed, hidden: true }),
    review,
  ],
};

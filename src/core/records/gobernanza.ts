import { choice, date, expected, id, long, number, required, review, text, url } from '../fields.ts';
import { DECISION_RULES } from '../method.ts';
import type { Table } from '../table.ts';

/** Step 3: "reglas mínimas de integración e interacción", facilitator and agenda; the latest row is in force. */
export const gobernanza: Table = {
  key: 'gobernanza',
  tab: 'Gobernanza',
  fields: [
    id('id', 'ID'),
    date('desde', 'Vigente desde', required),
    choice('regla', 'Regla de decisión', { ...expected, choices: DECISION_RULES }),
    number('quorum', 'Quórum (asientos presentes)'),
    url('documento', 'Documento de gobernanza'),
    text('facilitador', 'Facilitador', { max: 150 }),
    text('institucion', 'Institución del facilitador'),
    date('elegido', 'Facilitador elegido el'),
    url('agenda', 'Agenda anual'),
    long('nota', 'Nota', { max: 1000 }),
    review,
  ],
};

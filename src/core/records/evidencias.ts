import { choice, computed, date, id, ref, required, review, text, url } from '../fields.ts';
import { LINK_STATES, YES_NO } from '../method.ts';
import type { Table } from '../table.ts';
import type { RecordKey } from '../tableKeys.ts';

/** What evidence may be of (step 6: "toda la evidencia documental de las actividades realizadas por el Secretariado"). */
const PROVABLE: readonly RecordKey[] = [
  'actividades',
  'indicadores',
  'sesiones',
  'mesas',
  'pasos',
  'acuerdos',
  'compromisos',
];

export const evidencias: Table = {
  key: 'evidencias',
  tab: 'Evidencias',
  fields: [
    id('id', 'ID'),
    ref('de', 'De qué es', { ...required, among: PROVABLE }),
    date('fecha', 'Fecha'),
    choice('tipo', 'Tipo', { catalog: 'evidencia' }),
    text('titulo', 'Título', required),
    url('direccion', 'Dirección'),
    choice('publica', '¿Pública?', { choices: YES_NO }),
    choice('enlace', 'Estado del enlace', { ...computed, choices: LINK_STATES }),
    date('comprobado', 'Enlace comprobado el', computed),
    review,
  ],
};

import { number, type Field } from '../fields.ts';

/** Who came, by sector; the same three columns for sessions and mesas. */
export const attendance: readonly Field[] = [
  number('asiste_garante', 'Asistieron: organismo garante'),
  number('asiste_sociedad', 'Asistieron: sociedad civil'),
  number('asiste_autoridad', 'Asistieron: autoridad'),
];

import type { Board, Row } from '../../../core/board.ts';
import { TABLES } from '../../../core/tables.ts';
import { boardByValue } from '../byValue.ts';

/** What is checked: commitments and activities, each row with a value for every field, as a read of the tab gives it. */
export type Checked = Pick<Board, 'config' | 'tables' | 'lists'>;
export type Side = 'compromisos' | 'actividades';
export const SIDES: readonly Side[] = ['compromisos', 'actividades'];

export const AGENDA = ['Combate a la corrupción', 'Servicios públicos', 'Participación'];

/** @returns the board with the other tables' IDs, to which rows refer. */
export function checkedBoard(commitments: number): Checked {
  const { config, tables } = boardByValue(commitments);
  const idsOf = (table: 'stl' | 'acuerdos' | 'mesas'): Row[] =>
    (tables[table] ?? []).map((row) => ({ id: row['id'] ?? '' }));
  return {
    config,
    lists: { agenda: AGENDA },
    tables: {
      stl: idsOf('stl'),
      acuerdos: idsOf('acuerdos'),
      mesas: idsOf('mesas'),
      compromisos: (tables.compromisos ?? []).map((row) => whole('compromisos', row)),
      actividades: (tables.actividades ?? []).map((row) => whole('actividades', row)),
    },
  };
}

const whole = (side: Side, row: Row): Row =>
  Object.fromEntries(TABLES[side].fields.map(({ key }) => [key, row[key] ?? '']));

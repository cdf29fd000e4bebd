import { isBlank, rowsOf, str, type Board, type Moment } from './board.ts';
import { SECTORS } from './method.ts';
import type { RecordKey } from './tableKeys.ts';
import { isSeated } from './stl.ts';

/** What somebody who has just found the board does first, in this order. */
export const FIRST_DAY = [
  ['tablero', 'Preparar el tablero'],
  ['integrantes', 'Registrar a los integrantes del Secretariado'],
  ['reglas', 'Registrar sus reglas: cómo decide y con qué quórum'],
  ['sesion', 'Registrar la primera sesión'],
  ['mesa', 'Registrar la primera mesa'],
  ['compromiso', 'Registrar el primer compromiso'],
  ['plan', 'Revisar el plan: qué le falta para lanzarse'],
] as const;
export type FirstKey = (typeof FIRST_DAY)[number][0];

export interface FirstDay {
  done: FirstKey[];
  /** How many of the three sectors have their titular. */
  titulars: number;
}

/**
 * @returns what of the first day is done
 * @param reviewed the plan was looked at as a whole, with at least one commitment
 */
export function firstDay(board: Board, { today }: Moment, reviewed: boolean): FirstDay {
  const has = (table: RecordKey): boolean => rowsOf(board, table).some((row) => !isBlank(row));
  const titulars = SECTORS.filter((sector) =>
    rowsOf(board, 'stl').some(
      (row) => str(row, 'sector') === sector && str(row, 'asiento') === 'Titular' && isSeated(row, today),
    ),
  ).length;
  const done: Readonly<Record<FirstKey, boolean>> = {
    tablero: true,
    integrantes: titulars === SECTORS.length,
    reglas: has('gobernanza'),
    sesion: has('sesiones'),
    mesa: has('mesas'),
    compromiso: has('compromisos'),
    plan: reviewed,
  };
  return { done: FIRST_DAY.map(([key]) => key).filter((key) => done[key]), titulars };
}

import { str, type Row } from '../core/board.ts';
import type { StateShown } from '../core/national/calls.ts';
import type { Answer } from '../core/national/states.ts';

/** @returns what the panels show of the rows of Entidades. */
export const shownOf = (rows: readonly Row[]): StateShown[] =>
  rows.map((row) => ({
    code: str(row, 'id'),
    name: str(row, 'entidad'),
    address: str(row, 'direccion'),
    answer: str(row, 'estado') as Answer | '',
    problem: str(row, 'problema'),
    notices: str(row, 'avisos'),
    cut: str(row, 'corte'),
    day: str(row, 'respuesta'),
    source: str(row, 'fuente'),
  }));

import { str, type Row } from './board.ts';
import { hash } from './hash.ts';
import { MARK_FIELDS } from './national/markFields.ts';
import type { Problem } from './problems.ts';

/** @returns what a fetched mark says, as a short text: a row that somebody typed or changed has another */
export const sealOf = (row: Row): string =>
  `s1.${hash(MARK_FIELDS.map(({ key }) => `${key}=${str(row, key)}`).join('\n'))}`;

export const isSealed = (row: Row): boolean => str(row, 'sello') === sealOf(row);

/** INAI's word is published as INAI's only where it is. */
export function sealProblem(row: Row): Pick<Problem, 'code' | 'sentence' | 'tip'> | undefined {
  if (isSealed(row)) return undefined;
  return {
    code: 'evaluacion-ajena',
    sentence: 'Lo que dice esta fila no es lo que publicó el INAI, y no se puede publicar como suyo.',
    tip: 'Use Tablero PAL ▸ Revisar ▸ Traer evaluación del INAI: la pondrá como es. Si alguien escribió la fila aquí, bórrela.',
  };
}

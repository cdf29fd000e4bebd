import type { TableKey } from './tableKeys.ts';

/**
 * `integridad` and `privacidad` keep the board from being published; `error` is a value that cannot be right;
 * `falta` is missing for the plan; `aviso` is worth a look.
 */
export const LEVELS = ['integridad', 'privacidad', 'error', 'falta', 'aviso'] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_TITLES: Readonly<Record<Level, string>> = {
  integridad: 'Impide publicar: datos que se contradicen',
  privacidad: 'Impide publicar: posibles datos personales',
  error: 'Por corregir',
  falta: 'Por completar',
  aviso: 'Recomendaciones',
};

/** `index` is the record's 0-based position in its table (or in the form); `row` and `column` are added at the sheet. */
export interface Place {
  table: TableKey;
  field?: string;
  id?: string;
  index?: number;
}

/** What a person typed wrong is a value, never an exception. */
export interface Problem {
  code: string;
  level: Level;
  where: Place;
  sentence: string;
  tip: string;
}

export const BLOCKS_SAVING: readonly Level[] = ['integridad', 'error'];
export const BLOCKS_PUBLISHING: readonly Level[] = ['integridad', 'privacidad'];

export const blocksSaving = (problem: Problem): boolean => BLOCKS_SAVING.includes(problem.level);
export const blocksPublishing = (problem: Problem): boolean => BLOCKS_PUBLISHING.includes(problem.level);

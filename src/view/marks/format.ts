import type { Format } from '../publishedRecords.ts';

/** Version of what INAI publishes for the boards: it grows when the meaning or the name of something in it changes. */
export const MARKS_SCHEMA = 1;

export const MARKS_FORMAT: Format = {
  name: 'tablero-pal-evaluacion',
  version: MARKS_SCHEMA,
  other: 'Lo que llegó no son las notas que publica el INAI.',
};

/** Types of its rows; the first is `meta`. */
export const TYPES = { rubric: 'rubric', mark: 'mark' } as const;

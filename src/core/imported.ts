import { RECORD_KEYS, type RecordKey } from './tableKeys.ts';

/** Tables that take rows from a file; the rows of the other three are the method's own, or INAI's. */
export const IMPORTED: readonly RecordKey[] = RECORD_KEYS.filter(
  (key) => key !== 'pasos' && key !== 'textos' && key !== 'evaluaciones',
);

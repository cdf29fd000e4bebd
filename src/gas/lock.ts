import { Refusal } from './refusal.ts';

const PATIENCE_MS = 20_000;
/** Code of the refusal when somebody else holds the lock. */
export const BUSY = 'ocupado';

/** @throws a refusal when somebody else holds it for so many milliseconds */
export function takeLock(patience = PATIENCE_MS): void {
  // Google releases it when the execution ends, after everything has been written
  if (LockService.getDocumentLock().tryLock(patience)) return;
  throw new Refusal(
    BUSY,
    'Otra persona está guardando.',
    'Espere unos segundos y vuelva a intentar: lo que escribió sigue aquí.',
  );
}

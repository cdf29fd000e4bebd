import type { OneAsked } from '../core/calls.ts';

/** Stands for a record that is not there yet. */
const NEW = 'nuevo';

/** What the server writes at the end of the panel's file: which table it is about, and which record. */
const said = (): DOMStringMap => document.getElementById('asked')?.dataset ?? {};

export const askedTable = (): string => said()['table'] ?? '';

/** @returns which record the panel is about: by its ID, '' for a new one; left out, that of the selected row. */
export function askedRecord(): OneAsked {
  const { id } = said();
  return id ? { id: id === NEW ? '' : id } : {};
}

/** Begins once what the server wrote after the panel has been read too. */
export function whenRead(begin: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}

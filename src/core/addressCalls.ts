import type { AddressFault } from './askAddress.ts';
import type { Answer } from './answers.ts';

/** Addresses outside the workbook: the page and the data that Google publishes, and the form in which citizens ask. */
export const ADDRESSED = ['page', 'data', 'ask'] as const;
export type Addressed = (typeof ADDRESSED)[number];

/** As they are kept; '' while there is none. */
export type Addresses = Readonly<Record<Addressed, string>>;

/** As pasted; those that are left out stay as they are. */
export type AddressInput = Partial<Record<Addressed, string>>;

export interface AddressesSaved {
  ok: true;
  addresses: Addresses;
  /** What could not be seen at an address that is right and was kept. */
  doubts: { of: Addressed; sentence: string; tip: string }[];
  sentence: string;
}

export interface AddressCalls {
  guardarDirecciones: (
    input: AddressInput,
  ) => Answer<AddressesSaved | { faults: Partial<Record<Addressed, AddressFault>> }>;
}

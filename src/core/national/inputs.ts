import { input, list, object, oneOf, type Shape } from '../inputs.ts';
import { STATES } from '../states.ts';
import type { AddressesInput, UpdateInput } from './calls.ts';

const code = oneOf(STATES.map((state) => state.code));

const MOST_ADDRESS = 2000;

const addresses: Shape = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'objeto';
  for (const [key, address] of Object.entries(value)) {
    if (code(key)) return `código ${key}`;
    if (typeof address !== 'string' || address.length > MOST_ADDRESS) return `dirección de ${key}`;
  }
  return '';
};

export const updateInput = input<UpdateInput>(object({ only: list(code, STATES.length) }, ['only']));
export const addressesInput = input<AddressesInput>(object({ addresses }));
export const dailyInput = input<{ on: boolean }>(
  object({ on: (value) => (typeof value === 'boolean' ? '' : 'sí o no') }),
);

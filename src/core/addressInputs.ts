import type { AddressInput } from './addressCalls.ts';
import { input, object, type Shape } from './inputs.ts';

/** The code of a frame is longer than its address, and an address of a form is long. */
const MOST = 4000;
const pasted: Shape = (value) => (typeof value === 'string' && value.length <= MOST ? '' : 'texto');

export const addressInput = input<AddressInput>(
  object({ page: pasted, data: pasted, ask: pasted }, ['page', 'data', 'ask']),
);

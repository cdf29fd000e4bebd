import { input, object, type Input } from './inputs.ts';
import type { LinksInput } from './linksCalls.ts';

export const linksInput: Input<LinksInput> = input(
  object({ from: (value) => (Number.isInteger(value) && Number(value) >= 0 ? '' : 'número') }),
);

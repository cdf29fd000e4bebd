import { input, list, object, oneOf, string, type Shape } from '../inputs.ts';
import { STATES } from '../states.ts';
import type { AddressesInput, JudgementInput, UpdateInput } from './calls.ts';
import { ASPECTS } from './rubric.ts';

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
const marks: Shape = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'objeto';
  const known: readonly string[] = ASPECTS.map(({ key }) => key);
  return (
    Object.entries(value).find(([key, mark]) => !known.includes(key) || typeof mark !== 'string')?.[0] ?? ''
  );
};

export const judgementInput = input<JudgementInput>(
  object({ id: string, marks, reason: string, evaluator: string }),
);
export const dailyInput = input<{ on: boolean }>(
  object({ on: (value) => (typeof value === 'boolean' ? '' : 'sí o no') }),
);

import { input, list, object, oneOf, string, type Shape } from '../inputs.ts';
import { STATES } from '../states.ts';
import type { AddressesInput, InstrumentAsked, JudgementInput, ReportAsked, UpdateInput } from './calls.ts';
import { INSTRUMENT_KEYS } from './instruments.ts';

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
const MOST_MARKS = 20;

/** Which aspects there are is each instrument's own: what it does not have is not kept. */
const marks: Shape = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'objeto';
  const entries = Object.entries(value);
  if (entries.length > MOST_MARKS) return `más de ${MOST_MARKS}`;
  return entries.find(([, mark]) => typeof mark !== 'string')?.[0] ?? '';
};

const instrument = oneOf(INSTRUMENT_KEYS);

export const instrumentInput = input<InstrumentAsked>(object({ instrument }));
export const judgementInput = input<JudgementInput>(
  object({ instrument, id: string, marks, reason: string, evaluator: string }),
);
const flag: Shape = (value) => (typeof value === 'boolean' ? '' : 'sí o no');

export const dailyInput = input<{ on: boolean }>(object({ on: flag }));
export const reportInput = input<ReportAsked>(
  object({ of: (value) => (value === '' ? '' : code(value)), names: flag }),
);

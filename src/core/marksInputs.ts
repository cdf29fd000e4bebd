import { input, object } from './inputs.ts';
import type { MarksInput } from './marksCalls.ts';

const MOST = 4000;

export const marksInput = input<MarksInput>(
  object({ address: (value) => (typeof value === 'string' && value.length <= MOST ? '' : 'texto') }),
);

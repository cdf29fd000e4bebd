import { input, object, type Input } from './inputs.ts';
import type { RemindersInput } from './remindersCalls.ts';

export const remindersInput: Input<RemindersInput> = input(
  object({ on: (value) => (typeof value === 'boolean' ? '' : 'sí o no') }),
);

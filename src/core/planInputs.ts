import { fillingKey, input, object, oneOf, string } from './inputs.ts';
import type { LaunchInput, PlanAsked } from './planCalls.ts';
import type { PublishInput } from './calls.ts';

export const planAsked = input<PlanAsked>(object({ date: string }));
export const launchInput = input<LaunchInput>(
  object({ key: fillingKey, date: string, document: string }, ['key']),
);

/** The baseline is made by launching, and by nothing else. */
export const publishInput = input<PublishInput>(
  object({ key: fillingKey, kind: oneOf(['Ordinario', 'Mes 6', 'Mes 12']) }, ['key']),
);

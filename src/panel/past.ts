import type { Value } from '../core/board.ts';
import type { HistoryEvent } from '../core/calls.ts';

type Step = HistoryEvent['steps'][number];

export interface Past {
  /** The history tells what stood there before; a first value, or one whose past is in another year, has none. */
  hadBefore: (step: Step) => boolean;
  /** The value that a step offers to bring back, when it is not the one that the field has now. */
  bringsBack: (step: Step) => { value: Value; says: string } | undefined;
}

/** @param events newest first */
export function pastOf(events: readonly HistoryEvent[]): Past {
  const steps = events.flatMap((event) => event.steps);
  const first = (wanted: (step: Step) => boolean): Step | undefined => steps.find(wanted);
  return {
    hadBefore: ({ before }) => before !== '',
    bringsBack: (step) => {
      if (!step.open) return undefined;
      const newest = first(({ field }) => field === step.field);
      if (step === newest)
        return step.before === '' ? undefined : { value: step.before, says: 'Volver a lo anterior' };
      // the step after it offers this value already, as what stood before
      const beside = newest?.before === step.after;
      const again = first(({ field, after }) => field === step.field && after === step.after) !== step;
      if (beside || again || step.after === '' || step.after === newest?.after) return undefined;
      return { value: step.after, says: 'Recuperar este valor' };
    },
  };
}

import type { PlanCalls } from '../../core/planCalls.ts';
import { launchInput } from '../../core/planInputs.ts';
import { factsOf, openForm, openLocked } from './calls.ts';
import { answer, expectInput } from './edge.ts';
import { part } from './load.ts';

export const abrirPlan: PlanCalls['abrirPlan'] = () =>
  answer(() => {
    const book = openForm();
    return { board: factsOf(book), ...part('plan').openPlan(book) };
  });

export const lanzar: PlanCalls['lanzar'] = (raw) =>
  answer(() => {
    const input = expectInput(launchInput, raw);
    return part('publicar').launchFor(openLocked(), input);
  });

import type { PlanCalls } from '../../core/planCalls.ts';
import { launchInput, planAsked } from '../../core/planInputs.ts';
import { factsOf, openForm, openLocked } from './calls.ts';
import { answer, expectInput } from './edge.ts';
import { part } from './load.ts';

export const abrirPlan: PlanCalls['abrirPlan'] = (raw) =>
  answer(() => {
    const date = raw ? expectInput(planAsked, raw).date : '';
    const book = openForm();
    return { board: factsOf(book), ...part('plan').openPlan(book, date) };
  });

export const lanzar: PlanCalls['lanzar'] = (raw) =>
  answer(() => {
    const input = expectInput(launchInput, raw);
    return part('publicar').launchFor(openLocked(), input);
  });

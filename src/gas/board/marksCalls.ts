import type { MarksCalls } from '../../core/marksCalls.ts';
import { marksInput } from '../../core/marksInputs.ts';
import { factsOf, openForm, openLocked } from './calls.ts';
import { answer, expectInput } from './edge.ts';
import { part } from './load.ts';

export const abrirEvaluacion: MarksCalls['abrirEvaluacion'] = () =>
  answer(() => {
    const book = openForm();
    return { board: factsOf(book), ...part('evaluacion').openMarks(book) };
  });

export const traerEvaluacion: MarksCalls['traerEvaluacion'] = (raw) =>
  answer(() => part('evaluacion').bringMarks(openForm(), expectInput(marksInput, raw), openLocked));

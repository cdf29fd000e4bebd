import type * as shapes from '../../core/calls.ts';
import { linksInput } from '../../core/linksInputs.ts';
import { factsOf, openForm, openLocked } from './calls.ts';
import { answer, expectInput } from './edge.ts';
import { part } from './load.ts';

export const abrirEnlaces: shapes.Calls['abrirEnlaces'] = () =>
  answer(() => {
    const book = openForm();
    return { board: factsOf(book), ...part('enlaces').openLinks(book) };
  });

export const comprobarEnlaces: shapes.Calls['comprobarEnlaces'] = (raw) =>
  answer(() => {
    const { from } = expectInput(linksInput, raw);
    return part('enlaces').checkLinks(openForm(), from, openLocked);
  });

import type * as shapes from '../../core/calls.ts';
import { configOf, connect, openBook } from '../book.ts';
import { factsOf } from './calls.ts';
import { answer } from './edge.ts';
import { part } from './load.ts';

/** Also for a spreadsheet without a board: the guide then begins with the first day. */
export const abrirGuia: shapes.Calls['abrirGuia'] = () =>
  answer(() => {
    const connection = connect();
    if (!configOf(connection))
      return {
        next: 'Prepare el tablero: el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
        steps: [],
        rules: '',
      };
    const book = openBook(connection);
    return { board: factsOf(book), ...part('publicar').openGuide(book) };
  });

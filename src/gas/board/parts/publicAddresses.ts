import { rowsOf, str, type Board, type Row } from '../../../core/board.ts';
import type { Addresses } from '../../../core/addressCalls.ts';
import { ADDRESS_ROWS } from '../../../core/config.ts';
import { valueOf } from '../../../core/inicio.ts';

/** The published page is the document of the requirement that asks for it (step 6); the others stand in Inicio. */
const PAGE_STEP = 'tablero';

export const pageRow = (board: Board): Row | undefined =>
  rowsOf(board, 'pasos').find((row) => str(row, 'clave') === PAGE_STEP);

/** @param board with the tables `pasos` and `inicio` */
export function addressesIn(board: Board): Addresses {
  const inicio = rowsOf(board, 'inicio');
  return {
    page: str(pageRow(board) ?? {}, 'documento').trim(),
    data: valueOf(inicio, ADDRESS_ROWS.data),
    ask: valueOf(inicio, ADDRESS_ROWS.ask),
  };
}

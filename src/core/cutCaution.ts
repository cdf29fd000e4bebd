import { isBlank, rowsOf, type Board } from './board.ts';
import { planWindow } from './checkRow.ts';

/** Why somebody should think twice before freezing a cut: it would hold nothing, or no plan was launched yet. */
export type Caution = 'vacio' | 'sin-lanzar';

export function cutCaution(board: Board): Caution | undefined {
  if (rowsOf(board, 'compromisos').every(isBlank)) return 'vacio';
  return planWindow(board.config).launched ? undefined : 'sin-lanzar';
}

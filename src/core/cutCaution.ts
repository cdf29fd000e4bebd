import { isBlank, rowsOf, type Board, type Moment } from './board.ts';
import { hasLaunched } from './originals.ts';

/** Why somebody should think twice before freezing a cut: it would hold nothing, or no plan was launched yet. */
export type Caution = 'vacio' | 'sin-lanzar';

export function cutCaution(board: Board, { today }: Moment): Caution | undefined {
  if (rowsOf(board, 'compromisos').every(isBlank)) return 'vacio';
  return hasLaunched(board, today) ? undefined : 'sin-lanzar';
}

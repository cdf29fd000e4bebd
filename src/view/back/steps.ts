import { rowsOf, str, type Board, type Moment, type Row } from '../../core/board.ts';
import { REQUIREMENTS } from '../../core/requirements.ts';
import { governanceOn } from '../../core/sessions.ts';
import { isDeclared, requirementState } from '../../core/steps.ts';

/** Stands where the published data say that somebody signed or was elected: that is public, who it was is not. */
export const UNNAMED = 'Consta en los datos publicados, que no dicen nombres.';

const SIGNED = REQUIREMENTS.filter(({ signed }) => signed).map(({ key }) => key);

/** What its cut alone can show. */
const OF_CUTS: readonly string[] = ['mes6', 'mes12', 'actualizacion'];

const isMet = (published: Row | undefined): boolean => str(published ?? {}, 'estado') === 'Cumplido';

/**
 * The rows of Pasos as they were published, in the places of those that the method brought: what only a person can have
 * said. What the rest of the board shows is not in them.
 */
export function firstSteps(seeded: readonly Row[], published: readonly Row[]): Row[] {
  const byKey = new Map(published.filter((row) => str(row, 'clave')).map((row) => [str(row, 'clave'), row]));
  const known = new Set(seeded.map((row) => str(row, 'clave')));
  const own = published.filter((row) => !known.has(str(row, 'clave')));
  const said = (row: Row): Row => {
    const { estado: _, ...kept } = row;
    const signed = SIGNED.includes(str(row, 'clave')) && isMet(row) ? { quien: UNNAMED } : {};
    return isDeclared(row)
      ? { ...kept, vence: '', ...signed }
      : { ...kept, vence: '', hecho: '', documento: '' };
  };
  return [
    ...seeded.map((row) => {
      const found = byKey.get(str(row, 'clave'));
      return found ? { ...row, ...said(found) } : row;
    }),
    // those that staff added have no other day than their own
    ...own.map((row) => ({ ...said(row), vence: row['vence'] ?? '' })),
  ];
}

/**
 * Days and documents of the requirements that were published otherwise than the rest of the board shows them: somebody
 * wrote them.
 * @param board as brought back, its cut of the day included
 * @returns the rows of Pasos with them
 */
export function saidSteps(board: Board, published: readonly Row[], moment: Moment): Row[] {
  const byId = new Map(published.map((row) => [str(row, 'id'), row]));
  return rowsOf(board, 'pasos').map((row) => {
    const told = byId.get(str(row, 'id'));
    if (!told || OF_CUTS.includes(str(row, 'clave'))) return row;
    const { done, document, due } = requirementState(row, board, moment);
    const seen: Row = { hecho: done, documento: document, vence: due };
    const cells = Object.entries(seen).filter(([key, value]) => str(told, key) !== '' && told[key] !== value);
    const first = str(row, 'clave') === 'tablero' && str(told, 'hecho') ? { hecho: str(told, 'hecho') } : {};
    return { ...row, ...Object.fromEntries(cells.map(([key]) => [key, told[key] ?? ''])), ...first };
  });
}

/** @returns the rules in force with a facilitator whose name is not known, where the data say that there is one. */
export function withFacilitator(rules: readonly Row[], published: readonly Row[], today: string): Row[] {
  const met = isMet(published.find((row) => str(row, 'clave') === 'facilitador'));
  const now = governanceOn(rules, today);
  return rules.map((row) => (met && row === now ? { ...row, facilitador: UNNAMED } : row));
}

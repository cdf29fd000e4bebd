import { isBlank, rowsOf, str, type Board, type Change, type Row } from './board.ts';
import { isIsoDay } from './dates.ts';
import { doubtsOf, holdsNoProblem } from './evidenceRules.ts';
import type { Judgement } from './links.ts';
import type { Problem } from './problems.ts';
import { RECORDS } from './records.ts';
import type { RecordKey } from './tableKeys.ts';
import { shortDay } from './config.ts';

/** One address of the board, and where it stands. */
export interface LinkTarget {
  table: RecordKey;
  field: string;
  id: string;
  index: number;
  address: string;
}

/** Evidence first: its rows say what was found. */
const LINKED: readonly RecordKey[] = ['evidencias', 'pasos', 'gobernanza', 'sesiones', 'mesas'];

/** Tables in which there is something to check, and what evidence is of. */
export const LINK_TABLES: readonly RecordKey[] = [...LINKED, 'actividades'];

/** Every address of the board, in the order of its tables and rows. */
export function linkTargets(board: Board): LinkTarget[] {
  return LINKED.flatMap((table) => {
    const fields = RECORDS[table].fields.filter(({ kind }) => kind === 'url').map(({ key }) => key);
    return rowsOf(board, table).flatMap((row, index) =>
      fields
        .map((field) => ({ table, field, id: str(row, 'id'), index, address: str(row, field).trim() }))
        .filter(({ address }) => address !== ''),
    );
  });
}

/**
 * What was found, written in the rows of the evidence: `enlace` and the day; and what of the evidence deserves a look, where
 * its review has nothing graver to say. Needs `evidencias` and `actividades`.
 */
export function linkChanges(
  board: Board,
  judgements: ReadonlyMap<string, Judgement>,
  today: string,
): Change[] {
  const doubts = doubtsOf(board);
  return rowsOf(board, 'evidencias').flatMap((row, index): Change[] => {
    if (isBlank(row)) return [];
    const address = str(row, 'direccion').trim();
    const found = judgements.get(address);
    // what was found at an address that is gone says nothing
    const link: Row = found
      ? { enlace: found.state, comprobado: today }
      : address === ''
        ? { enlace: '', comprobado: '' }
        : {};
    const review = str(row, 'revision');
    const doubt = holdsNoProblem(review) ? { revision: doubts(row) || (review && 'Correcto') } : {};
    const wanted: Row = { ...link, ...doubt };
    const cells = Object.fromEntries(
      Object.entries(wanted).filter(([key, value]) => str(row, key) !== value),
    );
    return Object.keys(cells).length > 0
      ? [{ kind: 'set', table: 'evidencias', id: str(row, 'id'), index, cells }]
      : [];
  });
}

/** What was found at an address says nothing of the one that stands there now: the cells of evidence to clear. */
export const uncheckedLink = (before: Row, after: Row): Row =>
  'direccion' in after && str(before, 'direccion') !== str(after, 'direccion')
    ? { enlace: '', comprobado: '' }
    : {};

/** How one finding is shown: where it is, what it is and what to do. */
export function linkProblem({ table, field, id, index }: LinkTarget, judgement: Judgement): Problem {
  return {
    code: 'enlace',
    level: judgement.state === 'Responde' ? 'aviso' : 'error',
    where: { table, field, id, index },
    sentence: `${id}: ${judgement.sentence}`,
    tip: judgement.tip,
  };
}

/** Evidence that is older than what it proves: it cannot be of this plan's activity. */
export function earlyEvidence(board: Board): Problem[] {
  const starts = new Map(rowsOf(board, 'actividades').map((row) => [str(row, 'id'), row['inicio']]));
  return rowsOf(board, 'evidencias').flatMap((row, index): Problem[] => {
    const of = str(row, 'de');
    const [day, start] = [row['fecha'], starts.get(of)];
    if (!isIsoDay(day) || !isIsoDay(start) || day >= start) return [];
    return [
      {
        code: 'evidencia-anterior',
        level: 'aviso',
        where: { table: 'evidencias', field: 'fecha', id: str(row, 'id'), index },
        sentence: `${str(row, 'id')}: es del ${shortDay(day)}, antes de que empezara ${of} (${shortDay(start)}).`,
        tip: 'Corrija la fecha, o registre el documento que prueba la actividad.',
      },
    ];
  });
}

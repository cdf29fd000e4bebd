import { apply, num, rowsOf, str, type Board, type Change, type Moment, type Row } from '../board.ts';
import { checkRow, knownOf } from '../checkRow.ts';
import { computerOf } from '../computers.ts';
import type { CarryInput } from '../documentCalls.ts';
import { exerciseProblem, wholeProblem, type Exercise } from '../exercise.ts';
import { firstPerField, formFields, readRecord } from '../forms.ts';
import { mint } from '../ids.ts';
import { blocksSaving, type Problem } from '../problems.ts';
import { RECORDS } from '../records.ts';
import { RECORD_KEYS, type RecordKey } from '../tableKeys.ts';
import { rippleChanges } from './refresh.ts';
import type { Outcome } from './result.ts';

type Carried = 'compromisos' | 'actividades' | 'indicadores';

export type CarryResult = (Outcome & { skipped: string[] }) | { problems: Problem[] };

/**
 * Brings commitments of an earlier exercise to this board, each with a new ID and a link to the old one. What is left of
 * it begins anew: unfinished activities without dates, weight and progress, indicators from the last value measured.
 * A commitment that was brought before is skipped and named. Every table of records must have been read.
 */
export function carryOver(board: Board, { exercise, chosen }: CarryInput, moment: Moment): CarryResult {
  const wrong = exerciseProblem(board.config, exercise);
  if (wrong) return { problems: [wrong] };
  const wanted = exercise.compromisos.filter((row) => chosen.includes(str(row, 'id')));
  if (wanted.length === 0)
    return {
      problems: [
        wholeProblem('nada-elegido', 'No eligió ningún compromiso.', 'Marque al menos uno de la lista.'),
      ],
    };
  const here = new Set(rowsOf(board, 'compromisos').map((row) => str(row, 'anterior')));
  const fresh = wanted.filter((row) => !here.has(str(row, 'id')));
  const skipped = wanted.map((row) => str(row, 'id')).filter((id) => here.has(id));
  if (fresh.length === 0)
    return {
      problems: [
        wholeProblem(
          'ya-traidos',
          `Ya estaban en este tablero: ${skipped.join(', ')}.`,
          'Búsquelos en Compromisos, en la columna «ID en el ejercicio anterior».',
        ),
      ],
    };
  const brought = bring(board, exercise, fresh);
  const found = problemsOf(board, brought);
  if (found.some(blocksSaving)) return { problems: found };
  const { after, rows } = compute(board, brought, moment);
  const changes: Change[] = TABLES.filter((table) => rows[table].length > 0).map((table) => ({
    kind: 'append',
    table,
    rows: rows[table],
  }));
  return {
    changes: [...changes, ...rippleChanges(after, 'indicadores', moment)],
    ids: rows.compromisos.map((row) => str(row, 'id')),
    label: `Traer del ejercicio ${exercise.year}`,
    skipped,
  };
}

/** Those below first: what a commitment's columns say follows from them. */
const TABLES: readonly Carried[] = ['compromisos', 'actividades', 'indicadores'];
type Brought = Record<Carried, Row[]>;

function bring(board: Board, exercise: Exercise, fresh: readonly Row[]): Brought {
  const ids = mint(board, 'compromisos', fresh.length);
  const brought: Brought = { compromisos: [], actividades: [], indicadores: [] };
  fresh.forEach((old, index) => {
    const [before, id] = [str(old, 'id'), ids[index] ?? ''];
    brought.compromisos.push(commitmentRow(old, id));
    const below = (table: 'actividades' | 'indicadores'): Row[] =>
      exercise[table].filter((row) => str(row, 'compromiso') === before);
    const left = below('actividades').filter((row) => row['abierta'] === true);
    const acts = mint(board, 'actividades', left.length, id);
    const measured = below('indicadores');
    const inds = mint(board, 'indicadores', measured.length, id);
    left.forEach((row, at) => brought.actividades.push(activityRow(row, acts[at] ?? '', id)));
    measured.forEach((row, at) => brought.indicadores.push(indicatorRow(row, inds[at] ?? '', id)));
  });
  return brought;
}

/** Every field of the form, with what the new exercise must decide again left blank. */
const formRow = (table: Carried, old: Row, over: Row): Row => ({
  ...Object.fromEntries(formFields(RECORDS[table]).map(({ key }) => [key, old[key] ?? ''])),
  ...over,
});

/** The new Secretariado has not accepted it yet, and nothing of this year's money was spent. */
const commitmentRow = (old: Row, id: string): Row => ({
  id,
  ...formRow('compromisos', old, { anterior: str(old, 'id'), acuerdo: '', ejercido: '' }),
});

/** Dates lie outside the new year, weights were parts of another whole, and members have other IDs. */
function activityRow(old: Row, id: string, commitment: string): Row {
  const reached = num(old, 'avance') ?? 0;
  const informe = `Continúa ${str(old, 'id')}, que llegó a ${Math.round(reached * 100)} %.`;
  const { actividad = '', producto = '' } = old;
  return {
    id,
    ...formRow('actividades', {}, { compromiso: commitment, actividad, producto, informe }),
  };
}

const YEAR = /\b(?:19|20)\d{2}\b/;

/** It starts where the last one ended; a period that names a year was the other plan's. */
function indicatorRow(old: Row, id: string, commitment: string): Row {
  return {
    id,
    ...formRow('indicadores', old, {
      compromiso: commitment,
      base: num(old, 'valor') ?? old['base'] ?? '',
      periodo: YEAR.test(str(old, 'periodo')) ? '' : str(old, 'periodo'),
      valor: '',
      medido: '',
    }),
  };
}

/** The file may have been changed by hand: it is checked as anything that people send. */
function problemsOf(board: Board, brought: Brought): Problem[] {
  const known = knownOf(withRows(board, brought), RECORD_KEYS);
  return TABLES.flatMap((table) =>
    brought[table].flatMap((row) => {
      const read = readRecord(RECORDS[table], row);
      const found = firstPerField([...read.problems, ...checkRow(RECORDS[table], row, known)]);
      return found.filter(blocksSaving).map((one) => named(one, table, row));
    }),
  );
}

const named = (one: Problem, table: Carried, row: Row): Problem => ({
  ...one,
  sentence: `${RECORDS[table].tab}, «${str(row, HEADLINES[table]).slice(0, 60)}»: ${one.sentence}`,
});

const HEADLINES = { compromisos: 'titulo', actividades: 'actividad', indicadores: 'variable' } as const;

const withRows = (board: Board, brought: Partial<Brought>): Board => ({
  ...board,
  tables: apply(
    board.tables,
    TABLES.map((table) => ({ kind: 'append', table, rows: brought[table] ?? [] })),
  ),
});

function compute(board: Board, brought: Brought, moment: Moment): { after: Board; rows: Brought } {
  const rows: Brought = { ...brought };
  let after = withRows(board, rows);
  for (const table of [...TABLES].reverse()) {
    const of = computerOf(after, table as RecordKey, moment);
    rows[table] = rows[table].map((row) => ({ ...row, ...of(row, []) }));
    after = withRows(board, rows);
  }
  return { after, rows };
}

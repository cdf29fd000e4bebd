import { rowsOf, str, type Board, type Change, type Moment, type Row, type Value } from '../board.ts';
import type { Typed } from '../answers.ts';
import { checkRow, knownOf, type Known } from '../checkRow.ts';
import { computerOf } from '../computers.ts';
import { differing, reviewOf } from '../derive.ts';
import { firstPerField, readRecord } from '../forms.ts';
import { mint } from '../ids.ts';
import { blocksSaving, type Problem } from '../problems.ts';
import { activityState, backingsOf, lacksOf } from '../progress.ts';
import type { ProgressInput, VerifyInput } from '../progressCalls.ts';
import { checkRecord } from '../activityRules.ts';
import { RECORDS } from '../records.ts';
import type { RecordKey } from '../tableKeys.ts';
import { asked, CANCELLED, find, gone, RESUME, settle, tablesRead } from './activity.ts';
import { conflicts } from './conflicts.ts';
import { derivedChanges } from './refresh.ts';
import type { Result } from './result.ts';

/** What a person reports of an activity. */
const REPORTED = ['avance', 'informe', 'final'] as const;

/** The tables that an update needs, given the activities: only those, unless evidence comes or a verification may lapse. */
export function neededFor(activities: readonly Row[], { updates }: ProgressInput): RecordKey[] {
  const touched = new Set(updates.map(({ id }) => id));
  const verified = activities.some((row) => touched.has(str(row, 'id')) && str(row, 'verificacion') !== '');
  const proven = updates.some(({ evidence = [] }) => evidence.length > 0);
  return [
    'actividades',
    ...(verified || proven ? (['evidencias'] as const) : []),
    ...(verified ? (['verificaciones'] as const) : []),
  ];
}

/**
 * Reports the progress of up to twenty activities at once, with new evidence of them: all of it, or every problem. Needs
 * the tables of `neededFor`; commitments are computed afterwards (`overdueChanges`).
 */
export function updateProgress(board: Board, input: ProgressInput, moment: Moment): Result {
  const known = knownOf(board, tablesRead(board));
  const problems: Problem[] = [];
  const typed: Change[] = [];
  const touched = new Set<number>();
  input.updates.forEach(({ id, ...update }, index) => {
    const found = find(board, id);
    if (!found || touched.has(found.index)) {
      problems.push(gone('actividades', id, index));
      return;
    }
    const { index: at, row: before } = found;
    touched.add(at);
    const read = readUpdate(before, update, index, known);
    problems.push(...conflicts('actividades', before, input.seen?.[id], read.row, index), ...read.problems);
    const cells = differing(before, Object.fromEntries(REPORTED.map((key) => [key, read.row[key] ?? ''])));
    if (Object.keys(cells).length > 0)
      typed.push({ kind: 'set', table: 'actividades', id, index: at, cells });
  });
  const proven = readEvidence(board, input, known);
  const found = firstPerField([...problems, ...proven.problems]);
  if (found.some(blocksSaving)) return { problems: found };
  if (proven.rows.length > 0) typed.push({ kind: 'append', table: 'evidencias', rows: proven.rows });
  const changes = settle(board, typed, touched, moment);
  const ids = [...input.updates.map(({ id }) => id), ...proven.rows.map((row) => str(row, 'id'))];
  return { changes, ids, label: 'Actualizar avance' };
}

/** Only what is reported is judged: what else is wrong in the row is not this person's to mend now. */
function readUpdate(
  before: Row,
  update: Readonly<Partial<Record<(typeof REPORTED)[number], Value>>>,
  index: number,
  known: Known,
): { row: Row; problems: Problem[] } {
  const sent = Object.fromEntries(
    REPORTED.flatMap((key) => (update[key] === undefined ? [] : [[key, update[key]]])),
  ) as Typed;
  const read = readRecord(RECORDS.actividades, sent, index, before);
  const row = { ...before, ...read.row };
  const checked = checkRow(RECORDS.actividades, row, known, index).filter(
    ({ where }) => where.field !== undefined && where.field in sent,
  );
  if (activityState(before) === 'Cancelada' && Object.keys(sent).length > 0)
    checked.push({
      code: 'cancelada',
      level: 'error',
      where: { table: 'actividades', field: 'avance', id: str(before, 'id'), index },
      sentence: CANCELLED,
      tip: RESUME,
    });
  return { row, problems: [...read.problems, ...checked] };
}

function readEvidence(
  board: Board,
  { updates }: ProgressInput,
  known: Known,
): { rows: Row[]; problems: Problem[] } {
  const sent = updates.flatMap(({ id, evidence = [] }) => evidence.map((one) => ({ ...one, de: id })));
  if (sent.length === 0) return { rows: [], problems: [] };
  const ids = mint(board, 'evidencias', sent.length);
  const problems: Problem[] = [];
  const rows = sent.map((one, index): Row => {
    const read = readRecord(RECORDS.evidencias, one, index);
    const row: Row = { id: ids[index] ?? '', ...read.row };
    const checked = checkRow(RECORDS.evidencias, row, known, index);
    problems.push(...read.problems, ...checked);
    return { ...row, revision: reviewOf(checked) };
  });
  return { rows, problems };
}

/** What earlier progress updates left to be computed; needs `compromisos`, `actividades` and `indicadores`. */
export const overdueChanges = (board: Board, moment: Moment): Change[] =>
  derivedChanges(board, 'compromisos', moment);

/**
 * Registers what authority or civil society found. "Cumplida" needs that the activity is complete, and the evidence that
 * was seen. Needs `actividades`, `evidencias` and `verificaciones`.
 */
export function verifyActivity(board: Board, input: VerifyInput, moment: Moment): Result {
  const { key: _, ...sent } = input;
  const activity = find(board, input.actividad);
  if (!activity) return { problems: [gone('actividades', input.actividad)] };
  const read = readRecord(RECORDS.verificaciones, sent);
  const row: Row = { id: mint(board, 'verificaciones', 1)[0] ?? '', ...read.row };
  const done = str(row, 'veredicto') === 'Cumplida';
  const found = firstPerField([
    ...read.problems,
    ...asked('verificaciones', row, ['sector', 'veredicto', 'fecha', ...(done ? ['evidencia'] : [])]),
    ...checkRow(RECORDS.verificaciones, row, knownOf(board, tablesRead(board))),
    ...whenDone(board, activity.row, done, moment),
    ...checkRecord('verificaciones', row, board, moment.today),
  ]);
  if (found.some(blocksSaving)) return { problems: found };
  const after: Board = {
    ...board,
    tables: { ...board.tables, verificaciones: [...rowsOf(board, 'verificaciones'), row] },
  };
  const whole = { ...row, ...computerOf(after, 'verificaciones', moment)(row, found) };
  const append: Change = { kind: 'append', table: 'verificaciones', rows: [whole] };
  const changes = settle(board, [append], new Set([activity.index]), moment);
  return { changes, ids: [str(row, 'id'), input.actividad], label: 'Verificar actividad' };
}

function whenDone(board: Board, activity: Row, done: boolean, moment: Moment): Problem[] {
  const refuse = (code: string, field: string, sentence: string, tip: string): Problem[] => [
    { code, level: 'error', where: { table: 'verificaciones', field }, sentence, tip },
  ];
  const { complete } = lacksOf(activity, backingsOf(board, moment.today)(str(activity, 'id')));
  if (activityState(activity) === 'Cancelada')
    return refuse('cancelada', 'actividad', CANCELLED, 'No hay nada que verificar.');
  if (done && complete.length > 0)
    return refuse(
      'no-completa',
      'veredicto',
      `Todavía no está completa: falta ${complete.join(', ')}.`,
      'Complete la actividad primero.',
    );
  return [];
}

import { apply, rowsOf, str, type Board, type Change, type Moment, type Row, type Value } from '../board.ts';
import type { Typed } from '../answers.ts';
import { checkRow, knownOf, listed, type Known } from '../checkRow.ts';
import { computerOf } from '../computers.ts';
import { isIsoDay, longDate } from '../dates.ts';
import { activityCells, differing, reviewOf } from '../derive.ts';
import { firstPerField, readRecord } from '../forms.ts';
import { mint } from '../ids.ts';
import { blocksSaving, type Problem } from '../problems.ts';
import { activityState, backingsOf, lacksOf, lifeOf } from '../progress.ts';
import type { CancelInput, ProgressInput, RescheduleInput, VerifyInput } from '../progressCalls.ts';
import { checkRecord } from '../activityRules.ts';
import { RECORDS } from '../records.ts';
import { RECORD_KEYS, type RecordKey } from '../tableKeys.ts';
import { fieldOf } from '../tables.ts';
import { conflicts } from './conflicts.ts';
import { derivedChanges, reviewSince } from './refresh.ts';
import type { Result } from './result.ts';

const CANCELLED = 'Esta actividad está cancelada por acuerdo.';
const RESUME = 'Si se retoma, borre primero el acuerdo que la cancela en la pestaña Actividades.';

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

const tablesRead = (board: Board): RecordKey[] => RECORD_KEYS.filter((key) => key in board.tables);

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

/**
 * Joins what was typed with what follows from it in the touched activities and, where they were read, in verifications:
 * one change a row, so that it is written at once.
 */
function settle(
  board: Board,
  typed: readonly Change[],
  touched: ReadonlySet<number>,
  moment: Moment,
): Change[] {
  const after: Board = { ...board, tables: apply(board.tables, typed) };
  const backing = backingsOf(after, moment.today);
  const rows = [...touched].flatMap((index): Change[] => {
    const before = rowsOf(board, 'actividades')[index] ?? {};
    const now = rowsOf(after, 'actividades')[index] ?? {};
    const id = str(now, 'id');
    const life = activityCells(now, [], { ...board, today: moment.today, backing: backing(id) });
    const seen = [
      { board, row: before, index },
      { board: after, row: now, index },
    ] as const;
    const revision = reviewSince('actividades', ...seen, moment);
    const cells = differing(before, { ...now, ...life, revision });
    return Object.keys(cells).length > 0 ? [{ kind: 'set', table: 'actividades', id, cells }] : [];
  });
  const others = typed.filter(({ table }) => table !== 'actividades');
  const lapsed = after.tables.verificaciones ? derivedChanges(after, 'verificaciones', moment) : [];
  const fresh = new Set(
    others.flatMap((change) => (change.kind === 'append' ? change.rows.map((row) => str(row, 'id')) : [])),
  );
  return [...others, ...rows, ...lapsed.filter((change) => change.kind === 'set' && !fresh.has(change.id))];
}

/** What earlier progress updates left to be computed; needs `compromisos`, `actividades` and `indicadores`. */
export const overdueChanges = (board: Board, moment: Moment): Change[] =>
  derivedChanges(board, 'compromisos', moment);

function find(board: Board, id: string): { index: number; row: Row } | undefined {
  const index = rowsOf(board, 'actividades').findIndex((row) => id !== '' && str(row, 'id') === id);
  const row = rowsOf(board, 'actividades')[index];
  return row ? { index, row } : undefined;
}

/** A field that the grid may leave for later and this operation needs. */
const asked = (table: RecordKey, row: Row, keys: readonly string[]): Problem[] =>
  keys
    .filter((key) => str(row, key).trim() === '')
    .map((key) => ({
      code: 'obligatorio',
      level: 'error' as const,
      where: { table, field: key },
      sentence: `${RECORDS[table].fields.find((field) => field.key === key)?.label ?? key}: falta.`,
      tip: 'Escríbalo o elíjalo.',
    }));

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

/** The longest list that the column of an agreement holds. */
const MOST_NAMED = fieldOf('acuerdos', 'actividades').max ?? 0;

/** An agreement names what it moves or cancels: its list gets the ID that is not there yet, as far as there is room. */
function naming(board: Board, id: string, activity: string): Change[] {
  const agreement = rowsOf(board, 'acuerdos').find((row) => id !== '' && str(row, 'id') === id);
  if (!agreement) return [];
  const ids = listed(str(agreement, 'actividades'));
  const actividades = [...ids, activity].join(', ');
  if (ids.includes(activity) || actividades.length > MOST_NAMED) return [];
  return [{ kind: 'set', table: 'acuerdos', id, cells: { actividades } }];
}

const withChanges = (board: Board, changes: readonly Change[]): Board => ({
  ...board,
  tables: apply(board.tables, changes),
});

/**
 * Moves the end of an activity and keeps the step, with its reason and agreement, in one operation. Needs `actividades`,
 * `reprogramaciones`, `acuerdos` and `sesiones`.
 */
export function rescheduleActivity(board: Board, input: RescheduleInput, moment: Moment): Result {
  const activity = find(board, input.actividad);
  if (!activity) return { problems: [gone('actividades', input.actividad)] };
  const { a, motivo, acuerdo, actividad } = input;
  const from = [activity.row['fin'], activity.row['fin_original']].find(isIsoDay) ?? '';
  const read = readRecord(RECORDS.reprogramaciones, {
    actividad,
    a,
    motivo,
    acuerdo,
    de: from,
    fecha: moment.today,
  });
  const row: Row = { id: mint(board, 'reprogramaciones', 1)[0] ?? '', ...read.row };
  const known = knownOf(board, tablesRead(board));
  const moved: Row = { ...activity.row, fin: row['a'] ?? '' };
  const named = naming(board, str(row, 'acuerdo'), actividad);
  const found = firstPerField([
    ...conflicts('actividades', activity.row, input.seen?.[actividad], moved),
    ...read.problems,
    ...asked('reprogramaciones', row, ['a', 'motivo', 'acuerdo']),
    ...unmovable(board, activity.row, row, moment),
    ...checkRow(RECORDS.reprogramaciones, row, known),
    ...checkRecord('reprogramaciones', row, withChanges(board, named), moment.today),
    ...checkRow(RECORDS.actividades, moved, known)
      .filter(({ where }) => where.field === 'fin')
      .map((problem) => ({ ...problem, where: { table: 'reprogramaciones' as const, field: 'a' } })),
  ]);
  if (found.some(blocksSaving)) return { problems: found };
  const whole = { ...row, revision: reviewOf(found) };
  const typed: Change[] = [
    { kind: 'append', table: 'reprogramaciones', rows: [whole] },
    { kind: 'set', table: 'actividades', id: actividad, cells: { fin: row['a'] ?? '' } },
    ...named,
  ];
  const changes = settle(board, typed, new Set([activity.index]), moment);
  return { changes, ids: [str(row, 'id'), actividad], label: 'Reprogramar actividad' };
}

/** What was cancelled has no end, the same day is no move, and nobody can agree on a day that has passed. */
function unmovable(board: Board, activity: Row, row: Row, { today }: Moment): Problem[] {
  const refuse = (code: string, sentence: string, tip: string): Problem[] => [
    { code, level: 'error', where: { table: 'reprogramaciones', field: 'a' }, sentence, tip },
  ];
  const { estado } = lifeOf(activity, backingsOf(board, today)(str(activity, 'id')));
  if (estado === 'Cancelada') return refuse('cancelada', CANCELLED, RESUME);
  const to = row['a'];
  if (!isIsoDay(to)) return [];
  if (to === activity['fin'])
    return refuse('misma-fecha', 'Fin nuevo: es el que ya tiene.', 'Escriba otra fecha.');
  if (to < today)
    return refuse(
      'fecha-pasada',
      `Fin nuevo: el ${longDate(to)} ya pasó.`,
      'Escriba el día de hoy o uno por venir.',
    );
  return [];
}

/** Cancels an activity by an agreement of the STL. Needs `actividades`, `acuerdos` and `sesiones`. */
export function cancelActivity(board: Board, { actividad, acuerdo }: CancelInput, moment: Moment): Result {
  const activity = find(board, actividad);
  if (!activity) return { problems: [gone('actividades', actividad)] };
  const read = readRecord(RECORDS.actividades, { cancelacion: acuerdo }, undefined, activity.row);
  const row: Row = { ...activity.row, ...read.row };
  const named = naming(board, str(row, 'cancelacion'), actividad);
  const found = firstPerField([
    ...asked('actividades', row, ['cancelacion']),
    ...[
      ...checkRow(RECORDS.actividades, row, knownOf(board, tablesRead(board))),
      ...checkRecord('actividades', row, withChanges(board, named), moment.today),
    ].filter(({ where }) => where.field === 'cancelacion'),
  ]);
  if (found.some(blocksSaving)) return { problems: found };
  const typed: Change[] = [
    { kind: 'set', table: 'actividades', id: actividad, cells: { cancelacion: row['cancelacion'] ?? '' } },
    ...named,
  ];
  const changes = settle(board, typed, new Set([activity.index]), moment);
  return { changes, ids: [actividad], label: 'Cancelar actividad' };
}

const gone = (table: RecordKey, id: string, index?: number): Problem => ({
  code: 'no-existe',
  level: 'error',
  where: { table, id, ...(index === undefined ? {} : { index }) },
  sentence: `${id.slice(0, 60)} ya no está en el tablero.`,
  tip: 'Cierre el panel y vuelva a abrirlo: lo que escribió se conserva.',
});

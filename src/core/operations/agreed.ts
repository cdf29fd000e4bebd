import { checkRecord } from '../activityRules.ts';
import { apply, rowsOf, str, type Board, type Change, type Moment, type Row } from '../board.ts';
import { checkRow, knownOf, listed } from '../checkRow.ts';
import { isIsoDay, longDate } from '../dates.ts';
import { reviewOf } from '../derive.ts';
import { firstPerField, readRecord } from '../forms.ts';
import { mint } from '../ids.ts';
import { blocksSaving, type Problem } from '../problems.ts';
import { backingsOf, lifeOf } from '../progress.ts';
import type { CancelInput, RescheduleInput } from '../progressCalls.ts';
import { RECORDS } from '../records.ts';
import { fieldOf } from '../tables.ts';
import { asked, CANCELLED, find, gone, RESUME, settle, tablesRead } from './activity.ts';
import { conflicts } from './conflicts.ts';
import type { Result } from './result.ts';

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

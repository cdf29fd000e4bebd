import { apply, rowsOf, str, type Board, type Moment, type Row } from '../board.ts';
import { checkRow, knownOf } from '../checkRow.ts';
import { uncheckedLink } from '../linkTargets.ts';
import { differing } from '../derive.ts';
import { RECORDS } from '../records.ts';
import { RECORD_KEYS } from '../tableKeys.ts';
import { blocksSaving, type Problem } from '../problems.ts';
import { promiseProblems } from '../rescheduling.ts';
import { derivedChanges, rippleChanges } from './refresh.ts';
import type { RestoreInput } from '../calls.ts';
import type { Result } from './result.ts';

/** Brings back an earlier value of one field, as a new change; every table of records must have been read. */
export function restoreValue(board: Board, input: RestoreInput, moment: Moment): Result {
  const { table, id, value } = input;
  const index = rowsOf(board, table).findIndex((row) => str(row, 'id') === id);
  const before = rowsOf(board, table)[index];
  const field = RECORDS[table].fields.find(({ key }) => key === input.field);
  if (!before || !field || field.computed) return { problems: [gone(input)] };
  const row: Row = { ...before, [field.key]: value };
  const found = [
    ...checkRow(RECORDS[table], row, knownOf(board, RECORD_KEYS), index),
    ...(table === 'actividades' ? promiseProblems(before, row, board, moment.today, index) : []),
  ].filter(({ where }) => where.field === field.key);
  if (found.some(blocksSaving)) return { problems: found };
  const cells = differing(before, { [field.key]: value, ...uncheckedLink(before, row) });
  const changes = Object.keys(cells).length > 0 ? [{ kind: 'set' as const, table, id, cells }] : [];
  const after: Board = { ...board, tables: apply(board.tables, changes) };
  if (changes.length === 0) return { changes, ids: [id], label: `Recuperar ${field.label}` };
  const own = derivedChanges(after, table, moment);
  const upward = rippleChanges({ ...after, tables: apply(after.tables, own) }, table, moment);
  return { changes: [...changes, ...own, ...upward], ids: [id], label: `Recuperar ${field.label}` };
}

const gone = ({ table, id, field }: RestoreInput): Problem => ({
  code: 'no-existe',
  level: 'error',
  where: { table, id, field },
  sentence: `${id.slice(0, 60)} ya no está en el tablero, o ese dato se calcula solo.`,
  tip: 'Cierre el panel y vuelva a abrirlo.',
});

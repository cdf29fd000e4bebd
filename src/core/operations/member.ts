import { rowsOf, str, type Board, type Moment, type Row } from '../board.ts';
import type { MemberInput } from '../calls.ts';
import { checkRow, knownOf } from '../checkRow.ts';
import { differing, memberCells } from '../derive.ts';
import { firstPerField, readRecord } from '../forms.ts';
import { mint } from '../ids.ts';
import { stl } from '../records/stl.ts';
import { blocksSaving, type Problem } from '../problems.ts';
import { checkMember } from '../stl.ts';
import { conflicts } from './conflicts.ts';
import type { Result } from './result.ts';

/**
 * Registers a member of the STL, or changes one (step 3). Needs the table `stl`.
 * @returns every problem at once when something blocks saving
 */
export function registerMember(board: Board, input: MemberInput, moment: Moment): Result {
  const members = rowsOf(board, 'stl');
  const before = input.id ? members.find((row) => str(row, 'id') === input.id) : undefined;
  if (input.id && !before) return { problems: [gone(input.id)] };
  const read = readRecord(stl, input.member, undefined, before);
  const id = input.id ?? mint(board, 'stl', 1)[0] ?? '';
  const row: Row = { id, ...read.row };
  const others = members.filter((other) => str(other, 'id') !== id && str(other, 'id') !== '');
  const found = firstPerField([
    ...conflicts('stl', before, input.seen?.[id], row),
    ...read.problems,
    ...checkRow(stl, row, knownOf(board, ['stl'])),
    ...checkMember(row, others, moment.today),
  ]);
  if (found.some((problem) => blocksSaving(problem) || problem.code === 'obligatorio'))
    return { problems: found };
  const whole: Row = { ...row, ...memberCells(found) };
  if (!before)
    return {
      changes: [{ kind: 'append', table: 'stl', rows: [whole] }],
      ids: [id],
      label: 'Registrar integrante',
    };
  const cells = differing(before, whole);
  const changes =
    Object.keys(cells).length > 0 ? [{ kind: 'set' as const, table: 'stl' as const, id, cells }] : [];
  return { changes, ids: [id], label: 'Cambiar integrante' };
}

const gone = (id: string): Problem => ({
  code: 'no-existe',
  level: 'error',
  where: { table: 'stl', id },
  sentence: `${id} ya no está en la pestaña STL.`,
  tip: 'Cierre el formulario y vuelva a abrirlo; lo escrito se conserva mientras no lo cierre.',
});

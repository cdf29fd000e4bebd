import type { CommitmentInput, MemberInput } from '../../../core/calls.ts';
import type { Saved, Unsaved } from '../../../core/answers.ts';
import { commitmentAgain, memberAgain } from '../../../core/operations/again.ts';
import { registerCommitment } from '../../../core/operations/commitment.ts';
import { registerMember } from '../../../core/operations/member.ts';
import { str } from '../../../core/board.ts';
import type { TableKey } from '../../../core/tableKeys.ts';
import { boardOf, momentOf, read } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { overdue } from '../../overdue.ts';
import { already, save, savedBefore } from './saving.ts';

export function saveMember(book: Book, input: MemberInput): Saved | Unsaved {
  const before = savedBefore(book, input.key);
  const wanted = before ? memberAgain(input, before.id, before.changes) : input;
  if (!wanted) return already(before);
  const moment = momentOf(book.config);
  const result = registerMember(boardOf(book, ['stl']), wanted, moment);
  return save(book, moment, result, { table: 'stl', id: wanted.id, key: before?.next ?? input.key });
}

export function saveCommitment(book: Book, input: CommitmentInput): Saved | Unsaved {
  const before = savedBefore(book, input.key);
  const wanted = before ? commitmentAgain(input, before.id, before.changes) : input;
  if (!wanted) return already(before);
  const moment = momentOf(book.config);
  const board = boardOf(book, ['compromisos', 'actividades', 'indicadores', ...provingOf(book, wanted)]);
  const result = registerCommitment(board, wanted, moment);
  if ('problems' in result) return result;
  const late = overdue(book, board, result.changes, moment);
  const whole = { ...result, changes: [...result.changes, ...late.changes] };
  const filling = { table: 'compromisos' as const, id: wanted.id, key: before?.next ?? input.key };
  return save(book, moment, whole, filling, late.settled);
}

/**
 * A change of an activity that somebody verified makes the verification lapse; an end that had moved and goes back is
 * reviewed with what would have agreed to it.
 */
function provingOf(book: Book, { id, activities }: CommitmentInput): TableKey[] {
  const own = read(book, 'actividades').rows.filter(
    (row) => id !== undefined && str(row, 'compromiso') === id,
  );
  const verified = own.some((row) => str(row, 'verificacion') !== '');
  const back = own.some(
    (row) =>
      str(row, 'fin') !== str(row, 'fin_original') &&
      activities.some((one) => one['id'] === str(row, 'id') && one['fin'] !== undefined),
  );
  return [
    ...(verified ? (['evidencias', 'verificaciones'] as const) : []),
    ...(back ? (['reprogramaciones', 'acuerdos', 'sesiones'] as const) : []),
  ];
}

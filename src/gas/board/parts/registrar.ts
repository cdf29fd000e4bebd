import type { CommitmentInput, MemberInput, Saved, Unsaved } from '../../../core/calls.ts';
import { commitmentAgain, memberAgain } from '../../../core/operations/again.ts';
import { registerCommitment } from '../../../core/operations/commitment.ts';
import { registerMember } from '../../../core/operations/member.ts';
import { str } from '../../../core/board.ts';
import type { TableKey } from '../../../core/records.ts';
import { boardOf, momentOf, read, type Book } from '../../book.ts';
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

/** A change of an activity that somebody verified makes the verification lapse. */
function provingOf(book: Book, { id }: Pick<CommitmentInput, 'id'>): TableKey[] {
  const verified = read(book, 'actividades').rows.some(
    (row) => str(row, 'verificacion') !== '' && str(row, 'compromiso') === id,
  );
  return verified ? ['evidencias', 'verificaciones'] : [];
}

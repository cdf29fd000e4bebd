import type { CommitmentInput, MemberInput, Saved, Unsaved } from '../../../core/calls.ts';
import { commitmentAgain, memberAgain } from '../../../core/operations/again.ts';
import { registerCommitment } from '../../../core/operations/commitment.ts';
import { registerMember } from '../../../core/operations/member.ts';
import { boardOf, momentOf, type Book } from '../../book.ts';
import { already, save, savedBefore } from './saving.ts';

export function saveMember(book: Book, input: MemberInput): Saved | Unsaved {
  const before = savedBefore(book, input.key);
  const wanted = before ? memberAgain(input, before.id, before.changes) : input;
  if (!wanted) return already(before);
  const moment = momentOf(book.config);
  const result = registerMember(boardOf(book, ['stl']), wanted, moment);
  return save(book, moment, result, { id: wanted.id, key: before?.next ?? input.key });
}

export function saveCommitment(book: Book, input: CommitmentInput): Saved | Unsaved {
  const before = savedBefore(book, input.key);
  const wanted = before ? commitmentAgain(input, before.id, before.changes) : input;
  if (!wanted) return already(before);
  const moment = momentOf(book.config);
  const board = boardOf(book, ['compromisos', 'actividades', 'indicadores']);
  const result = registerCommitment(board, wanted, moment);
  return save(book, moment, result, { id: wanted.id, key: before?.next ?? input.key });
}

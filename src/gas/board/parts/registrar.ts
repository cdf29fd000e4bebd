import type { CommitmentInput, MemberInput, Saved, Unsaved } from '../../../core/calls.ts';
import { registerCommitment } from '../../../core/operations/commitment.ts';
import { registerMember } from '../../../core/operations/member.ts';
import { boardOf, momentOf, type Book } from '../../book.ts';
import { save, savedBefore } from './saving.ts';

export function saveMember(book: Book, input: MemberInput): Saved | Unsaved {
  const before = savedBefore(book, input.key);
  if (before) return before;
  const moment = momentOf(book.config);
  return save(book, moment, registerMember(boardOf(book, ['stl']), input, moment), input);
}

export function saveCommitment(book: Book, input: CommitmentInput): Saved | Unsaved {
  const before = savedBefore(book, input.key);
  if (before) return before;
  const moment = momentOf(book.config);
  const board = boardOf(book, ['compromisos', 'actividades', 'indicadores']);
  return save(book, moment, registerCommitment(board, input, moment), input);
}

import type { CommitmentInput, MemberInput, Saved, Unsaved } from '../../../core/calls.ts';
import { registerCommitment } from '../../../core/operations/commitment.ts';
import { registerMember } from '../../../core/operations/member.ts';
import type { Result } from '../../../core/operations/result.ts';
import { str, type Moment } from '../../../core/board.ts';
import type { TableKey } from '../../../core/records.ts';
import { boardOf, momentOf, read, savedAs, type Book } from '../../book.ts';
import { commit } from '../../commit.ts';
import { overdue } from '../../overdue.ts';

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
  const board = boardOf(book, ['compromisos', 'actividades', 'indicadores', ...provingOf(book, input)]);
  const result = registerCommitment(board, input, moment);
  if ('problems' in result) return result;
  const late = overdue(book, board, result.changes, moment);
  const whole = { ...result, changes: [...result.changes, ...late.changes] };
  return save(book, moment, whole, input, late.settled);
}

/** A change of an activity that somebody verified makes the verification lapse. */
function provingOf(book: Book, { id }: CommitmentInput): TableKey[] {
  const verified = read(book, 'actividades').rows.some(
    (row) => str(row, 'verificacion') !== '' && str(row, 'compromiso') === id,
  );
  return verified ? ['evidencias', 'verificaciones'] : [];
}

/** The same form filling, sent again after a failure that was finished meanwhile. */
function savedBefore(book: Book, key: string | undefined): Saved | undefined {
  const id = savedAs(book, key);
  return id ? { ok: true, id, sentence: `Ya estaba guardado: ${id}.` } : undefined;
}

/** Saves what an operation decided; its problems go back to the form as they are. */
function save(
  book: Book,
  moment: Moment,
  result: Result,
  { id: known, key }: { id?: string; key?: string },
  extra: Record<string, string> = {},
): Saved | Unsaved {
  if ('problems' in result) return result;
  commit(book, result, moment, extra, { key });
  const id = result.ids[0] ?? '';
  return { ok: true, id, sentence: known ? `Se guardaron los cambios de ${id}.` : `Se registró ${id}.` };
}

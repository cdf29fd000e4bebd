import type { Moment } from '../../../core/board.ts';
import type { Saved, Unsaved } from '../../../core/calls.ts';
import type { Result } from '../../../core/operations/result.ts';
import { savedAs, type Book } from '../../book.ts';
import { commit } from '../../commit.ts';

/** The same form filling, sent again after a failure that was finished meanwhile. */
export function savedBefore(book: Book, key: string | undefined): Saved | undefined {
  const id = savedAs(book, key);
  return id ? { ok: true, id, sentence: `Ya estaba guardado: ${id}.` } : undefined;
}

/** Saves what an operation decided; its problems go back to the form as they are. */
export function save(
  book: Book,
  moment: Moment,
  result: Result,
  { id: known, key }: { id?: string; key?: string },
): Saved | Unsaved {
  if ('problems' in result) return result;
  commit(book, result, moment, {}, { key });
  const id = result.ids[0] ?? '';
  return { ok: true, id, sentence: known ? `Se guardaron los cambios de ${id}.` : `Se registró ${id}.` };
}

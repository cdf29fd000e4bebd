import type { Change, Moment } from '../../../core/board.ts';
import type { Saved, Unsaved } from '../../../core/calls.ts';
import { changesOf, entriesOf } from '../../../core/journal.ts';
import type { Result } from '../../../core/operations/result.ts';
import { fillingOf, savedAs, type Book } from '../../book.ts';
import { commit, journalRowsIn } from '../../commit.ts';

export interface Before {
  id: string;
  changes: Change[];
  /** Key of the entry for what this filling says now. */
  next: string;
}

/** The same form filling, sent again after a failure that was finished meanwhile; more may have been typed since. */
export function savedBefore(book: Book, key: string | undefined): Before | undefined {
  const saved = savedAs(book, key);
  if (!saved) return undefined;
  const entries = [...entriesOf(journalRowsIn(book))].filter(([entry]) => fillingOf(entry) === key);
  return {
    id: saved.id,
    changes: entries.flatMap(([, parts]) => changesOf(parts)),
    next: `${key}.${entries.length + 1}`,
  };
}

export const already = ({ id }: Pick<Before, 'id'> = { id: '' }): Saved => ({
  ok: true,
  id,
  sentence: `Ya estaba guardado: ${id}.`,
});

/** Saves what an operation decided; its problems go back to the form as they are. */
export function save(
  book: Book,
  moment: Moment,
  result: Result,
  { id: known, key }: { id: string | undefined; key: string | undefined },
  extra: Record<string, string> = {},
): Saved | Unsaved {
  if ('problems' in result) return result;
  commit(book, result, moment, extra, { key });
  const id = result.ids[0] ?? '';
  return { ok: true, id, sentence: known ? `Se guardaron los cambios de ${id}.` : `Se registró ${id}.` };
}

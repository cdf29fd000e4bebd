import { apply, str, type Change, type Moment } from '../../../core/board.ts';
import type { Saved, Unsaved } from '../../../core/answers.ts';
import { changesOf, entriesOf } from '../../../core/journal.ts';
import type { Result } from '../../../core/operations/result.ts';
import type { RecordKey } from '../../../core/tableKeys.ts';
import { savedWords } from '../../../core/savedWords.ts';
import { boardOf, fillingOf, savedAs } from '../../book.ts';
import type { Book } from '../../connection.ts';
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

/** One filling of a form. */
interface Filling {
  table: RecordKey;
  id: string | undefined;
  key: string | undefined;
}

/** Saves what an operation decided; its problems go back to the form as they are. */
export function save(
  book: Book,
  moment: Moment,
  result: Result,
  { table, id: known, key }: Filling,
  extra: Record<string, string> = {},
): Saved | Unsaved {
  if ('problems' in result) return result;
  const before = boardOf(book, [table]).tables;
  commit(book, result, moment, extra, { key });
  const id = result.ids[0] ?? '';
  const row = apply(before, result.changes)[table]?.find((one) => str(one, 'id') === id) ?? { id };
  const kind = !known ? 'new' : result.changes.length > 0 ? 'changed' : 'same';
  return { ok: true, id, sentence: savedWords(table, row, kind) };
}

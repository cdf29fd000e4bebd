import type { Change } from '../core/board.ts';
import { isPublication } from '../core/national/publication.ts';
import { changesOf, entriesOf } from '../core/journal.ts';
import type { finishChanges as Finish } from '../gas/board/parts/terminar.ts';
import type { Book } from '../gas/book.ts';
import { journalRowsIn } from '../gas/commit.ts';
import { updatedTabs } from './gather.ts';
import { part } from './load.ts';
import { blocksOf } from './writeTables.ts';

const told = (book: Book, detail: string): readonly Change[] =>
  changesOf(entriesOf(journalRowsIn(book)).get(detail.split(' ')[0] ?? '') ?? []);

/** An interrupted operation, from its entry: what was taken or published then is, whatever anybody publishes now. */
export function finishNational(book: Book, detail: string, finishChanges: typeof Finish): void {
  if (!isPublication(told(book, detail)))
    return finishChanges(book, detail, { mark: 'cambio', repeating: updatedTabs(book), extra: () => ({}) });
  const { markingOf, marksRows } = part('valorar');
  // what the tab is made from is read before anything is written
  markingOf(book);
  finishChanges(book, detail, {
    mark: 'cambio',
    repeating: () => {
      const rows = marksRows(markingOf(book));
      return (most) => blocksOf(book, 'notas', rows, { most });
    },
    extra: () => ({}),
  });
}

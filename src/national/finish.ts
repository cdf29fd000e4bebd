import { isPublication } from '../core/national/publication.ts';
import type { finishChanges as Finish } from '../gas/board/parts/terminar.ts';
import type { Book, Repeating } from '../gas/connection.ts';
import { updatedTabs } from './gather.ts';
import { part } from './load.ts';
import { blocksOf } from './writeTables.ts';

/** The tab of what was published, from the judgements as they are once the entry is in their rows. */
function publishedTab(book: Book): Repeating {
  const { markingOf, marksRows } = part('valorar');
  const rows = marksRows(markingOf(book));
  return (most) => blocksOf(book, 'notas', rows, { most });
}

/** An interrupted operation, from its entry: what was taken or published then is, whatever anybody publishes now. */
export const finishNational = (book: Book, detail: string, finishChanges: typeof Finish): void =>
  finishChanges(book, detail, {
    mark: 'cambio',
    needs: (changes) => void (isPublication(changes) && part('valorar').markingOf(book)),
    repeating: (changes, after) =>
      isPublication(changes) ? publishedTab(book) : updatedTabs(book)(changes, after),
    extra: () => ({}),
  });

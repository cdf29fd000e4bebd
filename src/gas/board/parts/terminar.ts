import type { Change, Row, Tables } from '../../../core/board.ts';
import { str } from '../../../core/board.ts';
import { textOfConfig } from '../../../core/config.ts';
import { marksFrom } from '../../../core/cutMarks.ts';
import { changesOf, entriesOf, unfinished } from '../../../core/journal.ts';
import { takenFrom } from '../../../core/launchDay.ts';
import { progressOf, sayProgress, sizeOf, sliceOf, stepsOf } from '../../../core/slices.ts';
import { PROPERTY, read, savedProperty, type Book } from '../../book.ts';
import { close, journalRowsIn, rowsRead, type Mark } from '../../commit.ts';
import { firstRoom, nextRoom } from '../../pace.ts';
import { Pending } from '../../refusal.ts';
import { notesToWrite, writeTable } from '../../write.ts';

/** The change set of an open entry, and how far it has come. */
interface Entry {
  key: string;
  changes: readonly Change[];
  /** The first step that is not known to be written. */
  from: number;
  /** An earlier execution may have written some of it: what is there already is left out. */
  again: boolean;
  mark: Mark;
}

export const writeSlices = (book: Book, key: string, changes: readonly Change[]): void =>
  writeEntry(book, { key, changes, from: 0, again: false, mark: 'cambio' });

/** What else belongs to an entry that is finished: written after its tables, and properties kept with its end. */
export interface Finishing {
  mark: Mark;
  also: (changes: readonly Change[], after: Tables) => void;
  extra: (changes: readonly Change[]) => Record<string, string>;
}

/**
 * Does an open entry again, from the step that it had reached (`key 300/5000`); when the Bitácora does not hold it,
 * nothing had been done.
 */
export function finishChanges(book: Book, detail: string, more?: Finishing): void {
  const [key = '', reached = ''] = detail.split(' ');
  const entry = entriesOf(journalRowsIn(book)).get(key) ?? [];
  const changes = changesOf(entry);
  writeEntry(book, {
    key,
    changes,
    from: parseInt(reached, 10) || 0,
    again: true,
    mark: more?.mark ?? 'cambio',
  });
  const after = rowsRead(book);
  more?.also(changes, after);
  close(book, after, changes, {
    ...savedAgain(book, key, entry),
    ...takenOf(book, after),
    ...more?.extra(changes),
  });
}

/**
 * Writes the change set of an open entry in as many blocks as the time of this execution allows. One block is always
 * written, so that every execution advances; the mark of the open entry says which step comes next.
 * @throws Pending when the time is up before the end
 */
function writeEntry(book: Book, { key, changes, from, again, mark }: Entry): void {
  const total = stepsOf(changes);
  // all reads come before the first write
  for (const { table } of changes) read(book, table);
  const notes = again ? notesOf(book, changes) : [];
  for (const write of notes) write();
  const began = Date.now();
  let room = firstRoom(again);
  let cells = 0;
  let next = from;
  for (;;) {
    const { changes: slice, end } = sliceOf(changes, next, room);
    writeChanges(book, again ? unfinished(slice, rowsRead(book)) : slice);
    SpreadsheetApp.flush();
    next = end;
    if (next >= total) return;
    book.properties.setProperty(PROPERTY.open, `${mark} ${key} ${next}/${total}`);
    cells += sizeOf(slice);
    room = nextRoom(cells, Date.now() - began);
    if (room === 0) throw pending(changes, next, again);
  }
}

function pending(changes: readonly Change[], reached: number, earlier: boolean): Pending {
  const progress = progressOf(changes, reached);
  const sentence = earlier
    ? `Se está terminando un guardado: ${sayProgress(progress)}.`
    : `Se guardaron ${sayProgress(progress)}; falta el resto.`;
  return new Pending(sentence, progress, earlier);
}

/** The notes that the entry says, one block a table; whoever made the entry wrote them before its first slice. */
const notesOf = (book: Book, changes: readonly Change[]): (() => void)[] =>
  [...new Set(changes.map(({ table }) => table))].map((table) =>
    notesToWrite(
      read(book, table),
      changes.filter((change) => change.table === table),
    ),
  );

function writeChanges(book: Book, changes: readonly Change[]): void {
  for (const table of new Set(changes.map((change) => change.table))) {
    const own = changes.filter((change) => change.table === table);
    book.views.set(table, writeTable(read(book, table), own));
  }
}

/** Keys of form fillings are the panel's; those made here begin with the instant. */
function savedAgain(book: Book, key: string, [first]: readonly Row[]): Record<string, string> {
  if (!first || /^\d{4}-/.test(key)) return {};
  return savedProperty(book, key, str(first, 'registro').split(', ')[0] ?? '', str(first, 'fecha'));
}

/** An interrupted edit of Inicio: the property follows what the tab says now, as far as that may be said there. */
const takenOf = ({ config, stored }: Book, { inicio }: Tables): Record<string, string> =>
  inicio
    ? {
        [PROPERTY.config]: textOfConfig(
          takenFrom(config, inicio, marksFrom(stored[PROPERTY.cuts] ?? '')).config,
        ),
      }
    : {};

import type { Change, Row, Tables } from '../../../core/board.ts';
import { str } from '../../../core/board.ts';
import { textOfConfig } from '../../../core/config.ts';
import { marksFrom } from '../../../core/cutMarks.ts';
import { changesOf, entriesOf, unfinished } from '../../../core/journal.ts';
import { dayIn } from '../../../core/dates.ts';
import { configGiven, takenFrom } from '../../../core/launchDay.ts';
import { progressOf, sayProgress, sizeOf, sliceOf, stepsOf, type Progress } from '../../../core/slices.ts';
import { PROPERTY, read, savedProperty } from '../../book.ts';
import type { Book, Mark, Begun, Finishers, Repeating } from '../../connection.ts';
import { close, journalRowsIn, rowsRead } from '../../commit.ts';
import { firstRoom, nextRoom } from '../../pace.ts';
import { Pending } from '../../refusal.ts';
import { notesToWrite, writeTable, type Writing } from '../../write.ts';

/** The change set of an open entry, and how far it has come. */
interface Entry extends Begun {
  /** The first step that is not known to be written. */
  from: number;
  /** An earlier execution may have written some of it: what is there already is left out. */
  again: boolean;
}

export const writeSlices: Finishers['slices'] = (book, entry, repeating) =>
  writeEntry(book, { ...entry, from: 0, again: false }, () => repeating?.(SOME_ROWS) ?? []);

/** Rows of a block of what repeats the tables, where all of it might not fit in one execution. */
const SOME_ROWS = 150;

/** What else belongs to an entry that is finished: written after its tables, and properties kept with its end. */
export interface Finishing {
  mark: Mark;
  /** Reads what `repeating` needs besides the tables of the entry, before anything is written. */
  needs?: (changes: readonly Change[]) => void;
  repeating: (changes: readonly Change[], after: Tables) => Repeating;
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
  const from = parseInt(reached, 10) || 0;
  more?.needs?.(changes);
  const open: Entry = { key, changes, from, again: true, mark: more?.mark ?? 'cambio' };
  writeEntry(book, open, () => more?.repeating(changes, rowsRead(book))(SOME_ROWS) ?? []);
  const after = rowsRead(book);
  close(book, after, changes, {
    ...savedAgain(book, key, entry),
    ...takenOf(book, after),
    ...givenOf(book, changes),
    ...more?.extra(changes),
  });
}

/**
 * Writes an open entry in as many blocks as the time of this execution allows: its tables, then what is public. One block
 * is always written, so that every execution advances; the mark of the open entry says which step comes next.
 * @param repeating asked for once the tables are written
 * @throws Pending when the time is up before the end
 */
function writeEntry(book: Book, entry: Entry, repeating: () => Writing[]): void {
  const { changes, from, again } = entry;
  const steps = stepsOf(changes);
  // all reads come before the first write
  for (const { kind, table } of changes) if (kind !== 'typed') read(book, table);
  const notes = again ? notesOf(book, changes) : [];
  for (const write of notes) write();
  const pace = paceOf(again);
  let next = from;
  while (next < steps) {
    const { changes: slice, end } = sliceOf(changes, next, pace.room());
    writeChanges(book, again ? unfinished(slice, rowsRead(book)) : slice);
    SpreadsheetApp.flush();
    next = end;
    pace.wrote(sizeOf(slice));
    if (next < steps) goOnOrStop(book, entry, pace, next, progressOf(changes, next));
  }
  const writings = repeating();
  const total = steps + writings.length;
  writings.slice(Math.max(0, from - steps)).forEach(({ cells, write }, index, left) => {
    if (index > 0)
      goOnOrStop(book, entry, pace, total - left.length + index, {
        done: total - left.length + index,
        total,
        unit: 'partes',
      });
    write();
    SpreadsheetApp.flush();
    pace.wrote(cells);
  });
}

interface Pace {
  /** Cells that surely fit; 0 when it is time to stop. */
  room: () => number;
  wrote: (cells: number) => void;
}

function paceOf(again: boolean): Pace {
  const began = Date.now();
  let [room, written] = [firstRoom(again), 0];
  return {
    room: () => room,
    wrote(cells) {
      written += cells;
      room = nextRoom(written, Date.now() - began);
    },
  };
}

/** @throws Pending when the time of this execution is up */
function goOnOrStop(
  book: Book,
  { key, mark, again }: Entry,
  pace: Pace,
  next: number,
  progress: Progress,
): void {
  book.properties.setProperty(PROPERTY.open, `${mark} ${key} ${next}/${progress.total}`);
  if (pace.room() > 0) return;
  const sentence = again
    ? `Se está terminando un guardado: ${sayProgress(progress)}.`
    : `Se guardaron ${sayProgress(progress)}; falta el resto.`;
  throw new Pending(sentence, progress, again);
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

/** Interrupted while a board was made from published data: their launch is its own from then on. */
function givenOf({ config }: Book, changes: readonly Change[]): Record<string, string> {
  const given = configGiven(config, changes);
  return given ? { [PROPERTY.config]: textOfConfig(given) } : {};
}

/** An interrupted edit of Inicio: the property follows what the tab says now, as far as that may be said there. */
const takenOf = ({ config, stored }: Book, { inicio }: Tables): Record<string, string> =>
  inicio
    ? {
        [PROPERTY.config]: textOfConfig(
          takenFrom(config, inicio, marksFrom(stored[PROPERTY.cuts] ?? ''), dayIn(config.zone, new Date()))
            .config,
        ),
      }
    : {};

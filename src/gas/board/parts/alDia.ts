import type { Change, Moment, Row } from '../../../core/board.ts';
import { dayIn } from '../../../core/dates.ts';
import { summaryOf, whatFollows, type Computed, type Summary } from '../../../core/follow.ts';
import { summaryChanges, type Line } from '../../../core/inicio.ts';
import { sizeOf } from '../../../core/slices.ts';
import { READ_ALL } from '../../../core/tables.ts';
import { boardOf, momentOf, PROPERTY, read } from '../../book.ts';
import type { Book, Repeating } from '../../connection.ts';
import { commit, UNTOLD } from '../../commit.ts';
import { followedMark, isFollowed, journalLength } from '../../followed.ts';
import { isRefusal } from '../../refusal.ts';
import type { View } from '../../view.ts';
import { requireColumnsFor, writeTable } from '../../write.ts';
import { figuresBlock, figuresDiffer } from './figures.ts';
import type { finishChanges as Finish } from './terminar.ts';

/** Nothing follows from what INAI says of the plan. */
const FOLLOWED = READ_ALL.filter((key) => key !== 'evaluaciones');

/** In the Bitácora: what savings had left to be computed. */
const CATCHING_UP = 'Poner al día el tablero';

/**
 * What a panel asks for after a saving, and the guide when it opens: states of steps, commitments and all else that is
 * computed, Inicio and its charts. One read a tab, and only what differs is written.
 */
export function bringUpToDate(book: Book): { ok: true; changed: number } {
  // somebody else's call may have done it while this one waited for the lock
  if (isFollowed(book)) return { ok: true, changed: 0 };
  const moment = momentOf(book.config);
  const found = readFollowing(book, moment);
  writeFollowing(book, moment, found, { label: CATCHING_UP });
  return { ok: true, changed: found.changes.length };
}

/** All that follows from the board as it stands. */
export function readFollowing(book: Book, moment: Moment): Computed & Summary {
  chartsIn(book);
  return whatFollows(boardOf(book, FOLLOWED), moment);
}

interface Telling {
  label: string;
  /** Something else was done now, of which these lines of Inicio tell: they go into the Bitácora with it. */
  done?: readonly Line[];
  kept?: Record<string, string>;
}

/** Records that changed are in the Bitácora as ever; Inicio and Gráficas only repeat what the other tabs say. */
export function writeFollowing(
  book: Book,
  moment: Moment,
  { changes, lines, figures }: Computed & Summary,
  { label, done, kept = {} }: Telling,
): void {
  const inicio = summaryChanges(read(book, 'inicio').rows, [...lines, ...(done ?? [])]);
  const told = [...changes, ...(done ? inicio : [])];
  const write = summaryWriter(book, done ? [] : inicio, figures);
  const extra = { ...kept, [PROPERTY.due]: '' };
  if (told.length > 0 || write) {
    const ids = changes.flatMap((change) => ('id' in change ? [change.id] : []));
    commit(book, { changes: told, ids, label }, moment, extra, { mark: 'resumir', repeating: write });
  } else {
    book.properties.setProperties({ ...extra, ...followedMark(moment.today, journalLength(book)) });
  }
}

/** @returns Inicio and the figures of its charts, once all is read; undefined where neither differs. */
function summaryWriter(
  book: Book,
  changes: readonly Change[],
  figures: readonly Row[],
): Repeating | undefined {
  const inicio = read(book, 'inicio');
  const charts = chartsIn(book);
  const drawn = charts && figuresDiffer(charts, figures) ? charts : undefined;
  if (changes.length === 0 && !drawn) return undefined;
  requireColumnsFor(inicio, changes);
  return () => [
    { cells: sizeOf(changes), write: () => void writeTable(inicio, changes) },
    ...(drawn ? [figuresBlock(drawn, figures)] : []),
  ];
}

/** The reminders of a board do not wait for a tab that is gone; Diagnóstico says that it is. */
function chartsIn(book: Book): View | undefined {
  try {
    return read(book, 'graficas');
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** @returns the day on which an entry was begun, by its key */
const dayOfKey = (key: string, zone: string): string =>
  key.startsWith(UNTOLD)
    ? key.slice(UNTOLD.length, UNTOLD.length + 10)
    : dayIn(zone, new Date(key.slice(0, 24)));

/** An interrupted one: what it had written in the Bitácora is finished, and Inicio is made to follow from that. */
export function finishFollowing(book: Book, detail: string, finishChanges: typeof Finish): void {
  const board = boardOf(book, FOLLOWED);
  const moment = momentOf(book.config);
  read(book, 'inicio');
  chartsIn(book);
  const begun = (changes: readonly Change[]): boolean => changes.length > 0 || detail.startsWith(UNTOLD);
  // what an execution of yesterday computed is of yesterday
  const day = dayOfKey(detail, book.config.zone);
  const mark = { ...followedMark(day, journalLength(book)), [PROPERTY.due]: '' };
  finishChanges(book, detail, {
    mark: 'resumir',
    repeating(changes, after) {
      if (!begun(changes)) return () => [];
      const { lines, figures } = summaryOf({ ...board, tables: { ...board.tables, ...after } }, moment);
      return summaryWriter(book, summaryChanges(read(book, 'inicio').rows, lines), figures) ?? (() => []);
    },
    extra: (changes) => (begun(changes) ? mark : {}),
  });
}

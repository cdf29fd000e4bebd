import {
  apply,
  str,
  type Change,
  type Config,
  type Moment,
  type Row,
  type Tables,
  type Value,
} from '../core/board.ts';
import { countersAfter } from '../core/ids.ts';
import { VERSION } from '../core/migrations.ts';
import { journalRows } from '../core/journal.ts';
import { textOfMesas } from '../core/origins.ts';
import type { Outcome } from '../core/operations/result.ts';
import { sizeOf } from '../core/slices.ts';
import { TABLES } from '../core/tables.ts';
import { RECORD_KEYS, type TableKey } from '../core/tableKeys.ts';
import {
  configOf,
  countersOf,
  connect,
  counterProperties,
  openBook,
  PROPERTY,
  rangeName,
  read,
  READ_ROSTER,
  savedProperty,
} from './book.ts';
import type { Book, Connection, Begun, Finishers, Mark, Repeating } from './connection.ts';
import { followedMark, journalSheet } from './followed.ts';
import { takeLock } from './lock.ts';
import { firstRoom, isLate } from './pace.ts';
import { journalRowsOf } from './journalLines.ts';
import { isRefusal, Pending, Refusal } from './refusal.ts';
import { cellOf } from './view.ts';
import { ALL_ROWS, requireColumnsFor, writeTable } from './write.ts';

/**
 * Who takes the lock: a saving brings a board up to date that needs it; the repair goes on where something cannot be
 * finished on a broken board; what follows from typing has only seconds.
 */
export type Errand = 'saving' | 'mending' | 'typing';

/**
 * Takes the lock and first finishes what an interrupted execution left open.
 * @throws Pending when that did not fit in this execution, or left too little time for anything else
 */
export function connectLocked(finish: Finishers, errand: Errand = 'saving'): Connection {
  const untouched = finishOpen(finish, errand);
  if (!untouched && isLate())
    throw new Pending('Se terminó un guardado anterior.', { done: 1, total: 1, unit: 'cambios' }, true);
  return { ...(untouched ?? connect()), finish };
}

/**
 * Takes the lock and finishes what is open.
 * @returns the connection, when there was nothing to finish
 * @throws Pending when it did not fit in this execution
 */
export function finishOpen(finish: Finishers, errand: Errand = 'saving'): Connection | undefined {
  takeLock();
  const connection = connect();
  const config = configOf(connection);
  if (config) requireKnownVersion(config);
  const open = connection.stored[PROPERTY.open] ?? '';
  if (open) {
    finishOrMend(() => finishAs(connection, finish, open), errand);
    return undefined;
  }
  if (!config || !isOutdated(connection, config)) return connection;
  if (errand === 'typing') throw outdated();
  finish.upgrade(connection, config);
  return undefined;
}

/** Made by older code, or a copy of a file: the document's properties are not copied. */
export const isOutdated = ({ stored }: Connection, { version = 1 }: Config): boolean =>
  version < VERSION || !stored[PROPERTY.config];

const outdated = (): Refusal =>
  new Refusal(
    'por-actualizar',
    'Este libro es una copia, o lo hizo una versión anterior del complemento.',
    'Use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero una vez: lo pondrá al día sin perder nada.',
  );

const PREPARING = 'preparar ';

/** The mark of a set-up or repair; what was open before, and waits for a whole board, is kept behind it. */
export const preparingMark = (config: string, rest: string): string =>
  PREPARING + config + (rest && `\n${rest}`);

export const isPreparing = (open = ''): boolean => open.startsWith(PREPARING);

/** @returns what a repair has to finish once the board is mended; '' for nothing. */
export const restOf = (open = ''): string =>
  isPreparing(open) ? open.split('\n').slice(1).join('\n') : open;

function finishAs(connection: Connection, finish: Finishers, open: string): void {
  const kind = open.slice(0, open.indexOf(' '));
  const detail = open.slice(open.indexOf(' ') + 1);
  if (isPreparing(open)) {
    finish.prepare(connection, detail.split('\n')[0] ?? '');
    if (restOf(open)) finishMended(finish, restOf(open));
  } else if (kind === 'publicar') finish.publish(openBook(connection), detail);
  else if (kind === 'archivar') finish.archive(openBook(connection));
  else if (kind === 'resumir') finish.follow(openBook(connection), detail);
  else finish.changes(openBook(connection), detail);
}

/** What could not be finished on a broken board, now that it is mended. */
export function finishMended(finish: Finishers, open: string): void {
  const connection = connect();
  connection.properties.setProperty(PROPERTY.open, open);
  connection.stored[PROPERTY.open] = open;
  finishAs(connection, finish, open);
}

function finishOrMend(finish: () => void, errand: Errand): void {
  try {
    finish();
  } catch (error) {
    if (errand !== 'mending' || !isRefusal(error)) throw error;
  }
}

/** A board that newer code made may hold what this code would lose. */
export function requireKnownVersion({ version = 1 }: Config): void {
  if (version <= VERSION) return;
  throw new Refusal(
    'version-nueva',
    `Este tablero es de una versión más nueva (${version}) que este complemento (${VERSION}): solo puede consultarlo.`,
    'Pida a quien administra el libro que actualice el complemento; no se cambió nada.',
  );
}

/** Begins the key, before its day, where there is no entry: what is written only repeats what other tabs say. */
export const UNTOLD = '-';

/**
 * Saves an operation: the whole change set to the Bitácora first, then the tables. A fault at any point leaves the
 * board as before, or an open entry that the next operation finishes. What does not fit in one execution is written in
 * slices.
 * @param also what else belongs to the operation and its entry: the notes on cells
 * @param key of the form filling; the entry bears it, so that trying again makes no twin
 * @param first properties that have to be there as soon as anything is written
 * @param marked another mark is set already, and what it stands for will be done again as a whole
 * @throws Pending when there was no time to write all of it: the next execution goes on
 * @param mark another than the usual one: all that follows from the board was computed; with «resumir» also where there
 * is no entry, for nothing of it is news
 * @param repeating what is written along with the entry and repeats the tables
 * @param unread the Bitácora is only looked for once the mark is set: one call less comes before it
 */
export function commit(
  book: Book,
  outcome: Outcome,
  moment: Moment,
  extra: Record<string, string> = {},
  {
    also,
    marked,
    mark = 'cambio',
    repeating,
    first = {},
    key: filling,
    unread,
  }: {
    also?: () => void;
    marked?: true;
    mark?: Mark;
    repeating?: Repeating | undefined;
    first?: Record<string, string>;
    key?: string | undefined;
    unread?: true;
  } = {},
): void {
  const told = outcome.changes.length > 0;
  const plain = mark === 'cambio';
  if (!told && mark !== 'resumir') {
    if (marked) close(book, rowsRead(book), [], extra, true);
    return;
  }
  const key = told ? (filling ?? newKey(moment)) : UNTOLD + moment.today;
  const tables = rowsRead(book);
  const written = byTable(outcome.changes);
  for (const [table, own] of written) requireColumnsFor(read(book, table), own);
  const opening = { [PROPERTY.open]: `${mark} ${key}`, ...first };
  if (unread && !marked) book.properties.setProperties(opening);
  const journal = journalSheet(book);
  const entry = told ? linesOf(journalRows(key, outcome, tables, moment)) : [];
  const followed = plain ? {} : followedMark(moment.today, journal.getLastRow() + entry.length);
  const [only] = entry;
  const alone = written.length === 0 && !filling && Object.keys(extra).length === 0;
  if (only && entry.length === 1 && !marked && plain && alone) {
    // nothing else is written, so there is nothing to finish
    journal.appendRow(only);
    return;
  }
  if (!marked && !unread) book.properties.setProperties(opening);
  for (const row of entry) journal.appendRow(row);
  if (told) SpreadsheetApp.flush();
  writeInTime(book, { key, changes: outcome.changes, mark }, { also, repeating, marked });
  const saved = filling ? savedProperty(book, filling, outcome.ids[0] ?? '', moment.instant) : {};
  close(book, apply(tables, outcome.changes), outcome.changes, { ...saved, ...followed, ...extra }, marked);
}

/** What has to be written, by table. */
function byTable(changes: readonly Change[]): [TableKey, Change[]][] {
  const written = changes.filter((change) => !isThere(change));
  return [...new Set(written.map(({ table }) => table))].map((table) => [
    table,
    written.filter((change) => change.table === table),
  ]);
}

interface Along {
  also: (() => void) | undefined;
  repeating: Repeating | undefined;
  marked: true | undefined;
}

/** At once where that fits in this execution, else in slices. */
function writeInTime(book: Book, entry: Begun, { also, repeating, marked }: Along): void {
  const { changes } = entry;
  const whole = repeating?.(ALL_ROWS) ?? [];
  const size = whole.reduce((sum, { cells }) => sum + cells, sizeOf(changes));
  if (!marked && book.finish && size > firstRoom()) {
    also?.();
    book.finish.slices(book, entry, repeating);
    return;
  }
  for (const [table, own] of byTable(changes)) writeTable(read(book, table), own);
  for (const { write } of whole) write();
  also?.();
  SpreadsheetApp.flush();
}

const linesOf = (rows: readonly Row[]): Value[][] =>
  rows.map((row) => TABLES.bitacora.fields.map((field) => cellOf(String(row[field.key] ?? ''))));

const newKey = ({ instant }: Moment): string => `${instant}-${Math.random().toString(36).slice(2, 8)}`;

/** A person typed it: it is only remembered. */
const isThere = ({ kind }: Change): boolean => kind === 'typed';

export const rowsRead = (book: Book): Tables =>
  Object.fromEntries([...book.views].map(([table, view]) => [table, view.rows]));

/**
 * One write marks the entry as done and keeps what spares the next operation a read.
 * @param all count every ID of the tables that were read: an interrupted one may have given some
 */
export function close(
  book: Book,
  after: Tables,
  changes: readonly Change[],
  extra: Record<string, string> = {},
  all = false,
): void {
  const present = all ? RECORD_KEYS.flatMap((key) => (after[key] ?? []).map((row) => str(row, 'id'))) : [];
  const given = changes.flatMap((change) =>
    change.kind === 'append'
      ? change.rows.map((row) => str(row, 'id'))
      : change.kind === 'set'
        ? [String(change.cells['id'] ?? '')]
        : [],
  );
  const counters = countersOf(book.stored);
  const roster = after.stl ? { [PROPERTY.roster]: rosterText(after.stl) } : {};
  const mesas = after.mesas ? { [PROPERTY.mesas]: textOfMesas(after.mesas) } : {};
  book.properties.setProperties({
    [PROPERTY.open]: '',
    ...roster,
    ...mesas,
    ...counterProperties(counters, countersAfter(counters, [...present, ...given])),
    ...extra,
  });
}

/** A property holds 9 KB: a longer roster is read from its tab each time. */
const ROSTER_ROOM = 8000;

function rosterText(rows: readonly Row[]): string {
  const ids = rows.map((row) => str(row, 'id')).filter((id) => id !== '');
  const text = ids.join(',');
  return text.length > ROSTER_ROOM ? READ_ROSTER : text;
}

/** Of the tab that has the name, to which entries are appended, and of the one that staff renamed. */
export function journalRowsIn({ spreadsheet }: Book): Row[] {
  const named = spreadsheet.getRangeByName(rangeName('bitacora'))?.getSheet();
  const called = spreadsheet.getSheetByName(TABLES.bitacora.tab);
  const other = called && called.getSheetId() !== named?.getSheetId() ? [called] : [];
  return [...(named ? [named] : []), ...other].flatMap((sheet) =>
    journalRowsOf(sheet.getDataRange().getValues()),
  );
}

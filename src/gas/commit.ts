import { apply, str, type Change, type Config, type Moment, type Row, type Tables } from '../core/board.ts';
import { configFrom, configText, textOfConfig } from '../core/config.ts';
import { countersAfter } from '../core/ids.ts';
import { VERSION } from '../core/migrations.ts';
import { changesOf, entriesOf, journalRows, unfinished } from '../core/journal.ts';
import type { Outcome } from '../core/operations/result.ts';
import { RECORD_KEYS, TABLES, type TableKey } from '../core/tables.ts';
import {
  CATCHING_UP,
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
  type Book,
  type Connection,
} from './book.ts';
import { isRefusal, Refusal } from './refusal.ts';
import { cellOf, viewOf } from './view.ts';
import { requireColumnsFor, writeNotes, writeTable } from './write.ts';

const PATIENCE_MS = 20_000;

export function takeLock(patience = PATIENCE_MS): void {
  // Google releases it when the execution ends, after everything has been written
  if (LockService.getDocumentLock().tryLock(patience)) return;
  throw new Refusal(
    'ocupado',
    'Otra persona está guardando.',
    'Espere unos segundos y vuelva a intentar: lo que escribió sigue aquí.',
  );
}

/** How to finish an operation that is not a set of changes; each makes the same result when done twice. */
export interface Finishers {
  upgrade: (connection: Connection, config: Config) => void;
  prepare: (connection: Connection, detail: string) => void;
  publish: (book: Book, detail: string) => void;
  archive: (book: Book) => void;
}

/**
 * Takes the lock and first finishes what an interrupted execution left open.
 * @param mending the caller repairs the board: what cannot be finished on a broken one does not stop it
 */
export function connectLocked(finish: Finishers, mending = false): Connection {
  takeLock();
  const connection = connect();
  const config = configOf(connection);
  if (config) requireKnownVersion(config);
  const open = connection.stored[PROPERTY.open] ?? '';
  if (!open && (!config || (config.version ?? 1) === VERSION)) return connection;
  if (!open && config) finish.upgrade(connection, config);
  const kind = open.slice(0, open.indexOf(' '));
  const detail = open.slice(open.indexOf(' ') + 1);
  if (!open) return connect();
  if (kind === 'preparar') finish.prepare(connection, detail);
  else if (kind === 'publicar') finish.publish(openBook(connection), detail);
  else if (kind === 'archivar') finish.archive(openBook(connection));
  else finishOrMend(() => finishChanges(openBook(connection), detail), mending);
  return connect();
}

function finishOrMend(finish: () => void, mending: boolean): void {
  try {
    finish();
  } catch (error) {
    if (!mending || !isRefusal(error)) throw error;
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

/**
 * Saves an operation: the whole change set to the Bitácora first, then the tables. A fault at any point leaves the
 * board as before, or an open entry that the next operation finishes.
 * @param also what else belongs to the operation and its entry: the notes on cells
 * @param key of the form filling; the entry bears it, so that trying again makes no twin
 * @param first properties that have to be there as soon as anything is written
 * @param marked another mark is set already, and what it stands for will be done again as a whole
 */
export function commit(
  book: Book,
  outcome: Outcome,
  moment: Moment,
  extra: Record<string, string> = {},
  {
    also,
    marked,
    first = {},
    key: filling,
  }: { also?: () => void; marked?: true; first?: Record<string, string>; key?: string | undefined } = {},
): void {
  if (outcome.changes.length === 0) {
    if (marked) close(book, rowsRead(book), [], extra, true);
    return;
  }
  const key = filling ?? `${moment.instant}-${Math.random().toString(36).slice(2, 8)}`;
  const touched = [...new Set(outcome.changes.map((change) => change.table))];
  const tables = rowsRead(book);
  for (const table of touched) {
    requireColumnsFor(
      read(book, table),
      outcome.changes.filter((change) => change.table === table),
    );
  }
  const journal = journalSheet(book);
  const entry = journalRows(key, outcome, tables, moment).map((row) =>
    TABLES.bitacora.fields.map((field) => cellOf(String(row[field.key] ?? ''))),
  );
  const [only] = entry;
  if (only && entry.length === 1 && !marked && !filling && outcome.changes.every(isThere)) {
    // nothing else is written, so there is nothing to finish
    journal.appendRow(only);
    return;
  }
  if (!marked) book.properties.setProperties({ [PROPERTY.open]: `cambio ${key}`, ...first });
  for (const row of entry) journal.appendRow(row);
  SpreadsheetApp.flush();
  for (const table of touched) {
    writeTable(
      read(book, table),
      outcome.changes.filter((change) => change.table === table),
    );
  }
  also?.();
  SpreadsheetApp.flush();
  const saved = filling ? savedProperty(book, filling, outcome.ids[0] ?? '') : {};
  close(book, apply(tables, outcome.changes), outcome.changes, { ...saved, ...extra }, marked);
}

/** A person typed it: it is only remembered. */
const isThere = ({ kind }: Change): boolean => kind === 'typed';

const rowsRead = (book: Book): Tables =>
  Object.fromEntries([...book.views].map(([table, view]) => [table, view.rows]));

function journalSheet({ spreadsheet }: Book): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet =
    spreadsheet.getSheetByName(TABLES.bitacora.tab) ??
    spreadsheet.getRangeByName(rangeName('bitacora'))?.getSheet();
  if (sheet) return sheet;
  throw new Refusal(
    'falta-pestana',
    'No se encuentra la pestaña «Bitácora»; no se guardó nada.',
    'Use el menú Tablero PAL ▸ Preparar o reparar tablero.',
  );
}

/**
 * One write marks the entry as done and keeps what spares the next operation a read.
 * @param all count every ID of the tables that were read: an interrupted one may have given some
 */
function close(
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
  book.properties.setProperties({
    [PROPERTY.open]: '',
    ...roster,
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

/** Redo of an entry; when the Bitácora does not hold it, nothing had been done. */
function finishChanges(book: Book, key: string): void {
  const range = book.spreadsheet.getRangeByName(rangeName('bitacora'));
  const view = range && viewOf('bitacora', range, range.getValues(), 'UTC');
  const entry = entriesOf(view?.rows ?? []).get(key) ?? [];
  const changes = changesOf(entry);
  const tables: { -readonly [key in TableKey]?: readonly Row[] } = {};
  for (const { table } of changes) tables[table] ??= read(book, table).rows;
  const left = unfinished(changes, tables);
  for (const change of left) if (change.kind === 'note') writeNotes(read(book, change.table), change);
  for (const table of new Set(left.map((change) => change.table))) {
    writeTable(
      read(book, table),
      left.filter((change) => change.table === table),
    );
  }
  SpreadsheetApp.flush();
  close(book, apply(tables, left), changes, {
    ...fillingOf(book, key, entry),
    ...settledBy(entry),
    ...launchOf(book, apply(tables, left)),
  });
}

/** Keys of form fillings are the panel's; those made here begin with the instant. */
function fillingOf(book: Book, key: string, [first]: readonly Row[]): Record<string, string> {
  if (!first || /^\d{4}-/.test(key)) return {};
  return savedProperty(book, key, str(first, 'registro').split(', ')[0] ?? '');
}

/** What progress updates had left to be computed is computed now. */
const settledBy = ([first]: readonly Row[]): Record<string, string> =>
  first && str(first, 'operacion') === CATCHING_UP ? { [PROPERTY.due]: '' } : {};

/** An interrupted edit of Inicio: the property follows what the tab says now. */
function launchOf({ config }: Book, { inicio }: Tables): Record<string, string> {
  const typed = inicio && configFrom(configText(inicio));
  if (!typed) return {};
  return { [PROPERTY.config]: textOfConfig({ ...config, guarantor: typed.guarantor, launch: typed.launch }) };
}

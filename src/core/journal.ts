import { apply, placeOf, str, type Change, type Moment, type Row, type Tables, type Value } from './board.ts';
import { ADDRESS_ROWS, CONFIG_ROWS } from './config.ts';
import { JOURNAL_CELLS, TABLES } from './tables.ts';
import type { TableKey } from './tableKeys.ts';
import type { Outcome } from './operations/result.ts';

/** Below the 50,000 characters that a cell holds, with room for a mark. */
const CHUNK = 49_000;
/** Most characters of changes that one entry can hold. */
export const JOURNAL_ROOM = CHUNK * JOURNAL_CELLS;
/** Keeps a chunk from being read as a formula or a number, wherever it was cut. */
export const MARK = '|';

/**
 * One change set as rows of the Bitácora: words for people, then everything needed to finish it. Nearly always one row;
 * a large import continues on the next ones (`key 2/3`), and counts only when all of them are there.
 */
export function journalRows(key: string, outcome: Outcome, before: Tables, moment: Moment): Row[] {
  const data = pieces(JSON.stringify(withBefore(outcome.changes, before)));
  const parts = Math.max(1, Math.ceil(data.length / JOURNAL_CELLS));
  return Array.from({ length: parts }, (_, part) => {
    const row: Record<string, Value> = {
      fecha: moment.instant,
      quien: moment.user,
      operacion: part === 0 ? outcome.label : `${outcome.label} (continuación)`,
      registro: part === 0 ? shorten(outcome.ids.join(', '), 900) : '',
      resumen: part === 0 ? summaryOf(outcome, before) : '',
      entrada: parts === 1 ? key : `${key} ${part + 1}/${parts}`,
    };
    data.slice(part * JOURNAL_CELLS, (part + 1) * JOURNAL_CELLS).forEach((piece, index) => {
      row[`datos${index + 1}`] = MARK + piece;
    });
    return row;
  });
}

/**
 * Each change with what the cells in which people type said before it: who finishes an interrupted saving sees by it what
 * somebody wrote there meanwhile.
 */
function withBefore(changes: readonly Change[], tables: Tables): Change[] {
  const written = new Map<string, Value>();
  const places = new Map<TableKey, Map<string, number>>();
  return changes.map((change) => {
    if (change.kind !== 'set') return change;
    const rows = tables[change.table] ?? [];
    const at = change.index ?? placeOf(places, change.table, rows, change.id);
    const row = rows[at ?? -1];
    const before: Record<string, Value> = {};
    for (const [key, value] of Object.entries(change.cells)) {
      if (!row || TABLES[change.table].fields.find((field) => field.key === key)?.computed) continue;
      const cell = `${change.table} ${at} ${key}`;
      before[key] = written.get(cell) ?? row[key] ?? '';
      written.set(cell, value);
    }
    return Object.keys(before).length > 0 ? { ...change, before } : change;
  });
}

const summaryOf = ({ changes }: Outcome, before: Tables): string =>
  shorten(
    changes
      .map((change) => sayChange(change, before))
      .filter((line) => line !== '')
      .join('\n'),
    15_000,
  );

/** What tells a cell of an entry from its neighbours; every other field holds a piece of its data, or nothing. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  fecha: /^\d{4}-\d\d-\d\dT/,
  quien: /^$|@|^edición directa/,
  operacion: /^(?!edición directa)[^@]+$/,
  registro: /^(?!.* · )/,
  resumen: /^(?!\|)/,
  entrada: /^[\w:.-]{8,}( \d+\/\d+)?$/,
  datos1: /^\|/,
};

/** @returns how many fields of the Bitácora hold what they may hold, so that a line in another order is found out. */
export const fitOf = (row: Row): number =>
  TABLES.bitacora.fields.filter(({ key }) => (LOOKS[key] ?? /^(\||$)/).test(str(row, key))).length;

/** The whole entries among rows of the Bitácora, in their order, each with all of its rows. */
export function entriesOf(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  const wanted = new Map<string, number>();
  for (const row of rows) {
    const [key = '', part] = str(row, 'entrada').split(' ');
    if (!key) continue;
    found.set(key, [...(found.get(key) ?? []), row]);
    wanted.set(key, Number(part?.split('/')[1] ?? 1));
  }
  for (const [key, parts] of found) if (parts.length !== wanted.get(key)) found.delete(key);
  return found;
}

/**
 * A long text in parts that fit in a cell. A pair of surrogates stays together: half of one would not survive being saved.
 */
export function pieces(data: string, most = CHUNK): string[] {
  const found: string[] = [];
  for (let from = 0; from < data.length;) {
    const cut = Math.min(from + most, data.length);
    const end = cut < data.length && /[\uD800-\uDBFF]/.test(data.charAt(cut - 1)) ? cut - 1 : cut;
    found.push(data.slice(from, end));
    from = end;
  }
  return found;
}

/** @returns the change set of an entry. */
export function changesOf(parts: readonly Row[]): Change[] {
  let data = '';
  for (const part of parts) {
    for (let index = 1; index <= JOURNAL_CELLS; index += 1)
      data += str(part, `datos${index}`).slice(MARK.length);
  }
  return JSON.parse(data || '[]') as Change[];
}

/**
 * What of an entry is still to be done: rows whose ID is not there yet, cells that differ. Doing it twice changes
 * nothing. A change by position finds its row by ID where it has one, for rows may have moved meanwhile; a cell in which
 * somebody typed meanwhile stays as it is.
 */
export function unfinished(changes: readonly Change[], tables: Tables): Change[] {
  const left: Change[] = [];
  let now = tables;
  for (const change of changes) {
    const rows = now[change.table] ?? [];
    const here = new Set(rows.map((row) => str(row, 'id')));
    let todo: Change | undefined;
    if (change.kind === 'typed') continue;
    if (change.kind === 'note') {
      left.push(change);
      continue;
    }
    if (change.kind === 'append') {
      left.push(...halfWritten(change.table, change.rows, rows));
      const missing = change.rows.filter((row) => !here.has(str(row, 'id')));
      if (missing.length > 0) todo = { ...change, rows: missing };
    } else todo = setLeft(change, rows, here, tables);
    if (!todo) continue;
    left.push(todo);
    now = apply(now, [todo]);
  }
  return left;
}

/** Of a row that only its entry names, or that bears its name where it stood, the position counts; else its ID. */
function setLeft(
  change: Extract<Change, { kind: 'set' }>,
  rows: readonly Row[],
  here: ReadonlySet<string>,
  tables: Tables,
): Change | undefined {
  const { index, ...byId } = change;
  const { id: given = '', ...others } = change.cells;
  const there = rows[index ?? -1];
  // it has its ID already, and may lack the rest
  if (there && given !== '' && given !== change.id && str(there, 'id') === given)
    return untouched({ ...change, id: String(given), cells: others }, there);
  if (change.id && here.has(change.id)) {
    const known = (tables[change.table] ?? []).some((row) => str(row, 'id') === change.id);
    if (there && (!known || str(there, 'id') === change.id)) return untouched(change, there);
    const wanted = known || index === undefined ? byId : change;
    return untouched(wanted, rows.find((row) => str(row, 'id') === change.id) ?? {});
  }
  return change.id === '' && waits(change, rows, here) ? change : undefined;
}

/** Without the cells that say neither what they said before nor what the entry writes. */
function untouched(change: Extract<Change, { kind: 'set' }>, row: Row): Change | undefined {
  const { before = {} } = change;
  const kept = Object.entries(change.cells).filter(
    ([key, value]) => !(key in before) || [str(before, key), String(value)].includes(str(row, key)),
  );
  return kept.length > 0 ? { ...change, cells: Object.fromEntries(kept) } : undefined;
}

/** A write that failed midway may have left rows with an ID and little else: their blank cells are filled. */
function halfWritten(table: TableKey, wanted: readonly Row[], stored: readonly Row[]): Change[] {
  const byId = new Map(stored.map((row) => [str(row, 'id'), row]));
  return wanted.flatMap((row): Change[] => {
    const id = str(row, 'id');
    const there = byId.get(id);
    if (!id || !there) return [];
    const cells = Object.fromEntries(
      Object.entries(row).filter(([key, value]) => value !== '' && (there[key] ?? '') === ''),
    );
    return Object.keys(cells).length > 0 ? [{ kind: 'set', table, id, cells }] : [];
  });
}

/** By position only where the row there still has no ID, and an ID that nobody has got meanwhile. */
function waits(
  change: Extract<Change, { kind: 'set' }>,
  rows: readonly Row[],
  here: ReadonlySet<string>,
): boolean {
  const row = rows[change.index ?? -1];
  const given = String(change.cells['id'] ?? '');
  return row !== undefined && str(row, 'id') === '' && (given === '' || !here.has(given));
}

const shorten = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

const isHidden = (table: TableKey, key: string): boolean =>
  TABLES[table].fields.find((field) => field.key === key)?.hidden === true;

/** The summary of Inicio follows from the other tabs: no news for the history. */
const CONFIG_IDS = new Set<string>([...Object.values(CONFIG_ROWS), ...Object.values(ADDRESS_ROWS)]);

function sayChange(change: Change, before: Tables): string {
  if (change.kind === 'note') return '';
  if (change.kind === 'typed') return sayTyped(change);
  if (change.table === 'inicio' && !CONFIG_IDS.has(change.kind === 'set' ? change.id : '')) return '';
  if (change.kind === 'append') {
    return change.rows
      .map((row) => `${str(row, 'id')} · nuevo en ${TABLES[change.table].tab} · ${headline(row)}`)
      .join('\n');
  }
  const rows = before[change.table] ?? [];
  const row =
    change.index === undefined ? rows.find((one) => str(one, 'id') === change.id) : rows[change.index];
  const name = change.id || String(change.cells['id'] ?? '');
  return Object.entries(change.cells)
    .filter(([key]) => key !== 'revision' && !isHidden(change.table, key))
    .map(([key, value]) =>
      key === 'id' && !row?.['id']
        ? `${String(value)} · recibió su ID`
        : line(change.table, name, key, row?.[key] ?? '', value),
    )
    .join('\n');
}

/**
 * Contacts stay out of what people read; the entry's data has them, in hidden columns of a private tab.
 * @param before undefined where Google did not tell it
 */
function line(table: TableKey, name: string, key: string, before: Value | undefined, after: Value): string {
  const field = TABLES[table].fields.find((one) => one.key === key);
  const said = (value: Value): string =>
    field?.personal && value !== '' ? '(privado)' : shorten(String(value), 300);
  const now = before === undefined && after === '' ? 'se borró' : `→ «${said(after)}»`;
  return `${name} · ${field?.label ?? key}: ${before === undefined ? now : `«${said(before)}» ${now}`}`;
}

/** Names of persons stay out of the history's summary. */
const headline = (row: Row): string =>
  shorten(
    str(row, 'titulo') ||
      str(row, 'actividad') ||
      str(row, 'variable') ||
      str(row, 'institucion') ||
      str(row, 'tipo'),
    200,
  );

function sayTyped({ table, id, index, cells, before }: Extract<Change, { kind: 'typed' }>): string {
  const name = id || `fila ${index + 3}`;
  return Object.entries(cells)
    .filter(([key, value]) => before?.[key] !== value)
    .map(([key, value]) => line(table, name, key, before?.[key], value))
    .join('\n');
}

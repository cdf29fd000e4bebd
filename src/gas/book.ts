import type { Board, Config, Moment, Row } from '../core/board.ts';
import { isBlank, str } from '../core/board.ts';
import { configFrom, configText } from '../core/config.ts';
import { marksFrom } from '../core/cutMarks.ts';
import { dayIn } from '../core/dates.ts';
import { mesasFrom } from '../core/origins.ts';
import { TABLES } from '../core/tables.ts';
import type { TableKey } from '../core/tableKeys.ts';
import type { Book, Connection, Spreadsheet } from './connection.ts';
import { Refusal } from './refusal.ts';
import { hasHeadBelow, viewOf, type View } from './view.ts';

/** Names of the document's properties; counters are `n:` and the head of the ID. */
export const PROPERTY = {
  config: 'tablero',
  open: 'abierto',
  roster: 'stl',
  /** Who came to each mesa (core/origins.ts). */
  mesas: 'mesas',
  tabs: 'hojas',
  published: 'publicado',
  saved: 'hechos',
  /** Number and digest of the last cut. */
  tip: 'corte',
  /** What is needed of every cut without reading them. */
  cuts: 'cortes',
  /** Tables whose computed columns a progress update left for later. */
  due: 'porCalcular',
  /** Up to when all that follows from the board was computed (followed.ts). */
  followed: 'alDia',
  /** Which drawing of the public tab is on screen. */
  drawing: 'dibujo',
  /** The day on which the plan was first looked at as a whole. */
  reviewed: 'revisado',
} as const;
const COUNTER = 'n:';

export const rangeName = (table: TableKey): string => `tabla_${table}`;

export function connect(): Connection {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const properties = PropertiesService.getDocumentProperties();
  return { spreadsheet, properties, stored: properties.getProperties() };
}

/** @returns the configuration of the board: from the properties, or from Inicio in a copied file. */
export const configOf = ({ spreadsheet, stored }: Connection): Config | undefined =>
  configFrom(stored[PROPERTY.config] ?? '') ?? typedConfig(spreadsheet);

export function openBook(connection: Connection = connect()): Book {
  const config = configOf(connection);
  if (!config) {
    throw new Refusal(
      'sin-tablero',
      'Este libro todavía no tiene tablero.',
      'Abra el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
    );
  }
  return { ...connection, config, views: new Map() };
}

/** What Inicio says: a copy of the file has the tabs but not the properties, and an edit may not have been taken over. */
export function typedConfig(spreadsheet: Spreadsheet): Config | undefined {
  const range = spreadsheet.getRangeByName(rangeName('inicio'));
  if (!range) return undefined;
  return configFrom(configText(viewOf('inicio', range, range.getValues(), 'UTC').rows));
}

/** @returns the tab as a table: found by its named range, which follows renaming, moving and sorting. */
export function read(book: Book, table: TableKey): View {
  const known = book.views.get(table);
  if (known) return known;
  const range = book.spreadsheet.getRangeByName(rangeName(table));
  if (!range) {
    throw new Refusal(
      'falta-pestana',
      `No se encuentra la pestaña «${TABLES[table].tab}».`,
      'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
    );
  }
  const view = viewOf(table, range, range.getValues(), book.config.zone);
  if (!view.columns.some((key) => key !== '')) {
    throw new Refusal(
      'sin-claves',
      `La pestaña «${TABLES[table].tab}» perdió su primera fila.`,
      'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
    );
  }
  if (hasHeadBelow(view)) {
    throw new Refusal(
      'filas-movidas',
      `Los encabezados de «${TABLES[table].tab}» no están arriba: hay filas antes de ellos.`,
      'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero: los pondrá en su lugar sin perder nada.',
    );
  }
  book.views.set(table, view);
  return view;
}

/** @returns the board that the pure operations see, with these tables read. */
export function boardOf(book: Book, tables: readonly TableKey[]): Board {
  const rows: Partial<Record<TableKey, Row[]>> = {};
  for (const table of tables) rows[table] = read(book, table).rows;
  const mesas = mesasFrom(book.stored[PROPERTY.mesas] ?? '');
  return {
    config: book.config,
    tables: rows,
    lists: rows.catalogos ? listsOf(rows.catalogos) : {},
    roster: rosterOf(book),
    counters: countersOf(book.stored),
    cuts: marksFrom(book.stored[PROPERTY.cuts] ?? ''),
    ...(mesas ? { mesas } : {}),
  };
}

export function listsOf(rows: readonly Row[]): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const field of TABLES.catalogos.fields) {
    lists[field.key] = rows
      .filter((row) => !isBlank(row))
      .map((row) => str(row, field.key))
      .filter((entry) => entry !== '');
  }
  return lists;
}

/** Stands for a roster too long for a property. */
export const READ_ROSTER = '*';

function rosterOf(book: Book): string[] {
  const view = book.views.get('stl');
  if (view) return view.rows.map((row) => str(row, 'id'));
  const stored = book.stored[PROPERTY.roster];
  return stored === undefined || stored === READ_ROSTER
    ? read(book, 'stl').rows.map((row) => str(row, 'id'))
    : stored.split(',');
}

export function countersOf(stored: Readonly<Record<string, string>>): Record<string, number> {
  const counters: Record<string, number> = {};
  for (const [key, value] of Object.entries(stored))
    if (key.startsWith(COUNTER)) counters[key.slice(COUNTER.length)] = Number(value);
  return counters;
}

/** @returns the properties that say which IDs were ever given, where they changed. */
export function counterProperties(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const [key, value] of Object.entries(after))
    if (before[key] !== value) changed[COUNTER + key] = String(value);
  return changed;
}

export const momentOf = (config: Pick<Config, 'zone'>): Moment => ({
  ...seenNow(config),
  user: Session.getActiveUser().getEmail(),
});

/** For what only looks: it does not matter who does. */
export function seenNow({ zone }: Pick<Config, 'zone'>): Moment {
  const now = new Date();
  return { today: dayIn(zone, now), instant: now.toISOString(), user: '' };
}

type Saved = [key: string, id: string, at?: string][];

const savedOf = ({ stored }: Pick<Book, 'stored'>): Saved =>
  JSON.parse(stored[PROPERTY.saved] ?? '[]') as Saved;

/**
 * A second try of the same saving makes no twin.
 * @returns the ID that this form filling was saved under already, and the instant of its last saving
 */
export function savedAs(
  book: Pick<Book, 'stored'>,
  key: string | undefined,
): { id: string; at: string } | undefined {
  const found = key === undefined ? undefined : savedOf(book).find(([known]) => known === key);
  return found && { id: found[1], at: found[2] ?? '' };
}

/** The last form fillings, enough for every retry; a property holds 9 KB. */
const MOST_SAVED = 60;

export const savedProperty = (
  book: Pick<Book, 'stored'>,
  entry: string,
  id: string,
  at: string,
): Record<string, string> => {
  const key = fillingOf(entry);
  const others = savedOf(book).filter(([known]) => known !== key);
  return { [PROPERTY.saved]: JSON.stringify([...others, [key, id, at]].slice(-MOST_SAVED)) };
};

/** What a form filling says later is saved in entries of their own: `key`, `key.2`, `key.3`. */
export const fillingOf = (entry: string): string => entry.split('.')[0] ?? '';

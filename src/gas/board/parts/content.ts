import {
  apply,
  isBlank,
  str,
  type Board,
  type Change,
  type Config,
  type Moment,
  type Row,
} from '../../../core/board.ts';
import { replay, type Replayed } from '../../../core/history.ts';
import { summaryOf } from '../../../core/follow.ts';
import { countersAfter } from '../../../core/ids.ts';
import { firstLists, knownLists, listsBack } from '../../../core/lists.ts';
import { broughtBack, lostIds, lostRows, ownIds, unrecorded } from '../../../core/recover.ts';
import { migrate } from '../../../core/migrations.ts';
import { nameRows, refreshAll } from '../../../core/operations/refresh.ts';
import { splitIds } from '../../../core/operations/splitIds.ts';
import { addressLines, configLines, inicioRow, summaryChanges } from '../../../core/inicio.ts';
import { seedRows } from '../../../core/requirements.ts';
import { TABLES } from '../../../core/tables.ts';
import { RECORD_KEYS, type TableKey } from '../../../core/tableKeys.ts';
import { isPreparing } from '../../commit.ts';
import { boardOf, momentOf, PROPERTY } from '../../book.ts';
import type { Book, Connection } from '../../connection.ts';
import { journalRowsOf } from '../../journalLines.ts';
import { HEAD_ROWS, keyCell, viewOf, type View } from '../../view.ts';
import { bringCuts, type FoundCuts } from './cutsBack.ts';
import { archivedRows } from './archives.ts';
import type { Survey, Tab } from './survey.ts';

/** Everything that the journal knows, with the years that were archived. */
export function historyIn({ spreadsheet, tabs }: Survey, config: Config): Replayed {
  const tab = tabs.get('bitacora');
  if (tabs.size === 0) return new Map();
  const now = tab ? journalRowsOf(tab.range.getValues(), tab.columns) : [];
  return replay([...archivedRows(spreadsheet, config), ...now]);
}

/** What is to be written in the tables: of those that are there as changes, of the others as first rows. */
export interface Content {
  book: Book;
  moment: Moment;
  changes: Change[];
  first: Partial<Record<TableKey, readonly Row[]>>;
  /** Of the charts. */
  figures: readonly Row[];
  /** What came back from the Bitácora, in words. */
  brought: string[];
  /** Every ID that was ever given, as far as tables and journal tell. */
  ids: string[];
}

interface Past {
  from: number;
  history: Replayed;
  cuts: FoundCuts;
}

export function contentOf(connection: Connection, config: Config, survey: Survey, past: Past): Content {
  const { tabs } = survey;
  const views = new Map<TableKey, View>();
  for (const [key, tab] of tabs) if (!tab.table.locked) views.set(key, viewOfTab(tab, config.zone));
  if (past.cuts.view) views.set('cortes', past.cuts.view);
  const cuts = bringCuts(past.cuts, past.history, connection);
  const book: Book = { ...connection, config, views };
  const moment = momentOf(config);
  const gone = RECORD_KEYS.filter((key) => !tabs.has(key));
  const rows = lostRows(gone, past.history);
  const before = boardOf(
    { ...book, stored: { ...book.stored, [PROPERTY.roster]: '' } },
    RECORD_KEYS.filter((key) => tabs.has(key)),
  );
  const empty = Object.fromEntries(RECORD_KEYS.map((key) => [key, []]));
  const told = [...past.history.values()].flatMap((known) => [...known.keys()]);
  const counters = countersAfter(before.counters, told);
  const board: Board = { ...before, config, counters, tables: { ...empty, ...before.tables, ...rows } };
  const back = bringBack(connection, config, tabs, views, past.history);
  const { after, changes, split, named } = changesOn(board, back, past, moment);
  const { lines: summary, figures } = summaryOf(after, moment);
  const inicio = views.get('inicio');
  const lines = [
    ...summary,
    ...configLines(config),
    ...addressLines(inicio?.rows ?? [], past.history.get('inicio')),
  ];
  const lists = views.get('catalogos');
  return {
    book,
    moment,
    changes: [
      ...changes.filter(({ table }) => views.has(table)),
      ...(inicio ? summaryChanges(inicio.rows, lines) : []),
      ...(lists ? listsBack(lists.rows, tabs.get('catalogos')?.lost ?? [], past.history) : []),
      ...cuts.changes,
      ...unrecorded(after.tables, past.history),
    ],
    first: {
      ...Object.fromEntries(gone.map((key) => [key, after.tables[key] ?? []])),
      inicio: lines.map(inicioRow),
      catalogos: knownLists(past.history) ?? firstLists(),
      cortes: cuts.first,
      graficas: figures,
    },
    figures,
    brought: [
      ...broughtSentences(rows, back),
      ...splitSentences(split),
      ...namedSentences(named),
      ...cuts.sentences,
    ],
    ids: [...told, ...Object.values(after.tables).flatMap((all) => all.map((row) => str(row, 'id')))],
  };
}

/** IDs and words that were lost: of deleted columns, of merged cells, of cells that an interrupted repair left blank. */
function bringBack(
  { stored }: Connection,
  config: Config,
  tabs: Survey['tabs'],
  views: ReadonlyMap<TableKey, View>,
  history: Replayed,
): Change[] {
  const again = isPreparing(stored[PROPERTY.open]);
  return RECORD_KEYS.flatMap((key) => {
    const [tab, view] = [tabs.get(key), views.get(key)];
    if (!tab || !view) return [];
    const { rows } = view;
    const isOwn = ownIds(config, key);
    const nameless = [...rows.keys()].filter(
      (at) => !isBlank(rows[at] ?? {}) && !isOwn(str(rows[at] ?? {}, 'id')),
    );
    const ids = lostIds(key, rows, nameless, history, tab.lost.includes('id'));
    const everywhere = again ? [...tab.lost, ...blankColumns(view)] : tab.lost;
    return broughtBack(key, rows, history, ids, (index) => [...everywhere, ...mergedAway(tab, index)]);
  });
}

/** Fields of a row whose cells were merged into another: Google keeps only what the first cell of a group says. */
const mergedAway = ({ merges, columns }: Tab, index: number): string[] =>
  merges.flatMap((range) => {
    const top = range.getRow() - 1 - HEAD_ROWS;
    if (index < top || index >= top + range.getNumRows()) return [];
    const left = range.getColumn() - 1;
    return columns.slice(left, left + range.getNumColumns()).filter((key) => key !== '');
  });

/** @returns the columns without a single word: an interrupted repair may have brought them back only so far. */
const blankColumns = ({ table, rows }: View): string[] =>
  TABLES[table].fields.map(({ key }) => key).filter((key) => rows.every((row) => str(row, key) === ''));

function changesOn(
  board: Board,
  back: readonly Change[],
  { from, history }: Past,
  moment: Moment,
): { after: Board; changes: Change[]; split: readonly Change[]; named: readonly Change[] } {
  const changes: Change[] = [];
  let after = board;
  const step = (more: readonly Change[]): readonly Change[] => {
    changes.push(...more);
    after = { ...after, tables: apply(after.tables, more) };
    return more;
  };
  step(back);
  const split = step(splitIds(after, history));
  step(migrate(after, from));
  step(seedRows(after));
  const named = step(nameRows(after));
  step(refreshAll(after, moment));
  const renamed = new Set(
    [...back, ...split].flatMap((change) => (hasNewId(change) ? [placeOf(change)] : [])),
  );
  const byPlace = (change: Change): Change =>
    change.kind === 'set' && renamed.has(placeOf(change)) ? { ...change, id: '' } : change;
  return { after, changes: changes.map(byPlace), split, named };
}

/** A row that only now gets another ID still has the old one where it is written. */
const hasNewId = (change: Change): boolean => change.kind === 'set' && 'id' in change.cells;

const placeOf = (change: Change): string => ('index' in change ? `${change.table} ${change.index}` : '');

const splitSentences = (split: readonly Change[]): string[] =>
  split.flatMap((change) =>
    change.kind === 'set'
      ? [`${TABLES[change.table].tab}: una fila copiada es ahora ${String(change.cells['id'])}`]
      : [],
  );

const namedSentences = (named: readonly Change[]): string[] =>
  RECORD_KEYS.flatMap((key) => {
    const count = named.filter(({ table }) => table === key).length;
    if (count === 0) return [];
    return [
      `${TABLES[key].tab}: ${count === 1 ? '1 fila sin ID ya tiene el suyo' : `${count} filas sin ID ya tienen el suyo`}`,
    ];
  });

function broughtSentences(
  rows: Partial<Record<TableKey, readonly Row[]>>,
  back: readonly Change[],
): string[] {
  const said = Object.entries(rows).map(([key, list]): [TableKey, number] => [key as TableKey, list.length]);
  for (const key of RECORD_KEYS) said.push([key, back.filter(({ table }) => table === key).length]);
  return said
    .filter(([, count]) => count > 0)
    .map(
      ([key, count]) =>
        `${TABLES[key].tab}: lo que la Bitácora sabe de ${count === 1 ? '1 registro; revíselo' : `${count} registros; revíselos`}`,
    );
}

/** The tab as operations will read it once it is mended: its head on top, its days days again. */
function viewOfTab({ key, table, columns, values, range }: Tab, zone: string): View {
  const keys = columns.map((field) => (field === '' ? '' : keyCell(key, field)));
  const days = new Set(
    table.fields.filter(({ kind }) => kind === 'date').map((field) => columns.indexOf(field.key)),
  );
  const rows = values
    .slice(1)
    .map((row) => row.map((cell, at) => (typeof cell === 'number' && days.has(at) ? dayOf(cell) : cell)));
  return viewOf(key, range, [keys, ...rows], zone);
}

/** Sheets counts days from here; a number shows in place of a day where the column lost its format. */
const dayOf = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);

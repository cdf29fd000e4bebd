import {
  apply,
  isBlank,
  isRecordTable,
  str,
  type Board,
  type Change,
  type Config,
  type Moment,
  type Row,
} from '../../../core/board.ts';
import { replay, type Replayed } from '../../../core/history.ts';
import { firstLists } from '../../../core/lists.ts';
import { migrate } from '../../../core/migrations.ts';
import { nameRows, refreshAll } from '../../../core/operations/refresh.ts';
import { hasTwins, splitIds } from '../../../core/operations/splitIds.ts';
import { configLines, inicioRow, summaryChanges } from '../../../core/inicio.ts';
import { seedRows } from '../../../core/requirements.ts';
import { summaryLines } from '../../../core/summary.ts';
import { RECORD_KEYS, TABLES, type TableKey } from '../../../core/tables.ts';
import { boardOf, momentOf, PROPERTY, type Book, type Connection } from '../../book.ts';
import { journalRowsOf } from '../../journalLines.ts';
import { keyCell, viewOf, type View } from '../../view.ts';
import { bringCuts, type FoundCuts } from './cutsBack.ts';
import { blankColumns, lostRows, recovered } from './recover.ts';
import type { Survey, Tab } from './structure.ts';

export const NOTHING: Replayed = new Map();

/** Read only where something is missing: the Bitácora may be long. */
export function historyIn({ tabs }: Survey): Replayed {
  const tab = tabs.get('bitacora');
  return tab ? replay(journalRowsOf(tab.range.getValues(), tab.columns)) : NOTHING;
}

/** What is to be written in the tables: of those that are there as changes, of the others as first rows. */
export interface Content {
  book: Book;
  moment: Moment;
  changes: Change[];
  first: Partial<Record<TableKey, readonly Row[]>>;
  /** What came back from the Bitácora, in words. */
  brought: string[];
}

interface Past {
  from: number;
  history: Replayed;
  cuts: FoundCuts;
}

export function contentOf(connection: Connection, config: Config, survey: Survey, known: Past): Content {
  const { tabs } = survey;
  const views = new Map<TableKey, View>();
  for (const [key, tab] of tabs) if (!tab.table.locked) views.set(key, viewOfTab(tab, config.zone));
  const unsure = known.history === NOTHING && [...views.values()].some(hasUnsureIds);
  const past = unsure ? { ...known, history: historyIn(survey) } : known;
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
  const board: Board = { ...before, config, tables: { ...empty, ...before.tables, ...rows } };
  const back = broughtBack(connection, tabs, views, past.history);
  const { after, changes, split } = changesOn(board, back, past, moment);
  const lines = [...summaryLines(after, moment), ...configLines(config)];
  const inicio = views.get('inicio');
  return {
    book,
    moment,
    changes: [
      ...changes.filter(({ table }) => views.has(table)),
      ...(inicio ? summaryChanges(inicio.rows, lines) : []),
      ...cuts.changes,
    ],
    first: {
      ...Object.fromEntries(gone.map((key) => [key, after.tables[key] ?? []])),
      inicio: lines.map(inicioRow),
      catalogos: firstLists(),
      cortes: cuts.first,
    },
    brought: [...broughtSentences(rows, back), ...splitSentences(split), ...cuts.sentences],
  };
}

/** Words of deleted columns; of an interrupted repair also those whose column is there again, still blank. */
function broughtBack(
  { stored }: Connection,
  tabs: Survey['tabs'],
  views: ReadonlyMap<TableKey, View>,
  history: Replayed,
): Change[] {
  const again = (stored[PROPERTY.open] ?? '').startsWith('preparar ');
  return RECORD_KEYS.flatMap((key) => {
    const view = views.get(key);
    const lost = [...(tabs.get(key)?.lost ?? []), ...(view?.rows.some(isNameless) ? ['id'] : [])];
    return view ? recovered(view, again ? [...lost, ...blankColumns(view)] : lost, history) : [];
  });
}

function changesOn(
  board: Board,
  back: readonly Change[],
  { from, history }: Past,
  moment: Moment,
): { after: Board; changes: Change[]; split: readonly Change[] } {
  const changes = [...back];
  let after = board;
  const step = (more: readonly Change[]): void => {
    after = { ...after, tables: apply(after.tables, more) };
  };
  step(back);
  const split = splitIds(after, history);
  changes.push(...split);
  step(split);
  for (const work of [
    (now: Board) => migrate(now, from),
    seedRows,
    nameRows,
    (now: Board) => refreshAll(now, moment),
  ]) {
    const more = work(after);
    changes.push(...more);
    step(more);
  }
  return { after, changes: changes.map((change) => byPlace(change, split)), split };
}

/** A row that only now gets another ID still has the old one where it is written. */
function byPlace(change: Change, split: readonly Change[]): Change {
  if (change.kind !== 'set' || change.index === undefined) return change;
  const renamed = split.some(
    (one) => one.kind === 'set' && one.table === change.table && one.index === change.index,
  );
  return renamed ? { ...change, id: '' } : change;
}

const isNameless = (row: Row): boolean => !isBlank(row) && str(row, 'id') === '';

/** A cleared or a repeated ID: what the row was before, only the Bitácora knows. */
const hasUnsureIds = ({ table, rows }: View): boolean =>
  isRecordTable(table) && (rows.some(isNameless) || hasTwins(rows));

const splitSentences = (split: readonly Change[]): string[] =>
  split.flatMap((change) =>
    change.kind === 'set'
      ? [`${TABLES[change.table].tab}: una fila copiada es ahora ${String(change.cells['id'])}`]
      : [],
  );

function broughtSentences(
  rows: Partial<Record<TableKey, readonly Row[]>>,
  back: readonly Change[],
): string[] {
  const said = Object.entries(rows).map(([key, list]): [TableKey, number] => [key as TableKey, list.length]);
  for (const key of RECORD_KEYS) said.push([key, back.filter(({ table }) => table === key).length]);
  return said
    .filter(([, count]) => count > 0)
    .map(([key, count]) => `${TABLES[key].tab}: lo que la Bitácora sabe de ${count} registros; revíselos`);
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

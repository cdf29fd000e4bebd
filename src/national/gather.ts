import { apply, str, type Change, type Row, type Tables } from '../core/board.ts';
import { askedAddress, refusedAddress } from '../core/national/addresses.ts';
import type { UpdateDone, UpdateInput } from '../core/national/calls.ts';
import { INSTRUMENT_KEYS } from '../core/national/instruments.ts';
import { ANSWERS } from '../core/national/states.ts';
import { TABLES } from '../core/tables.ts';
import { read } from '../gas/book.ts';
import type { Book, Repeating } from '../gas/connection.ts';
import { commit } from '../gas/commit.ts';
import type { Reply } from '../view/national/arrived.ts';
import { heard, unheard, type Now } from '../view/national/entity.ts';
import { due } from '../view/national/due.ts';
import { entitiesOf, firstOfEach, type Entity } from '../view/national/project.ts';
import { momentOf, QUEUE } from './book.ts';
import { fetchStates } from './fetchStates.ts';
import { openedFilters } from './filters.ts';
import { part } from './load.ts';
import { PACKING } from './packing.ts';
import { shownOf } from './shown.ts';
import { NO_TABS, tabsOf } from './tabs.ts';
import { changedTabs, tabsToWrite } from './writeTables.ts';

/** A state to be asked, and what keeps it from being asked. */
interface Asked {
  row: Row;
  address: string;
  refused: string;
}

function askedOf(row: Row): Asked {
  const typed = str(row, 'direccion').trim();
  const refused = typed === '' ? '' : refusedAddress(typed);
  return { row, address: typed === '' || refused !== '' ? '' : askedAddress(typed), refused };
}

const isSilent = ({ row }: Asked): boolean => str(row, 'estado') === ANSWERS.silent;

/**
 * Asks all states at once, takes what holds and writes what is new: first the last good copies with the answers, then the
 * tabs that are made from them. All of it is read before anything is written; where nothing is new, nothing is.
 */
export function gather(book: Book, { only }: UpdateInput, user = ''): UpdateDone {
  const { rows } = read(book, 'entidades');
  const moment = momentOf(book, user);
  const wanted = firstOfEach(rows).filter((row) => only?.includes(str(row, 'id')) ?? true);
  const states = wanted.map(askedOf);
  const askable = states.filter(({ address }) => address !== '');
  const [doubtful, steady] = [askable.filter(isSilent), askable.filter((one) => !isSilent(one))];
  const addresses = (list: readonly Asked[]): string[] => list.map(({ address }) => address);
  const replies = fetchStates(addresses(steady), addresses(doubtful));
  const left = askable.filter(({ address }) => !replies.has(address)).map(({ row }) => str(row, 'id'));
  const changes = states.flatMap((one) => changesOf(one, replies, moment));
  const after = apply({ entidades: rows }, changes).entidades ?? rows;
  const written = changes.length > 0 ? save(book, { rows, after, changes, left }, moment) : [];
  if (changes.length === 0) keepQueue(book, left);
  return {
    ok: true,
    states: shownOf(firstOfEach(after)),
    left,
    written,
    sentence: sentenceOf(states, changes, left),
  };
}

function changesOf(
  { row, address, refused }: Asked,
  replies: ReadonlyMap<string, Reply>,
  now: Now,
): Change[] {
  const reply = replies.get(address);
  if (address !== '' && !reply) return [];
  const cells = reply ? heard(row, address, reply, now, PACKING) : unheard(row, refused, now, PACKING);
  return Object.keys(cells).length > 0
    ? [{ kind: 'set', table: 'entidades', id: str(row, 'id'), cells }]
    : [];
}

interface Found {
  rows: readonly Row[];
  after: readonly Row[];
  changes: Change[];
  left: readonly string[];
}

/** A plan that reached month six is monitored, and one that reached month twelve evaluated: each commitment gets its row, once. */
function openings(book: Book, entities: readonly Entity[]): Change[] {
  return entities.flatMap(({ row, record }): Change[] => {
    const opened = str(row, 'abiertos')
      .split(', ')
      .filter((one) => one !== '');
    const found = record ? due(record, opened) : [];
    if (!record || found.length === 0) return [];
    const abiertos = [...opened, ...found.map(({ opening }) => opening)].join(', ');
    const rows = found.map(({ instrument }): Change => {
      const there = new Set(read(book, instrument).rows.map((one) => str(one, 'id')));
      const all = part('valorar').instrumentRows(instrument, record, str(row, 'entidad'));
      return { kind: 'append', table: instrument, rows: all.filter(({ id }) => !there.has(String(id))) };
    });
    return [
      { kind: 'set', table: 'entidades', id: str(row, 'id'), cells: { abiertos } },
      ...rows.filter((change) => change.kind === 'append' && change.rows.length > 0),
    ];
  });
}

/** @returns the names of the tabs that changed. */
function save(
  book: Book,
  { rows, after, changes, left }: Found,
  moment: ReturnType<typeof momentOf>,
): string[] {
  // before the first update the tabs are blank, also where Entidades has an address already
  const before = rows.every((row) => str(row, 'estado') === '') ? NO_TABS : tabsOf(entitiesOf(rows, PACKING));
  const entities = entitiesOf(after, PACKING);
  const tabs = tabsOf(entities);
  const opened = openings(book, entities);
  const codes = changes.map((change) => (change.kind === 'set' ? change.id : ''));
  const count = codes.length === 1 ? '1 entidad' : `${codes.length} entidades`;
  const outcome = { changes: [...changes, ...opened], ids: codes, label: `Actualizar: ${count}` };
  const repeating = withFilters(book, outcome.changes, tabsToWrite(book, tabs, before));
  commit(book, outcome, moment, { [QUEUE]: left.join(',') }, { unread: true, repeating });
  const also = INSTRUMENT_KEYS.filter((key) => opened.some(({ table }) => table === key));
  return [...changedTabs(before, tabs), ...also].map((key) => TABLES[key].tab);
}

function keepQueue(book: Book, left: readonly string[]): void {
  const text = left.join(',');
  if ((book.stored[QUEUE] ?? '') !== text) book.properties.setProperty(QUEUE, text);
}

function sentenceOf(states: readonly Asked[], changes: readonly Change[], left: readonly string[]): string {
  const codes = states.filter(({ address }) => address !== '').map(({ row }) => str(row, 'id'));
  const askable = codes.length;
  const asked = askable - left.length;
  const changed = changes.filter((change) => change.kind === 'set' && codes.includes(change.id)).length;
  const news = changed === 0 ? 'no hay nada nuevo' : `${changed} con algo nuevo`;
  const rest = left.length > 0 ? ` Faltan ${left.length}.` : '';
  const lost = states.length - askable;
  const others = lost > 0 ? ` ${lost} no ${lost === 1 ? 'tiene' : 'tienen'} dirección que consultar.` : '';
  return `${asked === 1 ? 'Se consultó 1 entidad' : `Se consultaron ${asked} entidades`}: ${news}.${rest}${others}`;
}

const withFilters =
  (book: Book, changes: readonly Change[], written: Repeating): Repeating =>
  (most) => [...written(most), ...openedFilters(book, changes)];

/** An address that somebody typed changes nothing that the tabs tell. */
const tells = (change: Change): boolean =>
  change.kind === 'set' &&
  change.table === 'entidades' &&
  Object.keys(change.cells).some((key) => key !== 'direccion');

/** What an update leaves to be written, once the copies that it took are in their rows. */
export const updatedTabs =
  (book: Book) =>
  (changes: readonly Change[], after: Tables): Repeating =>
    changes.some(tells) && after.entidades
      ? withFilters(book, changes, tabsToWrite(book, tabsOf(entitiesOf(after.entidades, PACKING))))
      : () => [];

import type { Box, Sheet } from '../model.ts';
import type { Json } from '../world.ts';
import { blankAlike, columnName, rowText, sorted } from './cells.ts';
import { JOURNAL } from './entries.ts';
import type { Stage } from './stage.ts';

const HEAD_ROWS = 2;
/** Which forms were saved last, so that one that is sent twice is saved once: no part of the board. */
const REMEMBERED = 'hechos';

/**
 * Everything of a workbook that a person or the next operation meets, as named texts. What the Bitácora holds is left
 * to entries.ts: an operation that was finished later may tell its story in other rows.
 */
export type State = ReadonlyMap<string, string>;

/** The end of an entry's key is by chance. */
const KEY = /(\d{4}-\d\d-\d\dT[\d:.]+Z)-[a-z0-9]{1,12}/g;

export const withoutChance = (text: string): string => text.replace(KEY, '$1');

export function stateOf(stage: Stage, answer?: Json): State {
  const { book, world } = stage;
  const name = (id: number): string => book.sheets.find((sheet) => sheet.id === id)?.name ?? 'ninguna';
  const box = ({ sheetId, row, column, rowEnd, columnEnd }: Box): string =>
    `${name(sheetId)} ${row}:${rowEnd ?? ''} ${column}:${columnEnd ?? ''}`;
  const state = new Map<string, string>([
    ['libro', `${book.name} ${book.locale} ${book.timeZone}`],
    ['pestañas', book.sheets.map((sheet) => sheet.name).join(', ')],
    [
      'rangos',
      book.namedRanges
        .map((named) => `${named.name} ${box(named.box)}`)
        .sort()
        .join('\n'),
    ],
    ['metadatos', JSON.stringify(book.metadata.map(({ id: _id, ...rest }) => rest))],
    ['publicado en la web', JSON.stringify(book.published?.sheetIds.map(name) ?? [])],
    ['correos', JSON.stringify(world.outbox)],
    ['respuesta de la siguiente', withoutChance(JSON.stringify(answer ?? null))],
  ]);
  for (const [key, value] of Object.entries(book.properties)) {
    const text = withoutChance(value).replace(/"(\d+)":"/g, (_all, id) => `"${name(Number(id))}":"`);
    if (text !== '' && key !== REMEMBERED) state.set(`propiedad ${key}`, text);
  }
  for (const [key, store] of world.properties) {
    const filled = Object.fromEntries(Object.entries(store).filter(([, value]) => value !== ''));
    if (Object.keys(filled).length > 0) state.set(`propiedades ${key}`, sorted(filled));
  }
  for (const sheet of book.sheets) addSheet(state, sheet, box);
  return state;
}

function addSheet(state: Map<string, string>, sheet: Sheet, box: (box: Box) => string): void {
  const { name, rows, conditionalRules, protections, merges, filter } = sheet;
  const { columnWidths, rowHeights, hiddenRows, hiddenColumns } = sheet;
  const journal = name === JOURNAL;
  const frame = [
    journal ? '' : sheet.rowCount,
    sheet.columnCount,
    sheet.hidden,
    sheet.tabColor,
    sheet.frozenRows,
    sheet.frozenColumns,
  ];
  const sizes = [columnWidths, rowHeights].map(sorted);
  state.set(`${name}: marco`, [...frame, ...sizes, ordered(hiddenRows), ordered(hiddenColumns)].join(' '));
  const boxes = [...merges.map(box).sort(), filter ? `filtro ${box(filter)}` : ''];
  state.set(`${name}: áreas`, boxes.join('\n'));
  const rules = conditionalRules.map((rule) => sorted({ ...rule, boxes: rule.boxes.map(box) }));
  state.set(`${name}: colores`, rules.join('\n'));
  const guards = protections.map(({ id: _id, ...rest }) =>
    sorted({ ...rest, box: box(rest.box), unprotected: rest.unprotected.map(box) }),
  );
  state.set(`${name}: protección`, guards.join('\n'));
  let last: { row: Sheet['rows'][number]; text: string } | undefined;
  rows.forEach((row, index) => {
    if (journal && index >= HEAD_ROWS) return;
    // most rows of a tab are blank and look like the one above
    last = { row, text: last && blankAlike(row, last.row) ? last.text : rowText(row) };
    if (last.text !== '') state.set(`${name}!${index + 1}`, last.text);
  });
}

const ordered = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b).join(',');

export function same(a: State, b: State): boolean {
  if (a.size !== b.size) return false;
  for (const [key, text] of a) if (b.get(key) !== text) return false;
  return true;
}

export interface Difference {
  place: string;
  found: string;
  wanted: string;
}

/** Every place that differs: a cell, or a property of a tab or of the workbook. */
export function differences(found: State, wanted: State): Difference[] {
  const places = new Set([...found.keys(), ...wanted.keys()]);
  return [...places].flatMap((place) => {
    const [is, should] = [found.get(place) ?? '', wanted.get(place) ?? ''];
    if (is === should) return [];
    return place.includes('!') ? inRow(place, is, should) : [{ place, found: is, wanted: should }];
  });
}

function inRow(place: string, found: string, wanted: string): Difference[] {
  const [cells, others] = [found.split('\n'), wanted.split('\n')];
  const columns = Array.from({ length: Math.max(cells.length, others.length) }, (_, column) => column);
  return columns
    .filter((column) => (cells[column] ?? '') !== (others[column] ?? ''))
    .map((column) => ({
      place: place.replace('!', `!${columnName(column)}`),
      found: cells[column] ?? '',
      wanted: others[column] ?? '',
    }));
}

const MOST_SHOWN = 5;

/** In one line: the first places, and how many there are by tab. */
export function sayDifferences(all: readonly Difference[]): string {
  const shown = all.slice(0, MOST_SHOWN).map(({ place, found, wanted }) => {
    // what both begin with says nothing
    const same = [...found].findIndex((letter, index) => letter !== wanted[index]);
    const from = Math.max(0, (same < 0 ? found.length : same) - 20);
    return `${place}: ${excerpt(found, from)} instead of ${excerpt(wanted, from)}`;
  });
  if (all.length <= MOST_SHOWN) return shown.join('; ');
  const counts = new Map<string, number>();
  for (const { place } of all) {
    const tab = place.split(/[!:]/)[0] ?? '';
    counts.set(tab, (counts.get(tab) ?? 0) + 1);
  }
  return `${shown.join('; ')}; in all ${[...counts].map(([tab, count]) => `${count} ${tab}`).join(', ')}`;
}

function excerpt(text: string, from: number): string {
  const part = text
    .slice(from, from + 70)
    .replaceAll('\t', ' ')
    .trim();
  return `«${from > 0 ? '…' : ''}${part}${text.length > from + 70 ? '…' : ''}»`;
}

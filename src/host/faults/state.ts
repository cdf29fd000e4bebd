import type { Box, Sheet } from '../model.ts';
import type { Json } from '../world.ts';
import { cellText, columnName, sorted } from './cells.ts';
import type { Stage } from './stage.ts';

/** Everything of a workbook that a person or the next operation meets, as named texts. */
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
    ['rangos', book.namedRanges.map((named) => `${named.name} ${box(named.box)}`).sort().join('\n')], // prettier-ignore
    ['metadatos', JSON.stringify(book.metadata.map(({ id: _id, ...rest }) => rest))],
    ['publicado en la web', JSON.stringify(book.published?.sheetIds.map(name) ?? [])],
    ['correos', JSON.stringify(world.outbox)],
    ['respuesta de la siguiente', withoutChance(JSON.stringify(answer ?? null))],
  ]);
  for (const [key, value] of Object.entries(book.properties)) {
    const text = withoutChance(value).replace(/"(\d+)":"/g, (_all, id) => `"${name(Number(id))}":"`);
    if (text !== '') state.set(`propiedad ${key}`, text);
  }
  for (const [key, store] of world.properties) {
    const filled = Object.fromEntries(Object.entries(store).filter(([, value]) => value !== ''));
    if (!key.includes(' document ')) state.set(`propiedades ${key}`, sorted(filled));
  }
  for (const sheet of book.sheets) addSheet(state, sheet, box);
  return state;
}

function addSheet(state: Map<string, string>, sheet: Sheet, box: (box: Box) => string): void {
  const { name, rows, conditionalRules, protections, merges, filter } = sheet;
  const { columnWidths, rowHeights, hiddenRows, hiddenColumns } = sheet;
  const frame = [
    sheet.rowCount,
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
  rows.forEach((row, index) => {
    const text = row.map(cellText).join('\n').trimEnd();
    if (text !== '') state.set(`${name}!${index + 1}`, withoutChance(text));
  });
}

const ordered = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b).join(',');

export function same(a: State, b: State): boolean {
  if (a.size !== b.size) return false;
  for (const [key, text] of a) if (b.get(key) !== text) return false;
  return true;
}

/** What differs, in words: place, what is there, what should be. */
export function differences(found: State, wanted: State): string[] {
  const places = new Set([...found.keys(), ...wanted.keys()]);
  return [...places].flatMap((place) => {
    const [is, should] = [found.get(place) ?? '', wanted.get(place) ?? ''];
    if (is === should) return [];
    if (!place.includes('!')) return [`${place}: ${shown(is)} instead of ${shown(should)}`];
    const [cells, others] = [is.split('\n'), should.split('\n')];
    return Array.from({ length: Math.max(cells.length, others.length) }, (_, column) => column).flatMap(
      (column) => {
        const [one = '', other = ''] = [cells[column], others[column]];
        const at = place.replace('!', `!${columnName(column)}`);
        return one === other ? [] : [`${at}: ${shown(one)} instead of ${shown(other)}`];
      },
    );
  });
}

function shown(text: string): string {
  const plain = text.replaceAll('\t', ' ').trim();
  return `«${plain.length > 120 ? `${plain.slice(0, 119)}…` : plain}»`;
}

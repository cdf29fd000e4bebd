import type { Box, Cell, Sheet, Workbook } from '../model.ts';
import { boxArea } from './a1.ts';
import type { Args } from './args.ts';
import type { Execution } from './execution.ts';
import { cellAt, displayOf, editCell, lastColumn, lastRow, writeText } from './grid.ts';
import type { Handler, Methods } from './handler.ts';
import { BagThing, RangeThing } from './things.ts';

interface Search {
  book: Workbook;
  places: Partial<Box>[];
  text: string;
  matchCase: boolean;
  entire: boolean;
  formulas: boolean;
  diacritics: boolean;
  regex: boolean;
  /** Index of the last match returned; -1 before the first. */
  at: number;
  from: RangeThing | undefined;
}

export function findAll(book: Workbook, places: Partial<Box>[], text: string): BagThing<Search> {
  return new BagThing<Search>('TextFinder', {
    book,
    places,
    text,
    matchCase: false,
    entire: false,
    formulas: false,
    diacritics: false,
    regex: false,
    at: -1,
    from: undefined,
  });
}

const plain = (text: string, { matchCase, diacritics }: Search): string => {
  const folded = diacritics ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return matchCase ? folded : folded.toLowerCase();
};

function textOf(search: Search, sheet: Sheet, cell: Cell | undefined): string {
  // G: where a cell has no formula, what it shows is searched all the same
  return (search.formulas && cell?.formula) || displayOf(search.book, sheet, cell);
}

function matches(search: Search, text: string): boolean {
  if (text === '') return false;
  if (search.regex) {
    const source = search.entire ? `^(?:${search.text})$` : search.text;
    return new RegExp(source, search.matchCase ? '' : 'i').test(text);
  }
  const [whole, wanted] = [plain(text, search), plain(search.text, search)];
  return search.entire ? whole === wanted : whole.includes(wanted);
}

function found(search: Search): RangeThing[] {
  return search.places.flatMap((place) => {
    const sheet = search.book.sheets.find(({ id }) => id === place.sheetId);
    if (!sheet) return [];
    const area = boxArea({ row: 0, column: 0, ...place, sheetId: sheet.id }, sheet);
    const bottom = Math.min(area.row + area.rows, lastRow(sheet));
    const right = Math.min(area.column + area.columns, lastColumn(sheet));
    const hits: RangeThing[] = [];
    for (let row = area.row; row < bottom; row += 1) {
      for (let column = area.column; column < right; column += 1) {
        if (!matches(search, textOf(search, sheet, cellAt(sheet, row, column)))) continue;
        hits.push(new RangeThing(search.book, sheet.id, { row, column, rows: 1, columns: 1 }));
      }
    }
    return hits;
  });
}

function replaceIn(x: Execution, search: Search, hits: RangeThing[], args: Args): number {
  const source = search.regex ? search.text : search.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const finder = new RegExp(source, search.matchCase ? 'g' : 'gi');
  for (const { sheetId, area } of hits) {
    const sheet = x.sheet(search.book, sheetId);
    const cell = editCell(sheet, area.row, area.column);
    const before = cell.formula ?? textOf(search, sheet, cell);
    writeText(
      search.book,
      cell,
      before.replace(finder, () => args.text(0)),
      x.world.now().getTime(),
    );
  }
  if (hits.length) x.changed(search.book);
  return hits.length;
}

const option =
  (key: 'matchCase' | 'entire' | 'formulas' | 'diacritics' | 'regex'): Handler<BagThing<Search>> =>
  (_x, self, args) => {
    self.state[key] = args.flag(0);
    return self;
  };

const step =
  (by: 1 | -1): Handler<BagThing<Search>> =>
  (_x, { state }) => {
    const hits = found(state);
    const next = state.at < 0 && by < 0 ? hits.length - 1 : state.at + by;
    if (next < 0 || next >= hits.length) return null;
    state.at = next;
    return hits[next];
  };

export const textFinder: Methods<BagThing<Search>> = {
  matchCase: option('matchCase'),
  matchEntireCell: option('entire'),
  matchFormulaText: option('formulas'),
  ignoreDiacritics: option('diacritics'),
  useRegularExpression: option('regex'),
  findAll: (_x, { state }) => found(state),
  findNext: step(1),
  findPrevious: step(-1),
  getCurrentMatch: (_x, { state }) => found(state)[state.at] ?? null,
  replaceAllWith: (x, { state }, args) => replaceIn(x, state, found(state), args),
  replaceWith: (x, { state }, args) =>
    replaceIn(x, state, found(state).slice(Math.max(0, state.at)).slice(0, 1), args),
};

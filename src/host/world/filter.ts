import { applyFilter, TESTS } from '../filter.ts';
import type { Filter, FilterRule, Sheet, Workbook } from '../model.ts';
import { boxArea } from './a1.ts';
import type { Args } from './args.ts';
import type { Execution } from './execution.ts';
import type { Handler, Methods } from './handler.ts';
import { rangeOfBox } from './make-range.ts';
import { BagThing, EnumName } from './things.ts';
import type { RangeThing } from './things.ts';
import { sortArea } from './sort.ts';
import { ScriptError } from './wire.ts';

type Own = BagThing<{ book: Workbook; sheetId: number }>;
type CriteriaThing = BagThing<Omit<FilterRule, 'column'>>;

function filterOf(x: Execution, { state: { book, sheetId } }: Own): { sheet: Sheet; filter: Filter } {
  const sheet = x.sheet(book, sheetId);
  // unverified wording: no source quotes what Google says of a filter that is gone
  if (!sheet.filter) throw new ScriptError('The filter does not exist.');
  return { sheet, filter: sheet.filter };
}

/** From 0. */
function columnIn({ column, columnEnd = Infinity }: Filter, args: Args): number {
  const at = args.int(0) - 1;
  if (at < column || at >= columnEnd)
    throw new ScriptError('The column position is outside the range of the filter.');
  return at;
}

const change =
  (apply: (rules: FilterRule[], column: number, args: Args) => FilterRule[]): Handler<Own> =>
  (x, self, args) => {
    const { sheet, filter } = filterOf(x, self);
    filter.rules = apply(filter.rules ?? [], columnIn(filter, args), args);
    applyFilter(self.state.book, sheet);
    x.changed(self.state.book);
    return self;
  };

const without = (rules: FilterRule[], column: number): FilterRule[] =>
  rules.filter((rule) => rule.column !== column);

export const filter: Methods<Own> = {
  getRange: (x, self) => {
    const { book } = self.state;
    return rangeOfBox(book, boxOf(filterOf(x, self).filter));
  },
  getColumnFilterCriteria: (x, self, args) => {
    const { filter } = filterOf(x, self);
    const column = columnIn(filter, args);
    const rule = filter.rules?.find((one) => one.column === column);
    return rule ? new BagThing('FilterCriteria', { ...rule }) : null;
  },
  setColumnFilterCriteria: change((rules, column, args) => {
    const given = args.raw(1);
    if (!(given instanceof BagThing)) throw args.invalid();
    const { hiddenValues, visibleValues, criteria, values } = (given as CriteriaThing).state;
    const rule: FilterRule = {
      column,
      values,
      ...(hiddenValues ? { hiddenValues } : {}),
      ...(visibleValues ? { visibleValues } : {}),
      ...(criteria ? { criteria } : {}),
    };
    return [...without(rules, column), rule];
  }),
  removeColumnFilterCriteria: change(without),
  sort: (x, self, args) => {
    const { book } = self.state;
    const { sheet, filter } = filterOf(x, self);
    const { row, column, rows, columns } = boxArea(filter, sheet);
    const key = { column: columnIn(filter, args), ascending: args.flag(1) };
    sortArea(book, sheet, { row: row + 1, column, rows: rows - 1, columns }, [key]);
    applyFilter(book, sheet);
    x.changed(book);
    return self;
  },
  remove: (x, self) => {
    delete filterOf(x, self).sheet.filter;
    x.changed(self.state.book);
  },
};

const boxOf = ({ rules: _rules, hidden: _hidden, ...box }: Filter) => box;

/** The methods of Range and Sheet. */
export const filterIn = (x: Execution, book: Workbook, sheetId: number): Own | null =>
  x.sheet(book, sheetId).filter ? new BagThing('Filter', { book, sheetId }) : null;

export function createFilter(x: Execution, self: RangeThing): Own {
  const sheet = x.sheet(self.book, self.sheetId);
  if (sheet.filter) throw new ScriptError("You can't create a filter in a sheet that already has a filter.");
  sheet.filter = self.box;
  return new BagThing('Filter', { book: self.book, sheetId: self.sheetId });
}

export const newCriteria = (): CriteriaThing => new BagThing('FilterCriteriaBuilder', { values: [] });

const reading: Methods<CriteriaThing> = {
  copy: (_x, { state }) => new BagThing('FilterCriteriaBuilder', { ...state }),
  getCriteriaType: (_x, { state }) =>
    state.criteria ? new EnumName(`SpreadsheetApp.BooleanCriteria.${state.criteria}`) : null,
  getCriteriaValues: (_x, { state }) => state.values,
  getHiddenValues: (_x, { state }) => state.hiddenValues ?? [],
  getVisibleValues: (_x, { state }) => state.visibleValues ?? [],
};

export const filterCriteria = reading;

const lists =
  (key: 'hiddenValues' | 'visibleValues'): Handler<CriteriaThing> =>
  (_x, self, args) => {
    self.state[key] = args.list(0).map(String);
    return self;
  };

const when =
  (criteria: string): Handler<CriteriaThing> =>
  (_x, self, args) => {
    Object.assign(self.state, { criteria, values: args.values });
    return self;
  };

const camel = (name: string): string =>
  `when${name.toLowerCase().replace(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase())}`;

export const filterCriteriaBuilder: Methods<CriteriaThing> = {
  ...reading,
  build: (_x, { state }) => new BagThing('FilterCriteria', { ...state }),
  setHiddenValues: lists('hiddenValues'),
  setVisibleValues: lists('visibleValues'),
  ...Object.fromEntries(Object.keys(TESTS).map((name) => [camel(name), when(name)])),
};

import type { Cell, Scalar, Sheet, Validation, Workbook } from '../model.ts';
import { areaText, boxText } from './a1.ts';
import type { Handler, Methods } from './handler.ts';
import { displayOf, mapArea, scalarOf } from './grid.ts';
import { rangeFromText } from './make-range.ts';
import { EnumName, Instant, RangeThing, ValidationThing } from './things.ts';
import { isDateFormat } from '../format-date.ts';
import { notImplemented, ScriptError } from './wire.ts';
import { toSerial } from './zone.ts';

/** Why the cell's value breaks its rule; undefined = it does not, or the cell is blank. */
export function violation(book: Workbook, sheet: Sheet, cell: Cell): string | undefined {
  const { validation } = cell;
  if (!validation || (cell.value === undefined && cell.formula === undefined)) return undefined;
  const value = scalarOf(book, sheet, cell);
  if (value === undefined) return undefined;
  const choices = choicesOf(book, sheet, validation);
  if (choices) {
    const shown = displayOf(book, sheet, cell);
    return choices.includes(shown) || choices.includes(String(value))
      ? undefined
      : `Please enter one of the following values: ${choices.join(', ')}.`;
  }
  return holds(book, validation, value, cell) ? undefined : '';
}

function choicesOf(book: Workbook, sheet: Sheet, { criteria, values }: Validation): string[] | undefined {
  if (criteria === 'VALUE_IN_LIST') return ([values[0]].flat() as Scalar[]).map(String);
  if (criteria !== 'VALUE_IN_RANGE') return undefined;
  const source = rangeFromText(book, sheet, String(values[0]));
  const target = book.sheets.find(({ id }) => id === source.sheetId) ?? sheet;
  return mapArea(target, source.area, (cell) => displayOf(book, target, cell))
    .flat()
    .filter(Boolean);
}

function holds(book: Workbook, { criteria, values }: Validation, value: Scalar, cell: Cell): boolean {
  const [first, second] = values.map((item) => (Array.isArray(item) ? item[0] : item));
  if (criteria === 'CHECKBOX') {
    return values.length ? values.flat().includes(value) : typeof value === 'boolean';
  }
  if (criteria.startsWith('NUMBER_'))
    return typeof value === 'number' && compare(criteria.slice(7), value, Number(first), Number(second));
  if (criteria.startsWith('DATE_')) {
    if (typeof value !== 'number' || !isDateFormat(cell.numberFormat)) return false;
    const serial = (text: Scalar | undefined) =>
      Math.floor(toSerial(Date.parse(String(text)), book.timeZone));
    return compare(criteria.slice(5), Math.floor(value), serial(first), serial(second));
  }
  return text(criteria, String(value), String(first));
}

function compare(criteria: string, value: number, first: number, second: number): boolean {
  switch (criteria) {
    case 'BETWEEN':
      return value >= first && value <= second;
    case 'NOT_BETWEEN':
      return value < first || value > second;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= first;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < first;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= first;
    case 'IS_VALID_DATE':
      return true;
    default:
      throw notImplemented(`validation ${criteria}`);
  }
}

function text(criteria: string, value: string, wanted: string): boolean {
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return value.toLowerCase().includes(wanted.toLowerCase());
    case 'TEXT_DOES_NOT_CONTAIN':
      return !value.toLowerCase().includes(wanted.toLowerCase());
    case 'TEXT_EQUAL_TO':
      return value === wanted;
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
    case 'TEXT_IS_VALID_URL':
      return /^(https?:\/\/)?[^\s.]+\.[^\s]+$/i.test(value);
    default:
      throw notImplemented(`validation ${criteria}`);
  }
}

export function refusal(
  book: Workbook,
  sheet: Sheet,
  cell: Cell,
  row: number,
  column: number,
): string | undefined {
  if (!cell.validation || cell.validation.allowInvalid) return undefined;
  const reason = violation(book, sheet, cell);
  if (reason === undefined) return undefined;
  const where = areaText({ row, column, rows: 1, columns: 1 });
  const sentence = `The data you entered in cell ${where} violates the data validation rules set on this cell.`;
  return reason ? `${sentence} ${reason}` : sentence;
}

export function checkValidations(
  self: RangeThing,
  sheet: Sheet,
  cell: Cell,
  row: number,
  column: number,
): void {
  const message = refusal(self.book, sheet, cell, row, column);
  if (message !== undefined) throw new ScriptError(message);
}

/** The rule as the workbook keeps it. */
export function storedRule(thing: ValidationThing): Validation {
  const { criteria, values, allowInvalid, helpText } = thing.rule;
  if (criteria === null) throw new ScriptError('Invalid argument: rule');
  const plain = values.map((value): Scalar | Scalar[] => {
    if (value instanceof RangeThing) return boxText(value.box, value.book);
    if (value instanceof Instant) return new Date(value.ms).toISOString();
    return value as Scalar | Scalar[];
  });
  return { criteria, values: plain, allowInvalid, ...(helpText === null ? {} : { helpText }) };
}

export function ruleThing(book: Workbook, sheet: Sheet, stored: Validation): ValidationThing {
  const { criteria, values, allowInvalid, helpText = null } = stored;
  const revived = values.map((value, index) => {
    if (criteria === 'VALUE_IN_RANGE' && index === 0) return rangeFromText(book, sheet, String(value));
    if (criteria.startsWith('DATE_') && typeof value === 'string') return new Instant(Date.parse(value));
    return value;
  });
  return new ValidationThing(false, { criteria, values: revived, allowInvalid, helpText });
}

const criteriaOf = ({ rule }: ValidationThing) =>
  rule.criteria === null ? null : new EnumName(`SpreadsheetApp.DataValidationCriteria.${rule.criteria}`);

const copy = (_x: unknown, { rule }: ValidationThing) =>
  new ValidationThing(true, { ...rule, values: [...rule.values] });

const reading: Methods<ValidationThing> = {
  copy,
  getAllowInvalid: (_x, { rule }) => rule.allowInvalid,
  getCriteriaType: (_x, self) => criteriaOf(self),
  getCriteriaValues: (_x, { rule }) => rule.values,
  getHelpText: (_x, { rule }) => rule.helpText,
};

export const validation = reading;

const requiring =
  (criteria: string, finish?: (values: unknown[]) => unknown[]): Handler<ValidationThing> =>
  (_x, self, args) => {
    self.rule = { ...self.rule, criteria, values: finish ? finish(args.values) : args.values };
    return self;
  };

const NUMBER = {
  Between: 'BETWEEN',
  EqualTo: 'EQUAL_TO',
  GreaterThan: 'GREATER_THAN',
  GreaterThanOrEqualTo: 'GREATER_THAN_OR_EQUAL_TO',
  LessThan: 'LESS_THAN',
  LessThanOrEqualTo: 'LESS_THAN_OR_EQUAL_TO',
  NotBetween: 'NOT_BETWEEN',
  NotEqualTo: 'NOT_EQUAL_TO',
};
const DATE = {
  After: 'AFTER',
  Before: 'BEFORE',
  Between: 'BETWEEN',
  EqualTo: 'EQUAL_TO',
  NotBetween: 'NOT_BETWEEN',
  OnOrAfter: 'ON_OR_AFTER',
  OnOrBefore: 'ON_OR_BEFORE',
};

const family = (word: string, prefix: string, names: Record<string, string>): Methods<ValidationThing> =>
  Object.fromEntries(
    Object.entries(names).map(([name, criteria]) => [
      `require${word}${name}`,
      requiring(`${prefix}_${criteria}`),
    ]),
  );

export const validationBuilder: Methods<ValidationThing> = {
  ...reading,
  build: (_x, { rule }) => {
    if (rule.criteria === null)
      throw new ScriptError('Please specify a criteria for the data validation rule.');
    return new ValidationThing(false, { ...rule });
  },
  setAllowInvalid: (_x, self, args) => {
    self.rule.allowInvalid = args.flag(0);
    return self;
  },
  setHelpText: (_x, self, args) => {
    self.rule.helpText = args.textOrNull(0);
    return self;
  },
  withCriteria: (_x, self, args) => {
    const given = args.list(1).map((value) => (Array.isArray(value) ? value.map(String) : value));
    self.rule = { ...self.rule, criteria: args.enumName(0) ?? null, values: given };
    return self;
  },
  requireCheckbox: requiring('CHECKBOX'),
  requireValueInList: requiring('VALUE_IN_LIST', ([list, show]) => [
    (list as unknown[]).map(String),
    show ?? true,
  ]),
  requireValueInRange: requiring('VALUE_IN_RANGE', ([range, show]) => [range, show ?? true]),
  requireFormulaSatisfied: requiring('CUSTOM_FORMULA'),
  requireDate: requiring('DATE_IS_VALID_DATE'),
  requireTextContains: requiring('TEXT_CONTAINS'),
  requireTextDoesNotContain: requiring('TEXT_DOES_NOT_CONTAIN'),
  requireTextEqualTo: requiring('TEXT_EQUAL_TO'),
  requireTextIsEmail: requiring('TEXT_IS_VALID_EMAIL'),
  requireTextIsUrl: requiring('TEXT_IS_VALID_URL'),
  ...family('Number', 'NUMBER', NUMBER),
  ...family('Date', 'DATE', DATE),
};

export const isCheckbox = (cell: Cell | undefined): boolean => cell?.validation?.criteria === 'CHECKBOX';

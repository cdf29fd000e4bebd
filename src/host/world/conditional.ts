import type { Scalar, Sheet, Style, Workbook } from '../model.ts';
import { cssColor } from './css-colors.ts';
import type { Handler, Methods } from './handler.ts';
import { rangeOfBox } from './make-range.ts';
import { BagThing, EnumName, FormatRuleThing, Instant, RangeThing } from './things.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

export const conditionalRules = (book: Workbook, sheet: Sheet): FormatRuleThing[] =>
  sheet.conditionalRules.map(
    ({ boxes, criteria, values, style }) =>
      new FormatRuleThing(false, {
        ranges: boxes.map((box) => rangeOfBox(book, box)),
        criteria,
        values: values.map((value) => operandOf(criteria, value)),
        style: { ...style },
      }),
  );

function operandOf(criteria: string, value: Scalar): Value {
  if (!criteria.startsWith('DATE_') || typeof value !== 'string') return value;
  return criteria.endsWith('_RELATIVE')
    ? new EnumName(`SpreadsheetApp.RelativeDate.${value}`)
    : new Instant(Date.parse(value));
}

function stored(value: unknown): Scalar {
  if (value instanceof EnumName) return value.name;
  return value instanceof Instant ? new Date(value.ms).toISOString() : (value as Scalar);
}

/** The list replaces every rule of the sheet; its order is the priority. */
export function setConditionalRules(sheet: Sheet, list: Value[]): null {
  sheet.conditionalRules = list.map((item) => {
    if (!(item instanceof FormatRuleThing)) throw new ScriptError('Invalid argument: rules');
    const { ranges, criteria, values, style } = item.rule;
    if (ranges.some(({ sheetId }) => sheetId !== sheet.id)) {
      throw new ScriptError('Conditional format rule cannot reference a different sheet.');
    }
    return {
      boxes: ranges.map(({ box }) => box),
      criteria: criteria ?? 'CELL_NOT_EMPTY',
      values: values.map(stored),
      style: { ...style },
    };
  });
  return null;
}

/** G: what String() shows of it. */
function labelled<T extends BagThing<FormatRuleThing['rule']>>(condition: T): T {
  condition.label = 'ConditionalFormatBooleanCondition';
  return condition;
}

const reading: Methods<FormatRuleThing> = {
  copy: (_x, { rule }) => new FormatRuleThing(true, { ...rule, style: { ...rule.style } }),
  getRanges: (_x, { rule }) => rule.ranges,
  getBooleanCondition: (_x, { rule }) =>
    rule.criteria === null ? null : labelled(new BagThing('BooleanCondition', rule)),
  getGradientCondition: () => null,
};

export const conditionalRule = reading;

const colorText = (state: string | undefined): BagThing<{ rgb: string; theme: null }> | null =>
  state === undefined ? null : new BagThing('Color', { rgb: state, theme: null });

export const booleanCondition: Methods<BagThing<FormatRuleThing['rule']>> = {
  getCriteriaType: (_x, { state }) => new EnumName(`SpreadsheetApp.BooleanCriteria.${state.criteria ?? ''}`),
  getCriteriaValues: (_x, { state }) => state.values,
  getBackgroundObject: (_x, { state }) => colorText(state.style.background),
  getFontColorObject: (_x, { state }) => colorText(state.style.fontColor),
  getBackground: (_x, { state }) => state.style.background ?? null,
  getFontColor: (_x, { state }) => state.style.fontColor ?? null,
  getBold: (_x, { state }) => state.style.bold ?? null,
  getItalic: (_x, { state }) => state.style.italic ?? null,
  getUnderline: (_x, { state }) => state.style.underline ?? null,
  getStrikethrough: (_x, { state }) => state.style.strikethrough ?? null,
};

const when =
  (criteria: string): Handler<FormatRuleThing> =>
  (_x, self, args) => {
    self.rule = { ...self.rule, criteria, values: args.values };
    return self;
  };

/** G: a day that is relative makes another kind of condition. */
const whenDate =
  (name: string): Handler<FormatRuleThing> =>
  (x, self, args) =>
    when(`DATE_${snake(name)}${args.raw(0) instanceof EnumName ? '_RELATIVE' : ''}`)(x, self, args);

function restyle<K extends keyof Style>(
  self: FormatRuleThing,
  key: K,
  value: Style[K] | undefined,
): FormatRuleThing {
  const style = { ...self.rule.style };
  if (value === undefined) delete style[key];
  else style[key] = value;
  self.rule = { ...self.rule, style };
  return self;
}

const flag =
  (key: 'bold' | 'italic' | 'underline' | 'strikethrough'): Handler<FormatRuleThing> =>
  (_x, self, args) =>
    restyle(self, key, args.has(0) ? args.flag(0) : undefined);

const paint =
  (key: 'background' | 'fontColor'): Handler<FormatRuleThing> =>
  (_x, self, args) => {
    const given = args.raw(0);
    const text = given instanceof BagThing ? (given.state as { rgb: string | null }).rgb : args.textOrNull(0);
    return restyle(self, key, text === null ? undefined : cssColor(text));
  };

const NUMBERS = [
  'Between',
  'EqualTo',
  'GreaterThan',
  'GreaterThanOrEqualTo',
  'LessThan',
  'LessThanOrEqualTo',
  'NotBetween',
  'NotEqualTo',
];
const TEXTS = ['Contains', 'DoesNotContain', 'EndsWith', 'EqualTo', 'StartsWith'];
const snake = (name: string): string => name.replace(/(?!^)([A-Z])/g, '_$1').toUpperCase();
const family = (word: string, names: readonly string[]): Methods<FormatRuleThing> =>
  Object.fromEntries(
    names.map((name) => [`when${word}${name}`, when(`${word.toUpperCase()}_${snake(name)}`)]),
  );

export const conditionalRuleBuilder: Methods<FormatRuleThing> = {
  ...reading,
  build: (_x, { rule }) => {
    if (rule.ranges.length === 0)
      throw new ScriptError('Please specify at least one range for the conditional format rule.');
    if (rule.criteria === null)
      throw new ScriptError('Please specify a condition for the conditional format rule.');
    return new FormatRuleThing(false, { ...rule, style: { ...rule.style } });
  },
  setRanges: (_x, self, args) => {
    self.rule = { ...self.rule, ranges: args.list(0).filter((item) => item instanceof RangeThing) };
    return self;
  },
  setBackground: paint('background'),
  setBackgroundObject: paint('background'),
  setFontColor: paint('fontColor'),
  setFontColorObject: paint('fontColor'),
  setBold: flag('bold'),
  setItalic: flag('italic'),
  setUnderline: flag('underline'),
  setStrikethrough: flag('strikethrough'),
  whenCellEmpty: when('CELL_EMPTY'),
  whenCellNotEmpty: when('CELL_NOT_EMPTY'),
  whenFormulaSatisfied: when('CUSTOM_FORMULA'),
  ...family('Number', NUMBERS),
  ...family('Text', TEXTS),
  ...Object.fromEntries(['After', 'Before', 'EqualTo'].map((name) => [`whenDate${name}`, whenDate(name)])),
  withCriteria: (_x, self, args) => {
    self.rule = { ...self.rule, criteria: args.enumName(0) ?? null, values: args.list(1) };
    return self;
  },
};

import type {
  ConditionalRule as NativeRule,
  DataValidation,
  FontStyle,
  ValidationOperator,
  ValidationType,
} from 'hucre';
import type { ConditionalRule, Scalar, Style, Validation } from '../model.ts';
import { cellName, parseSpan, spanText } from './a1.ts';
import { decodeStyle, encodeStyle, nativeColor } from './style.ts';

/** Excel refuses a file whose inline list is longer. */
const LONGEST_LIST = 250;

const OPERATORS: Record<string, ValidationOperator> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan',
  BEFORE: 'lessThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

const TYPES: Record<string, ValidationType> = { NUMBER: 'decimal', DATE: 'date' };

/** Lists that do not fit inside a rule are written as columns of the hidden sheet. */
export interface ListStore {
  add(values: Scalar[]): string;
}

export function encodeValidation(
  { criteria, values, allowInvalid, helpText }: Validation,
  spans: string[],
  lists: ListStore,
): DataValidation | undefined {
  const rule = criterion(criteria, values, lists);
  if (!rule) return undefined;
  return {
    ...rule,
    range: spans.join(' '),
    allowBlank: true,
    showErrorMessage: !allowInvalid,
    errorStyle: allowInvalid ? 'warning' : 'stop',
    ...(helpText ? { showInputMessage: true, inputMessage: helpText.slice(0, 250) } : {}),
  };
}

type Criterion = Pick<DataValidation, 'type' | 'operator' | 'values' | 'formula1' | 'formula2'>;

function criterion(name: string, values: Validation['values'], lists: ListStore): Criterion | undefined {
  const [first, second] = values;
  if (name === 'CHECKBOX') return { type: 'list', values: ['TRUE', 'FALSE'] };
  if (name === 'VALUE_IN_LIST' && Array.isArray(first)) return listOf(first, lists);
  if (name === 'VALUE_IN_RANGE' && typeof first === 'string') {
    return { type: 'list', formula1: absolute(first) };
  }
  if (name === 'CUSTOM_FORMULA' && typeof first === 'string') {
    return { type: 'custom', formula1: first.replace(/^=/, '') };
  }
  const [, kind = '', operator = ''] = /^(NUMBER|DATE)_(.+)$/.exec(name) ?? [];
  const type = TYPES[kind];
  if (!type || !OPERATORS[operator] || first === undefined || Array.isArray(first)) return undefined;
  return {
    type,
    operator: OPERATORS[operator],
    formula1: operand(first),
    ...(second === undefined || Array.isArray(second) ? {} : { formula2: operand(second) }),
  };
}

function listOf(values: Scalar[], lists: ListStore): Criterion {
  const texts = values.map(String);
  const inline = texts.every((text) => text !== '' && !/[",\n]|^\s|\s$/.test(text));
  if (inline && texts.join(',').length <= LONGEST_LIST) return { type: 'list', values: texts };
  return { type: 'list', formula1: lists.add(values) };
}

function operand(value: Scalar): string {
  const day = typeof value === 'string' && /^(\d{4})-(\d\d)-(\d\d)/.exec(value);
  if (!day) return String(value);
  const [, year, month, date] = day.map(Number);
  return String((Date.UTC(year ?? 0, (month ?? 1) - 1, date) - Date.UTC(1899, 11, 30)) / 864e5);
}

function absolute(reference: string): string {
  const [, sheet = '', span = ''] = /^(.*!)?([^!]+)$/.exec(reference.replace(/^=/, '')) ?? [];
  const parsed = parseSpan(span);
  return parsed ? `${sheet}${spanText(parsed, '$')}` : reference.replace(/^=/, '');
}

export function encodeRule(rule: ConditionalRule, priority: number): NativeRule | undefined {
  const [box] = rule.boxes;
  const style = encodeStyle(rule.style, undefined);
  const test = box && condition(rule.criteria, rule.values, cellName(box.row, box.column));
  if (!test || !style) return undefined;
  const background = nativeColor(rule.style.background);
  const { font, border } = style;
  return {
    ...test,
    priority,
    range: rule.boxes.map((each) => spanText(each)).join(' '),
    style: {
      ...(font ? { font: withoutFace(font) } : {}),
      ...(border ? { border } : {}),
      ...(background
        ? { fill: { type: 'pattern', pattern: 'solid', fgColor: background, bgColor: background } }
        : {}),
    },
  };
}

/** A conditional format cannot change the typeface or size in Excel. */
function withoutFace({ bold, italic, underline, strikethrough, color }: FontStyle): FontStyle {
  return {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strikethrough } : {}),
    ...(color ? { color } : {}),
  };
}

type Test = Pick<NativeRule, 'type' | 'operator' | 'formula'>;

function condition(criteria: string, values: Scalar[], corner: string): Test | undefined {
  const [first = '', second] = values;
  const quoted = typeof first === 'string' ? `"${first.replaceAll('"', '""')}"` : String(first);
  const formulas: Record<string, string> = {
    CUSTOM_FORMULA: String(first).replace(/^=/, ''),
    CELL_EMPTY: `LEN(${corner})=0`,
    CELL_NOT_EMPTY: `LEN(${corner})>0`,
    TEXT_EQUAL_TO: `${corner}=${quoted}`,
    TEXT_CONTAINS: `ISNUMBER(SEARCH(${quoted},${corner}))`,
    TEXT_DOES_NOT_CONTAIN: `ISERROR(SEARCH(${quoted},${corner}))`,
    TEXT_STARTS_WITH: `LEFT(${corner},LEN(${quoted}))=${quoted}`,
    TEXT_ENDS_WITH: `RIGHT(${corner},LEN(${quoted}))=${quoted}`,
    DATE_BEFORE_RELATIVE: `AND(ISNUMBER(${corner}),${corner}<TODAY())`,
    DATE_AFTER_RELATIVE: `AND(ISNUMBER(${corner}),${corner}>TODAY())`,
    DATE_EQUAL_TO_RELATIVE: `${corner}=TODAY()`,
  };
  const formula = formulas[criteria];
  if (formula) return { type: 'expression', formula };
  const operator = OPERATORS[/^(?:NUMBER|DATE)_(.+)$/.exec(criteria)?.[1] ?? ''];
  if (!operator) return undefined;
  const operands = [first, ...(second === undefined ? [] : [second])].map(operand);
  return { type: 'cellIs', operator, formula: operands };
}

/** What a file made elsewhere says, as far as this model has a word for it. */
export function decodeValidation(native: DataValidation): Validation | undefined {
  if (native.type !== 'list') return undefined;
  const allowInvalid = native.showErrorMessage !== true || native.errorStyle === 'warning';
  const help = native.inputMessage ? { helpText: native.inputMessage } : {};
  if (native.values)
    return { criteria: 'VALUE_IN_LIST', values: [native.values, true], allowInvalid, ...help };
  if (!native.formula1) return undefined;
  const range = native.formula1.replaceAll('$', '');
  return { criteria: 'VALUE_IN_RANGE', values: [range, true], allowInvalid, ...help };
}

export function decodeRule(native: NativeRule, sheetId: number): ConditionalRule | undefined {
  if (native.type !== 'expression' || !native.formula) return undefined;
  const formula = Array.isArray(native.formula) ? (native.formula[0] ?? '') : native.formula;
  const spans = native.range.split(' ').map(parseSpan);
  const fill = native.style?.fill;
  const color = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor) : undefined;
  const decoded = decodeStyle({
    ...native.style,
    ...(color ? { fill: { type: 'pattern', pattern: 'solid', fgColor: color } } : {}),
  });
  const style: Style = decoded.style ?? {};
  const boxes = spans.flatMap((span) => (span ? [{ sheetId, ...span }] : []));
  return boxes.length > 0 ? { boxes, criteria: 'CUSTOM_FORMULA', values: [`=${formula}`], style } : undefined;
}

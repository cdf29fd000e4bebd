import type { ConditionalRule, Scalar, Sheet, Style } from '../model.ts';
import { contains } from '../xlsx/a1.ts';
import { holds } from './formula.ts';

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const RELATIVE_COLUMN = /(?<![$A-Z])[A-Z]{1,3}\$?\d/i;

/** The serial number of a calendar day, in the workbook's own time zone. */
export function todaySerial(now: Date, timeZone: string): number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
  return dayOf(day) ?? 0;
}

function dayOf(value: Scalar | undefined): number | undefined {
  if (typeof value === 'number') return Math.floor(value);
  const found = typeof value === 'string' && /^(\d{4})-(\d\d)-(\d\d)/.exec(value);
  return found
    ? (Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) - EPOCH) / DAY
    : undefined;
}

/** What a rule says of a whole row, when its formula fixes the columns it looks at. */
export type RowMemo = Map<ConditionalRule, boolean>;

/** The first rule that holds says each property, as on Google. */
export function conditionalStyle(
  sheet: Sheet,
  row: number,
  column: number,
  today: number,
  memo: RowMemo,
): Style | undefined {
  let style: Style | undefined;
  for (const rule of sheet.conditionalRules) {
    if (
      rule.boxes.some((box) => contains(box, row, column)) &&
      applies(rule, sheet, row, column, today, memo)
    ) {
      style = { ...rule.style, ...style };
    }
  }
  return style;
}

function applies(
  rule: ConditionalRule,
  sheet: Sheet,
  row: number,
  column: number,
  today: number,
  memo: RowMemo,
): boolean {
  const cell = (r: number, c: number) => sheet.rows[r]?.[c]?.value;
  if (rule.criteria !== 'CUSTOM_FORMULA')
    return matches(rule.criteria, rule.values, cell(row, column), today);
  const known = memo.get(rule);
  if (known !== undefined) return known;
  const formula = String(rule.values[0] ?? '');
  const down = row - Math.min(...rule.boxes.map((box) => box.row));
  const right = column - Math.min(...rule.boxes.map((box) => box.column));
  const result = holds(formula, { cell, today, down, right });
  if (!RELATIVE_COLUMN.test(formula)) memo.set(rule, result);
  return result;
}

function matches(criteria: string, values: Scalar[], value: Scalar | undefined, today: number): boolean {
  if (criteria === 'CELL_EMPTY') return value === undefined || value === '';
  if (criteria === 'CELL_NOT_EMPTY') return value !== undefined && value !== '';
  if (criteria.startsWith('TEXT_'))
    return textMatches(criteria, String(value ?? ''), String(values[0] ?? ''));
  if (typeof value !== 'number') return false;
  const relative = criteria.endsWith('_RELATIVE');
  const isDate = criteria.startsWith('DATE_');
  const operands = values.map((each) => (isDate ? dayOf(each) : Number(each)));
  const first = relative ? today + relativeDays(values[0]) : operands[0];
  const subject = isDate ? Math.floor(value) : value;
  return compares(criteria.replace(/^(NUMBER|DATE)_|_RELATIVE$/g, ''), subject, first, operands[1]);
}

function relativeDays(name: Scalar | undefined): number {
  const days: Record<string, number> = {
    TODAY: 0,
    TOMORROW: 1,
    YESTERDAY: -1,
    PAST_WEEK: -7,
    PAST_MONTH: -30,
    PAST_YEAR: -365,
  };
  return days[String(name)] ?? 0;
}

function textMatches(criteria: string, value: string, wanted: string): boolean {
  const [text, part] = [value.toLowerCase(), wanted.toLowerCase()];
  switch (criteria) {
    case 'TEXT_EQUAL_TO':
      return text === part;
    case 'TEXT_CONTAINS':
      return text.includes(part);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(part);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(part);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(part);
    default:
      return false;
  }
}

function compares(operator: string, value: number, first?: number, second?: number): boolean {
  if (first === undefined) return false;
  switch (operator) {
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
      return value >= first;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < first;
    case 'LESS_THAN_OR_EQUAL_TO':
      return value <= first;
    case 'BETWEEN':
      return second !== undefined && value >= first && value <= second;
    case 'NOT_BETWEEN':
      return second !== undefined && (value < first || value > second);
    default:
      return false;
  }
}

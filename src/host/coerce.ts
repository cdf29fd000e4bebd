/**
 * What a cell keeps of a text that a person types or a script sets. Both read text alike, by the
 * spreadsheet's locale.
 */
import { keepsFormat, parseDate } from './coerce-date.ts';
import { localeFacts } from './format-locale.ts';
import type { LocaleFacts } from './format-locale.ts';
import type { Scalar } from './model.ts';

export const MAX_TEXT = 50_000;
export const TOO_LONG = 'Your input contains more than the maximum of 50000 characters in a single cell.';

export interface Coerced {
  /** Absent = blank, or a formula. */
  value?: Scalar;
  formula?: string;
  /** The number format the cell takes on; absent = keeps its own. */
  format?: string;
}

export interface CoerceOptions {
  locale: string;
  /** The cell's own. */
  format?: string | undefined;
  /** Of the world's clock, for dates typed without one. */
  year: number;
}

export function coerceText(text: string, options: CoerceOptions): Coerced {
  if (text === '') return {};
  if (options.format === '@') return { value: text.startsWith("'") ? text.slice(1) : text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const facts = localeFacts(options.locale);
  const trimmed = text.trim();
  const truth = parseBoolean(trimmed, facts);
  if (truth !== undefined) return { value: truth };
  const parsed = parseNumber(trimmed, facts) ?? parseDate(trimmed, facts, options.year);
  // where percent is shown, a bare number is typed as percent: 5 gives 5 %
  if (parsed && parsed.format === undefined && options.format?.includes('%'))
    return { value: parsed.value / 100 };
  if (parsed) return withFormat(parsed.value, parsed.format, options.format);
  if (/^[+-][A-Za-z(\d$]/.test(trimmed) && isFormulaLike(trimmed)) return { formula: `=${trimmed}` };
  return { value: text };
}

function withFormat(value: number, typed: string | undefined, existing: string | undefined): Coerced {
  if (typed === undefined || keepsFormat(existing, typed)) return { value };
  return { value, format: typed };
}

/** `+A1`, `-SUM(A1:A3)`, `+1+2`: what Sheets takes for a formula although no `=` leads. */
const isFormulaLike = (text: string): boolean =>
  /^[+-]\s*(\$?[A-Za-z]{1,3}\$?\d+|[A-Za-z][A-Za-z0-9.]*\(|\(|[\d.,]+\s*[-+*/^])/.test(text) &&
  !/[¿?¡!]/.test(text);

function parseBoolean(text: string, facts: LocaleFacts): boolean | undefined {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === facts.yes) return true;
  if (upper === 'FALSE' || upper === facts.no) return false;
  return undefined;
}

interface Parsed {
  value: number;
  format?: string;
}

function parseNumber(text: string, facts: LocaleFacts): Parsed | undefined {
  const group = facts.group === '.' ? '\\.' : facts.group;
  const decimal = facts.decimal === '.' ? '\\.' : ',';
  const body = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${decimal}\\d*)?(?:[eE][+-]?\\d+)?`;
  const match = new RegExp(`^([-+])?\\s*([$€£])?\\s*([-+])?(${body})\\s*(%|€)?$`).exec(text);
  const digits = match?.[4] ?? '';
  if (!match || !/\d/.test(digits) || (match[1] && match[3])) return undefined;
  const plain = digits.replaceAll(facts.group, '').replace(facts.decimal, '.');
  const size = Number(plain);
  if (!Number.isFinite(size)) return undefined;
  const value = (match[1] ?? match[3]) === '-' ? -size : size;
  const hasDecimals = digits.includes(facts.decimal);
  if (match[5] === '%')
    return { value: Number((value / 100).toPrecision(15)), format: hasDecimals ? '0.00%' : '0%' };
  const currency = match[2] ?? match[5];
  if (currency)
    return { value, format: `${currency === '$' ? '$' : `"${currency}"`}#,##0${hasDecimals ? '.00' : ''}` };
  if (/e/i.test(digits)) return { value, format: '0.00E+00' };
  if (digits.includes(facts.group)) return { value, format: hasDecimals ? '#,##0.00' : '#,##0' };
  return { value };
}

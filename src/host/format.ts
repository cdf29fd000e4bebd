import { formatDate, isDateFormat } from './format-date.ts';
import { localeFacts } from './format-locale.ts';
import type { LocaleFacts } from './format-locale.ts';
import type { Scalar } from './model.ts';

/** What the grid shows for a value; always text. */
export function displayText(value: Scalar | undefined, pattern: string | undefined, locale: string): string {
  if (value === undefined) return '';
  const facts = localeFacts(locale);
  if (typeof value === 'boolean') return value ? facts.yes : facts.no;
  if (typeof value === 'string')
    return pattern?.includes('@') && pattern !== '@' ? textSection(value, pattern) : value;
  if (
    pattern === undefined ||
    pattern === '@' ||
    /^general$/i.test(pattern) ||
    pattern === '0.###############'
  ) {
    return plainNumber(value, facts);
  }
  if (isDateFormat(pattern)) return formatDate(value, pattern, facts);
  return formatNumber(value, pattern, facts);
}

function textSection(value: string, pattern: string): string {
  const section = pattern.split(';').find((part) => part.includes('@')) ?? '@';
  return section.replace(/"([^"]*)"/g, '$1').replace('@', () => value);
}

export function plainNumber(value: number, facts: LocaleFacts): string {
  if (value !== 0 && (Math.abs(value) >= 1e15 || Math.abs(value) < 1e-9)) {
    return value
      .toExponential()
      .replace('e', 'E')
      .replace(/E([+-])(\d)$/, 'E$10$2')
      .replace('.', facts.decimal);
  }
  return String(Number(value.toPrecision(15))).replace('.', facts.decimal);
}

/** Sections by sign, literals, currency, grouping, decimals, percent and exponent. */
function formatNumber(value: number, pattern: string, facts: LocaleFacts): string {
  const sections = pattern.split(';');
  const negative = value < 0 && sections.length > 1;
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? '';
  const clean = section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '');
  const literals: string[] = [];
  const bare = clean.replace(/"([^"]*)"|\\(.)/g, (_all, quoted?: string, escaped?: string) => {
    literals.push(quoted ?? escaped ?? '');
    return '\u0000';
  });
  const digits = /[0#?][0#?,.]*(?:E\+0+)?/.exec(bare);
  const restore = (text: string) => text.replace(/\u0000/g, () => literals.shift() ?? '');
  if (!digits) return restore(bare);
  const magnitude = Math.abs(value) * (bare.includes('%') ? 100 : 1);
  const sign = value < 0 && !negative ? '-' : '';
  const before = restore(bare.slice(0, digits.index));
  const number = digitsOf(magnitude, digits[0], facts);
  return sign + before + number + restore(bare.slice(digits.index + digits[0].length));
}

function digitsOf(value: number, pattern: string, facts: LocaleFacts): string {
  const exponent = /E\+(0+)$/.exec(pattern);
  const [whole = '', fraction = ''] = pattern.replace(/E\+0+$/, '').split('.');
  const most = fraction.replace(/[^0#?]/g, '').length;
  const least = fraction.replace(/[^0]/g, '').length;
  if (exponent) {
    const [mantissa = '', power = '0'] = value.toExponential(most).split('e');
    const size = String(Math.abs(Number(power))).padStart(exponent[1]?.length ?? 2, '0');
    return `${mantissa.replace('.', facts.decimal)}E${Number(power) < 0 ? '-' : '+'}${size}`;
  }
  const [integer = '0', decimals = ''] = rounded(value, most).split('.');
  const minimum = whole.replace(/[^0]/g, '').length;
  let left = integer.padStart(minimum, '0');
  if (minimum === 0 && left === '0') left = '';
  if (whole.includes(',')) left = left.replace(/\B(?=(\d{3})+$)/g, facts.group);
  let right = decimals;
  while (right.length > least && right.endsWith('0')) right = right.slice(0, -1);
  return right ? `${left}${facts.decimal}${right}` : left;
}

/** Half away from zero, on the decimal digits a person sees. */
function rounded(value: number, decimals: number): string {
  const shifted = Number(`${Number(value.toPrecision(15))}e${decimals}`);
  if (!Number.isFinite(shifted)) return value.toFixed(decimals);
  return Number(`${Math.round(shifted)}e-${decimals}`).toFixed(decimals);
}

import { isDateFormat } from './format-date.ts';
import type { LocaleFacts } from './format-locale.ts';
import { serialOf } from './world/zone.ts';

export interface Dated {
  value: number;
  format: string;
}

/** A date, a time or both as a person types them; undefined when it is not one (30 February is not). */
export function parseDate(text: string, facts: LocaleFacts, year: number): Dated | undefined {
  const both = /^(.+?)(?:\s+|T)(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?\s*m\.?)?)$/i.exec(text);
  if (both) {
    const date = dateOnly(both[1] ?? '', facts, year);
    const time = timeOnly(both[2] ?? '');
    return date && time
      ? { value: date.value + time.value, format: `${date.format} ${time.format}` }
      : undefined;
  }
  return dateOnly(text, facts, year) ?? timeOnly(text);
}

function timeOnly(text: string): Dated | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?\s*m\.?)?$/i.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds, half] = match;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const format = `${seconds === undefined ? 'h:mm' : 'h:mm:ss'}${half ? ' am/pm' : ''}`;
  return { value: (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400, format };
}

function dateOnly(text: string, facts: LocaleFacts, year: number): Dated | undefined {
  return yearFirst(text) ?? numeric(text, facts, year) ?? named(text, facts, year);
}

function yearFirst(text: string): Dated | undefined {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const separator = match[2] ?? '-';
  return checked(Number(match[1]), Number(match[3]), Number(match[4]), ['yyyy', 'mm', 'dd'].join(separator));
}

function numeric(text: string, facts: LocaleFacts, year: number): Dated | undefined {
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [, first, separator = '/', second, last] = match;
  if (separator === '.' && last === undefined) return undefined;
  const dayFirst = facts.order === 'dmy';
  const [day, month] = dayFirst ? [Number(first), Number(second)] : [Number(second), Number(first)];
  const short = (dayFirst ? ['d', 'm'] : ['m', 'd']).join(separator);
  const full = separator === '/' ? facts.datePattern : facts.datePattern.replaceAll('/', separator);
  return checked(last === undefined ? year : century(last), month, day, last === undefined ? short : full);
}

function named(text: string, facts: LocaleFacts, year: number): Dated | undefined {
  const dayFirst =
    /^(\d{1,2})([-/\s]|\s+de\s+)([\p{L}]{3,})\.?(?:(?:[-/\s]|,\s*|\s+del?\s+)(\d{4}|\d{2}))?$/iu.exec(text);
  const monthFirst = /^([\p{L}]{3,})\.?[-\s](\d{1,2})(?:,?[-\s]\s*(\d{4}))?$/iu.exec(text);
  const [day, word, last] = dayFirst
    ? [dayFirst[1], dayFirst[3], dayFirst[4]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  if (day === undefined || word === undefined) return undefined;
  const month = monthNumber(word, facts);
  if (month === undefined) return undefined;
  const separator = dayFirst?.[2]?.includes('-') ? '-' : ' ';
  const pattern = ['d', 'mmm', ...(last === undefined ? [] : ['yyyy'])].join(separator);
  return checked(last === undefined ? year : century(last), month, Number(day), pattern);
}

function monthNumber(word: string, facts: LocaleFacts): number | undefined {
  const lower = word.toLowerCase();
  const index = facts.months.findIndex((month) => {
    const name = month.toLowerCase();
    return name === lower || name.slice(0, 3) === lower || (name === 'septiembre' && lower === 'sept');
  });
  return index < 0 ? undefined : index + 1;
}

const century = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function checked(year: number, month: number, day: number, format: string): Dated | undefined {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return undefined;
  return { value: serialOf(year, month, day), format };
}

/** A typed date replaces a format that would show it as a bare number; any other format stays. */
export const keepsFormat = (existing: string | undefined, typed: string): boolean =>
  existing !== undefined && (isDateFormat(existing) || !isDateFormat(typed));

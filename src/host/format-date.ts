import type { LocaleFacts } from './format-locale.ts';
import { serialFields } from './world/zone.ts';

const DATE_LETTERS = /[ymdhs]/i;

/** Whether a Sheets pattern shows numbers as dates or times. */
export function isDateFormat(pattern: string | undefined): boolean {
  if (pattern === undefined || pattern === '@') return false;
  const bare = pattern.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, '');
  return DATE_LETTERS.test(bare) && !/general/i.test(bare) && !/[0#?@]/.test(bare.replace(/\.0+/g, ''));
}

interface Token {
  text: string;
  literal: boolean;
}

function tokenize(pattern: string): Token[] {
  const tokens: Token[] = [];
  const finder = /"([^"]*)"|\\(.)|\[([hms]+)\]|(am\/pm|a\/p)|(y+|m+|d+|h+|s+)|(\.0+)|([^])/gi;
  for (const match of pattern.matchAll(finder)) {
    const literal = match[1] ?? match[2] ?? match[7];
    if (literal !== undefined) tokens.push({ text: literal, literal: true });
    else tokens.push({ text: match[0].toLowerCase(), literal: false });
  }
  return tokens;
}

export function formatDate(serial: number, pattern: string, locale: LocaleFacts): string {
  const tokens = tokenize(pattern);
  const twelve = tokens.some(({ text, literal }) => !literal && text.includes('a'));
  return tokens
    .map((token, index) =>
      token.literal ? token.text : show(serial, token.text, tokens, index, twelve, locale),
    )
    .join('');
}

function show(
  serial: number,
  token: string,
  tokens: Token[],
  index: number,
  twelve: boolean,
  locale: LocaleFacts,
): string {
  const date = serialFields(serial);
  const pad = (value: number) => String(value).padStart(token.length >= 2 ? 2 : 1, '0');
  const hour = date.getUTCHours();
  switch (token[0]) {
    case '[':
      return elapsed(serial, token);
    case 'y':
      return token.length > 2
        ? String(date.getUTCFullYear()).padStart(4, '0')
        : String(date.getUTCFullYear()).slice(-2);
    case 'm':
      return isMinute(tokens, index) ? pad(date.getUTCMinutes()) : monthText(date, token, locale);
    case 'd':
      return dayText(date, token, locale);
    case 'h':
      return pad(twelve ? hour % 12 || 12 : hour);
    case 's':
      return pad(date.getUTCSeconds());
    case '.':
      return `.${String(date.getUTCMilliseconds())
        .padStart(3, '0')
        .slice(0, token.length - 1)}`;
    default:
      return hour < 12 ? 'AM' : 'PM';
  }
}

function elapsed(serial: number, token: string): string {
  const factor = token[1] === 'h' ? 24 : token[1] === 'm' ? 1440 : 86_400;
  return String(Math.floor(serial * factor + 1e-9)).padStart(token.length - 2, '0');
}

/** `m` means minutes after hours or before seconds. */
function isMinute(tokens: Token[], index: number): boolean {
  const near = (step: number): string | undefined => {
    for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
      const token = tokens[at];
      if (token && !token.literal) return token.text.replace('[', '')[0];
    }
    return undefined;
  };
  return near(-1) === 'h' || near(1) === 's';
}

function monthText(date: Date, token: string, locale: LocaleFacts): string {
  const name = locale.months[date.getUTCMonth()] ?? '';
  if (token.length <= 2) return String(date.getUTCMonth() + 1).padStart(token.length, '0');
  if (token.length === 3) return name.slice(0, 3);
  return token.length === 5 ? name.slice(0, 1) : name;
}

function dayText(date: Date, token: string, locale: LocaleFacts): string {
  if (token.length <= 2) return String(date.getUTCDate()).padStart(token.length, '0');
  const name = locale.days[date.getUTCDay()] ?? '';
  return token.length === 3 ? name.slice(0, 3) : name;
}

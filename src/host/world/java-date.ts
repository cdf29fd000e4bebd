import type { Instant } from './things.ts';
import { isTimeZone, localFields, offsetAt } from './zone.ts';
import { ScriptError } from './wire.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Java's SimpleDateFormat; an unknown time zone is UTC. */
export function javaDate(moment: Instant, timeZone: string, pattern: string): string {
  const fixed = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(timeZone);
  const offset = fixed
    ? (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000
    : isTimeZone(timeZone)
      ? offsetAt(moment.ms, timeZone)
      : 0;
  const fields =
    fixed || !isTimeZone(timeZone) ? new Date(moment.ms + offset) : localFields(moment.ms, timeZone);
  return pattern.replace(
    /''|'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (token: string, quoted: string | undefined) => {
      if (token === "''") return "'";
      if (quoted !== undefined) return quoted.replaceAll("''", "'");
      if (token[0] === 'z') return zoneName(moment.ms, isTimeZone(timeZone) ? timeZone : 'UTC');
      return field(token, fields, offset);
    },
  );
}

function field(token: string, date: Date, offset: number): string {
  const pad = (value: number) => String(value).padStart(token.length, '0');
  const hour = date.getUTCHours();
  switch (token[0]) {
    case 'y':
      return token.length === 2 ? String(date.getUTCFullYear()).slice(-2) : pad(date.getUTCFullYear());
    case 'M': {
      const name = MONTHS[date.getUTCMonth()] ?? '';
      return token.length > 3 ? name : token.length === 3 ? name.slice(0, 3) : pad(date.getUTCMonth() + 1);
    }
    case 'd':
      return pad(date.getUTCDate());
    case 'E': {
      const name = DAYS[date.getUTCDay()] ?? '';
      return token.length > 3 ? name : name.slice(0, 3);
    }
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hour);
    case 'k':
      return pad(hour || 24);
    case 'h':
      return pad(hour % 12 || 12);
    case 'K':
      return pad(hour % 12);
    case 'm':
      return pad(date.getUTCMinutes());
    case 's':
      return pad(date.getUTCSeconds());
    case 'S':
      return pad(date.getUTCMilliseconds());
    case 'Z':
      return zone(offset, 'XX', false);
    case 'X':
      return zone(offset, token, true);
    default:
      return calendarField(token, date, pad);
  }
}

function calendarField(token: string, date: Date, pad: (value: number) => string): string {
  switch (token[0]) {
    case 'D':
      return pad(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1);
    case 'u':
      return pad(date.getUTCDay() || 7);
    case 'G':
      return date.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'Y':
      return pad(yearOfWeek(date));
    case 'w':
      return pad(weekOf(date, Date.UTC(yearOfWeek(date), 0, 1)));
    case 'W':
      return pad(weekOf(date, Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)));
    case 'F':
      return pad(Math.ceil(date.getUTCDate() / 7));
    default:
      throw new ScriptError(`Invalid argument: ${token}`);
  }
}

const DAY = 86_400_000;

/** Weeks begin on Sunday, and the first is the one with the first day, as Java has it in the United States. */
function weekOf(date: Date, from: number): number {
  const firstWeekday = new Date(from).getUTCDay();
  return Math.floor((Math.floor((date.getTime() - from) / DAY) + firstWeekday) / 7) + 1;
}

/** The last days of December are of the next year's first week where that year begins within it. */
function yearOfWeek(date: Date): number {
  const saturday = new Date(date.getTime() + (6 - date.getUTCDay()) * DAY);
  return saturday.getUTCFullYear();
}

const zoneName = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' })
    .formatToParts(ms)
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';

function zone(offset: number, token: string, zulu: boolean): string {
  if (token.length > 3) throw new ScriptError(`Invalid argument: ${token}`);
  if (zulu && offset === 0) return 'Z';
  const minutes = Math.abs(offset) / 60_000;
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  const rest = String(Math.floor(minutes % 60)).padStart(2, '0');
  const tail = token.length === 1 ? '' : token.length === 2 ? rest : `:${rest}`;
  return `${offset < 0 ? '-' : '+'}${hours}${tail}`;
}

/** Calendar days as ISO text (`2016-05-01`): a day is a day in every time zone. */

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const NAMES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

export type ReadDate = { iso: string } | { wrong: 'format' | 'year' | 'impossible'; says?: string };

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function build(year: number, month: number, day: number): ReadDate {
  if (month < 1 || month > 12 || year < 1000) return { wrong: 'format' };
  if (day < 1 || day > lastDay(year, month)) {
    return { wrong: 'impossible', says: `El ${day} de ${NAMES[month - 1]} de ${year} no existe` };
  }
  return { iso: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` };
}

/**
 * Reads a day as Mexicans write it: `31/12/2016`, `31-12-2016`, `2016-12-31`, `31 de diciembre de 2016`, `31-dic-2016`.
 * Two-digit years and dates without a year are refused: nobody should have to guess.
 */
export function readDate(typed: string): ReadDate {
  const text = typed.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d+))?$/.exec(text);
  if (numeric) {
    if (numeric[3]?.length !== 4) return { wrong: 'year' };
    return build(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  }
  const named = /^(\d{1,2})[ºo°]?[\s/-]+(?:de\s+)?([a-z]{3,10})\.?,?(?:[\s/-]+(?:del?\s+)?(\d+))?$/.exec(
    text,
  );
  const month = named
    ? MONTHS.findIndex((name, index) => named[2] === name || named[2] === NAMES[index])
    : -1;
  if (named && month >= 0) {
    if (named[3]?.length !== 4) return { wrong: 'year' };
    return build(Number(named[3]), month + 1, Number(named[1]));
  }
  return { wrong: 'format' };
}

/** Asked of every date of a board many times: it reads no other way of writing a day. */
export function isIsoDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-(?:0[1-9]|1[0-2])-\d{2}$/.test(value)) return false;
  const day = Number(value.slice(8));
  return day > 0 && (day < 29 || day <= lastDay(Number(value.slice(0, 4)), Number(value.slice(5, 7))));
}

/** Is it a day that has come? What is dated later has not happened. */
export const hasCome = (value: unknown, today: string): value is string => isIsoDay(value) && value <= today;

const utc = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const DAY = 86_400_000;

/** @returns the day `months` later; the last day of the month where it has fewer days (31 Jan + 1 = 28/29 Feb). */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const last = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  return `${pad(Math.floor(total / 12), 4)}-${pad((total % 12) + 1, 2)}-${pad(Math.min(day, last), 2)}`;
}

export const addDays = (iso: string, days: number): string =>
  new Date(utc(iso) + days * DAY).toISOString().slice(0, 10);

/** @returns whole days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / DAY);

/** @returns `31 de diciembre de 2016`. */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} de ${NAMES[(month ?? 1) - 1]} de ${year}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** @returns the calendar day of an instant in a time zone. */
export function dayIn(zone: string, instant: Date): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  return format.format(instant);
}

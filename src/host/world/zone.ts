/** Serial day numbers (1899-12-30 = 0) and moments, in a spreadsheet's time zone. */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

export function isTimeZone(timeZone: string): boolean {
  try {
    formatter(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that local time is ahead of UTC at that moment. */
export function offsetAt(ms: number, timeZone: string): number {
  const key = `${timeZone} ${Math.floor(ms / 900_000)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter(timeZone).formatToParts(new Date(ms))) parts[type] = value;
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']);
  const utc = new Date(0);
  utc.setUTCFullYear(year, Number(parts['month']) - 1, Number(parts['day']));
  utc.setUTCHours(Number(parts['hour']), Number(parts['minute']), Number(parts['second']));
  const offset = utc.getTime() - Math.floor(ms / 1000) * 1000;
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** A UTC date whose UTC fields are the local ones. */
export function localFields(ms: number, timeZone: string): Date {
  return new Date(ms + offsetAt(ms, timeZone));
}

export function momentOf(localMs: number, timeZone: string): number {
  const guess = localMs - offsetAt(localMs, timeZone);
  return localMs - offsetAt(guess, timeZone);
}

export function toSerial(ms: number, timeZone: string): number {
  return (ms + offsetAt(ms, timeZone) - EPOCH) / DAY;
}

export function fromSerial(serial: number, timeZone: string): number {
  return momentOf(Math.round(serial * DAY) + EPOCH, timeZone);
}

export const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - EPOCH) / DAY;

/** UTC fields of the returned date are the serial's own. */
export const serialFields = (serial: number): Date => new Date(Math.round(serial * DAY) + EPOCH);

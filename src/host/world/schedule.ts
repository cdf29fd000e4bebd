/** When a time-driven trigger is due. Everything is in milliseconds, and counted in the schedule's own time zone. */
import type { Schedule } from './types.ts';
import { localFields, momentOf } from './zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A trigger of the 31st every 12 months is the rarest there is. */
const FARTHEST_DAYS = 9 * 366;
const WEEK = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/**
 * The first moment after `since` at which it is due; undefined = never again. Google runs within the hour or the
 * quarter of an hour, at a minute of its choice; here it is on the minute. Without atHour, the hour is that of `created`.
 */
export function nextDue(
  schedule: Schedule,
  { created, since, zone }: { created: number; since: number; zone: string },
): number | undefined {
  const timeZone = schedule.inTimezone ?? zone;
  const once = onlyTime(schedule, created, timeZone);
  if (once !== undefined) return since <= created ? Math.max(once, created) : undefined;
  const period = (schedule.everyMinutes ?? 0) * MINUTE || (schedule.everyHours ?? 0) * HOUR;
  if (period > 0) return created + (Math.floor((since - created) / period) + 1) * period;
  return nextDay(schedule, created, since, timeZone);
}

/** Whether it can be due several times a day. */
export const isWithinDay = ({ everyMinutes, everyHours }: Schedule): boolean =>
  everyMinutes !== undefined || everyHours !== undefined;

/** The last moment of that local day. */
export function endOfDay(moment: number, timeZone: string): number {
  const day = dayOf(moment, timeZone);
  return momentOf((day + 1) * DAY, timeZone) - 1;
}

function onlyTime(
  { at, after, atDate, ...time }: Schedule,
  created: number,
  zone: string,
): number | undefined {
  if (at !== undefined) return at;
  if (after !== undefined) return created + after;
  if (!atDate) return undefined;
  const [year = 0, month = 1, day = 1] = atDate;
  return momentOf(Date.UTC(year, month - 1, day) + timeOf(time, 0), zone);
}

const timeOf = ({ atHour, nearMinute }: Schedule, hour: number): number =>
  (atHour ?? hour) * HOUR + (nearMinute ?? 0) * MINUTE;

const dayOf = (moment: number, zone: string): number => Math.floor(localFields(moment, zone).getTime() / DAY);

function nextDay(schedule: Schedule, created: number, since: number, zone: string): number | undefined {
  const time = timeOf(schedule, localFields(created, zone).getUTCHours());
  const momentAt = (day: number) => momentOf(day * DAY + time, zone);
  const begins = firstDay(schedule, created, zone, momentAt);
  const step =
    schedule.everyWeeks !== undefined || schedule.onWeekDay ? 7 * (schedule.everyWeeks ?? 1) : undefined;
  const every = step ?? schedule.everyDays ?? 1;
  const from = Math.max(begins, dayOf(since, zone));
  for (let day = from; day < from + FARTHEST_DAYS; day += 1) {
    const isDay =
      schedule.onMonthDay === undefined
        ? (day - begins) % every === 0
        : new Date(day * DAY).getUTCDate() === schedule.onMonthDay;
    if (isDay && momentAt(day) > since) return momentAt(day);
  }
  return undefined;
}

/** The first day after `created` that suits the weekday: later ones are counted from it. */
function firstDay(
  { onWeekDay, everyWeeks, onMonthDay }: Schedule,
  created: number,
  zone: string,
  momentAt: (day: number) => number,
): number {
  const today = dayOf(created, zone);
  const weekly = onMonthDay === undefined && (onWeekDay !== undefined || everyWeeks !== undefined);
  const wanted = onWeekDay === undefined ? weekday(today) : WEEK.indexOf(onWeekDay);
  let day = momentAt(today) > created ? today : today + 1;
  while (weekly && weekday(day) !== wanted) day += 1;
  return day;
}

/** Day 0, 1 January 1970, was a Thursday. */
const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;

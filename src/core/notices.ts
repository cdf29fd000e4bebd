import { daysBetween, isIsoDay } from './dates.ts';
import type { Digest } from './reminders.ts';

/** What a mailbox was last sent: the day, and the urgent things by their short marks. */
export interface Notice {
  day: string;
  urgent: readonly string[];
  /** The Bitácora does not tell of it yet. */
  untold: boolean;
}

/** Days between two digests that say nothing newly urgent. */
const WEEK = 7;
/** Of eight letters each: a property holds 9 KB. */
const MOST_MARKS = 900;

/** A short mark of a text (FNV-1a, 32 bits, in base 36); equal texts have equal marks. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

const marksOf = ({ urgent }: Digest): string[] => urgent.slice(0, MOST_MARKS).map(mark);

/** @returns the digests that are to be sent today: one a week, or at once what became overdue or due within three days. */
export const dueToday = (
  digests: readonly Digest[],
  notices: ReadonlyMap<string, Notice>,
  today: string,
): Digest[] =>
  digests.filter((digest) => {
    const last = notices.get(digest.members[0]);
    // of a clock that stood wrong, or damaged
    if (!last || !isIsoDay(last.day) || last.day > today) return true;
    if (last.day === today) return false;
    return daysBetween(last.day, today) >= WEEK || marksOf(digest).some((one) => !last.urgent.includes(one));
  });

export const noticeOf = (digest: Digest, day: string): Notice => ({
  day,
  urgent: marksOf(digest),
  untold: true,
});

/** As one property: `2016-04-20! 1a2b3c 4d5e6f`; the `!` stands while the Bitácora does not tell of it. */
export const noticeText = ({ day, urgent, untold }: Notice): string =>
  [`${day}${untold ? '!' : ''}`, ...urgent].join(' ');

export function noticeFrom(text: string): Notice {
  const [day = '', ...urgent] = text.split(' ').filter((part) => part !== '');
  return { day: day.slice(0, 10), urgent, untold: day.endsWith('!') };
}

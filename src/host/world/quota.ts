/** D (quotas guide): daily limits belong to the user and begin again 24 hours after the first request. */
const DAY = 86_400_000;

/** How much of a daily limit is used up at `now`; `spent` is in the order of time, in milliseconds. */
export function usedToday(spent: readonly { at: number; count: number }[], now: number): number {
  let since = -Infinity;
  let used = 0;
  for (const { at, count } of spent) {
    if (at >= since + DAY) {
      since = at;
      used = 0;
    }
    used += count;
  }
  return now >= since + DAY ? 0 : used;
}

/** The text is quoted from production by many (S). */
export const tooOften = (service: string): string =>
  `Service invoked too many times for one day: ${service}.`;

import type { CDPSession, Frame, Page } from 'playwright-core';

/** Web vitals of one frame; times in milliseconds since it began to load, `shift` without unit. */
export interface Vitals {
  /** First contentful paint. */
  paint: number;
  lcp: number;
  shift: number;
  /** Longest time from what a person did to the next picture; 16 or less is told as 16. */
  interaction: number;
}

/** Observers for every frame of a page, before anything of its own runs. */
const WATCH = `(() => {
  const seen = (globalThis.__vitals = { paint: 0, lcp: 0, shift: 0, interaction: 0 });
  const watch = (type, see, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true, ...more });
  watch('paint', (entry) => entry.name === 'first-contentful-paint' && (seen.paint = entry.startTime));
  watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  watch('layout-shift', (entry) => entry.hadRecentInput || (seen.shift += entry.value));
  const acted = (entry) => (seen.interaction = Math.max(seen.interaction, entry.duration, 16));
  watch('event', (entry) => entry.interactionId && acted(entry), { durationThreshold: 16 });
  watch('first-input', acted);
})()`;

/** A page whose processor is slowed so many times, and whose frames all tell their vitals. */
export async function slowedPage(page: Page, times: number): Promise<CDPSession> {
  await page.addInitScript(WATCH);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  return session;
}

/** How long a frame is left alone, so that what is late is seen too. */
const SETTLING_MS = 350;

/** @returns what the frame has told, once it has come to rest. */
export async function vitalsOf(page: Page, frame: Frame = page.mainFrame()): Promise<Vitals> {
  await page.waitForTimeout(SETTLING_MS);
  return frame.evaluate<Vitals>('({ ...globalThis.__vitals })');
}

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { watch } from '../hostile/screens.ts';
import type { Host } from './host.ts';

/** INAI's workbook of a host, open on a desk; `seen` tells what runs, fails or is asked for that should not. */
export async function openNation(
  browser: Browser,
  host: Host,
): Promise<{ context: BrowserContext; page: Page; seen: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const seen = watch(context);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${host.url}libro/INAI`);
  await page.locator('[data-cell]').first().waitFor();
  return { context, page, seen };
}

import type { Browser, Page } from 'playwright-core';
import type { Host } from './host.ts';

/** A person's page with the workbook open; what fails on it is noted in `errors`. */
export async function enter(
  browser: Browser,
  host: Host,
  book: string,
  errors: string[],
  viewport = { width: 1100, height: 900 },
): Promise<Page> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(host.url);
  await page.getByRole('link', { name: book }).first().click();
  await page.locator('[data-cell]').first().waitFor();
  return page;
}

import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { picture } from './picture.ts';

/** On a telephone, a tablet and a desk nothing sticks out of the page; each is drawn as `name-WIDTH`. */
export async function fitsEveryWidth(page: Page, name: string): Promise<void> {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const over = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(over, { message: `${width} px` }).toBe(0);
    await picture(page, `${name}-${width}`, { fullPage: true });
  }
}

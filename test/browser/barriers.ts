import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContext, ElementHandle, Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every document of this context can be examined: its script is sent once, and runs where it is asked for. */
export const examinable = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(`globalThis.loadAxe = () => { ${AXE} }`);

/** Panels whose fields are all alike, under one explanation. */
const ALIKE: readonly string[] = ['Direcciones de las entidades'];

/**
 * What axe finds in that part of a page, in words: none where nothing keeps anybody out (WCAG 2.2 AA); and of a panel, also
 * each field that has no help beside it. Of a frame it looks at the document inside, by itself: to go there through the
 * pages around it takes four times as long.
 */
export async function barriers(page: Page, selector = 'html', only: axe.RunOptions = {}): Promise<string[]> {
  const found: string[] = [];
  // of what is not there nothing would be found
  await page.locator(selector).first().waitFor({ state: 'attached' });
  for (const element of await page.locator(selector).elementHandles())
    found.push(...(await barriersOf(page, element, only)));
  return found;
}

async function barriersOf(page: Page, element: ElementHandle, only: axe.RunOptions): Promise<string[]> {
  const inside = await element.contentFrame();
  const frame: Frame = inside ?? page.mainFrame();
  await frame.evaluate('void (globalThis.axe ?? loadAxe())');
  const root = inside ? await inside.locator('html').elementHandle() : element;
  const options: axe.RunOptions = { ...only, resultTypes: ['violations'], iframes: false };
  const { violations } = await frame.evaluate(
    async ([node, how]) => (globalThis as unknown as { axe: typeof axe }).axe.run(node as Element, how),
    [root, options] as const,
  );
  const told = violations.map(({ id, nodes }) =>
    `${id}: ${nodes.map(({ html }) => html).join(' ')}`.slice(0, 400),
  );
  const isPanel = inside !== null && !ALIKE.includes((await element.getAttribute('title')) ?? '');
  return isPanel ? [...told, ...(await withoutHelp(inside))] : told;
}

const withoutHelp = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input,select,textarea')]
      .filter((field) => {
        const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
        const told = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
        return told.trim().length < 5;
      })
      .map((field) => field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.id)
      .map((label) => `sin ayuda: ${label}`),
  );

import axe from 'axe-core';
import type { ElementHandle, Frame, Page } from 'playwright-core';

type Axe = typeof axe;

/** Panels whose fields are all alike, under one explanation. */
const ALIKE: readonly string[] = ['Direcciones de las entidades'];

/**
 * What keeps somebody out of that part of a page, in words: what axe finds there (WCAG 2.2 AA), and each field of a panel
 * that has no help beside it. An empty list where nothing does.
 */
export async function barriers(page: Page, selector = 'html'): Promise<string[]> {
  const part = page.locator(selector);
  await part.waitFor({ state: 'attached' });
  const element = (await part.elementHandle()) as ElementHandle;
  const inside = await element.contentFrame();
  if (!inside) return violations(page.mainFrame(), selector);
  const told = ALIKE.includes((await element.getAttribute('title')) ?? '') ? [] : await withoutHelp(inside);
  return [...(await violations(inside)), ...told];
}

/** In the frame itself: AxeBuilder also reads the pages around it and opens a page of its own for each report, four times the work. */
async function violations(frame: Frame, selector?: string): Promise<string[]> {
  if (await frame.evaluate(() => !('axe' in window))) await frame.evaluate(`${axe.source};0`);
  return frame.evaluate(async (include) => {
    const { axe } = window as unknown as { axe: Axe };
    const options = { resultTypes: ['violations' as const] };
    // a panel is a part of Google’s page: rules for whole pages are not for it
    const context = include ? { include: [include] } : { include: [], initiator: false, focusable: true };
    const found = await axe.finishRun([await axe.runPartial(context as never, options)], options);
    return found.violations.map(({ id, nodes }) =>
      `${id}: ${nodes.map(({ html }) => html).join(' ')}`.slice(0, 400),
    );
  }, selector);
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

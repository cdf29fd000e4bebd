import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules of axe that a stylesheet decides, and not the elements. */
const STYLED = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Of a page that was examined whole, what another width or other colours may change. */
export const styleBarriers = (page: Page): Promise<string[]> =>
  found(new AxeBuilder({ page }).withRules(STYLED));

/** Of a page in the style of one that was examined whole, what its elements may have of their own. */
export const elementBarriers = (page: Page): Promise<string[]> =>
  found(new AxeBuilder({ page }).disableRules(STYLED));

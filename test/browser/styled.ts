import type { Page } from 'playwright-core';
import { barriers } from './barriers.ts';

/** The rules of axe that a stylesheet decides, and not the elements. */
const STYLED = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];
const OFF = Object.fromEntries(STYLED.map((rule) => [rule, { enabled: false }]));

/** Of a page that was examined whole, what another width or other colours may change. */
export const styleBarriers = (page: Page): Promise<string[]> => barriers(page, 'html', { runOnly: STYLED });

/** Of a page in the style of one that was examined whole, what its elements may have of their own. */
export const elementBarriers = (page: Page): Promise<string[]> => barriers(page, 'html', { rules: OFF });

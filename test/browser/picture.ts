import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

const FOLDER = new URL('../../dist/pictures', import.meta.url).pathname;
/** What a page draws only when a reader comes to it. */
const ALL = '* { content-visibility: visible !important }';
const wanted = process.env['PICTURES'] !== undefined;
if (wanted) mkdirSync(FOLDER, { recursive: true });

/** Draws what is seen into `dist/pictures`, for who asks with PICTURES=1: a run that only checks has no one to look. */
export async function picture(
  of: Page | Locator,
  name: string,
  options: { fullPage?: boolean } = {},
): Promise<void> {
  if (!wanted) return;
  const draw = () =>
    of.screenshot({ path: path.join(FOLDER, `${name}.png`), style: ALL, ...options }).then(
      () => 'taken',
      (error: Error) => error.message,
    );
  // a busy machine sometimes has no picture ready the first time
  await expect.poll(draw).toBe('taken');
}

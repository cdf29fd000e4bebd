import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { openBrowser } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

test('a picture without words keeps people out of a page and of a panel in it, and so does a field without help', async () => {
  const page = await browser.newPage();
  const picture = (src: string) => `<main><h1>Avance</h1><img src="${src}"></main>`;
  const head = '<!doctype html><html lang="es"><title>Avance</title>';
  const fields =
    '<label>Nombre<input></label><label>Tema<input aria-describedby="d"></label><p id="d">De qué trata</p>';
  const panel = `${head}${picture('data:,dentro').replace('</main>', `${fields}</main>`)}`.replaceAll(
    '"',
    '&quot;',
  );
  await page.setContent(
    `${head}${picture('data:,fuera')}<iframe title="Panel" sandbox="allow-scripts" srcdoc="${panel}"></iframe>`,
  );
  await page.frameLocator('iframe').locator('img').waitFor({ state: 'attached' });
  expect(await barriers(page, 'iframe')).toEqual([
    'image-alt: <img src="data:,dentro">',
    'sin ayuda: Nombre',
  ]);
  expect(await barriers(page, 'main')).toEqual(['image-alt: <img src="data:,fuera">']);
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderNation } from '../../src/view/national/page.ts';
import { mixed, nationOf } from '../national/nationSample.ts';
import { barriers } from './barriers.ts';
import { picture } from './picture.ts';
import { openBrowser } from './open.ts';
import { styleBarriers } from './styled.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(() => browser?.close());

test('the page reflows from 320 pixels on, and axe finds no barrier in light or dark', { timeout: 60_000 }, async () => {
  // the elements are those of the first: of the others only what a stylesheet decides can differ
  const kinds = [['light', 320, barriers], ['dark', 768, styleBarriers], ['light', 1280, undefined]] as const;
  for (const [colorScheme, width, examine] of kinds) {
    const reader = await opened({ colorScheme, viewport: { width, height: 1000 } }, SOME);
    // it is as long as it says before anybody has read it
    const tall = (): Promise<number> => reader.evaluate(() => document.documentElement.scrollHeight);
    const before = await tall();
    await reader.evaluate(() => new Promise((seen) => (scrollTo(0, 1e6), requestAnimationFrame(() => requestAnimationFrame(seen)))));
    expect(await tall()).toBe(before);
    await reader.locator('#OAX summary').click();
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await examine?.(reader, 'body') ?? []).toEqual([]);
    await reader.evaluate(() => scrollTo(0, 0));
    await picture(reader, `nacional-pagina-${width}`);
    await reader.context().close();
  }
}); // oxfmt-ignore

test('states are found without accents, filtered and sorted from the keyboard, on the map too', { timeout: 60_000 }, async () => {
  const reader = await opened({});
  const shown = () => reader.locator('article:visible h3').allTextContents();
  const said = () => reader.getByRole('status').innerText();
  await reader.keyboard.press('Tab');
  await reader.keyboard.press('Enter');
  await reader.getByRole('searchbox').focus();
  await reader.keyboard.type('mexico');
  await expect.poll(shown).toEqual(['Ciudad de México', 'Estado de México']);
  expect(await said()).toBe('2 entidades, 3 compromisos');
  expect(await reader.locator('.map .off').count()).toBe(30);
  await reader.getByRole('searchbox').fill('vigilancia estatal');
  await expect.poll(() => reader.locator('#OAX .own > li:visible').count()).toBe(1);
  await reader.getByRole('button', { name: 'Quitar filtros' }).click();
  await expect.poll(shown).toHaveLength(32);
  await reader.getByLabel('Contra su calendario').selectOption('◇');
  await expect.poll(shown).not.toContain('Oaxaca');
  expect(await shown()).toContain('Durango');
  await reader.getByRole('button', { name: 'Quitar filtros' }).click();
  await reader.getByLabel('Solo con cortes cambiados').check();
  await expect.poll(shown).toEqual(['Oaxaca']);
  await reader.getByRole('button', { name: 'Quitar filtros' }).click();
  await reader.locator('select[name=entidad]').selectOption('Puebla');
  await expect.poll(shown).toEqual(['Puebla']);
  await reader.getByRole('button', { name: 'Quitar filtros' }).click();
  await reader.getByLabel('Solo con atrasos').check();
  await reader.getByLabel('Orden').selectOption('Más atrasadas primero');
  const delays = () => reader.locator('article:visible').evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset['l'])));
  await expect.poll(async () => (await delays()).every((days, at, all) => days > 0 && days <= (all[at - 1] ?? days))).toBe(true);
  const late = await delays();
  expect(late).toEqual([...late].sort((a, b) => b - a));
  expect(Math.min(...late)).toBeGreaterThan(0);
  expect(await reader.locator('.bars li:visible').count()).toBe(late.length);
  // a link from the comparison leads to a state that is hidden by the filter
  await reader.evaluate(() => (location.hash = 'DUR'));
  await expect.poll(shown).toHaveLength(32);
  await reader.context().close();
}); // oxfmt-ignore

test(
  'in print there are no controls, and without its script everything is there',
  { timeout: 60_000 },
  async () => {
    const reader = await opened({ javaScriptEnabled: false });
    expect(await reader.locator('article:visible').count()).toBe(32);
    expect(await reader.getByRole('search').count()).toBe(0);
    await reader.emulateMedia({ media: 'print' });
    expect(await reader.locator('nav').isVisible()).toBe(false);
    await reader.context().close();
  },
);

const HERE = 'https://inai.example/tablero-nacional.html';
const HTML = renderNation(nationOf(mixed()));
/** Each kind of state once: axe looks at every element. */
const SOME = renderNation(
  nationOf(mixed().filter(({ row }) => ['CAM', 'DUR', 'OAX', 'PUE'].includes(String(row['id'])))),
);

/** The page as a portal serves it; whatever else is asked for is an error of the test. */
async function opened(kind: Parameters<Browser['newContext']>[0], html = HTML): Promise<Page> {
  const reader = await (
    await browser.newContext({ viewport: { width: 1280, height: 900 }, ...kind })
  ).newPage();
  reader.setDefaultTimeout(9_000);
  const asked: string[] = [];
  await reader.route('**/*', (route) => {
    const url = route.request().url();
    if (url.split('#')[0] === HERE)
      return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    asked.push(url);
    return route.abort();
  });
  reader.on('pageerror', (error) => asked.push(error.message));
  reader.on('console', (message) => message.type() === 'error' && asked.push(message.text()));
  await reader.goto(HERE);
  expect(asked).toEqual([]);
  return reader;
}

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { renderPage } from '../../src/view/page.ts';
import { VIEWS } from '../../src/view/page/document.ts';
import { publicRecord } from '../../src/view/record.ts';
import { many } from '../view/many.ts';
import { AT, boardOf, durango, TODAY } from '../view/samples.ts';
import { thirdCut } from '../view/whole.ts';
import { barriers } from './barriers.ts';
import { picture } from './picture.ts';
import { openBrowser } from './open.ts';
import { elementBarriers, styleBarriers } from './styled.ts';

const HERE = 'https://micrositio.example/';
const WHOLE = renderPage(thirdCut());
const MANY = renderPage(publicRecord(many(100, 10), TODAY, AT));

let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterEach(() => context?.close());
afterAll(() => browser?.close());

type Kind = Parameters<Browser['newContext']>[0];

/** The page as a portal serves it; whatever else is asked for is an error of the test. */
async function open(html: string, { hash = '', ...kind }: Kind & { hash?: string } = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...kind });
  const page = await context.newPage();
  page.setDefaultTimeout(9_000);
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.split('#')[0] === HERE)
      return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    asked.push(url);
    return route.abort();
  });
  page.on('pageerror', (error) => asked.push(error.message));
  page.on('console', (message) => message.type() === 'error' && asked.push(message.text()));
  await page.goto(`${HERE}${hash}`);
  expect(asked).toEqual([]);
  return page;
}

const hashOf = (page: Page) => new URL(page.url()).hash;
const said = (page: Page) => page.getByRole('status').innerText();
const shown = (page: Page) => page.locator('article:visible h3').allInnerTexts();

describe('who cannot see well or has no mouse', () => {
  test('finds no barrier in the page, in light or dark, on a phone or a tablet', async () => {
    const page = await open(WHOLE, { colorScheme: 'light', viewport: { width: 320, height: 900 } });
    await page.addStyleTag({ content: 'article{content-visibility:visible!important}' });
    await page.getByText('Qué le falta en cada criterio').first().click();
    expect(await barriers(page, 'html')).toEqual([]);
    await page.setViewportSize({ width: 768, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark' });
    // the elements are the same: only what a stylesheet decides can differ
    expect(await styleBarriers(page)).toEqual([]);
  });

  test('finds no barrier in a view alone', async () => {
    const page = await open(renderPage(thirdCut(), { view: 'leer' }));
    expect(await barriers(page, 'html')).toEqual([]);
    for (const view of VIEWS.filter((each) => each !== 'leer')) {
      await page.setContent(renderPage(thirdCut(), { view }));
      // its colours are those of the page that was examined whole; that its parts follow from one another is not
      expect(await elementBarriers(page), view).toEqual([]);
    }
  });

  test('goes through it by keyboard alone', async () => {
    const page = await open(WHOLE);
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Saltar al contenido');
    await page.keyboard.press('Enter');
    await expect.poll(() => hashOf(page)).toBe('#contenido');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('doce organizaciones');
    await page.keyboard.press('Enter');
    await expect.poll(() => hashOf(page)).toBe('#FED-2019-C01');
    await page.getByLabel('Solo atrasadas').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => said(page)).toBe('0 compromisos, 0 actividades');
    await page.getByRole('button', { name: 'Quitar filtros' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toBe('3 compromisos, 7 actividades');
    await page.getByText('Qué le falta en cada criterio').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('article details[open]').count()).toBe(1);
  });
});

describe('who looks for something', () => {
  test('finds it without accents, and sees only the activities that say it', async () => {
    const page = await open(WHOLE);
    await page.getByRole('searchbox').fill('DIAGNOSTICO lenguas');
    await expect.poll(() => said(page)).toBe('1 compromiso, 1 actividad');
    expect(await page.locator('article:visible .acts > li:visible').allTextContents()).toEqual([
      expect.stringContaining('Traducir el diagnóstico a lenguas indígenas'),
    ]);
    expect(await page.locator('.toc li:visible').count()).toBe(1);
    await page.getByRole('searchbox').fill('fed-2019-c03');
    await expect.poll(() => shown(page)).toEqual(['Lograr la paz y seguridad pública']);
  });

  test('filters by state, responsible, sector, theme and delay, with the choices that the plan has', async () => {
    const page = await open(WHOLE);
    const choose = async (label: string, value: string, words: string): Promise<void> => {
      await page.getByRole('combobox', { name: label }).focus();
      await page.getByRole('combobox', { name: label }).selectOption(value);
      await expect.poll(() => said(page)).toBe(words);
      await page.getByRole('button', { name: 'Quitar filtros' }).click();
    };
    await choose('Estado', 'Verificada', '1 compromiso, 1 actividad');
    await choose('Responsable', 'sin responsable', '1 compromiso, 1 actividad');
    await choose('Sector', 'autoridad', '2 compromisos, 6 actividades');
    await choose('Tema', 'Derechos humanos', '1 compromiso, 3 actividades');
    await page.getByLabel('Solo atrasadas').check();
    await expect.poll(() => said(page)).toBe('1 compromiso, 2 actividades');
  });

  test('puts first the least advanced or the latest', async () => {
    const page = await open(WHOLE);
    await page.getByRole('combobox', { name: 'Orden' }).selectOption('avance');
    await expect.poll(async () => (await shown(page))[0]).toBe('Lograr la paz y seguridad pública');
    await page.getByRole('combobox', { name: 'Orden' }).selectOption('atraso');
    await expect
      .poll(async () => (await shown(page))[0])
      .toBe('Prevenir y controlar la vigilancia estatal ilegal');
    await page.getByRole('combobox', { name: 'Orden' }).selectOption('');
    await expect.poll(async () => (await shown(page))[0]).toMatch(/^Publicar un registro/);
  });

  test('comes by a link to an activity, whatever was filtered', async () => {
    const page = await open(WHOLE, { hash: '#FED-2019-C02-A02' });
    await page.locator('#FED-2019-C02-A02:target').waitFor();
    expect(
      await page.locator('#FED-2019-C02-A02').evaluate((one) => one.getBoundingClientRect().top),
    ).toBeLessThan(900);
    await page.getByRole('searchbox').fill('doce organizaciones');
    await expect.poll(() => page.locator('#FED-2019-C02').isHidden()).toBe(true);
    await page.evaluate(() => (location.hash = '#FED-2019-C02-A01'));
    await expect.poll(() => page.locator('#FED-2019-C02-A01').isVisible()).toBe(true);
  });

  test('shares a commitment by its link', async () => {
    const page = await open(WHOLE, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await page.locator('#FED-2019-C01 h3').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: /^Compartir: Publicar un registro/ }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${HERE}#FED-2019-C01`);
  });

  test('asks about an activity in the form of the guarantor, which learns which one', async () => {
    const page = await open(WHOLE);
    const asks = page.locator('#FED-2019-C01-A03').getByRole('link', { name: 'Preguntar' });
    expect(await asks.getAttribute('href')).toBe('https://ejemplo.mx/preguntar?id=FED-2019-C01-A03');
  });
});

describe('wherever it is opened', () => {
  test('it is whole without a script, and offers nothing that would not work', async () => {
    const page = await open(WHOLE, { javaScriptEnabled: false });
    expect(await page.getByRole('search').isVisible()).toBe(false);
    expect(await page.getByRole('article').count()).toBe(3);
    expect(await page.getByText('Setenta y dos: las que todavía no contestan').count()).toBe(1);
  });

  test('an old portal learns how tall it is', async () => {
    const page = await open(WHOLE);
    const height = await page.evaluate(
      (html) =>
        new Promise<number>((resolve) => {
          addEventListener('message', ({ data }: MessageEvent<{ type: string; height: number }>) => {
            if (data.type === 'tablero-pal') resolve(data.height);
          });
          document.body.innerHTML = '<iframe width="320" height="200"></iframe>';
          const [frame] = document.getElementsByTagName('iframe');
          if (frame) frame.srcdoc = html;
        }),
      WHOLE,
    );
    expect(height).toBeGreaterThan(3_000);
  });

  test('it prints what it says, with the addresses and without the buttons', async () => {
    const page = await open(WHOLE);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.getByRole('search').isVisible()).toBe(false);
    expect(await page.locator('details:not([open])').count()).toBe(0);
    const pdf = await page.pdf({ format: 'Letter' });
    expect(pdf.length).toBeGreaterThan(20_000);
  });

  test.each([
    ['whole', WHOLE],
    ['sin-actividades', renderPage(publicRecord(durango(), '2016-03-15', AT))],
    ['vacio', renderPage(publicRecord(boardOf({}, { launch: '' }), TODAY, AT))],
  ])('nothing sticks out of a phone of 320 px (%s)', async (name, html) => {
    const page = await open(html, { viewport: { width: 320, height: 900 } });
    await page.addStyleTag({ content: 'article{content-visibility:visible!important}' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `pagina-${name}-${width}`, { fullPage: true });
    }
  });

  test('states are told apart where colours are not the page’s', async () => {
    const page = await open(WHOLE, { forcedColors: 'active' });
    const marks = await page
      .locator('[data-s]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-s')));
    expect(new Set(marks)).toEqual(new Set(['■', '●', '►', '○', '△', '✕']));
    await picture(page, 'pagina-contraste', { fullPage: true });
  });

  test('100 commitments stand there in a second on a slow phone, and nothing moves', async () => {
    const seen = async (): Promise<{ paint: number; moved: number }> => {
      const page = await open('<title>Antes</title>', { viewport: { width: 360, height: 740 } });
      await page.unroute('**/*');
      await page.route('**/*', (route) =>
        route.fulfill({ body: MANY, contentType: 'text/html; charset=utf-8' }),
      );
      const client = await context.newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.addInitScript(() => {
        const kept = Object.assign(globalThis, { paint: 0, moved: 0 });
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) kept.paint = startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const one of list.getEntries())
            kept.moved += (one as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${HERE}otra`);
      // what moves late is seen too
      await page.waitForTimeout(500);
      await expect
        .poll(() => page.evaluate(() => (globalThis as unknown as { paint: number }).paint))
        .toBeGreaterThan(0);
      const found = await page.evaluate(() => {
        const { paint, moved } = globalThis as unknown as { paint: number; moved: number };
        return { paint, moved };
      });
      await context.close();
      return found;
    };
    // whatever else the machine does makes it later and never earlier: one try in time is what the page needs
    let least = Infinity;
    for (let tries = 0; tries < 6 && least > 1_000; tries += 1) {
      const { paint, moved } = await seen();
      expect(moved).toBe(0);
      expect(paint).toBeGreaterThan(0);
      least = Math.min(least, paint);
    }
    expect(least).toBeLessThanOrEqual(1_000);
  }, 60_000);
});

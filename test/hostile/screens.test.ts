import { inert } from '../../src/view/publicTab.ts';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHost, type Host } from '../browser/host.ts';
import { openBrowser } from '../browser/open.ts';
import { through } from '../browser/menu.ts';
import { content, go as goIn } from '../browser/sheet.ts';
import { GUARANTOR } from './board.ts';
import { hostileScreens, isPortable, marked, SHOWN, watch, type Screens } from './screens.ts';
import { MARKUP, STRINGS } from './strings.ts';

let screens: Screens;
let host: Host;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let seen: string[];

beforeAll(async () => {
  screens = await hostileScreens();
  [host, browser] = await Promise.all([startHost({ folder: screens.folder }), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  seen = watch(context);
  page = await context.newPage();
  page.setDefaultTimeout(9_000);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

async function expectSilence(): Promise<void> {
  expect(await marked(page.frames())).toEqual([]);
  expect(seen).toEqual([]);
}

/** The text of every element that matches, letter by letter, as the browser read it. */
const textsOf = async (selector: string): Promise<Set<string>> =>
  new Set(await page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent ?? '')));

async function openPanel(title: string, ...items: string[]): Promise<FrameLocator> {
  await through(page, 'Tablero PAL', ...items);
  return page.frameLocator(`iframe[title="${title}"]`);
}

const go = (tab: string, a1: string): Promise<void> => goIn(page, tab, a1);

describe('hostile text read by the public', () => {
  test('the microsite page shows every title and every product to the letter and asks nobody for anything', async () => {
    await page.goto(pathToFileURL(screens.page).href);
    const titles = await page.locator('article h3').evaluateAll((all) => all.map((one) => one.textContent));
    const texts = await textsOf('article bdi, article p, article dd');
    expect(titles).toHaveLength(SHOWN.length);
    expect(await textsOf('header bdi')).toContain(GUARANTOR);
    SHOWN.forEach((text, index) => {
      if (!isPortable(text)) return;
      expect(titles[index]).toBe(text);
      expect(texts, JSON.stringify(text)).toContain(text);
    });
    expect(await page.locator('img, iframe, svg:not([aria-hidden]), [onload], [onerror]').count()).toBe(0);
    // its own
    expect([await page.locator('script').count(), await page.locator('form').count()]).toEqual([1, 1]);
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.filter((href) => !/^(?:https?|file):/.test(href))).toEqual([]);
    await expectSilence();
  });

  test('what is published to the web shows every cell to the letter', async () => {
    await page.goto(`${host.url}spreadsheets/d/e/2PACX-hostil/pubhtml`);
    const texts = await textsOf('td');
    for (const text of SHOWN.filter(isPortable)) {
      expect(texts, JSON.stringify(text)).toContain(inert(text));
    }
    await expectSilence();
    await page.getByRole('link', { name: 'Datos abiertos' }).click();
    const records = (await page.locator('td:nth-child(3)').allTextContents()).map(
      (json) => JSON.parse(json) as { titulo?: string },
    );
    const titles = records.flatMap(({ titulo }) => (titulo === undefined ? [] : [titulo]));
    expect(titles).toEqual(expect.arrayContaining(SHOWN.slice()));
    await expectSilence();
  });
});

describe('hostile text read by staff', () => {
  test('the list of workbooks and the outbox show names and mail as words', async () => {
    await page.goto(host.url);
    expect(await page.locator('main').innerText()).toContain(MARKUP[0]);
    await page.goto(`${host.url}salida`);
    const bodies = await textsOf('main pre');
    expect(MARKUP.filter((text) => isPortable(text) && !bodies.has(text))).toEqual([]);
    await expectSilence();
  });

  test('the grid, its tabs, its notes and its formula bar show words', async () => {
    await page.goto(`${host.url}libro/Oaxaca`);
    await page.locator('[data-cell]').first().waitFor();
    for (const tab of [
      'Compromisos',
      'Actividades',
      'Indicadores',
      'Evidencias',
      'Catálogos',
      'Datos abiertos',
      'Bitácora',
    ])
      await go(tab, 'A20');
    await go('Compromisos', 'B3');
    expect(await content(page).inputValue()).not.toBe('');
    for (const [index, text] of MARKUP.slice(0, 5).entries()) {
      await go('STL', `B${index + 3}`);
      await page.getByRole('note').filter({ hasText: text }).waitFor();
    }
    await go('Compromisos', 'O3');
    await expectSilence();
  });

  test('the form of a commitment holds every text to the letter', async () => {
    await go('Compromisos', `A${screens.row}`);
    const form = await openPanel('Compromiso', 'Registrar', 'Compromiso…');
    await form.getByRole('button', { name: 'Guardar' }).waitFor();
    const held = await form
      .locator('input, textarea')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const texts = new Set(held);
    expect(screens.inForm.filter((text) => !texts.has(text))).toEqual([]);
    await form.getByRole('button', { name: 'Guardar' }).click();
    await form.getByText(/Se guardaron los cambios|No había cambios/).waitFor();
    await expectSilence();
  });

  test('the form of a member, the diagnosis and the panel for publishing show words', async () => {
    await go('STL', 'A3');
    const member = await openPanel('Integrante del STL', 'Registrar', 'Integrante del STL…');
    expect(await member.getByLabel('Nombre', { exact: true }).inputValue()).toBe(SHOWN[0]);
    await expectSilence();
    const list = await openPanel('Diagnóstico', 'Revisar', 'Diagnóstico');
    await list
      .getByText(MARKUP[1] ?? '')
      .first()
      .waitFor();
    await expectSilence();
    const publish = await openPanel('Publicar', 'Publicar…');
    await publish.locator('summary').last().waitFor();
    await publish.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await publish
      .getByText(MARKUP[1] ?? '')
      .first()
      .waitFor();
    await expectSilence();
    await page.keyboard.press('Escape');
  });

  test.each([
    ['Actualizar avance', 'Actividades', ['Actualizar avance…']],
    ['Historia', 'Compromisos', ['Revisar', 'Historia de la fila']],
    ['Revisar plan', 'Compromisos', ['Plan', 'Revisar y lanzar el plan…']],
    ['Recordatorios y calendario', 'Compromisos', ['Administrar', 'Recordatorios y calendario…']],
    ['Comprobar enlaces', 'Compromisos', ['Revisar', 'Comprobar enlaces…']],
    ['Guía y glosario', 'Compromisos', ['Guía y glosario']],
    ['Documento del plan', 'Compromisos', ['Plan', 'Documento del plan…']],
    ['Entrega y nuevo ejercicio', 'Compromisos', ['Administrar', 'Entrega y nuevo ejercicio…']],
  ])('the panel «%s» shows words', async (title, tab, items) => {
    await go(tab, `A${screens.row}`);
    const panel = await openPanel(title, ...items);
    await panel.locator('#app button, #app summary').first().waitFor();
    await panel.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await expectSilence();
    expect(await panel.locator('#app img, #app iframe, #app svg, #app script').count()).toBe(0);
    // a dialog keeps everything behind it from being used
    await page.getByRole('button', { name: `Cerrar ${title}` }).click();
  });

  test('the preview of a file shows every cell and every header as words', async () => {
    const panel = await openPanel('Importar plan', 'Plan', 'Importar plan…');
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const head = ['Compromiso', 'Tema', ...MARKUP.slice(0, 6)];
    const lines = [...STRINGS]
      .reverse()
      .slice(0, 50)
      .map((text) => head.map(() => text));
    await panel
      .getByLabel('Pegue la tabla')
      .fill([head, ...lines].map((line) => line.map(quoted).join(';')).join('\n'));
    await panel.locator('tbody tr').first().waitFor();
    expect(await panel.locator('tbody tr').count()).toBeGreaterThan(40);
    await expectSilence();
  });
});

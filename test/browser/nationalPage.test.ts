import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonFile } from '../../src/view/files/json.ts';
import { renderNation } from '../../src/view/national/page.ts';
import { watch } from '../hostile/screens.ts';
import { recordOfState, tenByTen } from '../national/desk.ts';
import { mixed, nationOf } from '../national/nationSample.ts';
import { frozen } from '../view/published.ts';
import { rich } from '../view/samples.ts';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { choose } from './menu.ts';
import { openBrowser } from './open.ts';
import { go } from './sheet.ts';

const NOW = '2020-05-16T15:00:00Z';
const addressOf = (code: string): string => `https://${code.toLowerCase()}.org.mx/abierto/datos.json`;
const STATES = ['CMX', 'JAL', 'NLE', 'OAX', 'PUE', 'VER', 'YUC', 'ZAC'];

let host: Host;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let seen: string[];

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nacional-'));
  const headers = { 'Content-Type': 'application/json' };
  const small = frozen(rich());
  const answers = STATES.map((code, at) => [addressOf(code), { headers, body: jsonFile(recordOfState(at % 2 ? small : tenByTen(), code)) }]); // prettier-ignore
  const web = path.join(folder, 'web.json');
  writeFileSync(web, JSON.stringify(Object.fromEntries(answers)));
  const to = { folder, book: 'INAI', project: 'national' as const, now: NOW };
  const addresses = Object.fromEntries(STATES.map((code) => [code, addressOf(code)]));
  await seed(to, 'guardarDirecciones', { addresses });
  [host, browser] = await Promise.all([startHost({ folder, web, now: NOW }), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  seen = watch(context);
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${host.url}libro/INAI`);
  await page.locator('[data-cell]').first().waitFor();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

async function open(item: string, title: string): Promise<FrameLocator> {
  await choose(page, item);
  const panel = page.frameLocator(`iframe[title="${title}"]`);
  await panel.locator('footer').waitFor();
  return panel;
}

const faults = (of: Page, part = 'body'): Promise<string[]> => barriers(of, part);

async function downloaded(
  panel: FrameLocator,
  label: string,
): Promise<{ name: string; content: Uint8Array }> {
  const press = panel.getByRole('button', { name: label });
  const [file] = await Promise.all([page.waitForEvent('download'), press.click()]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

test('the sidebar says what will be read, gives page and data, and shows how the tab is published', { timeout: 90_000 }, async () => {
  const blank = await open('Publicar tablero nacional…', 'Publicar tablero nacional');
  await blank.getByText('Todavía no hay nada que publicar').waitFor();
  await blank.getByRole('button', { name: 'Actualizar entidades' }).click();
  const update = page.frameLocator('iframe[title="Actualizar entidades"]');
  await update.getByRole('button', { name: 'Actualizar ahora' }).click();
  await update.getByText('Se consultaron 8 entidades: 8 con algo nuevo.', { exact: false }).waitFor();
  const panel = await open('Publicar tablero nacional…', 'Publicar tablero nacional');
  await panel.getByText('Se publica lo de 8 de 32 entidades, tomado hasta el 16 de mayo de 2020.', { exact: false }).waitFor();
  await panel.getByRole('img', { name: /elija «Datos nacionales»/ }).waitFor();
  await panel.getByText('En su portal').click();
  expect(await panel.getByLabel('Código para su portal').inputValue()).toContain('src="tablero-nacional.html"');
  expect(await faults(page, 'iframe')).toEqual([]);
  await picture(page, 'nacional-publicar');
  const html = await downloaded(panel, 'Descargar la página');
  expect(html.name).toBe('tablero-nacional.html');
  expect(strFromU8(html.content)).toContain('8 de 32 entidades publican su tablero.');
  const data = await downloaded(panel, 'Descargar los datos (.zip)');
  expect(data.name).toBe('datos-nacionales-2020-05-16.zip');
  const files = unzipSync(data.content);
  expect(Object.keys(files).sort()).toEqual([
    'datos-nacionales.json', 'diccionario.csv', 'esquema.json', 'tablas/actividades.csv', 'tablas/compromisos.csv',
    'tablas/entidades.csv', 'tablas/evidencias.csv', 'tablas/indicadores.csv', 'tablas/pasos.csv',
  ]);
  const { actividades } = JSON.parse(strFromU8(files['datos-nacionales.json'] ?? new Uint8Array())) as Record<string, unknown[]>;
  expect(actividades).toHaveLength(4 * 100 + 4 * 7);
  await go(page, 'Mapa', 'A15');
  await page.locator('.chart svg').first().waitFor();
  expect(await page.locator('.chart').count()).toBe(3);
  await picture(page, 'nacional-graficas');
  expect(seen).toEqual([]);
}); // prettier-ignore

test('staff filter a tab in the sheet by what a column says, and see all of it again', { timeout: 60_000 }, async () => {
  await go(page, 'Compromisos', 'B2');
  await page.getByRole('menuitem', { name: 'Editar', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Filtrar por esta columna…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Filtrar por «Entidad»' });
  await dialog.getByRole('button', { name: 'Ninguno' }).click();
  await dialog.getByLabel('Puebla').check();
  expect(await faults(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Aplicar' }).click();
  await page.locator('[data-cell="B2"][aria-label*="filtrada"]').waitFor();
  const states = (): Promise<string[]> => page.locator('[data-cell^="B"]').evaluateAll((cells) => [...new Set(cells.filter(({ id }) => Number(id.slice(6)) > 2).map(({ textContent }) => textContent))]);
  expect(await states()).toEqual(['Puebla', '']);
  await picture(page, 'nacional-filtro');
  await page.locator('[data-cell="B2"] .funnel').click();
  await dialog.getByRole('button', { name: 'Ver todos' }).click();
  await dialog.getByRole('button', { name: 'Aplicar' }).click();
  await expect.poll(async () => (await states()).length).toBeGreaterThan(2);
  expect(seen).toEqual([]);
}); // prettier-ignore

test('the page reflows from 320 pixels on, and axe finds no barrier in light or dark', { timeout: 60_000 }, async () => {
  const kinds = [['light', 320], ['dark', 768], ['light', 1280]] as const;
  for (const [colorScheme, width] of kinds) {
    const reader = await opened({ colorScheme, viewport: { width, height: 1000 } }, SOME);
    // it is as long as it says before anybody has read it
    const tall = (): Promise<number> => reader.evaluate(() => document.documentElement.scrollHeight);
    const before = await tall();
    await reader.evaluate(() => new Promise((seen) => (scrollTo(0, 1e6), requestAnimationFrame(() => requestAnimationFrame(seen)))));
    expect(await tall()).toBe(before);
    await reader.locator('#OAX summary').click();
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await faults(reader)).toEqual([]);
    await reader.evaluate(() => scrollTo(0, 0));
    await picture(reader, `nacional-pagina-${width}`);
    await reader.context().close();
  }
}); // prettier-ignore

test('states are found without accents, filtered and sorted from the keyboard, on the map too', { timeout: 60_000 }, async () => {
  const reader = await opened({});
  const shown = () => reader.locator('article:visible h3').allTextContents();
  const said = () => reader.getByRole('status').innerText();
  await reader.keyboard.press('Tab');
  await reader.keyboard.press('Enter');
  await reader.getByRole('searchbox').focus();
  await reader.keyboard.type('mexico');
  expect(await shown()).toEqual(['Ciudad de México', 'Estado de México']);
  expect(await said()).toBe('2 entidades, 3 compromisos');
  expect(await reader.locator('.map .off').count()).toBe(30);
  await reader.getByRole('searchbox').fill('vigilancia estatal');
  expect(await reader.locator('#OAX .own > li:visible').count()).toBe(1);
  await reader.getByRole('button', { name: 'Quitar filtros' }).click();
  expect(await shown()).toHaveLength(32);
  await reader.getByLabel('Contra su calendario').selectOption('◇');
  expect(await shown()).toContain('Durango');
  expect(await shown()).not.toContain('Oaxaca');
  await reader.getByRole('button', { name: 'Quitar filtros' }).click();
  await reader.getByLabel('Solo con cortes cambiados').check();
  expect(await shown()).toEqual(['Oaxaca']);
  await reader.getByRole('button', { name: 'Quitar filtros' }).click();
  await reader.locator('select[name=entidad]').selectOption('Puebla');
  expect(await shown()).toEqual(['Puebla']);
  await reader.getByRole('button', { name: 'Quitar filtros' }).click();
  await reader.getByLabel('Solo con atrasos').check();
  await reader.getByLabel('Orden').selectOption('Más atrasadas primero');
  const late = await reader.locator('article:visible').evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset['l'])));
  expect(late).toEqual([...late].sort((a, b) => b - a));
  expect(Math.min(...late)).toBeGreaterThan(0);
  expect(await reader.locator('.bars li:visible').count()).toBe(late.length);
  // a link from the comparison leads to a state that is hidden by the filter
  await reader.evaluate(() => (location.hash = 'DUR'));
  await expect.poll(shown).toHaveLength(32);
  await reader.context().close();
}); // prettier-ignore

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
    if (url.split('#')[0] === HERE) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }); // prettier-ignore
    asked.push(url);
    return route.abort();
  });
  reader.on('pageerror', (error) => asked.push(error.message));
  reader.on('console', (message) => message.type() === 'error' && asked.push(message.text()));
  await reader.goto(HERE);
  expect(asked).toEqual([]);
  return reader;
}

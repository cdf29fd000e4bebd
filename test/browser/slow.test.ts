import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { choose as choosing } from './menu.ts';
import { openBrowser } from './open.ts';

/** A workbook for each test: what follows from the first import may still be under way. */
const BOOKS = ['Oaxaca', 'Oaxaca de reserva'] as const;
const SETUP = { state: 'OAX', guarantor: 'IAIP Oaxaca', year: 2016, zone: 'America/Mexico_City', launch: '' };
/** With such a service, more than one execution writes. */
const ROWS = 400;
const TABLE = [
  'Título\tTema',
  ...Array.from({ length: ROWS }, (_, row) => `Publicar el padrón ${row}\tPadrones`),
].join('\n');

let host: Host;
let browser: Browser;

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablero-'));
  for (const book of BOOKS) await seed({ folder, book }, 'guardarPreparar', SETUP);
  [host, browser] = await Promise.all([startHost({ folder, slowness: 60 }), openBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const choose = (form: FrameLocator): Promise<void> =>
  form
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.tsv', mimeType: 'text/tab-separated-values', buffer: Buffer.from(TABLE) });

/** Keeps the calls of `continuar` waiting, so that what is shown meanwhile can be looked at. */
async function hold(page: Page): Promise<() => Promise<void>> {
  const waiting: Route[] = [];
  let held = true;
  await page.route('**/llamar', (route) => {
    if (held && (route.request().postData() ?? '').includes('"continuar"')) return void waiting.push(route);
    return route.continue();
  });
  return async () => {
    held = false;
    await Promise.all(waiting.map((route) => route.continue()));
  };
}

test('an import on a slow day shows how far it is, and goes on by itself to the end', async () => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 720 } })).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(host.url);
  await page.getByRole('link', { name: BOOKS[0], exact: true }).first().click();
  await page.locator('[data-cell]').first().waitFor();
  const release = await hold(page);
  await choosing(page, 'Importar plan…');
  const form = page.frameLocator('iframe[title="Importar plan"]');
  await choose(form);
  await form.getByRole('button', { name: 'Agregar 400 filas' }).click();
  const said = form.getByText(/^Se guardaron \d+ de 400 filas; falta el resto\./);
  await said.waitFor();
  const bar = form.getByRole('progressbar', { name: 'Avance' });
  expect(Number(await bar.getAttribute('value'))).toBeGreaterThan(0);
  await bar.scrollIntoViewIfNeeded();
  await picture(page, 'importar-lento-320');
  expect(await barriers(page, 'iframe[title="Importar plan"]')).toEqual([]);
  await release();
  await form.getByText('Se agregaron 400 filas a Compromisos.').waitFor();
  await page.close();
}, 60_000);

test('a form opened while a saving is half written finishes it first', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1100, height: 900 } })).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(host.url);
  await page.getByRole('link', { name: BOOKS[1], exact: true }).first().click();
  await page.locator('[data-cell]').first().waitFor();
  const release = await hold(page);
  await choosing(page, 'Importar plan…');
  const form = page.frameLocator('iframe[title="Importar plan"]');
  await choose(form);
  await form.getByRole('button', { name: 'Agregar 400 filas' }).click();
  await form.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: 'Cerrar Importar plan' }).click();
  await choosing(page, 'Integrante del STL…');
  const member = page.frameLocator('iframe[title="Integrante del STL"]');
  await member.getByText(/^Se está terminando un guardado anterior/).waitFor();
  await picture(page, 'guardado-anterior');
  await release();
  await member.getByRole('button', { name: 'Guardar' }).waitFor();
  await page.close();
}, 60_000);

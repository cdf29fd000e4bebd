import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter } from './enter.ts';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { choose, through } from './menu.ts';
import { openBrowser } from './open.ts';
import { content, go } from './sheet.ts';

const BOOK = 'Oaxaca';
const SETUP = { state: 'OAX', guarantor: 'IAIP Oaxaca', year: 2016, zone: 'America/Mexico_City', launch: '' };
const CONTACT = 'Lo pidió juana@correo.example';
const files = mkdtempSync(path.join(tmpdir(), 'portal-'));

let host: Host;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablero-'));
  const board = { folder, book: BOOK };
  const opening = openBrowser();
  await seed(board, 'guardarPreparar', SETUP);
  await seed(board, 'guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón de uniformes', problema: CONTACT },
    activities: [{ actividad: 'Reunir los datos', inicio: '2016-04-01', fin: '2016-05-01' }],
    indicators: [],
  });
  await seed(board, 'ponerAlDia');
  [host, browser] = await Promise.all([startHost({ folder }), opening]);
  page = await enter(browser, host, BOOK, errors);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const panel = (): FrameLocator => page.frameLocator('iframe[title="Publicar"]');
const button = (name: string) => panel().getByRole('button', { name, exact: true });
const shot = (name: string) => picture(page, `publicar-${name}`);
const step = (number: number) => panel().locator(`[data-step="${number}"]`);
const stateOf = (number: number) => step(number).locator('summary').first().innerText();

async function open(): Promise<void> {
  await choose(page, 'Publicar…');
  await panel().locator('footer').waitFor();
}

/** Everything unfolded: whether anything is wider than the sidebar, and what axe finds. */
async function expectSound(axe: 'axe too' | 'width' = 'axe too'): Promise<void> {
  const details = panel().locator('details');
  const before = await details.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));
  await details.evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  if (axe === 'axe too') expect(await barriers(page, 'iframe[title="Publicar"]')).toEqual([]);
  const [wide, room] = await panel()
    .locator('html')
    .evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(room).toBeLessThanOrEqual(300);
  expect(wide).toBeLessThanOrEqual(room ?? 0);
  await details.evaluateAll(
    (all, was) => all.forEach((one, at) => ((one as HTMLDetailsElement).open = was[at] ?? false)),
    before,
  );
}

test('the first time it begins with the personal data, each with the way to its cell', async () => {
  await open();
  expect(await stateOf(1)).toBe('► 1. Revisar: ahora');
  expect(await stateOf(2)).toBe('○ 2. Publicar un corte: después');
  await panel().getByRole('heading', { name: 'Datos personales por quitar' }).waitFor();
  await panel()
    .getByRole('button', { name: /parece contener un correo electrónico/ })
    .click();
  await panel().getByText('Está en Compromisos, celda D3.').waitFor();
  await page.getByRole('tab', { name: 'Compromisos', selected: true }).waitFor();
  await expectSound();
  await shot('1-revisar');
  await go(page, 'Compromisos', 'D3');
  await content(page).fill('Lo pidieron las familias de 39 municipios');
  await content(page).press('Enter');
  await button('Volver a revisar').click();
  await panel().getByText('✔ 1. Revisar: nada impide publicar').waitFor();
}, 60_000);

test('then it freezes a cut, and goes on with what Google asks, in pictures', async () => {
  expect(await stateOf(2)).toBe('► 2. Publicar un corte: ahora');
  await expectSound('width');
  await shot('2-corte');
  await button('Publicar').click();
  await button('Publicar de todos modos').click();
  await panel().getByText('Se publicaron el tablero y los datos: corte 1.').waitFor();
  expect(await stateOf(3)).toBe('► 3. Publicar en la Web, en Google: ahora');
  expect(
    await panel()
      .getByRole('img', { name: /elija «Datos abiertos».*separados por comas/ })
      .count(),
  ).toBe(1);
  await expectSound('width');
  await shot('3-google');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button('Descargar la página del micrositio').click(),
  ]);
  await download.saveAs(path.join(files, 'tablero-oax-2016.html'));
}, 60_000);

/** What Google's dialog would give for a tab. */
async function address(label: string): Promise<string> {
  await through(page, 'Archivo', 'Publicar en la Web…');
  const dialog = page.getByRole('dialog', { name: 'Publicar en la Web' });
  for (const tab of ['Tablero público', 'Datos abiertos'])
    await dialog.getByLabel(tab, { exact: true }).check();
  await dialog.getByRole('button', { name: 'Publicar', exact: true }).click();
  const found = await dialog.getByLabel(`${label}, en Google`, { exact: true }).inputValue();
  await dialog.getByRole('button', { name: 'Cerrar', exact: true }).click();
  return found;
}

test('pasted addresses are judged at once and kept once both are right, by keyboard alone', async () => {
  const [web, csv] = [await address('Tablero público, página'), await address('Datos abiertos, CSV')];
  await button('Ya publiqué las dos').press('Enter');
  const [first, second] = [
    panel().getByLabel('Dirección de la página'),
    panel().getByLabel('Dirección del CSV'),
  ];
  expect(await first.evaluate((one) => one === document.activeElement)).toBe(true);
  await first.fill(csv);
  await panel().getByText('▲ Es la dirección del CSV, y aquí va la de la página.').waitFor();
  expect(await first.getAttribute('aria-invalid')).toBe('true');
  await first.fill(web.replace(/\?.*/, ''));
  await panel()
    .getByText(/Es la de todo el documento: mostraría también/)
    .waitFor();
  await shot('4-direcciones');
  await first.fill(web);
  await panel().getByText('✔ Es la que va aquí.').waitFor();
  await second.fill('https://docs.google.com/spreadsheets/d/1AbC/edit#gid=0');
  await button('Guardar las dos direcciones').press('Enter');
  await panel().getByText('No se guardó.').waitFor();
  expect(await second.evaluate((one) => one === document.activeElement)).toBe(true);
  await second.fill(csv);
  await button('Guardar las dos direcciones').press('Enter');
  await panel().getByText('Se guardaron las direcciones en el tablero.').waitFor();
  expect(
    await panel()
      .getByText(/no está ahí|No se pudo llegar/)
      .count(),
  ).toBe(0);
}, 60_000);

test('the code for the portal makes its frame as tall as the page, and the page alone', async () => {
  await panel().getByText('En su portal', { exact: true }).click();
  const code = panel().getByLabel('Código para su portal');
  expect(await code.inputValue()).toContain(
    'title="Tablero de seguimiento del Plan de Acción Local de Oaxaca 2016"',
  );
  await panel().getByLabel('Dirección del archivo en su portal').fill('"><script>alert(1)</script>');
  expect(await code.inputValue()).not.toContain('<script>alert');
  await panel().getByLabel('Dirección del archivo en su portal').fill('tablero-oax-2016.html');
  await expect.poll(() => code.inputValue()).toContain('src="tablero-oax-2016.html"');
  await button('Copiar').first().click();
  await panel()
    .getByText(/^Copiado\.|Ctrl \+ C/)
    .waitFor();
  await expectSound('width');
  await shot('5-portal');
  const portal = path.join(files, 'portal.html');
  writeFileSync(portal, `<!doctype html><meta charset="utf-8"><h1>Portal</h1>${await code.inputValue()}`);
  const reader = await browser.newPage({ viewport: { width: 700, height: 500 } });
  await reader.goto(pathToFileURL(portal).href);
  const frame = reader.locator('iframe');
  await expect.poll(() => frame.getAttribute('height')).not.toBe('900');
  const inside = await reader
    .frameLocator('iframe')
    .locator('html')
    .evaluate((html) => html.scrollHeight);
  expect(Number(await frame.getAttribute('height'))).toBeGreaterThanOrEqual(inside - 2);
  const told = await frame.getAttribute('height');
  // who listens last hears it after the code has
  await reader.evaluate(
    () =>
      new Promise((heard) => {
        addEventListener('message', heard, { once: true });
        postMessage({ type: 'tablero-pal', height: 7 }, '*');
      }),
  );
  expect(await frame.getAttribute('height')).toBe(told);
  await reader.close();
}, 60_000);

test('afterwards it goes straight to what is to be frozen, with the rest folded', async () => {
  await open();
  await panel().getByRole('heading', { name: 'Qué cambiará desde el corte 1' }).waitFor();
  expect(await panel().locator('[data-step]').count()).toBe(0);
  expect(await panel().getByRole('heading', { name: 'Lo demás' }).count()).toBe(1);
  expect(await panel().getByLabel('Dirección de la página').isVisible()).toBe(false);
  await panel().getByText('En su portal', { exact: true }).click();
  await panel().getByText('Archivos para descargar', { exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button('Descargar la página del micrositio').click(),
  ]);
  expect(file.suggestedFilename()).toBe('tablero-oax-2016.html');
  // all that the steps showed stands here too, once it is unfolded
  await expectSound();
  await shot('6-despues');
}, 60_000);

test('a prefilled link of a form is taken, and each activity of the tab asks with it', async () => {
  await panel().getByText('Preguntas de la ciudadanía: sin formulario').click();
  const form = panel().getByLabel('Dirección del formulario');
  await form.fill('https://ejemplo.gob.mx/?entry.1=');
  await panel()
    .getByText(/le falta \{ID\}/)
    .waitFor();
  await form.fill('https://ejemplo.gob.mx/?entry.1=%7BID%7D');
  await button('Guardar el formulario').click();
  await panel().getByText('Preguntas de la ciudadanía: con formulario').waitFor();
  await button('Publicar').click();
  await button('Publicar de todos modos').click();
  await panel().getByText('Se publicaron el tablero y los datos: corte 2.').waitFor();
  const reader = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const tab = new URL(await address('Tablero público, página'));
  await reader.goto(`${host.url.replace(/\/$/, '')}${tab.pathname}${tab.search}`);
  const asked = reader.getByRole('link', { name: 'Preguntar' });
  await asked.last().waitFor();
  expect(await asked.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))).toEqual([
    'https://ejemplo.gob.mx/?entry.1=OAX-2016-C01',
    'https://ejemplo.gob.mx/?entry.1=OAX-2016-C01-A01',
  ]);
  for (const width of [1280, 768, 320]) {
    await reader.setViewportSize({ width, height: 900 });
    await picture(reader, `tablero-publico-${width}`, { fullPage: true });
    const column = await reader
      .locator('col')
      .first()
      .evaluate((one) => one.getBoundingClientRect().width);
    expect(column).toBeLessThanOrEqual(296);
  }
  // the same elements at each width, closest together here
  expect(await barriers(reader, 'html')).toEqual([]);
  await reader.close();
}, 60_000);

test('nothing failed on the pages meanwhile', () => {
  expect(errors).toEqual([]);
});

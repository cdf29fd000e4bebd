import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallName } from '../../src/core/calls.ts';
import { watch } from '../hostile/screens.ts';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { openBrowser } from './open.ts';

const SETUP = {
  state: 'OAX',
  guarantor: 'IAIP Oaxaca',
  year: 2016,
  zone: 'America/Mexico_City',
  launch: '01/03/2016',
};
const commitment = (titulo: string) => ({
  commitment: { titulo, problema: 'Nadie sabe quién los recibe.', autoridad: 'SEP' },
  activities: [1, 2, 3].map((nth) => ({
    actividad: `Reunir los datos ${nth}`,
    producto: 'Base',
    responsable: 'OAX-2016-M01',
    inicio: '2016-04-01',
    fin: '2016-05-01',
  })),
  indicators: [{ variable: 'Escuelas', unidad: 'escuelas', base: 0, meta: 570, periodo: 'mensual' }],
});
const CALLS: [CallName, unknown][] = [
  ['guardarPreparar', SETUP],
  [
    'guardarIntegrante',
    {
      member: {
        nombre: 'Ana Escondida',
        institucion: 'IAIP Oaxaca',
        sector: 'Organismo garante',
        asiento: 'Titular',
      },
    },
  ],
  ['guardarCompromiso', commitment('Publicar el padrón de <b>uniformes</b> & útiles')],
  ['guardarCompromiso', commitment('Abrir el presupuesto del agua')],
  ['publicar', undefined],
];

/** Of the frame in which Google shows a web app that stands alone, but for the origin, which here is the host's own. */
const GOOGLE =
  'allow-scripts allow-forms allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

let host: Host;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let seen: string[];
let app: string;
let asked: string[];

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablero-'));
  const opening = openBrowser();
  for (const [name, input] of CALLS) await seed({ folder, book: 'Oaxaca' }, name, input);
  [host, browser] = await Promise.all([startHost({ folder, microsite: 'Oaxaca' }), opening]);
  app = `${host.url}macros/s/microsite/exec`;
  context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  seen = watch(context);
  asked = [];
  context.on('request', (request) => asked.push(request.url()));
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const isSeen = (selector: string) =>
  expect.poll(() =>
    page.locator(selector).evaluate((one) => {
      const { top } = one.getBoundingClientRect();
      return top > -5 && top < innerHeight;
    }),
  );

test('the page that the web app serves opens, works, and asks nobody for anything', async () => {
  await page.goto(app);
  expect(await page.title()).toBe('Plan de Acción Local de Oaxaca 2016');
  expect(await page.locator('#compromisos article').count()).toBe(2);
  await page.getByRole('searchbox', { name: 'Buscar' }).fill('presupuesto');
  await expect.poll(() => page.locator('#compromisos article:visible').count()).toBe(1);
  await expect.poll(() => page.getByRole('status').textContent()).toContain('1 compromiso');
  expect(asked.filter((url) => !url.startsWith(host.url) && !url.startsWith('data:'))).toEqual([]);
  expect(seen).toEqual([]);
});

test('a deep link leads to its activity, and a link within the page to its part', async () => {
  await page.goto(`${app}#OAX-2016-C02-A03`);
  await isSeen('#OAX-2016-C02-A03').toBe(true);
  await page.goto(app);
  await page.getByRole('link', { name: 'Cómo leerlo' }).click();
  await isSeen('#leer').toBe(true);
  expect(seen).toEqual([]);
});

test('who wants the data finds them at the foot of the page', async () => {
  await page.goto(app);
  const foot = page.getByRole('contentinfo');
  const addresses = await foot
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(addresses).toEqual(
    ['json', 'csv&tabla=compromisos', 'csv&tabla=actividades', 'atom'].map(
      (asked) => `${app}?formato=${asked}`,
    ),
  );
  const whole = await page.request.get(addresses[0] ?? '');
  expect(await whole.json()).toMatchObject({ esquema: 'tablero-pal', plan: { clave: 'OAX' } });
});

test('a part alone, and one commitment alone, lead to the whole', async () => {
  for (const query of ['vista=secretariado', 'ficha=OAX-2016-C02-A01']) {
    await page.goto(`${app}?${query}`);
    expect(await page.locator('section').count()).toBe(1);
    await page.getByRole('link', { name: 'Ver el tablero completo' }).click();
    await page.waitForURL(app);
    expect(await page.locator('#compromisos article').count()).toBe(2);
  }
  expect(seen).toEqual([]);
});

test('what is shared is the address of the web app with the ID, for nothing after # reaches a page of Google', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (told: object) => Object.assign(window, { told }),
      configurable: true,
    });
  });
  await page.goto(app);
  await page.locator('#OAX-2016-C02').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Compartir: Abrir el presupuesto del agua' }).click();
  expect(await page.evaluate(() => (window as unknown as { told: object }).told)).toEqual({
    title: 'Abrir el presupuesto del agua',
    url: `${app}?ficha=OAX-2016-C02`,
  });
  await page.goto(`${app}?ficha=OAX-2016-C02`);
  expect(await page.locator('article').count()).toBe(1);
  expect(seen).toEqual([]);
});

test('a portal of another site may frame it, is told its height, and links within it stay in the frame', async () => {
  const portal = path.join(mkdtempSync(path.join(tmpdir(), 'portal-')), 'portal.html');
  const hears = `addEventListener('message', ({ data }) => (window.told = data))`;
  writeFileSync(
    portal,
    `<!doctype html><script>${hears}</script><iframe src="${app}" style="width:600px;height:400px" sandbox="${GOOGLE}"></iframe>`,
  );
  const address = pathToFileURL(portal).href;
  await page.goto(address);
  const frame = page.frameLocator('iframe');
  await frame.locator('#compromisos').waitFor();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { told?: { height: number } }).told?.height ?? 0))
    .toBeGreaterThan(400);
  await frame.getByRole('link', { name: 'Cómo leerlo' }).click();
  await expect
    .poll(() => frame.locator('#leer').evaluate((one) => one.getBoundingClientRect().top < innerHeight))
    .toBe(true);
  expect(page.url()).toBe(address);
  expect(seen).toEqual([]);
});

test('what is asked for in vain is a sentence', async () => {
  await page.goto(`${app}?formato=%3Cimg src=x onerror=alert(1)%3E`);
  expect(await page.locator('main').innerText()).toContain(
    'Ese formato no existe. Los que hay: json, csv, atom.',
  );
  expect(await barriers(page, 'html')).toEqual([]);
  expect(seen).toEqual([]);
});

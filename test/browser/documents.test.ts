import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Download, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallName } from '../../src/core/calls.ts';
import { watch } from '../hostile/screens.ts';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { choose } from './menu.ts';
import { openBrowser } from './open.ts';
import { fitsEveryWidth } from './widths.ts';

const SETUP = {
  state: 'OAX',
  guarantor: 'IAIP Oaxaca',
  year: 2016,
  zone: 'America/Mexico_City',
  launch: '01/03/2016',
};
const TITLE = 'Publicar el padrón de <b>uniformes</b> & útiles';
const CALLS: [CallName, unknown][] = [
  ['guardarPreparar', SETUP],
  [
    'guardarIntegrante',
    {
      member: {
        nombre: 'Ana Escondida',
        cargo: 'Comisionada',
        institucion: 'IAIP Oaxaca',
        sector: 'Organismo garante',
        asiento: 'Titular',
      },
    },
  ],
  [
    'guardarCompromiso',
    {
      commitment: { titulo: TITLE, problema: 'Nadie sabe quién los recibe.', autoridad: 'SEP' },
      activities: [
        {
          actividad: 'Reunir los datos',
          producto: 'Base',
          responsable: 'OAX-2016-M01',
          inicio: '2016-04-01',
          fin: '2016-05-01',
        },
      ],
      indicators: [{ variable: 'Escuelas', unidad: 'escuelas', base: 0, meta: 570, periodo: 'mensual' }],
    },
  ],
];

let host: Host;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let seen: string[];

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablero-'));
  const opening = openBrowser();
  for (const [name, input] of CALLS) await seed({ folder, book: 'Oaxaca' }, name, input);
  await seed({ folder, book: 'Oaxaca 2017' }, 'guardarPreparar', { ...SETUP, year: 2017, launch: '' });
  [host, browser] = await Promise.all([startHost({ folder }), opening]);
  context = await browser.newContext({ viewport: { width: 1100, height: 900 }, acceptDownloads: true });
  seen = watch(context);
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

async function open(book: string, item: string, title: string): Promise<FrameLocator> {
  await page.goto(`${host.url}libro/${encodeURIComponent(book)}`);
  await page.locator('[data-cell]').first().waitFor();
  await choose(page, item);
  return page.frameLocator(`iframe[title="${title}"]`);
}

async function downloaded(press: () => Promise<void>): Promise<{ name: string; file: string }> {
  const [download] = (await Promise.all([page.waitForEvent('download'), press()])) as [Download, void];
  const name = download.suggestedFilename();
  // a browser goes by the name
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'descarga-')), name);
  await download.saveAs(file);
  return { name, file };
}

const partsOf = (file: string): Record<string, Uint8Array> => unzipSync(readFileSync(file));
const xmlOf = (file: string): string => strFromU8(partsOf(file)['word/document.xml'] ?? new Uint8Array());

const faults = (where: Page, selector = 'html'): Promise<string[]> => barriers(where, selector);

const press = (panel: FrameLocator, name: string | RegExp) => () =>
  panel.getByRole('button', { name }).click();

test(
  'the document of the plan is told what it lacks, and downloads as .docx without names',
  { timeout: 60_000 },
  async () => {
    const panel = await open('Oaxaca', 'Documento del plan…', 'Documento del plan');
    await panel.getByText('Falta escribir: Contexto normativo — pestaña Textos del plan').waitFor();
    await picture(page, 'documento');
    expect(await faults(page, 'iframe')).toEqual([]);
    const { name, file } = await downloaded(press(panel, 'Descargar .docx'));
    expect(name).toBe('plan-de-accion-local-oax-2016.docx');
    await panel.getByText('Se descargó plan-de-accion-local-oax-2016.docx.').waitFor();
    const xml = xmlOf(file);
    expect(xml).not.toContain('Escondida');
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      return {
        wrong: parsed.querySelector('parsererror')?.textContent ?? '',
        says: parsed.documentElement.textContent,
      };
    }, xml);
    expect(read.wrong).toBe('');
    expect(read.says).toContain(`OAX-2016-C01 · ${TITLE}`);
  },
);

test('with the mark, the document names who holds each seat', { timeout: 60_000 }, async () => {
  const panel = page.frameLocator('iframe[title="Documento del plan"]');
  await panel.getByLabel('Incluir nombres y cargos del Secretariado').check();
  await expect
    .poll(() => panel.getByLabel('Incluir nombres').evaluate((one) => one === document.activeElement))
    .toBe(true);
  const { file } = await downloaded(press(panel, 'Descargar .docx'));
  expect(xmlOf(file)).toContain('Ana Escondida, Comisionada');
});

test(
  'the page to print opens in a window, and reads well on a telephone, a tablet and a desk',
  { timeout: 90_000 },
  async () => {
    const panel = page.frameLocator('iframe[title="Documento del plan"]');
    const [shown] = await Promise.all([context.waitForEvent('page'), press(panel, 'Ver para imprimir')()]);
    await shown.getByRole('heading', { name: 'Plan de Acción Local de Oaxaca 2016' }).waitFor();
    await shown.close();
    const { name, file } = await downloaded(press(panel, 'Descargar la página'));
    expect(name).toBe('plan-de-accion-local-oax-2016.html');
    const print = await context.newPage();
    await print.goto(pathToFileURL(file).href);
    await fitsEveryWidth(print, 'plan-impreso');
    expect(await faults(print)).toEqual([]);
    expect(await print.getByRole('heading', { name: `OAX-2016-C01 · ${TITLE}` }).count()).toBe(1);
    expect(await print.locator('b, script').count()).toBe(0);
    await print.close();
  },
);

test('the package of one board brings its commitments to the next', { timeout: 90_000 }, async () => {
  const panel = await open('Oaxaca', 'Entrega y nuevo ejercicio…', 'Entrega y nuevo ejercicio');
  await panel.getByText('1 compromiso por terminar, con 1 actividad').waitFor();
  await picture(page, 'entrega');
  expect(await faults(page, 'iframe')).toEqual([]);
  const { name, file } = await downloaded(press(panel, 'Descargar el paquete (.zip)'));
  expect(name).toBe('entrega-oax-2016.zip');
  const zip = { name, mimeType: 'application/zip', buffer: readFileSync(file) };
  expect(Object.keys(partsOf(file))).toEqual(
    expect.arrayContaining(['LEEME.txt', 'entrega.docx', 'historia.csv', 'ejercicio.json']),
  );
  await panel.locator('#file').setInputFiles(zip);
  await panel
    .getByRole('alert')
    .filter({ hasText: 'El archivo es de este mismo ejercicio (2016).' })
    .waitFor();

  const next = await open('Oaxaca 2017', 'Entrega y nuevo ejercicio…', 'Entrega y nuevo ejercicio');
  await next
    .locator('#file')
    .setInputFiles({ name: 'otro.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await next
    .getByRole('alert')
    .filter({ hasText: 'El archivo no es de un ejercicio de Tablero PAL.' })
    .waitFor();
  await next.locator('#file').setInputFiles(zip);
  await next.getByLabel(`OAX-2016-C01 · ${TITLE}`).waitFor();
  await picture(page, 'entrega-traer');
  expect(await faults(page, 'iframe')).toEqual([]);
  await next.getByRole('button', { name: 'Traer 1 compromiso', exact: true }).click();
  await next.getByText('Se trajo 1 compromiso: OAX-2017-C01.').waitFor();
  await next.getByRole('button', { name: 'Cerrar' }).click();

  const again = await open('Oaxaca 2017', 'Entrega y nuevo ejercicio…', 'Entrega y nuevo ejercicio');
  await again.locator('#file').setInputFiles(zip);
  await again.getByText('Ya están en este tablero: OAX-2016-C01 (ahora OAX-2017-C01).').waitFor();
});

test('nothing failed on the pages meanwhile, and nobody else was asked for anything', () => {
  expect(seen).toEqual([]);
});

import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Download, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallName } from '../../src/core/calls.ts';
import { DURANGO } from '../board/plenty.ts';
import { watch } from '../hostile/screens.ts';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { choose } from './menu.ts';
import { openBrowser } from './open.ts';

const CALLS: [CallName, unknown][] = [
  ['guardarPreparar', DURANGO.setup],
  ...DURANGO.imports.map((table): [CallName, unknown] => ['importar', table]),
];

let host: Host;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let seen: string[];
let zip: { name: string; file: string };

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablero-'));
  const opening = openBrowser();
  for (const [name, input] of CALLS) await seed({ folder, book: 'Durango' }, name, input);
  await seed({ folder, book: 'Durango otra vez' }, 'guardarPreparar', { ...DURANGO.setup, launch: '' });
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

const faults = (selector: string): Promise<string[]> => barriers(page, selector);

/** Publishes in the panel and downloads the data from its last view. */
async function publishedData(book: string): Promise<{ name: string; file: string }> {
  const panel = await open(book, 'Publicar…', 'Publicar');
  await panel.getByRole('button', { name: 'Publicar', exact: true }).click();
  const press = panel.getByRole('button', { name: 'Descargar los datos (.zip)' });
  const [download] = (await Promise.all([page.waitForEvent('download'), press.click()])) as [Download, void];
  const name = download.suggestedFilename();
  await panel.getByText(`Se descargó ${name}.`).waitFor();
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'descarga-')), name);
  await download.saveAs(file);
  return { name, file };
}

const dataIn = (file: string): Record<string, unknown> =>
  JSON.parse(strFromU8(unzipSync(readFileSync(file))['datos.json'] ?? new Uint8Array())) as Record<
    string,
    unknown
  >;

test(
  'the data of a published plan are downloaded as one file beside its page',
  { timeout: 60_000 },
  async () => {
    zip = await publishedData('Durango');
    expect(zip.name).toBe('datos-dur-2015-corte-1.zip');
    expect(Object.keys(unzipSync(readFileSync(zip.file)))).toEqual(
      expect.arrayContaining([
        'datapackage.json',
        'datos.json',
        'tablas/compromisos.csv',
        'diccionario.md',
        'cortes.atom',
      ]),
    );
  },
);

test(
  'Importar plan says what another file is not, and what data would bring and cannot',
  { timeout: 60_000 },
  async () => {
    const panel = await open('Durango otra vez', 'Importar plan…', 'Importar plan');
    const file = panel.locator('#file');
    await file.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"esquema":"tablero-pal"}'),
    });
    await panel.getByText('El archivo no es de datos abiertos de un tablero, o está incompleto.').waitFor();
    await file.setInputFiles(zip.file);
    await panel.getByText('Compromisos: 6').waitFor();
    await panel.getByText('1 corte congelado').waitFor();
    await picture(page, 'importar-datos');
    expect(await faults('iframe')).toEqual([]);
    await panel.getByRole('button', { name: 'Traer los datos' }).click();
    await panel.getByText('registros de los datos publicados.').waitFor();
    await picture(page, 'importar-datos-listo');
    expect(await faults('iframe')).toEqual([]);
  },
);

test('the board that was made from the file publishes the same data', { timeout: 60_000 }, async () => {
  const again = dataIn((await publishedData('Durango otra vez')).file);
  const { cortes: _cuts, generado: _at, ...was } = dataIn(zip.file);
  expect(again).toMatchObject(was);
});

test('brought to a board that has records, the panel says why not', { timeout: 60_000 }, async () => {
  const panel = await open('Durango', 'Importar plan…', 'Importar plan');
  await panel.locator('#file').setInputFiles(zip.file);
  await panel.getByRole('button', { name: 'Traer los datos' }).click();
  await panel.getByText('Los datos se traen a un tablero vacío').waitFor();
});

test('nothing failed on the pages meanwhile, and nobody else was asked for anything', () => {
  expect(seen).toEqual([]);
});

import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aspectsOf } from '../../src/core/national/instruments.ts';
import { jsonFile } from '../../src/view/files/json.ts';
import { recordOfState, tenByTen } from '../national/desk.ts';
import { frozen } from '../view/published.ts';
import { rich } from '../view/samples.ts';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { choose as chooseIn, through } from './menu.ts';
import { openBrowser } from './open.ts';
import { go } from './sheet.ts';
import { openNation } from './nation.ts';
import { fitsEveryWidth } from './widths.ts';

const NOW = '2020-06-01T15:00:00Z';
const addressOf = (code: string): string => `https://${code.toLowerCase()}.org.mx/abierto/datos.json`;
const HOSTILE = '<img src=x onerror=alert(1)> Publicar el padrón';

let host: Host;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let seen: string[];

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nacional-'));
  const record = recordOfState(frozen(rich(), 2), 'OAX');
  const [first] = record.commitments;
  if (first) Object.assign(first.row, { titulo: HOSTILE });
  if (record.cut) record.cut.kind = 'Mes 6';
  const web = path.join(folder, 'web.json');
  const headers = { 'Content-Type': 'application/json' };
  const published = {
    OAX: record,
    JAL: recordOfState(tenByTen(), 'JAL'),
    PUE: recordOfState(frozen(rich()), 'PUE'),
  };
  const answers = Object.entries(published).map(
    ([code, one]) => [addressOf(code), { headers, body: jsonFile(one) }] as const,
  );
  writeFileSync(web, JSON.stringify(Object.fromEntries(answers)));
  const to = { folder, book: 'INAI', project: 'national' as const, now: NOW };
  const addresses = Object.fromEntries(Object.keys(published).map((code) => [code, addressOf(code)]));
  await seed(to, 'guardarDirecciones', { addresses });
  [host, browser] = await Promise.all([startHost({ folder, web, now: NOW }), openBrowser()]);
  ({ context, page, seen } = await openNation(browser, host));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const choose = (item: string): Promise<void> => chooseIn(page, item);

const faults = (): Promise<string[]> => barriers(page, 'iframe');

async function open(item: string, title: string): Promise<FrameLocator> {
  await choose(item);
  const panel = page.frameLocator(`iframe[title="${title}"]`);
  await panel.locator('footer').waitFor();
  return panel;
}

const partsOf = (file: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

async function downloaded(press: () => Promise<unknown>): Promise<{ name: string; file: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), file: await download.path() };
}

const pressing = (panel: FrameLocator, name: string) => () =>
  panel.getByRole('button', { name, exact: true }).click();

test('the sidebar says what will be read, gives page and data, and shows how the tab is published', { timeout: 90_000 }, async () => {
  const blank = await open('Publicar tablero nacional…', 'Publicar tablero nacional');
  await blank.getByText('Todavía no hay nada que publicar').waitFor();
  await blank.getByRole('button', { name: 'Actualizar entidades' }).click();
  const update = page.frameLocator('iframe[title="Actualizar entidades"]');
  await update.getByRole('button', { name: 'Actualizar ahora' }).click();
  await update.getByText('Se consultaron 3 entidades: 3 con algo nuevo.', { exact: false }).waitFor();
  const panel = await open('Publicar tablero nacional…', 'Publicar tablero nacional');
  await panel.getByText('Se publica lo de 3 de 32 entidades, tomado hasta el 1 de junio de 2020.', { exact: false }).waitFor();
  await panel.getByRole('img', { name: /elija «Datos nacionales»/ }).waitFor();
  await panel.getByText('En su portal').click();
  expect(await panel.getByLabel('Código para su portal').inputValue()).toContain('src="tablero-nacional.html"');
  expect(await faults()).toEqual([]);
  await picture(page, 'nacional-publicar');
  const html = await downloaded(pressing(panel, 'Descargar la página'));
  expect(html.name).toBe('tablero-nacional.html');
  expect(readFileSync(html.file, 'utf8')).toContain('3 de 32 entidades publican su tablero.');
  const data = await downloaded(pressing(panel, 'Descargar los datos (.zip)'));
  expect(data.name).toBe('datos-nacionales-2020-06-01.zip');
  const files = unzipSync(readFileSync(data.file));
  expect(Object.keys(files).sort()).toEqual([
    'datos-nacionales.json', 'diccionario.csv', 'esquema.json', 'tablas/actividades.csv', 'tablas/compromisos.csv',
    'tablas/entidades.csv', 'tablas/evidencias.csv', 'tablas/indicadores.csv', 'tablas/pasos.csv',
  ]);
  const { actividades } = JSON.parse(strFromU8(files['datos-nacionales.json'] ?? new Uint8Array())) as Record<string, unknown[]>;
  expect(actividades).toHaveLength(100 + 2 * 7);
  await go(page, 'Mapa', 'A15');
  await page.locator('.chart svg').first().waitFor();
  await expect.poll(() => page.locator('.chart').count()).toBe(3);
  await picture(page, 'nacional-graficas');
  expect(seen).toEqual([]);
}); // oxfmt-ignore

test('staff filter a tab in the sheet by what a column says, and see all of it again', { timeout: 60_000 }, async () => {
  await go(page, 'Compromisos', 'B2');
  await through(page, 'Editar', 'Filtrar por esta columna…');
  const dialog = page.getByRole('dialog', { name: 'Filtrar por «Entidad»' });
  await dialog.getByRole('button', { name: 'Ninguno' }).click();
  await dialog.getByLabel('Puebla').check();
  expect(await barriers(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Aplicar' }).click();
  await page.locator('[data-cell="B2"][aria-label*="filtrada"]').waitFor();
  const states = (): Promise<string[]> => page.locator('[data-cell^="B"]').evaluateAll((cells) => [...new Set(cells.filter(({ id }) => Number(id.slice(6)) > 2).map(({ textContent }) => textContent))]);
  await expect.poll(states).toEqual(['Puebla', '']);
  await picture(page, 'nacional-filtro');
  await page.locator('[data-cell="B2"] .funnel').click();
  await dialog.getByRole('button', { name: 'Ver todos' }).click();
  await dialog.getByRole('button', { name: 'Aplicar' }).click();
  await expect.poll(async () => (await states()).length).toBeGreaterThan(2);
  expect(seen).toEqual([]);
}); // oxfmt-ignore

test(
  'a person of INAI finds month six of a state open, and judges a commitment with a reason',
  { timeout: 90_000 },
  async () => {
    await choose('Monitoreo (6 meses)…');
    const panel = page.frameLocator('iframe[title="Monitoreo (6 meses)"]');
    await panel.getByRole('heading', { name: /compromisos? por valorar de/ }).waitFor();
    // what a state publishes is text here too
    await panel.getByText(HOSTILE).waitFor();
    await panel.getByRole('button', { name: 'Valorar OAX-2019-C01' }).click();
    // what the data show stands beside the question that it helps to answer
    await panel
      .getByText(/^En los datos: Tiene \d+ indicador(?:es)?, \d+ con las cuatro partes\. Propuesta: /)
      .waitFor();
    await panel.getByRole('button', { name: 'Guardar valoración' }).click();
    await panel.getByText('16 respuestas por completar: no se guardó nada.').waitFor();
    await panel.getByText('Específico: elija Sí, En parte o No.').waitFor();
    expect(await faults()).toEqual([]);
    await picture(page, 'nacional-monitoreo');
    for (const { key, choices = [] } of aspectsOf('monitoreo'))
      await panel.locator(`#${key}`).selectOption(choices[0] ?? '');
    await panel.getByLabel('Razón').fill('Sus actividades dicen qué entregan y cuándo.');
    await panel.getByLabel('Quién valora').fill('Secretaría Técnica');
    await panel.getByRole('button', { name: 'Guardar valoración' }).click();
    await panel.getByText('Se guardó la valoración de OAX-2019-C01.').waitFor();
    await panel.getByRole('button', { name: 'Ver OAX-2019-C01' }).waitFor();
    await panel.getByRole('heading', { name: '1 valoración por publicar' }).waitFor();
    await panel.getByRole('button', { name: 'Publicar valoraciones' }).click();
    await panel.getByText('Se publicó 1 valoración en «Valoraciones publicadas».').waitFor();
    await panel.getByRole('heading', { name: 'Todo lo valorado está publicado' }).waitFor();
    expect(await faults()).toEqual([]);
    await picture(page, 'nacional-publicar-valoraciones');
    await choose('Evaluación (12 meses)…');
    const evaluation = page.frameLocator('iframe[title="Evaluación (12 meses)"]');
    await evaluation.getByRole('heading', { name: 'Ningún plan ha llegado a su mes 12' }).waitFor();
    expect(seen).toEqual([]);
  },
);

test(
  'the sidebar of reports shows what each will hold, and gives it as .docx and as a page to print',
  { timeout: 120_000 },
  async () => {
    await choose('Informes…');
    const panel = page.frameLocator('iframe[title="Informes"]');
    const press = (name: string) => pressing(panel, name);
    await panel.getByRole('heading', { name: 'Informe nacional de los ejercicios locales' }).waitFor();
    await panel.getByText('3 de 32 entidades con datos').waitFor();
    await picture(page, 'nacional-informes');
    const nation = await downloaded(press('Descargar .docx'));
    expect(nation.name).toBe('informe-nacional-2020-06-01.docx');
    await panel.getByLabel('Informe', { exact: true }).selectOption({ label: 'Oaxaca' });
    await panel.getByRole('heading', { name: 'Informe de Oaxaca 2019' }).waitFor();
    await expect
      .poll(() => panel.locator('#of').evaluate((one) => one === document.activeElement))
      .toBe(true);
    await panel.getByText(/Monitoreo \(6 meses\): 1 de \d+; Evaluación \(12 meses\): 0 de 0/).waitFor();
    expect(await faults()).toEqual([]);
    await picture(page, 'nacional-informe-estado');
    const { name, file } = await downloaded(press('Descargar .docx'));
    expect(name).toBe('informe-oax-2020-06-01.docx');
    await panel.getByText('Se descargó informe-oax-2020-06-01.docx.').waitFor();
    const parts = partsOf(file);
    expect(parts['word/document.xml']).toContain('Sus actividades dicen qué entregan y cuándo.');
    expect(parts['word/document.xml']).not.toContain('Secretaría Técnica,');
    expect(
      Object.keys(parts).filter((one) => /^word\/charts\/chart\d+\.xml$/.test(one)).length,
    ).toBeGreaterThan(0);
    await panel.getByLabel('Incluir el nombre de quien valoró').check();
    await expect
      .poll(() => panel.locator('#names').evaluate((one: HTMLInputElement) => one.checked))
      .toBe(true);
    const named = await downloaded(press('Descargar .docx'));
    expect(partsOf(named.file)['word/document.xml']).toContain('Secretaría Técnica, el');
    const [shown] = await Promise.all([context.waitForEvent('page'), press('Ver para imprimir')()]);
    await shown.getByRole('heading', { name: 'Informe de Oaxaca 2019' }).waitFor();
    await fitsEveryWidth(shown, 'nacional-informe');
    expect(await barriers(shown)).toEqual([]);
    await shown.getByRole('img', { name: /Todo el plan: reportado \d+ %/ }).waitFor();
    await shown.close();
    expect(seen).toEqual([]);
  },
);

import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aspectsOf } from '../../src/core/national/instruments.ts';
import { jsonFile } from '../../src/view/files/json.ts';
import { watch } from '../hostile/screens.ts';
import { recordOfState } from '../national/desk.ts';
import { frozen } from '../view/published.ts';
import { rich } from '../view/samples.ts';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { choose as chooseIn } from './menu.ts';
import { openBrowser } from './open.ts';

const NOW = '2020-06-01T15:00:00Z';
const ADDRESS = 'https://iaip.org.mx/abierto/datos.json';
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
  writeFileSync(web, JSON.stringify({ [ADDRESS]: { headers, body: jsonFile(record) } }));
  const to = { folder, book: 'INAI', project: 'national' as const, now: NOW };
  await seed(to, 'guardarDirecciones', { addresses: { OAX: ADDRESS } });
  [host, browser] = await Promise.all([startHost({ folder, web, now: NOW }), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
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

const choose = (item: string): Promise<void> => chooseIn(page, item);

const faults = (): Promise<string[]> => barriers(page, 'iframe');

test(
  'a person of INAI updates, finds month six of a state open, and judges a commitment with a reason',
  { timeout: 90_000 },
  async () => {
    await choose('Actualizar entidades…');
    const update = page.frameLocator('iframe[title="Actualizar entidades"]');
    await update.getByRole('button', { name: 'Actualizar ahora' }).click();
    await update.getByText('Se consultó 1 entidad: 1 con algo nuevo.', { exact: false }).waitFor();
    await choose('Monitoreo (6 meses)…');
    const panel = page.frameLocator('iframe[title="Monitoreo (6 meses)"]');
    await panel.getByRole('heading', { name: /compromisos? por valorar de/ }).waitFor();
    // what a state publishes is text here too
    await panel.getByText(HOSTILE).waitFor();
    expect(await faults()).toEqual([]);
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
    expect(await faults()).toEqual([]);
    expect(seen).toEqual([]);
  },
);

const partsOf = (file: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

async function downloaded(press: () => Promise<unknown>): Promise<{ name: string; file: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), file: await download.path() };
}

test(
  'the sidebar of reports shows what each will hold, and gives it as .docx and as a page to print',
  { timeout: 120_000 },
  async () => {
    await choose('Informes…');
    const panel = page.frameLocator('iframe[title="Informes"]');
    const press = (name: string) => () => panel.getByRole('button', { name, exact: true }).click();
    await panel.getByRole('heading', { name: 'Informe nacional de los ejercicios locales' }).waitFor();
    await panel.getByText('1 de 32 entidades con datos').waitFor();
    expect(await faults()).toEqual([]);
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
    expect(Object.keys(parts).filter((one) => /^word\/charts\/chart\d+\.xml$/.test(one)).length).toBeGreaterThan(0); // prettier-ignore
    await panel.getByLabel('Incluir el nombre de quien valoró').check();
    await expect
      .poll(() => panel.locator('#names').evaluate((one: HTMLInputElement) => one.checked))
      .toBe(true);
    const named = await downloaded(press('Descargar .docx'));
    expect(partsOf(named.file)['word/document.xml']).toContain('Secretaría Técnica, el');
    const [shown] = await Promise.all([context.waitForEvent('page'), press('Ver para imprimir')()]);
    await shown.getByRole('heading', { name: 'Informe de Oaxaca 2019' }).waitFor();
    for (const width of [320, 768, 1280]) {
      await shown.setViewportSize({ width, height: 900 });
      const over = await shown.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${width}`).toBe(0);
      await picture(shown, `nacional-informe-${width}`, { fullPage: true });
    }
    const { violations } = await new AxeBuilder({ page: shown }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await shown.getByRole('img', { name: /Todo el plan: reportado \d+ %/ }).waitFor();
    await shown.close();
    expect(seen).toEqual([]);
  },
);

import { AxeBuilder } from '@axe-core/playwright';
import { mkdtempSync, writeFileSync } from 'node:fs';
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
import { PICTURES, seed, startHost, type Host } from './host.ts';
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

const choose = async (item: string): Promise<void> => {
  await page.getByRole('menuitem', { name: 'Tablero PAL', exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

async function faults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('iframe').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`.slice(0, 400));
}

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
    await panel.getByText(/^En los datos: Tiene \d+ indicador(?:es)?, \d+ con las cuatro partes\. Propuesta: /).waitFor();
    await panel.getByRole('button', { name: 'Guardar valoración' }).click();
    await panel.getByText('16 respuestas por completar: no se guardó nada.').waitFor();
    await panel.getByText('Específico: elija Sí, En parte o No.').waitFor();
    expect(await faults()).toEqual([]);
    await page.screenshot({ path: path.join(PICTURES, 'nacional-monitoreo.png') });
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
    await page.screenshot({ path: path.join(PICTURES, 'nacional-publicar-valoraciones.png') });
    await choose('Evaluación (12 meses)…');
    const evaluation = page.frameLocator('iframe[title="Evaluación (12 meses)"]');
    await evaluation.getByRole('heading', { name: 'Ningún plan ha llegado a su mes 12' }).waitFor();
    expect(await faults()).toEqual([]);
    expect(seen).toEqual([]);
  },
);

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallName } from '../../src/core/calls.ts';
import { activity, indicator, member, PASTED } from '../../src/host/faults/samples.ts';
import { enter } from './enter.ts';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { choose } from './menu.ts';
import { openBrowser } from './open.ts';
import { content, go } from './sheet.ts';

const BOOK = 'Oaxaca';
const NOW = '2016-04-20T15:00:00Z';
const SETUP = { state: 'OAX', guarantor: 'IAIP Oaxaca', year: 2016, zone: 'America/Mexico_City', launch: '' };
const plan = (titulo: string, acuerdo: string, activities: number) => ({
  commitment: { titulo, acuerdo },
  activities: Array.from({ length: activities }, (_, index) => activity(index + 1)),
  indicators: activities > 0 ? [indicator('Padrones')] : [],
});

let host: Host;
let browser: Browser;
let ana: Page;
const errors: string[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablero-'));
  const board = { folder, book: BOOK, now: NOW };
  const opening = openBrowser();
  await seed(board, 'guardarPreparar', SETUP);
  await seed(board, 'guardarIntegrante', { member: member('Ana Ruiz', 'Organismo garante') });
  await seed(board, 'guardarIntegrante', { member: member('Eva Cruz', 'Sociedad civil') });
  await seed(board, 'guardarIntegrante', { member: member('Luis Mora', 'Autoridad') });
  await seed(board, 'guardarCompromiso', plan('Publicar el padrón de uniformes escolares', 'STL/2016/07', 6));
  await seed(board, 'guardarCompromiso', plan('Fortalecer los mecanismos de contraloría social', '', 0));
  await seed(board, 'importar', { table: 'gobernanza', ...PASTED['gobernanza'] });
  [host, browser] = await Promise.all([startHost({ folder, now: NOW }), opening]);
  ana = await enter(browser, host, BOOK, errors, { width: 1100, height: 1000 });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

/** Opens a panel; the one that was open before is gone when it returns. */
async function menu(item: string, title: string, opens: CallName): Promise<FrameLocator> {
  await Promise.all([
    ana.waitForResponse((one) => (one.request().postData() ?? '').includes(`"${opens}"`)),
    choose(ana, item),
  ]);
  return ana.frameLocator(`iframe[title="${title}"]`);
}

/** Into one cell, as a person does; onEdit has run when it returns. */
async function type(tab: string, a1: string, value: string): Promise<void> {
  await go(ana, tab, a1);
  await content(ana).fill(value);
  await Promise.all([ana.waitForResponse(/editar/), content(ana).press('Enter')]);
}

const faults = (title: string): Promise<string[]> => barriers(ana, `iframe[title="${title}"]`);

const shot = (name: string) => picture(ana, name);

test('the plan is reviewed as a whole: each criterion with a word and a shape, each finding with its cell', async () => {
  const panel = await menu('Revisar y lanzar el plan…', 'Revisar plan', 'abrirPlan');
  await panel.getByText('1 de 2 compromisos pueden entrar al plan.').waitFor();
  await panel.getByText('◆ Entra por el acuerdo STL/2016/07').waitFor();
  await panel.getByText('OAX-2016-C02 · Fortalecer').click();
  expect(await panel.getByText('✕ Falta · ').count()).toBeGreaterThan(5);
  await panel.getByText(/^Por completar \(/).click();
  await panel.getByRole('button', { name: /C02 · «Fortalecer» no promete nada/ }).waitFor();
  await shot('revisar-plan');
  expect(await faults('Revisar plan')).toEqual([]);
  await panel.getByRole('button', { name: 'OAX-2016-C02 · No tiene actividades.' }).click();
  await panel.getByText('Está en Compromisos, celda B4.').waitFor();
});

test('launching is refused with the list, and done once the commitment has its agreement', async () => {
  const panel = await menu('Revisar y lanzar el plan…', 'Revisar plan', 'abrirPlan');
  await panel.getByText('Antes de lanzar, resuelva 1 pendiente:').waitFor();
  expect(await panel.getByRole('button', { name: 'Lanzar el plan' }).count()).toBe(0);
  await shot('lanzar-antes');
  await type('Compromisos', 'AI4', 'STL/2016/08');
  const next = await menu('Revisar y lanzar el plan…', 'Revisar plan', 'abrirPlan');
  await next.getByText('2 de 2 compromisos pueden entrar al plan.').waitFor();
  await next.getByLabel('Dirección del documento del plan').fill('nuestro portal');
  await next.getByRole('button', { name: 'Lanzar el plan' }).click();
  await next.getByText('No se lanzó el plan.').waitFor();
  expect(await next.locator('#address').getAttribute('aria-invalid')).toBe('true');
  expect(await next.locator('#address').evaluate((one) => one === document.activeElement)).toBe(true);
  await shot('lanzar-rechazado');
  expect(await faults('Revisar plan')).toEqual([]);
  await next.getByLabel('Dirección del documento del plan').fill('https://iaip.example.mx/pal.pdf');
  await next.getByRole('button', { name: 'Lanzar el plan' }).click();
  await next.getByText('El plan quedó lanzado el 20 de abril de 2016').waitFor();
  await shot('lanzado');
  expect(await faults('Revisar plan')).toEqual([]);
});

test('before a cut is frozen the panel says what will be different from the one before', async () => {
  await type('Actividades', 'L3', '60%');
  await type('Actividades', 'G4', '31/08/2016');
  const panel = await menu('Publicar…', 'Publicar', 'abrirPublicar');
  await panel.getByRole('heading', { name: 'Qué cambiará desde el corte 1' }).waitFor();
  await panel.getByText('Avance del plan: reportado 0 % → 5 %; verificado 0 %.').waitFor();
  await panel.getByText('2 cambios más').click();
  await panel.getByText('OAX-2016-C01-A02: fin 30/06/2016 → 31/08/2016 (sin acuerdo)').waitFor();
  await panel.getByText('El corte «Mes 6» corresponde al 20 de octubre de 2016: faltan 183 días.').waitFor();
  await shot('publicar-corte');
  expect(await faults('Publicar')).toEqual([]);
  await panel.getByRole('button', { name: 'Publicar', exact: true }).click();
  await panel.getByText('Se publicaron el tablero y los datos: corte 2.').waitFor();
});

test('nothing failed on the page meanwhile', () => {
  expect(errors).toEqual([]);
});

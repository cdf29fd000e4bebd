import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter } from './enter.ts';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { openBrowser } from './open.ts';
import { go as goIn } from './sheet.ts';
import { choose } from './menu.ts';

const BOOK = 'Oaxaca';
const TITLE = 'Actualizar avance';
const act = (actividad: string, inicio: string, fin: string) => ({
  actividad,
  producto: 'Base',
  responsable: 'OAX-2016-M01',
  inicio,
  fin,
});

let host: Host;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablero-'));
  const board = { folder, book: BOOK };
  const opening = openBrowser();
  await seed(board, 'guardarPreparar', {
    state: 'OAX',
    guarantor: 'IAIP Oaxaca',
    year: 2016,
    zone: 'America/Mexico_City',
    launch: '01/02/2016',
  });
  await seed(board, 'guardarIntegrante', {
    member: { nombre: 'Ana Ruiz', institucion: 'IAIP', sector: 'Organismo garante', asiento: 'Titular' },
  });
  await seed(board, 'guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón de uniformes' },
    activities: [
      act('Abrir los datos en el portal', '01/03/2016', '30/09/2016'),
      act('Reunir los datos de 570 municipios', '01/02/2016', '20/02/2016'),
      act('Capacitar a los comités', '01/02/2016', '10/03/2016'),
    ],
    indicators: [{ variable: 'Municipios publicados', unidad: 'municipios', base: '0', meta: '570' }],
  });
  await seed(board, 'importar', { table: 'sesiones', columns: ['fecha'], rows: [['10/02/2016']] });
  await seed(board, 'importar', {
    table: 'acuerdos',
    columns: ['sesion', 'acuerdo'],
    rows: [['OAX-2016-S01', 'Dar más tiempo a los municipios']],
  });
  await seed(board, 'importar', {
    table: 'mediciones',
    columns: ['indicador', 'fecha', 'valor'],
    rows: [
      ['OAX-2016-C01-I01', '01/02/2016', '40'],
      ['OAX-2016-C01-I01', '28/02/2016', '120'],
    ],
  });
  [host, browser] = await Promise.all([startHost({ folder }), opening]);
  page = await enter(browser, host, BOOK, errors);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const go = (tab: string, a1: string) => goIn(page, tab, a1);

async function open(): Promise<FrameLocator> {
  await Promise.all([
    page.waitForResponse((one) => (one.request().postData() ?? '').includes('"abrirAvance"')),
    choose(page, 'Actualizar avance…'),
  ]);
  const panel = page.frameLocator(`iframe[title="${TITLE}"]`);
  await panel.getByRole('button', { name: 'Guardar' }).waitFor();
  return panel;
}

const card = (panel: FrameLocator, title: string) => panel.getByRole('region', { name: title });
const shot = (name: string) => picture(page, name);

const faults = (): Promise<string[]> => barriers(page, `iframe[title="${TITLE}"]`);

test('it opens on the commitment of the row, late activities first, with the trend of its indicator', async () => {
  await go('Compromisos', 'B3');
  const panel = await open();
  const titles = await panel.getByRole('region').getByRole('heading').allTextContents();
  expect(titles.map((title) => title.slice(0, 7))).toEqual(['C01-A02', 'C01-A03', 'C01-A01']);
  await expect.poll(() => card(panel, 'C01-A02').textContent()).toContain('▲ Atrasada 10 días.');
  expect(await panel.locator('#app').textContent()).toContain('40 → 120 · Mejora');
  expect(await card(panel, 'C01-A02').textContent()).toContain(
    'Para estar completa le falta: avance de 100 %, descripción final, una evidencia con dirección.',
  );
  await shot('20-avance');
  expect(await faults()).toEqual([]);
}, 40_000);

test('two activities are reported by keyboard alone and saved with one press', async () => {
  await go('Compromisos', 'B3');
  const panel = await open();
  const late = card(panel, 'C01-A02');
  await late.getByRole('slider').focus();
  await page.keyboard.press('End');
  await expect.poll(() => late.getByLabel('Avance', { exact: true }).inputValue()).toBe('100 %');
  await late.getByLabel('Informe de avance').focus();
  await page.keyboard.type('Llegaron todos los municipios.');
  await page.keyboard.press('Shift+Tab');
  await late.getByLabel('Descripción final').focus();
  await page.keyboard.type('La base tiene los 570 municipios.');
  await late.getByText(/^Más:/).focus();
  await page.keyboard.press('Enter');
  await late.getByText('Agregar evidencia').focus();
  await page.keyboard.press('Enter');
  await late.getByLabel('Título').focus();
  await page.keyboard.type('Base publicada');
  await late.getByLabel('Dirección').focus();
  await page.keyboard.type('https://datos.example.mx/base');
  await expect.poll(() => late.textContent()).toContain('Completa con lo escrito aquí.');
  const next = card(panel, 'C01-A03');
  await next.getByRole('slider').focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => next.getByLabel('Avance', { exact: true }).inputValue()).toBe('20 %');
  await shot('21-avance-escrito');
  expect(await faults()).toEqual([]);
  await panel.getByRole('button', { name: 'Guardar' }).focus();
  await page.keyboard.press('Enter');
  await panel.getByText('Se guardó el avance de 2 actividades, con 1 evidencia.').waitFor();
  // the list stays as it was under the hand of who works through it
  expect(
    (await panel.getByRole('region').getByRole('heading').allTextContents()).map((title) =>
      title.slice(0, 7),
    ),
  ).toEqual(['C01-A02', 'C01-A03', 'C01-A01']);
  await expect.poll(() => card(panel, 'C01-A02').textContent()).toContain('● Completa');
  await expect.poll(() => card(panel, 'C01-A03').textContent()).toContain('► En proceso');
  await shot('22-avance-guardado');
}, 60_000);

test('what is wrong is told beside its field and nothing that was typed is lost', async () => {
  await go('Compromisos', 'B3');
  const panel = await open();
  const one = card(panel, 'C01-A01');
  await one.getByLabel('Avance', { exact: true }).fill('150 %');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByText('No se guardó.').waitFor();
  const field = one.getByLabel('Avance', { exact: true });
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.inputValue()).toBe('150 %');
  await field.fill('10 %');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByText(/^Se guardó el avance de la actividad “/).waitFor();
}, 40_000);

test('it is verified, moved and cancelled from its card', async () => {
  await go('Compromisos', 'B3');
  const panel = await open();
  for (const sector of ['Autoridad', 'Sociedad civil']) {
    const done = card(panel, 'C01-A02');
    await done.getByText(/^Más:/).click();
    await done.getByText('Verificar', { exact: true }).click();
    await done.getByLabel('Sector que verifica').selectOption(sector);
    await done.getByLabel('Veredicto').selectOption('Cumplida');
    if (sector === 'Autoridad') {
      // what is folded is made when it is opened
      await done.getByText('Reprogramar', { exact: true }).click();
      await done.getByText('Cancelar por acuerdo', { exact: true }).click();
      await done.getByLabel('Acuerdo que la cancela').waitFor();
      await shot('23-avance-verificar');
      expect(await faults()).toEqual([]);
    }
    await done.getByRole('button', { name: 'Registrar verificación' }).click();
    await panel
      .getByText(new RegExp(`^Se verificó la actividad “.*” \\(${sector}: cumplida\\)\\.`))
      .waitFor();
    await expect.poll(() => card(panel, 'C01-A02').textContent()).toContain(`${sector} 01/03/2016`);
  }
  await expect.poll(() => card(panel, 'C01-A02').textContent()).toContain('■ Verificada');
  const moved = card(panel, 'C01-A03');
  await moved.getByText(/^Más:/).click();
  await moved.getByText('Reprogramar', { exact: true }).click();
  await moved.getByLabel('Fin nuevo').fill('30/04/2016');
  await moved.getByLabel('Motivo').fill('Los comités piden más tiempo.');
  await moved.getByRole('button', { name: 'Mover la fecha de fin' }).click();
  await panel.getByText('No se guardó. Acuerdo: falta.').waitFor();
  await moved.getByLabel('Acuerdo', { exact: true }).selectOption({ index: 1 });
  await moved.getByRole('button', { name: 'Mover la fecha de fin' }).click();
  await panel.getByText(/^El fin de la actividad “.*” se movió\./).waitFor();
  await expect
    .poll(() => card(panel, 'C01-A03').textContent())
    .toContain('30/04/2016 (fin original: 10/03/2016)');
  const gone = card(panel, 'C01-A01');
  await gone.getByText(/^Más:/).click();
  await gone.getByText('Cancelar por acuerdo').click();
  await gone.getByLabel('Acuerdo que la cancela').selectOption({ index: 1 });
  await gone.getByRole('button', { name: 'Cancelar la actividad' }).click();
  await panel.getByText(/^Se canceló la actividad “.*” por acuerdo del Secretariado\./).waitFor();
  await expect.poll(() => card(panel, 'C01-A01').textContent()).toContain('✕ Cancelada');
  await panel.getByText('Cómo se gana cada estado').click();
  await shot('24-avance-todo');
  expect(await faults()).toEqual([]);
  expect(errors).toEqual([]);
}, 90_000);

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCalendar } from '../core/ics.ts';
import { enter } from './enter.ts';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { choose } from './menu.ts';
import { openBrowser } from './open.ts';

const BOOK = 'Oaxaca';
const NOW = '2016-06-15T15:00:00Z';
const MEMBER = {
  nombre: 'Ana Ruiz',
  institucion: 'IAIP',
  sector: 'Organismo garante',
  asiento: 'Titular',
  correo: 'ana@iaip.example.mx',
  avisos: 'Sí',
};
const SITE = 'https://ejemplo.gob.mx';

let host: Host;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablero-'));
  const board = { folder, book: BOOK, now: NOW };
  const opening = openBrowser();
  const zone = 'America/Mexico_City';
  await seed(board, 'guardarPreparar', {
    state: 'OAX',
    guarantor: 'IAIP',
    year: 2016,
    zone,
    launch: '01/05/2016',
  });
  await seed(board, 'guardarIntegrante', { member: MEMBER });
  await seed(board, 'guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón de uniformes' },
    activities: [
      {
        actividad: 'Reunir los datos',
        producto: 'Base',
        responsable: 'OAX-2016-M01',
        inicio: '2016-05-01',
        fin: '2016-06-10',
      },
    ],
    indicators: [],
  });
  const names = ['informe', 'informe', 'movido', 'muerto', 'privado', 'lento'];
  await seed(board, 'importar', {
    table: 'evidencias',
    columns: ['de', 'fecha', 'titulo', 'direccion'],
    rows: names.map((name, index) => [
      index === 0 ? 'OAX-2016-C01-A01' : 'OAX-2016-P01',
      '20/04/2016',
      `Documento ${index + 1}`,
      `${SITE}/${name}`,
    ]),
  });
  [host, browser] = await Promise.all([startHost({ folder, now: NOW }), opening]);
  page = await enter(browser, host, BOOK, errors);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

async function open(item: string, title: string): Promise<FrameLocator> {
  await choose(page, item);
  return page.frameLocator(`iframe[title="${title}"]`);
}

const shot = (title: string, name: string) => picture(page.locator(`iframe[title="${title}"]`), name);

const faults = (title: string): Promise<string[]> => barriers(page, `iframe[title="${title}"]`);

test('INAI’s marks are fetched from the sidebar, and what is at the address and is none is said there', async () => {
  const title = 'Evaluación del INAI';
  const panel = await open('Traer evaluación del INAI…', title);
  await panel.getByText('Todavía no hay notas').waitFor();
  await panel.getByLabel('Dirección del CSV que publica el INAI').fill(`${SITE}/informe`);
  await panel.getByRole('button', { name: 'Traer evaluación' }).click();
  await panel.getByText('En lugar de datos llegó una página web.').waitFor();
  expect(await panel.getByRole('textbox').inputValue()).toBe(`${SITE}/informe`);
  await shot(title, 'evaluacion');
  expect(await faults(title)).toEqual([]);
});

test('links are checked from the sidebar, grouped by what was found, and a click goes to the cell', async () => {
  const title = 'Comprobar enlaces';
  const panel = await open('Comprobar enlaces…', title);
  await panel.getByText('El tablero tiene 5 direcciones. Todavía no se han comprobado.').waitFor();
  await panel.getByText(/OAX-2016-E001: es del 20\/04\/2016, antes de que empezara/).waitFor();
  await panel.getByRole('button', { name: 'Comprobar ahora' }).click();
  await panel.getByText('▲ No responde (2)').waitFor();
  for (const group of ['▲ Privado (1)', '► Redirige (1)', '✔ Responde (2)'])
    expect(await panel.getByText(group).count(), group).toBe(1);
  expect(
    await panel
      .locator('h2')
      .first()
      .evaluate((one) => one === document.activeElement),
  ).toBe(true);
  await shot(title, 'enlaces');
  expect(await faults(title)).toEqual([]);
  await panel.getByRole('button', { name: 'OAX-2016-E004: El documento ya no está ahí.' }).click();
  await panel.getByText(/Está en Evidencias, celda/).waitFor();
  // the tab to which it went was out of sight
  const tab = page.getByRole('tab', { name: 'Evidencias', selected: true });
  await expect
    .poll(async () => {
      const box = await tab.boundingBox();
      return box ? box.x + box.width <= 1100 : false;
    })
    .toBe(true);
  await page.getByRole('tab', { name: 'Evidencias', exact: true, selected: true }).waitFor();
});

test('reminders are looked at, tried and turned on, and the calendar comes as a file', async () => {
  const title = 'Recordatorios y calendario';
  const panel = await open('Recordatorios y calendario…', title);
  await panel.getByText('○ Apagados: el tablero no le escribe a nadie.').waitFor();
  await panel.getByRole('button', { name: 'Ver qué recibirían hoy' }).click();
  await panel.getByText('1 correo saldría hoy').waitFor();
  await panel.locator('summary', { hasText: 'Ana Ruiz' }).click();
  await panel.getByText('Reunir los datos: venció el 10/06/2016').waitFor();
  await shot(title, 'recordatorios-previa');
  expect(await faults(title)).toEqual([]);
  await panel.getByRole('button', { name: 'Enviarme una prueba' }).click();
  await panel.getByText(/Se envió una prueba a personal@/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Descargar calendario (.ics)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('calendario-oax-2016.ics');
  expect(readCalendar(readFileSync(await download.path(), 'utf8')).parts.length).toBeGreaterThan(3);
  await panel.getByRole('button', { name: 'Activar recordatorios' }).click();
  await panel.getByText('● Activos: los envía esta cuenta.').waitFor();
  const stop = panel.getByRole('button', { name: 'Dejar de enviarlos' });
  await expect.poll(() => stop.evaluate((one) => one === document.activeElement)).toBe(true);
  await shot(title, 'recordatorios');
  await stop.press('Enter');
  await panel.getByText('○ Apagados: el tablero no le escribe a nadie.').waitFor();
});

test('nothing failed on the page meanwhile', () => {
  expect(errors).toEqual([]);
});

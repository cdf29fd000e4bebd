import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallName } from '../../src/core/calls.ts';
import { seed, startHost, type Host } from './host.ts';
import { choose, ITEMS } from './menu.ts';
import { openBrowser } from './open.ts';

const BOOK = 'Oaxaca';
const SETUP = { state: 'OAX', guarantor: 'IAIP Oaxaca', year: 2016, zone: 'America/Mexico_City', launch: '' };

const SEED: readonly (readonly [CallName, unknown])[] = [
  ['guardarPreparar', SETUP],
  [
    'guardarIntegrante',
    { member: { nombre: 'Ana Ruiz', institucion: 'IAIP', sector: 'Organismo garante', asiento: 'Titular' } },
  ],
  [
    'guardarCompromiso',
    {
      commitment: { titulo: 'Publicar el padrón' },
      activities: [
        {
          actividad: 'Reunir los datos',
          responsable: 'OAX-2016-M01',
          inicio: '01/03/2016',
          fin: '31/03/2016',
        },
      ],
      indicators: [{ variable: 'Padrones' }],
    },
  ],
  ['guardarRegistro', { table: 'sesiones', record: { fecha: '01/03/2016', tipo: 'Ordinaria' } }],
  ['guardarRegistro', { table: 'acuerdos', record: { sesion: 'OAX-2016-S01', acuerdo: 'Convocar' } }],
];

let host: Host;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablero-'));
  const opening = openBrowser();
  for (const [name, input] of SEED)
    await seed({ folder, book: BOOK, now: '2016-03-20T15:00:00Z' }, name, input);
  [host, browser] = await Promise.all([startHost({ folder, now: '2016-03-20T15:00:00Z' }), opening]);
  page = await (await browser.newContext({ viewport: { width: 1100, height: 900 } })).newPage();
  page.setDefaultTimeout(9_000);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

async function enter(url: string, book: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: book }).first().click();
  await page.locator('[data-cell]').first().waitFor();
}

/** What a panel shows only when somebody asks for it. */
const MORE = ['Agregar actividad', 'Agregar indicador', 'Abrir', 'Agregar un requisito propio'];

/** Opens all that is folded in a panel; what opens may hold more that is folded. */
const unfold = (panel: FrameLocator): Promise<void> =>
  panel.locator('body').evaluate(async (body) => {
    for (let closed = body.querySelectorAll('details:not([open])'); closed.length > 0;) {
      for (const one of closed) one.setAttribute('open', '');
      // what is made on opening is made at its event
      await new Promise((resolve) => setTimeout(resolve, 20));
      closed = body.querySelectorAll('details:not([open])');
    }
  });

/** Labels of the fields of a panel that nothing describes. */
const undescribed = (panel: FrameLocator): Promise<string[]> =>
  panel.locator('body').evaluate((body) =>
    [...body.querySelectorAll<HTMLInputElement>('input,select,textarea')]
      .filter((field) => {
        const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
        const told = ids.map((id) => body.ownerDocument.getElementById(id)?.textContent ?? '').join(' ');
        return told.trim().length < 5;
      })
      .map((field) => field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.id),
  );

async function closePanel(): Promise<void> {
  await page
    .getByRole('button', { name: /^Cerrar / })
    .last()
    .click({ delay: 80 });
}

test('every field of every panel has its help beside it', async () => {
  await enter(host.url, BOOK);
  const lacking: string[] = [];
  let fields = 0;
  for (const item of ITEMS) {
    await choose(page, item);
    const panel = page.frameLocator('iframe[title]');
    await panel.locator('#app :is(button,input,select):visible').first().waitFor();
    const look = async (): Promise<void> => {
      await unfold(panel);
      fields += await panel.locator('input,select,textarea').count();
      lacking.push(...(await undescribed(panel)).map((label) => `${item} ${label}`));
    };
    await look();
    for (const more of MORE) {
      const press = panel.getByRole('button', { name: more, exact: true });
      if ((await press.count()) === 0) continue;
      await press.first().click();
      await panel.locator('#app .field:visible').first().waitFor();
      await look();
    }
    if (item === 'Importar plan…') {
      await panel
        .getByLabel('Pegue la tabla')
        .fill('Compromiso\tAsignado\nPublicar el padrón\tmuchos\nOtro\t1');
      await panel.getByText('Vista previa', { exact: true }).waitFor();
      await look();
    }
    await closePanel();
  }
  expect(fields).toBeGreaterThan(150);
  expect([...new Set(lacking)]).toEqual([]);
}, 120_000);

test('the form of a board that is not there yet has help too', async () => {
  const empty = await startHost();
  await enter(empty.url, 'Tablero vacío');
  await choose(page, 'Preparar o reparar tablero…');
  const panel = page.frameLocator('iframe[title]');
  await panel.getByLabel('Entidad federativa').waitFor();
  expect(await undescribed(panel)).toEqual([]);
  await empty.stop();
}, 30_000);

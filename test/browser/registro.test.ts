import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallName } from '../../src/core/calls.ts';
import { enter } from './enter.ts';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { LOOKED_AT } from './looked.ts';
import { choose, ITEMS } from './menu.ts';
import { picture } from './picture.ts';
import { openBrowser } from './open.ts';
import { content, go as goIn } from './sheet.ts';

const BOOK = 'Oaxaca';
/** Every key goes through the browser one by one. */
const LONG = { timeout: 60_000 };
const SEEDS: readonly (readonly [CallName, unknown])[] = [
  [
    'guardarPreparar',
    { state: 'OAX', guarantor: 'IAIP Oaxaca', year: 2016, zone: 'America/Mexico_City', launch: '' },
  ],
  [
    'guardarIntegrante',
    { member: { nombre: 'Ana Ruiz', institucion: 'IAIP', sector: 'Organismo garante', asiento: 'Titular' } },
  ],
  [
    'guardarCompromiso',
    {
      commitment: { titulo: 'Publicar el padrón de uniformes' },
      activities: [{ actividad: 'Reunir los datos', inicio: '01/02/2016', fin: '20/02/2016', avance: '100' }],
      indicators: [{ variable: 'Padrones publicados', unidad: 'padrones', base: 0, meta: 10 }],
    },
  ],
  [
    'guardarRegistro',
    { table: 'gobernanza', record: { desde: '01/01/2016', regla: 'Consenso', quorum: '2' } },
  ],
];

let host: Host;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablero-'));
  const opening = openBrowser();
  for (const [name, input] of SEEDS) await seed({ folder, book: BOOK }, name, input);
  [host, browser] = await Promise.all([startHost({ folder }), opening]);
  page = await enter(browser, host, BOOK, errors);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

/** Opens a form with the keys of the menu bar alone. */
async function byKeys(item: string, title: string): Promise<FrameLocator> {
  await page.getByRole('menuitem', { name: 'Tablero PAL', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe('Guía y glosario');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe('Registrar');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Actor…');
  for (let steps = 0; steps < 12 && (await focused()) !== item; steps += 1)
    await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(item);
  await page.keyboard.press('Enter');
  return opened(title);
}

const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

async function open(item: string, title: string): Promise<FrameLocator> {
  await choose(page, item);
  return opened(title);
}

/** The form of this name, as soon as it can be saved. */
async function opened(title: string): Promise<FrameLocator> {
  const form = page.frameLocator(`iframe[title="${title}"]`);
  await form.getByRole('button', { name: 'Guardar', exact: true }).waitFor();
  return form;
}

/** Types from the first field on: Tab goes to the next one; a choice is made by its first letters. */
async function fill(form: FrameLocator, first: string, values: readonly string[]): Promise<void> {
  await form.getByLabel(first, { exact: true }).focus();
  for (const [index, value] of values.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(value);
  }
}

/** Presses a button with the keyboard. */
async function press(form: FrameLocator, name: string): Promise<void> {
  await form.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

const faults = (title: string): Promise<string[]> => barriers(page, `iframe[title="${title}"]`);

const keep = (name: string) => picture(page, name);

async function go(tab: string, a1: string): Promise<string> {
  await goIn(page, tab, a1);
  return content(page).inputValue();
}

test('a session is registered by keyboard, and from it an agreement', LONG, async () => {
  const form = await byKeys('Sesión…', 'Sesión');
  await fill(form, 'Fecha', ['10/02/2016', 'Ord', 'Sala de plenos', 'Agenda anual', '1', '1', 'uno']);
  await press(form, 'Guardar');
  await form.getByText('«uno» no es un número').waitFor();
  await keep('registro-sesion');
  expect(await faults('Sesión')).toEqual([]);
  expect(await form.locator(':focus').getAttribute('aria-invalid')).toBe('true');
  await form.getByLabel('Asistieron: autoridad').fill('1');
  await press(form, 'Guardar');
  await form.getByText('Se registró la sesión ordinaria del 10/02/2016.').waitFor();
  await form.getByText('Hubo quórum: lo que acordó es válido.').waitFor();
  await form.getByText('Lo que depende de este registro está al día.').waitFor();
  expect(await faults('Sesión')).toEqual([]);
  await press(form, 'Registrar un acuerdo de esta sesión');
  await form.getByRole('heading', { name: 'Registrar acuerdo' }).waitFor();
  expect(await form.getByLabel('Sesión', { exact: true }).inputValue()).toBe('OAX-2016-S01');
  await fill(form, 'Acuerdo', ['Publicar la agenda anual', 'M01', '09/02/2016']);
  await form.getByLabel('Actividades que mueve: elegir de la lista').focus();
  await page.keyboard.type('C01');
  await press(form, 'Agregar a la lista');
  await press(form, 'Guardar');
  await form.getByText(/es anterior a la sesión, que fue el 10 de febrero de 2016/).waitFor();
  await keep('registro-acuerdo');
  expect(await faults('Sesión')).toEqual([]);
  await form.getByLabel('Vence').fill('20/03/2016');
  await press(form, 'Guardar');
  await form.getByText('Se registró el acuerdo “Publicar la agenda anual”.').waitFor();
  await form.getByText('está al día.').waitFor();
  const cell = content(page);
  await go('Acuerdos', 'G3');
  await expect.poll(() => cell.inputValue()).toBe('OAX-2016-C01-A01');
  await go('Sesiones', 'J3');
  await expect.poll(() => cell.inputValue()).toBe('Sí');
});

test('a mesa is registered and its evidence follows, already of that mesa', LONG, async () => {
  const form = await byKeys('Mesa…', 'Mesa');
  await fill(form, 'Fecha', [
    '15/02/2016',
    'Educación',
    '',
    '1',
    '14',
    '3',
    'Nadie sabe cuántos uniformes se entregan.',
  ]);
  await press(form, 'Guardar y agregar evidencia');
  await form.getByRole('heading', { name: 'Registrar evidencia' }).waitFor();
  expect(await form.getByLabel('Qué respalda').locator('option:checked').innerText()).toBe('Una mesa');
  expect(await form.getByLabel('De qué es', { exact: true }).inputValue()).toBe('OAX-2016-T01');
  await fill(form, 'Fecha', [
    '15/02/2016',
    'Minuta',
    'Minuta de la mesa',
    'https://iaip.example.mx/mesa-1',
    'S',
  ]);
  await keep('registro-evidencia');
  expect(await faults('Mesa')).toEqual([]);
  await press(form, 'Guardar');
  await form.getByText('Se registró la evidencia “Minuta de la mesa”.').waitFor();
  await form.getByText('está al día.').waitFor();
  await expect.poll(() => go('Evidencias', 'B3')).toBe('OAX-2016-T01');
  // of a mesa that is there already more evidence may come, without a change of its own
  await go('Mesas', 'C3');
  const mesa = await open('Mesa…', 'Mesa');
  await mesa.getByRole('heading', { name: 'Editar mesa' }).waitFor();
  await press(mesa, 'Guardar y agregar evidencia');
  await mesa.getByRole('heading', { name: 'Registrar evidencia' }).waitFor();
});

test(
  'a measurement is registered for an indicator chosen by its name, and becomes its value',
  LONG,
  async () => {
    const form = await open('Medición…', 'Medición');
    await fill(form, 'Indicador', ['C01', '20/02/2016', '4', 'Registro de la secretaría']);
    expect(await faults('Medición')).toEqual([]);
    await press(form, 'Guardar');
    await form.getByText('Se registró la medición del 20/02/2016: 4.').waitFor();
    await form.getByText('está al día.').waitFor();
    await expect.poll(() => go('Indicadores', 'I3')).toBe('4');
  },
);

test('evidence that is dated before its activity began is asked about, and saved', LONG, async () => {
  const form = await open('Evidencia…', 'Evidencia');
  await fill(form, 'Qué respalda', [
    'Una act',
    'C01',
    '15/01/2016',
    'Doc',
    'Base de datos',
    'https://iaip.example.mx/base',
  ]);
  await form.getByText(/anterior al inicio de OAX-2016-C01-A01/).waitFor();
  await press(form, 'Guardar');
  await form.getByText('Se registró la evidencia “Base de datos”.').waitFor();
  await form.getByText('está al día.').waitFor();
  await go('Evidencias', 'F4');
  const again = await open('Evidencia…', 'Evidencia');
  await again.getByRole('heading', { name: 'Editar evidencia' }).waitFor();
  expect(await again.getByLabel('Título').inputValue()).toBe('Base de datos');
});

test('a requirement of a step is chosen by its name and met with its day', LONG, async () => {
  await page.getByRole('menuitem', { name: 'Tablero PAL', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Registrar', exact: true }).click();
  await keep('registro-menu');
  await page.getByRole('menuitem', { name: 'Requisito de un paso…' }).click();
  const form = page.frameLocator('iframe[title="Requisito del paso"]');
  await form.getByLabel('Requisito').selectOption({ label: 'P01 · Paso 1: Declaración conjunta' });
  await press(form, 'Abrir');
  await form.getByText('Paso 1: Declaración conjunta').waitFor();
  await press(form, 'Guardar');
  await form.getByText('No se guardó: no hay nada nuevo.').waitFor();
  await form.getByLabel('Hecho el').fill('05/01/2016');
  await form.getByLabel('Documento', { exact: true }).fill('https://iaip.example.mx/declaracion');
  await keep('registro-requisito');
  expect(await faults('Requisito del paso')).toEqual([]);
  await press(form, 'Guardar');
  await form
    .getByText('Se anotó que el requisito “Declaración conjunta” se cumplió el 05/01/2016.')
    .waitFor();
});

test('before the launch nothing is late, and of an activity whose end has passed the card says how long ago', async () => {
  await choose(page, 'Actualizar avance…');
  const card = page.frameLocator('iframe[title="Actualizar avance"]').getByRole('region');
  await card.getByText('Su fecha de fin pasó hace 10 días.').waitFor();
});

test('what was not saved is there again, for the same table only', LONG, async () => {
  const form = await open('Actor…', 'Actor');
  await form.getByLabel('Organización o dependencia').pressSequentially('Observatorio');
  await form.getByText('Borrador guardado.').waitFor();
  const mesa = await open('Mesa…', 'Mesa');
  expect(await mesa.getByRole('button', { name: 'Descartar' }).count()).toBe(0);
  const again = await open('Actor…', 'Actor');
  expect(await again.getByLabel('Organización o dependencia').inputValue()).toBe('Observatorio');
  expect(await faults('Actor')).toEqual([]);
  await again.getByRole('button', { name: 'Descartar' }).click();
  expect(await again.getByLabel('Organización o dependencia').inputValue()).toBe('');
});

test(
  'what no other walk opens keeps nobody out either, and each of its fields has its help',
  LONG,
  async () => {
    const panel = page.frameLocator('iframe[title]');
    for (const item of ITEMS.filter((one) => !(one in LOOKED_AT))) {
      // the panel that is open would be taken for the next one
      await page.getByRole('button', { name: /^Cerrar [A-Z]/ }).click();
      await page.locator('iframe').waitFor({ state: 'detached' });
      await choose(page, item);
      await panel.locator('#app :is(button,input,select):visible').first().waitFor();
      expect(await barriers(page, 'iframe'), item).toEqual([]);
      if (item !== 'Requisito de un paso…') continue;
      await press(panel, 'Agregar un requisito propio');
      await panel.locator('#app .field:visible').first().waitFor();
      expect(await barriers(page, 'iframe'), 'an own requirement').toEqual([]);
    }
  },
);

test('every other panel is looked at in the walk that is said to do it', () => {
  for (const [item, [walk, title]] of Object.entries(LOOKED_AT)) {
    expect(ITEMS).toContain(item);
    const steps = readFileSync(new URL(`${walk}.test.ts`, import.meta.url), 'utf8');
    expect(steps.includes('barriers(') && steps.includes(`'${title}'`), `${walk}: ${title}`).toBe(true);
  }
});

test('nothing failed on the pages meanwhile', () => {
  expect(errors).toEqual([]);
});

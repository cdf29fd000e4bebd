import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallName, CommitmentInput, CommitmentOpening } from '../../src/core/calls.ts';
import { enter } from './enter.ts';
import { barriers } from './barriers.ts';
import { seed, startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { openBrowser } from './open.ts';
import { go } from './sheet.ts';
import { through } from './menu.ts';

const BOOK = 'Oaxaca';
const PROBLEM = 'Primera línea\r\nsegunda línea\rtercera';
const THEME = 'Con un\nsalto';
const SETUP = { state: 'OAX', guarantor: 'IAIP Oaxaca', year: 2016, zone: 'America/Mexico_City', launch: '' };
const COMMITMENTS: CommitmentInput[] = [
  {
    commitment: { titulo: 'Publicar el padrón de uniformes', tema: THEME, problema: PROBLEM },
    activities: [{ actividad: 'Reunir\r\nlos datos', inicio: '2016-04-01', fin: '2016-05-01' }],
    indicators: [{ variable: 'Escuelas', base: 0, meta: 1234.5 }],
  },
  { commitment: { titulo: 'Abrir los contratos' }, activities: [], indicators: [] },
];

let host: Host;
let browser: Browser;
let ana: Page;
let luis: Page;
const errors: string[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablero-'));
  const board = { folder, book: BOOK };
  const opening = openBrowser();
  await seed(board, 'guardarPreparar', SETUP);
  for (const one of COMMITMENTS) await seed(board, 'guardarCompromiso', one);
  await seed(board, 'ponerAlDia');
  [host, browser] = await Promise.all([startHost({ folder }), opening]);
  const entering = () => enter(browser, host, BOOK, errors);
  [ana, luis] = await Promise.all([entering(), entering()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const menu = (page: Page, ...names: string[]) => through(page, 'Tablero PAL', ...names);

const panel = (page: Page, title: string): FrameLocator => page.frameLocator(`iframe[title="${title}"]`);

/** What a panel sends with its next call of this name, and what it gets. */
async function heard(page: Page, name: CallName, press: () => Promise<void>) {
  const [response] = await Promise.all([
    page.waitForResponse((one) => (one.request().postData() ?? '').includes(`"${name}"`)),
    press(),
  ]);
  const { args } = response.request().postDataJSON() as { args: unknown[] };
  return { sent: args[0], got: ((await response.json()) as { value: unknown }).value };
}

/** Opens the commitment of a row, as a person does. */
async function commitment(page: Page, row: number): Promise<[FrameLocator, CommitmentOpening]> {
  await go(page, 'Compromisos', `B${row}`);
  const { got } = await heard(page, 'abrirCompromiso', () => menu(page, 'Registrar', 'Compromiso…'));
  const form = panel(page, 'Compromiso');
  await form.getByRole('button', { name: 'Guardar' }).waitFor();
  return [form, got as CommitmentOpening];
}

/** What the form of a commitment would open with, without its drawing. */
async function stored(id: string): Promise<CommitmentOpening> {
  const value: unknown = await ana.evaluate(async (id) => {
    const { book, token = '' } = document.body.dataset;
    const answer = await fetch(`/api/libro/${book}/llamar`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Token': token },
      body: JSON.stringify({
        client: 'prueba',
        user: 'personal@organismo.example',
        name: 'abrirCompromiso',
        args: [{ id }],
      }),
    });
    return ((await answer.json()) as { value?: unknown }).value;
  }, id);
  return value as CommitmentOpening;
}

const field = (form: FrameLocator, label: string) => form.getByLabel(label, { exact: true });
const save = (form: FrameLocator) => form.getByRole('button', { name: 'Guardar' });
/** As slowly as a hand. */
const close = (page: Page, title: string) =>
  page.getByRole('button', { name: `Cerrar ${title}` }).click({ delay: 80 });

const faults = (page: Page, title: string): Promise<string[]> => barriers(page, `iframe[title="${title}"]`);

test('opening and saving untouched changes nothing, whatever line breaks the text has', async () => {
  const [form, before] = await commitment(ana, 3);
  expect(before.commitment).toMatchObject({ problema: PROBLEM, tema: THEME });
  const { sent } = await heard(ana, 'guardarCompromiso', () => save(form).click());
  expect(sent).toMatchObject({
    id: 'OAX-2016-C01',
    commitment: {},
    activities: [{ id: 'OAX-2016-C01-A01' }],
    indicators: [{ id: 'OAX-2016-C01-I01' }],
    seen: {},
  });
  expect(Object.keys((sent as CommitmentInput).commitment)).toEqual([]);
  await form.getByText('No había cambios que guardar.').waitFor();
  expect(await stored('OAX-2016-C01')).toEqual(before);
});

test('two people change one commitment: what the first wrote stays, and the second is told', async () => {
  const [first] = await commitment(ana, 3);
  const [second] = await commitment(luis, 3);
  await field(first, 'Valores OGP').fill('Transparencia');
  await field(first, 'ODS').fill('El 16');
  await save(first).click();
  await first.getByText('Se guardaron los cambios').waitFor();
  await field(second, 'Tema').fill('Educación');
  await field(second, 'ODS').fill('El 4');
  const { sent } = await heard(luis, 'guardarCompromiso', () => save(second).click());
  expect(sent).toMatchObject({ commitment: { tema: 'Educación', ods: 'El 4' } });
  await second
    .getByText(/ODS: otra persona lo cambió.*El 16/)
    .first()
    .waitFor();
  expect(await field(second, 'ODS').inputValue()).toBe('El 4');
  await field(second, 'Acuerdo del STL que lo acepta').fill('A-1');
  expect(await field(second, 'ODS').getAttribute('aria-invalid')).toBe('true');
  await second.getByRole('button', { name: 'Dejar lo que escribí' }).click();
  const last = await heard(luis, 'guardarCompromiso', () => save(second).click());
  expect(last.got, JSON.stringify(last.sent)).toMatchObject({ ok: true });
  await second.getByText('Se guardaron los cambios').waitFor();
  expect((await stored('OAX-2016-C01')).commitment).toMatchObject({
    valores: 'Transparencia',
    tema: 'Educación',
    ods: 'El 4',
    problema: PROBLEM,
  });
});

test('a draft survives closing the sidebar, one for each record', async () => {
  const [form] = await commitment(ana, 4);
  await field(form, 'Tema').pressSequentially('Contratos');
  await ana.waitForTimeout(600);
  await close(ana, 'Compromiso');
  const [other] = await commitment(ana, 3);
  expect(await other.getByRole('button', { name: 'Descartar' }).count()).toBe(0);
  await field(other, 'Acuerdo del STL que lo acepta').fill('A-22');
  await close(ana, 'Compromiso');
  const [again, { draft }] = await commitment(ana, 4);
  expect(draft).toMatchObject({ id: 'OAX-2016-C02', commitment: { tema: 'Contratos' } });
  expect(await field(again, 'Tema').inputValue()).toBe('Contratos');
  await again.getByRole('button', { name: 'Descartar' }).click();
  expect(await field(again, 'Tema').inputValue()).toBe('');
  const [kept] = await commitment(ana, 3);
  expect(await field(kept, 'Acuerdo del STL que lo acepta').inputValue()).toBe('A-22');
  await save(kept).click();
  await kept.getByText('Se guardaron los cambios').waitFor();
  for (const id of ['OAX-2016-C01', 'OAX-2016-C02']) expect((await stored(id)).draft, id).toBeUndefined();
});

test('every try of one saving carries the same key, and the next saving another', async () => {
  const [form] = await commitment(ana, 40);
  await field(form, 'Compromiso').fill('Mapear los pozos');
  const keyOf = async (): Promise<string> => {
    const { sent } = await heard(ana, 'guardarCompromiso', () => save(form).click());
    return (sent as CommitmentInput).key ?? '';
  };
  await ana.route(/llamar/, (route) =>
    (route.request().postData() ?? '').includes('"guardarCompromiso"')
      ? route.fulfill({ json: { error: { name: 'Error', message: 'Se perdió' }, ui: [] } })
      : route.continue(),
  );
  const first = await keyOf();
  await form.getByRole('alert').filter({ hasText: 'No se pudo completar' }).waitFor();
  await ana.unroute(/llamar/);
  expect(await keyOf()).toBe(first);
  expect(first).toMatch(/^[a-z0-9]{16,60}$/);
  await form.getByRole('button', { name: 'Registrar otro' }).click();
  await field(form, 'Compromiso').fill('Mapear los ríos');
  expect(await keyOf()).not.toBe(first);
});

test('the history says what was written and brings a value back', async () => {
  await go(ana, 'Compromisos', 'B3');
  await menu(ana, 'Revisar', 'Historia de la fila');
  const list = panel(ana, 'Historia');
  await list.getByText('OAX-2016-C01, en Compromisos').waitFor();
  await picture(ana, 'historia');
  expect(await faults(ana, 'Historia')).toEqual([]);
  await list.getByRole('button', { name: 'Volver a lo anterior: ODS, «El 16»' }).click();
  await list.getByText('Se recuperó el dato de OAX-2016-C01.').waitFor();
  expect(await list.locator('#record').evaluate((one) => one === document.activeElement)).toBe(true);
  expect((await stored('OAX-2016-C01')).commitment).toMatchObject({ ods: 'El 16' });
});

test('the diagnosis adds what it finds in the tabs', async () => {
  await menu(ana, 'Revisar', 'Diagnóstico');
  const list = panel(ana, 'Diagnóstico');
  await list.getByText(/También se revisaron las pestañas|Las pestañas agregan/).waitFor();
  await picture(ana, 'diagnostico');
  expect(await faults(ana, 'Diagnóstico')).toEqual([]);
});

/** As Excel saves it in Mexico: one byte a letter, curly quotes outside Latin-1, semicolons. */
const CSV = [
  'Compromiso;Tema;Monto asignado (MXN)',
  'Publicar el “padrón” de riego;Agua;1250000.5',
  'Abrir las cámaras;Obra pública;mucho',
].join('\r\n');
const windows1252 = (text: string): Buffer =>
  Buffer.from([...text].map((letter) => ({ '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0)));

test('a CSV of Excel is shown as it will be stored, and rows with errors may stay out', async () => {
  await menu(ana, 'Plan', 'Importar plan…');
  const form = panel(ana, 'Importar plan');
  const file = { name: 'plan.csv', mimeType: 'text/csv', buffer: windows1252(CSV) };
  await form.locator('input[type=file]').setInputFiles(file);
  await form.getByText('Publicar el “padrón” de riego').waitFor();
  await form.getByRole('cell', { name: /^1,250,000\.5/ }).waitFor();
  await form.getByText('En su tabla: 1250000.5').waitFor();
  await picture(ana, 'importar');
  expect(await faults(ana, 'Importar plan')).toEqual([]);
  await form.getByRole('button', { name: 'Agregar 2 filas' }).click();
  await form.getByText('No se agregó nada: hay 1 fila con errores.').waitFor();
  await form.getByLabel('Dejar fuera las filas con errores').check();
  await form.getByRole('button', { name: 'Agregar 1 fila', exact: true }).click();
  await form.getByText('Quedaron fuera de lo agregado, por su número en la tabla: 3.').waitFor();
  await form.getByRole('button', { name: 'Cerrar' }).click();
  expect((await stored('OAX-2016-C05')).commitment).toMatchObject({
    titulo: 'Publicar el “padrón” de riego',
    tema: 'Agua',
    asignado: 1250000.5,
  });
});

test('while somebody else saves, the form says so and keeps every word, and the next press saves it once', async () => {
  await menu(luis, 'Registrar', 'Integrante del STL…');
  const form = panel(luis, 'Integrante del STL');
  await field(form, 'Nombre').fill('Eva Luna');
  await field(form, 'Institución').fill('Colectivo Valle');
  await field(form, 'Sector').selectOption('Sociedad civil');
  await field(form, 'Asiento').selectOption('Titular');
  // what the server says when the lock is not to be had
  const sentence = 'Otra persona está guardando.';
  const refused = { code: 'ocupado', sentence, tip: 'Espere unos segundos y vuelva a intentar: lo que escribió sigue aquí.' };
  await luis.route(/llamar/, (route) =>
    route.request().postData()?.includes('"guardarIntegrante"')
      ? route.fulfill({ json: { value: { refused }, ui: [] } })
      : route.continue(),
  );
  await save(form).click();
  await form.getByText(sentence).waitFor();
  expect(await field(form, 'Nombre').inputValue()).toBe('Eva Luna');
  expect(await field(form, 'Institución').inputValue()).toBe('Colectivo Valle');
  expect(await field(form, 'Sector').inputValue()).toBe('Sociedad civil');
  await luis.unroute(/llamar/);
  await save(form).click();
  await form.getByText('Se registró a Eva Luna (titular, sociedad civil).').waitFor();
  await close(luis, 'Integrante del STL');
}); // oxfmt-ignore

test('nothing failed on the pages meanwhile', () => {
  expect(errors).toEqual([]);
});

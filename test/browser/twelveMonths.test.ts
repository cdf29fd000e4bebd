import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallName } from '../../src/core/calls.ts';
import { enter } from './enter.ts';
import { startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { choose } from './menu.ts';
import { openBrowser } from './open.ts';
import { AGREEMENTS, COMMITMENT, FIRST_MONTH } from './year.ts';
import { content as contentOf, go as goIn, show as showIn } from './sheet.ts';

/** Many presses each, on a machine that others may be using. */
const LONG = { timeout: 240_000 };
const SITE = 'https://ejemplo.gob.mx';

let host: Host;
let browser: Browser;
let page: Page;
let handover: string;
const errors: string[] = [];

beforeAll(async () => {
  [host, browser] = await Promise.all([startHost(), openBrowser()]);
  page = await enter(browser, host, 'Tablero vacío', errors, { width: 1280, height: 1000 });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const panel = (title: string): FrameLocator => page.frameLocator(`iframe[title="${title}"]`);
const shot = (name: string) => picture(page, name);
const press = (form: FrameLocator, name: string) => form.getByRole('button', { name, exact: true }).click();

async function open(item: string, title: string, opens: CallName): Promise<FrameLocator> {
  await Promise.all([
    page.waitForResponse((one) => (one.request().postData() ?? '').includes(`"${opens}"`)),
    choose(page, item),
  ]);
  return panel(title);
}

/** What a panel would ask of the server, without its typing. */
async function call(name: CallName, input: unknown): Promise<void> {
  const value = await page.evaluate(
    async ([named, given]) => {
      const { book, token = '' } = document.body.dataset;
      const answer = await fetch(`/api/libro/${book}/llamar`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Token': token },
        body: JSON.stringify({
          client: 'prueba',
          user: 'personal@organismo.example',
          name: named,
          args: [given],
        }),
      });
      return ((await answer.json()) as { value?: unknown }).value;
    },
    [name, input] as const,
  );
  expect(value, `${name}: ${JSON.stringify(value)}`).toMatchObject({ ok: true });
}

/** Lets the days pass with the page's own clock. */
async function pass(to: string): Promise<void> {
  await page.getByRole('button', { name: /^Reloj/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Avanzar el reloj' });
  await dialog.getByLabel('Hasta el día').fill(to);
  await dialog.getByRole('button', { name: 'A esa fecha' }).click();
  await dialog.getByText(/^(El reloj avanzó|Se hicieron)/).waitFor({ timeout: 120_000 });
  await dialog.getByRole('button', { name: 'Cerrar' }).click();
}

/** Closes what is open beside the grid. */
async function alone(): Promise<void> {
  const close = page.getByRole('button', { name: /^Cerrar [A-Z]/ });
  if ((await close.count()) > 0) await close.first().click();
  await page.locator('iframe').waitFor({ state: 'detached' });
}

const show = (tab: string) => showIn(page, tab);

const go = (tab: string, a1: string) => goIn(page, tab, a1);

const content = () => contentOf(page);

async function type(tab: string, a1: string, value: string): Promise<void> {
  await go(tab, a1);
  await content().fill(value);
  await Promise.all([page.waitForResponse(/editar/), content().press('Enter')]);
}

const cell = async (tab: string, a1: string): Promise<string> => {
  await go(tab, a1);
  return content().inputValue();
};

/** The value of each row of Inicio that can be seen once a cell is gone to, by its name. */
async function inicio(at: string): Promise<Record<string, string>> {
  await go('Inicio', at);
  return page.locator('[data-cell]').evaluateAll((cells) => {
    const said = new Map(
      cells.map((one) => [one.getAttribute('data-cell'), (one as HTMLElement).innerText.trim()]),
    );
    return Object.fromEntries(
      [...said].flatMap(([name, text]) =>
        name?.startsWith('B') ? [[text, said.get(`C${name.slice(1)}`) ?? '']] : [],
      ),
    );
  });
}

/** Each look goes to the cell again, as a person does who waits: not twenty times a second. */
const soon = (wanted: Record<string, unknown>, at = 'A3') =>
  expect.poll(() => inicio(at), { timeout: 15_000, interval: 250 }).toMatchObject(wanted);
const like = (words: string): unknown => expect.stringContaining(words);

test('month 0: the guide leads to a board, and steps 1 to 4 are met', LONG, async () => {
  const guide = await open('Guía y glosario', 'Guía y glosario', 'abrirGuia');
  await press(guide, 'Preparar el tablero');
  const setup = panel('Preparar o reparar tablero');
  await setup.getByLabel('Entidad federativa').selectOption({ label: 'Oaxaca' });
  await setup.getByLabel('Nombre del organismo garante').fill('IAIP Oaxaca');
  await setup.getByLabel('Año del ejercicio').fill('2016');
  await press(setup, 'Preparar tablero');
  await press(setup, 'Cerrar');
  await soon({ 'Lo siguiente': like(''), 'Paso 1 · Arranque del ejercicio': like('○ Pendiente') });
  await alone();
  await shot('mes00-vacio');

  const form = await open('Requisito de un paso…', 'Requisito del paso', 'abrirRegistro');
  await form.getByLabel('Requisito').selectOption({ label: 'P01 · Paso 1: Declaración conjunta' });
  await press(form, 'Abrir');
  await form.getByLabel('Hecho el').focus();
  await page.keyboard.type('01/03/2016');
  await page.keyboard.press('Tab');
  await page.keyboard.type('IAIP, sociedad civil y Finanzas');
  await form.getByLabel('Documento', { exact: true }).focus();
  await page.keyboard.type(`${SITE}/informe.pdf`);
  await form.getByRole('button', { name: 'Guardar', exact: true }).focus();
  await page.keyboard.press('Enter');
  await form
    .getByText('Se anotó que el requisito “Declaración conjunta” se cumplió el 01/03/2016.')
    .waitFor();

  for (const [name, input] of FIRST_MONTH) await call(name, input);
  await session();
  await call(...AGREEMENTS);
  await soon({
    'Paso 1 · Arranque del ejercicio': '✔ Cumplido · 4 de 4',
    'Paso 2 · Sensibilización': '✔ Cumplido · 2 de 2',
    'Paso 3 · Secretariado Técnico Local': '✔ Cumplido · 5 de 5',
    'Paso 4 · Mesas participativas': '► En curso · 1 de 2',
    'Lo siguiente': like('compromiso'),
    Actores: '4 convocados, 3 asistieron, 2 se sumaron',
    Sesiones: '1, 1 con quórum',
  });
  await alone();
  await shot('mes00-pasos');
});

/** The session is typed by keyboard: Tab goes through the fields in their order. */
async function session(): Promise<void> {
  const form = await open('Sesión…', 'Sesión', 'abrirRegistro');
  await form.getByLabel('Fecha', { exact: true }).focus();
  for (const value of [
    '01/03/2016',
    'Ins',
    'Sala de plenos',
    'Instalación del Secretariado',
    '1',
    '1',
    '1',
  ]) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await form.getByRole('button', { name: 'Guardar', exact: true }).focus();
  await page.keyboard.press('Enter');
  await form.getByText('Se registró la sesión de instalación del 01/03/2016.').waitFor();
  // its quórum is computed by a second call
  await form.getByText('Lo que depende de este registro está al día.').waitFor();
}

test('month 1: the plan is reviewed and launched, and its year begins', LONG, async () => {
  await call('guardarCompromiso', COMMITMENT);
  await pass('2016-04-01');
  const plan = await open('Revisar y lanzar el plan…', 'Revisar plan', 'abrirPlan');
  await plan.getByText('1 de 1 compromiso puede entrar al plan.').waitFor();
  await plan.getByLabel('Dirección del documento del plan').fill(`${SITE}/informe.pdf`);
  await press(plan, 'Lanzar el plan');
  await plan.getByText('El plan quedó lanzado el 1 de abril de 2016').waitFor();
  await soon({
    'Días que quedan': '364 días',
    'Paso 4 · Mesas participativas': '✔ Cumplido · 2 de 2',
    'Paso 5 · Lanzamiento del Plan de Acción Local': like('✔ Cumplido'),
    'Corte del mes 6': '○ Faltan 183 días',
    'Avance reportado': '0 %',
  });
  await alone();
  await shot('mes01-lanzado');
});

test(
  'months 2 and 3: progress with its evidence, an edit in the grid, a date moved by agreement',
  LONG,
  async () => {
    await pass('2016-06-02');
    await go('Compromisos', 'B3');
    const panelOf = await open('Actualizar avance…', 'Actualizar avance', 'abrirAvance');
    const first = panelOf.getByRole('region', { name: 'C01-A01' });
    await first.getByRole('slider').focus();
    await page.keyboard.press('End');
    await first.getByLabel('Descripción final').fill('La base tiene los 570 municipios.');
    await first.getByText(/^Más:/).click();
    await first.getByText('Agregar evidencia').click();
    await first.getByLabel('Título').fill('Base de los municipios');
    await first.getByLabel('Dirección').fill(`${SITE}/informe`);
    await shot('mes02-avance');
    await press(panelOf, 'Guardar');
    await expect
      .poll(() => panelOf.getByRole('region', { name: 'C01-A01' }).textContent())
      .toContain('● Completa');

    await pass('2016-07-01');
    const column = await columnOf('Actividades', 'Avance');
    await type('Actividades', `${column}4`, '60%');
    await call('reprogramarActividad', {
      actividad: 'OAX-2016-C01-A02',
      a: '31/08/2016',
      motivo: 'Faltan los padrones de la Costa.',
      acuerdo: 'OAX-2016-S01-A02',
    });
    await call('guardarRegistro', {
      table: 'mediciones',
      record: { indicador: 'OAX-2016-C01-I01', fecha: '30/06/2016', valor: '190', fuente: 'Portal de datos' },
    });
    await call('publicar', { kind: 'Ordinario' });
    await soon({
      'Avance reportado': '40 %',
      'Avance verificado': '0 %',
      'Avance esperado hoy': like('2 puntos por debajo de lo esperado'),
      'Días que quedan': '273 días',
      Acuerdos: '0 de 2 cumplidos',
    });
    await alone();
    await shot('mes03-inicio');
  },
);

/** The letters of a column, by the words of its header. */
async function columnOf(tab: string, label: string): Promise<string> {
  await show(tab);
  const head = page.locator('[data-cell$="2"]').filter({ hasText: new RegExp(`^${label}$`) });
  return ((await head.first().getAttribute('data-cell')) ?? '').replace(/\d+$/, '');
}

test('month 5: both sectors verify, and a later change makes it lapse visibly', LONG, async () => {
  await pass('2016-09-01');
  for (const sector of ['Autoridad', 'Sociedad civil'])
    await call('verificarActividad', {
      actividad: 'OAX-2016-C01-A01',
      sector,
      veredicto: 'Cumplida',
      fecha: '01/09/2016',
      evidencia: 'OAX-2016-E001',
      comentario: '',
    });
  const state = await columnOf('Actividades', 'Estado');
  await expect.poll(() => cell('Actividades', `${state}3`)).toBe('Verificada');
  const final = await columnOf('Actividades', 'Descripción final');
  await type('Actividades', `${final}3`, 'La base tiene 560 municipios.');
  await expect.poll(() => cell('Actividades', `${state}3`)).toBe('Completa');
  await go('Verificaciones', `${await columnOf('Verificaciones', 'Vigencia')}3`);
  const lapsed = page.getByText('Caducó: cambió la descripción final').first();
  await lapsed.waitFor();
  await lapsed.scrollIntoViewIfNeeded();
  await shot('mes05-verificacion-caduca');
  await type('Actividades', `${final}3`, 'La base tiene los 570 municipios.');
});

test('month 5: reminders go out by themselves, and the links are checked', LONG, async () => {
  const reminders = await open(
    'Recordatorios y calendario…',
    'Recordatorios y calendario',
    'abrirRecordatorios',
  );
  await press(reminders, 'Activar recordatorios');
  await reminders.getByText('● Activos: los envía esta cuenta.').waitFor();
  await pass('2016-09-02');
  const outbox = await browser.newPage();
  await outbox.goto(`${host.url}salida`);
  for (const to of ['ana@iaip.example.mx', 'eva@finanzas.example.mx'])
    await outbox.getByText(to).first().waitFor();
  await outbox.getByText('eva@finanzas.example.mx').first().click();
  await outbox.getByText(/OAX-2016-C01-A02/).first().waitFor(); // oxfmt-ignore
  await picture(outbox, 'mes05-correos');
  await outbox.close();
  await call('guardarRegistro', {
    table: 'evidencias',
    record: { de: 'OAX-2016-C01-A02', titulo: 'Padrón de prueba', direccion: `${SITE}/muerto`, fecha: '15/05/2016', publica: 'Sí' },
  }); // oxfmt-ignore
  const links = await open('Comprobar enlaces…', 'Comprobar enlaces', 'abrirEnlaces');
  await press(links, 'Comprobar ahora');
  await links.getByText(/✔ Responde/).waitFor();
  await go('Evidencias', `${await columnOf('Evidencias', 'Revisión')}4`);
  await page.getByText('Por revisar: anterior a su actividad').waitFor();
  await shot('mes05-enlaces');
  await soon({ 'Avance esperado hoy': like('por debajo de lo esperado') });
  await soon({ Atrasadas: '1' }, 'A30');
});

test('month 6: the cut says what is different before it is frozen', LONG, async () => {
  await pass('2016-10-01');
  await go('Inicio', 'A3');
  const publish = await open('Publicar…', 'Publicar', 'abrirPublicar');
  await publish.getByRole('heading', { name: 'Qué cambiará desde el corte 2' }).waitFor();
  await publish.getByLabel('Tipo de corte').selectOption('Mes 6');
  await shot('mes06-diferencia');
  await press(publish, 'Publicar');
  await publish.getByText('Se publicaron el tablero y los datos: corte 3.').waitFor();
  await soon({
    'Corte del mes 6': '✔ Publicado: corte 3',
    'Corte del mes 12': '○ Faltan 182 días',
    'Avance verificado': '25 %',
  });
  await alone();
  await page.setViewportSize({ width: 1280, height: 1700 });
  await shot('mes06-inicio');
  await page.setViewportSize({ width: 1280, height: 1000 });
});

test('month 12: the last cut, the document and the package for who comes next', LONG, async () => {
  await type('Actividades', `${await columnOf('Actividades', 'Avance')}4`, '80%');
  // a month of days has shown them: 130 more executions would show nothing else
  await call('guardarRecordatorios', { on: false });
  await pass('2017-04-01');
  const publish = await open('Publicar…', 'Publicar', 'abrirPublicar');
  await publish.getByLabel('Tipo de corte').selectOption('Mes 12');
  await press(publish, 'Publicar');
  await publish.getByText('Se publicaron el tablero y los datos: corte 4.').waitFor();
  await soon({ 'Corte del mes 12': '✔ Publicado: corte 4', 'Días que quedan': 'Terminó hace 1 día' });
  // its figures are in the chart: the last cut is of the day after the plan's year
  await go('Gráficas', `${await columnOf('Gráficas', 'Mes')}15`);
  await expect.poll(() => content().inputValue()).toBe('abr 2017');
  await go('Inicio', 'A3');
  await alone();
  await shot('mes12-inicio');
  await page.setViewportSize({ width: 768, height: 1000 });
  await shot('mes12-inicio-768');
  await page.setViewportSize({ width: 1280, height: 1000 });

  const plan = await open('Documento del plan…', 'Documento del plan', 'abrirDocumento');
  const word = await downloaded(plan, 'Descargar .docx');
  expect(strFromU8(unzipSync(readFileSync(word))['word/document.xml'] ?? new Uint8Array())).toContain(
    'uniformes',
  );
  await alone();
  const package_ = await open('Entrega y nuevo ejercicio…', 'Entrega y nuevo ejercicio', 'abrirEntrega');
  await package_.getByText(/1 compromiso por terminar/).waitFor();
  handover = await downloaded(package_, 'Descargar el paquete (.zip)');
  expect(Object.keys(unzipSync(readFileSync(handover)))).toContain('ejercicio.json');
});

async function downloaded(form: FrameLocator, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(form, name)]);
  const file = path.join(host.folder, `${download.suggestedFilename()}`);
  await download.saveAs(file);
  return file;
}

test('the next exercise begins with what was left, and says from where', LONG, async () => {
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Nuevo libro' }).click();
  await page.locator('[data-cell]').first().waitFor();
  await call('guardarPreparar', {
    state: 'OAX',
    guarantor: 'IAIP Oaxaca',
    year: 2017,
    zone: 'America/Mexico_City',
    launch: '',
  });
  const next = await open('Entrega y nuevo ejercicio…', 'Entrega y nuevo ejercicio', 'abrirEntrega');
  const buffer = readFileSync(handover);
  await next.locator('#file').setInputFiles({ name: 'entrega.zip', mimeType: 'application/zip', buffer });
  await next.getByRole('button', { name: 'Traer 1 compromiso', exact: true }).click();
  await next.getByText('Se trajo 1 compromiso: OAX-2017-C01.').waitFor();
  await alone();
  const from = await columnOf('Compromisos', 'ID en el ejercicio anterior');
  await expect.poll(() => cell('Compromisos', `${from}3`)).toBe('OAX-2016-C01');
  await shot('ejercicio-siguiente');
  await soon({ 'Lo siguiente': like(''), Compromisos: '1' });
  expect(errors).toEqual([]);
});

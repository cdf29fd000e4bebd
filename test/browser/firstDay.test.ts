import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TABLES } from '../../src/core/tables.ts';
import { TABLE_KEYS } from '../../src/core/tableKeys.ts';
import { barriers } from './barriers.ts';
import { startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { openBrowser } from './open.ts';
import { content as contentOf, go as goIn } from './sheet.ts';
import { fitsEveryWidth } from './widths.ts';
import { through } from './menu.ts';

let host: Host;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  [host, browser] = await Promise.all([startHost(), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  page = await context.newPage();
  page.setDefaultTimeout(9_000);
  page.on('pageerror', (error) => errors.push(error.message));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

const keep = (name: string) => picture(page, name);

const menu = (...names: string[]) => through(page, ...names);

const panel = (title: string): FrameLocator => page.frameLocator(`iframe[title="${title}"]`);

const faults = (selector: string): Promise<string[]> => barriers(page, selector);

const go = (tab: string, a1: string) => goIn(page, tab, a1);

const content = () => contentOf(page);

async function expectCell(tab: string, a1: string, value: string): Promise<void> {
  await go(tab, a1);
  await expect.poll(() => content().inputValue(), { timeout: 5000 }).toBe(value);
}

describe('the first day of a guarantor, from an empty workbook', () => {
  test('the board is set up from the menu', async () => {
    await page.goto(host.url);
    await keep('01-libros');
    await page.getByRole('link', { name: 'Tablero vacío' }).first().click();
    await page.locator('[data-cell]').first().waitFor();
    await menu('Tablero PAL', 'Administrar', 'Preparar o reparar tablero…');
    const form = panel('Preparar o reparar tablero');
    await form.getByLabel('Entidad federativa').selectOption({ label: 'Oaxaca' });
    await form
      .getByLabel('Nombre del organismo garante')
      .fill('Instituto de Acceso a la Información Pública de Oaxaca');
    await form.getByLabel('Año del ejercicio').fill('2016');
    await keep('02-preparar');
    expect(await faults('iframe')).toEqual([]);
    await form.getByRole('button', { name: 'Preparar tablero' }).click();
    await form.getByRole('button', { name: 'Cerrar' }).click();
    await page.getByRole('tab', { name: 'Bitácora' }).waitFor();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(TABLE_KEYS.map((key) => TABLES[key].tab));
    await keep('03-inicio');
  });

  test('three members are registered, the last one by keyboard alone', async () => {
    await menu('Tablero PAL', 'Registrar', 'Integrante del STL…');
    const form = panel('Integrante del STL');
    const register = async (name: string, institution: string, sector: string): Promise<void> => {
      await form.getByLabel('Nombre', { exact: true }).fill(name);
      await form.getByLabel('Institución', { exact: true }).fill(institution);
      await form.getByLabel('Sector', { exact: true }).selectOption(sector);
      await form.getByLabel('Asiento', { exact: true }).selectOption('Titular');
      await form.getByRole('button', { name: 'Guardar' }).click();
      await form.getByRole('button', { name: 'Registrar otro' }).click();
    };
    await register('Ana Ruiz', 'IAIP Oaxaca', 'Organismo garante');
    await register('Luis Paz', 'Colectivo <script>alert(1)</script> A.C.', 'Sociedad civil');
    await keep('04-integrante');
    expect(await faults('iframe')).toEqual([]);
    await byKeyboard(form);
    await form.getByText('Se registró a Eva Luna (titular, autoridad).').waitFor();
    await expectCell('STL', 'B5', 'Eva Luna');
    await expectCell('STL', 'D4', 'Colectivo <script>alert(1)</script> A.C.');
  });

  test('a commitment with three activities and an indicator is registered', async () => {
    await menu('Tablero PAL', 'Registrar', 'Compromiso…');
    const form = panel('Compromiso');
    await form.getByLabel('Compromiso', { exact: true }).fill('Publicar el padrón de uniformes escolares');
    for (const [index, activity] of [
      'Reunir los datos',
      'Publicar el padrón',
      'Capacitar a los comités',
    ].entries()) {
      await form.getByRole('button', { name: 'Agregar actividad' }).click();
      const nth = (label: string) => form.getByLabel(label, { exact: true }).nth(index);
      await nth('Actividad').fill(activity);
      await nth('Producto').fill(`Producto ${index + 1} a la vista`);
      await nth('Responsable').selectOption({ index: 1 });
      await nth('Inicio').fill('01/04/2016');
      await nth('Fin').fill('30/09/2016');
    }
    await form.getByText('5. Medible').click();
    await form.getByRole('button', { name: 'Agregar indicador' }).click();
    await form.getByLabel('Variable', { exact: true }).fill('Escuelas con padrón publicado');
    await form.getByLabel('Unidad de medida', { exact: true }).fill('escuelas');
    await form.getByLabel('Línea base', { exact: true }).fill('0');
    await form.getByLabel('Meta', { exact: true }).fill('1,200');
    await form.getByLabel('Periodo', { exact: true }).fill('mensual');
    await form
      .getByLabel('Medible: justificación', { exact: true })
      .fill('El indicador tiene sus cuatro partes.');
    expect(await form.getByRole('status').filter({ hasText: 'de 8 criterios' }).innerText()).toContain(
      '1 de 8',
    );
    await keep('05-compromiso');
    expect(await faults('iframe')).toEqual([]);
    await form.getByRole('button', { name: 'Guardar' }).click();
    await form.getByText('Se registró el compromiso “Publicar el padrón de uniformes escolares”.').waitFor();
    await keep('06-compromiso-guardado');
    await expectCell('Actividades', 'C5', 'Capacitar a los comités');
    await expectCell('Indicadores', 'F3', '1200');
  });

  test('the diagnosis leads to the cell', async () => {
    await menu('Tablero PAL', 'Revisar', 'Diagnóstico');
    const list = panel('Diagnóstico');
    await list.getByRole('button', { name: /Estratégico/ }).click();
    await keep('07-diagnostico');
    expect(await faults('iframe')).toEqual([]);
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[aria-label="Celda seleccionada"]')?.value === 'D3',
    );
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Compromisos');
  });

  test('an edit in the grid is noted on its cell and stays', async () => {
    await go('Actividades', 'G3');
    await content().fill('01/01/2016');
    await content().press('Enter');
    await page.locator('[data-cell="G3"].has-note').waitFor();
    await go('Actividades', 'G3');
    await page.getByRole('note').filter({ hasText: 'Termina antes de empezar' }).waitFor();
    await keep('08-nota');
    await expectCell('Actividades', 'G3', '01/01/2016');
    await content().fill('30/09/2016');
    await content().press('Enter');
    await page.locator('[data-cell="G3"].has-note').waitFor({ state: 'detached' });
  });

  test('the board is published and its page can be downloaded', async () => {
    await menu('Tablero PAL', 'Publicar…');
    const form = panel('Publicar');
    await form.getByText('El plan todavía no se lanza.').waitFor();
    await form.getByRole('button', { name: 'Publicar', exact: true }).click();
    await form.getByText('Todavía no se publicó.').waitFor();
    expect(await faults('iframe')).toEqual([]);
    await form.getByRole('button', { name: 'Publicar de todos modos' }).click();
    await form.getByText('Se publicaron el tablero y los datos: corte 1.').waitFor();
    await keep('09-publicar');
    expect(await faults('iframe')).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      form.getByRole('button', { name: 'Descargar la página del micrositio' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('tablero-oax-2016.html');
    const file = path.join(host.folder, 'tablero-oax-2016.html');
    await download.saveAs(file);
    await readPublicPage(file);
  });

  test('publishing to the web gives an address that shows the public tab and nothing private', async () => {
    await menu('Archivo', 'Publicar en la Web…');
    const dialog = page.getByRole('dialog', { name: 'Publicar en la Web' });
    await dialog.getByLabel('Tablero público').check();
    await dialog.getByRole('button', { name: 'Publicar', exact: true }).click();
    const address = await dialog.getByLabel('Página de todo lo publicado').first().inputValue();
    expect(address).toMatch(/\/spreadsheets\/d\/e\/2PACX-[\w-]+\/pubhtml/);
    await keep('11-publicar-en-la-web');
    const reader = await browser.newPage();
    await reader.goto(address);
    const text = await reader.locator('body').innerText();
    expect(text).toContain('Publicar el padrón de uniformes escolares');
    expect(text).not.toContain('Ana Ruiz');
    await picture(reader, '12-tablero-publico');
    await reader.close();
  });

  test('nothing failed on the page meanwhile', () => {
    expect(errors).toEqual([]);
  });
});

/** Fills the member form without the mouse: Tab goes through the fields in their order. */
async function byKeyboard(form: FrameLocator): Promise<void> {
  const name = form.getByLabel('Nombre', { exact: true });
  await name.focus();
  await page.keyboard.type('Eva Luna');
  const typed: Record<string, string> = {
    Institución: 'Secretaría de Finanzas',
    Sector: 'Autoridad',
    Asiento: 'Titular',
  };
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await form
      .locator('*:focus')
      .evaluate(
        (element) =>
          (element as HTMLInputElement).labels?.[0]?.firstChild?.textContent?.trim() ??
          element.textContent ??
          '',
      );
    if (typed[label]) await page.keyboard.type(typed[label]);
    if (label === 'Guardar') break;
  }
  await page.keyboard.press('Enter');
}

async function readPublicPage(file: string): Promise<void> {
  const context = await browser.newContext();
  const reader = await context.newPage();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  await reader.goto(`file://${file}`);
  await fitsEveryWidth(reader, '10-pagina');
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  expect(await reader.locator('body').innerText()).toContain('Publicar el padrón de uniformes escolares');
  expect(await barriers(reader)).toEqual([]);
  await context.close();
}

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startHost, type Host } from '../browser/host.ts';
import { openBrowser } from '../browser/open.ts';
import type { Workbook } from '../../src/host/model.ts';
import { createWorkbook } from '../../src/host/world.ts';
import { writeWorkbook } from '../../src/host/xlsx.ts';
import { through } from '../browser/menu.ts';
import { content, goTo } from '../browser/sheet.ts';

/** A column of lists that also take what is not in them. */
function listBook(): Workbook {
  const book = createWorkbook({ name: 'Lista', owner: 'personal@organismo.example' });
  const options = ['En proceso', 'En', 'Concluido', 'Sin iniciar'];
  const validation = { criteria: 'VALUE_IN_LIST', values: [options], allowInvalid: true };
  const [sheet] = book.sheets;
  if (sheet) sheet.rows = Array.from({ length: 5 }, () => [{ validation }]);
  if (sheet)
    book.sheets.push({
      ...structuredClone(sheet),
      id: 2,
      name: 'Otra',
      rows: [[{ style: { wrap: 'WRAP' } }]],
    });
  return book;
}

let host: Host;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagina-'));
  await writeFile(path.join(folder, 'Lista.xlsx'), await writeWorkbook(listBook()));
  [host, browser] = await Promise.all([startHost({ folder }), openBrowser()]);
  page = await browser.newPage();
  page.setDefaultTimeout(9_000);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }));

async function newBook(): Promise<void> {
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Nuevo libro' }).click();
  await page.locator('[data-cell]').first().waitFor();
}

async function listed(): Promise<void> {
  await page.goto(`${host.url}libro/Lista`);
  await page.locator('[data-cell]').first().waitFor();
}

const cell = (a1: string) => page.locator(`[data-cell="${a1}"]`);
const expectCell = (a1: string, text: string) =>
  expect.poll(() => cell(a1).innerText(), { timeout: 5000, message: a1 }).toBe(text);

const go = (a1: string) => goTo(page, a1);

/** Saved when the reply is here. */
const saved = (what = 'editar') => page.waitForResponse((response) => response.url().endsWith(`/${what}`));

async function type(a1: string, text: string): Promise<void> {
  await go(a1);
  await page.keyboard.type(text);
  const reply = saved();
  await page.keyboard.press('Enter');
  await reply;
  await expectCell(a1, text);
}

const menu = (item: string) => through(page, 'Editar', item);

describe('tabs', () => {
  beforeEach(listed);

  test('of two that are opened in a row the last one stays, whichever answer comes first', async () => {
    let first: (() => Promise<void>) | undefined;
    await page.route(/celdas/, (route) => {
      if (first) return route.continue();
      first = () => route.continue();
      return undefined;
    });
    const open = (name: string) => page.getByRole('tab', { name }).click();
    await open('Otra');
    await expect.poll(() => first).toBeDefined();
    await open('Sheet1');
    await page.getByRole('tab', { name: 'Sheet1', selected: true }).waitFor();
    await Promise.all([page.waitForResponse(/celdas/), first?.()]);
    await go('A6');
    await page.keyboard.type('Aquí');
    const [reply] = await Promise.all([saved(), page.keyboard.press('Enter')]);
    expect(reply.request().postDataJSON()).toMatchObject({ edit: { sheetId: 0 } });
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Sheet1');
  });

  test('the one that is opened while the page asks what somebody else changed is the one that shows', async () => {
    let held: (() => Promise<void>) | undefined;
    await page.route(/api\/libro\/[^/]+$/, (route) => {
      if (held) return route.continue();
      held = () => route.continue();
      return undefined;
    });
    await somebodyElse('A2');
    await expect.poll(() => held).toBeDefined();
    await page.getByRole('tab', { name: 'Otra' }).click();
    await page.getByRole('tab', { name: 'Otra', selected: true }).waitFor();
    await Promise.all([page.waitForResponse(/api\/libro\/[^/]+$/), held?.()]);
    await go('B1');
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Otra');
  });

  test('one that is pressed while somebody else writes opens when it is let go', async () => {
    await page.getByRole('tab', { name: 'Otra' }).hover();
    await page.mouse.down();
    await somebodyElse('C2');
    await expectCell('C2', 'De otra persona');
    await page.mouse.up();
    await page.getByRole('tab', { name: 'Otra', selected: true }).waitFor();
  });
});

test('a row is as tall as the text that wraps in it, when it is written and when it is gone', async () => {
  await listed();
  await page.getByRole('tab', { name: 'Otra' }).click();
  await page.getByRole('tab', { name: 'Otra', selected: true }).waitFor();
  const height = async (a1: string) => (await cell(a1).boundingBox())?.height ?? 0;
  const low = await height('A1');
  await type('A1', 'Un texto que no cabe en el ancho de su columna');
  await expect.poll(() => height('A1')).toBeGreaterThan(low * 2);
  expect(await height('B1')).toBe(await height('A1'));
  expect(await cell('A1').evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
  await go('A1');
  await page.keyboard.press('Delete');
  await expect.poll(() => height('A1')).toBe(low);
  await go('C1');
  await page.keyboard.type('Uno');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('Dos');
  await page.keyboard.press('Enter');
  await expect.poll(() => height('A1')).toBeGreaterThan(low * 1.5);
});

test('who goes on to the name box while what was written in the bar is being saved stays there', async () => {
  await listed();
  await go('C3');
  let release: (() => Promise<void>) | undefined;
  await page.route(/editar$/, (route) => {
    release = () => route.continue();
  });
  await content(page).fill('Uno');
  await content(page).press('Enter');
  await expect.poll(() => release).toBeDefined();
  const name = page.getByLabel('Celda seleccionada');
  await name.click();
  await page.keyboard.type('D');
  const again = page.waitForResponse(/celdas/);
  await Promise.all([saved(), release?.()]);
  await again;
  await expectCell('C3', 'Uno');
  // the page has done all that follows from the answer
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  await page.keyboard.type('5');
  expect(await name.inputValue()).toBe('D5');
});

/** Another window writes in the first sheet of the same workbook. */
async function somebodyElse(a1: string, text = 'De otra persona'): Promise<void> {
  const other = await browser.newPage();
  await other.goto(page.url());
  await other.locator('[data-cell]').first().waitFor();
  await goTo(other, a1);
  await other.keyboard.type(text);
  await Promise.all([other.waitForResponse(/editar$/), other.keyboard.press('Enter')]);
  await other.close();
}

describe('taking back', () => {
  beforeEach(newBook);

  test('what was typed and cleared, by key and from the menu', async () => {
    await type('A1', 'uno');
    await type('A1', 'dos');
    await go('A1');
    await Promise.all([saved(), page.keyboard.press('Delete')]);
    await expectCell('A1', '');
    await page.keyboard.press('Control+z');
    await expectCell('A1', 'dos');
    await menu('Deshacer');
    await expectCell('A1', 'uno');
    await page.keyboard.press('Control+z');
    await expectCell('A1', '');
    await page.keyboard.press('Control+z');
    await page.getByText('No hay nada que deshacer').waitFor();
  });

  test('of two edits of one cell in a row the first too, also when the second was quicker than the page', async () => {
    await type('A1', 'uno');
    let wanted = false;
    let held: (() => Promise<void>) | undefined;
    await page.route(/editar$/, (route) => {
      wanted ||= (route.request().postData() ?? '').includes('dos');
      return route.continue();
    });
    // what the page reads after that edit comes late
    await page.route(/celdas/, (route) => {
      if (!wanted || held) return route.continue();
      held = () => route.continue();
      return undefined;
    });
    await type('A1', 'dos');
    await go('A1');
    await page.keyboard.press('Delete');
    await expectCell('A1', '');
    await expect.poll(() => held).toBeDefined();
    await Promise.all([saved(), held?.()]);
    await page.keyboard.press('Control+z');
    await expectCell('A1', 'dos');
    await page.keyboard.press('Control+z');
    await expectCell('A1', 'uno');
  });

  test('leaves alone what another window wrote since', async () => {
    await type('A1', 'uno');
    await type('B1', 'mío');
    await somebodyElse('B1', 'suyo');
    await expectCell('B1', 'suyo');
    await go('C1');
    await Promise.all([saved(), page.keyboard.press('Control+z')]);
    await Promise.all([saved(), page.keyboard.press('Control+z')]);
    await expectCell('A1', '');
    await expectCell('B1', 'suyo');
  });
});

describe('rows', () => {
  test('are inserted and deleted from the menu, and taken back', async () => {
    await newBook();
    await type('A1', 'uno');
    await type('A2', 'dos');
    await go('A2');
    await menu('Insertar fila arriba');
    await expectCell('A3', 'dos');
    await go('A1');
    await menu('Insertar fila abajo');
    await expectCell('A4', 'dos');
    await go('A4');
    await menu('Eliminar fila');
    await expectCell('A4', '');
    await page.keyboard.press('Control+z');
    await expectCell('A4', 'dos');
    await page.keyboard.press('Control+z');
    await expectCell('A3', 'dos');
    await menu('Deshacer');
    await expectCell('A2', 'dos');
    await menu('Deshacer');
    await expectCell('A2', '');
    await expectCell('A1', 'uno');
  });
});

describe('the box over a cell', () => {
  test('takes the option whose beginning was typed, and otherwise what was typed', async () => {
    await listed();
    for (const [a1, typed, kept] of [
      ['A1', 'con', 'Concluido'],
      ['A2', 'si', 'Sin iniciar'],
      ['A3', 'proceso', 'proceso'],
      ['A4', 'En', 'En'],
      ['A5', 'otra cosa', 'otra cosa'],
    ] as const) {
      await go(a1);
      await page.keyboard.type(typed);
      await Promise.all([saved(), page.keyboard.press('Enter')]);
      await expect.poll(() => cell(a1).locator('.text').innerText()).toBe(kept);
    }
  });

  test('opens again with a text that no cell holds', async () => {
    await newBook();
    const long = 'x'.repeat(50_001);
    await go('A1');
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Contenido de A1');
    await field.fill(long);
    await field.press('Enter');
    await page.getByText('El texto de A1 tiene 50,001 caracteres').waitFor();
    await page.getByRole('button', { name: 'Aceptar' }).click();
    await expect.poll(() => field.inputValue(), { timeout: 5000 }).toBe(long);
    await field.fill('corto');
    await field.press('Enter');
    await expectCell('A1', 'corto');
  });
});

import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { startHost, type Host } from './host.ts';
import { picture } from './picture.ts';
import { openBrowser } from './open.ts';
import { go } from './sheet.ts';
import { openNation } from './nation.ts';
import { through } from './menu.ts';

let host: Host;
let browser: Browser;
let page: Page;
let seen: string[];

beforeAll(async () => {
  [host, browser] = await Promise.all([startHost({ empty: false }), openBrowser()]);
  ({ page, seen } = await openNation(browser, host));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

async function open(item: string, title: string, under: readonly string[] = []): Promise<FrameLocator> {
  const frame = `iframe[title="${title}"]`;
  // one of that name that is still open is not the one that opens now
  await page.locator(frame).evaluateAll((all) => all.forEach((one) => one.removeAttribute('title')));
  await through(page, 'Tablero PAL', ...under, item);
  const panel = page.frameLocator(frame);
  await panel.locator('footer').waitFor();
  return panel;
}

const faults = (): Promise<string[]> => barriers(page, 'iframe');

const shot = (name: string) => picture(page, name);

test(
  'INAI’s workbook comes wired to the local boards, and the sidebar updates it from the keyboard alone',
  { timeout: 60_000 },
  async () => {
    const panel = await open('Actualizar entidades…', 'Actualizar entidades');
    await panel.getByText('◇ Por consultar (32)').waitFor();
    await panel.getByRole('button', { name: 'Actualizar ahora' }).focus();
    await page.keyboard.press('Enter');
    await panel.getByText('Se consultaron 4 entidades: 4 con algo nuevo.', { exact: false }).waitFor();
    const heading = panel.getByRole('heading', { name: '4 entidades tomadas de 32' });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await panel.getByText('● Al día (4)').click();
    await panel
      .getByText(/Corte 1 al 1 de marzo de 2016 · Datos abiertos \(CSV\)/)
      .first()
      .waitFor();
    await panel.getByRole('img', { name: /Mapa de las 32 entidades/ }).waitFor();
    expect(await panel.locator('svg g').count()).toBe(32);
    expect(await faults()).toEqual([]);
    await shot('nacional-actualizar');
    await panel.getByRole('button', { name: 'Actualizar ahora' }).click();
    await panel.getByText('Se consultaron 4 entidades: no hay nada nuevo.', { exact: false }).waitFor();
    await go(page, 'Tablero nacional', 'B12');
    await shot('nacional-tablero');
    await go(page, 'Mapa', 'A1');
    await page.getByText('◇ Sin medir').first().waitFor();
    await shot('nacional-mapa');
    await go(page, 'Compromisos', 'B3');
    await page.getByText('Durango').first().waitFor();
    expect(seen).toEqual([]);
  },
);

test('it is done every day by itself where somebody says so', { timeout: 60_000 }, async () => {
  const panel = await open('Actualizar entidades…', 'Actualizar entidades');
  await panel.getByRole('button', { name: 'Hacerlo solo, cada día' }).click();
  await panel.getByText('● Esta cuenta consulta a las entidades cada día').waitFor();
  await panel.getByRole('button', { name: 'Dejar de hacerlo cada día' }).click();
  await panel.getByText('○ Nadie las consulta solo').waitFor();
});

test(
  'an address that may not be asked is said beside its field, and none is saved',
  { timeout: 60_000 },
  async () => {
    const panel = await open('Direcciones de las entidades…', 'Direcciones de las entidades');
    await panel.getByLabel('Oaxaca', { exact: true }).fill('http://iaip.org.mx/datos.json');
    await panel.getByRole('button', { name: 'Guardar' }).click();
    await panel.getByText('Una dirección no se puede consultar: no se guardó ninguna.').waitFor();
    await panel.getByText('La dirección no empieza con https://').waitFor();
    expect(await faults()).toEqual([]);
    await shot('nacional-direcciones');
    await panel.getByLabel('Oaxaca', { exact: true }).fill('https://iaip.org.mx/datos.json');
    await panel.getByRole('button', { name: 'Guardar' }).click();
    await panel.getByText('Se guardó 1 dirección.').waitFor();
    const again = await open('Actualizar entidades…', 'Actualizar entidades');
    await again.getByRole('button', { name: 'Actualizar ahora' }).click();
    await again.getByText(/El sitio de la dirección no existe/).waitFor();
    expect(seen).toEqual([]);
  },
);

test(
  'an address typed in the grid that may not be asked gets a note, and what the book writes comes back',
  { timeout: 60_000 },
  async () => {
    await go(page, 'Entidades', 'C3');
    await page.keyboard.type('http://iaip.org.mx/datos.json');
    await page.keyboard.press('Enter');
    await page.locator('[data-cell="C3"].has-note').waitFor();
    await go(page, 'Entidades', 'B3');
    await page.keyboard.type('Otra entidad');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Modificar', exact: true }).click();
    await page.getByText('Eso lo escribe el libro: se devolvió lo que decía.', { exact: false }).waitFor();
    await page.locator('[data-cell="B3"]', { hasText: 'Aguascalientes' }).waitFor();
    await go(page, 'Entidades', 'C3');
    await shot('nacional-edicion');
    const panel = await open('Archivar bitácora…', 'Archivar bitácora', ['Administrar']);
    await panel.getByText(/^Nada que archivar: \d+ movimientos de este año\.$/).waitFor();
    expect(await faults()).toEqual([]);
    await shot('nacional-archivo');
    expect(seen).toEqual([]);
  },
);

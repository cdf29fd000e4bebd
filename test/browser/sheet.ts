import type { Locator, Page } from 'playwright-core';

/** Sought in the bar: to look for a label among the cells of the grid takes most of what a look takes. */
export const content = (page: Page): Locator =>
  page.locator('.formula-bar').getByLabel('Contenido de la celda');

/** Brings a tab to the front and waits until its cells are there. */
export async function show(page: Page, tab: string): Promise<void> {
  const tabs = page.locator('.tabs');
  const shown = tabs.getByRole('tab', { name: tab, exact: true });
  if ((await shown.getAttribute('aria-selected')) === 'true') return;
  await shown.click();
  await tabs.getByRole('tab', { name: tab, exact: true, selected: true }).waitFor();
}

/** Goes to a cell as with the name box; its content stands in the bar above the grid. */
export async function go(page: Page, tab: string, a1: string): Promise<void> {
  await show(page, tab);
  await goTo(page, a1);
}

/** The same in the tab that is in front. */
export async function goTo(page: Page, a1: string): Promise<void> {
  const name = page.locator('.formula-bar').getByLabel('Celda seleccionada');
  for (let turn = 0; turn < 3; turn += 1) {
    await name.fill(a1);
    await name.press('Enter');
    // a dialog that is closing takes the keys for a moment
    const active = await page.locator('.grid .tabulator').getAttribute('aria-activedescendant');
    if (active === `cell-${a1}`) return;
  }
}

import type { Page } from 'playwright-core';

/** Brings a tab to the front and waits until its cells are there. */
export async function show(page: Page, tab: string): Promise<void> {
  const shown = page.getByRole('tab', { name: tab, exact: true });
  if ((await shown.getAttribute('aria-selected')) === 'true') return;
  await shown.click();
  await page.getByRole('tab', { name: tab, exact: true, selected: true }).waitFor();
}

/** Goes to a cell as with the name box; its content stands in the bar above the grid. */
export async function go(page: Page, tab: string, a1: string): Promise<void> {
  await show(page, tab);
  const name = page.getByLabel('Celda seleccionada');
  for (let turn = 0; turn < 3; turn += 1) {
    await name.fill(a1);
    await name.press('Enter');
    // a dialog that is closing takes the keys for a moment, and the box says again where one stood
    if ((await name.inputValue()) === a1) return;
  }
}

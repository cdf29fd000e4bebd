import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page } from 'playwright-core';
import { renderPage } from '../../view/page.ts';
import { choose, ITEMS } from '../browser/menu.ts';
import { launchBrowser } from '../browser/open.ts';
import { slowedPage, vitalsOf } from '../browser/vitals.ts';
import type { Vitals } from '../browser/vitals.ts';
import { loadProject } from '../commands/folder.ts';
import { generatedPlan } from '../generated.ts';
import { NATION, NATIONAL, wireNation } from '../nation.ts';
import { operatorOf } from '../operate.ts';
import { startServer } from '../server.ts';
import type { Json, World } from '../world.ts';
import { recordByValue } from './byValue.ts';
import { figure, found } from './figure.ts';
import type { Figure, Found } from './figure.ts';
import { EACH } from './plans.ts';

/** How much slower than this machine a reader's is. */
const SLOWED = 4;
const BOOK = 'Medición';
const OWNER = 'personal@organismo.example';
const NOW = new Date('2016-04-20T15:00:00Z');
/** Sandboxed frames stay in the page's process, which is the one that is slowed. */
const ONE_PROCESS = ['--disable-features=IsolateSandboxedIframes'];
/** What web.dev calls good, and the project's own for the public page. */
const GOALS = { lcp: 2500, interaction: 200, shift: 0.1 };
const PAGE_GOALS = { lcp: 1000, interaction: 200, shift: 0 };

const NATIONAL_ITEMS = [
  'Actualizar entidades…',
  'Direcciones de las entidades…',
  'Monitoreo (6 meses)…',
  'Evaluación (12 meses)…',
  'Informes…',
];

/** The public page and every panel, in a Chromium whose processor is slowed. */
export async function browserFigures(): Promise<Found> {
  const browser = await launchBrowser(ONE_PROCESS);
  try {
    return found([...(await publicPage(browser)), ...(await panels(browser))]);
  } finally {
    await browser.close();
  }
}

function vitalFigures(
  name: string,
  { paint, lcp, interaction, shift }: Vitals,
  goals: typeof GOALS,
): Figure[] {
  return [
    figure(`browser.${name}.paint.ms`, paint, 'ms'),
    figure(`browser.${name}.lcp.ms`, lcp, 'ms', { goal: goals.lcp }),
    figure(`browser.${name}.interaction.ms`, interaction, 'ms', { goal: goals.interaction }),
    figure(`browser.${name}.shift`, shift, 'shift', { goal: goals.shift }),
  ];
}

/** As a portal serves it: one file, with gzip. */
async function publicPage(browser: Browser): Promise<Figure[]> {
  const body = gzipSync(renderPage(recordByValue(100)));
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' };
  const server = createServer((_request, response) => void response.writeHead(200, headers).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  try {
    await slowedPage(page, SLOWED);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForTimeout(1000);
    await page.getByRole('searchbox').click();
    await page.keyboard.type('agua', { delay: 60 });
    return vitalFigures(`page.100x${EACH}`, await vitalsOf(page), PAGE_GOALS);
  } finally {
    await page.close();
    server.close();
  }
}

async function panels(browser: Browser): Promise<Figure[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tablero-'));
  const server = await startServer({ dataDir, port: 0, empty: false, seed, signals: false });
  server.world.setNow(NOW);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(30_000);
  try {
    await slowedPage(page, SLOWED);
    const all: Figure[] = [];
    for (const [book, items] of [
      [BOOK, ITEMS],
      [NATION, NATIONAL_ITEMS],
    ] as const) {
      await page.goto(`${server.url}libro/${encodeURIComponent(book)}`);
      await page.locator('[data-cell]').first().waitFor();
      for (const item of items)
        all.push(...vitalFigures(`panel.${slug(item)}`, await panel(page, item), GOALS));
    }
    return all;
  } finally {
    await page.close();
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function panel(page: Page, item: string): Promise<Vitals> {
  await choose(page, item);
  const inside = page.frameLocator('iframe[title]');
  await inside.locator('#app :is(button,input,select):visible').first().waitFor();
  const frame = await page.locator('iframe[title]').elementHandle();
  const content = await frame?.contentFrame();
  if (!content) throw new Error(`${item} did not open.`);
  await act(page, content);
  const vitals = await vitalsOf(page, content);
  await page
    .getByRole('button', { name: /^Cerrar / })
    .last()
    .click({ delay: 80 });
  await page.locator('iframe[title]').waitFor({ state: 'detached' });
  return vitals;
}

/** Somebody begins to type, or where there is nothing to type in, goes to the next button. */
async function act(page: Page, frame: Frame): Promise<void> {
  const field = frame.locator(
    'input:is([type=text],[type=search],:not([type])):enabled:visible, textarea:visible',
  );
  if ((await field.count()) > 0) {
    await field.first().click();
    await page.keyboard.type('ab', { delay: 60 });
  } else {
    await frame.locator('#app :is(button,select,summary,input):enabled:visible').first().focus();
    await page.keyboard.press('Tab');
  }
}

const slug = (item: string): string =>
  item
    .normalize('NFD')
    .replace(/\p{M}|…/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

/** A board of ten commitments of ten activities, and INAI's workbook. */
async function seed(world: World): Promise<void> {
  world.setNow(NOW);
  const project = await loadProject('board');
  const book = world.createWorkbook({ name: BOOK, owner: OWNER });
  const call = operatorOf(world, project, book);
  const plan = generatedPlan(10, EACH, NOW);
  call('guardarPreparar', plan.setup);
  for (const { table, columns, rows } of plan.tables) call('importar', { table, columns, rows } as Json);
  call('ponerAlDia');
  world.changed(book);
  const nation = world.createWorkbook({ name: NATION, owner: OWNER, project: NATIONAL });
  wireNation(world, await loadProject(NATIONAL), nation);
  world.changed(nation);
}

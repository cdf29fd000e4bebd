import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHost, type Host } from '../browser/host.ts';
import { picture } from '../browser/picture.ts';
import { openBrowser } from '../browser/open.ts';
import { goTo } from '../browser/sheet.ts';
import type { Cell, Chart, Workbook } from '../../src/host/model.ts';
import { createWorkbook } from '../../src/host/world.ts';
import { writeWorkbook } from '../../src/host/xlsx.ts';

const ROWS: Cell['value'][][] = [
  ['Compromiso', 'Hechas', 'En proceso', 'Tarde', 'Avance'],
  ['Portal de compras', 8, 3, 1, 0.72],
  ['Presupuesto', 5, 5, 0, 0.5],
  ['Agua', 2, 4, 6, 0.21],
  ['Seguridad', 7, 0, 2, 0.88],
];

function chart(id: number, type: string, place: Partial<Chart>, options: Chart['options']): Chart {
  const box = { sheetId: 0, row: 0, column: 0, rowEnd: 5, columnEnd: 4 };
  return {
    ...{ id, type, boxes: [box], row: 6, column: 0, offsetX: 0, offsetY: 4, numHeaders: 1, transpose: false },
    ...{ hidden: 'IGNORE_ROWS' as const, merge: 'MERGE_COLUMNS' as const },
    ...place,
    options: { width: 430, height: 260, colors: ['#137a45', '#f2b705', '#b3261e'], ...options },
  };
}

function chartBook(): Workbook {
  const book = createWorkbook({ name: 'Gráficas', owner: 'personal@organismo.example' });
  const [sheet] = book.sheets;
  const advance = { sheetId: 0, row: 0, column: 4, rowEnd: 5, columnEnd: 5 };
  const names = { sheetId: 0, row: 0, column: 0, rowEnd: 5, columnEnd: 1 };
  if (sheet) {
    sheet.rows = ROWS.map((row, at) =>
      row.map(
        (value, column) => ({ value, ...(at > 0 && column === 4 ? { numberFormat: '0%' } : {}) }) as Cell,
      ),
    );
    sheet.columnWidths = { 0: 150 };
    sheet.frozenRows = 1;
    sheet.charts = [
      chart(
        11,
        'COLUMN',
        {},
        {
          title: 'Actividades por compromiso',
          vAxis: { title: 'Actividades' },
          isStacked: true,
          legend: { position: 'bottom' },
        },
      ),
      chart(
        12,
        'BAR',
        { column: 4 },
        { title: 'Avance', legend: { position: 'none' }, series: { 0: { dataLabel: 'value' } } },
      ),
      chart(13, 'LINE', { row: 19 }, { title: 'Por mes', hAxis: { title: 'Compromiso' } }),
      chart(14, 'PIE', { row: 19, column: 4 }, { title: 'Reparto', pieHole: 0.45 }),
    ];
    const [, bar, , pie] = sheet.charts;
    if (bar) bar.boxes = [names, advance];
    if (pie) pie.boxes = [names, { ...advance, column: 1, columnEnd: 2 }];
  }
  return book;
}

let host: Host;
let browser: Browser;
let book: Workbook;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'fuera-'));
  book = chartBook();
  await writeFile(path.join(folder, 'Gráficas.xlsx'), await writeWorkbook(book));
  const mail = { from: 'personal@organismo.example', date: '2016-02-29T15:00:00.000Z' };
  const outbox = [
    { ...mail, to: 'ana@a.example', subject: 'Primero', body: 'Nada más que texto.' },
    {
      ...mail,
      ...{ to: 'enlace@dependencia.example', cc: 'copia@organismo.example', name: 'Secretaría técnica' },
      ...{
        subject: 'Actividades que vencen esta semana',
        body: 'Vence una actividad.',
        date: '2016-03-01T14:00:00.000Z',
      },
      htmlBody:
        '<h1 style="color:#137a45">Vence una actividad</h1><p>Portal de compras</p><script>parent.document.title = "mal"</script>',
      attachments: [{ name: 'resumen.csv', type: 'text/csv', base64: Buffer.from('a,b').toString('base64') }],
    },
  ];
  const trigger = {
    project: 'board',
    user: 'personal@organismo.example',
    eventType: 'CLOCK',
    source: 'CLOCK',
  };
  const rest = { sourceId: null, workbookId: book.id, created: '2016-03-01T15:00:00.000Z' };
  const triggers = [
    { ...trigger, ...rest, id: 'diario', handler: 'diagnosticar', schedule: { everyDays: 1, atHour: 8 } },
    { ...trigger, ...rest, id: 'roto', handler: 'noExiste', schedule: { onWeekDay: 'MONDAY', atHour: 9 } },
  ];
  await writeFile(path.join(folder, 'host.json'), JSON.stringify({ outbox, triggers }));
  [host, browser] = await Promise.all([startHost({ folder }), openBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

async function open(where: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(9_000);
  await page.goto(new URL(where, host.url).href);
  return page;
}

const workbook = `/libro/${encodeURIComponent('Gráficas')}`;

describe('what scripts leave outside the cells', () => {
  test('charts stand over the grid at their cell and scroll with it, on a desk and on a tablet', async () => {
    const page = await open(workbook);
    await page.getByRole('img', { name: /Gráfico de columnas/ }).waitFor();
    const gap = async () => {
      const [box, cell] = [
        await page.locator('[data-chart="11"]').boundingBox(),
        await page.locator('[data-cell="A7"]').boundingBox(),
      ];
      return Math.round((box?.y ?? 0) - (cell?.y ?? 0));
    };
    for (const [width, scrolled] of [
      [1280, 40],
      [768, 20],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `host-graficas-${width}`);
      await expect.poll(gap).toBe(4);
      await page
        .locator('.tabulator-tableholder')
        .evaluate((holder, down) => holder.scrollTo(0, down), scrolled);
      await expect.poll(gap).toBe(4);
    }
    await page.close();
  });

  test('a chart changes with its cells', async () => {
    const page = await open(workbook);
    await page
      .getByRole('img', { name: /Agua, Tarde: 6/ })
      .first()
      .waitFor();
    await goTo(page, 'D4');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await page
      .getByRole('img', { name: /Agua, Tarde: 9/ })
      .first()
      .waitFor();
    await page.close();
  });

  test('messages open in the list, format and all', async () => {
    const page = await open('/salida');
    const titles = page.locator('summary .mail-subject');
    await titles.last().waitFor();
    expect(await titles.allInnerTexts()).toEqual(['Actividades que vencen esta semana', 'Primero']);
    await page.getByText('Actividades que vencen esta semana').click();
    await page.frameLocator('iframe').getByRole('heading', { name: 'Vence una actividad' }).waitFor();
    for (const width of [1280, 768]) {
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `host-correos-${width}`);
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('resumen.csv').click(),
    ]);
    expect(download.suggestedFilename()).toBe('resumen.csv');
    expect(await page.title()).toBe('Correos de salida');
    await page.close();
  });

  test('the clock goes forward and what is due runs, on a desk and on a tablet', async () => {
    const page = await open(workbook);
    const forward = async (width: number, name: string, said: string): Promise<void> => {
      await page.setViewportSize({ width, height: 900 });
      await page.getByRole('button', { name: /Avanzar el reloj/ }).click();
      await page.getByRole('button', { name }).click();
      await page.getByText(said).waitFor();
      await picture(page, `host-reloj-${width}`);
    };
    const close = async (day: string): Promise<void> => {
      await page.getByRole('button', { name: 'Cerrar' }).click();
      await page.getByRole('button', { name: new RegExp(`Reloj: ${day} mar 2016`) }).waitFor();
    };
    await forward(1280, 'Siete días', 'se hicieron 8 ejecuciones');
    await page.getByText('noExiste, Gráficas: falló. Script function not found: noExiste').waitFor();
    await close('8');
    await forward(768, 'Al día siguiente', 'se hizo 1 ejecución');
    await close('9');
    await page.close();
  });
});

import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Sheet } from '../../src/host/model.ts';
import { publishedPage, sheetCsv } from '../../src/host/publish.ts';
import { readWorkbook, writeWorkbook } from '../../src/host/xlsx.ts';
import { publicFields } from '../../src/view/publicFields.ts';
import { inert } from '../../src/view/publicTab.ts';
import { ASSETS } from '../../src/view/page/assets.ts';
import { renderPage } from '../../src/view/page.ts';
import { tools } from '../../src/view/page/tools.ts';
import { Desk } from '../board/desk.ts';
import { GUARANTOR, hostileBoard, PUBLISHED, type HostileBoard } from './board.ts';
import { rowsOfCsv } from './csv.ts';
import { columnOf, filled, formulasOf } from './fields.ts';

const TYPES = {
  compromisos: 'commitment',
  actividades: 'activity',
  indicadores: 'indicator',
  evidencias: 'evidence',
} as const;
const PUBLIC = ['Tablero público', 'Datos abiertos'];

let board: HostileBoard;
beforeAll(() => {
  board = hostileBoard();
}, 120_000);

const shown = (sheet: Sheet): string[][] =>
  Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => String(cell?.value ?? '')));

/** What the head of an HTML page lets into an element: no tag that loads, runs or sends anything. */
const ACTIVE =
  /<(?:script|img|svg(?! class="(?:bar|strip|time|yr)")|iframe|form|object|embed|base|math|link(?! rel="icon")|meta http-equiv="?refresh)/i;

describe('hostile text that is published', () => {
  test.each(Object.entries(TYPES))('every row of %s is in the open data to the letter', (table, type) => {
    const key = table as keyof typeof TYPES;
    const found = board.desk
      .rows('Datos abiertos')
      .filter(([kind]) => kind === type)
      .map(([, , json]) => JSON.parse(String(json)) as Record<string, unknown>);
    expect(found).toHaveLength(PUBLISHED.length);
    const listed = publicFields(key).map((field) => field.key);
    PUBLISHED.forEach((text, index) => {
      const wanted = Object.entries(filled(key, text)).filter(([name]) => listed.includes(name));
      expect(found[index]).toMatchObject(Object.fromEntries(wanted));
    });
  });

  test('the digest of the open data can be computed again from their rows', () => {
    const [meta, ...records] = board.desk.rows('Datos abiertos').map((row) => row.map(String));
    const text = records.map((row) => row.join('\t')).join('\n');
    const { digest } = JSON.parse(meta?.[2] ?? '{}') as { digest: string };
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(digest);
  });

  test('titles, activities and products are in the public tab, with an apostrophe where Excel would run them', () => {
    const cells = shown(board.desk.sheet('Tablero público')).flat();
    const known = new Set(cells);
    // titles and activities stand below their ID, products and the guarantor alone
    const below = new Set(
      cells
        .filter((cell) => /^[^\n]*OAX-2016-C\d+/.test(cell))
        .map((cell) => cell.slice(cell.indexOf('\n') + 1)),
    );
    for (const text of [...PUBLISHED, GUARANTOR]) expect(known, JSON.stringify(text)).toContain(inert(text));
    for (const text of PUBLISHED) expect(below, JSON.stringify(text)).toContain(text);
    for (const cell of cells) expect(cell, JSON.stringify(cell)).not.toMatch(/^[=+\-@\t\r]/);
    for (const { name } of board.desk.book.sheets) expect(formulasOf(board.desk, name), name).toEqual([]);
  });

  test.each(PUBLIC)('%s as CSV is read by any reader to the letter', (tab) => {
    const sheet = board.desk.sheet(tab);
    const rows = rowsOfCsv(sheetCsv(board.desk.book, sheet));
    const wanted = shown(sheet);
    const width = Math.max(...rows.map((row) => row.length));
    rows.forEach((row, index) => {
      expect(row).toEqual(Array.from({ length: width }, (_, column) => wanted[index]?.[column] ?? ''));
    });
    expect(wanted.slice(rows.length).flat().filter(Boolean)).toEqual([]);
  });

  test('the workbook written to a file and read again is the same workbook', async () => {
    const { book } = board.desk;
    const back = await readWorkbook(await writeWorkbook(book));
    for (const sheet of book.sheets) {
      const again = back.sheets.find(({ name }) => name === sheet.name);
      expect(again && shown(again), sheet.name).toEqual(shown(sheet));
      expect(again?.rows.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
    }
    expect(back.properties).toEqual(book.properties);
  });

  test('neither the page nor what Google would publish has a tag of a text', () => {
    const { book } = board.desk;
    const own = [ASSETS.style, `<script>${ASSETS.script}</script>`, tools()];
    const pages = [own.reduce((html, part) => html.replace(part, ''), renderPage(board.record))];
    for (const id of book.published?.sheetIds ?? []) pages.push(publishedPage(book, id, false) ?? '');
    expect(pages).toHaveLength(3);
    for (const html of pages) {
      expect(html.length).toBeGreaterThan(10_000);
      expect(html).not.toMatch(ACTIVE);
      expect(html).not.toMatch(/<[^>]+\s(?:on[a-z]+|srcdoc|formaction)\s*=/i);
      expect(html).not.toMatch(/href="(?!https?:|#|data:,"|\?gid=)/i);
    }
  });

  test('comes back to an empty board to the letter', () => {
    const file = board.desk.call('descargarDatos').files['datos.json'] ?? '';
    const empty = Desk.ready();
    expect(empty.call('traerDatos', { file })).toMatchObject({ ok: true });
    for (const { name } of empty.book.sheets) expect(formulasOf(empty, name), name).toEqual([]);
    const answer = empty.call('publicar');
    expect('blocking' in answer && answer.blocking).toBe(false);
    const read = (text = ''): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
    const { cortes: _cuts, ...data } = read(file);
    const again = read(empty.call('descargarDatos').files['datos.json']);
    for (const key of Object.keys(data)) expect(again[key], key).toEqual(data[key]);
  }, 120_000);

  test('publishing again changes no record', () => {
    const records = () =>
      board.desk.rows('Datos abiertos').filter(([type]) => type !== 'meta' && type !== 'cut');
    const before = records();
    board.desk.call('publicar');
    expect(records()).toEqual(before);
    expect(columnOf(board.desk, 'compromisos', 'titulo')).toEqual(PUBLISHED);
  });
});

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startServer } from '../src/host/server.ts';
import type { RunningServer } from '../src/host/server.ts';

const PAGES = path.resolve('src/host/page');

let folder = '';
let server: RunningServer;

function start(): Promise<RunningServer> {
  return startServer({
    dataDir: folder,
    port: 0,
    empty: true,
    signals: false,
    pages: PAGES,
    board: path.join(folder, 'no-bundle'),
    guest: path.join(folder, 'no-guest.js'),
  });
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'libros-'));
  server = await start();
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  text: string;
  headers: Record<string, unknown>;
}

/** `fetch` does not let a test choose the Host header. */
function ask(target: string, headers: Record<string, string> = {}, message?: object): Promise<Answer> {
  const method = message ? 'POST' : 'GET';
  return new Promise((resolve, reject) => {
    const sent = request(new URL(target, server.url), { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
      );
    });
    sent.on('error', reject);
    sent.end(message && JSON.stringify(message));
  });
}

async function post<T>(target: string, message: object = {}): Promise<T> {
  const { text } = await ask(
    target,
    { 'X-Token': server.token },
    { client: 'a', user: 'ana@a.example', ...message },
  );
  return JSON.parse(text) as T;
}

function firstBook() {
  const [book] = server.world.workbooks.values();
  if (!book) throw new Error('there is no workbook');
  return book;
}

function type(row: number, column: number, values: string[][], more: object = {}) {
  const sheetId = firstBook().sheets[0]?.id ?? 0;
  return post<{ refused: { message: string }[]; warning?: string }>(`/api/libro/${firstBook().id}/editar`, {
    edit: { sheetId, row, column, values, ...more },
  });
}

describe('the local server', () => {
  test('begins with one empty workbook and lists it', async () => {
    const { status, text } = await ask('/');
    expect(status).toBe(200);
    expect(text).toContain('Tablero vacío');
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test('answers no other host name, so that a foreign page cannot point a name at this machine', async () => {
    expect((await ask('/', { Host: 'malo.example' })).status).toBe(403);
    expect((await ask('/api/libros', { Host: 'malo.example', 'X-Token': server.token }, {})).status).toBe(
      403,
    );
  });

  test('changes nothing without the token or for a page of another origin', async () => {
    expect((await ask('/api/libros', {}, {})).status).toBe(403);
    expect((await ask('/api/libros', { 'X-Token': 'x' }, {})).status).toBe(403);
    const foreign = { 'X-Token': server.token, Origin: 'https://malo.example' };
    expect((await ask('/api/libros', foreign, {})).status).toBe(403);
    expect((await ask('/api/libros', { 'X-Token': server.token, Origin: 'null' }, {})).status).toBe(403);
    expect(server.world.workbooks.size).toBe(1);
  });

  test('serves no file of the disk but the page itself', async () => {
    expect((await ask('/..%2f..%2fpackage.json')).status).toBe(404);
    expect((await ask('/%2e%2e/package.json')).status).toBe(404);
    expect((await ask('/server.ts')).status).toBe(404);
  });

  test('does not publish anything by itself', async () => {
    const { status, text } = await ask('/spreadsheets/d/e/2PACX-nada/pubhtml');
    expect(status).toBe(404);
    expect(text).toContain('no está publicado');
  });

  test('publishes the chosen tabs as a page and as CSV, with nothing in them active', async () => {
    await type(0, 0, [
      ['Nombre', 'Nota'],
      ['<script>alert(1)</script>', 'con "comillas", coma'],
    ]);
    const book = firstBook();
    const { key } = await post<{ key: string }>(`/api/libro/${book.id}/publicar`, {
      sheetIds: [book.sheets[0]?.id],
    });
    expect(key).toMatch(/^2PACX-/);
    const page = await ask(`/spreadsheets/d/e/${key}/pubhtml`);
    expect(page.text).toContain('<html lang="es-MX">');
    expect(page.text).toContain('&lt;script&gt;');
    expect(page.text).not.toContain('<script');
    const csv = await ask(`/spreadsheets/d/e/${key}/pub?output=csv&gid=${book.sheets[0]?.id}&single=true`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text).toBe('Nombre,Nota\r\n<script>alert(1)</script>,"con ""comillas"", coma"');
    expect((await ask(`/spreadsheets/d/e/${key}/pubhtml?gid=999`)).status).toBe(404);
    await post(`/api/libro/${book.id}/publicar`, { sheetIds: [] });
    expect((await ask(`/spreadsheets/d/e/${key}/pubhtml`)).status).toBe(404);
  });

  test('lets scripts reach what is published here without a network', async () => {
    await type(0, 0, [['hola']]);
    const book = firstBook();
    const { key } = await post<{ key: string }>(`/api/libro/${book.id}/publicar`, {
      sheetIds: [book.sheets[0]?.id],
    });
    const fetched = (url: string) => server.world.web({ url, method: 'get', headers: {}, payload: '' });
    const reply = await fetched(`https://docs.google.com/spreadsheets/d/e/${key}/pub?output=csv`);
    expect(reply).toMatchObject({ status: 200, body: 'hola' });
    expect(await fetched('https://malo.example/')).toBeUndefined();
  });

  test('shows the edits of one window to the other', async () => {
    const book = firstBook();
    const stop = new AbortController();
    const events = await fetch(new URL(`/api/eventos/${book.id}?cliente=b`, server.url), {
      signal: stop.signal,
    });
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    await type(2, 1, [['desde la ventana A']]);
    let heard = '';
    while (!heard.includes('"type":"change"')) heard += (await reader?.read())?.value ?? '';
    stop.abort();
    await post(`/api/libro/${book.id}/editar`, {
      client: 'b',
      user: 'beto@b.example',
      edit: { sheetId: book.sheets[0]?.id, row: 3, column: 1, values: [['desde B']] },
    });
    const view = JSON.parse((await ask(`/api/libro/${book.id}/celdas?hoja=0&desde=-1`)).text) as {
      revision: number;
      rows: Record<string, ({ text?: string } | null)[]>;
    };
    expect(view.rows[2]?.[1]?.text).toBe('desde la ventana A');
    expect(view.rows[3]?.[1]?.text).toBe('desde B');
    const later = await ask(`/api/libro/${book.id}/celdas?hoja=0&desde=${view.revision}`);
    expect((JSON.parse(later.text) as { rows: object }).rows).toEqual({});
  });

  test('asks before changing what only warns, and refuses what is protected', async () => {
    const [sheet] = firstBook().sheets;
    if (!sheet) throw new Error('there is no sheet');
    const rule = { id: 9, type: 'RANGE' as const, description: 'Encabezado', editors: [], unprotected: [] };
    const first = { ...rule, box: { sheetId: sheet.id, row: 0, column: 0, rowEnd: 1 }, warningOnly: true };
    const second = { ...rule, box: { sheetId: sheet.id, row: 1, column: 0, rowEnd: 2 }, warningOnly: false };
    sheet.protections.push(first, second);
    expect(await type(0, 0, [['x']])).toMatchObject({ warning: 'Encabezado' });
    expect(sheet.rows[0]?.[0]?.value).toBeUndefined();
    expect(await type(0, 0, [['x']], { confirmed: true })).toEqual({ refused: [], ui: [] });
    expect(sheet.rows[0]?.[0]?.value).toBe('x');
    expect((await type(1, 0, [['x']])).refused).toHaveLength(1);
  });

  test('refuses a text that no cell holds, with a sentence, and writes nothing of the paste', async () => {
    const edit = { sheetId: 0, row: 0, column: 0, values: [['uno', 'x'.repeat(50_001)]] };
    const headers = { 'X-Token': server.token };
    const { status, text } = await ask(`/api/libro/${firstBook().id}/editar`, headers, { edit });
    expect(status).toBe(413);
    expect(text).toContain('El texto de B1 tiene 50,001 caracteres');
    expect(firstBook().sheets[0]?.rows).toEqual([]);
    await type(0, 0, [['x'.repeat(50_000)]]);
    expect(firstBook().sheets[0]?.rows[0]?.[0]?.value).toHaveLength(50_000);
  });

  test.each([
    { row: -1, column: 0, values: [['x']] },
    { row: 0.5, column: 0, values: [['x']] },
    { row: 1e9, column: 0, values: [['x']] },
    { row: 0, column: 0, values: ['x'] },
    { row: 0, column: 0, values: [[1]] },
    { row: 0, column: 0 },
  ])('refuses an edit that is none: %j', async (edit) => {
    const { status } = await ask(
      `/api/libro/${firstBook().id}/editar`,
      { 'X-Token': server.token },
      { edit: { sheetId: 0, ...edit } },
    );
    expect(status).toBe(400);
    expect(firstBook().sheets[0]?.rowCount).toBe(1000);
  });

  test('inserts and deletes rows with everything that points into them', async () => {
    const book = firstBook();
    const [sheet] = book.sheets;
    if (!sheet) throw new Error('there is no sheet');
    await type(0, 0, [['Encabezado'], ['uno'], ['dos']]);
    const box = { sheetId: sheet.id, row: 2, column: 0, rowEnd: 3, columnEnd: 1 };
    const rule = { criteria: 'VALUE_IN_LIST', values: [['uno', 'dos']], allowInvalid: false };
    Object.assign(sheet.rows[1]?.[0] ?? {}, { validation: rule });
    book.namedRanges.push({ name: 'dos', box });
    const rows = (row: number, what: string, more: object = {}) =>
      post<{ refused: unknown[]; warning?: string; error?: { message: string } }>(
        `/api/libro/${book.id}/filas`,
        { rows: { sheetId: sheet.id, row, count: 1, what }, ...more },
      );
    const values = () => sheet.rows.map((row) => row?.[0]?.value);
    await rows(1, 'arriba');
    expect(values()).toEqual(['Encabezado', undefined, 'uno', 'dos']);
    expect(sheet.rows[1]?.[0]?.validation).toEqual(rule);
    await rows(2, 'abajo');
    expect(values()).toEqual(['Encabezado', undefined, 'uno', undefined, 'dos']);
    expect(sheet.rows[3]?.[0]?.validation).toEqual(rule);
    expect([book.namedRanges[0]?.box.row, sheet.rowCount]).toEqual([4, 1002]);
    await rows(1, 'eliminar');
    expect([values(), book.namedRanges[0]?.box.row]).toEqual([['Encabezado', 'uno', undefined, 'dos'], 3]);
    expect((await rows(5000, 'eliminar')).error?.message).toBe('Esas filas no están en la hoja.');
    expect((await rows(1, 'mover')).error?.message).toContain('no se puede');
  });

  test('keeps protected rows, and asks before deleting one that only warns', async () => {
    const [sheet] = firstBook().sheets;
    if (!sheet) throw new Error('there is no sheet');
    const rule = { description: 'Fila clave', editors: [], unprotected: [], type: 'RANGE' as const };
    const box = (row: number) => ({ sheetId: sheet.id, row, column: 0, rowEnd: row + 1 });
    sheet.protections.push(
      { ...rule, id: 8, box: box(0), warningOnly: true },
      { ...rule, id: 9, box: box(1), warningOnly: false },
    );
    const rows = (row: number, what: string, confirmed = false) =>
      post<{ refused: unknown[]; warning?: string }>(`/api/libro/${firstBook().id}/filas`, {
        rows: { sheetId: sheet.id, row, count: 1, what, confirmed },
      });
    expect((await rows(1, 'eliminar')).refused).toHaveLength(1);
    expect((await rows(1, 'arriba')).refused).toHaveLength(1);
    expect((await rows(0, 'eliminar')).warning).toBe('Fila clave');
    expect(sheet.rowCount).toBe(1000);
    await rows(0, 'eliminar', true);
    expect([sheet.rowCount, sheet.protections.length, sheet.protections[0]?.box.row]).toEqual([999, 1, 0]);
  });

  test('shows a carriage return as one, where a page would read a line feed', async () => {
    const text = 'uno\rdos\r\ntres';
    server.world.outbox.push({ to: 'a@b.mx', from: 'c@d.mx', subject: 's', body: text, date: '2026-01-01' });
    expect((await ask('/salida')).text).toContain('uno&#13;dos&#13;\ntres');
    await type(0, 0, [[text]]);
    const book = firstBook();
    const { key } = await post<{ key: string }>(`/api/libro/${book.id}/publicar`, { sheetIds: [0] });
    expect((await ask(`/spreadsheets/d/e/${key}/pubhtml`)).text).toContain('uno&#13;dos&#13;\ntres');
  });

  test('shows a message with its fields, its text and its format, which neither runs nor asks for anything', async () => {
    server.world.outbox.push({
      ...{
        to: 'a@b.mx',
        cc: 'c@d.mx',
        from: 'e@f.mx',
        name: 'Secretaría',
        subject: 'Aviso <b>',
        body: 'Texto',
      },
      htmlBody: '<p>Hola</p><script>alert(1)</script><img src="https://otro.example/x.png">',
      attachments: [
        { name: 'tabla año.csv', type: 'text/html', base64: Buffer.from('<b>a,b').toString('base64') },
      ],
      date: '2026-03-10T18:00:00.000Z',
    });
    const { text } = await ask('/salida');
    expect(text).toContain('10 mar 2026, 12:00');
    expect(text).toContain('Aviso &lt;b&gt;');
    expect(text).toContain('Secretaría &lt;e@f.mx&gt;');
    expect(text).toContain('<iframe sandbox=""');
    expect(text).toContain('default-src &#39;none&#39;');
    expect(text).not.toContain('<script>alert');
    const file = await ask('/salida/0/0');
    expect([file.text, file.headers['content-type']]).toEqual(['<b>a,b', 'application/octet-stream']);
    expect(file.headers['content-disposition']).toContain("filename*=UTF-8''tabla%20a%C3%B1o.csv");
    expect((await ask('/salida/0/1')).status).toBe(404);
    expect((await ask('/salida/x/y')).status).toBe(404);
  });

  test('lets time pass only forward, day by day or to a date, at the same hour', async () => {
    server.world.setNow(new Date('2026-03-10T18:00:00Z'));
    type View = { day: string; text: string; ran: number; error?: { message: string } };
    const move = (to: string) => post<View>('/api/reloj', { to });
    expect(await move('dia')).toMatchObject({ day: '2026-03-11', text: '11 mar 2026, 12:00', ran: 0 });
    expect(await move('semana')).toMatchObject({ day: '2026-03-18' });
    expect(await move('2026-04-01')).toMatchObject({ text: '1 abr 2026, 12:00' });
    expect((await move('2026-04-01')).error?.message).toContain('solo avanza');
    expect((await move('')).error?.message).toContain('fecha completa');
    expect((await move('2099-01-01')).error?.message).toContain('demasiado lejos');
    expect(JSON.parse((await ask('/api/reloj')).text)).toMatchObject({ day: '2026-04-01', runs: [] });
  });

  test('keeps triggers, and forgets those of a workbook that is deleted', async () => {
    const { id } = firstBook();
    const trigger = {
      project: 'board',
      user: 'a@b.mx',
      handler: 'f',
      source: 'CLOCK' as const,
      sourceId: null,
    };
    const made = {
      eventType: 'CLOCK' as const,
      created: '2026-03-10T18:00:00.000Z',
      schedule: { everyDays: 1 },
    };
    server.world.triggers.push({
      ...trigger,
      ...made,
      id: 'uno',
      workbookId: id,
      last: '2026-03-11T18:00:00.000Z',
    });
    server.world.triggers.push({ ...trigger, ...made, id: 'dos', workbookId: null });
    const before = structuredClone(server.world.triggers);
    await post('/api/libros');
    await server.close();
    server = await start();
    expect(server.world.triggers).toEqual(before);
    await post(`/api/libro/${id}/eliminar`);
    expect(server.world.triggers.map((each) => each.id)).toEqual(['dos']);
  });

  test('answers scripts at the sample addresses, and nobody else', async () => {
    const fetched = async (url: string) =>
      (await server.world.web({ url, method: 'get', headers: {}, payload: '' })) ?? undefined;
    expect((await fetched('https://ejemplo.gob.mx/'))?.status).toBe(200);
    expect((await fetched('https://ejemplo.gob.mx/muerto'))?.status).toBe(404);
    const secret = await fetched('https://ejemplo.gob.mx/privado');
    expect([secret?.status, String(secret?.headers?.['Location'])]).toEqual([
      302,
      'https://accounts.google.com/ServiceLogin?service=wise',
    ]);
    expect((await fetched('http://ejemplo.gob.mx/'))?.status).toBe(301);
    expect((await fetched('https://caido.ejemplo.gob.mx/x'))?.failure).toBe('unreachable');
    expect(await fetched('https://otra.gob.mx/')).toBeUndefined();
  });

  test('lets nobody else into its folder, and says where it is open', async () => {
    await expect(start()).rejects.toThrow(server.url);
  });

  test('finds everything again after a restart', async () => {
    await type(0, 0, [['=no soy fórmula', "'=1+1", '31/12/2026', '50%']]);
    server.world.properties.set('user', { borrador: 'línea\n"x"' });
    const { name } = await post<{ name: string }>('/api/libros');
    const before = JSON.stringify(
      [...server.world.workbooks.values()].map(({ id, sheets }) => [id, sheets[0]?.rows]),
    );
    await server.close();
    expect((await readdir(folder)).sort()).toEqual([
      'Libro sin título.xlsx',
      'Tablero vacío.xlsx',
      'host.json',
    ]);
    server = await start();
    const books = [...server.world.workbooks.values()];
    const after = books.map(({ id, sheets }) => [id, sheets[0]?.rows]);
    expect(JSON.parse(JSON.stringify(after))).toEqual(
      expect.arrayContaining(JSON.parse(before) as unknown[]),
    );
    expect(books.map((book) => book.name)).toContain(name);
    expect(server.world.properties.get('user')).toEqual({ borrador: 'línea\n"x"' });
  });

  test('gives the workbook as a file that spreadsheets open', async () => {
    const { status, headers } = await ask(`/archivo/${firstBook().id}.xlsx`);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain("filename*=UTF-8''Tablero%20vac%C3%ADo.xlsx");
  });
});

import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Board, Row } from '../../src/core/board.ts';
import { listIn } from '../../src/host/records/addresses.ts';
import { copiesIn } from '../../src/host/records/board.ts';
import { askNetwork } from '../../src/host/records/network.ts';
import { createWorkbook } from '../../src/host/world/create.ts';
import type { Workbook } from '../../src/host/model.ts';
import { writeRecords, type Written } from '../../src/host/records/write.ts';
import type { RecordColumn } from '../../src/view/records/column.ts';
import { bigQuerySchemas } from '../../src/view/records/schemas.ts';
import { RECORD_TABLES } from '../../src/view/records/tables.ts';
import { many } from '../view/many.ts';
import { everything, frozen, publishedCsv, publishedRows } from '../view/published.ts';
import { durango, rich } from '../view/samples.ts';
import { addressOf, Nation, recordOfState } from './desk.ts';
import { saveIn } from '../host/saved.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(path.join(tmpdir(), 'registros-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A workbook that has published this, and nothing else in it. */
function published(name: string, rows: readonly (readonly string[])[]): Workbook {
  const book = createWorkbook({ name, owner: 'personal@organismo.example' });
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  sheet.name = 'Datos abiertos';
  sheet.rows = [['type', 'id', 'json'], ...rows].map((row) =>
    row.map((value) => ({ value, numberFormat: '@' })),
  );
  return book;
}

/** Weights that count and that do not, dates that are missing or were moved, commitments without activities or with none left. */
function uneven(): Board {
  const board = many(6, 4);
  const of = (id: string): { commitment: number; at: number } => {
    const [, commitment = '0', at = '0'] = /C(\d+)-A(\d+)$/.exec(id) ?? [];
    return { commitment: Number(commitment), at: Number(at) };
  };
  const changed = (row: Row): Row[] => {
    const { commitment, at } = of(String(row['id']));
    if (commitment === 1) return [{ ...row, peso: [0, 0.4, 0.3, 0.2, 0.1][at] ?? '' }];
    if (commitment === 2) return [{ ...row, peso: at < 3 ? 0.5 : '' }];
    if (commitment === 3) return [{ ...row, estado: 'Cancelada', cancelacion: 'FED-2019-S01-A01' }];
    if (commitment === 4) return [];
    if (commitment === 5)
      return [
        at % 2
          ? { ...row, inicio: '' }
          : {
              ...row,
              fin: '2020-02-10',
              fin_original: '2020-01-20',
              inicio_original: '2020-01-25',
              inicio: '2020-01-25',
            },
      ];
    return [
      {
        ...row,
        avance: 1,
        final: 'Se entregó todo lo que se había prometido.',
        ...(at === 1 ? { estado: 'Verificada' } : {}),
      },
    ];
  };
  const evidencias = (board.tables.evidencias ?? []).filter(({ de }) => !String(de).includes('-C04-'));
  return {
    ...board,
    tables: { ...board.tables, evidencias, actividades: (board.tables.actividades ?? []).flatMap(changed) },
  };
}

const BOARDS: Readonly<Record<string, () => Board>> = {
  OAX: () => many(10, 10),
  DUR: durango,
  JAL: rich,
  VER: uneven,
  ZAC: () => many(0, 0),
};

/** Every column of every table, with texts that somebody's reader might trip over; nothing that it names is there. */
const odd = recordOfState(frozen(everything()), 'GUA');

/** The command as a script runs it. */
const host = (...args: string[]): Promise<{ code: number; out: string; wrong: string }> =>
  new Promise((resolve) =>
    execFile(process.execPath, ['dist/host/cli.mjs', 'records', ...args], { cwd: ROOT }, (error, out, wrong) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, wrong }),
    ),
  ); // oxfmt-ignore

type Answer = Record<string, unknown>;

describe('what states publish, loaded by DuckDB as it is written', () => {
  let nation: Nation;
  let written: Written;
  let duck: DuckDBConnection;

  const ask = async (sql: string): Promise<Answer[]> =>
    (await duck.runAndReadAll(sql)).getRowObjectsJson() as Answer[];
  const comparison = (): Promise<Answer[]> => ask(readFileSync(path.join(folder, 'comparacion.sql'), 'utf8'));

  beforeAll(async () => {
    nation = Nation.ready(Object.keys(BOARDS));
    for (const [code, make] of Object.entries(BOARDS))
      nation.publishes(code, publishedCsv(recordOfState(frozen(make()), code)));
    nation.call('actualizar');
    expect(nation.rows('Rechazos')).toEqual([]);
    written = await writeRecords(folder, [
      ...copiesIn(nation.book),
      { code: 'GUA', record: odd },
      { code: 'GUA', record: odd },
    ]);
    duck = await (await DuckDBInstance.create(':memory:')).connect();
    await duck.run(`SET file_search_path = '${folder}'`);
    await duck.run(readFileSync(path.join(folder, 'cargar.duckdb.sql'), 'utf8'));
  });

  const FIGURES = [
    'entidad',
    'compromisos',
    'actividades',
    'reportado',
    'verificado',
    'esperado',
    'atrasadas',
    'sin_evidencia',
  ];

  /** The tab «Tablero nacional»; its days are serial numbers. */
  const sheet = (): Answer[] =>
    nation
      .rows('Tablero nacional')
      .filter(({ id }) => String(id) in BOARDS)
      .map((row) => ({
        id: row['id'],
        fecha: new Date((Number(row['fecha']) - 25_569) * 86_400_000).toISOString().slice(0, 10),
        ...Object.fromEntries(FIGURES.map((key) => [key, row[key]])),
      }))
      .sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));

  /** As DuckDB's JSON gives them: whole numbers of 64 bits are text there. */
  const answered = (rows: Answer[]): Answer[] =>
    rows
      .filter(({ clave_entidad }) => clave_entidad !== 'GUA')
      .map(({ clave_entidad, entidad, fecha_corte, reportado, verificado, esperado, ...rest }) => ({
        id: clave_entidad,
        entidad,
        fecha: fecha_corte,
        compromisos: Number(rest['compromisos']),
        actividades: Number(rest['actividades']),
        reportado,
        verificado,
        esperado,
        atrasadas: Number(rest['atrasadas']),
        sin_evidencia: Number(rest['sin_evidencia']),
      }));

  test('compares the states as the tab of the national workbook does, from the activities alone', async () => {
    expect(answered(await comparison())).toEqual(sheet());
    const figures = sheet().map(({ reportado, verificado, esperado }) => [reportado, verificado, esperado]);
    expect(figures.some(([, verified]) => Number(verified) > 0)).toBe(true);
    expect(new Set(figures.map(String)).size).toBe(4);
  });

  test('also where nobody tells it the types of the columns', async () => {
    const tables = RECORD_TABLES.filter(({ name }) => (written.records[name] ?? 0) > 0);
    for (const { name, columns } of tables) {
      const file = path.join(folder, `${name}.ndjson`);
      const found = await ask(`DESCRIBE SELECT * FROM '${file}'`);
      expect(
        found.map(({ column_name }) => column_name),
        name,
      ).toEqual(columns.map((one) => one.name));
    }
    await duck.run('CREATE SCHEMA IF NOT EXISTS bare; USE bare');
    for (const { name } of tables) await duck.run(`CREATE TABLE ${name} AS SELECT * FROM '${name}.ndjson'`);
    expect(answered(await comparison())).toEqual(sheet());
    await duck.run('USE main');
  });

  test('holds every record once, each with the key of its state, and every text to the letter', async () => {
    expect(written.left).toEqual([
      { code: 'GUA', why: 'Este plan ya se tomó de otro lado: no se cuenta dos veces.' },
    ]);
    for (const { name } of RECORD_TABLES)
      expect(await ask(`SELECT COUNT(*) AS n FROM ${name}`), name).toEqual([
        { n: String(written.records[name]) },
      ]);
    for (const name of ['compromisos', 'actividades', 'indicadores', 'evidencias'])
      expect(
        await ask(
          `SELECT id FROM ${name} WHERE NOT starts_with(id, clave_entidad || '-' || ejercicio) OR clave_entidad IS NULL`,
        ),
        name,
      ).toEqual([]);
    const [mine] = await ask("SELECT titulo, problema FROM compromisos WHERE id = 'GUA-2019-COMPROMISOS'");
    const theirs = odd.commitments.find(({ id }) => id === 'GUA-2019-COMPROMISOS')?.row;
    expect(mine).toEqual({ titulo: theirs?.['titulo'], problema: theirs?.['problema'] });
    expect(String(mine?.['titulo'])).toContain('=1+1');
    expect(await ask("SELECT COUNT(*) AS n FROM criterios WHERE clave_entidad = 'OAX'")).toEqual([
      { n: '80' },
    ]);
  });

  test('by script it is the same, from the file of INAI’s workbook and from a board’s own', async () => {
    const at = mkdtempSync(path.join(folder, 'libros-'));
    const theirs = published('Guadalajara', publishedRows(recordOfState(frozen(rich()), 'GUA')));
    await saveIn(at, nation.book, theirs);
    const out = path.join(at, 'datos');
    const from = ['--workbook', 'INAI', '--workbook', 'Guadalajara', '--data', at];
    const ended = await host('--out', out, ...from);
    expect(ended).toMatchObject({ code: 0, wrong: '' });
    expect(JSON.parse(ended.out)).toMatchObject({ boards: 6, left: [] });
    const lines = (of: string, name: string): string[] =>
      readFileSync(path.join(of, `${name}.ndjson`), 'utf8')
        .split('\n')
        .filter((line) => !line.includes('"GUA"'));
    for (const { name } of RECORD_TABLES) expect(lines(out, name), name).toEqual(lines(folder, name));
    expect(readFileSync(path.join(out, 'plan.ndjson'), 'utf8')).toContain('"clave_entidad":"GUA"');
  });
});

describe('the columns of the records', () => {
  const WORDS =
    /^(all|and|any|array|as|asc|between|by|case|cast|cross|cube|default|desc|distinct|else|end|except|exists|extract|false|fetch|following|for|from|full|group|having|if|in|inner|intersect|interval|into|is|join|lateral|left|like|limit|merge|natural|new|no|not|null|nulls|of|on|or|order|outer|over|partition|range|recursive|right|rows|select|set|some|struct|then|to|treat|true|union|unnest|using|when|where|window|with|within)$/;

  test('have names that BigQuery takes without quotes, each once', () => {
    for (const { name, columns } of RECORD_TABLES) {
      const names = columns.map((one: RecordColumn) => one.name);
      expect(new Set(names).size, name).toBe(names.length);
      for (const one of [name, ...names]) {
        expect(one).toMatch(/^[a-z][a-z0-9_]{0,299}$/);
        expect(one).not.toMatch(WORDS);
      }
    }
  });

  test('are written down beside the program: records --schemas', () => {
    const kept = readFileSync(path.join(ROOT, 'src/host/records/bigquery.json'), 'utf8');
    expect(JSON.parse(kept)).toEqual(bigQuerySchemas());
  });
});

describe('by script, from a list of addresses', () => {
  test('boards that hold are written whole, and what is wrong with the others is told in sentences', async () => {
    const at = mkdtempSync(path.join(folder, 'lista-'));
    const town = { code: 'M20067', name: 'Oaxaca de Juárez' };
    const own = recordOfState(frozen(rich()), town.code);
    const csv = publishedCsv({ ...own, plan: { ...own.plan, state: town.name } });
    const web = {
      [addressOf(town.code)]: { headers: { 'Content-Type': 'text/csv' }, body: csv },
      [addressOf('M20002')]: { body: '<html><form action="https://accounts.google.com/ServiceLogin">' },
      [addressOf('M20003')]: { body: csv },
    };
    writeFileSync(path.join(at, 'web.json'), JSON.stringify(web));
    writeFileSync(
      path.join(at, 'lista.csv'),
      [
        'clave,nombre,direccion',
        `${town.code},${town.name},"${addressOf(town.code)}"`,
        `M20002,Dos,"${addressOf('M20002')}"`,
        `M20003,Tres,"${addressOf('M20003')}"`,
        'M20004,Cuatro,http://sitio.example/datos.csv',
        `M20005,Cinco,"${addressOf('M20005')}"`,
      ].join('\r\n'),
    );
    const out = path.join(at, 'datos');
    const list = ['--addresses', path.join(at, 'lista.csv')];
    const ended = await host('--out', out, ...list, '--web', path.join(at, 'web.json'));
    expect(ended).toMatchObject({ code: 0, wrong: '' });
    const told = JSON.parse(ended.out) as Written;
    expect(told).toMatchObject({
      boards: 1,
      records: { plan: 1, compromisos: 3, actividades: 7, rechazos: 4 },
    });
    expect(told.left.map(({ code, why }) => `${code} ${why.slice(0, 40)}`)).toEqual([
      'M20002 La dirección pide iniciar sesión: lo que',
      'M20003 En la dirección hay datos de «Oaxaca de ',
      'M20004 La dirección no empieza con https:// o n',
      'M20005 El sitio de la dirección no existe.',
    ]);
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const nobody = await host('--out', out, ...list);
    expect(nobody).toMatchObject({ code: 2, wrong: expect.stringContaining('--network') as string });
  });

  test.each([
    ['entidad,direccion\nOAX,https://a.gob.mx/', 'its first line has to be "clave,nombre,direccion"'],
    ['clave,nombre,direccion\noax,Oaxaca,x', 'line 2: "oax" is no code (capital letters and digits)'],
    ['clave,nombre,direccion\nA1,a,x\n\nA1,b,y', 'line 4: A1 stands twice in it'],
  ])('a list that cannot be right is named by its line: %j', (text, problem) => {
    expect(listIn(text)).toBe(problem);
  });
});

test('over the network nothing is waited for without end, and nothing is read without end', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/bien') response.end('type,id,json\r\nñ');
    else if (request.url === '/nada') response.writeHead(404).end('no');
    else if (request.url !== '/lento') response.end('x'.repeat(3000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await askNetwork(`${at}/bien`)).toEqual({ status: 200, text: 'type,id,json\r\nñ' });
  expect(await askNetwork(`${at}/nada`)).toEqual({ status: 404, text: '' });
  expect(await askNetwork(`${at}/grande`, { mostBytes: 2999 })).toEqual({ failure: 'Response Size' });
  expect(await askNetwork(`${at}/lento`, { timeoutMs: 50 })).toMatchObject({
    failure: expect.stringMatching(/time/i) as string,
  });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(await askNetwork(`${at}/bien`)).toMatchObject({ failure: expect.any(String) as string });
});

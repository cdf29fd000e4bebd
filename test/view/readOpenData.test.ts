import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Board } from '../../src/core/board.ts';
import { sheetCsv } from '../../src/host/publish.ts';
import { readWorkbook } from '../../src/host/xlsx.ts';
import { atomFeed } from '../../src/view/files/atom.ts';
import { csvFile } from '../../src/view/files/csv.ts';
import { jsonFile } from '../../src/view/files/json.ts';
import { KINDS } from '../../src/view/kinds.ts';
import { VIEWS } from '../../src/view/page/document.ts';
import { renderPage } from '../../src/view/page.ts';
import { readOpenData } from '../../src/view/readOpenData.ts';
import { SCHEMA, type PublicRecord } from '../../src/view/shape.ts';
import { STRINGS } from '../hostile/strings.ts';
import { many } from './many.ts';
import { csvOf, described, everything, frozen, publishedCsv, publishedRows, sha } from './published.ts';
import { boardOf, durango, rich } from './samples.ts';

function read(csv: string): PublicRecord {
  const reading = readOpenData(csv, sha);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.record;
}

const problemOf = (csv: string): string => {
  const reading = readOpenData(csv, sha);
  return 'problem' in reading ? reading.problem : '';
};

const named = (titles: readonly string[]): Board =>
  boardOf({ compromisos: titles.map((titulo, at) => ({ id: `FED-2019-C${at + 1}`, titulo })) });

const BOARDS: readonly (readonly [name: string, make: () => Board])[] = [
  ['the real plan of Durango, without activities', durango],
  ['a plan with activities in every state', rich],
  ['a plan with every column of every kind', everything],
  ['a plan of forty commitments and four hundred activities', () => many(40, 10)],
  ['a plan of hostile titles', () => named(STRINGS)],
  ['a plan of nothing', () => boardOf({}, { launch: '' })],
];

describe.each(BOARDS)('%s, read from its open data', (_name, make) => {
  const record = frozen(make(), 2, frozen(rich(), 1));
  const back = read(publishedCsv(record));

  test('is published again to the letter', () => {
    expect(publishedRows(back)).toEqual(publishedRows(record));
  });

  test('is the same page, whole and in each of its parts, byte by byte', () => {
    expect(renderPage(back)).toBe(renderPage(record));
    for (const view of VIEWS) expect(renderPage(back, { view }), view).toBe(renderPage(record, { view }));
  });

  test('is the same files', () => {
    expect(jsonFile(back)).toBe(jsonFile(record));
    expect(atomFeed(back, '')).toBe(atomFeed(record, ''));
    for (const kind of KINDS) expect(csvFile(back, kind), kind.type).toBe(csvFile(record, kind));
  });
});

test('every kind of record was among them', () => {
  const record = frozen(everything());
  expect(KINDS.filter(({ list }) => record[list].length === 0)).toEqual([]);
  const seen = new Set(publishedRows(record).map(([type]) => type));
  expect(
    [...KINDS.map(({ type }) => type), 'meta', 'schema', 'plan', 'cut'].filter((type) => !seen.has(type)),
  ).toEqual([]);
});

test('any progress is the same percent from the cut and from the data', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 7 }),
      (progress) => {
        const actividades = progress.map((avance, at) => ({
          id: `FED-2019-C1-A${at}`,
          compromiso: 'FED-2019-C1',
          inicio: '2020-01-01',
          fin: `2020-${String(at + 3).padStart(2, '0')}-15`,
          avance,
        }));
        const record = frozen(boardOf({ ...named(['Agua']).tables, actividades }));
        expect(renderPage(read(publishedCsv(record)))).toBe(renderPage(record));
      },
    ),
    { numRuns: 30 },
  );
});

test('a record that is not frozen has no cut, and its past ones', () => {
  const { cut: _cut, ...open } = frozen(rich(), 2, frozen(durango()));
  const back = read(publishedCsv(open));
  expect(back).not.toHaveProperty('cut');
  expect(back.cuts).toEqual(open.cuts);
});

describe('data of an older schema', () => {
  const FILES = [1, 2].flatMap((version) =>
    readdirSync(new URL(`../boards/version-${version}/`, import.meta.url)).map(
      (file) => `version-${version}/${file}`,
    ),
  );

  test.each(FILES)('of the board %s, as it published them, are a page', async (file) => {
    const book = await readWorkbook(
      new Uint8Array(readFileSync(new URL(`../boards/${file}`, import.meta.url))),
    );
    const tab = book.sheets.find(({ name }) => name === 'Datos abiertos');
    if (!tab) throw new Error(`${file} has no open data`);
    const record = read(sheetCsv(book, tab));
    expect(record.schema).toBe(1);
    expect(record.plan.code).toBe(file.includes('durango') ? 'DUR' : 'FED');
    expect(record.commitments.length).toBe(record.totals.commitments);
    expect(record.activities.length).toBe(record.totals.activities);
    expect(record.commitments.length).toBeGreaterThan(0);
    expect([record.steps, record.cuts, record.cut]).toEqual([[], [], undefined]);
    const page = renderPage(record);
    for (const { id } of record.commitments) expect(page).toContain(`id="${id}"`);
    expect(page).not.toMatch(/undefined|NaN/);
  });

  test('what the second one had is read, its cuts too, and how it goes follows from its figures', () => {
    const record = frozen(rich(), 2, frozen(rich(), 1));
    const were = ['meta', 'plan', 'member', 'commitment', 'activity', 'indicator', 'evidence', 'cut'];
    const later = ['clave', 'preguntar', 'indicadores', 'planeado', 'ritmo', 'responsable_sector', 'cambios'];
    const rows = publishedRows(record)
      .filter(([type]) => were.includes(type))
      .map(([type, id, json]) => {
        const kept = Object.entries(JSON.parse(json) as object).filter(([key]) => !later.includes(key));
        return [type, id, JSON.stringify(Object.fromEntries(kept))];
      });
    const back = read(csvOf(described(rows, (meta) => ({ ...meta, version: 2 }))));
    expect(back.schema).toBe(2);
    expect(back.plan).toEqual(record.plan);
    expect(back.totals).toEqual({ ...record.totals, planned: [] });
    expect(back.commitments).toEqual(record.commitments);
    expect(back.activities).toEqual(record.activities.map((one) => ({ ...one, sector: '' })));
    expect(back.cuts).toEqual(record.cuts.map((one) => ({ ...one, changes: [] })));
    expect(renderPage(back)).toContain('Corte 2');
  });
});

describe('what is no open data', () => {
  const rows = publishedRows(frozen(rich()));
  const csv = csvOf(rows);
  const whole = Number(JSON.parse(rows[0]?.[2] ?? '{}').registros);

  test.each([
    ['nothing', '', 'Llegó vacío.'],
    ['blanks', ' \r\n', 'Llegó vacío.'],
    ['a page', '<!doctype html><title>Error</title>', 'En lugar de datos llegó una página web.'],
    ['another tab', 'Compromiso,Avance\r\nAgua,50 %', 'Lo que llegó no es la pestaña «Datos abiertos» de un tablero.'],
    ['only the head', 'type,id,json', 'Lo que llegó no dice de qué esquema son los datos.'],
    ['no description', csvOf(rows.slice(1)), 'Lo que llegó no dice de qué esquema son los datos.'],
    ['a description that is no JSON', csvOf([['meta', 'X', '{"esquema":']]), 'Lo que llegó no dice de qué esquema son los datos.'],
    ['a description that is a list', csvOf([['meta', 'X', '[]']]), 'Lo que llegó no dice de qué esquema son los datos.'],
    ['another format', csvOf(described(rows, (meta) => ({ ...meta, esquema: 'otro' }))), 'Lo que llegó no dice de qué esquema son los datos.'],
    ['a newer schema', csvOf(described(rows, (meta) => ({ ...meta, version: SCHEMA + 1 }))), `Los datos son de la versión ${SCHEMA + 1} del esquema y esta página entiende hasta la ${SCHEMA}: hay que actualizarla.`],
    ['rows that are missing', csvOf(rows.slice(0, -2)), `Llegaron ${whole - 2} registros de ${whole}.`],
    ['a row twice', csvOf([...rows, rows[5] ?? []]), `Llegaron ${whole + 1} registros de ${whole}.`],
    ['rows in another order', csvOf([rows[0] ?? [], ...rows.slice(1).reverse()]), 'Lo que llegó no es lo que se publicó: su huella no corresponde.'],
    ['a letter that changed', csv.replace('hidrocarburos', 'hidrocarburo5'), 'Lo que llegó no es lo que se publicó: su huella no corresponde.'],
    ['a record that is no JSON', csvOf(described([...rows, ['activity', 'X', '{']], (meta) => meta)), 'El registro X no se entiende.'],
    ['no plan', csvOf(described(rows.filter(([type]) => type !== 'plan'), (meta) => meta)), 'A los datos les falta el registro del plan, o el día de su corte.'],
  ])('%s is told in a sentence', (_what, given, sentence) => {
    expect(problemOf(given)).toBe(sentence);
  }); // oxfmt-ignore

  test('cut short anywhere, it is never taken for the whole', () => {
    const last = csv.length;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: last - 1 }), (length) => {
        expect(problemOf(csv.slice(0, length))).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });

  test('whatever it is, it is a record or a sentence', () => {
    const values = fc.oneof(fc.jsonValue(), fc.constantFrom('<q>', '"<q>', '__proto__', 'toString'));
    const keys = [...new Set(rows.flatMap(([, , json]) => Object.keys(JSON.parse(json) as object)))];
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('plan', 'cut', ...KINDS.map(({ type }) => type)),
            fc.string(),
            fc.dictionary(fc.constantFrom(...keys), values),
          ),
        ),
        fc.dictionary(fc.constantFrom(...keys), values),
        (made, about) => {
          const odd = made.map(([type, id, data]) => [type, id, JSON.stringify(data)]);
          const plan = ['plan', '<q>-2019', JSON.stringify({ ...about, corte: '2020-05-15' })];
          const reading = readOpenData(csvOf(described([rows[0] ?? [], plan, ...odd], (meta) => meta)), sha);
          if ('problem' in reading) throw new Error(reading.problem);
          const page = renderPage(reading.record);
          expect(page).not.toContain('<q>');
        },
      ),
      { numRuns: 80 },
    );
  });
});

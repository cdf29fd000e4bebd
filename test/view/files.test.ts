import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import { TABLES } from '../../src/core/tables.ts';
import { RECORD_KEYS, type RecordKey } from '../../src/core/tableKeys.ts';
import { zipped } from '../../src/panel/files.ts';
import { atomFeed } from '../../src/view/files/atom.ts';
import { csvFile, unmarked } from '../../src/view/files/csv.ts';
import { jsonFile } from '../../src/view/files/json.ts';
import { dataPackage, packageName } from '../../src/view/files/package.ts';
import { RESOURCES } from '../../src/view/files/resources.ts';
import { KINDS } from '../../src/view/kinds.ts';
import { dataOf } from '../../src/view/openData.ts';
import { publicFields } from '../../src/view/publicFields.ts';
import { publicRecord } from '../../src/view/record.ts';
import { schemaOf } from '../../src/view/schema.ts';
import { SCHEMA, type PublicRecord } from '../../src/view/shape.ts';
import { rowsOfCsv } from '../hostile/csv.ts';
import { STRINGS } from '../hostile/strings.ts';
import { all, readXml } from '../hostile/xml.ts';
import { many } from './many.ts';
import { AT, boardOf, durango, rich, TODAY } from './samples.ts';
import { PROFILE, wrongIn, type Package } from './tableSchema.ts';

const of = (board: Parameters<typeof publicRecord>[0]): PublicRecord => publicRecord(board, TODAY, AT);

const DIGEST = 'ab'.repeat(32);
const cut = (number: number, date: string, changes: string[]) => ({
  number,
  kind: number === 1 ? 'Lanzamiento' : 'Ordinario',
  date,
  digest: DIGEST,
  changes,
});
const past = (number: number, date: string, changes: string[]) => ({
  ...cut(number, date, changes),
  reported: 0.25,
  verified: 0.1,
});

/** With the agreement by which an activity was cancelled. */
const everything = (): PublicRecord => {
  const board = rich();
  const session = { id: 'FED-2019-S01', fecha: '2020-01-10', tipo: 'Ordinaria' };
  const agreement = { id: 'FED-2019-S01-A01', sesion: 'FED-2019-S01', acuerdo: 'Cancelar la actividad' };
  return withCuts(of({ ...board, tables: { ...board.tables, sesiones: [session], acuerdos: [agreement] } }));
};

const withCuts = (record: PublicRecord): PublicRecord => ({
  ...record,
  cut: cut(3, TODAY, ['Avance del plan: reportado 25 % → 41 %.', 'FED-2019-C01-A01: avance 0 % → 50 %']),
  cuts: [past(1, '2019-12-10', ['Línea de base del plan']), past(2, '2020-03-01', [])],
});

/** One record of each kind for each text, which stands in every published column of words. */
function hostile(): PublicRecord {
  const words = (table: RecordKey): string[] =>
    publicFields(table)
      .filter(({ kind, choices, key }) => kind !== 'date' && kind !== 'number' && !choices && key !== 'id')
      .map(({ key }) => key);
  const rows = (table: RecordKey): Row[] =>
    STRINGS.map((text, index) => ({
      ...Object.fromEntries(words(table).map((key) => [key, text])),
      id: `${table}-${index}`,
      ...(table === 'evidencias' ? { publica: 'Sí' } : {}),
      ...(table === 'pasos' ? { paso: 1 } : {}),
    }));
  const tables = Object.fromEntries(RECORD_KEYS.map((table) => [table, rows(table)]));
  return of(boardOf(tables, { guarantor: STRINGS[0] ?? '' }));
}

const RECORDS: [string, () => PublicRecord][] = [
  ['an empty board', () => of(boardOf({}))],
  ['a plan that was not launched', () => of(boardOf({}, { launch: '' }))],
  ['Durango 2015, which has no activities', () => of(durango())],
  ['a board in which everything occurs', everything],
  ['20 commitments of 10 activities', () => of(many(20, 10))],
  ['hostile text in every column', hostile],
];

/** Compiling a schema takes longer than all that it is asked: once for each text of one. */
const compiled = new Map<string, ReturnType<Ajv2020['compile']>>();
function checkOf(schema: string): ReturnType<Ajv2020['compile']> {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default(ajv);
  const check = compiled.get(schema) ?? ajv.compile(JSON.parse(schema) as object);
  compiled.set(schema, check);
  return check;
}

describe('the files of the open data', () => {
  test('the schema is strict: a record with a property of no name, or a day that is none, is not valid', () => {
    const check = checkOf(JSON.stringify(schemaOf(SCHEMA)));
    const data = JSON.parse(jsonFile(of(rich()))) as { actividades: Record<string, unknown>[] };
    const [first = {}] = data.actividades;
    first['correo'] = 'a@b.mx';
    expect(check(data)).toBe(false);
    delete first['correo'];
    first['inicio'] = '31/12/2020';
    expect(check(data)).toBe(false);
  });

  test.each(RECORDS)(
    '%s: datos.json is valid by the schema that goes with it, and every cell of the tables as the descriptor says',
    (_name, make) => {
      const files = dataPackage(make());
      const valid = checkOf(files['esquema.json'] ?? '');
      valid(JSON.parse(files['datos.json'] ?? ''));
      expect((valid.errors ?? []).slice(0, 5)).toEqual([]);
      const descriptor = JSON.parse(files['datapackage.json'] ?? '') as Package;
      const check = checkOf(JSON.stringify(PROFILE));
      check(descriptor);
      expect(check.errors ?? []).toEqual([]);
      const paths = descriptor.resources.map(({ path }) => path);
      expect(Object.keys(files).filter((file) => file.startsWith('tablas/'))).toEqual(paths);
      if (make !== hostile) expect(wrongIn(descriptor, files)).toEqual([]);
    },
  );

  test('hostile text comes back from CSV and JSON to the letter, and no cell of words would run', () => {
    const record = hostile();
    const data = JSON.parse(jsonFile(record)) as Record<string, Record<string, unknown>[]>;
    for (const kind of KINDS) {
      const wanted = dataOf(record, kind);
      expect(data[kind.resource], kind.resource).toEqual(wanted);
      const file = csvFile(record, kind);
      expect(file.startsWith('\uFEFF"id"')).toBe(true);
      const [head = [], ...rows] = rowsOfCsv(file.slice(1)).filter((row) => row.length > 1);
      expect(rows).toHaveLength(wanted.length);
      const words = rows.flatMap((row, index) =>
        head.flatMap((key, column) => {
          const value = wanted[index]?.[key];
          return typeof value === 'string' ? [{ cell: row[column] ?? '', value }] : [];
        }),
      );
      expect(words.filter(({ cell, value }) => unmarked(cell) !== value)).toEqual([]);
      expect(words.filter(({ cell }) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([]);
    }
  });

  test('every column of every table is in the dictionary with its title and what it means', () => {
    const files = dataPackage(of(rich()));
    const [head = [], ...rows] = rowsOfCsv((files['diccionario.csv'] ?? '').slice(1)).filter(
      (row) => row.length > 1,
    );
    expect(head).toEqual([
      'tabla',
      'campo',
      'titulo',
      'tipo',
      'descripcion',
      'opciones',
      'llave',
      'refiere_a',
    ]);
    const told = rows.map(([table = '', key = '']) => `${table}.${key}`);
    expect(told).toEqual(
      RESOURCES.flatMap(({ name, columns }) => columns.map(({ key }) => `${name}.${key}`)),
    );
    expect(
      rows
        .filter((row) => row.slice(2, 5).some((cell) => cell === ''))
        .map(([table, key]) => `${table}.${key}`),
    ).toEqual([]);
    for (const table of RECORD_KEYS.filter((key) => key !== 'textos'))
      expect(files['diccionario.md'], TABLES[table].tab).toContain(`\`tablas/${table}.csv\``);
  });

  test('the zip opens, holds every file to the letter, and is the same for the same cut', () => {
    const record = withCuts(of(rich()));
    const files = dataPackage(record);
    const zip = zipped(files, `${record.plan.cut}T12:00:00`);
    const back = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);
    // bytes that begin with the mark are read as text without it
    expect(Object.fromEntries(back)).toEqual(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, strFromU8(new TextEncoder().encode(text))]),
      ),
    );
    expect(zipped(dataPackage(record), `${record.plan.cut}T12:00:00`)).toEqual(zip);
    expect(packageName(record)).toBe('datos-fed-2019-corte-3.zip');
  });
});

describe('the feed of cuts', () => {
  const feed = (record: PublicRecord, self = '') => {
    const [root] = readXml(atomFeed(record, self)).children;
    if (!root) throw new Error('no feed');
    return root;
  };
  const one = (element: Parameters<typeof all>[0], name: string): string =>
    element.children.find((child) => child.name === name)?.text ?? '';

  test('before the first cut it is a whole feed without entries', () => {
    const root = feed(of(durango()));
    expect([root.name, root.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(one(root, 'id')).toBe('urn:tablero-pal:DUR-2015');
    expect(one(root, 'updated')).toBe(AT);
    expect(one(root, 'title')).toContain('Durango 2015');
    expect(all(root, 'author')).toHaveLength(1);
    expect(all(root, 'entry')).toEqual([]);
  });

  test('each cut is an entry, the latest first, with an ID that later feeds keep and what changed', () => {
    const record = withCuts(of(rich()));
    const root = feed(record, 'https://ejemplo.mx/cortes?formato=atom&a="1"');
    const entries = all(root, 'entry');
    const ids = entries.map((entry) => one(entry, 'id'));
    expect(ids).toEqual([3, 2, 1].map((number) => `urn:tablero-pal:FED-2019:corte:${number}`));
    expect(entries.map((entry) => one(entry, 'updated'))).toEqual(
      [TODAY, '2020-03-01', '2019-12-10'].map((day) => `${day}T12:00:00Z`),
    );
    expect(all(entries[0] ?? root, 'li').map(({ text }) => text)).toEqual(record.cut?.changes);
    expect(all(root, 'link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'self', type: 'application/atom+xml', href: 'https://ejemplo.mx/cortes?formato=atom&a="1"' },
    ]);
    const { cut: _cut, ...before } = record;
    const again = all(feed(before), 'entry').map((entry) => one(entry, 'id'));
    expect(again).toEqual(ids.slice(1));
    // asking for a feed changes no record
    expect(record.cuts.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('hostile lines of a change are words in a well-formed document', () => {
    const record = {
      ...of(boardOf({}, { guarantor: `<b>&"\u0001` })),
      cut: cut(1, TODAY, [...STRINGS]),
      cuts: [],
    };
    const items = all(feed(record), 'li').map(({ text }) => text);
    const clean = (text: string): string =>
      text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
    expect(items).toEqual(STRINGS.map(clean));
  });
});

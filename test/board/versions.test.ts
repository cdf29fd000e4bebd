import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/core/migrations.ts';
import { copyBook } from '../../src/host/faults/cells.ts';
import type { Workbook } from '../../src/host/model.ts';
import { readWorkbook } from '../../src/host/xlsx.ts';
import { Desk, SETUP } from './desk.ts';
import { lookAt } from './staffDesk.ts';
import { tableOf } from './tables.ts';

const BOARDS = new URL('../boards/', import.meta.url);
const FILES = [1, 2].flatMap((version) =>
  readdirSync(new URL(`version-${version}/`, BOARDS)).map((file) => [file, version] as const),
);
const NOW = '2026-11-23T15:00:00Z';
const member = {
  member: { nombre: 'Zoe Luna', institucion: 'Colectivo', sector: 'Sociedad civil', asiento: 'Titular' },
};

const read = new Map<string, Workbook>();

/** A desk with a copy of the file's workbook, which is read once. */
async function open(file: string, version: number): Promise<Desk> {
  const name = `version-${version}/${file}`;
  const book = read.get(name) ?? (await readWorkbook(new Uint8Array(readFileSync(new URL(name, BOARDS)))));
  read.set(name, book);
  return new Desk(NOW, copyBook(book));
}
const versionOf = (desk: Desk): unknown =>
  (JSON.parse(desk.book.properties['tablero'] ?? '{}') as { version?: number }).version;

const upgraded = new Map<string, Workbook>();

/** The same after its first saving in this version. */
async function saved(file: string, version: number): Promise<Desk> {
  const name = `${version} ${file}`;
  const known = upgraded.get(name);
  if (known) return new Desk(NOW, copyBook(known));
  const desk = await open(file, version);
  expect(desk.call('guardarIntegrante', member)).toMatchObject({ ok: true });
  upgraded.set(name, copyBook(desk.book));
  return desk;
}

/** Columns that are computed, or that later versions brought. */
const NEW = [
  'revision',
  'criterios',
  'verificado',
  'anterior',
  'informe',
  'cancelacion',
  'verificacion',
  'inicio_original',
  'fin_original',
];

describe.each(FILES)('the board %s of version %i', (file, version) => {
  test('is brought to this version by the next saving, with every word that was in it', async () => {
    const old = await open(file, version);
    const before = { commitments: tableOf(old, 'compromisos'), activities: tableOf(old, 'actividades') };
    expect(versionOf(old) ?? 1).toBe(version);
    const desk = await saved(file, version);
    expect(versionOf(desk)).toBe(VERSION);
    const words = (rows: object[]): unknown[] =>
      rows.map((row) => Object.entries(row).filter(([key]) => !NEW.includes(key)));
    expect(words(tableOf(desk, 'compromisos'))).toEqual(words(before.commitments));
    expect(words(tableOf(desk, 'actividades'))).toEqual(words(before.activities));
    // nobody knows another first day than the one that stands there
    for (const { inicio, inicio_original } of tableOf(desk, 'actividades'))
      expect(inicio_original).toBe(inicio);
    expect(desk.rows('Inicio').find(([id]) => id === 'version')?.[2]).toBe(String(VERSION));
    expect(desk.rows('Bitácora').map((row) => row[2])).toContain(
      `Actualizar tablero a la versión ${VERSION}`,
    );
  });

  test('has after that no word outside its columns, and nothing that Reparar would mend', async () => {
    const outside = (desk: Desk): string[] =>
      desk.book.sheets
        .filter(({ name }) => !['Tablero público', 'Datos abiertos'].includes(name))
        .flatMap(({ name, rows }) =>
          rows.flatMap((row, at) =>
            row.flatMap((cell, column) =>
              cell?.value !== undefined && cell.value !== '' && !rows[0]?.[column]?.value && at > 0
                ? [`${name} ${at + 1}/${column + 1}: ${String(cell.value)}`]
                : [],
            ),
          ),
        );
    const desk = await saved(file, version);
    expect(outside(desk)).toEqual(outside(await open(file, version)));
    expect(lookAt(desk)).toEqual([]);
    expect(desk.call('guardarPreparar', { ...SETUP, state: desk.call('abrirPreparar').board?.state.code ?? '' })).toMatchObject({ made: [], repaired: [] });
  }); // oxfmt-ignore

  test('an upgrade that dies is finished by the next operation', async () => {
    // each file dies elsewhere: together they cover the upgrade
    const nth = FILES.findIndex((one) => one[0] === file && one[1] === version);
    for (const failAt of [8, 40, 80, 120, 160].filter((_, at) => at % FILES.length === nth)) {
      const desk = await open(file, version);
      desk.run('guardarIntegrante', [member], { failAt, failMode: 'killed' });
      expect(
        desk.call('guardarIntegrante', { member: { ...member.member, nombre: 'Luis', sector: 'Autoridad' } }),
        `at ${failAt}`,
      ).toMatchObject({ ok: true });
      expect(versionOf(desk)).toBe(VERSION);
      expect(desk.book.properties['abierto']).toBe('');
    }
  });
});

describe('a first end that is no day', () => {
  test('is taken out by the upgrade, and the change stands in the Bitácora', async () => {
    const desk = await open('borrador-federal-2019.xlsx', 1);
    const at = desk.at('Actividades', 'fin_original', 1);
    desk.change('Actividades', at).value = '30/02/2020';
    desk.call('guardarIntegrante', member);
    expect(desk.value('Actividades', at) ?? '').toBe('');
    expect(
      desk
        .rows('Bitácora')
        .map((row) => String(row[4]))
        .join('\n'),
    ).toContain('Fin original: «30/02/2020» → «»');
  });
});

describe('the requirements that version 4 brought to step 6', () => {
  test('come with the next saving, and what staff wrote in Pasos stays', () => {
    const keys = ['evidencia', 'actualizacion', 'monitoreo', 'evaluacion'];
    const desk = Desk.ready();
    const { rows } = desk.sheet('Pasos');
    desk.sheet('Pasos').rows = rows.filter((row) => !keys.includes(String(row?.[1]?.value)));
    const config = JSON.parse(desk.book.properties['tablero'] ?? '{}') as object;
    desk.book.properties['tablero'] = JSON.stringify({ ...config, version: 3 });
    desk.change('Pasos', desk.at('Pasos', 'nota', 1)).value = 'Se firmó en el foro';
    expect(desk.call('guardarIntegrante', member)).toMatchObject({ ok: true });
    const now = tableOf(desk, 'pasos');
    expect(now.slice(-4).map(({ clave, paso }) => [clave, paso])).toEqual(keys.map((key) => [key, 6]));
    expect(now[0]).toMatchObject({ clave: 'declaracion', nota: 'Se firmó en el foro' });
    expect(versionOf(desk)).toBe(VERSION);
  });
});

describe('the rows of Inicio that version 5 brought', () => {
  test.each(FILES)('%s of version %i has them after its next saving, and what is typed there stays', async (file, version) => {
    const desk = await saved(file, version);
    const rows = () => desk.rows('Inicio').filter(([id]) => id === 'preguntar' || id === 'datosWeb');
    expect(rows().map(([id]) => id)).toEqual(['datosWeb', 'preguntar']);
    const at = desk.rows('Inicio').findIndex(([id]) => id === 'preguntar') + 1;
    desk.type('Inicio', desk.at('Inicio', 'valor', at), 'https://iaip.example.mx/f?x={ID}');
    desk.call('ponerAlDia');
    expect(rows()[1]?.[2]).toBe('https://iaip.example.mx/f?x={ID}');
  }); // oxfmt-ignore
});

describe('the tab of INAI’s marks, which version 6 brought', () => {
  test.each(FILES)('%s of version %i has it after its next saving, with the row of its address', async (file, version) => {
    const desk = await saved(file, version);
    expect(tableOf(desk, 'evaluaciones')).toEqual([]);
    expect(desk.rows('Inicio').filter(([id]) => id === 'evaluacionWeb')).toHaveLength(1);
  }); // oxfmt-ignore

  test('a board of version 5 gets both, and publishes as before', () => {
    const desk = Desk.ready();
    const { sheets, namedRanges } = desk.book;
    desk.book.sheets.splice(sheets.indexOf(desk.sheet('Evaluación INAI')), 1);
    desk.book.namedRanges.splice(
      namedRanges.findIndex(({ name }) => name === 'tabla_evaluaciones'),
      1,
    );
    const { rows } = desk.sheet('Inicio');
    desk.sheet('Inicio').rows = rows.filter((row) => row?.[0]?.value !== 'evaluacionWeb');
    const config = JSON.parse(desk.book.properties['tablero'] ?? '{}') as object;
    desk.book.properties['tablero'] = JSON.stringify({ ...config, version: 5 });
    expect(desk.call('abrirEvaluacion')).toMatchObject({ address: '', marks: [] });
    expect(versionOf(desk)).toBe(VERSION);
    expect(lookAt(desk)).toEqual([]);
    expect(desk.call('publicar')).toMatchObject({ ok: true });
  });
});

describe('a board of a newer version', () => {
  const newer = Desk.once((desk) => {
    desk.call('guardarIntegrante', member);
    const config = JSON.parse(desk.book.properties['tablero'] ?? '{}') as object;
    desk.book.properties['tablero'] = JSON.stringify({ ...config, version: VERSION + 1 });
  });

  test('can be read, and nothing can be saved in it', () => {
    const desk = newer();
    const before = JSON.stringify(desk.book.sheets);
    expect(desk.call('diagnosticar').counts.members).toBe(1);
    for (const entry of ['abrirIntegrante', 'abrirCompromiso', 'abrirPublicar'] as const) {
      expect(desk.ask(entry).value).toMatchObject({ refused: { code: 'version-nueva' } });
    }
    const { value } = desk.ask('guardarIntegrante', member);
    expect(value).toMatchObject({
      refused: {
        code: 'version-nueva',
        sentence: expect.stringContaining('solo puede consultarlo') as string,
      },
    });
    expect(JSON.stringify(desk.book.sheets)).toBe(before);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../src/host/world.ts';
import { dataPackage } from '../../src/view/files/package.ts';
import { KINDS } from '../../src/view/kinds.ts';
import type { PublicRecord } from '../../src/view/shape.ts';
import { recordOf } from './cutsDesk.ts';
import type { Desk } from './desk.ts';
import { DURANGO, example, plenty, prepared } from './plenty.ts';
import { tableOf } from './tables.ts';

type Data = Record<string, Record<string, Json>[]> & { plan: Record<string, Json> };

function publish(desk: Desk): PublicRecord {
  const answer = desk.call('publicar');
  if ('blocking' in answer) throw new Error(JSON.stringify(answer.blocking.slice(0, 3)));
  return recordOf(desk);
}

/** `datos.json` as a person downloads it. */
const downloaded = (desk: Desk): string => desk.call('descargarDatos').files['datos.json'] ?? '';
const read = (file: string): Data => JSON.parse(file) as Data;
const bring = (desk: Desk, file: string) => desk.call('traerDatos', { file });
const codes = (answer: object): string[] =>
  'problems' in answer ? (answer.problems as { code: string }[]).map(({ code }) => code) : [];

/** The data with one change. */
function changed(file: string, change: (data: Data) => void): string {
  const data = read(file);
  change(data);
  return JSON.stringify(data);
}

let source: Desk;
let file: string;
beforeAll(() => {
  source = plenty();
  publish(source);
  file = downloaded(source);
}, 60_000);

describe('published data that come back', () => {
  test('what is downloaded is the last cut, every file of it', () => {
    const record = publish(source);
    const { name, day, files } = source.call('descargarDatos');
    expect(name).toBe('datos-dur-2015-corte-2.zip');
    expect(day).toBe('2016-03-01');
    expect(files).toEqual(dataPackage(record));
    expect(prepared().ask('descargarDatos').value).toMatchObject({ refused: { code: 'sin-cortes' } });
  });

  test('a board with every kind of record is made again and publishes the same data, with the same IDs and original dates', () => {
    const data = read(file);
    for (const { resource } of KINDS) expect(data[resource]?.length, resource).toBeGreaterThan(0);
    const states = (data['actividades'] ?? []).map(({ estado }) => estado);
    expect(new Set(states)).toEqual(
      new Set(['Verificada', 'En proceso', 'Cancelada', 'Completa', 'Sin iniciar']),
    );

    const board = prepared();
    expect(bring(board, file)).toMatchObject({ ok: true });
    publish(board);
    const again = read(downloaded(board));
    for (const key of Object.keys(data).filter((one) => one !== 'cortes'))
      expect(again[key], key).toEqual(data[key]);
    expect(again.plan['lanzamiento']).toBe('2015-08-25');
  });

  test('it is one entry of the Bitácora, and no name, contact or private note came along', () => {
    const board = prepared();
    bring(board, file);
    expect(board.rows('Bitácora').map((row) => row[2])).toEqual(['Traer los datos publicados al 2016-03-01']);
    expect(JSON.stringify(source.book)).toContain('SECRETO');
    expect(JSON.stringify(source.call('descargarDatos').files)).not.toMatch(/secreto/i);
    expect(JSON.stringify(board.book)).not.toMatch(/secreto/i);
    expect(tableOf(board, 'stl').every((row) => row['nombre'] === '')).toBe(true);
  });

  test('new records go on from the IDs that came, and a date that moves leaves the original', () => {
    const board = prepared();
    bring(board, file);
    const answer = board.call('guardarCompromiso', {
      commitment: { titulo: 'Publicar el padrón de uniformes escolares' },
      activities: [],
      indicators: [],
    });
    expect(answer).toMatchObject({ ok: true, id: 'DUR-2015-C07' });
    board.type('Actividades', board.at('Actividades', 'fin', 1), '31/01/2016');
    expect(tableOf(board, 'actividades')[0]).toMatchObject({ fin: '2016-01-31', fin_original: '2015-12-15' });
  });

  // members and commitments, commitments alone, and the one with activities and indicators
  test.each(['veracruz-2016', 'zacatecas-2016', 'borrador-federal-2019'])(
    'the real facts of %s come back as they were published',
    (name) => {
      const { setup, imports, ...rest } = example(name);
      const desk = prepared(setup);
      for (const table of imports) desk.call('importar', table);
      for (const one of (rest as unknown as { commitments: Json[] }).commitments)
        desk.run('guardarCompromiso', [one]);
      publish(desk);
      const was = read(downloaded(desk));
      const board = prepared({ ...setup, launch: '', guarantor: 'Otro nombre' });
      expect(bring(board, JSON.stringify(was))).toMatchObject({ ok: true });
      publish(board);
      const { cortes: _cuts, ...data } = read(downloaded(board));
      expect(was).toMatchObject(data);
    },
  );

  test('reserved evidence cannot come back: what cites it waits for it under its ID', () => {
    const desk = plenty();
    desk.type('Evidencias', desk.at('Evidencias', 'publica', 2), 'No');
    publish(desk);
    const was = downloaded(desk);
    const board = prepared();
    const offer = board.call('leerDatos', { file: was });
    expect('left' in offer && offer.left.join(' ')).toContain('1 evidencia reservada');
    bring(board, was);
    const [, , waiting] = tableOf(board, 'evidencias');
    expect(waiting).toMatchObject({
      id: 'DUR-2015-E002',
      de: 'DUR-2015-C02-A02',
      publica: 'No',
      direccion: '',
    });
    expect(read(was)['actividades']?.[3]).toMatchObject({ estado: 'Completa', evidencias: 1 });
    expect(tableOf(board, 'actividades')[3]).toMatchObject({ estado: 'Sin evidencia' });
    board.type('Evidencias', board.at('Evidencias', 'direccion', 3), 'https://ejemplo.mx/mapa');
    publish(board);
    const again = read(downloaded(board));
    expect(again['actividades']?.[3]).toMatchObject({ estado: 'Completa', evidencias: 1 });
    expect(again.plan['evidencias_reservadas']).toBe(1);
  });

  test('a verification that had lapsed comes back lapsed, in the same words', () => {
    const desk = plenty();
    publish(desk);
    desk.type('Actividades', desk.at('Actividades', 'producto', 1), 'Otro producto');
    desk.type('Evidencias', desk.at('Evidencias', 'titulo', 1), 'Otro título');
    publish(desk);
    const was = read(downloaded(desk));
    expect(was['verificaciones']?.map(({ vigencia }) => vigencia)).toEqual([
      'Caducó: cambió el producto y el título de una evidencia',
      'Caducó: cambió el producto y el título de una evidencia',
      'Vigente',
    ]);
    const board = prepared();
    bring(board, JSON.stringify(was));
    publish(board);
    const again = read(downloaded(board));
    expect(again['verificaciones']).toEqual(was['verificaciones']);
    expect(again['actividades']).toEqual(was['actividades']);
  });

  test('cuts stay where they were frozen: the board begins with its first, and says so', () => {
    const desk = plenty();
    publish(desk);
    desk.call('publicar', { kind: 'Mes 6' });
    const was = downloaded(desk);
    const board = prepared();
    const offer = board.call('leerDatos', { file: was });
    expect('left' in offer && offer.left.join(' ')).toMatch(/2 cortes congelados.*corte 1/);
    bring(board, was);
    publish(board);
    const again = read(downloaded(board));
    expect(again['cortes']?.map(({ numero }) => numero)).toEqual([1]);
    const { cortes: _then, generado: _at, pasos: steps, ...others } = read(was);
    expect(again).toMatchObject(others);
    const differs = (again['pasos'] ?? []).filter(
      (row, index) => JSON.stringify(row) !== JSON.stringify(steps?.[index]),
    );
    expect(differs.map(({ clave }) => clave)).toEqual(['mes6']);
  });

  test('sent twice with one key it is done once', () => {
    const board = prepared();
    const input = { key: 'datos-que-vuelven', file };
    expect(board.call('traerDatos', input)).toMatchObject({ ok: true });
    const before = JSON.stringify(board.book.sheets);
    expect(board.call('traerDatos', input)).toMatchObject({ ok: true });
    expect(JSON.stringify(board.book.sheets)).toBe(before);
  });
});

describe('data that cannot come back', () => {
  test('a board with any record is left as it is', () => {
    const board = prepared();
    board.type('Mesas', board.at('Mesas', 'tema', 1), 'Agua');
    const before = JSON.stringify(board.book.sheets);
    expect(codes(bring(board, file))).toEqual(['tablero-con-datos']);
    expect(JSON.stringify(board.book.sheets)).toBe(before);
    expect(codes(bring(source, file))).toEqual(['tablero-con-datos']);
  });

  test('a step that somebody wrote in is a record too', () => {
    const board = prepared();
    board.type('Pasos', board.at('Pasos', 'nota', 1), 'pendiente');
    expect(codes(bring(board, file))).toEqual(['tablero-con-datos']);
  });

  test('data of another state, year, launch or newer version are named as such', () => {
    const wrong = (desk: Desk, text: string): string[] => {
      const said = codes(bring(desk, text));
      expect(codes(desk.call('leerDatos', { file: text }))).toEqual(said);
      return said;
    };
    expect(wrong(prepared({ state: 'OAX' }), file)).toEqual(['otro-tablero']);
    expect(wrong(prepared({ year: 2016 }), file)).toEqual(['otro-tablero']);
    expect(wrong(prepared({ launch: '26/08/2015' }), file)).toEqual(['otro-lanzamiento']);
    expect(wrong(prepared({ launch: DURANGO.setup.launch }), '{"esquema":"tablero-pal"}')).toEqual([
      'no-son-datos',
    ]);
    const desk = prepared();
    expect(
      wrong(
        desk,
        changed(file, (data) => void Object.assign(data, { version: 99 })),
      ),
    ).toEqual(['version-nueva']);
    for (const text of ['', '[]', 'null', '{', '{"a":1}', file.slice(0, 5000)])
      expect(wrong(desk, text)).toEqual(['no-son-datos']);
  });

  test('an ID twice, one of no shape, a reference that leads nowhere and a value of another kind keep all of it out', () => {
    const cases: [string, (data: Data) => void, string][] = [
      ['the same ID', ({ mesas = [] }) => void mesas.push({ ...mesas[0] }), 'id-repetido'],
      ['a formula as ID', ({ mesas = [] }) => void Object.assign(mesas[0] ?? {}, { id: '=1+1' }), 'id-ajeno'],
      ['no ID', ({ mesas = [] }) => void delete mesas[0]?.['id'], 'sin-id'],
      ['a lost commitment', ({ compromisos = [] }) => void compromisos.shift(), 'referencia-rota'],
      [
        'a day that is none',
        ({ sesiones = [] }) => void Object.assign(sesiones[0] ?? {}, { fecha: '30/02/2016' }),
        'valor-ajeno',
      ],
      [
        'a number as text',
        ({ mediciones = [] }) => void Object.assign(mediciones[0] ?? {}, { valor: '2' }),
        'valor-ajeno',
      ],
      [
        'a list as text',
        ({ mesas = [] }) => void Object.assign(mesas[0] ?? {}, { tema: ['a'] }),
        'valor-ajeno',
      ],
      ['no choice', ({ stl = [] }) => void Object.assign(stl[0] ?? {}, { sector: 'Otro' }), 'valor-ajeno'],
      [
        'a text of a novel',
        ({ mesas = [] }) => void Object.assign(mesas[0] ?? {}, { tema: 'x'.repeat(50_000) }),
        'valor-ajeno',
      ],
    ];
    const board = prepared();
    const before = JSON.stringify(board.book.sheets);
    for (const [name, change, code] of cases)
      expect(codes(bring(board, changed(file, change))), name).toContain(code);
    expect(JSON.stringify(board.book.sheets)).toBe(before);
  });

  test('properties that the schema does not know are left out', () => {
    const board = prepared();
    bring(
      board,
      changed(file, ({ stl = [] }) => void Object.assign(stl[0] ?? {}, { nombre: 'Ana', correo: 'a@b.mx' })),
    );
    expect(tableOf(board, 'stl')[0]).toMatchObject({ nombre: '', correo: '' });
  });
});

import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import type { ImportInput } from '../../src/core/calls.ts';
import { checkColumns, importPlan } from '../../src/core/operations/importPlan.ts';
import type { RecordKey } from '../../src/core/tableKeys.ts';
import {
  activity,
  boardOf,
  cellsOf,
  codes,
  commitment,
  council,
  done,
  indicator,
  MOMENT,
  places,
  refused,
} from './samples.ts';

const input = (table: RecordKey, columns: string[], ...rows: string[][]): ImportInput => ({
  table,
  columns,
  rows,
});
const board = boardOf({
  stl: council(),
  compromisos: [commitment(), commitment({ id: 'OAX-2016-C02', titulo: 'Abrir los datos de obra pública' })],
  actividades: [activity({ avance: 1 })],
  indicadores: [indicator()],
});
const rowsOf = (wanted: ImportInput): Row[] =>
  done(importPlan(board, wanted, MOMENT)).changes.flatMap((change) =>
    change.kind === 'append' ? change.rows : [],
  );
const problems = (wanted: ImportInput): string[] => places(refused(importPlan(board, wanted, MOMENT)));

describe('the columns of a file', () => {
  test.each<[string, RecordKey, string[], string[]]>([
    ['all that is needed', 'compromisos', ['titulo'], []],
    ['some left out', 'compromisos', ['', 'titulo', ''], []],
    ['one twice', 'compromisos', ['titulo', 'tema', 'tema'], ['tema columna-doble']],
    ['one unknown', 'compromisos', ['titulo', 'color'], [' columna-desconocida']],
    ['a required one missing', 'compromisos', ['tema'], ['titulo columna-falta']],
    ['none', 'stl', [], ['institucion columna-falta', 'sector columna-falta']],
    ['an ID, which the board gives', 'compromisos', ['id', 'titulo'], [' columna-desconocida']],
    ['a computed one', 'actividades', ['compromiso', 'actividad', 'estado'], [' columna-desconocida']],
    [
      'a name that every object has',
      'compromisos',
      ['titulo', '__proto__', 'constructor'],
      [' columna-desconocida', ' columna-desconocida'],
    ],
    [
      'several faults at once',
      'stl',
      ['nombre', 'nombre', 'x'],
      ['nombre columna-doble', ' columna-desconocida', 'institucion columna-falta', 'sector columna-falta'],
    ],
  ])('%s', (_title, table, columns, expected) => {
    expect(places(checkColumns({ table, columns }))).toEqual(expected);
  });

  test('with a fault in them no row is read', () => {
    const wanted = input('compromisos', ['tema'], ['Agua']);
    expect(problems(wanted)).toEqual(['titulo columna-falta']);
  });
});

describe('all rows of a file, or none', () => {
  test('rows become records with their IDs, in the order of the file', () => {
    const rows = rowsOf(
      input(
        'compromisos',
        ['', 'titulo', 'asignado', 'potencial'],
        ['1', 'Publicar las nóminas', '$1,250,000.50', 'sustancial'],
        ['2', '=HYPERLINK("http://x")'],
        ['3', '<img src=x onerror=alert(1)>', '', '', 'de más'],
      ),
    );
    expect(rows.map((row) => cellsOf(row, 'id', 'titulo', 'asignado', 'potencial'))).toEqual([
      ['OAX-2016-C03', 'Publicar las nóminas', 1250000.5, 'Sustancial'],
      ['OAX-2016-C04', '=HYPERLINK("http://x")', '', ''],
      ['OAX-2016-C05', '<img src=x onerror=alert(1)>', '', ''],
    ]);
    expect(rows[0]).toMatchObject({ criterios: 0, avance: 0, revision: 'Faltan 8 criterios' });
  });

  test('one bad row keeps all out, and every bad row is named by its place in the file', () => {
    const wanted = input(
      'compromisos',
      ['titulo', 'asignado', 'potencial'],
      ['Publicar las nóminas', '10', 'Modesto'],
      ['', '10', 'Modesto'],
      ['   ', '\u200b', ''],
      ['okokok', 'mucho', 'Enorme'],
      ['x'.repeat(50_000), '-1', ''],
    );
    const found = refused(importPlan(board, wanted, MOMENT));
    expect(found.map(({ where, code }) => `${where.index} ${where.field} ${code}`)).toEqual([
      '1 titulo obligatorio',
      '3 asignado numero-ilegible',
      '3 titulo relleno',
      '3 potencial opcion-desconocida',
      '4 titulo texto-largo',
      '4 asignado monto-negativo',
    ]);
  });

  test('what is only missing or worth a look keeps nothing out', () => {
    const rows = rowsOf(
      input(
        'stl',
        ['nombre', 'institucion', 'sector'],
        ['', 'Consejo Ciudadano', 'SOCIEDAD CIVIL'],
        ['', 'Cámara', 'sociedad civil'],
      ),
    );
    expect(rows.map((row) => cellsOf(row, 'id', 'sector', 'revision'))).toEqual([
      ['OAX-2016-M07', 'Sociedad civil', '2 por completar'],
      ['OAX-2016-M08', 'Sociedad civil', '2 por completar'],
    ]);
    expect(
      rowsOf(input('compromisos', ['titulo'], ['Publicar el directorio: 951 123 4567']))[0],
    ).toMatchObject({
      revision: '1 por corregir',
    });
  });

  test.each([[[]], [[['']]], [[['  ', '\u200b'], ['']]]])(
    'a file with only blank rows %j adds nothing',
    (rows) => {
      expect(problems(input('compromisos', ['titulo', 'tema'], ...rows))).toEqual([' vacio']);
    },
  );

  test('blank rows between others are passed over and take no ID', () => {
    const rows = rowsOf(input('compromisos', ['titulo'], ['Publicar A'], [''], [], ['Publicar B']));
    expect(rows.map(({ id }) => id)).toEqual(['OAX-2016-C03', 'OAX-2016-C04']);
  });

  test('several titulares of a sector are in order, and one person twice is found inside one file', () => {
    const columns = ['nombre', 'institucion', 'sector', 'asiento'];
    const empty = boardOf();
    const found = refused(
      importPlan(
        empty,
        input(
          'stl',
          columns,
          ['Ana', 'IAIP', 'Autoridad', 'Titular'],
          ['Eva', 'SEFIN', 'Autoridad', 'Titular'],
          ['ANA', 'OSC', 'Sociedad civil', 'Titular'],
        ),
        MOMENT,
      ),
    );
    expect(found.map(({ where, code }) => [where.index, code])).toEqual([[2, 'dos-asientos']]);
  });
});

describe('what rows refer to', () => {
  test.each([
    ['its ID', 'OAX-2016-C02'],
    ['its ID in small letters', ' oax-2016-c02 '],
    ['its number', '2'],
    ['its number with a zero', '02'],
    ['its title', 'Abrir los datos de obra pública'],
    ['its title in other letters', '  ABRIR los datos de obra publica.'],
  ])('a commitment is known by %s', (_title, typed) => {
    const [row] = rowsOf(input('actividades', ['compromiso', 'actividad'], [typed, 'Publicar el acta']));
    expect(cellsOf(row, 'compromiso', 'id')).toEqual(['OAX-2016-C02', 'OAX-2016-C02-A01']);
  });

  test.each([
    ['an ID', 'OAX-2016-M03', 'OAX-2016-M03'],
    ['a name', 'carla GIL', 'OAX-2016-M03'],
    ['nobody', '', ''],
  ])('a responsible is known by %s', (_title, typed, expected) => {
    const [row] = rowsOf(
      input('actividades', ['compromiso', 'actividad', 'responsable'], ['1', 'Publicar el acta', typed]),
    );
    expect(row).toMatchObject({ responsable: expected });
  });

  test('an institution stands for its only member, and for nobody when it has two', () => {
    const one = boardOf({ ...board.tables, stl: council().filter((_, index) => index !== 1) });
    const wanted = (who: string) =>
      input('actividades', ['compromiso', 'actividad', 'responsable'], ['1', 'Publicar el acta', who]);
    const { changes } = done(importPlan(one, wanted('iaip'), MOMENT));
    expect(changes[0]).toMatchObject({ rows: [{ responsable: 'OAX-2016-M01' }] });
    expect(codes(refused(importPlan(board, wanted('iaip'), MOMENT)))).toEqual(['referencia-rota']);
  });

  const beside = boardOf({
    ...board.tables,
    sesiones: [
      { id: 'OAX-2016-S01', fecha: '2016-05-10' },
      { id: 'OAX-2016-S02', fecha: '2016-05-24' },
    ],
    acuerdos: [],
    mesas: [{ id: 'OAX-2016-T01', tema: 'Mesa del agua' }],
    mediciones: [],
  });
  const first = (wanted: ImportInput): Row | undefined => {
    const [change] = done(importPlan(beside, wanted, MOMENT)).changes;
    return change?.kind === 'append' ? change.rows[0] : undefined;
  };

  test.each([
    ['its ID', 'oax-2016-s02'],
    ['its number', '2'],
    ['its number in words', 'Sesión 2'],
    ['its number with an abbreviation', 'Sesión núm. 02'],
    ['its day', '24/05/2016'],
    ['its day in words', '24 de mayo de 2016'],
  ])('a session is known by %s', (_title, typed) => {
    const row = first(input('acuerdos', ['sesion', 'acuerdo'], [typed, 'Publicar la agenda']));
    expect(cellsOf(row, 'sesion', 'id')).toEqual(['OAX-2016-S02', 'OAX-2016-S02-A01']);
  });

  test('an indicator is known by its variable', () => {
    const row = first(
      input(
        'mediciones',
        ['indicador', 'fecha', 'valor'],
        ['padrones municipales PUBLICADOS', '01/06/2016', '9'],
      ),
    );
    expect(row).toMatchObject({ indicador: 'OAX-2016-C01-I01', valor: 9 });
  });

  test.each([
    ['OAX-2016-C01-A01', 'OAX-2016-C01-A01'],
    ['Sesión 1', 'OAX-2016-S01'],
    ['mesa 1', 'OAX-2016-T01'],
    ['Compromiso 2', 'OAX-2016-C02'],
  ])('evidence is of %j', (typed, expected) => {
    expect(first(input('evidencias', ['de', 'titulo'], [typed, 'Acta']))).toMatchObject({ de: expected });
  });

  test.each([['1'], ['Reunión 1'], ['Sesión 7'], ['Acuerdo 1']])('evidence of %j leads nowhere', (typed) => {
    const result = importPlan(beside, input('evidencias', ['de', 'titulo'], [typed, 'Acta']), MOMENT);
    expect(places(refused(result))).toEqual(['de referencia-rota']);
  });

  test('the rules of a table hold for its file too', () => {
    const wanted = input(
      'acuerdos',
      ['sesion', 'acuerdo', 'vence'],
      ['2', 'Publicar la agenda', '01/05/2016'],
    );
    expect(places(refused(importPlan(beside, wanted, MOMENT)))).toEqual(['vence antes-de-la-sesion']);
  });

  test.each([['9'], ['OAX-2016-C09'], ['Un compromiso que no existe'], ['PUE-2016-C01']])(
    'the commitment %j does not exist and keeps the file out',
    (typed) => {
      expect(
        problems(input('actividades', ['compromiso', 'actividad'], [typed, 'Publicar el acta'])),
      ).toEqual(['compromiso referencia-rota']);
    },
  );

  test('activities and indicators are numbered within their commitment, and it is computed again', () => {
    const { changes, ids, label } = done(
      importPlan(
        board,
        input(
          'actividades',
          ['compromiso', 'actividad', 'avance', 'fin'],
          ['1', 'Publicar el acta', '50 %', '31/12/2016'],
          ['2', 'Publicar el informe', '0.5', ''],
          ['1', 'Publicar la minuta', '', ''],
        ),
        MOMENT,
      ),
    );
    expect([ids, label]).toEqual([
      ['OAX-2016-C01-A02', 'OAX-2016-C02-A01', 'OAX-2016-C01-A03'],
      'Importar a Actividades',
    ]);
    expect(changes[0]).toMatchObject({
      rows: [{ avance: 0.5, estado: 'En proceso', fin_original: '2016-12-31', evidencias: 0 }, {}, {}],
    });
    expect(changes.slice(1)).toMatchObject([
      { kind: 'set', table: 'compromisos', id: 'OAX-2016-C01', cells: { avance: 0.5 } },
      { kind: 'set', table: 'compromisos', id: 'OAX-2016-C02', cells: { avance: 0.5 } },
    ]);
  });

  test('a commitment named by its number is found, blank rows count for nothing, and the bad row keeps its place', () => {
    const wanted = input(
      'actividades',
      ['compromiso', 'actividad'],
      ['1', 'Publicar'],
      [''],
      ['9', 'Publicar'],
    );
    const result = importPlan(board, wanted, MOMENT);
    const found = 'problems' in result ? result.problems : [];
    expect(found.map(({ code, where }) => [code, where.field, where.index])).toEqual([
      ['referencia-rota', 'compromiso', 2],
    ]);
    expect(found[0]?.sentence).toContain('OAX-2016-C09');
  });
});

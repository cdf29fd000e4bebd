import { describe, expect, test } from 'vitest';
import { apply, str, type Row, type Tables } from '../../src/core/board.ts';
import { exerciseOf, readExercise, type Exercise } from '../../src/core/exercise.ts';
import { VERSION } from '../../src/core/migrations.ts';
import { carryOver, type CarryResult } from '../../src/core/operations/carryOver.ts';
import { importPlan } from '../../src/core/operations/importPlan.ts';
import { activity, boardOf, commitment, CONFIG, council, done, indicator, MOMENT } from './samples.ts';

const NEXT = { ...CONFIG, year: 2017, launch: '' };
const EMPTY: Tables = Object.fromEntries(
  [
    'pasos',
    'actores',
    'gobernanza',
    'sesiones',
    'acuerdos',
    'mesas',
    'mediciones',
    'verificaciones',
    'reprogramaciones',
    'textos',
  ].map((table) => [table, []]),
);
const nextBoard = (tables: Tables = {}) => boardOf({ ...EMPTY, ...tables }, { config: NEXT });

const OLD = boardOf({
  ...EMPTY,
  stl: council(),
  compromisos: [
    commitment({ acuerdo: 'STL/2016/3', ejercido: 120_000_000, anterior: 'OAX-2015-C02' }),
    commitment({ id: 'OAX-2016-C02', titulo: 'Abrir los contratos de obra' }),
  ],
  actividades: [
    activity({ peso: 0.4, avance: 0.35, evidencias: 1 }),
    activity({
      id: 'OAX-2016-C01-A02',
      actividad: 'Firmar el convenio',
      peso: 0.6,
      avance: 1,
      evidencias: 2,
      final: 'Convenio firmado.',
    }),
  ],
  indicadores: [indicator({ valor: 200, medido: '2016-12-01', periodo: '2016-2017', fuente: 'SEFIN' })],
});
const exercise = (): Exercise => JSON.parse(JSON.stringify(exerciseOf(OLD, '2017-04-30'))) as Exercise;

function brought(result: CarryResult, tables: Tables = {}) {
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return apply({ ...EMPTY, compromisos: [], actividades: [], indicadores: [], ...tables }, result.changes);
}
const refusal = (result: CarryResult): string[] =>
  'problems' in result ? result.problems.map(({ code }) => code) : [];

describe('carrying commitments over from an earlier exercise', () => {
  test('a commitment gets a new ID, the link to its old one, and what the new Secretariado must decide is blank', () => {
    const result = carryOver(nextBoard(), { exercise: exercise(), chosen: ['OAX-2016-C01'] }, MOMENT);
    const [row = {}, ...others] = brought(result).compromisos ?? [];
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      id: 'OAX-2017-C01',
      anterior: 'OAX-2016-C01',
      titulo: 'Publicar el padrón de uniformes escolares',
      acuerdo: '',
      ejercido: '',
      asignado: 250_000_000,
      avance: 0,
    });
    expect(result).toMatchObject({ ids: ['OAX-2017-C01'], skipped: [], label: 'Traer del ejercicio 2016' });
  });

  test('only unfinished activities come, without dates, weight, responsible and progress, and say what they continue', () => {
    const tables = brought(
      carryOver(nextBoard(), { exercise: exercise(), chosen: ['OAX-2016-C01'] }, MOMENT),
    );
    expect(tables.actividades).toHaveLength(1);
    expect(tables.actividades?.[0]).toMatchObject({
      id: 'OAX-2017-C01-A01',
      compromiso: 'OAX-2017-C01',
      actividad: 'Publicar el padrón de beneficiarios',
      producto: 'Padrón en datos abiertos',
      responsable: '',
      inicio: '',
      fin: '',
      inicio_original: '',
      fin_original: '',
      peso: '',
      avance: '',
      informe: 'Continúa OAX-2016-C01-A01, que llegó a 35 %.',
      estado: 'Sin iniciar',
    });
  });

  test('an indicator starts from the last value measured, and a period that names the old year is asked again', () => {
    const tables = brought(
      carryOver(nextBoard(), { exercise: exercise(), chosen: ['OAX-2016-C01'] }, MOMENT),
    );
    expect(tables.indicadores).toMatchObject([
      {
        id: 'OAX-2017-C01-I01',
        compromiso: 'OAX-2017-C01',
        base: 200,
        meta: 570,
        valor: '',
        medido: '',
        periodo: '',
        fuente: 'SEFIN',
      },
    ]);
  });

  test('a commitment that is here already is skipped and named; when all are, nothing is done', () => {
    const here = [commitment({ id: 'OAX-2017-C01', anterior: 'OAX-2016-C01' })];
    const both = carryOver(
      nextBoard({ compromisos: here }),
      { exercise: exercise(), chosen: ['OAX-2016-C01', 'OAX-2016-C02'] },
      MOMENT,
    );
    expect(both).toMatchObject({ ids: ['OAX-2017-C02'], skipped: ['OAX-2016-C01'] });
    const again = carryOver(
      nextBoard({ compromisos: here }),
      { exercise: exercise(), chosen: ['OAX-2016-C01'] },
      MOMENT,
    );
    expect(refusal(again)).toEqual(['ya-traidos']);
  });

  test.each([
    ['another kind of file', { format: 'otro' }, 'no-es-ejercicio'],
    ['a newer version', { version: VERSION + 1 }, 'version-nueva'],
    ['another state', { state: 'ZAC' }, 'otra-entidad'],
    ['the same exercise', { year: 2017 }, 'mismo-tablero'],
    ['a later exercise', { year: 2018 }, 'no-es-anterior'],
  ])('%s is refused', (_name, change, code) => {
    const file = { ...exercise(), ...change } as Exercise;
    expect(refusal(carryOver(nextBoard(), { exercise: file, chosen: ['OAX-2016-C01'] }, MOMENT))).toEqual([
      code,
    ]);
  });

  test('a file that is no JSON, or lacks its tables, is refused in a sentence; its mark of UTF-8 is no fault', () => {
    const sound = JSON.stringify(exercise());
    const codeOf = (text: string): string => {
      const read = readExercise(NEXT, text);
      return 'problem' in read ? read.problem.code : '';
    };
    expect(['', 'null', '[]', '{', JSON.stringify({ ...exercise(), actividades: {} })].map(codeOf)).toEqual(
      Array.from({ length: 5 }, () => 'no-es-ejercicio'),
    );
    expect(codeOf(`\uFEFF${sound}`)).toBe('');
  });

  test('choosing nothing, or what the file does not have, is refused', () => {
    for (const chosen of [[], ['OAX-2016-C99']])
      expect(refusal(carryOver(nextBoard(), { exercise: exercise(), chosen }, MOMENT))).toEqual([
        'nada-elegido',
      ]);
  });

  test('a file that somebody changed by hand is checked as any input: all of it comes, or nothing', () => {
    const file = exercise();
    file.compromisos = file.compromisos.map((row) => ({ ...row, titulo: 'x'.repeat(2000) }));
    expect(refusal(carryOver(nextBoard(), { exercise: file, chosen: ['OAX-2016-C01'] }, MOMENT))).toEqual([
      'texto-largo',
    ]);
  });

  test('what the file holds is what people wrote, and none of it is of members', () => {
    const text = JSON.stringify(exercise());
    for (const row of council()) expect(text).not.toContain(str(row, 'nombre'));
    expect(text).not.toContain('revision');
  });
});

test('an imported table names a carried-over commitment by its old ID', () => {
  const row: Row = commitment({ id: 'OAX-2017-C03', anterior: 'OAX-2016-C01' });
  const board = nextBoard({ compromisos: [commitment({ id: 'OAX-2017-C01' }), row] });
  const input = {
    table: 'actividades' as const,
    columns: ['compromiso', 'actividad'],
    rows: [['OAX-2016-C01', 'Publicar el padrón del nuevo ciclo']],
  };
  expect(done(importPlan(board, input, MOMENT)).ids).toEqual(['OAX-2017-C03-A01']);
});

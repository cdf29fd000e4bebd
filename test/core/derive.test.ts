import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import {
  activityCells,
  branchesOf,
  commitmentCells,
  differing,
  elsewhereOf,
  reviewOf,
  variablesOf,
} from '../../src/core/derive.ts';
import type { Level, Problem } from '../../src/core/problems.ts';
import { derivedChanges, refreshAll } from '../../src/core/operations/refresh.ts';
import { apply, type Board } from '../../src/core/board.ts';
import { groupBy } from '../../src/core/group.ts';
import { activity, boardOf, commitment, CONFIG, council, indicator, MOMENT } from './samples.ts';

const problem = (level: Level): Problem => ({
  code: level,
  level,
  where: { table: 'stl' },
  sentence: 'Algo.',
  tip: '',
});

describe('the column Revisión', () => {
  test.each<[Level[], string, string]>([
    [[], '', 'Correcto'],
    [['aviso'], '', 'Correcto'],
    [['falta', 'aviso', 'falta'], '', '2 por completar'],
    [['falta', 'error'], '', '1 por corregir'],
    [['integridad', 'privacidad', 'error', 'falta'], '', '3 por corregir'],
    [[], 'Faltan 2 criterios', 'Faltan 2 criterios'],
    [['falta'], 'Faltan 2 criterios', '1 por completar'],
  ])('%j and %j: %s', (levels, lacking, expected) => {
    expect(reviewOf(levels.map(problem), lacking)).toBe(expected);
  });
});

describe('the computed columns of an activity', () => {
  test.each<[Row, Row]>([
    [{}, { fin_original: '2016-08-31', evidencias: 0, estado: 'Sin iniciar' }],
    [{ fin: '' }, { fin_original: '' }],
    [{ fin: '2016-09-30', fin_original: '2016-08-31' }, { fin_original: '2016-08-31' }],
    [{ fin: '', fin_original: '2016-08-31' }, { fin_original: '2016-08-31' }],
    [{ avance: 1 }, { estado: 'Sin evidencia' }],
    [
      { avance: 1, evidencias: 2, final: 'Quedó publicado.' },
      { evidencias: 2, estado: 'Completa' },
    ],
    [{ avance: 0.5, estado: 'Completa' }, { estado: 'En proceso' }],
  ])('%j: %j', (cells, expected) => {
    expect(activityCells(activity(cells), [], { config: CONFIG, today: MOMENT.today })).toMatchObject({
      revision: 'Correcto',
      ...expected,
    });
  });
});

describe('the computed columns of a commitment', () => {
  const judged = (board: Board, row: Row = commitment()) =>
    commitmentCells(
      board,
      row,
      branchesOf(board, MOMENT.today),
      variablesOf(board.tables.indicadores ?? []),
      [],
      MOMENT.today,
    );
  const board = boardOf({
    actividades: [activity({ avance: 1 / 3 }), activity({ compromiso: 'OAX-2016-C02', avance: 1 })],
    indicadores: [indicator()],
  });

  test('count its criteria and its own activities only', () => {
    expect(judged(board)).toMatchObject({
      enters: true,
      cells: { criterios: 8, avance: 0.3333, revision: 'Correcto' },
    });
  });

  test('say what keeps it out of the plan', () => {
    expect(judged(board, commitment({ sociedad: '', licencia: '' }))).toMatchObject({
      enters: false,
      cells: { criterios: 6, revision: 'Faltan 2 criterios' },
    });
    expect(judged(board, commitment({ sociedad: '', acuerdo: 'STL/2016/03' }))).toMatchObject({
      enters: true,
      cells: { criterios: 7, revision: 'Aceptado por acuerdo' },
    });
    expect(judged(boardOf()).cells).toEqual({
      criterios: 6,
      avance: 0,
      verificado: 0,
      revision: 'Faltan 2 criterios',
    });
  });

  test('notice an indicator that another commitment has too', () => {
    const copied = indicator({
      id: 'OAX-2016-C02-I01',
      compromiso: 'OAX-2016-C02',
      variable: 'PADRONES municipales publicados',
    });
    const both = boardOf({ ...board.tables, indicadores: [indicator(), copied] });
    expect(judged(both).cells['criterios']).toBe(7);
    const twice = boardOf({
      ...board.tables,
      indicadores: [indicator(), indicator({ id: 'OAX-2016-C01-I02' })],
    });
    expect(judged(twice).cells['criterios']).toBe(8);
  });
});

describe('grouping', () => {
  test('rows without a key belong to nothing, also under names that every object has', () => {
    const rows = [
      { compromiso: '' },
      { compromiso: 'constructor', a: 1 },
      { compromiso: '__proto__', a: 2 },
      {},
    ];
    expect([...groupBy(rows, 'compromiso')]).toEqual([
      ['constructor', [rows[1]]],
      ['__proto__', [rows[2]]],
    ]);
  });

  test('a variable is copied when its owner is another one', () => {
    const owners = variablesOf([
      indicator(),
      indicator({ compromiso: 'OAX-2016-C02', variable: ' ' }),
      indicator({ compromiso: 'OAX-2016-C02', variable: 'Consultas' }),
    ]);
    expect([...elsewhereOf(owners, 'OAX-2016-C01', [{ variable: 'consultas' }, { variable: '' }])]).toEqual([
      'consultas',
    ]);
    expect([...elsewhereOf(owners, 'OAX-2016-C02', [{ variable: 'consultas' }])]).toEqual([]);
  });

  test('only cells that differ are written; a missing cell is a blank one', () => {
    expect(differing({ a: 1, b: '', d: 0 }, { a: 1, b: '', c: '', d: '' })).toEqual({ d: '' });
    expect(differing({}, { a: 0, b: false, c: '' })).toEqual({ a: 0, b: false });
  });
});

describe('computing the whole board', () => {
  const board = boardOf({
    stl: council(),
    compromisos: [commitment(), {}, commitment({ id: 'OAX-2016-C02' })],
    actividades: [activity({ avance: 1, final: 'Quedó publicado.' }), { id: '', actividad: ' ' }],
    indicadores: [indicator()],
    evidencias: [
      { id: 'OAX-2016-E001', de: 'OAX-2016-C01-A01', titulo: 'Acta', direccion: 'https://x.mx/a' },
      { id: 'OAX-2016-E002', de: 'OAX-2016-C01-A01', titulo: 'Acta', direccion: '' },
    ],
  });

  test('counts the evidence that has an address', () => {
    expect(derivedChanges(board, 'actividades', MOMENT)).toEqual([
      {
        kind: 'set',
        table: 'actividades',
        id: 'OAX-2016-C01-A01',
        index: 0,
        cells: {
          inicio_original: '2016-05-01',
          fin_original: '2016-08-31',
          evidencias: 1,
          estado: 'Completa',
          revision: 'Correcto',
        },
      },
    ]);
  });

  test('done twice changes nothing, and blank rows stay blank', () => {
    const changes = refreshAll(board, MOMENT);
    const after = { ...board, tables: apply(board.tables, changes) };
    expect(refreshAll(after, MOMENT)).toEqual([]);
    expect(after.tables.compromisos?.[1]).toEqual({});
    expect(after.tables.actividades?.[1]).toEqual({ id: '', actividad: ' ' });
  });

  test('writes computed columns only', () => {
    const keys = new Set(
      refreshAll(board, MOMENT).flatMap((change) => ('cells' in change ? Object.keys(change.cells) : [])),
    );
    expect([...keys].sort()).toEqual([
      'avance',
      'criterios',
      'estado',
      'evidencias',
      'fin_original',
      'inicio_original',
      'revision',
      'verificado',
    ]);
  });
});

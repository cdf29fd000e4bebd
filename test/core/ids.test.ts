import { describe, expect, test } from 'vitest';
import { countersAfter, mint, prefixOf } from '../../src/core/ids.ts';
import type { RecordKey } from '../../src/core/tableKeys.ts';
import { boardOf, CONFIG } from './samples.ts';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

describe('the IDs of a board', () => {
  test('begin with the state and the exercise', () => {
    expect(prefixOf(CONFIG)).toBe('OAX-2016');
  });

  test.each<[RecordKey, string[], Record<string, number>, number, string[]]>([
    ['stl', [], {}, 2, ['OAX-2016-M01', 'OAX-2016-M02']],
    ['compromisos', ['OAX-2016-C02', 'OAX-2016-C01'], {}, 1, ['OAX-2016-C03']],
    ['compromisos', ['OAX-2016-C01', '', 'OAX-2016-C07'], {}, 1, ['OAX-2016-C08']],
    ['compromisos', ['OAX-2016-C01'], { C: 4 }, 1, ['OAX-2016-C05']],
    ['compromisos', ['OAX-2016-C09'], { C: 4 }, 2, ['OAX-2016-C10', 'OAX-2016-C11']],
    ['compromisos', ['OAX-2016-C99'], {}, 1, ['OAX-2016-C100']],
    ['compromisos', ['PUE-2016-C40', 'OAX-2015-C40', 'OAX-2016-C3x', 'OAX-2016-C'], {}, 1, ['OAX-2016-C01']],
    ['compromisos', [], { M: 9, E: 9, 'OAX-2016-C01-A': 9 }, 1, ['OAX-2016-C01']],
    ['evidencias', [], {}, 1, ['OAX-2016-E001']],
    ['evidencias', ['OAX-2016-E014'], {}, 1, ['OAX-2016-E015']],
    ['evidencias', ['OAX-2016-E999'], {}, 1, ['OAX-2016-E1000']],
    ['stl', [], {}, 0, []],
  ])('%s with %j and counters %j: %i more', (table, ids, counters, count, expected) => {
    expect(mint(boardOf({ [table]: rows(...ids) }, { counters }), table, count)).toEqual(expected);
  });

  test('below a commitment activities and indicators are counted apart', () => {
    const board = boardOf(
      {
        actividades: rows('OAX-2016-C01-A01', 'OAX-2016-C01-A04', 'OAX-2016-C02-A09', 'OAX-2016-C011-A05'),
        indicadores: rows('OAX-2016-C01-I02'),
      },
      { counters: { 'OAX-2016-C01-I': 6 } },
    );
    expect(mint(board, 'actividades', 2, 'OAX-2016-C01')).toEqual(['OAX-2016-C01-A05', 'OAX-2016-C01-A06']);
    expect(mint(board, 'indicadores', 1, 'OAX-2016-C01')).toEqual(['OAX-2016-C01-I07']);
    expect(mint(board, 'actividades', 1, 'OAX-2016-C03')).toEqual(['OAX-2016-C03-A01']);
  });

  test('a number is never given again, not even after its row is gone', () => {
    let counters: Record<string, number> = {};
    const given = new Set<string>();
    for (let round = 0; round < 30; round += 1) {
      const board = boardOf({}, { counters });
      const fresh = [
        ...mint(board, 'stl', 2),
        ...mint(board, 'compromisos', 1),
        ...mint(board, 'evidencias', 3),
        ...mint(board, 'actividades', 2, 'OAX-2016-C01'),
        ...mint(board, 'indicadores', 1, 'OAX-2016-C01'),
      ];
      for (const id of fresh) {
        expect(given).not.toContain(id);
        given.add(id);
      }
      counters = countersAfter(counters, fresh);
    }
    expect(given.size).toBe(270);
    expect(counters).toEqual({ M: 60, C: 30, E: 90, 'OAX-2016-C01-A': 60, 'OAX-2016-C01-I': 30 });
  });

  test.each<[Record<string, number>, string[], Record<string, number>]>([
    [{}, [], {}],
    [{ C: 5 }, ['OAX-2016-C03'], { C: 5 }],
    [{ C: 5 }, ['OAX-2016-C06', 'OAX-2016-C04'], { C: 6 }],
    [{}, ['OAX-2016-C03-A02', 'OAX-2016-C03-I11'], { 'OAX-2016-C03-A': 2, 'OAX-2016-C03-I': 11 }],
    [{}, ['', 'entidad', 'lanzamiento', 'constructor', '__proto__'], {}],
  ])('counters %j after %j are %j', (before, ids, after) => {
    expect(countersAfter(before, ids)).toEqual(after);
  });

  test('counting changes no counters that it was given', () => {
    const before = Object.freeze({ C: 1 });
    expect(countersAfter(before, ['OAX-2016-C02'])).toEqual({ C: 2 });
    expect(before).toEqual({ C: 1 });
  });
});

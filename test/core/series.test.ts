import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import {
  seriesCells as cellsUntil,
  seriesOf as measuredUntil,
  seriesWords,
  towardsTarget,
  trendOf,
} from '../../src/core/series.ts';
import { indicator } from './samples.ts';

const measured = (...pairs: [fecha: string, valor: number | string][]): Row[] =>
  pairs.map(([fecha, valor]) => ({ fecha, valor, fuente: `Fuente de ${fecha}` }));

const TODAY = '2016-07-15';

describe('how far an indicator has come', () => {
  test.each<[what: string, base: number | '', meta: number | '', valor: number | '', expected: number | '']>([
    ['nothing yet', 0, 570, 0, 0],
    ['a third', 0, 570, 190, 0.3333],
    ['there', 0, 570, 570, 1],
    ['beyond the target is the target', 0, 570, 600, 1],
    ['worse than the baseline is nothing', 100, 200, 90, 0],
    ['fewer is better', 40, 10, 25, 0.5],
    ['fewer is better, and it grew', 40, 10, 50, 0],
    ['a baseline below zero', -10, 10, 0, 0.5],
    ['the target is the baseline', 5, 5, 5, ''],
    ['no baseline', '', 10, 5, ''],
    ['no target', 0, '', 5, ''],
    ['never measured', 0, 10, '', ''],
  ])('%s: from %j to %j, now %j, is %j', (_what, base, meta, valor, expected) => {
    expect(towardsTarget(indicator({ base, meta, valor }))).toBe(expected);
  });
});

describe('the trend of an indicator', () => {
  test.each<[what: string, base: number | '', meta: number | '', values: number[], expected: string]>([
    ['no measurements', 0, 10, [], 'Sin mediciones'],
    ['a single one', 0, 10, [4], 'Una medición'],
    ['more where more is better', 0, 10, [4, 5], 'Mejora'],
    ['less where more is better', 0, 10, [4, 5, 3], 'Empeora'],
    ['the same', 0, 10, [4, 4], 'Sin cambio'],
    ['less where less is better', 40, 10, [30, 20], 'Mejora'],
    ['more where less is better', 40, 10, [20, 21], 'Empeora'],
    ['beyond the target is still better', 0, 10, [10, 12], 'Mejora'],
    ['to keep a value: away from it is worse', 5, 5, [5, 7], 'Empeora'],
    ['to keep a value: back to it is better', 5, 5, [7, 5], 'Mejora'],
    ['to keep a value: as far on the other side', 5, 5, [7, 3], 'Sin cambio'],
    ['no baseline: nearer to the target is better', '', 10, [2, 6], 'Mejora'],
    ['no target: nobody can say which way is better', 0, '', [2, 6], ''],
  ])('%s', (_what, base, meta, values, expected) => {
    const series = values.map((value, index) => ({ day: `2016-0${index + 1}-01`, value, source: '' }));
    expect(trendOf(indicator({ base, meta }), series)).toBe(expected);
  });
});

describe('a series of measurements', () => {
  const seriesOf = (rows: readonly Row[]) => measuredUntil(rows, TODAY);
  const seriesCells = (row: Row, rows: readonly Row[]) => cellsUntil(row, rows, TODAY);

  test('is in the order of its days, and the last row of a day counts', () => {
    const rows = measured(['2016-07-01', 30], ['2016-05-01', 10], ['2016-07-01', 35], ['2016-06-01', 20]);
    expect(seriesOf(rows).map(({ value }) => value)).toEqual([10, 20, 35]);
    expect(seriesWords(seriesOf(rows))).toBe('10 → 20 → 35');
  });

  test('passes over what is no figure or no day', () => {
    const rows = measured(['30/02/2016', 3], ['2016-05-01', 'diez'], ['', 4]);
    expect(seriesOf(rows)).toEqual([]);
    expect(seriesWords(seriesOf(rows))).toBe('');
  });

  test('a measurement from before the launch belongs to it as any other', () => {
    const rows = measured(['2015-12-01', 5], ['2016-06-01', 285]);
    expect(seriesCells(indicator(), rows)).toEqual({
      valor: 285,
      medido: '2016-06-01',
      fuente: 'Fuente de 2016-06-01',
      cumplimiento: 0.5,
      tendencia: 'Mejora',
    });
  });

  test('what is to be measured is no value yet', () => {
    const rows = measured(['2016-07-15', 40], ['2016-07-16', 570]);
    expect(seriesWords(seriesOf(rows))).toBe('40');
    expect(seriesCells(indicator(), rows)).toMatchObject({
      valor: 40,
      medido: '2016-07-15',
      tendencia: 'Una medición',
    });
  });

  test('without measurements a value that was typed by hand stays and counts', () => {
    expect(seriesCells(indicator({ valor: 57 }), [])).toEqual({
      cumplimiento: 0.1,
      tendencia: 'Sin mediciones',
    });
  });

  test.each<[string, Row[]]>([
    ['that was taken away', []],
    ['that lost its day', measured(['', 57])],
    ['that was put off', measured(['2016-09-01', 57])],
  ])('the only measurement %s takes what was computed from it along', (_how, rows) => {
    const before = seriesCells(indicator(), measured(['2016-06-01', 57]));
    const settled = { ...indicator(), ...before };
    expect(settled).toMatchObject({
      valor: 57,
      medido: '2016-06-01',
      cumplimiento: 0.1,
      tendencia: 'Una medición',
    });
    const after = seriesCells(settled, rows);
    expect(after).toEqual({ valor: '', medido: '', cumplimiento: '', tendencia: 'Sin mediciones' });
    // once it says that there are none, what a person writes stays
    const typed = { ...settled, ...after, valor: 114 };
    expect(seriesCells(typed, rows)).toEqual({ cumplimiento: 0.2, tendencia: 'Sin mediciones' });
  });
});

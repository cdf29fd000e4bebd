import { beforeAll, describe, expect, test } from 'vitest';
import { publisherAt } from '../../src/host/bench/boards.ts';
import { growthOf } from '../../src/host/bench/fit.ts';
import { updateNation, type NationFigures } from '../../src/host/bench/national.ts';
import { pathFigures } from '../../src/host/bench/path.ts';
import { recordsFigures } from '../../src/host/bench/records.ts';
import { scaleReport } from '../../src/host/bench/report.ts';
import { STATES } from '../../src/core/states.ts';
import { GUEST, readProject } from '../board/desk.ts';
import { many } from '../view/many.ts';
import { frozen } from '../view/published.ts';

const plan = frozen(many(3, 3));
const publishers = (count: number) => Array.from({ length: count }, (_, index) => publisherAt(plan, index));

describe('as boards become many', () => {
  let small: NationFigures;
  let large: NationFigures;
  beforeAll(() => {
    const bench = { national: readProject('national'), guest: GUEST };
    small = updateNation(bench, publishers(STATES.length));
    large = updateNation(bench, publishers(40));
  });

  test('those beyond the 32 states are asked, checked and written like them, in as many calls before the first write', () => {
    for (const { boards, taken, ended, executions } of [small, large]) {
      expect({ taken, ended }).toEqual({ taken: boards, ended: '' });
      expect(executions).toHaveLength(1);
      expect(executions[0]?.beforeWrite?.calls).toBe(8);
    }
    expect(large.longestCell).toBeLessThan(50_000);
  });

  test('every row is there once, and the same board is always the same', () => {
    expect(publisherAt(plan, 35)).toEqual(publisherAt(plan, 35));
    const [one, two] = [pathFigures(publishers(8)), pathFigures(publishers(16))];
    expect(two.rows).toBe(2 * one.rows);
    expect(two.copies / one.copies).toBeCloseTo(2, 1);
  });

  test('their records are written one board after the other', async () => {
    const [one, two] = [await recordsFigures(plan, 8), await recordsFigures(plan, 16)];
    expect(two.lines).toBe(2 * one.lines);
    expect(two.bytes).toBeLessThan(2 * one.bytes);
  });

  test('the report says how computing grows and where a limit is met', () => {
    const path = [32, 320].map((boards) => ({
      boards,
      checkMs: boards * 10,
      projectMs: boards,
      rows: 1,
      copies: 1,
      longestCopy: 9000,
      heldBytes: 1,
    }));
    const { growth, limits } = scaleReport({ path, records: [], update: [small, large] });
    expect(growth.all).toBeCloseTo(1, 6);
    const reach = Object.fromEntries(limits.map(({ limit, reach: boards }) => [limit, boards]));
    expect(reach['requests a day']).toBe(20_000);
    expect(reach['ms of one execution: to ask, before the first write']).toBeGreaterThan(3000);
    expect(reach['characters of the cells of one copy']).toBe(65);
    const twice = [1, 2, 4].map((size) => ({ size, value: size ** 2 }));
    expect(growthOf(twice)).toBeCloseTo(2, 6);
  });
});

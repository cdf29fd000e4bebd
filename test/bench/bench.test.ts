import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { meets, type Figure } from '../../src/host/bench/figure.ts';
import { worsened } from '../../src/host/bench/lastRun.ts';
import { exponent } from '../../src/host/bench/timing.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const { figures: LAST } = JSON.parse(readFileSync(`${ROOT}test/bench/last.json`, 'utf8')) as {
  figures: Figure[];
};
const NAMES = [
  ...['calls.member', 'trips.member', 'calls.commitment', 'trips.commitment', 'modelled.commitment.s'],
  ...['calls.setup.again.writes', 'calls.edit', 'trips.edit', 'trips.paste1000', 'diagnosis.s_per_table'],
  ...['page.hit.fetches', 'page.miss.fetches', 'page.100x10.gzip', 'page.overview.gzip', 'growth.page'],
  ...['reads_after_write', 'bundle.board.bytes', 'bundle.national.bytes', 'bundle.microsite.bytes'],
  ...['start.board.ms', 'check.ratio.zod_mini', 'growth.check', 'growth.national'],
  ...['national.32.calls_before_writes', 'national.32.before_writes_s', 'national.32.again.writes'],
];

const bench = (...args: string[]): Figure[] => {
  const json = execFileSync(process.execPath, ['dist/host/cli.mjs', 'bench', '--json', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return (JSON.parse(json) as { figures: Figure[] }).figures;
};

describe('the committed run', () => {
  test('has every promised figure once, with its unit, goal and peers', () => {
    const names = LAST.map(({ name }) => name);
    expect(NAMES.filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, value, unit, goal, peers } of LAST) {
      expect(Number.isFinite(value), name).toBe(true);
      expect(unit, name).not.toBe('');
      expect(goal === null || Number.isFinite(goal), name).toBe(true);
      expect(Object.values(peers).every(Number.isFinite), name).toBe(true);
    }
  });

  test('says why of every count that misses its goal', () => {
    const counted = LAST.filter(({ unit }) => ['calls', 'trips', 'reads', 'writes'].includes(unit));
    expect(counted.filter((one) => !meets(one) && !one.why).map(({ name }) => name)).toEqual([]);
  });
});

test('a quick run of one part has the figures of the whole run, the same ones where no clock is asked', () => {
  const quick = new Map(bench('--quick', '--only', 'page').map((one) => [one.name, one.value]));
  const counts = ['page.hit.fetches', 'page.miss.fetches', 'page.hit.cache_reads', 'page.miss.calls'];
  const known = new Map(LAST.map((one) => [one.name, one.value]));
  for (const name of counts) expect(quick.get(name), name).toBe(known.get(name));
  for (const name of NAMES.filter((one) => /page\b(?!1)/.test(one))) expect(quick.has(name), name).toBe(true);
});

const one = (name: string, value: number, unit: string, better: Figure['better'] = 'less'): Figure => ({
  name,
  value,
  unit,
  goal: null,
  better,
  peers: {},
});

test('what got worse is told: any call more, but of times only what is no noise', () => {
  const before = [
    one('calls', 16, 'calls'),
    one('slow', 100, 'ms'),
    one('ratio', 10, 'times as fast', 'more'),
  ];
  expect(worsened(before, before)).toEqual([]);
  const now = [one('calls', 17, 'calls'), one('slow', 125, 'ms'), one('ratio', 5, 'times as fast', 'more')];
  expect(worsened(now, before)).toEqual([
    'calls: 16 calls before, 17 now',
    'ratio: 10 times as fast before, 5 now',
  ]);
  expect(worsened([one('slow', 140, 'ms')], before)).toEqual(['slow: 100 ms before, 140 now']);
});

test('the exponent of what grows with the square is two', () => {
  expect(exponent([10, 100, 500].map((size) => [size, 3 * size ** 2]))).toBeCloseTo(2);
});

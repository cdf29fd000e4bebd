import path from 'node:path';
import vm from 'node:vm';
import { figure, found } from '../figure.ts';
import type { Found } from '../figure.ts';
import { bundled, SOURCES } from '../sources.ts';
import { exponent, leastTime, timed } from '../timing.ts';
import { checkedBoard } from './board.ts';
import { fuzzedRows } from './fuzz.ts';
import type { Served } from './serve.ts';

const SCRIPTS = ['ours', 'zodMini', 'zod'] as const;
type Script = (typeof SCRIPTS)[number];

export interface CheckPlan {
  /** Commitments, each of ten activities. */
  commitments: number;
  /** How often each is timed. */
  times: number;
  fuzzed: number;
  seed: number;
}

/** The checks of a whole plan, and the same rules as schemas, each in contexts of their own. */
export async function checkFigures({ commitments, times, fuzzed, seed }: CheckPlan): Promise<Found> {
  const codes = await Promise.all(SCRIPTS.map((name) => bundled(path.join(SOURCES, 'check', `${name}.ts`))));
  const code = (name: Script): string => codes[SCRIPTS.indexOf(name)] ?? '';
  const board = checkedBoard(commitments);
  const json = JSON.stringify(board);
  const time = (name: Script): Times => timesOf(code(name), json, times);
  const [ours, mini, zod] = [time('ours'), time('zodMini'), time('zod')];
  const rows = JSON.stringify(fuzzedRows(board, seed, fuzzed));
  const [one = '', ...others] = SCRIPTS.map((name) => verdictsOf(code(name), json, rows));
  const different = others.reduce((sum, other) => sum + differing(one, other), 0);
  const sizes = [commitments / 10, commitments / 4, commitments / 2, commitments].map(Math.round);
  const growth = sizes.map(
    (size) => [size, timesOf(code('ours'), JSON.stringify(checkedBoard(size)), times).warm] as const,
  );
  return found(
    [
      figure('check.warm.ms', ours.warm, 'ms', { peers: { 'zod/mini': mini.warm, zod: zod.warm } }),
      figure('check.cold.ms', ours.cold, 'ms', { peers: { 'zod/mini': mini.cold, zod: zod.cold } }),
      figure('check.ratio.zod_mini', mini.warm / ours.warm, 'times as fast', { goal: 8, better: 'more', why: RATIO_WHY }), // prettier-ignore
      figure('check.ratio.zod_mini.cold', mini.cold / ours.cold, 'times as fast', { better: 'more' }),
      figure('check.ratio.zod', zod.warm / ours.warm, 'times as fast', { better: 'more' }),
      figure('check.fuzzed', fuzzed, `rows, seed ${seed}`, { better: 'more' }),
      figure('check.fuzzed.different', different, 'verdicts', { goal: 0 }),
      figure('growth.check', exponent(growth), 'exponent', { goal: 1.05 }),
    ],
    different > 0 ? [`${different} fuzzed rows are judged differently (seed ${seed}).`] : [],
  );
}

const RATIO_WHY =
  'placeholders and personal data are looked for by the same functions on both sides, which is most of the time that is left';

interface Times {
  cold: number;
  warm: number;
}

function timesOf(code: string, json: string, times: number): Times {
  const cold = Array.from({ length: times }, (_, index) => {
    // another text, or V8 would remember what it compiled
    const served = started(`${code}\n// ${index}`);
    served.load(json);
    return timed(() => served.run()).ms;
  });
  const served = started(code);
  served.load(json);
  served.run();
  served.again();
  return { cold: Math.min(...cold), warm: leastTime(times, () => served.again()) };
}

function verdictsOf(code: string, json: string, rows: string): string {
  const served = started(code);
  served.load(json);
  served.run();
  return served.verdicts(rows);
}

function started(code: string): Served {
  const context = vm.createContext({});
  new vm.Script(code).runInContext(context);
  return context as unknown as Served;
}

function differing(one: string, other: string): number {
  const [mine, theirs] = [one.split('\n'), other.split('\n')];
  return mine.filter((line, index) => line !== theirs[index]).length;
}

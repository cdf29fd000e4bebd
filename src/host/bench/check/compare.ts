import path from 'node:path';
import vm from 'node:vm';
import { figure, found } from '../figure.ts';
import type { Found } from '../figure.ts';
import { bundled, SOURCES } from '../sources.ts';
import { exponent, leastTimes, timed } from '../timing.ts';
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
  const cold = SCRIPTS.map((name) => coldTime(code(name), json, times));
  const warm = leastTimes(3 * times, SCRIPTS.map((name) => loaded(code(name), json).again)); // prettier-ignore
  const by = (all: readonly number[], name: Script): number => all[SCRIPTS.indexOf(name)] ?? NaN;
  const peers = (all: readonly number[]) => ({ 'zod/mini': by(all, 'zodMini'), zod: by(all, 'zod') });
  const ratio = (all: readonly number[], name: Script): number => by(all, name) / by(all, 'ours');
  const rows = JSON.stringify(fuzzedRows(board, seed, fuzzed));
  const [one = '', ...others] = SCRIPTS.map((name) => verdictsOf(code(name), json, rows));
  const different = others.reduce((sum, other) => sum + differing(one, other), 0);
  const sizes = [commitments / 5, commitments / 2, commitments].map(Math.round);
  const growing = sizes.map((size) => loaded(code('ours'), JSON.stringify(checkedBoard(size))).again);
  const grown = leastTimes(6 * times, growing);
  return found(
    [
      figure('check.warm.ms', by(warm, 'ours'), 'ms', { peers: peers(warm) }),
      figure('check.cold.ms', by(cold, 'ours'), 'ms', { peers: peers(cold) }),
      figure('check.ratio.zod_mini', ratio(warm, 'zodMini'), FASTER, {
        goal: 8,
        better: 'more',
        why: RATIO_WHY,
      }),
      figure('check.ratio.zod_mini.cold', ratio(cold, 'zodMini'), FASTER, { better: 'more' }),
      figure('check.ratio.zod', ratio(warm, 'zod'), FASTER, { better: 'more' }),
      figure('check.fuzzed', fuzzed, `rows, seed ${seed}`, { better: 'more' }),
      figure('check.fuzzed.different', different, 'verdicts', { goal: 0 }),
      figure('growth.check', exponent(sizes.map((size, at) => [size, grown[at] ?? NaN])), 'exponent', {
        goal: 1.05,
      }),
    ],
    different > 0 ? [`${different} fuzzed rows are judged differently (seed ${seed}).`] : [],
  );
}

const RATIO_WHY =
  'placeholders and personal data are looked for by the same functions on both sides, which is most of the time that is left';

const FASTER = 'times as fast';

/** The first check in a context of its own, the making of the checks included. */
function coldTime(code: string, json: string, times: number): number {
  const all = Array.from({ length: times }, (_, index) => {
    // another text, or V8 would remember what it compiled
    const served = started(`${code}\n// ${index}`);
    served.load(json);
    return timed(() => served.run()).ms;
  });
  return Math.min(...all);
}

function loaded(code: string, json: string): Served {
  const served = started(code);
  served.load(json);
  served.run();
  served.again();
  return served;
}

function verdictsOf(code: string, json: string, rows: string): string {
  return loaded(code, json).verdicts(rows);
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

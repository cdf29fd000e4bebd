import path from 'node:path';
import { figure, found } from '../figure.ts';
import type { Found } from '../figure.ts';
import { bundled, SOURCES } from '../sources.ts';
import { exponent } from '../timing.ts';
import { inIsolate, inTurn } from '../isolate.ts';
import { checkedBoard } from './board.ts';
import { fuzzedRows } from './fuzz.ts';

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
  const measured = await inTurn(
    ROUNDS,
    SCRIPTS.map((name) => () => timesOf(code(name), json, times)),
  );
  const by = (kind: keyof Times, name: Script): number =>
    leastOf(measured[SCRIPTS.indexOf(name)] ?? [], kind);
  const peers = (kind: keyof Times) => ({ 'zod/mini': by(kind, 'zodMini'), zod: by(kind, 'zod') });
  const ratio = (kind: keyof Times, name: Script): number => by(kind, name) / by(kind, 'ours');
  const rows = JSON.stringify(fuzzedRows(board, seed, fuzzed));
  const [one = '', ...others] = await Promise.all(SCRIPTS.map((name) => verdictsOf(code(name), json, rows)));
  const different = others.reduce((sum, other) => sum + differing(one, other), 0);
  const sizes = [commitments / 5, commitments / 2, commitments].map(Math.round);
  const boards = sizes.map((size) => JSON.stringify(checkedBoard(size)));
  const grown = await inTurn(
    ROUNDS,
    boards.map((one) => () => timesOf(code('ours'), one, 3 * times)),
  );
  const growth = grown.map((one, at) => [sizes[at] ?? NaN, leastOf(one, 'warm')] as const);
  return found(
    [
      figure('check.warm.ms', by('warm', 'ours'), 'ms', { peers: peers('warm') }),
      figure('check.cold.ms', by('cold', 'ours'), 'ms', { peers: peers('cold') }),
      figure('check.ratio.zod_mini', ratio('warm', 'zodMini'), FASTER, {
        goal: 8,
        better: 'more',
        why: RATIO_WHY,
      }),
      figure('check.ratio.zod_mini.cold', ratio('cold', 'zodMini'), FASTER, { better: 'more' }),
      figure('check.ratio.zod', ratio('warm', 'zod'), FASTER, { better: 'more' }),
      figure('check.fuzzed', fuzzed, `rows, seed ${seed}`, { better: 'more' }),
      figure('check.fuzzed.different', different, 'verdicts', { goal: 0 }),
      figure('growth.check', exponent(growth), 'exponent', {
        goal: 1.05,
        why: NOISE_WHY,
      }),
    ],
    different > 0 ? [`${different} fuzzed rows are judged differently (seed ${seed}).`] : [],
  );
}

const RATIO_WHY =
  'what reads words (placeholders, personal data) is the same function on both sides and takes a third of this time; before most texts were judged at a glance, the ratio was 1.1';

const NOISE_WHY = 'fitted to three sizes, it differs by some hundredths from run to run';
const FASTER = 'times as fast';

const ROUNDS = 4;

/** In milliseconds; the first check makes the checks too. */
interface Times {
  cold: number;
  warm: number;
}

const leastOf = (all: readonly Times[], kind: keyof Times): number =>
  Math.min(...all.map((one) => one[kind]));

const timesOf = (code: string, json: string, times: number): Promise<Times> =>
  inIsolate(
    code,
    `load(given.json);
    const first = now();
    run();
    const cold = now() - first;
    let warm = Infinity;
    for (let turn = 0; turn < given.times; turn += 1) {
      const start = now();
      again();
      warm = Math.min(warm, now() - start);
    }
    return { cold, warm };`,
    { json, times },
  );

const verdictsOf = (code: string, json: string, rows: string): Promise<string> =>
  inIsolate(code, 'load(given.json); run(); return verdicts(given.rows);', { json, rows });

function differing(one: string, other: string): number {
  const [mine, theirs] = [one.split('\n'), other.split('\n')];
  return mine.filter((line, index) => line !== theirs[index]).length;
}

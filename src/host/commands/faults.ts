import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { Boards } from '../faults/boards.ts';
import { examine, type Choice, type Examined } from '../faults/examine.ts';
import { NATION_OPERATIONS } from '../faults/nation/operations.ts';
import { NationStarts } from '../faults/nation/starts.ts';
import { OPERATIONS } from '../faults/operations.ts';
import type { Operation } from '../faults/operation.ts';
import type { Bench } from '../faults/stage.ts';
import type { Starts } from '../faults/starts.ts';
import { merged, reportOf, tableOf } from '../faults/report.ts';
import type { Report } from '../faults/report.ts';
import { BundleReader } from '../server/project.ts';
import { readOptions, textOption, UsageError } from './options.ts';

const USAGE = 'Usage: faults [--json] [--only NAME] [--sample N]';
const OPTIONS = {
  json: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
  sample: { type: 'string', default: '1' },
  share: { type: 'string', default: '0' },
} as const;
/** Threads that divide the calls of each operation among them. */
const SHARES = 2;

/** Runs what of one bundle was asked for. */
type Program = (only: string, choice: Choice) => Promise<Examined[]>;

const program =
  <B extends string>(
    folder: string,
    operations: readonly Operation<B>[],
    starts: (bench: Bench) => Starts<B>,
  ): Program =>
  async (only, choice) => {
    const chosen = operations.filter(({ name }) => name.startsWith(only));
    if (chosen.length === 0) return [];
    const built = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', folder);
    const project = await new BundleReader(built).read();
    if (!project) throw new UsageError(`${folder} is not built: ${built}`);
    const made = starts({ project });
    return chosen.map((operation) => examine(made, operation, choice));
  };

const PROGRAMS: readonly Program[] = [
  program('board', OPERATIONS, (bench) => new Boards(bench)),
  program('national', NATION_OPERATIONS, (bench) => new NationStarts(bench)),
];
const NAMES = [...OPERATIONS, ...NATION_OPERATIONS].map(({ name }) => name);

/** Every operation of the product with a fault at every service call; ends with 1 when the board was ever half. */
export async function faultsCommand(args: string[]): Promise<void> {
  const { values, rest } = readOptions(args, OPTIONS);
  const only = textOption(values, 'only') ?? '';
  const [sample, share] = ['sample', 'share'].map((name) => Number(textOption(values, name)));
  const valid = Number.isInteger(sample) && Number(sample) >= 1 && rest.length === 0;
  if (!valid || !NAMES.some((name) => name.startsWith(only))) throw new UsageError(USAGE);
  const own = (): Promise<Report> => run(only, Number(sample), Number(share));
  if (!isMainThread) {
    parentPort?.postMessage(await own());
    return;
  }
  const report = await inThreads(args, own);
  process.stdout.write(
    values['json'] === true ? `${JSON.stringify(report, undefined, 2)}\n` : tableOf(report),
  );
  if (report.failures > 0) process.exitCode = 1;
}

async function run(only: string, sample: number, index: number): Promise<Report> {
  const choice = { sample, share: { index, of: SHARES } };
  const found = [];
  for (const one of PROGRAMS) found.push(...(await one(only, choice)));
  return reportOf(found);
}

/** The command runs again in another thread, for the other share of the calls. */
async function inThreads(args: string[], own: () => Promise<Report>): Promise<Report> {
  // a thread takes the time zone that the process has when it begins
  process.env['TZ'] = 'America/Mexico_City';
  const others = Array.from({ length: SHARES - 1 }, (_, index) => {
    const argv = ['faults', ...args, '--share', String(index + 1)];
    const thread = new Worker(new URL('./cli.mjs', import.meta.url), {
      argv,
      // whole boards of cells die young
      resourceLimits: { maxYoungGenerationSizeMb: 192 },
    });
    return new Promise<Report>((resolve, reject) => {
      thread.on('message', resolve);
      thread.on('error', reject);
      thread.on('exit', () => reject(new Error('A share of the faults ended without its report.')));
    });
  });
  return merged(await Promise.all([own(), ...others]));
}

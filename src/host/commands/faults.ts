import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { Boards } from '../faults/boards.ts';
import { examine } from '../faults/examine.ts';
import { OPERATIONS } from '../faults/operations.ts';
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

/** Every operation of the product with a fault at every service call; ends with 1 when the board was ever half. */
export async function faultsCommand(args: string[]): Promise<void> {
  const { values, rest } = readOptions(args, OPTIONS);
  const only = textOption(values, 'only') ?? '';
  const [sample, share] = ['sample', 'share'].map((name) => Number(textOption(values, name)));
  const valid = Number.isInteger(sample) && Number(sample) >= 1 && rest.length === 0;
  if (!valid || !OPERATIONS.some(({ name }) => name.startsWith(only))) throw new UsageError(USAGE);
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
  const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../board');
  const project = await new BundleReader(folder).read();
  if (!project) throw new UsageError(`The board is not built: ${folder}`);
  const boards = new Boards({ project });
  const chosen = OPERATIONS.filter(({ name }) => name.startsWith(only));
  const choice = { sample, share: { index, of: SHARES } };
  return reportOf(chosen.map((operation) => examine(boards, operation, choice)));
}

/** The command runs again in another thread, for the other share of the calls. */
async function inThreads(args: string[], own: () => Promise<Report>): Promise<Report> {
  // a thread takes the time zone that the process has when it begins
  process.env['TZ'] = 'America/Mexico_City';
  const others = Array.from({ length: SHARES - 1 }, (_, index) => {
    const argv = ['faults', ...args, '--share', String(index + 1)];
    const thread = new Worker(new URL(import.meta.url), {
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

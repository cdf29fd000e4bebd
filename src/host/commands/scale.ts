import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publishedPlan, publisherAt, type Publisher } from '../bench/boards.ts';
import { updateNation } from '../bench/national.ts';
import { pathFigures } from '../bench/path.ts';
import { recordsFigures } from '../bench/records.ts';
import { scaleReport, type Measured } from '../bench/report.ts';
import { loadProject } from './folder.ts';
import { countOption, readOptions, textOption, UsageError } from './options.ts';

const USAGE = 'Usage: scale [--boards 32,320,2469] [--commitments 10] [--activities 10] [--whole]';

const OPTIONS = {
  boards: { type: 'string', default: '32,320,2469' },
  commitments: { type: 'string', default: '10' },
  activities: { type: 'string', default: '10' },
  whole: { type: 'boolean' },
  part: { type: 'string' },
} as const;

const PARTS = ['path', 'records', 'update'] as const;
type Part = (typeof PARTS)[number];

/** The largest number of boards whose update is run in the local spreadsheet unless `--whole` asks for more: it holds every cell as an object. */
const MOST_UPDATED = 320;

/**
 * Measures what asking, checking and writing takes as boards become many, each size and part in a process of its own, and
 * prints it with where the limits of a spreadsheet are met.
 */
export async function scaleCommand(args: string[]): Promise<void> {
  const { values, rest } = readOptions(args, OPTIONS);
  const sizes = (textOption(values, 'boards') ?? '').split(',').map(Number);
  const valid = sizes.length > 0 && sizes.every((size) => Number.isInteger(size) && size > 0 && size <= 9999);
  if (!valid || rest.length > 0) throw new UsageError(USAGE);
  const shape = {
    commitments: countOption(values, 'commitments', [1, 99]),
    activities: countOption(values, 'activities', [1, 99]),
  };
  const part = PARTS.find((one) => one === values['part']);
  if (part) {
    process.stdout.write(JSON.stringify(await measure(part, sizes[0] ?? 0, shape)));
    return;
  }
  const updated = (size: number): boolean => values['whole'] === true || size <= MOST_UPDATED;
  const measured: Measured = { path: [], records: [], update: [] };
  for (const size of sizes)
    for (const one of PARTS)
      if (one !== 'update' || updated(size)) measured[one].push((await inProcess(one, size, args)) as never);
  process.stdout.write(`${JSON.stringify(scaleReport(measured), null, 1)}\n`);
}

/** Young objects get room, as for the other commands that make millions of them; the old ones may be many. */
const NODE = ['--expose-gc', '--max-semi-space-size=64', '--max-old-space-size=16000'];

async function inProcess(part: Part, size: number, args: readonly string[]): Promise<unknown> {
  process.stderr.write(`${part}: ${size}\n`);
  const shape = args.filter((_, at) => !/^--boards/.test(args[at] ?? '') && args[at - 1] !== '--boards');
  const own = ['scale', ...shape, '--boards', String(size), '--part', part];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...NODE, process.argv[1] ?? fileURLToPath(import.meta.url), ...own],
    { maxBuffer: 1e8 },
  );
  return JSON.parse(stdout) as unknown;
}

async function measure(
  part: Part,
  size: number,
  { commitments, activities }: { commitments: number; activities: number },
): Promise<unknown> {
  const plan = publishedPlan(await loadProject('board'), undefined, commitments, activities);
  if (part === 'records') return recordsFigures(plan, size);
  const publishers = Array.from({ length: size }, (_, index): Publisher => publisherAt(plan, index));
  return part === 'path'
    ? pathFigures(publishers)
    : updateNation({ national: await loadProject('national') }, publishers);
}

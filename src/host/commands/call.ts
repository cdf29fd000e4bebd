import { NATIONAL, wireNation } from '../nation.ts';
import type { Json, RunOptions } from '../world.ts';
import { inWorkbook, loadProject, OWNER } from './folder.ts';
import { momentOption, readOptions, slownessOption, textOption, UsageError } from './options.ts';
import { readWeb } from './web.ts';

const USAGE =
  "Usage: call FUNCTION ['JSON ARGS'] --workbook NAME --data DIR [--as EMAIL] [--now ISO] [--fail-at K] [--fail-mode exception|killed|lock] [--slowness N] [--project board] [--web FILE]";

const OPTIONS = {
  workbook: { type: 'string' },
  data: { type: 'string', default: '.data' },
  as: { type: 'string', default: OWNER },
  now: { type: 'string' },
  'fail-at': { type: 'string' },
  'fail-mode': { type: 'string' },
  slowness: { type: 'string' },
  project: { type: 'string', default: 'board' },
  web: { type: 'string' },
} as const;

/** Calls one global function of a built project as google.script.run would, on a workbook kept as .xlsx. */
export async function callCommand(args: string[]): Promise<void> {
  const { values, rest } = readOptions(args, OPTIONS);
  const option = (name: string) => textOption(values, name);
  const [entry, json = '[]'] = rest;
  const name = option('workbook');
  if (entry === undefined || name === undefined) throw new UsageError(USAGE);
  const slowness = slownessOption(values);
  const project = await loadProject(option('project') ?? 'board');
  const national = project.name === NATIONAL;
  const run = {
    project,
    user: option('as') ?? OWNER,
    entry,
    args: parseArguments(json),
    kind: 'call' as const,
    ...(slowness === undefined ? {} : { slowness }),
    ...faults(option('fail-at'), option('fail-mode')),
  };
  const kept = {
    folder: option('data') ?? '.data',
    name,
    now: momentOption(values, 'now'),
    web: await readWeb(option('web')),
    ...(national ? { project: NATIONAL, whole: true } : {}),
  };
  const {
    value = null,
    error,
    meter,
  } = await inWorkbook(kept, (world, book) => {
    if (national) wireNation(world, project, book);
    return world.run({ ...run, workbookId: book.id });
  });
  const { calls, reads, writes, trips, modelled_ms } = meter;
  const result = error ? { error: { name: error.name, message: error.message } } : { value };
  process.stdout.write(
    `${JSON.stringify({ ...result, meter: { calls, reads, writes, trips, modelled_ms } })}\n`,
  );
}

function parseArguments(json: string): Json[] {
  try {
    const parsed = JSON.parse(json) as Json;
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    throw new UsageError('The arguments must be JSON: a list, one item per argument.');
  }
}

const FAIL_MODES = ['exception', 'killed', 'lock'] as const;

function faults(at: string | undefined, mode: string | undefined): Pick<RunOptions, 'failAt' | 'failMode'> {
  if (at === undefined && mode === undefined) return {};
  const failAt = Number(at ?? 1);
  if (!Number.isInteger(failAt) || failAt < 1) throw new UsageError('--fail-at needs a whole number from 1.');
  const failMode = FAIL_MODES.find((one) => one === (mode ?? 'exception'));
  if (!failMode) throw new UsageError(`--fail-mode is one of ${FAIL_MODES.join(', ')}.`);
  return { failAt, failMode };
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FolderBusy, lockFolder } from '../data-lock.ts';
import { keepState } from '../server/state.ts';
import { safeName, Store } from '../store.ts';
import { World } from '../world.ts';
import type { Json, Manifest, Outcome, Project, RunOptions } from '../world.ts';
import type { Workbook } from '../model.ts';
import { localWeb } from '../server/web.ts';
import type { WebTable } from '../world/web-table.ts';
import { readOptions, slownessOption, textOption, UsageError } from './options.ts';
import { readWeb } from './web.ts';

const OWNER = 'personal@organismo.example';
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

interface Request {
  folder: string;
  name: string;
  now: Date | undefined;
  web: WebTable;
  run: Omit<RunOptions, 'workbookId'>;
}

/** Calls one global function of a built project as google.script.run would, on a workbook kept as .xlsx. */
export async function callCommand(args: string[]): Promise<void> {
  const { values, rest } = readOptions(args, OPTIONS);
  const option = (name: string) => textOption(values, name);
  const [entry, json = '[]'] = rest;
  const name = option('workbook');
  if (entry === undefined || name === undefined) throw new UsageError(USAGE);
  const now = option('now');
  const slowness = slownessOption(values);
  const {
    value = null,
    error,
    meter,
  } = await locked({
    folder: option('data') ?? '.data',
    name,
    now: now === undefined ? undefined : moment(now),
    web: await readWeb(option('web')),
    run: {
      project: await loadProject(option('project') ?? 'board'),
      user: option('as') ?? OWNER,
      entry,
      args: parseArguments(json),
      kind: 'call',
      ...(slowness === undefined ? {} : { slowness }),
      ...faults(option('fail-at'), option('fail-mode')),
    },
  });
  const { calls, reads, writes, trips, modelled_ms } = meter;
  const result = error ? { error: { name: error.name, message: error.message } } : { value };
  process.stdout.write(
    `${JSON.stringify({ ...result, meter: { calls, reads, writes, trips, modelled_ms } })}\n`,
  );
}

/** Nobody else has the folder open meanwhile. */
async function locked(request: Request): Promise<Outcome> {
  const lock = await lockFolder(request.folder).catch((error: unknown) => {
    throw error instanceof FolderBusy ? new UsageError(error.message) : error;
  });
  try {
    return await perform(request);
  } finally {
    await lock.release();
  }
}

async function perform({ folder, name, now, web, run }: Request): Promise<Outcome> {
  const world = new World();
  world.web = localWeb(world, web);
  if (now) world.setNow(now);
  const failures: Error[] = [];
  const report = (error: Error) => void process.stderr.write(`${error.message}\n`);
  const store = new Store(path.resolve(folder), (error) => void failures.push(error));
  const known = await store.find(name).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  const book = known ? world.addWorkbook(known) : newBook(world, name);
  world.subscribe(({ workbook }) => store.save(workbook));
  keepState(world, store, await store.loadState());
  // What else the folder holds matters only to who looked for a workbook in vain.
  if (!known) failures.forEach(report);
  failures.length = 0;
  const outcome = world.run({ ...run, workbookId: book.id });
  // What a call keeps for a workbook is found again by its id, which a new one only has once it is saved.
  if (!known && store.isChanged) store.save(book);
  await store.flush();
  failures.forEach(report);
  if (failures.length > 0) process.exitCode = 1;
  return outcome;
}

function newBook(world: World, name: string): Workbook {
  if (name.normalize('NFC') === safeName(name)) return world.createWorkbook({ name, owner: OWNER });
  throw new UsageError(
    `There is no workbook ${JSON.stringify(name)}, and none can be made: its file could not have that name.`,
  );
}

function moment(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new UsageError(`--now needs an ISO date, not "${text}".`);
  return date;
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

async function loadProject(name: string): Promise<Project> {
  const folder = fileURLToPath(new URL(`../${name}/`, import.meta.url));
  const read = (file: string) => readFile(path.join(folder, file), 'utf8');
  try {
    const [code, manifest, names] = await Promise.all([
      read('Code.js'),
      read('appsscript.json'),
      readdir(folder),
    ]);
    const pages = names.filter((file) => file.endsWith('.html'));
    const files = await Promise.all(
      pages.map(async (file) => [file.slice(0, -5), await read(file)] as const),
    );
    return { name, code, files: Object.fromEntries(files), manifest: JSON.parse(manifest) as Manifest };
  } catch {
    throw new UsageError(`The project ${name} is not built: ${folder} lacks Code.js or appsscript.json.`);
  }
}

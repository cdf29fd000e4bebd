import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readWorkbook, writeWorkbook } from '../xlsx.ts';
import { createWorkbook, World } from '../world.ts';
import type { Json, Manifest, Project, RunOptions } from '../world.ts';
import type { Workbook } from '../model.ts';
import { readOptions, textOption, UsageError } from './options.ts';

const OWNER = 'personal@organismo.example';
const USAGE =
  "Usage: call FUNCTION ['JSON ARGS'] --workbook NAME --data DIR [--as EMAIL] [--now ISO] [--fail-at K] [--fail-mode exception|killed|lock] [--project board]";

const OPTIONS = {
  workbook: { type: 'string' },
  data: { type: 'string', default: '.data' },
  as: { type: 'string', default: OWNER },
  now: { type: 'string' },
  'fail-at': { type: 'string' },
  'fail-mode': { type: 'string' },
  project: { type: 'string', default: 'board' },
} as const;

/** Calls one global function of a built project as google.script.run would, on a workbook kept as .xlsx. */
export async function callCommand(args: string[]): Promise<void> {
  const { values, rest } = readOptions(args, OPTIONS);
  const option = (name: string) => textOption(values, name);
  const [entry, json = '[]'] = rest;
  const name = option('workbook');
  if (entry === undefined || name === undefined) throw new UsageError(USAGE);
  const file = path.join(option('data') ?? '.data', `${name}.xlsx`);
  const world = new World();
  const now = option('now');
  if (now !== undefined) world.setNow(moment(now));
  const book = world.addWorkbook(await open(file, name));
  const options: RunOptions = {
    project: await loadProject(option('project') ?? 'board'),
    workbookId: book.id,
    user: option('as') ?? OWNER,
    entry,
    args: parseArguments(json),
    kind: 'call',
    ...faults(option('fail-at'), option('fail-mode')),
  };
  const { value = null, error, meter } = world.run(options);
  await save(file, book);
  const { calls, reads, writes, trips, modelled_ms } = meter;
  const result = error ? { error: { name: error.name, message: error.message } } : { value };
  process.stdout.write(
    `${JSON.stringify({ ...result, meter: { calls, reads, writes, trips, modelled_ms } })}\n`,
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

async function open(file: string, name: string): Promise<Workbook> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes ? readWorkbook(bytes) : createWorkbook({ name, owner: OWNER });
}

async function save(file: string, book: Workbook): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  await writeFile(beside, await writeWorkbook(book));
  await rename(beside, file);
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

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { CallName } from '../../src/core/calls.ts';
import { NATIONAL, wireNation } from '../../src/host/nation.ts';
import { keepState } from '../../src/host/server/state.ts';
import { Store } from '../../src/host/store.ts';
import { World, type Json } from '../../src/host/world.ts';
import { GUEST, readProject, USER, type ProjectName } from '../board/desk.ts';
import type { NationalCallName } from '../../src/core/national/calls.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

export interface Host {
  url: string;
  folder: string;
  /** Stops the server as Ctrl+C does; the data folder stays unless `forget`. */
  stop: (forget?: boolean) => Promise<void>;
}

/** The built host as `npm start` runs it, on a folder of its own, with the clock stopped. */
export async function startHost(
  options: {
    folder?: string;
    empty?: boolean;
    now?: string;
    slowness?: number;
    microsite?: string;
    /** File that says what addresses answer. */
    web?: string;
  } = {},
): Promise<Host> {
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'tablero-'));
  await writeSeeds(folder);
  const args = [
    'dist/host/cli.mjs',
    'serve',
    '--data',
    folder,
    '--port',
    '0',
    '--now',
    options.now ?? '2016-03-01T15:00:00Z',
    ...(options.slowness === undefined ? [] : ['--slowness', String(options.slowness)]),
    ...(options.web === undefined ? [] : ['--web', options.web]),
    ...(options.microsite === undefined ? [] : ['--microsite', options.microsite]),
  ];
  const server = spawn(process.execPath, [...args, ...(options.empty === false ? [] : ['--empty'])], {
    cwd: ROOT,
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += String(chunk);
      const found = /http:\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    let wrong = '';
    server.stderr.on('data', (chunk) => (wrong += String(chunk)));
    server.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${wrong}`)));
  });
  const stop = async (forget = true): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
    if (forget) rmSync(folder, { recursive: true, force: true });
  };
  return { url, folder, stop };
}

interface Seeded {
  world: World;
  store: Store;
}

/** What was seeded and no host serves yet. */
const seeds = new Map<string, Seeded>();

async function seededAt(folder: string): Promise<Seeded> {
  const known = seeds.get(folder);
  if (known) return known;
  const made = { world: new World({ guest: GUEST }), store: new Store(folder) };
  keepState(made.world, made.store, await made.store.loadState());
  seeds.set(folder, made);
  return made;
}

/** One call of a panel into a workbook of the folder, before the host serves it; it has to be answered with success. */
export async function seed(
  {
    folder,
    book,
    now = '2016-03-01T15:00:00Z',
    project = 'board',
  }: { folder: string; book: string; now?: string; project?: ProjectName },
  entry: CallName | NationalCallName,
  input?: unknown,
): Promise<void> {
  const { world } = await seededAt(folder);
  world.setNow(new Date(now));
  const bundle = readProject(project);
  const workbook =
    [...world.workbooks.values()].find(({ name }) => name === book) ??
    world.createWorkbook({ name: book, owner: USER, ...(project === 'board' ? {} : { project }) });
  if (project === NATIONAL) wireNation(world, bundle, workbook);
  const args = input === undefined ? [] : [JSON.parse(JSON.stringify(input)) as Json];
  const { value, error } = world.run({
    project: bundle,
    workbookId: workbook.id,
    user: USER,
    entry,
    args,
    kind: 'call',
  });
  expect(value, `${entry}: ${JSON.stringify(error ?? value)}`).toMatchObject({ ok: true });
}

/** Writes what was seeded there, once for all calls. */
async function writeSeeds(folder: string): Promise<void> {
  const seeded = seeds.get(folder);
  seeds.delete(folder);
  for (const book of seeded?.world.workbooks.values() ?? []) seeded?.store.save(book);
  await seeded?.store.flush();
}

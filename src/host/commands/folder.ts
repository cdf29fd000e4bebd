import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FolderBusy, lockFolder } from '../data-lock.ts';
import type { Workbook } from '../model.ts';
import { keepState } from '../server/state.ts';
import { localWeb } from '../server/web.ts';
import { safeName, Store } from '../store.ts';
import { World } from '../world.ts';
import type { Manifest, Project } from '../world.ts';
import type { WebTable } from '../world/web-table.ts';
import { UsageError } from './options.ts';

/** Who owns a workbook that a command makes. */
export const OWNER = 'personal@organismo.example';

export interface Kept {
  folder: string;
  name: string;
  now: Date | undefined;
  web: WebTable;
  /** The script that a new workbook is bound to, and whether the other workbooks of the folder are opened too. */
  project?: string;
  whole?: boolean;
}

/**
 * Does something with a workbook that is kept as .xlsx, made where there is none, while nobody else has its folder open.
 * @throws UsageError when the folder is busy or the file cannot be read or named
 */
export async function inWorkbook<T>(kept: Kept, act: (world: World, book: Workbook) => T): Promise<T> {
  const lock = await lockFolder(kept.folder).catch((error: unknown) => {
    throw error instanceof FolderBusy ? new UsageError(error.message) : error;
  });
  try {
    return await perform(kept, act);
  } finally {
    await lock.release();
  }
}

async function perform<T>(
  { folder, name, now, web, project, whole = false }: Kept,
  act: (world: World, book: Workbook) => T,
): Promise<T> {
  const world = new World();
  world.web = localWeb(world, web);
  if (now) world.setNow(now);
  const failures: Error[] = [];
  const report = (error: Error) => void process.stderr.write(`${error.message}\n`);
  const store = new Store(path.resolve(folder), (error) => void failures.push(error));
  const known = await store.find(name).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  const book = known ? world.addWorkbook(known) : newBook(world, name, project);
  for (const other of whole ? await store.load() : []) if (other.id !== book.id) world.addWorkbook(other);
  world.subscribe(({ workbook }) => store.save(workbook));
  keepState(world, store, await store.loadState());
  // What else the folder holds matters only to who looked for a workbook in vain.
  if (!known) failures.forEach(report);
  failures.length = 0;
  const outcome = act(world, book);
  // What a call keeps for a workbook is found again by its id, which a new one only has once it is saved.
  if (!known && store.isChanged) store.save(book);
  await store.flush();
  failures.forEach(report);
  if (failures.length > 0) process.exitCode = 1;
  return outcome;
}

function newBook(world: World, name: string, project?: string): Workbook {
  const bound = project === undefined ? {} : { project };
  if (name.normalize('NFC') === safeName(name)) return world.createWorkbook({ name, owner: OWNER, ...bound });
  throw new UsageError(
    `There is no workbook ${JSON.stringify(name)}, and none can be made: its file could not have that name.`,
  );
}

/** @throws UsageError when it is not built */
export async function loadProject(name: string): Promise<Project> {
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

import { mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FILE = '.lock';
const TRIES = 20;
const PAUSE_MS = 25;

/** Two processes that keep the same folder in memory would each write over what the other saved. */
export class FolderBusy extends Error {}

export interface FolderLock {
  release(): Promise<void>;
}

interface Holder {
  pid: number;
  /** Absent = a single call, which answers at no address. */
  port?: number;
}

/** A number of this process in a lock that it does not hold is left from an earlier process of that number. */
const held = new Set<string>();

/**
 * Makes this process the only one that uses the folder, until it is released.
 * @throws FolderBusy with a sentence that says who has it
 */
export async function lockFolder(folder: string, port?: number): Promise<FolderLock> {
  const file = path.join(path.resolve(folder), FILE);
  await mkdir(path.dirname(file), { recursive: true });
  const content = JSON.stringify({ pid: process.pid, ...(port === undefined ? {} : { port }) });
  for (let tries = 0; ; tries += 1) {
    if (await created(file, content)) break;
    const found = await readFile(file, 'utf8').catch(() => '');
    const holder = holderOf(found);
    if (holder && isAlive(holder.pid, file)) throw new FolderBusy(sentence(folder, holder));
    // Nothing to read yet may be a lock that is just being written.
    if (holder || tries >= TRIES) await setAside(file, found);
    else await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  held.add(file);
  return {
    release: async () => {
      if (held.delete(file)) await unlink(file).catch(() => undefined);
    },
  };
}

async function created(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    const { pid, port } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== 'number' || !Number.isInteger(pid) || pid < 1) return undefined;
    return { pid, ...(typeof port === 'number' ? { port } : {}) };
  } catch {
    return undefined;
  }
}

function isAlive(pid: number, file: string): boolean {
  if (pid === process.pid) return held.has(file);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Renamed before it is deleted: of two processes that find the same stale lock only one moves it. */
async function setAside(file: string, found: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => found);
  // Another process had already replaced it with its own.
  if (moved !== found) await rename(aside, file);
  else await unlink(aside).catch(() => undefined);
}

function sentence(folder: string, { pid, port }: Holder): string {
  const where = port === undefined ? 'otra orden' : `http://127.0.0.1:${port}/`;
  return `La carpeta ${folder} ya está abierta en ${where} (proceso ${pid}): ciérrela ahí antes de usarla aquí.`;
}

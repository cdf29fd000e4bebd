import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import type { CallName } from '../../src/core/calls.ts';
import type { NationalCallName } from '../../src/core/national/calls.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
export const PICTURES = path.join(ROOT, 'dist/pictures');
mkdirSync(PICTURES, { recursive: true });

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

/** One call of a panel into a workbook of the folder, before the host serves it; it has to be answered with success. */
export async function seed(
  {
    folder,
    book,
    now = '2016-03-01T15:00:00Z',
    project = 'board',
  }: { folder: string; book: string; now?: string; project?: string },
  name: CallName | NationalCallName,
  input?: unknown,
): Promise<void> {
  const sent = JSON.stringify(input === undefined ? [] : [input]);
  const command = [
    'dist/host/cli.mjs',
    'call',
    name,
    sent,
    '--workbook',
    book,
    '--data',
    folder,
    '--now',
    now,
    '--project',
    project,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: ROOT });
  expect(stdout).toContain('"ok":true');
}

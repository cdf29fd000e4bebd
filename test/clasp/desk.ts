import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const ROOT = new URL('../../', import.meta.url).pathname;
const RUNNER = path.join(import.meta.dirname, 'runner.mjs');
const REDIRECT = pathToFileURL(path.join(import.meta.dirname, 'redirect.mjs')).href;

/** What `clasp login` keeps, of an account that only the stand-in knows. */
const CREDENTIALS = {
  tokens: {
    default: { type: 'authorized_user', client_id: 'id', client_secret: 'secret', refresh_token: 'refresh' },
  },
};

/** The name of one of the three projects that people push: `dist/board`, or the one of a configuration with its name. */
export type Name = 'board' | 'national' | 'microsite';

interface Answer {
  said: string;
  complaint: string;
  code: number;
}

/** The real clasp, in one process for all that it is asked; its requests go to the stand-in at that address. */
export class Clasp {
  readonly #process: ChildProcess;
  readonly #answers: AsyncIterator<string>;
  #asked: Promise<unknown> = Promise.resolve();

  constructor(api: string) {
    const env = { PATH: process.env['PATH'], SCRIPT_API: api };
    const stdio = ['pipe', 'pipe', 'inherit'] as const;
    this.#process = spawn(process.execPath, ['--import', REDIRECT, RUNNER], { env, stdio: [...stdio] });
    if (!this.#process.stdout) throw new Error('clasp says nothing');
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /** What clasp prints, one command after another; it rejects with what clasp complains of. */
  run(folder: string, args: readonly string[]): Promise<string> {
    const answered = this.#asked.then(() => this.#ask(folder, args));
    this.#asked = answered.catch(() => undefined);
    return answered;
  }

  async #ask(folder: string, args: readonly string[]): Promise<string> {
    this.#process.stdin?.write(`${JSON.stringify({ folder, args })}\n`);
    const { value } = (await this.#answers.next()) as { value?: string };
    const { said, complaint, code } = JSON.parse(value ?? '{"complaint":"clasp ended","code":1}') as Answer;
    if (code !== 0 || said === '') throw new Error(complaint || said);
    return said;
  }

  stop(): void {
    this.#process.kill();
  }
}

/** A folder as somebody's checkout: this project's clasp configuration with the ID of theirs, and what the build wrote. */
export class Desk {
  readonly folder: string;
  readonly #name: Name;
  readonly #clasp: Clasp;

  constructor(folder: string, name: Name, clasp: Clasp) {
    this.folder = folder;
    this.#name = name;
    this.#clasp = clasp;
  }

  /** Where the files are that clasp pushes and pulls. */
  get files(): string {
    return path.join(this.folder, 'dist', this.#name);
  }

  /** What clasp prints, as JSON; it rejects with what clasp complains of. */
  async clasp(...args: readonly string[]): Promise<unknown> {
    const command = ['-P', configuration(this.#name), ...args, '--json'];
    return JSON.parse(await this.#clasp.run(this.folder, command)) as unknown;
  }
}

const configuration = (name: Name): string => (name === 'board' ? '.clasp.json' : `.clasp.${name}.json`);

/** As after the README's steps: `npm run build`, `clasp login`, the project's ID pasted; or with nothing built. */
export async function openDesk(name: Name, scriptId: string, clasp: Clasp, built = true): Promise<Desk> {
  const desk = new Desk(await mkdtemp(path.join(tmpdir(), 'clasp-')), name, clasp);
  const kept = JSON.parse(await readFile(path.join(ROOT, configuration(name)), 'utf8')) as object;
  await writeFile(path.join(desk.folder, configuration(name)), JSON.stringify({ ...kept, scriptId }));
  await writeFile(path.join(desk.folder, '.clasprc.json'), JSON.stringify(CREDENTIALS));
  if (built) await cp(path.join(ROOT, 'dist', name), desk.files, { recursive: true });
  else await mkdir(desk.files, { recursive: true });
  return desk;
}

/** Each file of a folder with what is in it. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const texts = names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

export const built = (name: Name): Promise<Record<string, string>> => contents(path.join(ROOT, 'dist', name));

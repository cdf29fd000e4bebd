import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = new URL('../../', import.meta.url).pathname;
const REDIRECT = pathToFileURL(path.join(import.meta.dirname, 'redirect.mjs')).href;

/** What `clasp login` keeps, of an account that only the stand-in knows. */
const CREDENTIALS = {
  tokens: {
    default: { type: 'authorized_user', client_id: 'id', client_secret: 'secret', refresh_token: 'refresh' },
  },
};

/** The name of one of the three projects that people push: `dist/board`, or the one of a configuration with its name. */
export type Name = 'board' | 'national' | 'microsite';

/** A folder as somebody's checkout: this project's clasp configuration with the ID of theirs, and what the build wrote. */
export class Desk {
  readonly folder: string;
  readonly #name: Name;
  readonly #api: string;

  constructor(folder: string, name: Name, api: string) {
    this.folder = folder;
    this.#name = name;
    this.#api = api;
  }

  /** Where the files are that clasp pushes and pulls. */
  get files(): string {
    return path.join(this.folder, 'dist', this.#name);
  }

  /** What the real clasp prints, as JSON; it rejects with what clasp complains of. */
  clasp(...args: readonly string[]): Promise<unknown> {
    const environment = { PATH: process.env['PATH'], HOME: this.folder, SCRIPT_API: this.#api };
    const options = { cwd: this.folder, env: { ...environment, NODE_OPTIONS: `--import ${REDIRECT}` } };
    const command = [
      path.join(ROOT, 'node_modules/.bin/clasp'),
      '-P',
      configuration(this.#name),
      ...args,
      '--json',
    ];
    return new Promise((done, fail) => {
      execFile(process.execPath, command, options, (error, said, complaint) => {
        if (error || said === '') fail(new Error(complaint || said || error?.message));
        else done(JSON.parse(said));
      });
    });
  }
}

const configuration = (name: Name): string => (name === 'board' ? '.clasp.json' : `.clasp.${name}.json`);

/** As after the README's steps: `npm run build`, `clasp login`, the project's ID pasted; or with nothing built. */
export async function openDesk(name: Name, scriptId: string, api: string, built = true): Promise<Desk> {
  const desk = new Desk(await mkdtemp(path.join(tmpdir(), 'clasp-')), name, api);
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

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Workbook } from '../model.ts';
import type { Manifest, Project } from '../world/types.ts';

/** Reads what clasp would push, again only when a file has changed: a rebuild is seen without a restart. */
export class BundleReader {
  readonly folder: string;
  #stamp = '';
  #project: Project | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  async read(): Promise<Project | undefined> {
    const names = (await readdir(this.folder).catch(() => [])).filter((name) =>
      /^[^.].*\.(js|html|json)$/.test(name),
    );
    const stats = await Promise.all(names.map((name) => stat(path.join(this.folder, name))));
    const stamp = names
      .map((name, index) => `${name} ${stats[index]?.mtimeMs} ${stats[index]?.size}`)
      .join('\n');
    if (stamp !== this.#stamp) {
      this.#project = await this.#load(names);
      this.#stamp = stamp;
    }
    return this.#project;
  }

  async #load(names: string[]): Promise<Project | undefined> {
    const texts = new Map<string, string>();
    for (const name of names) texts.set(name, await readFile(path.join(this.folder, name), 'utf8'));
    const scripts = names.filter((name) => name.endsWith('.js')).sort();
    if (scripts.length === 0) return undefined;
    const pages = names.filter((name) => name.endsWith('.html'));
    const manifest = JSON.parse(texts.get('appsscript.json') ?? '{}') as Partial<Manifest>;
    return {
      name: path.basename(this.folder),
      code: scripts.map((name) => texts.get(name)).join('\n'),
      files: Object.fromEntries(pages.map((name) => [name.slice(0, -'.html'.length), texts.get(name) ?? ''])),
      manifest: { timeZone: 'America/Mexico_City', ...manifest },
    };
  }
}

/** The script that is bound to each workbook. */
export class Bundles {
  readonly #board: BundleReader;
  readonly #others = new Map<string, BundleReader>();

  /** @param board folder of the boards' script; the others stand beside it */
  constructor(board: string) {
    this.#board = new BundleReader(board);
  }

  board(): Promise<Project | undefined> {
    return this.#board.read();
  }

  of({ project }: Pick<Workbook, 'project'>): Promise<Project | undefined> {
    if (project === undefined) return this.board();
    const folder = path.join(path.dirname(this.#board.folder), project);
    const reader = this.#others.get(project) ?? new BundleReader(folder);
    this.#others.set(project, reader);
    return reader.read();
  }
}

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { World } from '../world.ts';
import type { Project } from '../world/types.ts';
import { deploy } from '../world/web-app.ts';
import { BundleReader } from './project.ts';

/** Whoever keeps the server's projects: their web apps run as this account. */
const DEPLOYER = 'personal@organismo.example';

/**
 * The other projects that were built beside the board: each folder with a manifest. Those with `webapp` in it answer
 * at /macros/s/NAME/exec and, for scripts, at the same path of script.google.com. They are standalone.
 */
export class Apps {
  readonly #world: World;
  readonly #board: string;
  readonly #readers = new Map<string, BundleReader>();

  constructor(world: World, board: string) {
    this.#world = world;
    this.#board = board;
  }

  /** Reads again what has changed on the disk. */
  async read(): Promise<Project[]> {
    const root = path.dirname(this.#board);
    const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
    const projects: Project[] = [];
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
      if (path.join(root, name) === path.resolve(this.#board)) continue;
      const files = await readdir(path.join(root, name));
      if (!files.includes('appsscript.json')) continue;
      const reader = this.#readers.get(name) ?? new BundleReader(path.join(root, name));
      this.#readers.set(name, reader);
      const project = await reader.read();
      if (project) projects.push(project);
    }
    for (const project of projects)
      if (project.manifest.webapp) deploy(this.#world, { project, deployer: DEPLOYER });
    return projects;
  }
}

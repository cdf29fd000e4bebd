import { build } from 'esbuild';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { World } from '../../src/host/world.ts';
import { sentenceOf } from '../../src/host/world/failure.ts';
import type { Manifest, Outcome, Project, RunOptions } from '../../src/host/world.ts';

export const OWNER = 'enlace@organismo.example';
export const COLLEAGUE = 'colega@organismo.example';

const source = (file: string) => path.join(import.meta.dirname, '../../src/host', file);

/** Built from the sources, so that the tests never see an older build. */
export async function buildEngine(): Promise<{ guest: string; worker: URL }> {
  const outdir = await mkdtemp(path.join(tmpdir(), 'host-'));
  const common = { bundle: true, outdir, logLevel: 'warning' } as const;
  await Promise.all([
    build({ ...common, entryPoints: { guest: source('guest/index.ts') }, format: 'iife', target: 'es2020' }),
    build({
      ...common,
      entryPoints: { worker: source('worker.ts') },
      format: 'esm',
      platform: 'node',
      outExtension: { '.js': '.mjs' },
    }),
  ]);
  return { guest: path.join(outdir, 'guest.js'), worker: pathToFileURL(path.join(outdir, 'worker.mjs')) };
}

export const engine = await buildEngine();

export function project(
  code: string,
  manifest: Partial<Manifest> = {},
  files: Record<string, string> = {},
): Project {
  return { name: 'board', code, files, manifest: { timeZone: 'America/Mexico_City', ...manifest } };
}

export function createWorld(): { world: World; workbookId: string; sheetId: number } {
  const world = new World({ guest: engine.guest });
  world.setNow(new Date('2026-03-10T18:00:00Z'));
  const { id } = world.createWorkbook({ name: 'Tablero', owner: OWNER });
  return { world, workbookId: id, sheetId: 0 };
}

/** The completion value of a script in a new world with one empty spreadsheet. */
export function evaluate(code: string, options: Partial<RunOptions> = {}): Outcome {
  const { world, workbookId } = createWorld();
  return world.run({
    project: project(code),
    workbookId,
    user: OWNER,
    entry: '',
    args: [],
    kind: 'eval',
    ...options,
  });
}

/** The value, or the sentence of the error. */
export function answer({ value, error }: Outcome): unknown {
  return error ? sentenceOf(error) : value;
}

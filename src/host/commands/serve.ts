import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadExamples } from '../examples.ts';
import { BundleReader } from '../server/project.ts';
import { startServer } from '../server.ts';
import type { World } from '../world.ts';
import { readOptions, textOption, UsageError } from './options.ts';

const OPTIONS = {
  data: { type: 'string', default: '.data' },
  port: { type: 'string', default: '4321' },
  empty: { type: 'boolean', default: false },
  now: { type: 'string' },
} as const;

export async function serveCommand(args: string[]): Promise<void> {
  const { values } = readOptions(args, OPTIONS);
  const port = Number(textOption(values, 'port') ?? '4321');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('--port needs a port number.');
  const now = textOption(values, 'now');
  if (now !== undefined && Number.isNaN(Date.parse(now))) throw new UsageError('--now needs an ISO date.');
  const options = {
    dataDir: textOption(values, 'data') ?? '.data',
    empty: values['empty'] === true,
    seed: (world: World) => seed(world, now),
    onError: (error: Error) => void process.stderr.write(`${error.message}\n`),
  };
  const { url, world } = await startServer({ ...options, port }).catch((error: unknown) => {
    const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (busy && !args.some((arg) => arg.startsWith('--port'))) return startServer({ ...options, port: 0 });
    throw error;
  });
  if (now !== undefined) world.setNow(new Date(now));
  process.stdout.write(`${url}\n`);
}

/** The examples that a data folder begins with. */
async function seed(world: World, now: string | undefined): Promise<void> {
  if (now !== undefined) world.setNow(new Date(now));
  const board = path.join(path.dirname(fileURLToPath(import.meta.url)), '../board');
  const project = await new BundleReader(board).read();
  if (project) await loadExamples(world, project);
}

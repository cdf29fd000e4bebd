import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FolderBusy } from '../data-lock.ts';
import { NATION, NATIONAL, wireNation } from '../nation.ts';
import { MICROSITE, showInMicrosite } from '../server/microsite.ts';
import { BundleReader } from '../server/project.ts';
import { startServer } from '../server.ts';
import type { RunningServer, ServerOptions } from '../server.ts';
import type { Project, World } from '../world.ts';
import { OWNER } from './folder.ts';
import { readOptions, slownessOption, textOption, UsageError } from './options.ts';
import { readWeb } from './web.ts';

const OPTIONS = {
  data: { type: 'string', default: '.data' },
  port: { type: 'string' },
  empty: { type: 'boolean', default: false },
  now: { type: 'string' },
  web: { type: 'string' },
  slowness: { type: 'string' },
  microsite: { type: 'string' },
} as const;

const USUAL_PORT = 4321;
const PARENT_MS = 250;

export async function serveCommand(args: string[]): Promise<void> {
  const parent = process.ppid;
  const { values } = readOptions(args, OPTIONS);
  const asked = textOption(values, 'port');
  const port = Number(asked ?? USUAL_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || asked?.trim() === '')
    throw new UsageError('--port needs a port number.');
  const now = textOption(values, 'now');
  if (now !== undefined && Number.isNaN(Date.parse(now))) throw new UsageError('--now needs an ISO date.');
  const slowness = slownessOption(values);
  const options = {
    dataDir: textOption(values, 'data') ?? '.data',
    empty: values['empty'] === true,
    web: await readWeb(textOption(values, 'web')),
    seed: (world: World) => seed(world, now),
    onError: (error: Error) => void process.stderr.write(`${error.message}\n`),
  };
  const running = await start({ ...options, port }, asked === undefined);
  if (now !== undefined) running.world.setNow(new Date(now));
  // the examples are made on a usual day
  running.world.slowness = slowness;
  process.stdout.write(`${running.url}\n`);
  const shown = textOption(values, 'microsite');
  if (shown !== undefined) process.stdout.write(`${await micrositeOf(running, shown)}\n`);
  if (process.env['npm_lifecycle_event'] !== undefined) endWithParent(running, parent);
}

/** @returns where the web app shows what this workbook publishes. */
async function micrositeOf({ world, url, close }: RunningServer, name: string): Promise<string> {
  const sentence = showInMicrosite(world, name);
  if (sentence === undefined) return `${url}macros/s/${MICROSITE}/exec`;
  await close();
  throw new UsageError(sentence);
}

/** The usual port may be taken by anything: then another does. One that was asked for is not replaced. */
async function start(options: ServerOptions, anyPort: boolean): Promise<RunningServer> {
  try {
    return await startServer(options);
  } catch (error) {
    if (error instanceof FolderBusy) throw new UsageError(error.message);
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE' && anyPort) return start({ ...options, port: 0 }, false);
    if (code === 'EADDRINUSE')
      throw new UsageError(`El puerto ${options.port} ya está ocupado: elija otro con --port.`);
    if (code === 'EACCES' && options.port < 1024)
      throw new UsageError(`El puerto ${options.port} está reservado al sistema: elija otro con --port.`);
    throw error;
  }
}

/** npm ends the shell in between, and that shell tells nobody: the server would go on and keep the port. */
function endWithParent({ close }: RunningServer, parent: number): void {
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(timer);
    void close().finally(() => process.exit(0));
  }, PARENT_MS);
  timer.unref();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The examples that a data folder begins with. */
async function seed(world: World, now: string | undefined): Promise<void> {
  if (now !== undefined) world.setNow(new Date(now));
  const bundle = (name: string): Promise<Project | undefined> =>
    new BundleReader(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', name)).read();
  const [board, national] = await Promise.all([bundle('board'), bundle(NATIONAL)]);
  if (board) await (await import('../examples.ts')).loadExamples(world, board);
  if (!national) return;
  const book = world.createWorkbook({ name: NATION, owner: OWNER, project: NATIONAL });
  wireNation(world, national, book);
  world.changed(book);
}

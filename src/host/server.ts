import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockFolder } from './data-lock.ts';
import type { FolderLock } from './data-lock.ts';
import { Apps } from './server/apps.ts';
import { Clock } from './server/clock.ts';
import { escapeHtml, guard, html, json, Refused, send } from './server/http.ts';
import type { Reply } from './server/http.ts';
import { Live } from './server/live.ts';
import { Bundles } from './server/project.ts';
import { newBook, route } from './server/routes.ts';
import type { Site } from './server/routes.ts';
import { Snapshots } from './server/snapshot.ts';
import { keepState } from './server/state.ts';
import { localWeb } from './server/web.ts';
import { Store } from './store.ts';
import { serviceUrlOf } from './world/web-app.ts';
import type { WebTable } from './world/web-table.ts';
import { World } from './world.ts';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface ServerOptions {
  /** Folder where the workbooks are kept. */
  dataDir: string;
  /** 0 = any free one. */
  port: number;
  /** Leave out the examples. */
  empty?: boolean;
  /** Called once, when the folder holds no workbook. */
  seed?: (world: World) => Promise<void>;
  /** What addresses answer to scripts, beside what is published here and the sample ones. */
  web?: WebTable;
  /** Folder that clasp would push; read anew at each execution. */
  board?: string;
  /** Folder of the built page. */
  pages?: string;
  /** Path of the built guest.js, when it is not beside this module. */
  guest?: string;
  /** Save and end when the process is asked to (default). */
  signals?: boolean;
  onError?: (error: Error) => void;
}

export interface RunningServer {
  url: string;
  /** Needed, as header `X-Token`, by every POST. */
  token: string;
  world: World;
  close(): Promise<void>;
}

/**
 * The port comes first, then the folder: a port that is taken leaves the folder as it was.
 * @throws FolderBusy when another process has the folder
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  let open: (site: Site) => void = () => undefined;
  const opened = new Promise<Site>((resolve) => (open = resolve));
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    opened
      .then((site) => {
        guard(request, port, site.token);
        return route(site, request, response);
      })
      .catch((error: unknown) => refusal(error, request.url ?? '', options.onError))
      .then((reply) => reply && send(response, reply))
      .catch(() => response.destroy());
  });
  const port = await listen(server, options.port);
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  try {
    const lock = await lockFolder(options.dataDir, port);
    const site = await openSite(options).catch(async (error: unknown) => {
      await lock.release();
      throw error;
    });
    site.world.serviceUrl = (x) => serviceUrlOf(site.world, x, `http://127.0.0.1:${port}/`);
    open(site);
    const close = closing(site, lock, stop, options.signals !== false);
    return { url: `http://127.0.0.1:${port}/`, token: site.token, world: site.world, close };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** The folder is given back when all is saved. */
function closing(site: Site, lock: FolderLock, stop: () => Promise<unknown>, signals: boolean) {
  let closed: Promise<void> | undefined;
  const close = async () => {
    forget();
    site.live.close();
    await stop();
    await site.store.flush();
    await lock.release();
  };
  const once = () => (closed ??= close());
  const forget = signals ? endWith(once) : () => undefined;
  return once;
}

async function openSite(options: ServerOptions): Promise<Site> {
  const world = new World(options.guest === undefined ? {} : { guest: options.guest });
  const store = new Store(path.resolve(options.dataDir), options.onError);
  const books = await store.load();
  for (const book of books) world.addWorkbook(book);
  const live = new Live();
  const board = options.board ?? path.join(ROOT, 'dist/board');
  const bundles = new Bundles(board);
  const apps = new Apps(world, board);
  await apps.read();
  const site: Site = {
    world,
    store,
    live,
    bundles,
    apps,
    clock: new Clock({ world, live, bundles }, apps),
    snapshots: new Snapshots(),
    token: randomBytes(24).toString('base64url'),
    pages: options.pages ?? path.join(ROOT, 'dist/host'),
  };
  world.subscribe(({ workbook, workbookId, revision }) => {
    store.save(workbook);
    live.tell(workbookId, { type: 'change', revision });
  });
  keepState(world, store, await store.loadState());
  world.web = localWeb(world, options.web);
  if (books.length === 0) {
    newBook(site, '', 'Tablero vacío');
    if (!options.empty) await options.seed?.(world);
  }
  return site;
}

function refusal(error: unknown, url: string, onError: ServerOptions['onError']): Reply {
  const known = error instanceof Refused;
  if (!known) onError?.(error instanceof Error ? error : new Error(String(error)));
  const status = known ? error.status : 500;
  const sentence = known ? error.message : 'Algo falló en el servidor local.';
  if (url.startsWith('/api/')) return json({ error: { name: 'Error', message: sentence } }, status);
  return html(
    `<!doctype html><html lang="es-MX"><meta charset="utf-8"><title>${status}</title><main><h1>${escapeHtml(sentence)}</h1><p><a href="/">Ir a la lista de libros</a></p></main></html>`,
    status,
  );
}

function endWith(close: () => Promise<void>): () => void {
  const end = () => void close().finally(() => process.exit(0));
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, end);
  return () => signals.forEach((signal) => process.off(signal, end));
}

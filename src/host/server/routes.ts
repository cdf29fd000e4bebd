import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Workbook } from '../model.ts';
import { safeName } from '../store.ts';
import type { Store } from '../store.ts';
import type { Json, Selected } from '../world/types.ts';
import { writeWorkbook } from '../xlsx.ts';
import { callFunction, edit, openBook, publish } from './actions.ts';
import type { Actor, Host } from './actor.ts';
import type { EditRequest, FilterRequest, RowsRequest } from './api.ts';
import { asset } from './assets.ts';
import { chooseShown } from './filters.ts';
import { html, json, readBody, Refused } from './http.ts';
import type { Reply } from './http.ts';
import { changeRows } from './rows.ts';
import { attachmentReply, outboxBody } from './outbox.ts';
import { bookListBody, frame } from './pages.ts';
import { publishedReply } from './published.ts';
import type { Clock } from './clock.ts';
import { bookView } from './snapshot.ts';
import type { Snapshots } from './snapshot.ts';
import type { Apps } from './apps.ts';
import { visitPath } from '../world/web-app.ts';

export interface Site extends Host {
  store: Store;
  snapshots: Snapshots;
  apps: Apps;
  clock: Clock;
  token: string;
  /** Folder of the built page. */
  pages: string;
}

/** `undefined` = the answer goes on being written (live events). */
export async function route(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Reply | undefined> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const parts = url.pathname.split('/').filter(Boolean).map(decode);
  if (request.method === 'POST' && parts[0] === 'api') {
    const reply = await post(site, parts.slice(1), await readBody(request));
    site.store.touch();
    return reply;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refused(405, 'Así no se puede pedir.');
  if (parts[0] === 'api') return apiGet(site, parts.slice(1), url.searchParams, response);
  const published = publishedReply(site.world.workbooks.values(), url);
  if (published) return published;
  return parts[0] === 'macros' ? webApp(site, url) : page(site, parts);
}

/** As somebody who is not signed in meets it. */
async function webApp({ world, apps }: Site, { pathname, search }: URL): Promise<Reply> {
  await apps.read();
  const reply = visitPath(world, pathname, search, '');
  if (!reply) throw new Refused(404, 'Aquí no hay ninguna aplicación.');
  const { 'Content-Type': type = 'text/html; charset=utf-8', ...headers } = reply.headers;
  // Google shows it in a frame of another site; here it may not read this server's pages either
  const sandbox = {
    'Content-Security-Policy': 'sandbox allow-scripts allow-forms allow-popups allow-downloads',
  };
  return { status: reply.status, type, body: reply.body, headers: { ...headers, ...sandbox } };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refused(400, 'La dirección está mal escrita.');
  }
}

async function page(site: Site, parts: string[]): Promise<Reply> {
  const { token, pages } = site;
  const books = [...site.world.workbooks.values()];
  if (parts.length === 0) {
    return html(await frame(pages, { title: 'Libros', page: 'libros', token, body: bookListBody(books) }));
  }
  if (parts[0] === 'salida') {
    const file = parts[1] && parts[2] ? attachmentReply(site.world.outbox, parts[1], parts[2]) : undefined;
    if (file) return file;
    if (parts.length > 1) throw new Refused(404, 'Ese archivo adjunto no existe.');
    const body = outboxBody(site.world.outbox);
    return html(await frame(pages, { title: 'Correos de salida', page: 'salida', token, body }));
  }
  if (parts[0] === 'libro' && parts[1]) {
    const book = books.find(({ name }) => name === parts[1]) ?? books.find(({ id }) => id === parts[1]);
    if (!book) throw new Refused(404, 'No hay un libro con ese nombre.');
    const data = { book: book.id, owner: book.owner };
    return html(await frame(pages, { title: book.name, page: 'libro', token, body: '', data }));
  }
  if (parts[0] === 'archivo' && parts[1]) return download(find(site, parts[1].replace(/\.xlsx$/, '')));
  const file = await asset(pages, parts);
  if (!file) throw new Refused(404, 'Aquí no hay nada.');
  return file;
}

async function download(book: Workbook): Promise<Reply> {
  const name = `${safeName(book.name)}.xlsx`;
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeWorkbook(book),
    headers: {
      'Content-Disposition': `attachment; filename="libro.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  };
}

function find(site: Site, id: string | undefined): Workbook {
  const book = id === undefined ? undefined : site.world.workbooks.get(id);
  if (!book) throw new Refused(404, 'Ese libro ya no existe.');
  return book;
}

function apiGet(
  site: Site,
  [first, id, what]: string[],
  query: URLSearchParams,
  response: ServerResponse,
): Reply | undefined {
  if (first === 'eventos') {
    site.live.listen(query.get('cliente') ?? '', find(site, id).id, response);
    return undefined;
  }
  if (first === 'reloj') return json(site.clock.view());
  if (first !== 'libro') throw new Refused(404, 'Aquí no hay nada.');
  const book = find(site, id);
  if (what === undefined) return json(bookView(book));
  const sheet = book.sheets.find((each) => each.id === Number(query.get('hoja')));
  if (what !== 'celdas' || !sheet) throw new Refused(404, 'Esa hoja ya no existe.');
  const since = Number(query.get('desde') ?? -1);
  return json(site.snapshots.view(book, sheet, query.get('persona') ?? '', since, site.world.now()));
}

interface Message {
  client?: string;
  user?: string;
  selection?: Selected;
  name?: string;
  args?: Json[];
  edit?: EditRequest;
  rows?: RowsRequest;
  filter?: FilterRequest;
  sheetIds?: number[];
  /** Where the clock goes. */
  to?: string;
  ask?: string;
  answer?: { button: string; text: string };
}

async function post(site: Site, [first, id, what]: string[], text: string): Promise<Reply> {
  const message = parse(text);
  if (first === 'respuesta') {
    site.live.answer(message.ask ?? '', message.answer);
    return json({});
  }
  if (first === 'reloj') return json(await site.clock.advance(message.to ?? ''));
  if (first === 'libros') return json({ name: newBook(site, message.user ?? '').name });
  const book = find(site, id);
  const actor: Actor = {
    client: message.client ?? '',
    user: message.user ?? '',
    ...(message.selection ? { selection: message.selection } : {}),
  };
  switch (what) {
    case 'abrir':
      return json(await openBook(site, book, actor));
    case 'llamar':
    case 'menu':
      return json(
        await callFunction(
          site,
          book,
          actor,
          message.name ?? '',
          message.args ?? [],
          what === 'menu' ? 'menu' : 'call',
        ),
      );
    case 'editar':
      if (!message.edit) throw new Refused(400, 'Falta lo que hay que escribir.');
      return json(await edit(site, book, actor, message.edit));
    case 'filas':
      if (!message.rows) throw new Refused(400, 'Falta decir qué filas.');
      return json(changeRows(site, book, actor, message.rows));
    case 'filtrar':
      return json(chooseShown(site.world, book, message.filter));
    case 'publicar':
      return json(publish(site, book, message.sheetIds ?? []));
    case 'vaciar':
      return json({ name: await resetBook(site, book) });
    case 'eliminar':
      await deleteBook(site, book);
      return json({});
    default:
      throw new Refused(404, 'Aquí no hay nada.');
  }
}

function parse(text: string): Message {
  try {
    return JSON.parse(text || '{}') as Message;
  } catch {
    throw new Refused(400, 'Lo que se envió no se entiende.');
  }
}

export function newBook(
  site: Pick<Site, 'world' | 'store'>,
  user: string,
  wanted = 'Libro sin título',
  project?: string,
): Workbook {
  const taken = new Set([...site.world.workbooks.values()].map(({ name }) => name));
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted} ${n}`;
  const owner = user || 'personal@organismo.example';
  const book = site.world.createWorkbook({ name, owner, ...(project === undefined ? {} : { project }) });
  site.store.save(book);
  return book;
}

async function deleteBook(site: Site, book: Workbook): Promise<void> {
  site.world.workbooks.delete(book.id);
  // a bound script goes with its file, and its triggers with the script
  const left = site.world.triggers.filter(({ workbookId }) => workbookId !== book.id);
  site.world.triggers.splice(0, Infinity, ...left);
  await site.store.remove(book.id);
  site.live.tell(book.id, { type: 'gone' });
}

async function resetBook(site: Site, book: Workbook): Promise<string> {
  await deleteBook(site, book);
  return newBook(site, book.owner, book.name, book.project).name;
}

import type { Workbook } from '../model.ts';
import { publishedPage, publishedSheets, sheetCsv } from '../publish.ts';
import { html } from './http.ts';
import type { Reply } from './http.ts';

/** The public addresses that Google would give; anything that is not published does not exist there. */
export function publishedReply(books: Iterable<Workbook>, url: URL): Reply | undefined {
  const [, key, kind] = /^\/spreadsheets\/d\/e\/([^/]+)\/(pubhtml|pub)$/.exec(url.pathname) ?? [];
  if (!key) return url.pathname.startsWith('/spreadsheets/') ? notPublished() : undefined;
  const book = [...books].find(({ published }) => published?.key === key);
  const gid = url.searchParams.get('gid');
  const chosen = gid === null ? undefined : Number(gid);
  if (!book) return notPublished();
  if (kind === 'pub' && url.searchParams.get('output') === 'csv') {
    const sheets = publishedSheets(book);
    const sheet = chosen === undefined ? sheets[0] : sheets.find(({ id }) => id === chosen);
    return sheet ? { type: 'text/csv; charset=utf-8', body: sheetCsv(book, sheet) } : notPublished();
  }
  const text = publishedPage(book, chosen, url.searchParams.get('single') === 'true');
  return text === undefined ? notPublished() : html(text);
}

function notPublished(): Reply {
  const sentence = 'Este documento no está publicado.';
  return html(
    `<!doctype html><html lang="es-MX"><meta charset="utf-8"><title>No publicado</title><main><h1>${sentence}</h1><p>Quien lo administra tiene que publicarlo en la Web desde el menú Archivo.</p></main></html>`,
    404,
  );
}

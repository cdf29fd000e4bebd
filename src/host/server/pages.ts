import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbook } from '../model.ts';
import { escapeHtml } from './http.ts';

/** The built page, whose frame serves the list, the workbook and the outbox alike. */
export async function frame(
  folder: string,
  {
    title,
    page,
    token,
    body,
    data = {},
  }: {
    title: string;
    page: 'libros' | 'libro' | 'salida';
    token: string;
    body: string;
    data?: Record<string, string>;
  },
): Promise<string> {
  const shell = await readFile(path.join(folder, 'index.html'), 'utf8');
  const attributes = Object.entries({ page, token, ...data })
    .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
    .join('');
  return shell
    .replace('<!-- title -->', () => escapeHtml(title))
    .replace('<body>', () => `<body${attributes}>`)
    .replace('<!-- body -->', () => body);
}

export function bookListBody(books: Workbook[]): string {
  const items = books.map((book) => {
    const name = escapeHtml(book.name);
    const visible = book.sheets.filter((sheet) => !sheet.hidden).length;
    const tabs = `${visible} ${visible === 1 ? 'hoja' : 'hojas'}${book.published ? ' · publicado en la Web' : ''}`;
    return `<li class="book" data-book="${escapeHtml(book.id)}">
  <a class="book-name" href="/libro/${encodeURIComponent(book.name)}">${name}</a>
  <p>${tabs}</p>
  <div class="actions">
    <a class="button" href="/archivo/${encodeURIComponent(book.id)}.xlsx" download aria-label="Descargar ${name} en formato .xlsx">Descargar .xlsx</a>
    <button type="button" data-do="reset" aria-label="Vaciar ${name}">Vaciar</button>
    <button type="button" data-do="delete" class="danger" aria-label="Eliminar ${name}">Eliminar</button>
  </div>
</li>`;
  });
  return `<header class="top"><div class="brand"><span class="logo" aria-hidden="true"></span><h1>Libros</h1></div>
<nav aria-label="Otras páginas"><a href="/salida">Correos de salida</a></nav></header>
<main class="list">
<p class="lead">Hojas de cálculo guardadas en esta computadora. Nada sale de ella.</p>
<button type="button" class="primary" data-do="new">Nuevo libro</button>
<ul class="books" aria-label="Libros">${items.join('\n')}</ul>
</main>`;
}

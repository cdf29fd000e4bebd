import type { AddressFault } from './askAddress.ts';

/** The two things that Google publishes of a board: a page for people, and the data as CSV. */
export const PUBLISHED = ['page', 'data'] as const;
export type Published = (typeof PUBLISHED)[number];

/** Numbers that Google gave to the two public tabs: `gid` of an address. */
export type PublicGids = Readonly<Record<Published, number>>;

const TAB: Readonly<Record<Published, string>> = { page: 'Tablero público', data: 'Datos abiertos' };
const FORMAT: Readonly<Record<Published, string>> = {
  page: 'Página web',
  data: 'Valores separados por comas (.csv)',
};
const other = (want: Published): Published => (want === 'page' ? 'data' : 'page');

const fault = (code: string, sentence: string, tip: string): { fault: AddressFault } => ({
  fault: { code, sentence, tip },
});
const chosen = (want: Published): string =>
  `En la ventana de Google elija «${TAB[want]}» y «${FORMAT[want]}», y copie el vínculo.`;

/** What was copied may be the code of a frame, with its signs written for HTML. */
const addressIn = (text: string): string => {
  const [, framed] = /<iframe\b[^>]*\bsrc\s*=\s*["']([^"']+)["']/i.exec(text) ?? [];
  return (framed ?? text).trim().replace(/&amp;/gi, '&');
};

/** `/a/dominio` and `/u/0` stand before it where somebody has several accounts. */
const PLACE =
  /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/e\/(2PACX-[\w-]{10,200})\/(pubhtml|pub)(\?[^#]*)?(?:#.*)?$/;
const GOOGLE = /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?spreadsheets\//;

/** There is no URLSearchParams in Apps Script. */
const parameter = (query: string, name: string): string => {
  const found = query
    .replace(/^\?/, '')
    .split('&')
    .find((part) => part.startsWith(`${name}=`));
  return found === undefined ? '' : found.slice(name.length + 1);
};

/** @returns what of the document Google publishes at an address that `readPublished` gave; '' for any other */
export const keyOf = (address: string): string => PLACE.exec(address)?.[1] ?? '';

/**
 * Reads an address that somebody copied from *Publicar en la Web*: of the right tab in the right format, and of nothing else.
 * @param beside the address of the other tab, where it is known: both are of one document
 * @returns the address as the board keeps it; '' for a blank text, or what is wrong with it
 */
export function readPublished(
  text: string,
  want: Published,
  gids: PublicGids,
  beside = '',
): { address: string } | { fault: AddressFault } {
  const typed = addressIn(text);
  if (typed === '') return { address: '' };
  const [, key = '', kind = '', query = ''] = PLACE.exec(typed) ?? [];
  if (key === '') return notPublished(typed, want);
  const isCsv = kind === 'pub' && parameter(query, 'output') === 'csv';
  const isPage = kind === 'pubhtml' || (kind === 'pub' && ['', 'html'].includes(parameter(query, 'output')));
  const gid = parameter(query, 'gid');
  if (want === 'data' && isPage)
    return fault('es-la-pagina', 'Es la dirección de la página, y aquí va la del CSV.', chosen(want));
  if (want === 'page' && isCsv)
    return fault('es-el-csv', 'Es la dirección del CSV, y aquí va la de la página.', chosen(want));
  if (!isCsv && !isPage)
    return fault(
      'otro-formato',
      `Google la publica en otro formato, y se espera «${FORMAT[want]}».`,
      chosen(want),
    );
  if (gid === '' || parameter(query, 'single') !== 'true')
    return fault(
      'todo-el-documento',
      'Es la de todo el documento: mostraría también las pestañas con datos personales.',
      `En la ventana de Google pulse «Dejar de publicar». Después elija «${TAB[want]}» en lugar de «Todo el documento».`,
    );
  if (gid === String(gids[other(want)]))
    return fault('otra-pestana', `Es la de la pestaña «${TAB[other(want)]}».`, chosen(want));
  if (gid !== String(gids[want]))
    return fault('otra-pestana', 'Es la de otra pestaña, o la de otro libro.', chosen(want));
  if (beside !== '' && keyOf(beside) !== key)
    return fault(
      'otro-documento',
      'Las dos direcciones no son del mismo libro.',
      'Cópielas otra vez, las dos de la ventana de Google de este libro.',
    );
  const place = `https://docs.google.com/spreadsheets/d/e/${key}`;
  return {
    address:
      want === 'page'
        ? `${place}/pubhtml?gid=${gid}&single=true`
        : `${place}/pub?gid=${gid}&single=true&output=csv`,
  };
}

function notPublished(typed: string, want: Published): { fault: AddressFault } {
  if (GOOGLE.test(typed))
    return fault(
      'direccion-de-edicion',
      'Es la dirección con que se edita el libro: no la dé a conocer.',
      `La que hace falta contiene «2PACX-». ${chosen(want)}`,
    );
  return fault('no-es-de-google', 'No es una dirección de las que da «Publicar en la Web».', chosen(want));
}

import type { NationOpening } from '../../core/national/calls.ts';
import { longDate } from '../../core/dates.ts';
import { nationPackage } from '../../view/national/nationFiles.ts';
import { nationIn, type Nation } from '../../view/national/nation.ts';
import { renderNation } from '../../view/national/page.ts';
import { button, count, h, put } from '../dom.ts';
import { download } from '../download.ts';
import { zipped } from '../files.ts';
import { app, during, hush, say, start, voice } from '../page.ts';
import { code } from '../publish/code.ts';
import { embedCode } from '../publish/embed.ts';
import { dialogPicture, menuPicture, wholePicture } from '../publish/picture.ts';
import { folded } from '../publish/steps.ts';
import { openPanel } from '../server.ts';
import { ask } from './server.ts';

const TAB = 'Datos nacionales';
const CSV = 'Valores separados por comas (.csv)';
const PAGE = 'tablero-nacional.html';
const TITLE = 'Tablero nacional de gobierno abierto local';

start(() => ask('abrirNacional'), show);

function show(opening: NationOpening): void {
  hush();
  put(
    app,
    ...standing(opening),
    ...(opening.copies > 0
      ? [...files(), folded('En su portal', ...portal()), h('h2', {}, `La pestaña «${TAB}»`), ...tab()]
      : [button('Actualizar entidades', () => openPanel('mostrarActualizar'), 'main')]),
    h('footer', {}, voice),
  );
}

/** What anybody will read, before anybody does. */
function standing({ total, copies, day, stale, rewrote }: NationOpening): HTMLElement[] {
  if (copies === 0)
    return [h('p', {}, 'Todavía no hay nada que publicar: no se ha tomado lo que publica ninguna entidad.')];
  const named = (title: string, names: readonly string[]): HTMLElement[] =>
    names.length > 0 ? [h('p', 'note', `${title}: ${names.join(', ')}.`)] : [];
  return [
    h(
      'p',
      {},
      `Se publica lo de ${copies} de ${count(total, 'entidad', 'entidades')}, tomado hasta el ${longDate(day)}. ${copies < total ? 'De las demás se dice que no hay datos.' : ''}`,
    ),
    ...named('▲ Se nombran porque cambiaron un corte ya publicado', rewrote),
    ...named('▲ Con una copia anterior, y se dice de qué día', stale),
    h('p', 'help', 'Aquí no se publican Rechazos, Monitoreo, Evaluación, Rúbrica ni Bitácora.'),
  ];
}

/** One press: the records come, and what was made of them is handed over. */
function fileButton(label: string, doing: string, give: (nation: Nation) => string, kind = ''): HTMLElement {
  const get = async (): Promise<void> => {
    const { rows } = await ask('descargarNacional');
    say(`Se descargó ${give(nationIn(rows))}.`);
  };
  const press = button(label, () => void during(press, doing, get), kind);
  return press;
}

const givePage = (nation: Nation): string => {
  download(PAGE, renderNation(nation), 'text/html;charset=utf-8');
  return PAGE;
};

const giveData = (nation: Nation): string => {
  const name = `datos-nacionales-${nation.day}.zip`;
  // an hour of no time zone: the same records make the same file wherever it is downloaded
  download(name, zipped(nationPackage(nation), `${nation.day}T12:00:00`), 'application/zip');
  return name;
};

const files = (): HTMLElement[] => [
  h('h2', {}, 'Archivos'),
  h(
    'p',
    {},
    'La página es un solo archivo y no consulta a nadie. Descárguela después de cada actualización y súbala a su portal.',
  ),
  fileButton('Descargar la página', 'Preparando la página…', givePage, 'main'),
  h('p', {}, 'Los datos, para quien quiera usarlos: CSV de cada tabla, JSON, diccionario y esquema.'),
  fileButton('Descargar los datos (.zip)', 'Preparando los datos…', giveData),
];

function portal(): HTMLElement[] {
  const [part] = code('Código para su portal', 'embed', embedCode(PAGE, TITLE));
  return [
    h(
      'p',
      {},
      'Suba el archivo junto a la página que lo mostrará y pegue ahí este código: toma todo el ancho y la altura que la página pide.',
    ),
    part,
  ];
}

/** What a person does at Google, once. */
const tab = (): HTMLElement[] => [
  h(
    'p',
    {},
    `Cada actualización la reescribe si algo cambió: el primer registro dice su esquema, cuántos son y su huella. Publicada en la Web, cualquiera la lee sin cuenta. Se hace una sola vez, en el menú de Google; las palabras pueden variar un poco.`,
  ),
  h(
    'ol',
    'google',
    h('li', {}, 'Abra Archivo ▸ Compartir ▸ Publicar en la Web.', menuPicture()),
    h(
      'li',
      {},
      `Elija «${TAB}» y «${CSV}». Pulse «Publicar», acepte, y copie el vínculo.`,
      dialogPicture(TAB, CSV),
    ),
    h(
      'li',
      {},
      'No elija «Todo el documento»: mostraría también quién valoró, los rechazos y la Bitácora.',
      wholePicture(),
    ),
    h(
      'li',
      {},
      'En «Contenido publicado y configuración» deje marcado que se vuelva a publicar automáticamente cuando haya cambios.',
    ),
  ),
];

import type { PublishOpening } from '../../core/calls.ts';
import { dataButton } from '../dataButton.ts';
import { button, h } from '../dom.ts';
import { pageButton } from '../micrositePage.ts';
import { openPanel } from '../server.ts';
import { code } from './code.ts';
import { embedCode, googleCode } from './embed.ts';
import { folded } from './steps.ts';

/** Files to download: everything that a person takes from here to somewhere else. */
export const downloads = (): HTMLElement[] => [
  h('h2', {}, 'Archivos'),
  h('p', {}, 'La página funciona sin conexión con Google. Descárguela y súbala a su portal.'),
  pageButton(),
  h(
    'p',
    {},
    'Los datos abiertos, para quien quiera usarlos: CSV de cada tabla, JSON, diccionario y esquema.',
  ),
  dataButton(),
];

const fileName = ({ state, year }: PublishOpening['board']): string =>
  `tablero-${state.code.toLowerCase()}-${year}.html`;

/** How the portal of the guarantor shows the page: the file, and the code of its frame. */
export function portal(opening: PublishOpening): HTMLElement[] {
  const { board, addresses, microsite } = opening;
  const title = `Tablero de seguimiento del Plan de Acción Local de ${board.state.name} ${board.year}`;
  const first = fileName(board);
  const [part, area] = code('Código para su portal', 'embed', embedCode(first, title));
  const source = h('input', { id: 'source', type: 'text', value: first, 'aria-describedby': 'source-help' });
  source.addEventListener('input', () => (area.value = embedCode(source.value.trim() || first, title)));
  return [
    h(
      'p',
      {},
      'Suba el archivo de la página a su portal y pegue este código donde deba verse: toma todo el ancho y la altura que la página pide.',
    ),
    h(
      'div',
      'field',
      h('label', { for: 'source' }, 'Dirección del archivo en su portal'),
      h(
        'p',
        { class: 'help', id: 'source-help' },
        'Basta su nombre si está junto a la página que lo muestra.',
      ),
      source,
    ),
    part,
    ...(addresses.page
      ? [
          folded(
            'Si su portal no admite archivos',
            h('p', {}, 'Este código muestra la pestaña que Google publica; su altura es fija.'),
            code('Código de la pestaña', 'embed-google', googleCode(addresses.page, title))[0],
          ),
        ]
      : []),
    h(
      'p',
      {},
      microsite.document
        ? `Su micrositio: ${microsite.document}`
        : 'Cuando esté en su portal, anote la dirección: es un requisito del paso 6.',
    ),
    ...(microsite.id
      ? [button('Anotar la dirección del micrositio', () => openPanel('mostrarRequisito', microsite.id))]
      : []),
  ];
}

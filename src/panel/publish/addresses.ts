import type { PublishOpening } from '../../core/calls.ts';
import { readAskAddress } from '../../core/askAddress.ts';
import { readPublished } from '../../core/publishedAddress.ts';
import { h } from '../dom.ts';
import { pasteForm } from './pasted.ts';

/** The two addresses that Google gave, each for its own tab. */
export const publishedForm = ({ addresses, gids }: PublishOpening, kept: () => Promise<void>): HTMLElement =>
  pasteForm(
    [
      {
        of: 'page',
        label: 'Dirección de la página',
        help: 'La de «Tablero público» como «Página web».',
        kept: addresses.page,
        read: (text) => readPublished(text, 'page', gids),
      },
      {
        of: 'data',
        label: 'Dirección del CSV',
        help: 'La de «Datos abiertos» como «Valores separados por comas (.csv)».',
        kept: addresses.data,
        read: (text) => readPublished(text, 'data', gids),
      },
    ],
    'Guardar las dos direcciones',
    kept,
  );

/** Where citizens ask: how to make the form, and its address. */
export const askForm = ({ addresses }: PublishOpening, kept: () => Promise<void>): HTMLElement[] => [
  h(
    'p',
    {},
    'Con un formulario de su organismo, cada actividad de la página tendrá su «Preguntar». Registre aquí cada pregunta y su respuesta (Registrar ▸ Pregunta ciudadana): se publican juntas, sin decir quién preguntó.',
  ),
  h(
    'ol',
    'google',
    h(
      'li',
      {},
      'En Google Forms haga un formulario con dos preguntas: «ID de la actividad» y «Su pregunta».',
    ),
    h('li', {}, 'No pida nombre ni correo, o dígalos opcionales: aquí no se guardan.'),
    h(
      'li',
      {},
      'En ⋮ elija «Obtener vínculo completado previamente» y escriba {ID} como respuesta a «ID de la actividad».',
    ),
    h('li', {}, 'Pulse «Obtener vínculo», «Copiar vínculo», y péguelo aquí.'),
  ),
  pasteForm(
    [
      {
        of: 'ask',
        label: 'Dirección del formulario',
        help: 'Contiene {ID}, o lo que escribió en su lugar: …&entry.123={ID}. Vacía, nadie puede preguntar.',
        kept: addresses.ask,
        read: readAskAddress,
      },
    ],
    'Guardar el formulario',
    kept,
  ),
];

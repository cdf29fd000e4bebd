import { h } from '../dom.ts';
import { dialogPicture, menuPicture, wholePicture } from './picture.ts';

/** What Google's dialog asks: nobody but a person may choose what is published, so that it is done by hand, once. */
export const googleSteps = (): HTMLElement[] => [
  h('p', {}, 'Se hace una sola vez, en el menú de Google. Las palabras pueden variar un poco.'),
  h(
    'ol',
    'google',
    h('li', {}, 'Abra Archivo ▸ Compartir ▸ Publicar en la Web.', menuPicture()),
    h(
      'li',
      {},
      'Elija «Tablero público» y «Página web». Pulse «Publicar», acepte, y copie el vínculo.',
      dialogPicture('Tablero público', 'Página web'),
    ),
    h(
      'li',
      {},
      'En la misma ventana elija «Datos abiertos» y «Valores separados por comas (.csv)». Pulse «Publicar», acepte, y copie el vínculo: es el que consulta el INAI.',
      dialogPicture('Datos abiertos', 'Valores separados por comas (.csv)'),
    ),
    h(
      'li',
      {},
      'No elija «Todo el documento»: mostraría también las pestañas con datos personales.',
      wholePicture(),
    ),
    h(
      'li',
      {},
      'En «Contenido publicado y configuración» deje marcado que se vuelva a publicar automáticamente cuando haya cambios.',
    ),
  ),
];

import type { PublishDone } from '../core/calls.ts';
import { renderPage } from '../view/page.ts';
import type { PublicRecord } from '../view/shape.ts';
import { button } from './dom.ts';
import { download } from './download.ts';

/** The page is drawn here, from what was just published, so that publishing does not wait for it. */
export const pageButton = ({ name, record }: PublishDone['page']): HTMLButtonElement =>
  button(
    'Descargar la página del micrositio',
    () => download(name, renderPage(record as PublicRecord), 'text/html;charset=utf-8'),
    'main',
  );

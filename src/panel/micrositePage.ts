import { button } from './dom.ts';
import { download } from './download.ts';
import { during, say } from './page.ts';
import { ask } from './server.ts';

/** The page of the last cut: it is drawn when somebody wants it, so that publishing does not wait for it. */
export function pageButton(): HTMLButtonElement {
  const get = async (): Promise<void> => {
    const { name, html } = await ask('descargarPagina');
    download(name, html, 'text/html;charset=utf-8');
    say(`Se descargó ${name}.`);
  };
  const label = 'Descargar la página del micrositio';
  const press = button(label, () => void during(press, 'Preparando la página…', get), 'main');
  return press;
}

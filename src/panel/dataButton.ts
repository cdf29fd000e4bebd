import { button } from './dom.ts';
import { download } from './download.ts';
import { zipped } from './files.ts';
import { during, say } from './page.ts';
import { ask } from './server.ts';

/** The open data of the last cut, all files in one: put together here, so that publishing does not wait for them. */
export function dataButton(): HTMLButtonElement {
  const get = async (): Promise<void> => {
    const { name, day, files } = await ask('descargarDatos');
    // an hour of no time zone: the same cut makes the same file wherever it is downloaded
    download(name, zipped(files, `${day}T12:00:00`), 'application/zip');
    say(`Se descargó ${name}.`);
  };
  const press = button('Descargar los datos (.zip)', () => void during(press, 'Preparando los datos…', get));
  return press;
}

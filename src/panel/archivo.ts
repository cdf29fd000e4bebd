import { showArchive } from './archiving.ts';
import { ending, finish, start, voice } from './page.ts';
import { ask } from './server.ts';

start(
  () => ask('abrirArchivo'),
  showArchive({
    about:
      'La Bitácora guarda cada cambio del tablero. Una vez al año conviene pasar lo de años anteriores a una pestaña aparte: nada se pierde, y la historia de cada fila lo sigue mostrando.',
    archive: () => ask('archivar'),
    done: (sentence) => finish(sentence, voice),
    rest: ending,
  }),
);

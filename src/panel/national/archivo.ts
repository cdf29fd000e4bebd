import { showArchive } from '../archiving.ts';
import { say, start } from '../page.ts';
import { ask } from './server.ts';

const show = showArchive({
  about:
    'La Bitácora guarda cada cambio del libro, y en cada actualización la copia de lo que una entidad publicó de nuevo. Una vez al año conviene pasar lo de años anteriores a una pestaña aparte: nada se pierde, y Preparar o reparar lo sigue leyendo.',
  archive: () => ask('archivar'),
  done: async (sentence) => {
    show(await ask('abrirArchivo'));
    say(sentence);
  },
});

start(() => ask('abrirArchivo'), show);

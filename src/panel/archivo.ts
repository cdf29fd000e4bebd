import type { ArchiveOpening } from '../core/archiveCalls.ts';
import { button, count, h, put } from './dom.ts';
import { app, during, ending, finish, hush, start, voice } from './page.ts';
import { ask } from './server.ts';

start(() => ask('abrirArchivo'), show);

function show({ waiting, staying }: ArchiveOpening): void {
  hush();
  const archive = button('Archivar', () => void during(archive, 'Archivando…', () => send(waiting)), 'main');
  put(
    app,
    h(
      'p',
      {},
      'La Bitácora guarda cada cambio del tablero. Una vez al año conviene pasar lo de años anteriores a una pestaña aparte: nada se pierde, y la historia de cada fila lo sigue mostrando.',
    ),
    waiting.length === 0
      ? h('p', 'note', `Nada que archivar: ${count(staying, 'movimiento', 'movimientos')} de este año.`)
      : h('ul', {}, ...waiting.map(({ year, entries }) => h('li', {}, says(year, entries)))),
    waiting.length === 0 && ending(),
    h('footer', {}, voice, waiting.length > 0 && archive),
  );
}

const says = (year: string, entries: number): string =>
  `${year}: ${count(entries, 'movimiento pasará', 'movimientos pasarán')} a la pestaña «Bitácora ${year}».`;

async function send(waiting: ArchiveOpening['waiting']): Promise<void> {
  await ask('archivar');
  const years = waiting.map(({ year }) => year).join(', ');
  finish(`Se archivó la Bitácora de ${years}.`, voice);
}

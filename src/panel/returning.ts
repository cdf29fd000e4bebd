import type { DataOffer } from '../core/dataCalls.ts';
import { longDate } from '../core/dates.ts';
import type { Problem } from '../core/problems.ts';
import { button, count, h, put } from './dom.ts';
import { followLine } from './follow.ts';
import { newKey } from './opened.ts';
import { during, finish, warn } from './page.ts';
import { ask, close } from './server.ts';

/** How many problems of a file are worth reading. */
const SHOWN = 20;

const refused = (problems: readonly Problem[]): HTMLElement =>
  h(
    'div',
    'note wrong',
    h('p', {}, 'Estos datos no pueden traerse. No se cambió nada.'),
    h('ul', {}, ...problems.slice(0, SHOWN).map(({ sentence, tip }) => h('li', {}, `${sentence} ${tip}`))),
    problems.length > SHOWN &&
      h('p', {}, `Y ${count(problems.length - SHOWN, 'problema más', 'problemas más')}.`),
  );

/**
 * Shows what a file of open data would bring to this board and what it cannot, with the button that does it.
 * @param file the text of `datos.json`
 */
export async function returning(into: HTMLElement, file: string): Promise<void> {
  const read = await ask('leerDatos', { file });
  put(into, 'problems' in read ? refused(read.problems) : offer(read, file));
}

const leftList = ({ left }: DataOffer): HTMLElement => h('ul', {}, ...left.map((line) => h('li', {}, line)));

function offer(read: DataOffer, file: string): HTMLElement {
  const key = newKey();
  const found = h('div');
  const bring = async (): Promise<void> => {
    const answer = await ask('traerDatos', { key, file });
    if ('problems' in answer) {
      put(found, refused(answer.problems));
      return warn('No se trajo nada.', 'Arriba del botón dice por qué.');
    }
    finish(
      answer.sentence,
      h('p', {}, 'Lo que no viene en los datos publicados:'),
      leftList(read),
      h('p', {}, 'Revise lo que falta en Tablero PAL ▸ Revisar ▸ Diagnóstico, y publique cuando esté listo.'),
      followLine(),
      button('Cerrar', close, 'main'),
    );
  };
  const send = button('Traer los datos', () => void during(send, 'Trayendo los datos…', bring), 'main');
  const launch = read.launch ? `Lanzamiento: ${longDate(read.launch)}.` : 'El plan no se había lanzado.';
  const kinds = read.kinds.map(([title, total]) => h('li', {}, `${title}: ${total.toLocaleString('es-MX')}`));
  return h(
    'section',
    {},
    h('h2', {}, `Datos publicados al ${longDate(read.cut)}`),
    h(
      'p',
      {},
      'El tablero queda como se publicó, con los mismos ID, fechas y textos. Debe estar vacío: lo que ya existe nunca cambia.',
    ),
    h('p', {}, `${launch} Organismo garante: ${read.guarantor}.`),
    h('ul', {}, ...kinds),
    h('h2', {}, 'Lo que no viene en los datos publicados'),
    leftList(read),
    found,
    h('p', {}, send),
  );
}

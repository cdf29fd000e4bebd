import type { BoardFacts } from '../core/calls.ts';
import type { Returned } from '../core/dataCalls.ts';
import { longDate } from '../core/dates.ts';
import type { Problem } from '../core/problems.ts';
import { leftOut, misplaced, readData } from '../view/back/read.ts';
import { KINDS } from '../view/kinds.ts';
import { button, count, h } from './dom.ts';
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
 * What a file of open data would bring to this board, what it cannot, and the button that does it.
 * @param file the text of `datos.json`
 */
export function returning(board: BoardFacts, file: string): HTMLElement {
  const read = readData(file);
  if ('problems' in read) return refused(read.problems);
  const wrong = misplaced(board, read.data);
  return wrong ? refused([wrong]) : offer(read.data);
}

function offer(data: Returned): HTMLElement {
  const { plan, rows } = data;
  const key = newKey();
  const found = h('div');
  const bring = async (): Promise<void> => {
    const answer = await ask('traerDatos', { key, data });
    if ('problems' in answer) {
      const [first] = answer.problems;
      found.replaceChildren(refused(answer.problems));
      return warn('No se trajo nada.', first?.sentence);
    }
    finish(
      answer.sentence,
      h('p', {}, 'Lo que no viene en los datos publicados:'),
      h('ul', {}, ...leftOut(data).map((line) => h('li', {}, line))),
      h('p', {}, 'Revise lo que falta en Tablero PAL ▸ Revisar ▸ Diagnóstico, y publique cuando esté listo.'),
      followLine(),
      button('Cerrar', close, 'main'),
    );
  };
  const send = button('Traer los datos', () => void during(send, 'Trayendo los datos…', bring), 'main');
  const kinds = KINDS.map(({ table, title }) => [title, rows[table]?.length ?? 0] as const);
  return h(
    'section',
    {},
    h('h2', {}, `Datos publicados al ${longDate(plan.cut)}`),
    h(
      'p',
      {},
      'El tablero queda como se publicó: los mismos ID, fechas y textos. Debe estar vacío; lo que ya existe nunca cambia.',
    ),
    h(
      'p',
      {},
      plan.launch ? `Lanzamiento: ${longDate(plan.launch)}. ` : 'El plan no se había lanzado. ',
      `Organismo garante: ${plan.guarantor}.`,
    ),
    h('ul', {}, ...kinds.filter(([, total]) => total > 0).map(([title, total]) => h('li', {}, `${title}: ${total.toLocaleString('es-MX')}`))), // prettier-ignore
    h('h2', {}, 'Lo que no viene en los datos publicados'),
    h('ul', {}, ...leftOut(data).map((line) => h('li', {}, line))),
    found,
    h('p', {}, send),
  );
}

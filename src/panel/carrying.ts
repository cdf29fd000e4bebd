import { strFromU8, unzipSync } from 'fflate';
import { str, type Row } from '../core/board.ts';
import type { HandoverOpening } from '../core/documentCalls.ts';
import { isUnfinished, readExercise, type Exercise } from '../core/exercise.ts';
import { configOf } from './board.ts';
import { button, count, h, put } from './dom.ts';
import { followLine } from './follow.ts';
import { newKey } from './opened.ts';
import { during, explain, finish, hush, warn } from './page.ts';
import { ask, close } from './server.ts';
import { tick } from './tick.ts';

const INSIDE = 'ejercicio.json';

/** The choice of a file, then of what to bring from it. */
export function carrying(opening: HandoverOpening): HTMLElement {
  const list = h('div');
  const file = h('input', {
    id: 'file',
    type: 'file',
    accept: '.json,.zip',
    'aria-describedby': 'file-help',
    change: () => {
      const [chosen] = file.files ?? [];
      if (chosen) void take(chosen);
    },
  });
  const take = async (chosen: File): Promise<void> => {
    hush();
    put(list);
    try {
      const read = readExercise(configOf(opening.board), textOf(chosen.name, await chosen.arrayBuffer()));
      if ('problem' in read) warn(read.problem.sentence, read.problem.tip);
      else put(list, choices(opening, read.exercise));
    } catch (reason) {
      explain(reason);
    }
    // the same file may be chosen again
    file.value = '';
  };
  return h(
    'section',
    {},
    h(
      'p',
      { id: 'file-help' },
      'En el libro nuevo, ya preparado para el año nuevo, elija el paquete (.zip) del ejercicio anterior o su archivo «ejercicio.json».',
    ),
    h('p', 'pick', file, h('label', { for: 'file' }, 'Elegir archivo')),
    list,
  );
}

function textOf(name: string, bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  if (!/\.zip$/i.test(name)) return strFromU8(all);
  try {
    const found = unzipSync(all, { filter: (file) => file.name === INSIDE })[INSIDE];
    return found ? strFromU8(found) : '';
  } catch {
    return '';
  }
}

/** What would come along with it. */
function carriedHelp({ actividades }: Exercise, id: string): string {
  const open = actividades.filter((row) => str(row, 'compromiso') === id && row['abierta'] === true).length;
  return open > 0
    ? `Con ${count(open, 'actividad por terminar', 'actividades por terminar')}.`
    : 'Sin actividades por terminar.';
}

function choices({ carried }: HandoverOpening, exercise: Exercise): HTMLElement {
  const here = new Map(carried.map((row) => [str(row, 'anterior'), str(row, 'id')]));
  const rows = exercise.compromisos.filter((row) => !here.has(str(row, 'id')));
  const chosen = new Set(rows.map((row) => str(row, 'id')).filter((id) => isUnfinished(exercise, id)));
  const key = newKey();
  const send = button('', () => void during(send, 'Trayendo…', bring), 'main');
  const label = (): void => {
    send.textContent = `Traer ${count(chosen.size, 'compromiso', 'compromisos')}`;
  };
  const bring = async (): Promise<void> => {
    const ids = rows.map((row) => str(row, 'id')).filter((id) => chosen.has(id));
    const answer = await ask('traerEjercicio', { key, exercise, chosen: ids });
    if ('problems' in answer) {
      const [first] = answer.problems;
      return warn(`No se trajo nada. ${first?.sentence ?? ''}`, first?.tip);
    }
    finish(
      answer.sentence,
      h(
        'p',
        {},
        'Sus actividades por terminar vienen sin fechas, peso ni avance, y sus indicadores parten del último valor medido. Complételos y revíselos en Tablero PAL ▸ Revisar ▸ Diagnóstico.',
      ),
      followLine(),
      button('Cerrar', close, 'main'),
    );
  };
  const one = (row: Row): HTMLElement => {
    const id = str(row, 'id');
    const done = isUnfinished(exercise, id) ? '' : ' (terminado)';
    return h(
      'li',
      {},
      tick(
        `c-${id}`,
        `${id} · ${str(row, 'titulo')}${done}`,
        chosen.has(id),
        (on) => {
          if (on) chosen.add(id);
          else chosen.delete(id);
          label();
        },
        carriedHelp(exercise, id),
      ),
    );
  };
  label();
  return h(
    'div',
    {},
    h(
      'fieldset',
      {},
      h('legend', {}, `Compromisos del ejercicio ${exercise.year}`),
      h('ul', 'choices', ...rows.map(one)),
      rows.length === 0 && h('p', {}, 'No hay compromisos que traer de ese archivo.'),
    ),
    here.size > 0 &&
      h(
        'p',
        'help',
        `Ya están en este tablero: ${[...here].map(([before, now]) => `${before} (ahora ${now})`).join(', ')}.`,
      ),
    rows.length > 0 && send,
  );
}

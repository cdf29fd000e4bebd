import type { StateShown, UpdateDone, UpdateOpening } from '../../core/national/calls.ts';
import { ANSWERS, type Answer } from '../../core/national/states.ts';
import { button, count, h, put } from '../dom.ts';
import { app, during, hush, say, start, voice } from '../page.ts';
import { openPanel } from '../server.ts';
import { ask } from './server.ts';
import { tileMap } from './tiles.ts';

/** What needs somebody first. */
const GROUPS: readonly (readonly [answer: Answer | '', what: string])[] = [
  [ANSWERS.rejected, 'Publican algo que no se pudo tomar: la pestaña Rechazos dice qué, para enviárselo.'],
  [ANSWERS.silent, 'No se pudo leer su dirección; se muestra su última copia buena, si la hay.'],
  [ANSWERS.noted, 'Se tomó lo que publican, y hay algo que decir.'],
  [ANSWERS.good, 'Se tomó todo lo que publican.'],
  [ANSWERS.unset, 'Todavía no se sabe dónde publican.'],
  ['', 'Todavía no se han consultado.'],
];

start(() => ask('abrirActualizar'), show);

function show({ states, daily }: UpdateOpening): void {
  hush();
  const results = h('div');
  const update = button('Actualizar ahora', () => void during(update, 'Consultando…', all), 'main');
  const write = (shown: readonly StateShown[]): void => put(results, ...resultsOf(shown));
  const all = async (): Promise<void> => {
    const done = await updateAll(states.filter(({ address }) => address !== '').length, write);
    write(done.states);
    say(done.sentence);
    results.querySelector('h2')?.focus();
  };
  write(states);
  put(
    app,
    h(
      'p',
      {},
      'Se consulta a todas las entidades a la vez. De cada una se toma todo lo que publica, o nada: mientras algo no se sostenga, se queda su última copia buena.',
    ),
    results,
    dailySwitch(daily),
    h('footer', {}, voice, update),
  );
}

/** In several calls where one has no time for all, so that the person sees how far it is. */
async function updateAll(total: number, write: (states: StateShown[]) => void): Promise<UpdateDone> {
  let done = await ask('actualizar');
  while (done.left.length > 0) {
    write(done.states);
    say(`Faltan ${done.left.length} de ${total}. Puede seguir trabajando; no cierre este panel.`);
    done = await ask('actualizar', { only: done.left });
  }
  return done;
}

function resultsOf(states: readonly StateShown[]): Element[] {
  const good = states.filter(({ answer }) => answer === ANSWERS.good || answer === ANSWERS.noted).length;
  const groups = GROUPS.flatMap(([answer, what]) => {
    const own = states.filter((state) => state.answer === answer);
    if (own.length === 0) return [];
    const open = answer === ANSWERS.rejected || answer === ANSWERS.silent || answer === ANSWERS.noted;
    return [
      h(
        'details',
        { open },
        h('summary', {}, `${answer || ANSWERS.unasked} (${own.length})`),
        h('div', 'inside', h('p', 'help', what), h('ul', {}, ...own.map(lineOf))),
      ),
    ];
  });
  const unset = states.every(({ address }) => address === '');
  return [
    h('h2', { tabindex: '-1' }, `${count(good, 'entidad tomada', 'entidades tomadas')} de ${states.length}`),
    tileMap(states),
    ...groups,
    ...(unset ? [button('Escribir las direcciones', () => openPanel('mostrarDirecciones'))] : []),
  ];
}

function lineOf({ name, problem, notices, cut, source }: StateShown): HTMLElement {
  const about = [cut, source].filter((part) => part !== '').join(' · ');
  return h(
    'li',
    {},
    h('b', {}, name),
    about !== '' && ` ${about}. `,
    problem !== '' && h('bdi', {}, ` ${problem}`),
    notices !== '' && h('p', 'note', notices),
  );
}

function dailySwitch(on: boolean): HTMLElement {
  const press = button(on ? 'Dejar de hacerlo cada día' : 'Hacerlo solo, cada día', () => {
    void during(press, 'Guardando…', async () => {
      const { sentence } = await ask('guardarDiario', { on: !on });
      section.replaceWith(dailySwitch(!on));
      say(sentence);
    });
  });
  const section = h(
    'section',
    {},
    h('h2', {}, 'Cada día'),
    h(
      'p',
      {},
      on
        ? '● Esta cuenta consulta a las entidades cada día, entre las 5 y las 6.'
        : '○ Nadie las consulta solo: hay que pulsar el botón.',
    ),
    press,
  );
  return section;
}

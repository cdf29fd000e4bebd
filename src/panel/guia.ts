import { FIRST_DAY, type FirstKey } from '../core/firstDay.ts';
import type { GuideOpening, GuideStep } from '../core/guideCalls.ts';
import { STEP_MARKS } from '../core/shapes.ts';
import { button, h, put } from './dom.ts';
import { follow } from './follow.ts';
import { GLOSSARY } from './glossary.ts';
import { app, hush, start, voice } from './page.ts';
import { ask, openPanel } from './server.ts';

const load = (): Promise<GuideOpening> => ask('abrirGuia');

start(load, begin);

/** What was typed in the grid since the last call is brought into Inicio while the guide is read. */
function begin(opening: GuideOpening): void {
  show(opening);
  if (opening.board) void follow();
}

type Place = readonly [menu: string, label: string];

/** Where each thing of the first day is done. */
const FIRST_PLACES: Readonly<Record<FirstKey, Place>> = {
  tablero: ['mostrarPreparar', 'Preparar el tablero'],
  integrantes: ['mostrarIntegrante', 'Registrar integrante'],
  reglas: ['mostrarReglas', 'Registrar reglas'],
  sesion: ['mostrarSesion', 'Registrar sesión'],
  mesa: ['mostrarMesa', 'Registrar mesa'],
  compromiso: ['mostrarCompromiso', 'Registrar compromiso'],
  plan: ['mostrarPlan', 'Revisar el plan'],
};

/** Where each requirement is met that is no row of Pasos to fill in: the menu function that opens its panel, and the words of the button. */
const PLACES: Readonly<Record<string, Place>> = {
  convocatoria: ['mostrarActor', 'Registrar actor'],
  suma: ['mostrarActor', 'Registrar actor'],
  titulares: FIRST_PLACES.integrantes,
  suplentes: ['mostrarIntegrante', 'Registrar suplente'],
  gobernanza: FIRST_PLACES.reglas,
  facilitador: ['mostrarReglas', 'Registrar facilitador'],
  agenda: ['mostrarReglas', 'Enlazar agenda'],
  mesas: FIRST_PLACES.mesa,
  compromisos: FIRST_PLACES.compromiso,
  documento: ['mostrarDocumento', 'Hacer el documento'],
  lanzamiento: ['mostrarPlan', 'Revisar y lanzar'],
  tablero: ['mostrarPublicar', 'Publicar'],
  evidencia: ['mostrarEvidencia', 'Registrar evidencia'],
  actualizacion: ['mostrarPublicar', 'Publicar'],
  mes6: ['mostrarPublicar', 'Publicar corte'],
  mes12: ['mostrarPublicar', 'Publicar corte'],
};
/** A row of Pasos is filled in: with its day, and its document. */
const REQUIREMENT: Place = ['mostrarRequisito', 'Anotar que se cumplió'];

/** What the panel shows, to tell whether anything changed meanwhile. */
let shown = '';

function show(opening: GuideOpening): void {
  shown = JSON.stringify(opening);
  hush();
  put(
    app,
    h('h2', {}, 'Lo siguiente'),
    h('p', 'note', opening.next),
    button('Actualizar', () => start(load, begin)),
    firstDay(opening),
    ...(opening.board ? steps(opening) : []),
    howTo(),
    glossary(),
    h('footer', {}, voice),
  );
}

/** Who comes back to the guide finds what was done meanwhile; what is folded open and the focus stay. */
async function refresh(): Promise<void> {
  if (!shown) return;
  const fresh = await ask('abrirGuia').catch(() => undefined);
  if (!fresh || JSON.stringify(fresh) === shown) return;
  const nameOf = (one: Element): string =>
    one.querySelector('summary')?.textContent?.slice(2).split(':')[0] ?? '';
  const open = new Set([...app.querySelectorAll('details[open]')].map(nameOf));
  const focused = document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
  show(fresh);
  for (const one of app.querySelectorAll('details')) one.open = open.has(nameOf(one));
  const same = [...app.querySelectorAll<HTMLElement>('button,summary')];
  same.find((one) => focused === (one.getAttribute('aria-label') ?? one.textContent))?.focus();
}
addEventListener('focus', () => void refresh());

function firstDay({ firstDay: day, board }: GuideOpening): HTMLElement {
  const done = day?.done ?? [];
  const left = FIRST_DAY.length - done.length;
  const item = ([key, title]: (typeof FIRST_DAY)[number]): HTMLElement => {
    const [menu, label] = FIRST_PLACES[key];
    const met = done.includes(key);
    const next = key === FIRST_DAY.find(([one]) => !done.includes(one))?.[0];
    return h(
      'li',
      {},
      h('span', met ? 'met' : '', `${met ? '✔' : '○'} ${title}`),
      key === 'integrantes' && !met && h('p', 'help', `Titulares: ${day?.titulars ?? 0} de 3 sectores.`),
      // nothing can be registered before there is a board
      !met &&
        (board || key === 'tablero') &&
        button(label, () => openPanel(menu, 'nuevo'), next ? 'main' : ''),
    );
  };
  return h(
    'details',
    { open: left > 0 },
    h('summary', {}, left > 0 ? `○ Su primer día: faltan ${left}` : '✔ Su primer día: completo'),
    h('div', 'inside', h('ul', 'steps', ...FIRST_DAY.map(item))),
  );
}

function steps({ steps: all, rules }: GuideOpening): HTMLElement[] {
  const current = all.find(({ next }) => next !== '');
  return [
    h('h2', {}, 'Los seis pasos'),
    ...all.map((step) =>
      h(
        'details',
        { open: step === current },
        h(
          'summary',
          {},
          `${STEP_MARKS[step.state]} ${step.number}. ${step.title}: ${step.state.toLowerCase()}`,
        ),
        h('div', 'inside', h('ul', 'steps', ...step.requirements.map((one) => requirement(one, rules)))),
      ),
    ),
  ];
}

function requirement(
  { id, key, title, state, next, said }: GuideStep['requirements'][number],
  rules: string,
): HTMLElement {
  const [menu, label] = PLACES[key] ?? REQUIREMENT;
  const record = menu === 'mostrarRequisito' ? id : menu === 'mostrarReglas' ? rules || 'nuevo' : 'nuevo';
  const open = button(label, () => openPanel(menu, record));
  open.setAttribute('aria-label', `${label}: ${title}`);
  return h(
    'li',
    {},
    h(
      'span',
      state === 'Cumplido' ? 'met' : state === 'Vencido' ? 'due' : '',
      `${STEP_MARKS[state]} ${title}`,
    ),
    said !== '' && h('p', 'help', said),
    next !== '' && h('p', 'help', next),
    state !== 'Cumplido' && open,
  );
}

const howTo = (): HTMLElement =>
  h(
    'details',
    {},
    h('summary', {}, 'Cómo se trabaja aquí'),
    h(
      'div',
      'inside',
      h(
        'ul',
        {},
        h('li', {}, 'Puede escribir en las pestañas o en los paneles del menú Tablero PAL: vale lo mismo.'),
        h(
          'li',
          {},
          'Las celdas grises y los ID los escribe el tablero. Si los cambia, Google le avisa: mejor déjelos.',
        ),
        h('li', {}, 'Una nota en una celda dice qué revisar. Nada de lo que usted escribe se borra.'),
        h(
          'li',
          {},
          'Si algo se descompuso (una pestaña, una columna), use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.',
        ),
        h(
          'li',
          {},
          'Tablero PAL ▸ Revisar ▸ Historia de la fila muestra quién cambió qué, y permite recuperar lo que decía antes.',
        ),
        h('li', {}, 'Correos, teléfonos y nombres se quedan en las pestañas privadas: no se publican.'),
        h('li', {}, 'Para editar un registro, ponga el cursor en su fila y abra su panel.'),
        h('li', {}, 'Si cierra un panel sin guardar, lo escrito se recupera al abrirlo otra vez.'),
      ),
    ),
  );

const glossary = (): HTMLElement =>
  h(
    'details',
    {},
    h('summary', {}, 'Glosario'),
    h(
      'div',
      'inside',
      h('dl', {}, ...GLOSSARY.flatMap(([term, meaning]) => [h('dt', {}, term), h('dd', {}, meaning)])),
    ),
  );

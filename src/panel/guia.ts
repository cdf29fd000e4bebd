import type { GuideOpening, GuideStep } from '../core/guideCalls.ts';
import type { StepState } from '../core/method.ts';
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

const MARKS: Readonly<Record<StepState, string>> = {
  Cumplido: '✔',
  'En curso': '►',
  Pendiente: '○',
  Vencido: '▲',
};

/** Where each requirement is met: the menu function that opens its panel, and the words of the button. */
const PLACES: Readonly<Record<string, readonly [menu: string, label: string]>> = {
  convocatoria: ['mostrarActor', 'Registrar actor'],
  suma: ['mostrarActor', 'Registrar actor'],
  titulares: ['mostrarIntegrante', 'Registrar integrante'],
  suplentes: ['mostrarIntegrante', 'Registrar integrante'],
  gobernanza: ['mostrarReglas', 'Registrar reglas'],
  facilitador: ['mostrarReglas', 'Registrar facilitador'],
  agenda: ['mostrarReglas', 'Enlazar agenda'],
  mesas: ['mostrarMesa', 'Registrar mesa'],
  compromisos: ['mostrarCompromiso', 'Registrar compromiso'],
  documento: ['mostrarDocumento', 'Hacer el documento'],
  lanzamiento: ['mostrarPlan', 'Revisar y lanzar'],
  tablero: ['mostrarPublicar', 'Publicar'],
  evidencia: ['mostrarEvidencia', 'Registrar evidencia'],
  actualizacion: ['mostrarPublicar', 'Publicar'],
  mes6: ['mostrarPublicar', 'Publicar corte'],
  mes12: ['mostrarPublicar', 'Publicar corte'],
};
const REQUIREMENT = ['mostrarRequisito', 'Registrar requisito'] as const;

function show(opening: GuideOpening): void {
  hush();
  put(
    app,
    h('h2', {}, 'Lo siguiente'),
    h('p', 'note', opening.next),
    button('Actualizar', () => start(load, begin)),
    opening.board ? steps(opening.steps) : firstDay(),
    howTo(),
    glossary(),
    h('footer', {}, voice),
  );
}

const firstDay = (): HTMLElement =>
  h(
    'section',
    {},
    button('Preparar el tablero', () => openPanel('mostrarPreparar'), 'main'),
    h('h2', {}, 'Su primer día'),
    h(
      'ol',
      {},
      h('li', {}, 'Prepare el tablero: elija su entidad y el año. Se crean las pestañas.'),
      h('li', {}, 'Registre a los integrantes del Secretariado, o impórtelos de una tabla.'),
      h('li', {}, 'Registre un compromiso con sus actividades e indicadores.'),
      h('li', {}, 'Mire el diagnóstico: dice qué falta y lleva a la celda.'),
      h('li', {}, 'Publique: el tablero y los datos quedan listos para su micrositio.'),
    ),
  );

function steps(all: readonly GuideStep[]): HTMLElement {
  const current = all.find(({ next }) => next !== '');
  return h(
    'section',
    {},
    h('h2', {}, 'Los seis pasos'),
    ...all.map((step) =>
      h(
        'details',
        { open: step === current },
        h('summary', {}, `${MARKS[step.state]} ${step.number}. ${step.title}: ${step.state.toLowerCase()}`),
        h('div', 'inside', h('ul', 'steps', ...step.requirements.map(requirement))),
      ),
    ),
  );
}

function requirement({ key, title, state, next, said }: GuideStep['requirements'][number]): HTMLElement {
  const [menu, label] = PLACES[key] ?? REQUIREMENT;
  const open = button(label, () => openPanel(menu));
  open.setAttribute('aria-label', `${label}: ${title}`);
  return h(
    'li',
    {},
    h('span', state === 'Cumplido' ? 'met' : state === 'Vencido' ? 'due' : '', `${MARKS[state]} ${title}`),
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
        h('li', {}, 'Las columnas con fondo protegido y los ID los escribe el tablero. No los cambie.'),
        h('li', {}, 'Una nota en una celda dice qué revisar. Nada de lo que usted escribe se borra.'),
        h('li', {}, 'Si algo se descompuso (una pestaña, una columna), use Preparar o reparar tablero.'),
        h('li', {}, 'Historia de la fila muestra quién cambió qué, y regresa un dato anterior.'),
        h('li', {}, 'Correos, teléfonos y nombres se quedan en las pestañas privadas: nunca se publican.'),
        h('li', {}, 'Para editar un registro, ponga el cursor en su fila y abra su panel.'),
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

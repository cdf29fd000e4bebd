import { longDate } from '../core/dates.ts';
import type { CriteriaRow, Load } from '../core/planCheck.ts';
import type { PlanOpening } from '../core/planCalls.ts';
import { LEVELS, type Level } from '../core/problems.ts';
import { button, count, h, put } from './dom.ts';
import { findingList } from './findings.ts';
import { nameOf } from './board.ts';
import { newKey } from './opened.ts';
import { app, during, finish, hush, say, start, voice, warn } from './page.ts';
import { ask, type Given } from './server.ts';

/** Here nothing keeps anybody from publishing: the words of the levels are the plan's. */
const TITLES: Readonly<Record<Level, string>> = {
  integridad: 'Datos que se contradicen',
  privacidad: 'Posibles datos personales',
  error: 'Por corregir',
  falta: 'Por completar',
  aviso: 'Vale la pena mirar',
};

start(() => ask('abrirPlan'), show);

function show(opening: PlanOpening): void {
  const { board, check, launch } = opening;
  hush();
  const again = button('Volver a revisar', () => void during(again, 'Revisando…', review));
  const review = async (): Promise<void> => {
    show(await ask('abrirPlan'));
    say('Se revisó otra vez.');
  };
  const entering = check.rows.filter(({ enters }) => enters).length;
  const total = count(check.rows.length, 'compromiso puede', 'compromisos pueden');
  put(
    app,
    h('p', {}, `Plan de ${nameOf(board)}.`),
    h('h2', {}, 'Los ocho criterios'),
    h(
      'p',
      check.rows.length > 0 && entering === check.rows.length ? 'done' : 'note',
      `${entering} de ${total} entrar al plan.`,
    ),
    ...check.rows.map(criteriaOf),
    h('h2', {}, check.findings.length ? count(check.findings.length, 'observación', 'observaciones') : 'Sin observaciones'), // prettier-ignore
    ...levelsOf(opening),
    ...loadOf(check.load),
    h('h2', {}, 'Lanzar el plan'),
    ...launching(opening),
    h(
      'footer',
      {},
      voice,
      again,
      launchButton(launch.baseline === undefined && launch.problems.length === 0),
    ),
  );
}

const mark = (holds: boolean): string => (holds ? '● Sí' : '✕ Falta');

/** One commitment: the word and the shape beside each criterion. */
function criteriaOf({ id, title, holds, count: found, agreement, enters }: CriteriaRow): HTMLElement {
  const state = enters
    ? found === holds.length
      ? '● Entra: cumple los ocho'
      : `◆ Entra por el acuerdo ${agreement}`
    : `✕ No entra: cumple ${found} de ${holds.length}`;
  return h(
    'details',
    {},
    h(
      'summary',
      {},
      `${id} · ${title.slice(0, 90)}${title.length > 90 ? '…' : ''}`,
      h('span', `state${enters ? ' holds' : ''}`, state),
    ),
    h(
      'div',
      'inside',
      h(
        'ul',
        'eight',
        ...holds.map((one) => h('li', one.holds ? '' : 'lacks', `${mark(one.holds)} · ${one.label}`)),
      ),
    ),
  );
}

function levelsOf({ check }: PlanOpening): HTMLElement[] {
  return LEVELS.flatMap((level) => {
    const own = check.findings.filter((one) => one.level === level);
    if (own.length === 0) return [];
    return [
      h(
        'details',
        {},
        h('summary', {}, `${TITLES[level]} (${own.length})`),
        h('div', 'inside', findingList(own)),
      ),
    ];
  });
}

function loadOf(load: readonly Load[]): HTMLElement[] {
  if (load.length === 0) return [];
  const most = Math.max(...load.map((one) => one.count));
  const line = ({ month, count: number }: Load): HTMLElement => {
    const [, name = '', year = ''] = longDate(month).split(' de ');
    const style = `width:${Math.round((number / most) * 100)}%`;
    return h(
      'li',
      {},
      `${name.slice(0, 3)} ${year}`,
      h('span', { 'aria-hidden': 'true' }, h('i', { style })),
      h('b', {}, String(number)),
    );
  };
  return [h('h2', {}, 'Actividades que terminan en cada mes'), h('ul', 'load', ...load.map(line))];
}

const day = h('input', { type: 'text', id: 'day', inputmode: 'numeric', autocomplete: 'off' });
const address = h('input', { type: 'text', id: 'address', inputmode: 'url', autocomplete: 'off' });
const dayProblem = h('p', { class: 'problem', id: 'day-problem' });
const addressProblem = h('p', { class: 'problem', id: 'address-problem' });
const refusals = h('div');

const field = (label: string, help: string, input: HTMLInputElement, wrong: HTMLElement): HTMLElement => {
  input.setAttribute('aria-describedby', `${input.id}-help ${wrong.id}`);
  return h(
    'div',
    'field',
    h('label', { for: input.id }, label),
    h('p', { class: 'help', id: `${input.id}-help` }, help),
    input,
    wrong,
  );
};

function launching({ board, launch }: PlanOpening): HTMLElement[] {
  const { baseline, document, problems } = launch;
  if (baseline) {
    const sentence = `El plan se lanzó el ${longDate(board.launch)}. Su línea de base es el corte ${baseline.number}.`;
    return [h('p', 'done', sentence)];
  }
  if (problems.length > 0) return [refused(problems)];
  if (day.value === '') day.value = (board.launch || board.today).split('-').reverse().join('/');
  if (address.value === '') address.value = document;
  put(refusals);
  return [
    h(
      'p',
      {},
      'El día del evento público comienza el año del plan. Al lanzarlo se publica el tablero y se congela su línea de base, con la que se compara todo lo que sigue.',
    ),
    refusals,
    field('Día del evento público', 'Día, mes y año: 25/08/2016.', day, dayProblem),
    field('Dirección del documento del plan', 'Donde cualquiera puede leerlo: https://…', address, addressProblem), // prettier-ignore
  ];
}

type Problems = Extract<Given<'lanzar'>, { problems: unknown }>['problems'];

const refused = (problems: Problems): HTMLElement =>
  h(
    'div',
    {},
    h('p', 'note wrong', `Antes de lanzar, corrija ${count(problems.length, 'problema', 'problemas')}:`),
    findingList(problems),
  );

function launchButton(open: boolean): HTMLButtonElement | false {
  if (!open) return false;
  const go = button('Lanzar el plan', () => void during(go, 'Lanzando…', launch), 'main');
  return go;
}

const key = newKey();

async function launch(): Promise<void> {
  const answer = await ask('lanzar', { key, date: day.value, document: address.value });
  if ('ok' in answer) {
    finish(
      answer.sentence,
      h('p', {}, 'Se escribieron las pestañas «Tablero público» y «Datos abiertos».'),
      h('p', {}, 'Con «Publicar…» puede descargar la página del micrositio cuando quiera.'),
      voice,
    );
    return;
  }
  const { problems } = answer;
  const of = (name: string) => problems.find(({ where }) => where.table === 'inicio' && where.field === name);
  const tell = (input: HTMLInputElement, at: HTMLElement, name: string): boolean => {
    const found = of(name);
    put(at, found && `${found.sentence} ${found.tip}`);
    if (found) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    return found !== undefined;
  };
  const wrong = [tell(address, addressProblem, 'document') && address, tell(day, dayProblem, 'date') && day];
  const others = problems.filter((one) => one !== of('date') && one !== of('document'));
  put(refusals, others.length > 0 && refused(others));
  warn('No se lanzó el plan.', 'Corrija lo que se señala arriba.');
  const first = wrong.filter((one): one is HTMLInputElement => one !== false).pop();
  first?.focus();
  // the sentence beside the button has just grown over it
  (first ?? refusals).scrollIntoView({ block: 'center' });
}

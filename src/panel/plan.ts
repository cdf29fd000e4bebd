import { longDate, readDate } from '../core/dates.ts';
import type { PlanOpening } from '../core/planCalls.ts';
import { LEVELS, type Level } from '../core/problems.ts';
import { nameOf } from './board.ts';
import { button, count, h, labelled, put } from './dom.ts';
import { findingList } from './findings.ts';
import { dataButton } from './dataButton.ts';
import { pageButton } from './micrositePage.ts';
import { newKey } from './opened.ts';
import { app, during, finish, hush, say, start, voice, warn } from './page.ts';
import { criteriaOf, loadOf } from './planParts.ts';
import { ask, openPanel, type Given } from './server.ts';

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
    show(await ask('abrirPlan', { date: day.value }));
    say('Se revisó otra vez.');
  };
  const open = launch.baseline === undefined && launch.problems.length === 0;
  // where it can be launched already, launching asks the same of the day that is written
  recheck = open ? undefined : () => void during(again, 'Revisando…', review).then(() => day.focus());
  const entering = check.rows.filter(({ enters }) => enters).length;
  const total = count(check.rows.length, 'compromiso puede', 'compromisos pueden');
  put(
    app,
    h('p', {}, `Plan de ${nameOf(board)}. ${spanOf(opening)}`),
    h('h2', {}, 'Los ocho criterios'),
    check.rows.length === 0
      ? h('p', 'note', 'Todavía no hay compromisos. Registre los que acordaron las mesas.')
      : h('p', entering === check.rows.length ? 'done' : 'note', `${entering} de ${total} entrar al plan.`),
    check.rows.length === 0 &&
      button('Registrar compromiso', () => openPanel('mostrarCompromiso', 'nuevo'), 'main'),
    ...check.rows.map(criteriaOf),
    ...levelsOf(opening),
    ...loadOf(check.load),
    h('h2', {}, 'Lanzar el plan'),
    ...launching(opening),
    h('footer', {}, voice, again, open && launchButton()),
  );
}

/** From when the year is counted: before the launch, from the day that is written below. */
const spanOf = ({ check, launch }: PlanOpening): string =>
  launch.baseline ? '' : `Se revisa como si se lanzara el ${longDate(check.from)}.`;

function levelsOf({ check: { findings, rows } }: PlanOpening): HTMLElement[] {
  if (rows.length === 0) return [];
  const title = h('h2', {}, 'Redacción, cobertura y calendario');
  if (findings.length === 0)
    return [title, h('p', 'done', 'No hay nada que corregir en los textos ni en las fechas.')];
  return [
    title,
    ...LEVELS.flatMap((level) => {
      const own = findings.filter((one) => one.level === level);
      if (own.length === 0) return [];
      const summary = h('summary', {}, `${TITLES[level]} (${own.length})`);
      return [h('details', {}, summary, h('div', 'inside', findingList(own)))];
    }),
  ];
}

let recheck: (() => void) | undefined;
const day = h('input', {
  type: 'text',
  id: 'day',
  inputmode: 'numeric',
  autocomplete: 'off',
  change: () => 'iso' in readDate(day.value) && recheck?.(),
});
const address = h('input', {
  type: 'text',
  id: 'address',
  inputmode: 'url',
  autocomplete: 'off',
});
const dayProblem = h('p', { class: 'problem', id: 'day-problem' });
const addressProblem = h('p', { class: 'problem', id: 'address-problem' });
const refusals = h('div');

const BASELINE = 'su línea base: la fotografía del plan de ese día, con la que se compara todo lo que sigue';

function launching({ board, launch }: PlanOpening): HTMLElement[] {
  const { baseline, document, problems } = launch;
  if (baseline)
    return [
      h('p', 'done', `El plan se lanzó el ${longDate(board.launch)}.`),
      h('p', {}, `El corte ${baseline.number} es ${BASELINE}.`),
    ];
  if (day.value === '') day.value = (board.launch || board.today).split('-').reverse().join('/');
  if (address.value === '') address.value = document;
  put(refusals, problems.length > 0 && refused(problems));
  return [
    h(
      'p',
      {},
      `El día del evento público comienza el año del plan. Al lanzarlo se publica el tablero y se congela ${BASELINE}.`,
    ),
    labelled(
      'Día del evento público',
      'Día, mes y año: 25/08/2016. Si todavía no llega, escríbalo para revisar el plan con ese año; se lanza ese día.',
      day,
      dayProblem,
    ),
    labelled(
      'Dirección del documento del plan',
      'Donde cualquiera puede leerlo: https://…',
      address,
      addressProblem,
    ),
    refusals,
  ];
}

type Problems = Extract<Given<'lanzar'>, { problems: unknown }>['problems'];

const refused = (problems: Problems): HTMLElement =>
  h(
    'div',
    {},
    h('p', 'note wrong', `Antes de lanzar, resuelva ${count(problems.length, 'pendiente', 'pendientes')}:`),
    findingList(problems),
  );

function launchButton(): HTMLButtonElement {
  const go = button('Lanzar el plan', () => void during(go, 'Lanzando…', launch), 'main');
  return go;
}

const key = newKey();

async function launch(): Promise<void> {
  const answer = await ask('lanzar', { key, date: day.value, document: address.value });
  if ('ok' in answer) {
    finish(
      answer.sentence,
      h('p', {}, `Esa línea base es la fotografía del plan de ese día: con ella se compara lo que sigue.`),
      h('p', {}, 'Se escribieron las pestañas «Tablero público» y «Datos abiertos».'),
      h('p', {}, 'La página del micrositio ya muestra el plan. Descárguela y súbala a su sitio.'),
      pageButton(),
      dataButton(),
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

import type { SetupDone, SetupInput, SetupOpening } from '../core/calls.ts';
import type { BoardFacts } from '../core/answers.ts';
import { longDate } from '../core/dates.ts';
import { choice, date, required, text, type Field } from '../core/fields.ts';
import type { Problem } from '../core/problems.ts';
import { readSetup } from '../core/setup.ts';
import { STATES, ZONES } from '../core/states.ts';
import { button, h, put } from './dom.ts';
import { control, focusFirst, showProblems, type Choice, type Control } from './form.ts';
import { app, during, finish, hush, start, title, voice, warn } from './page.ts';
import { ask, close } from './server.ts';

const ZONE_NAMES: Readonly<Record<string, string>> = {
  'America/Mexico_City': 'Centro (Ciudad de México)',
  'America/Tijuana': 'Noroeste (Tijuana)',
  'America/Mazatlan': 'Pacífico (Mazatlán)',
  'America/Chihuahua': 'Centro (Chihuahua)',
  'America/Monterrey': 'Centro (Monterrey)',
  'America/Cancun': 'Sureste (Cancún)',
  'America/Hermosillo': 'Pacífico (Hermosillo)',
  'America/Merida': 'Centro (Mérida)',
};

const FIELDS: readonly (readonly [Field, help: string])[] = [
  [choice('state', 'Entidad federativa', required), 'La de su organismo garante.'],
  [text('guarantor', 'Nombre del organismo garante', required), 'Completo, como aparece en sus documentos.'],
  [text('year', 'Año del ejercicio', required), 'Cuatro cifras. Forma parte de los ID y no cambia después.'],
  [choice('zone', 'Zona horaria', required), 'Se propone la de su entidad.'],
  [
    date('launch', 'Fecha de lanzamiento'),
    'Si aún no la sabe, déjela vacía. Desde ella se cuenta el año del plan.',
  ],
];

start(
  () => ask('abrirPreparar'),
  ({ board, zone, launched }: SetupOpening) => (board ? repair(board, launched === true) : setUp(zone)),
);

function setUp(zone: string): void {
  const choices: Readonly<Record<string, readonly Choice[]>> = {
    state: STATES.map(({ code, name }): Choice => [code, name]).sort((a, b) =>
      a[1].localeCompare(b[1], 'es'),
    ),
    zone: ZONES.map((one): Choice => [one, ZONE_NAMES[one] ?? one]),
  };
  const initial: Readonly<Record<string, string>> = { zone: ZONES.includes(zone) ? zone : '' };
  const controls = new Map(
    FIELDS.map(([field, help]) => [
      field.key,
      control(field, initial[field.key] ?? '', help, choices[field.key]),
    ]),
  );
  const form = h('form', { novalidate: true }, ...[...controls.values()].map(({ root }) => root));
  let all = false;
  const input = (): SetupInput => inputOf((key) => String(controls.get(key)?.read() ?? ''));
  const check = (): Problem[] => {
    const read = readSetup(input());
    return 'problems' in read ? read.problems : [];
  };
  const review = (): void => {
    const problems = check();
    showProblems(controls, problems, all);
    if (all && problems.length === 0) hush();
  };
  const refuse = (problems: readonly Problem[]): void => {
    showProblems(controls, problems, true);
    const stray = problems.find(({ where }) => !controls.has(where.field ?? ''));
    warn(stray?.sentence ?? 'Todavía no se preparó.', stray?.tip ?? 'Revise los campos marcados.');
    focusFirst(form);
  };
  const save = button(
    'Preparar tablero',
    () => void during(save, 'Preparando… puede tardar un minuto', keep),
    'main',
  );
  const keep = async (): Promise<void> => {
    all = true;
    const problems = check();
    if (problems.length > 0) return refuse(problems);
    await send(input(), refuse);
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', review);
  form.addEventListener('change', review);
  suggestZone(controls);
  put(
    app,
    h(
      'p',
      {},
      'Con estos datos se hacen las pestañas, listas y protecciones de su tablero en esta hoja de cálculo.',
    ),
    h('p', 'help', 'Los campos con * son obligatorios.'),
    form,
    h('footer', {}, voice, save),
  );
}

function suggestZone(controls: ReadonlyMap<string, Control>): void {
  const state = controls.get('state');
  const zone = controls.get('zone');
  state?.input.addEventListener('input', () => {
    const found = STATES.find(({ code }) => code === state.read());
    if (found && !zone?.touched()) zone?.write(found.zone);
  });
}

const inputOf = (read: (key: string) => string): SetupInput => ({
  state: read('state'),
  guarantor: read('guarantor'),
  year: read('year').trim(),
  zone: read('zone'),
  launch: read('launch'),
});

async function send(input: SetupInput, refuse: (problems: readonly Problem[]) => void): Promise<void> {
  const answer = await ask('guardarPreparar', input);
  if ('problems' in answer) refuse(answer.problems);
  else done(answer);
}

/** A plan of a past exercise, launched before there was a board, states its day here until it has a baseline. */
function launchAsked(board: BoardFacts): Control {
  const field = date('launch', 'Lanzamiento de un plan que ya se presentó');
  const help =
    'Solo si trae a este tablero un ejercicio pasado. Los demás planes se lanzan en Plan ▸ Revisar y lanzar.';
  return control(field, board.launch, help);
}

function repair(board: BoardFacts, launched: boolean): void {
  title('Reparar tablero');
  const facts: [string, string][] = [
    ['Entidad', board.state.name],
    ['Organismo garante', board.guarantor],
    ['Año', String(board.year)],
    ['Zona horaria', ZONE_NAMES[board.zone] ?? board.zone],
    ['Lanzamiento', board.launch ? longDate(board.launch) : 'Sin fecha todavía'],
  ];
  const refuse = ([first]: readonly Problem[]): void => warn(first?.sentence ?? 'No se reparó.', first?.tip);
  const { state, guarantor, year, zone } = board;
  const asked = launched ? undefined : launchAsked(board);
  const work = (): Promise<void> => {
    const launch = asked ? String(asked.read()) : board.launch;
    return send({ state: state.code, guarantor, year, zone, launch }, refuse);
  };
  const save = button(
    'Reparar tablero',
    () => void during(save, 'Reparando… puede tardar un minuto', work),
    'main',
  );
  put(
    app,
    h('p', {}, 'Este tablero ya está preparado:'),
    h('dl', {}, ...facts.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    h(
      'p',
      {},
      'Reparar repone pestañas, encabezados, listas y protecciones que se hayan perdido. Nada de lo que usted escribió cambia.',
    ),
    h('p', 'help', 'El nombre del organismo garante se corrige en la pestaña Inicio.'),
    asked?.root,
    h('footer', {}, voice, save),
  );
}

function done({ sentence, made, repaired }: SetupDone): void {
  const listed = (label: string, names: readonly string[]): HTMLElement | string =>
    names.length > 0 ? h('p', {}, h('b', {}, label), names.join(', '), '.') : '';
  finish(
    sentence,
    listed('Pestañas nuevas: ', made),
    listed('Reparado: ', repaired),
    h(
      'p',
      {},
      'Lo siguiente: la guía lo lleva paso por paso. También está en Tablero PAL ▸ Guía y glosario.',
    ),
    button('Cerrar', close, 'main'),
  );
}

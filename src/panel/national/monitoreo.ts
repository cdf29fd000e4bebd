import type { Monitored, MonitoringOpening } from '../../core/national/calls.ts';
import { judgementProblems, type Judgement, type JudgementProblem } from '../../core/national/monitoring.ts';
import { ASPECTS, type AspectKey } from '../../core/national/rubric.ts';
import { button, count, h, put } from '../dom.ts';
import { app, during, hush, say, start, voice, warn } from '../page.ts';
import { openPanel } from '../server.ts';
import { ask } from './server.ts';

start(() => ask('abrirMonitoreo'), list);

/** All that are open, by state; those to be judged first. */
function list(opening: MonitoringOpening): void {
  hush();
  const { rows } = opening;
  const left = rows.filter(({ judged }) => !judged).length;
  const states = [...new Set(rows.map(({ state }) => state))];
  put(
    app,
    h('h2', { tabindex: '-1' }, rows.length === 0 ? 'Ningún plan ha llegado a su mes 6' : `${count(left, 'compromiso por valorar', 'compromisos por valorar')} de ${rows.length}`), // prettier-ignore
    h(
      'p',
      rows.length === 0 ? 'note' : '',
      rows.length === 0
        ? 'El monitoreo se abre solo, al actualizar, con el corte del mes 6 que publica cada entidad.'
        : `Las preguntas son de la pestaña Rúbrica (versión ${opening.version}), que usted puede cambiar.`,
    ),
    ...states.map((state) => group(opening, state)),
    h(
      'footer',
      {},
      voice,
      button('Ir a Actualizar', () => openPanel('mostrarActualizar')),
    ),
  );
}

function group(opening: MonitoringOpening, state: string): HTMLElement {
  const own = opening.rows.filter((row) => row.state === state);
  const open = own.filter(({ judged }) => !judged).length;
  return h(
    'details',
    { open: open > 0 },
    h('summary', {}, state, h('span', 'state', open > 0 ? `○ ${open} por valorar` : '● Valorado')),
    h(
      'div',
      'inside',
      h(
        'ul',
        {},
        ...own.map((row) => h('li', {}, `${row.judged ? '●' : '○'} ${row.title} `, opener(opening, row))),
      ),
    ),
  );
}

function opener(opening: MonitoringOpening, row: Monitored): HTMLButtonElement {
  const press = button(row.judged ? 'Ver' : 'Valorar', () => form(opening, row));
  press.setAttribute('aria-label', `${row.judged ? 'Ver' : 'Valorar'} ${row.id}`);
  return press;
}

type Inputs = Record<AspectKey, HTMLSelectElement>;

function form(opening: MonitoringOpening, row: Monitored): void {
  hush();
  const problems = new Map<string, HTMLElement>();
  const problem = (field: string): HTMLElement => {
    const element = h('p', { class: 'problem wrong', id: `${field}-problema` });
    problems.set(field, element);
    return element;
  };
  const selects = Object.fromEntries(
    ASPECTS.map(({ key, choices }) => {
      const select = h(
        'select',
        { id: key, 'aria-describedby': `${key}-problema` },
        h('option', { value: '' }, 'Elija…'),
        ...choices.map((choice) =>
          h('option', { value: choice, selected: row.marks[key] === choice }, choice),
        ),
      );
      return [key, select];
    }),
  ) as Inputs;
  const reason = h('textarea', { id: 'reason', rows: 4, 'aria-describedby': 'reason-problema' });
  reason.value = row.reason;
  const evaluator = h('input', { id: 'evaluator', type: 'text', value: row.evaluator, 'aria-describedby': 'evaluator-problema' }); // prettier-ignore
  const field = (id: string, label: string, input: HTMLElement): HTMLElement =>
    h('div', 'field', h('label', { for: id }, label), input, problem(id));
  const groups = [...new Set(ASPECTS.map(({ group }) => group))].map((name) =>
    h(
      'fieldset',
      {},
      h('legend', {}, name),
      ...ASPECTS.filter((one) => one.group === name).map(({ key }) =>
        field(key, opening.questions[key], selects[key]),
      ),
    ),
  );
  const said = (): Judgement => ({
    marks: Object.fromEntries(ASPECTS.map(({ key }) => [key, selects[key].value])),
    reason: reason.value,
    evaluator: evaluator.value,
  });
  const show = (found: readonly JudgementProblem[]): boolean => {
    for (const [key, element] of problems) {
      const own = found.find((one) => one.field === key);
      element.textContent = own?.sentence ?? '';
      document.getElementById(key)?.setAttribute('aria-invalid', String(own !== undefined));
    }
    const [first] = found;
    if (!first) return false;
    document.getElementById(first.field)?.focus();
    warn(`${count(found.length, 'respuesta por completar', 'respuestas por completar')}: no se guardó nada.`);
    return true;
  };
  const send = async (): Promise<void> => {
    if (show(judgementProblems(said()))) return;
    const done = await ask('guardarMonitoreo', { id: row.id, ...said() });
    if ('problems' in done) return void show(done.problems);
    list(await ask('abrirMonitoreo'));
    say(done.sentence);
    app.querySelector('h2')?.focus();
  };
  const save = button('Guardar valoración', () => void during(save, 'Guardando…', send), 'main');
  const title = h('h2', { tabindex: '-1' }, row.title);
  put(
    app,
    title,
    h('p', {}, `${row.state} · ${row.id} · ${row.cut}. ${row.pace}.`),
    h('h2', {}, 'Lo que se ve en los datos'),
    h('ul', {}, ...row.automatic.split('\n').map((line) => h('li', {}, line))),
    h('form', { submit: (event) => event.preventDefault() }, ...groups, field('reason', 'Razón', reason), field('evaluator', 'Quién valora', evaluator)), // prettier-ignore
    h(
      'footer',
      {},
      voice,
      save,
      button('Volver a la lista', () => list(opening)),
    ),
  );
  title.focus();
}

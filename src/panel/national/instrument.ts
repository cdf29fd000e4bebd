import type { InstrumentOpening, Judged } from '../../core/national/calls.ts';
import {
  aspectsOf,
  INSTRUMENTS,
  PUBLISHED_TAB,
  type InstrumentKey,
} from '../../core/national/instruments.ts';
import type { MarkAspect } from '../../core/national/markRubric.ts';
import { judgementProblems, type Judgement, type JudgementProblem } from '../../core/national/judgement.ts';
import { button, count, h, put } from '../dom.ts';
import { app, during, hush, say, start, voice, warn } from '../page.ts';
import { openPanel } from '../server.ts';
import { ask } from './server.ts';

interface Opening extends InstrumentOpening {
  instrument: InstrumentKey;
}

const openingOf = async (instrument: InstrumentKey): Promise<Opening> => ({
  ...(await ask('abrirInstrumento', { instrument })),
  instrument,
});

/** The panel of an instrument: its list of commitments, and the form of each. */
export const showInstrument = (instrument: InstrumentKey): void => start(() => openingOf(instrument), list);

/** All that are open, by state; those to be judged first. */
function list(opening: Opening): void {
  hush();
  const { rows } = opening;
  const { month } = INSTRUMENTS[opening.instrument];
  const left = rows.filter(({ judged }) => !judged).length;
  const states = [...new Set(rows.map(({ state }) => state))];
  put(
    app,
    h(
      'h2',
      { tabindex: '-1' },
      rows.length === 0
        ? `Ningún plan ha llegado a su mes ${month}`
        : `${count(left, 'compromiso por valorar', 'compromisos por valorar')} de ${rows.length}`,
    ),
    h(
      'p',
      rows.length === 0 ? 'note' : '',
      rows.length === 0
        ? `Se abre solo, al actualizar, con el corte del mes ${month} que publica cada entidad.`
        : `Las preguntas son de la pestaña Rúbrica (versión ${opening.version}), que usted puede cambiar.`,
    ),
    ...states.map((state) => group(opening, state)),
    ...publishing(opening),
    h(
      'footer',
      {},
      voice,
      button('Ir a Actualizar', () => openPanel('mostrarActualizar')),
    ),
  );
}

/** What was judged becomes public only when somebody says so. */
function publishing(opening: Opening): HTMLElement[] {
  const done = opening.rows.filter(({ judged }) => judged);
  const waiting = done.filter(({ published }) => published === '').length;
  if (done.length === 0) return [];
  const publish = async (): Promise<void> => {
    const { sentence } = await ask('publicarJuicios');
    list(await openingOf(opening.instrument));
    say(sentence);
    app.querySelector('h2')?.focus();
  };
  const press = button(
    'Publicar valoraciones',
    () => void during(press, 'Publicando…', publish),
    waiting > 0 ? 'main' : '',
  );
  return [
    h(
      'h2',
      {},
      waiting > 0
        ? `${count(waiting, 'valoración por publicar', 'valoraciones por publicar')}`
        : 'Todo lo valorado está publicado',
    ),
    h(
      'p',
      'note',
      `Al publicar quedan en la pestaña «${PUBLISHED_TAB}», sin el nombre de quien valoró. La primera vez, publíquela como CSV con Archivo ▸ Compartir ▸ Publicar en la Web y dé esa dirección a las entidades: cada tablero la pega en «Traer evaluación del INAI…».`,
    ),
    press,
  ];
}

function group(opening: Opening, state: string): HTMLElement {
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

function opener(opening: Opening, row: Judged): HTMLButtonElement {
  const press = button(row.judged ? 'Ver' : 'Valorar', () => form(opening, row));
  press.setAttribute('aria-label', `${row.judged ? 'Ver' : 'Valorar'} ${row.id}`);
  return press;
}

/** What the data show, beside the question that it helps to answer; what belongs to none comes first. */
function factsOf(
  row: Judged,
  aspects: readonly MarkAspect[],
): { facts: Map<string, string>; others: string[] } {
  const facts = new Map<string, string>();
  const others = row.automatic.split('\n').filter((line) => {
    const own = aspects.find(({ label }) => line.startsWith(`${label}: `));
    if (own) facts.set(own.key, line.slice(own.label.length + 2));
    return !own && line !== '';
  });
  return { facts, others };
}

type Control = HTMLSelectElement | HTMLTextAreaElement;

function control({ key, choices }: MarkAspect, mark: string): Control {
  const told = { id: key, 'aria-describedby': `${key}-problema` };
  if (!choices) {
    const area = h('textarea', { ...told, rows: 3 });
    area.value = mark;
    return area;
  }
  const options = choices.map((choice) => h('option', { value: choice, selected: mark === choice }, choice));
  return h('select', told, h('option', { value: '' }, 'Elija…'), ...options);
}

function form(opening: Opening, row: Judged): void {
  hush();
  const { instrument } = opening;
  const aspects = aspectsOf(instrument);
  const problems = new Map<string, HTMLElement>();
  const problem = (field: string): HTMLElement => {
    const element = h('p', { class: 'problem wrong', id: `${field}-problema` });
    problems.set(field, element);
    return element;
  };
  const controls = new Map(aspects.map((one) => [one.key, control(one, row.marks[one.key] ?? '')]));
  const reason = h('textarea', { id: 'reason', rows: 4, 'aria-describedby': 'reason-problema' });
  reason.value = row.reason;
  const evaluator = h('input', {
    id: 'evaluator',
    type: 'text',
    value: row.evaluator,
    'aria-describedby': 'evaluator-problema',
  });
  const field = (id: string, label: string, input: HTMLElement, ...more: HTMLElement[]): HTMLElement =>
    h('div', 'field', h('label', { for: id }, label), ...more, input, problem(id));
  const { facts, others } = factsOf(row, aspects);
  const groups = [...new Set(aspects.map(({ group }) => group))].map((name) =>
    h(
      'fieldset',
      {},
      h('legend', {}, name),
      ...aspects.flatMap(({ key, group, help }) => {
        const own = controls.get(key);
        if (!own || group !== name) return [];
        const seen = facts.get(key);
        const more = [
          h('p', 'help', help),
          ...(seen === undefined ? [] : [h('p', 'note', `En los datos: ${seen}`)]),
        ];
        return [field(key, opening.questions[key] ?? '', own, ...more)];
      }),
    ),
  );
  const said = (): Judgement => ({
    marks: Object.fromEntries([...controls].map(([key, { value }]) => [key, value])),
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
    if (show(judgementProblems(instrument, said()))) return;
    const done = await ask('guardarJuicio', { instrument, id: row.id, ...said() });
    if ('problems' in done) return void show(done.problems);
    list(await openingOf(instrument));
    say(done.sentence);
    app.querySelector('h2')?.focus();
  };
  const save = button('Guardar valoración', () => void during(save, 'Guardando…', send), 'main');
  const title = h('h2', { tabindex: '-1' }, row.title);
  put(
    app,
    title,
    h('p', {}, `${row.state} · ${row.id} · ${row.cut}. ${row.pace}.`),
    ...others.map((line) => h('p', 'note', line)),
    h(
      'form',
      { submit: (event) => event.preventDefault() },
      ...groups,
      field('reason', 'Razón', reason),
      field('evaluator', 'Quién valora', evaluator),
    ),
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

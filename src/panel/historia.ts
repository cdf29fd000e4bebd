import type { HistoryEvent, HistoryOpening } from '../core/calls.ts';
import type { Value } from '../core/board.ts';
import { RECORDS } from '../core/records.ts';
import { button, h, put, type Child } from './dom.ts';
import { shown } from './form.ts';
import { app, during, hush, say, start, voice, warn } from './page.ts';
import { ask } from './server.ts';

type Record = NonNullable<HistoryOpening['record']>;
type Step = HistoryEvent['steps'][number];

start(() => ask('abrirHistoria'), show);

function show({ board, record, events = [] }: HistoryOpening): void {
  hush();
  const again = button('Ver la fila elegida', () => void during(again, 'Buscando…', reload), 'main');
  if (!record) {
    put(
      app,
      h('p', {}, 'Elija una fila con ID en STL, Compromisos, Actividades, Indicadores o Evidencias.'),
      h('footer', {}, voice, again),
    );
    return;
  }
  put(
    app,
    h('h2', {}, `${record.id}, en ${record.tab}`),
    events.length === 0 && h('p', {}, 'La bitácora no tiene cambios de esta fila.'),
    h('ol', {}, ...events.map((event, index) => entry(event, record, board.zone, index === 0))),
    h('p', 'help', 'Los cambios de años anteriores están en las pestañas «Bitácora» de cada año.'),
    h('footer', {}, voice, again),
  );
}

async function reload(): Promise<void> {
  show(await ask('abrirHistoria'));
}

function entry(event: HistoryEvent, record: Record, zone: string, newest: boolean): HTMLElement {
  const when = new Date(event.at).toLocaleString('es-MX', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
  const words = event.steps.map((step) => h('li', {}, ...change(step, record, newest)));
  return h(
    'li',
    {},
    h('strong', {}, event.what),
    h('p', 'help', `${when} · ${event.who}`),
    h('ul', {}, ...words),
  );
}

function change(step: Step, record: Record, newest: boolean): Child[] {
  const field = RECORDS[record.table].fields.find(({ key }) => key === step.field);
  const said = (value: Value): string =>
    value === '' ? '(vacío)' : field ? shown(field, value) : String(value);
  const bring = (value: Value, what: string): Child => {
    const press = button(
      what,
      () => void during(press, 'Recuperando…', () => restore(step.field, value, record)),
    );
    press.setAttribute('aria-label', `${what}: ${step.label} «${said(value)}»`);
    return press;
  };
  return [
    `${step.label}: `,
    h('del', {}, said(step.before)),
    ' → ',
    h('ins', {}, said(step.after)),
    ' ',
    step.open &&
      (newest ? bring(step.before, 'Volver a lo anterior') : bring(step.after, 'Recuperar este valor')),
  ];
}

async function restore(field: string, value: Value, { table, id }: Record): Promise<void> {
  const answer = await ask('recuperar', { table, id, field, value });
  if ('problems' in answer) {
    const [first] = answer.problems;
    if (first) warn(first.sentence, first.tip);
    return;
  }
  await reload();
  say(answer.sentence);
}

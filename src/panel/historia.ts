import type { HistoryEvent, HistoryOpening } from '../core/calls.ts';
import type { Value } from '../core/board.ts';
import type { Field } from '../core/fields.ts';
import { RECORDS } from '../core/records.ts';
import { button, h, put, type Child } from './dom.ts';
import { follow } from './follow.ts';
import { shown } from './form.ts';
import { app, during, ending, hush, say, start, voice, warn } from './page.ts';
import { pastOf, type Past } from './past.ts';
import { ask } from './server.ts';

type Record = NonNullable<HistoryOpening['record']>;
type Step = HistoryEvent['steps'][number];

const PAGE = 30;
/** A longer text is folded. */
const LONG = 140;
const MOST_GONE = 50;

start(() => ask('abrirHistoria'), show);

function show({ board, record, events = [], gone }: HistoryOpening): void {
  hush();
  const again = button('Ver la fila elegida', () => void during(again, 'Buscando…', reload), 'main');
  const foot = h('footer', {}, voice, again);
  if (!record) {
    const tabs = Object.values(RECORDS).map(({ tab }) => tab);
    put(
      app,
      h('p', 'note', 'Elija una celda de la fila cuya historia quiere ver, y pulse «Ver la fila elegida».'),
      h('p', 'help', `Hay historia en ${tabs.slice(0, -1).join(', ')} y ${tabs[tabs.length - 1] ?? ''}.`),
      ...(gone ? goneList(gone) : []),
      ending(),
      foot,
    );
    return;
  }
  const past = pastOf(events);
  const list = h('ol', 'events');
  const rest = h('div');
  const more = (from: number): void => {
    const added = events.slice(from, from + PAGE).map((event) => entry(event, record, board.zone, past));
    list.append(...added);
    const left = events.length - from - PAGE;
    put(rest, left > 0 && button(`Mostrar ${Math.min(left, PAGE)} más`, () => more(from + PAGE)));
    if (from > 0) added[0]?.focus();
  };
  put(
    app,
    h('h2', { tabindex: '-1', id: 'record' }, `${record.id}, en ${record.tab}`),
    events.length === 0 && h('p', 'note', 'La bitácora no tiene cambios de esta fila.'),
    list,
    rest,
    ending(),
    foot,
  );
  more(0);
}

type Gone = NonNullable<HistoryOpening['gone']>;

/** What somebody took out of the tab, on purpose or not. */
function goneList({ table, tab, records }: Gone): HTMLElement[] {
  if (records.length === 0) return [];
  const items = records.slice(0, MOST_GONE).map(({ id, says }) => {
    const press = button(
      'Traer de vuelta',
      () => void during(press, 'Trayendo…', () => bringBack(table, id)),
    );
    press.setAttribute('aria-label', `Traer de vuelta ${id}`);
    return h('li', {}, h('b', {}, id), says && ` ${says.slice(0, LONG)}`, h('div', 'step', press));
  });
  return [
    h('h2', {}, `Ya no están en «${tab}»`),
    h('p', 'help', 'La Bitácora los conoce y su fila ya no está. Si se quitaron a propósito, no haga nada.'),
    h('ul', 'events', ...items),
  ];
}

async function bringBack(table: Gone['table'], id: string): Promise<void> {
  const answer = await ask('traerDeVuelta', { table, id });
  if ('problems' in answer) {
    const [first] = answer.problems;
    warn(`No se trajo. ${first?.sentence ?? ''}`, first?.tip);
    return;
  }
  void follow();
  show(await ask('abrirHistoria'));
  say(answer.sentence);
}

async function reload(): Promise<void> {
  show(await ask('abrirHistoria'));
  document.getElementById('record')?.focus();
}

function momentOf(at: string, zone: string): string {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return at;
  return instant.toLocaleString('es-MX', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
}

function entry(event: HistoryEvent, record: Record, zone: string, past: Past): HTMLElement {
  const typed = event.steps.filter(({ open }) => open);
  const computed = event.steps.filter(({ open }) => !open);
  return h(
    'li',
    { tabindex: '-1' },
    h('h3', {}, event.what || 'Cambio'),
    h('p', 'help', `${momentOf(event.at, zone)} · ${event.who || 'Sin identificar'}`),
    ...typed.map((step) => change(step, record, past)),
    computed.length > 0 && recomputed(computed, record),
  );
}

/** What follows from the rest is said in small print. */
const recomputed = (steps: readonly Step[], record: Record): HTMLElement =>
  h(
    'p',
    'help',
    'Se calculó: ',
    steps.map((step) => `${step.label}: ${said(fieldOf(step, record), step.after)}`).join('; '),
    '.',
  );

const fieldOf = ({ field }: Step, { table }: Record): Field | undefined =>
  RECORDS[table].fields.find(({ key }) => key === field);

const said = (field: Field | undefined, value: Value): string =>
  value === '' ? '(vacío)' : field ? shown(field, value) : String(value);

function change(step: Step, record: Record, past: Past): HTMLElement {
  const field = fieldOf(step, record);
  const known = past.hadBefore(step);
  const back = past.bringsBack(step);
  return h(
    'div',
    'step',
    h('b', {}, step.label),
    known && h('div', 'before', h('span', 'help', 'Antes: '), ...folded(said(field, step.before))),
    h('div', 'after', known && h('span', 'help', 'Después: '), ...folded(said(field, step.after))),
    back && bring(step, back.value, back.says, record, said(field, back.value)),
  );
}

/** A long text shows its beginning, and all of it on demand. */
const folded = (text: string): Child[] =>
  text.length > LONG
    ? [h('details', 'text', h('summary', {}, `${text.slice(0, 80).trimEnd()}…`), h('div', 'whole', text))]
    : [h('span', 'whole', text)];

function bring(step: Step, value: Value, says: string, record: Record, text: string): HTMLElement {
  const press = button(
    says,
    () => void during(press, 'Recuperando…', () => restore(step.field, value, record)),
  );
  press.setAttribute('aria-label', `${says}: ${step.label}, «${text.slice(0, 80)}»`);
  return press;
}

async function restore(field: string, value: Value, { table, id }: Record): Promise<void> {
  const answer = await ask('recuperar', { table, id, field, value });
  if ('problems' in answer) {
    const [first] = answer.problems;
    warn(`No se recuperó. ${first?.sentence ?? ''}`, first?.tip);
    return;
  }
  void follow();
  await reload();
  say(answer.sentence);
}

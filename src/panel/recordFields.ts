import type { Value } from '../core/board.ts';
import type { Typed } from '../core/answers.ts';
import type { Field } from '../core/fields.ts';
import { formFields } from '../core/forms.ts';
import { STEPS } from '../core/method.ts';
import type { Named, RecordOpening } from '../core/recordCalls.ts';
import { button, h, labelled } from './dom.ts';
import { emptyList, nothingYet } from './emptyLists.ts';
import { control, controlsOf, same, type Choices, type Control, type Controls } from './form.ts';

/** The controls of a record, and its fields in groups as the form shows them. */
export function recordControls(
  opening: RecordOpening,
  typed: Typed,
  leaveOut: readonly string[],
): { controls: Controls; fields: HTMLElement[] } {
  const { table } = opening;
  const controls = controlsOf(table, typed, opening.help, choicesOf(opening), leaveOut);
  const shown = formFields(table).filter(({ key }) => controls.has(key));
  for (const field of shown) {
    const one = controls.get(field.key);
    if (one && field.kind === 'refs')
      one.root.append(pickSeveral(one, field, opening.choices[field.key] ?? []));
  }
  const fields: HTMLElement[] = [];
  let last: { name: string; box: HTMLElement } | undefined;
  for (const field of shown) {
    const root = controls.get(field.key)?.root;
    if (!root) continue;
    const name = groupOf(field);
    if (name && last?.name !== name) {
      last = { name, box: h('fieldset', {}, h('legend', {}, name)) };
      fields.push(last.box);
    } else if (!name) last = undefined;
    if (field.key === 'de') fields.push(kindOf(opening, controls.get('de')));
    if (last) last.box.append(root);
    else fields.push(root);
  }
  return { controls, fields };
}

const groupOf = ({ key, personal }: Field): string =>
  personal ? 'Contacto: nunca se publica' : key.startsWith('asiste_') ? 'Asistencia' : '';

function choicesOf({ table, choices, lists }: RecordOpening): Choices {
  const offered: Record<string, readonly Named[]> = {};
  for (const { key, kind, catalog } of table.fields) {
    if (kind === 'ref') offered[key] = choices[key] ?? [];
    else if (catalog) offered[key] = same(lists[catalog]);
  }
  return offered;
}

let made = 0;

/** What kind of thing an evidence is of; the field itself then offers those of that kind. */
function kindOf({ groups }: RecordOpening, of: Control | undefined): HTMLElement {
  const id = `k${++made}`;
  const chosen = groups.findIndex(({ choices }) => choices.some(([value]) => value === of?.read()));
  const select = h(
    'select',
    { id },
    h('option', { value: '' }, 'Elija uno…'),
    ...groups.map(({ title }, index) => h('option', { value: index, selected: index === chosen }, title)),
  );
  const offer = (index: number): void => {
    const { choices = [], table } = groups[index] ?? {};
    of?.offer(choices, table && nothingYet(table));
  };
  select.addEventListener('change', () => {
    of?.write('');
    offer(select.value === '' ? -1 : Number(select.value));
  });
  if (chosen >= 0) offer(chosen);
  return labelled('Qué respalda', 'La clase de cosa que el documento prueba; abajo se elige cuál.', select);
}

/** A list that adds one ID at a time to the field. */
function pickSeveral(into: Control, field: Field, choices: readonly Named[]): HTMLElement {
  const select = h(
    'select',
    {
      'aria-label': `${field.label}: elegir de la lista`,
      'aria-describedby': into.input.getAttribute('aria-describedby') ?? undefined,
    },
    h('option', { value: '' }, choices.length ? 'Elija de la lista…' : 'Todavía no hay opciones'),
    ...choices.map(([value, label]) => h('option', { value }, label)),
  );
  const add = button('Agregar a la lista', () => {
    const now = String(into.read());
    if (!select.value || now.includes(select.value)) return;
    into.input.value = now ? `${now}, ${select.value}` : select.value;
    select.value = '';
    into.input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if (choices.length === 0) return h('div', 'pick', select, h('p', 'tip', ...emptyList(field)));
  return h('div', 'pick', select, add);
}

/** A requirement of the staff's own says to which of the six steps it belongs. */
export const stepControl = (initial: Value): Control =>
  control(
    { key: 'paso', label: 'Paso', kind: 'choice', required: true },
    initial,
    'A cuál de los seis pasos pertenece.',
    STEPS.map(({ number, title }) => [String(number), `Paso ${number} · ${title}`]),
  );

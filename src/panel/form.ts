import type { Value } from '../core/board.ts';
import type { Typed } from '../core/answers.ts';
import { isIsoDay } from '../core/dates.ts';
import type { Field, Help } from '../core/fields.ts';
import { helpIn } from '../core/help.ts';
import { formFields } from '../core/forms.ts';
import { parse } from '../core/parse.ts';
import { blocksSaving, type Problem } from '../core/problems.ts';
import type { Table } from '../core/table.ts';
import { button, h, put } from './dom.ts';
import { emptyList } from './emptyLists.ts';

/** What is stored and what is read; most choices are both. */
export type Choice = readonly [value: string, label: string];
export type Choices = Readonly<Record<string, readonly Choice[]>>;

export const same = (list: readonly string[] = []): Choice[] => list.map((entry) => [entry, entry]);

export interface Control {
  root: HTMLElement;
  input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  touched: () => boolean;
  read: () => Value;
  write: (value: Value) => void;
  /** @param none what stands below a list without choices, where it is not what the field itself would say */
  offer: (choices: readonly Choice[], none?: readonly (Node | string)[]) => void;
  show: (problem?: Problem) => void;
  /** Somebody else changed it meanwhile, and the person who was told decided what stays. */
  settled: () => boolean;
}

/** A value as a Mexican reader expects it; what cannot be read stays as typed. */
export function shown(field: Field, value: Value): string {
  if (typeof value === 'number') {
    const percent = field.kind === 'percent';
    const text = (percent ? value * 100 : value).toLocaleString('es-MX', {
      maximumFractionDigits: percent ? 2 : 10,
    });
    return percent ? `${text} %` : text;
  }
  return field.kind === 'date' && isIsoDay(value) ? value.split('-').reverse().join('/') : String(value);
}

/** The form asks also for what the grid may leave for later. */
export const blocksHere = (problem: Problem): boolean =>
  blocksSaving(problem) || problem.code === 'obligatorio';

/** Kinds that are rewritten as they were understood. */
const REWRITTEN: readonly string[] = ['date', 'percent', 'number', 'money'];

let made = 0;

function inputOf(field: Field, id: string, listed: boolean, initial: Value): Control['input'] {
  const attributes = {
    id,
    'aria-describedby': `${id}h ${id}n ${id}e`,
    'aria-required': (field.required ?? field.expected) ? 'true' : undefined,
    autocomplete: 'off',
  };
  if (listed) return h('select', attributes);
  // a single line would lose the line breaks that the grid allows everywhere
  if (field.kind === 'long' || /[\r\n]/.test(String(initial)))
    return h('textarea', { ...attributes, rows: 2 });
  return h('input', { ...attributes, type: 'text' });
}

/** One field with its label, help and problem; numbers and days are rewritten on leaving as they were understood. */
export function control(field: Field, initial: Value, help: string, choices?: readonly Choice[]): Control {
  const id = `f${++made}`;
  const input = inputOf(field, id, choices !== undefined, initial);
  const problemText = h('p', { id: `${id}e`, class: 'problem' });
  const noneText = h('p', { id: `${id}n`, class: 'tip' });
  let kept = initial;
  // what the input made of it: an input has its own line breaks
  let given = '';
  let touched = false;
  let clash: Problem | undefined;
  let settled = false;
  const write = (value: Value): void => {
    kept = value;
    const text = shown(field, value);
    input.value = text;
    if (choices && input.value !== text) {
      // a value that is not in the list stays, so that saving does not lose it
      input.append(h('option', { value: text }, text));
      input.value = text;
    }
    given = input.value;
  };
  const read = (): Value => (input.value === given ? kept : input.value);
  const offer: Control['offer'] = (list, none = emptyList(field)): void => {
    const chosen = read();
    put(
      input,
      h('option', { value: '' }, list.length ? 'Elija uno…' : 'Todavía no hay opciones'),
      ...list.map(([value, label]) => h('option', { value }, label)),
    );
    put(noneText, ...(list.length > 0 ? [] : none));
    write(chosen);
  };
  const show = (problem?: Problem): void => {
    // it stays until the person decides, whatever else is typed
    if (problem?.code === 'cambio-mientras') clash = problem;
    else if (clash) return;
    const wrong = problem !== undefined && blocksHere(problem);
    input.setAttribute('aria-invalid', String(wrong));
    problemText.classList.toggle('wrong', wrong);
    put(
      problemText,
      problem && `${problem.sentence} ${problem.tip} `,
      clash && button('Dejar lo que escribí', () => (settle(), input.focus())),
    );
  };
  const settle = (): void => {
    if (!clash) return;
    clash = undefined;
    settled = true;
    show();
  };
  if (choices) offer(choices);
  else write(initial);
  input.addEventListener('input', settle);
  input.addEventListener('change', () => {
    touched = true;
    const parsed = REWRITTEN.includes(field.kind) ? parse(field, input.value) : undefined;
    // 150 % is no part of a whole: as a number it would be read again as 1.5 %
    const odd = field.kind === 'percent' && parsed && 'value' in parsed && Number(parsed.value) > 1;
    if (parsed && 'value' in parsed && !odd && input.value !== given) write(parsed.value);
  });
  return {
    root: h(
      'div',
      'field',
      h('label', { for: id }, field.label),
      (field.required ?? field.expected) && h('span', { class: 'star', 'aria-hidden': 'true' }, ' *'),
      h('p', { id: `${id}h`, class: 'help' }, helpText(field, help)),
      input,
      noneText,
      problemText,
    ),
    input,
    touched: () => touched,
    read,
    write,
    offer,
    show,
    settled: () => settled,
  };
}

const helpText = ({ kind }: Field, help: string): string =>
  kind === 'date' ? `${help} Ejemplo: 31/12/2016.` : help;

export type Controls = ReadonlyMap<string, Control>;

/** The controls of a table's form; `leaveOut` names those that the panel asks in another way. */
export function controlsOf(
  table: Table,
  typed: Typed,
  help: Help,
  choices: Choices = {},
  leaveOut: readonly string[] = [],
): Controls {
  const fields = formFields(table).filter(({ key }) => !leaveOut.includes(key));
  return new Map(
    fields.map((field) => {
      const list = choices[field.key] ?? (field.choices && same(field.choices));
      const picked = list !== undefined || field.kind === 'refs';
      return [field.key, control(field, typed[field.key] ?? '', helpIn(help, field.key, picked), list)];
    }),
  );
}

export const rootsOf = (controls: Controls, keys: readonly string[]): HTMLElement[] =>
  keys.flatMap((key) => controls.get(key)?.root ?? []);

/** @returns everything as typed. */
export const readControls = (controls: Controls): Typed =>
  Object.fromEntries([...controls].map(([key, one]) => [key, one.read()]));

/** Shows each problem beside its field: all of them, or only of the fields that were changed. */
export function showProblems(controls: Controls, problems: readonly Problem[], all: boolean): void {
  for (const [key, one] of controls) {
    const problem = problems.find(({ where }) => where.field === key);
    one.show(all || one.touched() ? problem : undefined);
  }
}

/** Opens what hides it and moves the focus to the first field with a problem. */
export function focusFirst(root: HTMLElement): void {
  root.inert = false;
  const first = root.querySelector<HTMLElement>('[aria-invalid="true"],.wrong[tabindex]:not(:empty)');
  for (let above = first?.closest('details'); above; above = above.parentElement?.closest('details') ?? null)
    above.open = true;
  first?.focus();
}

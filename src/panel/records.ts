import type { Typed } from '../core/answers.ts';
import type { Help } from '../core/fields.ts';
import type { Problem } from '../core/problems.ts';
import type { Table } from '../core/table.ts';
import { visible } from '../core/words.ts';
import { button, h, put } from './dom.ts';
import { controlsOf, readControls, showProblems, type Choices, type Control, type Controls } from './form.ts';
import { changesOf, openedOf, type Opened, type Seen } from './opened.ts';

interface Words {
  table: Table;
  /** "Actividad" */
  name: string;
  /** Fields that are asked elsewhere. */
  apart: readonly string[];
  help: Help;
}

export interface RecordList {
  root: HTMLElement;
  read: () => Typed[];
  /** What of them is sent, and in `seen` what stood there. */
  changes: (seen: Seen) => Typed[];
  show: (problems: readonly Problem[], all: boolean) => void;
}

interface Item {
  opened: Opened;
  controls: Controls;
  root: HTMLDetailsElement;
  heading: HTMLElement;
}

/** The activities or the indicators of a commitment: add, fill in, take away those that were never saved. */
export function recordList(
  words: Words,
  records: readonly Opened[],
  choices: Choices,
  changed: () => void,
): RecordList {
  const items: Item[] = [];
  const list = h('div');
  const draw = (): void => {
    put(list, ...items.map((item) => item.root));
    items.forEach((item, index) => name(words, item, index));
  };
  const make = (opened: Opened): Item => {
    const { typed } = opened;
    const saved = Boolean(typed['id']);
    const controls = controlsOf(words.table, typed, words.help, choices, ['compromiso', ...words.apart]);
    const heading = h('summary');
    const remove = button('Quitar', () => {
      items.splice(items.indexOf(item), 1);
      draw();
      add.focus();
      changed();
    });
    const inside = h('div', 'inside', ...[...controls.values()].map(({ root }) => root), !saved && remove);
    const item: Item = { opened, controls, heading, root: h('details', {}, heading, inside) };
    items.push(item);
    return item;
  };
  const add = button(`Agregar ${words.name.toLowerCase()}`, () => {
    const item = make(openedOf());
    item.root.open = true;
    draw();
    firstOf(item)?.input.focus();
    changed();
  });
  records.forEach((one) => make(one));
  draw();
  const own = (problems: readonly Problem[], index: number): Problem[] =>
    problems.filter(({ where }) => where.table === words.table.key && where.index === index);
  const filled = (): Item[] => items.filter((item) => isFilled(readItem(item)));
  return {
    root: h('div', {}, list, add),
    read: () => filled().map(readItem),
    changes: (seen) =>
      filled().map(({ opened, controls }) => withId(opened, changesOf(controls, opened, seen))),
    show: (problems, all) => {
      let sent = 0;
      items.forEach((item, index) => {
        name(words, item, index);
        showProblems(item.controls, isFilled(readItem(item)) ? own(problems, sent++) : [], all);
      });
    },
  };
}

const withId = ({ typed: { id } }: Opened, values: Typed): Typed => (id ? { id, ...values } : values);

const readItem = ({ opened, controls }: Item): Typed => withId(opened, readControls(controls));

/** The server passes over records in which nothing was written, and counts the others. */
const isFilled = (typed: Typed): boolean =>
  Object.values(typed).some((value) => visible(String(value)) !== '');

/** The field that names the record. */
const firstOf = ({ controls }: Item): Control | undefined => [...controls.values()][0];

function name(words: Words, item: Item, index: number): void {
  const title = String(firstOf(item)?.read() ?? '').slice(0, 80);
  const id = String(item.opened.typed['id'] ?? '')
    .split('-')
    .pop();
  item.heading.textContent = `${words.name} ${id || index + 1}${title && `: ${title}`}`;
}

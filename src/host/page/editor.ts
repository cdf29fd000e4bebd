import { el } from './dom.ts';
import type { Grid } from './grid.ts';
import type { SheetModel } from './model.ts';

export interface EditorHost {
  grid: Grid;
  model(): SheetModel | undefined;
  commit(row: number, column: number, text: string): void;
  moved(down: number, right: number): void;
}

type Field = HTMLTextAreaElement | HTMLInputElement;

/** The box that opens over a cell to write in it, with the list of its validation below. */
export class Editor {
  readonly #host: EditorHost;
  #open: { row: number; column: number; box: HTMLElement; field: Field } | undefined;

  constructor(host: EditorHost) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** `text` replaces what the cell holds, as when one simply starts typing. */
  async start(row: number, column: number, text?: string): Promise<void> {
    this.finish(true);
    const model = this.#host.model();
    if (!model) return;
    if (!this.#host.grid.cellElement(row, column)) await this.#host.grid.reveal(row, column);
    const cell = this.#host.grid.cellElement(row, column);
    if (!cell) return;
    const name = cell.dataset['cell'] ?? '';
    const options = model.rule(row, column)?.options;
    const attributes = { 'aria-label': `Contenido de ${name}`, spellcheck: 'false', autocomplete: 'off' };
    const field: Field = options
      ? el('input', { type: 'text', ...attributes })
      : el('textarea', { rows: 1, ...attributes });
    field.value = text ?? model.editText(row, column);
    const box = el('div', { class: 'editor' }, field);
    place(box, cell, this.#host.grid.element);
    this.#host.grid.element.append(box);
    this.#host.grid.element.classList.add('is-edited');
    this.#open = { row, column, box, field };
    if (options) this.#list(box, field, options, name);
    field.addEventListener('input', () => grow(field));
    field.addEventListener('keydown', (event: Event) => event instanceof KeyboardEvent && this.#key(event));
    field.addEventListener('blur', () => setTimeout(() => field === this.#open?.field && this.finish(true)));
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    grow(field);
  }

  finish(keep: boolean): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    open.box.remove();
    this.#host.grid.element.classList.remove('is-edited');
    const before = this.#host.model()?.editText(open.row, open.column) ?? '';
    if (keep && open.field.value !== before) this.#host.commit(open.row, open.column, open.field.value);
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    const moves: Record<string, [number, number]> = {
      Enter: [event.shiftKey ? -1 : 1, 0],
      Tab: [0, event.shiftKey ? -1 : 1],
    };
    const move = moves[event.key];
    const chosen = this.#open?.box.querySelector<HTMLElement>('[role=option][aria-selected=true]');
    if (event.key === 'Escape') this.#end(false);
    else if (event.key === 'Enter' && event.altKey) insertLine(this.#open?.field);
    else if (
      (event.key === 'ArrowDown' || event.key === 'ArrowUp') &&
      this.#open?.box.querySelector('[role=option]')
    ) {
      choose(this.#open.box, this.#open.field, event.key === 'ArrowDown' ? 1 : -1);
    } else if (move) {
      if (chosen && this.#open) this.#open.field.value = chosen.textContent ?? '';
      this.#end(true);
      this.#host.moved(...move);
    } else return;
    event.preventDefault();
  }

  #end(keep: boolean): void {
    this.finish(keep);
    this.#host.grid.focus();
  }

  #list(box: HTMLElement, field: Field, options: string[], name: string): void {
    const list = el('div', { role: 'listbox', id: 'options', 'aria-label': `Opciones de ${name}` });
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-controls', 'options');
    field.setAttribute('aria-expanded', 'true');
    const items = options.map((text, index) => {
      const item = el('div', { role: 'option', id: `option-${index}`, 'aria-selected': 'false' }, text);
      item.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        field.value = text;
        this.#end(true);
      });
      return item;
    });
    list.append(...items);
    const firstWith = (start: string) =>
      items.find((item) => plain(item.textContent ?? '').startsWith(start));
    field.addEventListener('input', () => {
      const wanted = plain(field.value);
      const textOf = (item: HTMLElement) => plain(item.textContent ?? '');
      const best = wanted && (items.find((item) => textOf(item) === wanted) ?? firstWith(wanted));
      for (const item of items) {
        item.hidden = !textOf(item).includes(wanted);
        item.setAttribute('aria-selected', String(item === best));
      }
      list.hidden = items.every((item) => item.hidden);
      field.setAttribute('aria-expanded', String(!list.hidden));
      if (best) field.setAttribute('aria-activedescendant', best.id);
      else field.removeAttribute('aria-activedescendant');
    });
    box.append(list);
  }
}

/** Capitals and accents do not matter to who types the beginning of an option. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function place(box: HTMLElement, cell: HTMLElement, frame: HTMLElement): void {
  const [at, around] = [cell.getBoundingClientRect(), frame.getBoundingClientRect()];
  box.style.left = `${at.left - around.left}px`;
  box.style.top = `${at.top - around.top}px`;
  box.style.minWidth = `${at.width}px`;
  box.style.minHeight = `${at.height}px`;
  box.style.maxWidth = `${Math.max(160, around.right - at.left - 8)}px`;
}

function grow(field: Field): void {
  if (field instanceof HTMLTextAreaElement) {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 260)}px`;
  }
  field.style.width = `${Math.min(Math.max(...field.value.split('\n').map((line) => line.length)) + 2, 60)}ch`;
}

function insertLine(field: Field | undefined): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  grow(field);
}

function choose(box: HTMLElement, field: Field, by: number): void {
  const items = [...box.querySelectorAll<HTMLElement>('[role=option]:not([hidden])')];
  const at = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
  const next = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : (at + by + items.length) % items.length];
  for (const item of items) item.setAttribute('aria-selected', String(item === next));
  if (!next) return;
  field.setAttribute('aria-activedescendant', next.id);
  next.scrollIntoView({ block: 'nearest' });
}

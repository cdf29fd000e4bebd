import type { MenuItem } from '../server/api.ts';
import { el } from './dom.ts';

export type Entry =
  | { caption: string; run: () => void }
  | { separator: true }
  | { title: string; items: Entry[] };

export interface Menu {
  title: string;
  items: Entry[];
}

export function scriptEntries(items: MenuItem[], run: (functionName: string) => void): Entry[] {
  return items.map((item) => {
    if ('separator' in item) return { separator: true };
    if ('items' in item) return { title: item.title, items: scriptEntries(item.items, run) };
    return { caption: item.caption, run: () => run(item.functionName) };
  });
}

/** The bar of menus, worked by mouse or by the arrow keys as the ARIA pattern asks. */
export class MenuBar {
  readonly element = el('div', { role: 'menubar', class: 'menubar', 'aria-label': 'Menú' });
  #open: HTMLElement | undefined;

  constructor() {
    document.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Node && !this.element.contains(event.target)) this.#close();
    });
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  show(menus: Menu[]): void {
    this.element.replaceChildren(...menus.map((menu, index) => this.#top(menu, index)));
  }

  #top({ title, items }: Menu, index: number): HTMLElement {
    const attributes = {
      role: 'menuitem',
      type: 'button',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    };
    const head = el('button', { ...attributes, tabindex: index === 0 ? 0 : -1 }, title);
    const list = this.#list(title, items);
    head.addEventListener('click', () => (list.hidden ? this.#show(head) : this.#close()));
    head.addEventListener('pointerenter', () => this.#open && this.#open !== head && this.#show(head));
    return el('div', { class: 'menu', role: 'none' }, head, list);
  }

  #list(label: string, items: Entry[]): HTMLElement {
    const list = el('div', { role: 'menu', 'aria-label': label, hidden: true });
    for (const item of items) {
      if ('separator' in item) list.append(el('div', { role: 'separator' }));
      else if ('items' in item) list.append(this.#sub(item.title, item.items));
      else {
        const entry = el('button', { role: 'menuitem', type: 'button', tabindex: -1 }, item.caption);
        entry.addEventListener('click', () => {
          this.#close(true);
          item.run();
        });
        list.append(entry);
      }
    }
    return list;
  }

  #sub(title: string, items: Entry[]): HTMLElement {
    const attributes = { role: 'menuitem', type: 'button', tabindex: -1, 'aria-haspopup': 'menu' };
    const head = el('button', { ...attributes, 'aria-expanded': 'false', class: 'has-sub' }, title);
    const list = this.#list(title, items);
    const set = (open: boolean) => {
      list.hidden = !open;
      head.setAttribute('aria-expanded', String(open));
    };
    const box = el('div', { class: 'submenu', role: 'none' }, head, list);
    // a click of the keyboard has no pointer: the focus goes into what it opens
    head.addEventListener('click', ({ detail }) => (detail === 0 ? openSub(head) : set(true)));
    box.addEventListener('pointerenter', () => set(true));
    box.addEventListener('pointerleave', () => set(false));
    return box;
  }

  #show(head: HTMLElement): void {
    this.#close();
    const list = head.nextElementSibling;
    if (!(list instanceof HTMLElement)) return;
    list.hidden = false;
    head.setAttribute('aria-expanded', 'true');
    this.#open = head;
    list.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }

  #close(giveBack = false): void {
    for (const list of this.element.querySelectorAll<HTMLElement>('[role=menu]')) list.hidden = true;
    for (const head of this.element.querySelectorAll('[aria-expanded]'))
      head.setAttribute('aria-expanded', 'false');
    if (giveBack) this.#open?.focus();
    this.#open = undefined;
  }

  #key(event: KeyboardEvent): void {
    const current = document.activeElement;
    if (!(current instanceof HTMLElement)) return;
    const list = current.closest<HTMLElement>('[role=menu]');
    const moves: Record<string, () => void> = {
      Escape: () => this.#close(true),
      Tab: () => this.#close(),
      ArrowDown: () => (list ? step(list, current, 1) : this.#show(current)),
      ArrowUp: () => list && step(list, current, -1),
      ArrowRight: () => (current.classList.contains('has-sub') ? openSub(current) : this.#along(1)),
      ArrowLeft: () => (list?.closest('.submenu') ? closeSub(list) : this.#along(-1)),
    };
    const move = moves[event.key];
    if (!move) return;
    if (event.key !== 'Tab') event.preventDefault();
    move();
  }

  #along(by: number): void {
    const heads = [...this.element.querySelectorAll<HTMLElement>(':scope > .menu > [role=menuitem]')];
    const at = heads.findIndex((head) => head.parentElement?.contains(document.activeElement));
    const next = heads[(at + by + heads.length) % heads.length];
    if (!next) return;
    for (const head of heads) head.tabIndex = head === next ? 0 : -1;
    if (this.#open) this.#show(next);
    else next.focus();
  }
}

function entries(list: HTMLElement): HTMLElement[] {
  return [
    ...list.querySelectorAll<HTMLElement>(':scope > [role=menuitem], :scope > .submenu > [role=menuitem]'),
  ];
}

function step(list: HTMLElement, current: HTMLElement, by: number): void {
  const all = entries(list);
  all[(all.indexOf(current) + by + all.length) % all.length]?.focus();
}

function openSub(head: HTMLElement): void {
  const list = head.nextElementSibling;
  if (!(list instanceof HTMLElement)) return;
  list.hidden = false;
  head.setAttribute('aria-expanded', 'true');
  entries(list)[0]?.focus();
}

function closeSub(list: HTMLElement): void {
  const head = list.previousElementSibling;
  list.hidden = true;
  head?.setAttribute('aria-expanded', 'false');
  if (head instanceof HTMLElement) head.focus();
}

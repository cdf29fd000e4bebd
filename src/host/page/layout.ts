import { ClockControl } from './clock.ts';
import { el } from './dom.ts';
import { MenuBar } from './menu.ts';
import { personSwitch } from './people.ts';

export interface BookLayout {
  menus: MenuBar;
  grid: HTMLElement;
  side: HTMLElement;
  tabs: HTMLElement;
  title(name: string): void;
  address(name: string, content: string): void;
  status(sentence: string): void;
  busy(yes: boolean): void;
}

interface Handlers {
  personChanged(email: string): void;
  timePassed(): void;
  goTo(text: string): void;
  writeFormula(text: string): void;
}

/** The fixed parts of the page around the grid. */
export function buildLayout(handlers: Handlers): BookLayout {
  const menus = new MenuBar();
  const name = el('h1', {});
  const working = el('span', { class: 'working', role: 'status', 'aria-live': 'polite' });
  const nameBox = el('input', {
    type: 'text',
    class: 'name-box',
    'aria-label': 'Celda seleccionada',
    spellcheck: 'false',
  });
  const content = el('input', {
    type: 'text',
    class: 'content',
    'aria-label': 'Contenido de la celda',
    spellcheck: 'false',
  });
  const grid = el('div', { class: 'grid' });
  const side = el('div', { class: 'side', hidden: true });
  const tabs = el('div', { role: 'tablist', 'aria-label': 'Hojas', class: 'tabs' });
  const status = el('p', { class: 'status', role: 'status' });
  const top = el(
    'header',
    { class: 'book-top' },
    el('a', {
      href: '/',
      class: 'logo',
      'aria-label': 'Ver todos los libros',
      title: 'Ver todos los libros',
    }),
    el('div', { class: 'titles' }, name, menus.element),
    working,
    new ClockControl(() => handlers.timePassed()).element,
    el(
      'label',
      { class: 'person' },
      el('span', {}, 'Usa la hoja como'),
      personSwitch((email) => handlers.personChanged(email)),
    ),
  );
  const bar = el(
    'section',
    { class: 'formula-bar', 'aria-label': 'Barra de fórmulas' },
    nameBox,
    el('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'),
    content,
  );
  const main = el('main', { class: 'work' }, el('div', { class: 'sheet' }, grid), side);
  document.body.replaceChildren(top, bar, main, el('footer', { class: 'book-bottom' }, tabs, status));
  onEnter(nameBox, (text) => handlers.goTo(text));
  onEnter(content, (text) => handlers.writeFormula(text));
  arrowKeys(tabs);
  return {
    ...{ menus, grid, side, tabs },
    title: (text) => {
      name.textContent = text;
      document.title = text;
    },
    address: (text, value) => {
      // What somebody is writing stays when a change of another window arrives.
      if (document.activeElement !== nameBox) nameBox.value = text;
      if (document.activeElement !== content) content.value = value;
    },
    status: (sentence) => {
      status.textContent = sentence;
    },
    busy: (yes) => {
      working.textContent = yes ? 'Trabajando…' : '';
    },
  };
}

function onEnter(field: HTMLInputElement, act: (text: string) => void): void {
  let before = '';
  field.addEventListener('focus', () => {
    before = field.value;
    field.select();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') field.value = before;
    else if (event.key === 'Enter') {
      const text = field.value;
      field.blur();
      act(text);
    }
  });
}

function arrowKeys(tabs: HTMLElement): void {
  tabs.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const all = [...tabs.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = all.findIndex((tab) => tab === document.activeElement);
    if (by !== 0 && at >= 0) all[(at + by + all.length) % all.length]?.focus();
  });
}

/** What the microsite page can do besides being read: find, sort, share, print, and tell a portal how tall it is. */

interface Item {
  element: HTMLElement;
  text: string;
  state: string;
  who: string;
  sector: string;
  late: boolean;
}

interface Card {
  element: HTMLElement;
  text: string;
  title: string;
  theme: string;
  progress: number;
  late: number;
  items: Item[];
}

const all = <T extends HTMLElement>(selector: string, within: ParentNode = document): T[] => [
  ...within.querySelectorAll<T>(selector),
];
const textOf = (selector: string, within: ParentNode): string =>
  within.querySelector(selector)?.textContent?.trim() ?? '';
const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const form = document.querySelector<HTMLFormElement>('.tools');
let cards: Card[] | undefined;

const itemsOf = (article: HTMLElement): Item[] => {
  const usual = textOf('.who bdi', article);
  return all('.acts > li', article).map((element): Item => {
    const other = element.querySelector('.on bdi');
    const [, sector = other ? '' : 'autoridad'] =
      /\(([^()]+)\)/.exec(other?.nextSibling?.textContent ?? '') ?? [];
    return {
      element,
      text: fold(element.textContent ?? ''),
      state: textOf('[data-s]', element),
      who: other ? (other.textContent ?? '') : usual,
      sector,
      late: element.querySelector('.s .late') !== null,
    };
  });
};

const read = (): Card[] =>
  (cards ??= all('#compromisos article').map((element): Card => {
    const items = itemsOf(element);
    return {
      element,
      // what the activities say is theirs
      text: fold(
        [element.id, ...all(':scope > :not(.acts)', element).map((part) => part.textContent)].join(' '),
      ),
      title: fold(textOf('h3', element)),
      theme: textOf('.tema', element),
      progress: parseFloat(/(\d+) % reportado/.exec(element.textContent ?? '')?.[1] ?? '0'),
      late: items.filter(({ late }) => late).length,
      items,
    };
  }));

const chosen = (name: string): string => {
  const value = form && new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
};

const say = (text: string): void => {
  const place = form?.querySelector('[role=status]');
  if (place) place.textContent = text;
};

const many = (total: number, one: string, more: string): string => `${total} ${total === 1 ? one : more}`;

/** Hides what does not fit; a commitment stays when it fits itself or one of its activities does. */
function apply(): void {
  const words = fold(chosen('buscar')).split(/\s+/).filter(Boolean);
  const [state, who, sector, theme, late] = ['estado', 'responsable', 'sector', 'tema', 'atrasadas'].map(
    chosen,
  );
  const fits = (text: string): boolean => words.every((word) => text.includes(word));
  const narrow = state || who || sector || late;
  let [shown, activities] = [0, 0];
  for (const card of read()) {
    const whole = fits(card.text);
    let found = 0;
    for (const item of card.items) {
      const ok =
        (!state || item.state === state) &&
        (!who || item.who === who) &&
        (!sector || item.sector === sector) &&
        (!late || item.late) &&
        (whole || fits(`${card.text} ${item.text}`));
      item.element.hidden = !ok;
      if (ok) found += 1;
    }
    const ok = (!theme || card.theme === theme) && (found > 0 || (whole && !narrow));
    card.element.hidden = !ok;
    const entry = document.querySelector<HTMLElement>(`.toc a[href="#${CSS.escape(card.element.id)}"]`);
    if (entry?.parentElement) entry.parentElement.hidden = !ok;
    if (ok) [shown, activities] = [shown + 1, activities + found];
  }
  say(`${many(shown, 'compromiso', 'compromisos')}, ${many(activities, 'actividad', 'actividades')}`);
}

const ORDERS: Readonly<Record<string, (a: Card, b: Card) => number>> = {
  titulo: (a, b) => (a.title < b.title ? -1 : 1),
  avance: (a, b) => a.progress - b.progress,
  atraso: (a, b) => b.late - a.late,
};

function sort(): void {
  const order = ORDERS[chosen('orden')];
  const sorted = order ? [...read()].sort(order) : read();
  sorted[0]?.element.parentElement?.append(...sorted.map(({ element }) => element));
}

/** The choices are those that the plan has. */
function fill(): void {
  const choices: [string, string[]][] = [
    ['estado', read().flatMap(({ items }) => items.map(({ state }) => state))],
    ['responsable', read().flatMap(({ items }) => items.map(({ who }) => who))],
    ['sector', read().flatMap(({ items }) => items.map(({ sector }) => sector))],
    ['tema', read().map(({ theme }) => theme)],
  ];
  for (const [name, values] of choices) {
    const field = form?.elements.namedItem(name);
    if (!(field instanceof HTMLSelectElement) || field.options.length > 1) continue;
    const sorted = [...new Set(values.filter(Boolean))].sort((a, b) => a.localeCompare(b, 'es'));
    field.append(...sorted.map((value) => new Option(value, value)));
  }
}

function reset(): void {
  form?.reset();
  apply();
  sort();
}

async function share(id: string, title: string): Promise<void> {
  const { home } = document.documentElement.dataset;
  // what stands after # does not reach a page that Google serves
  const url = home ? `${home}?ficha=${encodeURIComponent(id)}` : `${location.href.split('#')[0]}#${id}`;
  try {
    if (typeof navigator.share === 'function') await navigator.share({ title, url });
    else {
      await navigator.clipboard.writeText(url);
      say('Enlace copiado.');
    }
  } catch {
    location.hash = id;
  }
}

/** Each commitment gets its button when it comes near, so that the page is there first. */
function offer(article: HTMLElement): void {
  const press = document.createElement('button');
  press.type = 'button';
  press.className = 'share';
  press.textContent = 'Compartir';
  const title = textOf('h3', article);
  press.setAttribute('aria-label', `Compartir: ${title}`);
  press.addEventListener('click', () => void share(article.id, title));
  article.append(press);
}

const near = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    offer(target as HTMLElement);
  }
});
for (const article of all('article[id]')) near.observe(article);

if (form) {
  // the choices are read when somebody goes there, not before
  form.addEventListener('focusin', fill, { once: true });
  form.addEventListener('pointerdown', fill, { once: true });
  form.addEventListener('input', apply);
  form.addEventListener('change', ({ target }) => {
    if ((target as HTMLSelectElement).name === 'orden') sort();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = read().find(({ element }) => !element.hidden)?.element;
    if (first) location.hash = first.id;
  });
  form.addEventListener('click', ({ target }) => {
    const name = (target as HTMLButtonElement).name;
    if (name === 'quitar') reset();
    if (name === 'imprimir') print();
  });
}

/** Whoever comes by a link sees what it leads to, whatever is filtered. */
function reach(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest('[hidden]')) reset();
  target.scrollIntoView();
}
addEventListener('hashchange', reach);

const folded = all<HTMLDetailsElement>('details');
addEventListener('beforeprint', () => folded.forEach((one) => (one.open = true)));

if (parent !== window) {
  const tell = (): void =>
    parent.postMessage({ type: 'tablero-pal', height: document.documentElement.scrollHeight }, '*');
  new ResizeObserver(tell).observe(document.body);
}

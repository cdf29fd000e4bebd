/** What the microsite page can do besides being read: find, sort, share, print, and tell a portal how tall it is. */
import { all, chosen, fold, form, many, say, searched, show, textOf, wake } from './shared.ts';

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

/** Hides what does not fit; a commitment stays when it fits itself or one of its activities does. */
function apply(): void {
  const [state, who, sector, theme, late] = ['estado', 'responsable', 'sector', 'tema', 'atrasadas'].map(
    chosen,
  );
  const fits = searched();
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
    show(card.element, ok);
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

// the choices are read when somebody goes there, not before
form?.addEventListener('focusin', fill, { once: true });
form?.addEventListener('pointerdown', fill, { once: true });
wake(apply, sort, () => read().find(({ element }) => !element.hidden)?.element);

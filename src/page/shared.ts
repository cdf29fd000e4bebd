/** What the pages have in common: they are read, found in, printed and shown in a portal. */

export const all = <T extends HTMLElement>(selector: string, within: ParentNode = document): T[] => [
  ...within.querySelectorAll<T>(selector),
];
export const textOf = (selector: string, within: ParentNode): string =>
  within.querySelector(selector)?.textContent?.trim() ?? '';
export const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

export const form = document.querySelector<HTMLFormElement>('.tools');

export const chosen = (name: string): string => {
  const value = form && new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
};

export const say = (text: string): void => {
  const place = form?.querySelector('[role=status]');
  if (place) place.textContent = text;
};

export const many = (total: number, one: string, more: string): string =>
  `${total} ${total === 1 ? one : more}`;

/** @returns whether a text has every word that is looked for, without accents */
export function searched(): (text: string) => boolean {
  const words = fold(chosen('buscar')).split(/\s+/).filter(Boolean);
  return (text) => words.every((word) => text.includes(word));
}

/** Shows or hides what a filter left out, and its line in the list above. */
export function show(element: HTMLElement, shown: boolean): void {
  element.hidden = !shown;
  const entry = document.querySelector<HTMLElement>(`.toc a[href="#${CSS.escape(element.id)}"]`);
  if (entry?.parentElement) entry.parentElement.hidden = !shown;
}

/**
 * The form, the addresses of what is on the page, print, and how tall it is for the portal around it.
 * @param first of what is shown
 */
export function wake(apply: () => void, sort: () => void, first: () => HTMLElement | undefined): void {
  const reset = (): void => {
    form?.reset();
    apply();
    sort();
  };
  if (form) {
    form.addEventListener('input', apply);
    form.addEventListener('change', ({ target }) => {
      if ((target as HTMLSelectElement).name === 'orden') sort();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const found = first();
      if (found) location.hash = found.id;
    });
    form.addEventListener('click', ({ target }) => {
      const name = (target as HTMLButtonElement).name;
      if (name === 'quitar') reset();
      if (name === 'imprimir') print();
    });
  }
  // whoever comes by a link sees what it leads to, whatever is filtered
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest('[hidden]')) reset();
    const fold = target.closest('details');
    if (fold) fold.open = true;
    target.scrollIntoView();
  });
  const folded = all<HTMLDetailsElement>('details');
  addEventListener('beforeprint', () => folded.forEach((one) => (one.open = true)));
  if (parent !== window) {
    const tell = (): void =>
      parent.postMessage({ type: 'tablero-pal', height: document.documentElement.scrollHeight }, '*');
    new ResizeObserver(tell).observe(document.body);
  }
}

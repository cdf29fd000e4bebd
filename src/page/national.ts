/** What the national page can do besides being read: find and filter states, sort them, print. */
import { all, chosen, fold, many, say, searched, show, wake } from './shared.ts';

interface Line {
  element: HTMLElement;
  text: string;
}

interface State {
  element: HTMLElement;
  entry: HTMLElement | undefined;
  text: string;
  late: number;
  progress: number;
  measured: boolean;
  changed: boolean;
  details: HTMLDetailsElement | null;
  lines: Line[];
}

let states: State[] | undefined;

const read = (): State[] =>
  (states ??= all('#entidades article').map((element): State => {
    const lines = all('.own > li', element);
    return {
      element,
      entry: all(`.toc a[href="#${element.id}"]`)[0]?.parentElement ?? undefined,
      // what its commitments say is theirs
      text: fold(
        [element.id, ...all(':scope > :not(details)', element).map((part) => part.textContent)].join(' '),
      ),
      late: Number(element.dataset['l']),
      progress: Number(element.dataset['r']),
      measured: element.dataset['p'] !== '◇',
      changed: element.querySelector('.miss') !== null,
      details: element.querySelector('details'),
      lines: lines.map((line) => ({ element: line, text: fold(line.textContent ?? '') })),
    };
  }));

/** A state stays when it fits itself or one of its commitments does; then it is that one which is shown. */
function apply(): void {
  const fits = searched();
  const [state, pace] = [chosen('entidad'), chosen('ritmo')];
  let [shown, commitments] = [0, 0];
  for (const one of read()) {
    const whole = fits(one.text);
    const found = one.lines.filter(({ element, text }) => {
      const ok = whole || fits(`${one.text} ${text}`);
      element.hidden = !ok;
      return ok;
    }).length;
    const ok =
      (!state || one.element.id === state) &&
      (!pace || one.element.dataset['p'] === pace) &&
      (!chosen('atrasadas') || one.late > 0) &&
      (!chosen('avisos') || one.changed) &&
      (whole || found > 0);
    show(one.element, ok);
    document.querySelector(`.map [data-of="${one.element.id}"]`)?.classList.toggle('off', !ok);
    if (one.details && !whole) one.details.open = true;
    if (ok) [shown, commitments] = [shown + 1, commitments + found];
  }
  say(`${many(shown, 'entidad', 'entidades')}, ${many(commitments, 'compromiso', 'compromisos')}`);
}

const ORDERS: Readonly<Record<string, (a: State, b: State) => number>> = {
  // what cannot be measured comes last
  avance: (a, b) => Number(b.measured) - Number(a.measured) || a.progress - b.progress,
  atraso: (a, b) => b.late - a.late,
};

function sort(): void {
  const order = ORDERS[chosen('orden')];
  const sorted = order ? [...read()].sort(order) : read();
  sorted[0]?.element.parentElement?.append(...sorted.map(({ element }) => element));
  const entries = sorted.flatMap(({ entry }) => entry ?? []);
  entries[0]?.parentElement?.append(...entries);
}

wake(apply, sort, () => read().find(({ element }) => !element.hidden)?.element);

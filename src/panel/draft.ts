import { button, h } from './dom.ts';
import { ask } from './server.ts';

const WAIT = 1500;

export interface Keeper {
  /** Something was typed. */
  touch: () => void;
  /** Nothing more is written, and what was being written has ended. */
  stop: () => Promise<void>;
  discard: () => void;
  /** What was typed has been saved: the draft goes, where there is one. */
  forget: () => void;
  /** Says that the draft is kept; not announced, because it changes while one types. */
  line: HTMLElement;
}

/** Keeps what is typed on the server shortly after typing stops, so that closing the sidebar loses nothing. */
export function keeper(form: 'integrante' | 'compromiso', read: () => unknown, exists = false): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  const line = h('span', 'tip');
  let kept = exists;
  const write = (draft: unknown, says: string): void => {
    kept = draft !== null;
    writing = writing
      .then(() => ask('guardarBorrador', { form, draft }))
      .then(
        () => void (line.textContent = says),
        (reason: Error) => void (line.textContent = `Sin borrador. ${reason.message}`),
      );
  };
  const discard = (): void => {
    clearTimeout(timer);
    write(null, '');
  };
  return {
    line,
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(() => write(read(), 'Borrador guardado.'), WAIT);
    },
    stop: () => {
      clearTimeout(timer);
      return writing;
    },
    discard,
    forget: () => {
      if (kept) discard();
    },
  };
}

export const RESTORED = 'Recuperamos lo que no había guardado.';

export const draftNote = (
  actions: readonly (readonly [string, () => void])[],
  sentence: string,
): HTMLElement =>
  h('div', 'note', h('p', {}, sentence), ...actions.map(([label, click]) => button(label, click)));

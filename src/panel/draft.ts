import { button, h } from './dom.ts';
import { ask } from './server.ts';

const WAIT = 500;

export interface Keeper {
  /** Something was typed. */
  touch: () => void;
  /** Saves what the form holds: meanwhile no draft is written, and after a refusal it is kept again. */
  saving: <T extends object>(save: () => Promise<T>) => Promise<T>;
  discard: () => void;
  /** Says that the draft is kept; not announced, because it changes while one types. */
  line: HTMLElement;
}

/** Of the form on screen: writes at once what is still to be written. */
let hurry = (): void => undefined;
/** One at a time, so that an older draft never ends up over a newer one. */
let writing: Promise<void> | undefined;

addEventListener('pagehide', () => hurry());
document.addEventListener('visibilitychange', () => hurry());
document.addEventListener('focusout', ({ relatedTarget }) => {
  // who is about to save needs no draft first
  if (!(relatedTarget as Element | null)?.matches('.main')) hurry();
});

/** Keeps what is typed on the server shortly after typing stops, so that closing the sidebar loses nothing. */
export function keeper(
  form: 'integrante' | 'compromiso' | 'avance',
  id: string,
  read: () => unknown,
): Keeper {
  const line = h('span', 'tip');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  const write = (draft: unknown, says: string): void => {
    dirty = false;
    writing = ask('guardarBorrador', { form, id, draft }).then(
      () => void (line.textContent = says),
      (reason: Error) => {
        dirty = draft !== null;
        line.textContent = `Sin borrador. ${reason.message}`;
      },
    );
  };
  const flush = (): void => {
    clearTimeout(timer);
    if (dirty) write(read(), 'Borrador guardado.');
  };
  const touch = (): void => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => void Promise.resolve(writing).then(flush), WAIT);
  };
  hurry = flush;
  return {
    line,
    touch,
    saving: async (save) => {
      const before = dirty;
      clearTimeout(timer);
      dirty = false;
      await writing;
      const answer = await save().catch((reason: unknown) => {
        if (before) touch();
        throw reason;
      });
      if (before && !('ok' in answer)) touch();
      return answer;
    },
    discard: () => {
      clearTimeout(timer);
      write(null, '');
    },
  };
}

export const draftNote = (discard: () => void): HTMLElement =>
  h('div', 'note', h('p', {}, 'Recuperamos lo que no había guardado.'), button('Descartar', discard));

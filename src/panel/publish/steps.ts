import { h } from '../dom.ts';

/** One step of the way to a published board; its state is a word with a shape. */
export interface Step {
  title: string;
  done: boolean;
  /** What it says once it is done, in a few words. */
  said?: string;
  body: readonly (HTMLElement | undefined)[];
}

const WORDS = { done: ['✔', 'hecho'], now: ['►', 'ahora'], later: ['○', 'después'] } as const;

/**
 * The steps in their order, the first that is not done open.
 * @param first number of the first one
 */
export function stepList(steps: readonly Step[], first = 1): HTMLElement {
  const now = steps.findIndex(({ done }) => !done);
  return h(
    'div',
    'steps',
    ...steps.map(({ title, done, said, body }, index) => {
      const [mark, word] = done ? WORDS.done : index === now ? WORDS.now : WORDS.later;
      return h(
        'details',
        { open: index === now, 'data-step': first + index },
        h('summary', {}, `${mark} ${first + index}. ${title}: ${(done && said) || word}`),
        h('div', 'inside', ...body.filter((part) => part !== undefined)),
      );
    }),
  );
}

/** Folded, for whoever has done it before. */
export const folded = (summary: string, ...body: (HTMLElement | undefined)[]): HTMLElement =>
  h(
    'details',
    {},
    h('summary', {}, summary),
    h('div', 'inside', ...body.filter((part) => part !== undefined)),
  );

import { h } from './dom.ts';

/** A box to tick, with its label and what follows from ticking it. */
export function tick(
  id: string,
  label: string,
  on: boolean,
  change: (on: boolean) => void,
  help: string,
): HTMLElement {
  const box = h('input', {
    id,
    type: 'checkbox',
    checked: on,
    'aria-describedby': `${id}-help`,
    change: () => change(box.checked),
  });
  return h(
    'div',
    'tick',
    box,
    h('label', { for: id }, ` ${label}`),
    h('p', { class: 'help', id: `${id}-help` }, help),
  );
}

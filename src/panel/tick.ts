import { h } from './dom.ts';

/** A box to tick, with its label. */
export function tick(id: string, label: string, on: boolean, change: (on: boolean) => void): HTMLElement {
  const box = h('input', { id, type: 'checkbox', checked: on, change: () => change(box.checked) });
  return h('p', {}, box, h('label', { for: id }, ` ${label}`));
}

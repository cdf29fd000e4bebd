import type { Finding } from '../core/answers.ts';
import { button, h, put } from './dom.ts';
import { explain, say } from './page.ts';
import { ask, openPanel } from './server.ts';

const PAGE = 100;

/** A sentence, what to do, and the way to the cell or to the form that registers what is missing. */
function entry({ sentence, tip, cell, form }: Finding): HTMLElement {
  const go = (): void => {
    if (!cell) return;
    ask('irACelda', cell).then(() => say(`Está en ${cell.tab}, celda ${cell.a1}.`), explain);
  };
  return h(
    'li',
    {},
    cell ? button(sentence, go, 'link') : h('span', {}, sentence),
    h('p', 'tip', tip, cell && ` (${cell.tab}, ${cell.a1})`),
    form && button(form.label, () => openPanel(form.menu, form.id)),
  );
}

/** A list of problems, a hundred at a time. */
export function findingList(findings: readonly Finding[]): HTMLElement {
  const list = h('ul', 'findings');
  const rest = h('div');
  const more = (from: number): void => {
    const added = findings.slice(from, from + PAGE).map(entry);
    list.append(...added);
    const left = findings.length - from - PAGE;
    put(rest, left > 0 && button(`Mostrar ${Math.min(left, PAGE)} más`, () => more(from + PAGE)));
    if (from > 0) added[0]?.querySelector('button')?.focus();
  };
  more(0);
  return h('div', {}, list, rest);
}

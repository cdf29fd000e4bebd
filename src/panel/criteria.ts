import { CRITERIA_TEXTS } from '../core/criteriaTexts.ts';
import type { Criterion, Verdict } from '../core/criteria.ts';
import { h, put } from './dom.ts';

export interface Section {
  root: HTMLDetailsElement;
  show: (verdict: Verdict) => void;
}

/** One criterion: its question, its help, what it reads, and its state in a word and a shape. */
export function section(criterion: Criterion, number: number, fields: readonly Node[]): Section {
  const state = h('span', 'state');
  const lacks = h('ul', 'lacks');
  return {
    root: h(
      'details',
      // one at a time: the others wait, each with its state
      { open: number === 1 },
      h('summary', {}, `${number}. ${criterion.label}`, state),
      h(
        'div',
        'inside',
        h('p', {}, h('b', {}, CRITERIA_TEXTS[criterion.key].question)),
        h('p', 'help', CRITERIA_TEXTS[criterion.key].help),
        ...fields,
        lacks,
      ),
    ),
    show: (verdict) => {
      state.classList.toggle('holds', verdict.holds);
      state.textContent = verdict.holds ? '✓ Cumple' : `○ Falta: ${verdict.lacks.length}`;
      put(lacks, ...verdict.lacks.map(({ sentence, tip }) => h('li', {}, h('b', {}, sentence), ` ${tip}`)));
    },
  };
}

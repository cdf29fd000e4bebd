import type { Row } from '../core/board.ts';
import type { CommitmentInput, CommitmentOpening } from '../core/calls.ts';
import type { Typed } from '../core/answers.ts';
import { CRITERIA, countHolding, type Verdict } from '../core/criteria.ts';
import type { Problem } from '../core/problems.ts';
import { section } from './criteria.ts';
import { h } from './dom.ts';
import { controlsOf, readControls, rootsOf, same, showProblems } from './form.ts';
import { changesOf, newKey, openedBelow, openedOf, type Opened, type Seen } from './opened.ts';
import { recordList } from './records.ts';

const ACTIVITIES = {
  name: 'Actividad',
  apart: ['cancelacion', 'final', 'informe', 'avance'],
};
const INDICATORS = {
  name: 'Indicador',
  apart: ['valor', 'medido', 'fuente'],
};

export interface CommitmentForm {
  parts: HTMLElement[];
  summary: HTMLElement;
  read: () => CommitmentInput;
  /** What is sent: of what exists already, only what was changed. */
  changes: () => CommitmentInput;
  show: (problems: readonly Problem[], all: boolean) => void;
  judged: (verdicts: readonly Verdict[]) => void;
}

/** Everything that is asked of a commitment, grouped under the eight criteria that read it. */
export function commitmentForm(
  opening: CommitmentOpening,
  draft: CommitmentInput | undefined,
  changed: () => void,
): CommitmentForm {
  const own = openedOf(opening.commitment, draft?.commitment, draft?.seen);
  const id = String(own.stored['id'] ?? '');
  const main = controlsOf(opening.tables.compromisos, own.typed, opening.help.compromisos, {
    agenda: same(opening.lists['agenda']),
  });
  const members = opening.members.map(({ id, label }) => [id, label] as const);
  const below = (rows: Row[], drafts?: Typed[]): Opened[] => openedBelow(rows, drafts, draft?.seen);
  const activities = recordList(
    { ...ACTIVITIES, table: opening.tables.actividades, help: opening.help.actividades },
    below(opening.activities, draft?.activities),
    { responsable: members },
    changed,
  );
  const indicators = recordList(
    { ...INDICATORS, table: opening.tables.indicadores, help: opening.help.indicadores },
    below(opening.indicators, draft?.indicators),
    {},
    changed,
  );
  const weights = h('p', { class: 'problem wrong', tabindex: '-1' });
  const lists: Readonly<Record<string, readonly HTMLElement[]>> = {
    concreto: [h('h2', {}, 'Actividades'), activities.root, weights],
    medible: [h('h2', {}, 'Indicadores'), indicators.root],
  };
  const sections = CRITERIA.map((criterion, index) =>
    section(criterion, index + 1, [
      ...rootsOf(main, ownFields(index)),
      ...(lists[criterion.key] ?? []),
      ...rootsOf(main, [`porque_${criterion.key}`]),
    ]),
  );
  const key = draft?.key ?? newKey();
  const summary = h('strong', { role: 'status' });
  return {
    parts: [
      ...rootsOf(main, ['titulo', 'tema']),
      h('h2', {}, 'Los ocho criterios'),
      ...sections.map(({ root }) => root),
      h('h2', {}, 'Otros datos'),
      ...rootsOf(main, ['valores', 'ods', 'acuerdo', 'anterior']),
    ],
    summary,
    read: () => ({
      ...(id && { id }),
      commitment: readControls(main),
      activities: activities.read(),
      indicators: indicators.read(),
    }),
    changes: () => {
      const seen: Seen = {};
      return {
        ...(id && { id }),
        key,
        commitment: changesOf(main, own, seen),
        activities: activities.changes(seen),
        indicators: indicators.changes(seen),
        seen,
      };
    },
    show: (problems, all) => {
      const own = problems.filter(({ where }) => where.table === 'compromisos');
      showProblems(main, own, all);
      activities.show(problems, all);
      indicators.show(problems, all);
      const weighs = problems.find(({ code }) => code === 'pesos');
      weights.textContent = weighs ? `${weighs.sentence} ${weighs.tip}` : '';
    },
    judged: (verdicts) => {
      verdicts.forEach((verdict, index) => sections[index]?.show(verdict));
      const text = `${countHolding(verdicts)} de 8 criterios`;
      // it is announced when it changes
      if (summary.textContent !== text) summary.textContent = text;
    },
  };
}

/** A field read by two criteria is asked once, under the first. */
const ownFields = (index: number): string[] =>
  (CRITERIA[index]?.fields ?? []).filter(
    (key) => CRITERIA.findIndex(({ fields }) => fields.includes(key)) === index,
  );

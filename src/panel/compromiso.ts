import { str } from '../core/board.ts';
import type { CommitmentInput, CommitmentOpening } from '../core/calls.ts';
import { checkRow, type Known } from '../core/checkRow.ts';
import { checkWeights } from '../core/checkWeights.ts';
import { CRITERIA, countHolding, judge, type Verdict } from '../core/criteria.ts';
import { firstPerField, readRecord } from '../core/forms.ts';
import type { Problem } from '../core/problems.ts';
import { fold } from '../core/words.ts';
import { configOf } from './board.ts';
import { section } from './criteria.ts';
import { button, h, put } from './dom.ts';
import { draftNote, keeper } from './draft.ts';
import { blocksHere, controlsOf, focusFirst, readControls, rootsOf, same, showProblems } from './form.ts';
import { app, during, finish, hush, start, title, voice, warn } from './page.ts';
import { recordList } from './records.ts';
import { ask } from './server.ts';

const EMPTY: CommitmentInput = { commitment: {}, activities: [], indicators: [] };
const ACTIVITIES = { table: 'actividades', name: 'Actividad', add: 'Agregar actividad', title: 'actividad', later: ['avance', 'final'] } as const;
const INDICATORS = { table: 'indicadores', name: 'Indicador', add: 'Agregar indicador', title: 'variable', later: ['valor', 'medido'] } as const;

start(() => ask('abrirCompromiso'), open);

function open(opening: CommitmentOpening): void {
  const { draft, commitment, activities, indicators } = opening;
  const own = commitment ? { id: str(commitment, 'id'), commitment, activities, indicators } : EMPTY;
  if (!draft) edit(opening, own);
  else if (draft.id === own.id) edit(opening, draft, ['Recuperamos lo que no había guardado.', own]);
  else edit(opening, own, ['Tiene sin guardar otro compromiso.', own, draft]);
}

/** A sentence on the draft, what is shown when it is discarded, and the draft where it is not on screen. */
type Note = readonly [sentence: string, back: CommitmentInput, other?: CommitmentInput];

function edit(opening: CommitmentOpening, input: CommitmentInput, note?: Note): void {
  const changed = (): void => {
    review(false);
    draft.touch();
  };
  const main = controlsOf('compromisos', input.commitment, { agenda: same(opening.lists['agenda']) });
  const members = opening.members.map(({ id, label }) => [id, label] as const);
  const activities = recordList(ACTIVITIES, input.activities, { responsable: members }, changed);
  const indicators = recordList(INDICATORS, input.indicators, {}, changed);
  const weights = h('p', { class: 'problem wrong', tabindex: '-1' });
  const lists: Readonly<Record<string, readonly HTMLElement[]>> = {
    concreto: [h('h2', {}, 'Actividades'), activities.root, weights],
    medible: [h('h2', {}, 'Indicadores'), indicators.root],
  };
  const sections = CRITERIA.map((criterion, index) =>
    section(criterion, index + 1, [
      ...rootsOf(main, criterion.fields.filter((key) => ownerOf(key) === criterion.key)),
      ...(lists[criterion.key] ?? []),
      ...rootsOf(main, [`porque_${criterion.key}`]),
    ]),
  );
  const summary = h('strong', { role: 'status' });
  const dots = h('span', { class: 'dots', 'aria-hidden': 'true' });
  const read = (): CommitmentInput => ({
    ...(input.id && { id: input.id }),
    commitment: readControls(main),
    activities: activities.read(),
    indicators: indicators.read(),
  });
  const draft = keeper('compromiso', read, note !== undefined);
  let all = false;
  const showAll = (problems: readonly Problem[]): void => {
    showProblems(main, problems.filter(({ where }) => where.table === 'compromisos'), all);
    activities.show(problems, all);
    indicators.show(problems, all);
    weights.textContent = textOf(problems.find(({ code }) => code === 'pesos'));
  };
  const review = (whole: boolean): Problem[] => {
    all ||= whole;
    const { problems, verdicts } = check(opening, read());
    showAll(problems);
    if (all && !problems.some(blocksHere)) hush();
    verdicts.forEach((verdict, index) => sections[index]?.show(verdict));
    const holding = countHolding(verdicts);
    const text = `${holding} de 8 criterios`;
    if (summary.textContent !== text) summary.textContent = text;
    dots.textContent = '●'.repeat(holding) + '○'.repeat(verdicts.length - holding);
    return problems;
  };
  const form = h(
    'form',
    { novalidate: true, submit: (event) => event.preventDefault(), input: changed, change: () => void review(false) },
    ...rootsOf(main, ['titulo', 'tema']),
    h('h2', {}, 'Los ocho criterios'),
    ...sections.map(({ root }) => root),
    h('h2', {}, 'Otros datos'),
    ...rootsOf(main, ['valores', 'ods', 'acuerdo']),
  );
  const refuse = (problems: readonly Problem[]): void => {
    showAll(problems);
    focusFirst(form);
    const [first] = problems.filter(blocksHere);
    warn(`No se guardó. ${first?.sentence ?? ''}`, first?.tip);
  };
  const save = button('Guardar', () => void during(save, 'Guardando…', keep), 'main');
  const keep = async (): Promise<void> => {
    const problems = review(true);
    if (problems.some(blocksHere)) return refuse(problems);
    await draft.stop();
    const sent = read();
    const answer = await ask('guardarCompromiso', sent);
    if ('problems' in answer) return refuse(answer.problems);
    draft.forget();
    done(opening, sent, answer.id, answer.sentence, summary.textContent ?? '');
  };
  title(input.id ? 'Editar compromiso' : 'Registrar compromiso');
  hush();
  put(
    app,
    h('p', { class: 'help' }, input.id && `${input.id}. `, 'Los campos con * son obligatorios. Puede guardar aunque falten criterios.'),
    note && noteOf(opening, note, draft.discard),
    form,
    h('footer', {}, voice, h('p', {}, summary, ' ', dots), save, draft.line),
  );
  review(false);
}

function noteOf(opening: CommitmentOpening, [sentence, back, other]: Note, discard: () => void): HTMLElement {
  const actions: [string, () => void][] = [['Descartar', () => (discard(), edit(opening, back))]];
  if (other) actions.unshift(['Recuperar', () => edit(opening, other)]);
  return draftNote(actions, sentence);
}

const textOf = (problem?: Problem): string => (problem ? `${problem.sentence} ${problem.tip}` : '');

/** A field read by two criteria is asked once, under the first. */
const ownerOf = (key: string): string | undefined => CRITERIA.find(({ fields }) => fields.includes(key))?.key;

/** The same checks and the same judgement as the server. */
function check(
  opening: CommitmentOpening,
  { id = '', commitment, activities, indicators }: CommitmentInput,
): { problems: Problem[]; verdicts: Verdict[] } {
  const config = configOf(opening.board);
  const known: Known = { config, ids: { stl: new Set(opening.members.map((one) => one.id)) }, lists: opening.lists };
  const problems: Problem[] = [];
  const look = (table: 'compromisos' | 'actividades' | 'indicadores') =>
    (typed: CommitmentInput['commitment'], index?: number) => {
      const read = readRecord(table, { ...typed, compromiso: id || 'nuevo' }, index);
      problems.push(...read.problems, ...checkRow(table, read.row, known, index));
      return read.row;
    };
  const proposal = {
    commitment: look('compromisos')(commitment),
    activities: activities.map(look('actividades')),
    indicators: indicators.map(look('indicadores')),
    elsewhere: new Set(opening.elsewhere),
    config,
  };
  problems.push(...checkWeights('', proposal.activities));
  return { problems: firstPerField(problems), verdicts: judge(proposal) };
}

function done(opening: CommitmentOpening, sent: CommitmentInput, id: string, sentence: string, criteria: string): void {
  const elsewhere = [...opening.elsewhere, ...sent.indicators.map((row) => fold(String(row['variable'] ?? '')))];
  finish(
    sentence,
    h('p', {}, 'Su ID es ', h('strong', {}, id), `. Cumple ${criteria}.`),
    h('p', { class: 'help' }, 'Para seguir con él, elija su fila en la pestaña Compromisos y abra otra vez este panel.'),
    button('Registrar otro', () => edit({ ...opening, elsewhere }, EMPTY), 'main'),
  );
}

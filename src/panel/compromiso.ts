import { str } from '../core/board.ts';
import type { CommitmentOpening } from '../core/calls.ts';
import type { Problem } from '../core/problems.ts';
import { fold } from '../core/words.ts';
import { askedRecord, whenRead } from './asked.ts';
import { commitmentForm } from './commitmentForm.ts';
import { button, h, put } from './dom.ts';
import { draftNote, keeper } from './draft.ts';
import { followLine } from './follow.ts';
import { blocksHere, focusFirst } from './form.ts';
import { app, during, finish, hush, start, title, voice, warn } from './page.ts';
import { check } from './proposal.ts';
import { ask } from './server.ts';

whenRead(() => open(askedRecord().id));

function open(id?: string): void {
  start(() => ask('abrirCompromiso', id === undefined ? {} : { id }), edit);
}

function edit({ draft: kept, ...opening }: CommitmentOpening): void {
  let all = false;
  const changed = (): void => {
    review();
    draft.touch();
  };
  const id = str(opening.commitment ?? {}, 'id');
  const carried = str(opening.commitment ?? {}, 'anterior');
  const { parts, summary, read, changes, show, judged } = commitmentForm(opening, kept, changed);
  const draft = keeper('compromiso', id, changes, kept);
  const form = h('form', { novalidate: true, input: changed, change: () => void review() }, ...parts);
  form.addEventListener('submit', (event) => event.preventDefault());
  const review = (): Problem[] => {
    const [problems, verdicts] = check(opening, read());
    show(problems, all);
    judged(verdicts);
    if (all && !problems.some(blocksHere)) hush();
    return problems;
  };
  const refuse = (problems: readonly Problem[]): void => {
    show(problems, true);
    focusFirst(form);
    const first = problems.find(blocksHere);
    warn(`No se guardó. ${first?.sentence ?? ''}`, first?.tip);
  };
  const save = button('Guardar', () => void during(save, 'Guardando…', keep), 'main');
  const keep = async (): Promise<void> => {
    all = true;
    const problems = review();
    if (problems.some(blocksHere)) return refuse(problems);
    const answer = await draft.saving(() => ask('guardarCompromiso', changes()));
    if ('problems' in answer) return refuse(answer.problems);
    opening.elsewhere.push(...read().indicators.map(({ variable }) => fold(String(variable))));
    done(opening, answer.id, answer.sentence);
  };
  title(id ? 'Editar compromiso' : 'Registrar compromiso');
  hush();
  const intro =
    'Los campos con * son obligatorios; los criterios pueden faltar. El avance se reporta en Tablero PAL ▸ Actualizar avance.';
  put(
    app,
    h('p', 'help', id && `${id}. `, carried && `Viene de ${carried}, de un ejercicio anterior. `, intro),
    kept && draftNote(() => (draft.discard(), edit(opening))),
    form,
    h('footer', {}, voice, h('p', {}, summary), save, draft.line),
  );
  review();
}

function done(opening: CommitmentOpening, id: string, sentence: string): void {
  const { commitment: _, ...rest } = opening;
  finish(
    sentence,
    h('p', 'help', 'Su ID es ', h('strong', {}, id), '. No cambia aunque mueva u ordene las filas.'),
    followLine(),
    button('Seguir con este compromiso', () => open(id)),
    button('Registrar otro', () => edit({ ...rest, activities: [], indicators: [] }), 'main'),
  );
}

import { str } from '../core/board.ts';
import type { CommitmentInput, CommitmentOpening } from '../core/calls.ts';
import type { Problem } from '../core/problems.ts';
import { fold } from '../core/words.ts';
import { commitmentForm } from './commitmentForm.ts';
import { button, h, put } from './dom.ts';
import { draftNote, keeper, RESTORED } from './draft.ts';
import { blocksHere, focusFirst } from './form.ts';
import { app, during, finish, hush, start, title, voice, warn } from './page.ts';
import { check } from './proposal.ts';
import { ask } from './server.ts';

const EMPTY: CommitmentInput = { commitment: {}, activities: [], indicators: [] };

start(() => ask('abrirCompromiso'), open);

function open(opening: CommitmentOpening): void {
  const { draft, commitment, activities, indicators } = opening;
  const own = commitment ? { id: str(commitment, 'id'), commitment, activities, indicators } : EMPTY;
  if (!draft) edit(opening, own);
  else if (draft.id === own.id) edit(opening, draft, [RESTORED, own]);
  else edit(opening, own, ['Tiene sin guardar otro compromiso.', own, draft]);
}

/** A sentence on the draft, what is shown when it is discarded, and the draft where it is not on screen. */
type Note = readonly [sentence: string, back: CommitmentInput, other?: CommitmentInput];

function edit(opening: CommitmentOpening, input: CommitmentInput, note?: Note): void {
  let all = false;
  const changed = (): void => {
    review();
    draft.touch();
  };
  const { parts, summary, read, show, judged } = commitmentForm(opening, input, changed);
  const draft = keeper('compromiso', read, note !== undefined);
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
    await draft.stop();
    const sent = read();
    const answer = await ask('guardarCompromiso', sent);
    if ('problems' in answer) return refuse(answer.problems);
    draft.forget();
    done(opening, sent, answer.id, answer.sentence);
  };
  title(input.id ? 'Editar compromiso' : 'Registrar compromiso');
  hush();
  const intro = 'Los campos con * son obligatorios. Puede guardar aunque falten criterios.';
  put(
    app,
    h('p', 'help', input.id && `${input.id}. `, intro),
    note && noteOf(opening, note, draft.discard),
    form,
    h('footer', {}, voice, h('p', {}, summary), save, draft.line),
  );
  review();
}

function noteOf(opening: CommitmentOpening, [sentence, back, other]: Note, discard: () => void): HTMLElement {
  const actions: [string, () => void][] = [['Descartar', () => (discard(), edit(opening, back))]];
  if (other) actions.unshift(['Recuperar', () => edit(opening, other)]);
  return draftNote(actions, sentence);
}

function done(opening: CommitmentOpening, sent: CommitmentInput, id: string, sentence: string): void {
  const elsewhere = [
    ...opening.elsewhere,
    ...sent.indicators.map((row) => fold(String(row['variable'] ?? ''))),
  ];
  finish(
    sentence,
    h('p', {}, 'Su ID es ', h('strong', {}, id), '.'),
    h('p', 'help', 'Para seguir con él, elija su fila en Compromisos y abra otra vez este panel.'),
    button('Registrar otro', () => edit({ ...opening, elsewhere }, EMPTY), 'main'),
  );
}

import { str, type Row } from '../core/board.ts';
import type { MemberInput, MemberOpening } from '../core/calls.ts';
import type { Typed } from '../core/answers.ts';
import { checkRow } from '../core/checkRow.ts';
import { firstPerField, readRecord } from '../core/forms.ts';
import { STL_HELP } from '../core/help.ts';
import { stl } from '../core/records/stl.ts';
import type { Problem } from '../core/problems.ts';
import { checkMember, isSeated } from '../core/stl.ts';
import { askedRecord, whenRead } from './asked.ts';
import { configOf } from './board.ts';
import { button, h, put } from './dom.ts';
import { draftNote, keeper, type Kept } from './draft.ts';
import { followLine } from './follow.ts';
import {
  blocksHere,
  controlsOf,
  focusFirst,
  readControls,
  rootsOf,
  showProblems,
  type Choice,
  type Controls,
} from './form.ts';
import { changesOf, newKey, openedOf, type Seen } from './opened.ts';
import { app, during, finish, hush, start, title, voice, warn } from './page.ts';
import { ask } from './server.ts';

const GROUPS: readonly [string, readonly string[]][] = [
  ['La persona', ['nombre', 'cargo', 'institucion']],
  ['Su asiento en el Secretariado', ['sector', 'asiento', 'suple_a', 'eleccion', 'desde', 'hasta']],
  ['Contacto: nunca se publica', ['correo', 'telefono', 'avisos']],
];

whenRead(() => start(() => ask('abrirIntegrante', askedRecord()), edit));

function edit({ draft: written, ...opening }: MemberOpening): void {
  // a draft is kept as it is sent
  const kept = written as (Partial<MemberInput> & Kept) | undefined;
  const own = openedOf(opening.member, kept?.member, kept?.seen);
  const id = String(own.stored['id'] ?? '');
  const key = kept?.key ?? newKey();
  const others = opening.members.filter((row) => str(row, 'id') !== id);
  const controls = controlsOf(stl, own.typed, STL_HELP, { suple_a: [] });
  const check = (): Problem[] => checkTyped(opening, others, id, readControls(controls));
  const changes = (): MemberInput => {
    const seen: Seen = {};
    return { ...(id && { id }), key, member: changesOf(controls, own, seen), seen };
  };
  const draft = keeper('integrante', id, changes, kept);
  const form = h(
    'form',
    { novalidate: true, submit: (event) => event.preventDefault() },
    ...GROUPS.map(([legend, keys]) => h('fieldset', {}, h('legend', {}, legend), ...rootsOf(controls, keys))),
  );
  let all = false;
  const save = button('Guardar', () => void during(save, 'Guardando…', keep), 'main');
  const review = (): void => {
    const problems = check();
    showProblems(controls, problems, all);
    if (all && !problems.some(blocksHere)) hush();
  };
  form.addEventListener('input', ({ target }) => {
    const seat = controls.get('asiento');
    if (target === seat?.input && seat.read() !== 'Suplente') controls.get('suple_a')?.write('');
    fitSubstitute(controls, others, opening.board.today);
    review();
    draft.touch();
  });
  form.addEventListener('change', review);
  const keep = async (): Promise<void> => {
    all = true;
    const refuse = (problems: readonly Problem[]): void => {
      showProblems(controls, problems, true);
      sayHowMany(controls, problems);
      focusFirst(form);
    };
    const problems = check();
    if (problems.some(blocksHere)) return refuse(problems);
    const answer = await draft.saving(() => ask('guardarIntegrante', changes()));
    if ('problems' in answer) return refuse(answer.problems);
    const members = [...others, { ...readControls(controls), id: answer.id }];
    done({ board: opening.board, members }, answer.id, answer.sentence);
  };
  title(id ? 'Editar integrante del STL' : 'Registrar integrante del STL');
  hush();
  put(
    app,
    h('p', 'help', id ? `${id}. ` : '', 'Los campos con * son obligatorios.'),
    kept && draftNote(() => (draft.discard(), edit(opening))),
    form,
    h('footer', {}, voice, save, draft.line),
  );
  fitSubstitute(controls, others, opening.board.today);
}

/** The same checks as the server, in the same order. */
function checkTyped(opening: MemberOpening, others: readonly Row[], id: string, typed: Typed): Problem[] {
  const { row, problems } = readRecord(stl, typed);
  const whole = { ...row, ...(id && { id }) };
  const ids = { stl: new Set(others.map((other) => str(other, 'id'))) };
  return firstPerField([
    ...problems,
    ...checkRow(stl, whole, { config: configOf(opening.board), ids, lists: {} }),
    ...checkMember(whole, others, opening.board.today),
  ]);
}

/** "Suple a" is asked of a suplente only, and offers the titulares of the same sector. */
function fitSubstitute(controls: Controls, others: readonly Row[], today: string): void {
  const wanted = controls.get('suple_a');
  const sector = controls.get('sector')?.read();
  if (!wanted) return;
  wanted.root.hidden = controls.get('asiento')?.read() !== 'Suplente' && !wanted.read();
  const titulars = others.filter(
    (row) => str(row, 'asiento') === 'Titular' && str(row, 'sector') === sector && isSeated(row, today),
  );
  const choices = titulars.map((row): Choice => [
    str(row, 'id'),
    `${str(row, 'nombre') || str(row, 'institucion')} (${str(row, 'id')})`,
  ]);
  wanted.offer(choices);
}

function sayHowMany(controls: Controls, problems: readonly Problem[]): void {
  const elsewhere = problems.find(({ where }) => !where.field || !controls.has(where.field));
  if (elsewhere) warn(elsewhere.sentence, elsewhere.tip);
  else warn('No se guardó todavía.', 'Revise los campos marcados.');
}

function done(opening: MemberOpening, id: string, sentence: string): void {
  finish(
    sentence,
    h('p', 'help', 'Su ID es ', h('strong', {}, id), '. No cambia aunque mueva u ordene las filas.'),
    followLine(),
    button('Registrar otro', () => edit(opening), 'main'),
  );
}

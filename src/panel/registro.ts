import { str, type Board, type Row } from '../core/board.ts';
import type { Typed } from '../core/answers.ts';
import { checkRow, knownOf } from '../core/checkRow.ts';
import { firstPerField, readRecord } from '../core/forms.ts';
import { aboveOf } from '../core/ids.ts';
import type { Problem } from '../core/problems.ts';
import type { FormTable, RecordInput, RecordOpening } from '../core/recordCalls.ts';
import { checkBy, FORM_RULES } from '../core/recordRules.ts';
import { quorumWords } from '../core/savedWords.ts';
import type { RecordKey } from '../core/tableKeys.ts';
import { askedRecord, askedTable, whenRead } from './asked.ts';
import { configOf } from './board.ts';
import { button, h, labelled, put } from './dom.ts';
import { draftNote, keeper } from './draft.ts';
import { follow, followLine } from './follow.ts';
import { blocksHere, focusFirst, readControls, showProblems, type Controls } from './form.ts';
import { changesOf, newKey, openedOf, type Seen } from './opened.ts';
import { app, during, finish, hush, start, title, voice, warn } from './page.ts';
import { recordControls, stepControl } from './recordFields.ts';
import { NEXT, STAYS, WORDS } from './registroWords.ts';
import { ask } from './server.ts';

whenRead(() => open(askedTable() as FormTable, askedRecord().id));

/** @param id of the record; '' for a new one; left out for the selected row */
function open(table: FormTable, id?: string, given: Typed = {}): void {
  start(
    () => ask('abrirRegistro', id === undefined ? { table } : { table, id }),
    (opening) => (opening.fixed.length > 0 && !opening.record ? choose(opening) : edit(opening, given)),
  );
}

const WHICH = {
  pasos: 'El que quiere anotar como cumplido. Los trae el método de los seis pasos.',
  textos: 'La parte del documento del plan que va a escribir.',
};

/** Rows that the method brings are filled in: first one says which. */
function choose(opening: RecordOpening): void {
  const { key } = opening.table;
  const own = key === 'pasos';
  const label = own ? 'Requisito' : 'Apartado';
  const select = h(
    'select',
    { id: 'which' },
    ...opening.fixed.map(([id, name]) => h('option', { value: id }, name)),
  );
  title(own ? 'Requisito del paso' : WORDS[key].fresh);
  put(
    app,
    h('p', 'help', WORDS[key].intro),
    labelled(label, WHICH[key === 'pasos' ? 'pasos' : 'textos'], select),
    button('Abrir', () => open(key, select.value), 'main'),
    own && button('Agregar un requisito propio', () => edit(opening, {})),
  );
}

function edit({ draft: kept, ...opening }: RecordOpening, given: Typed): void {
  const { table, record } = opening;
  const words = WORDS[table.key];
  const id = str(record ?? {}, 'id');
  const own = openedOf(record, { ...kept?.record, ...given }, kept?.seen);
  const key = kept?.key ?? newKey();
  const { controls, fields } = recordControls(opening, own.typed, settledFields(opening));
  const step = table.key === 'pasos' && !id ? stepControl(kept?.step ?? '') : undefined;
  const changes = (): RecordInput => {
    const seen: Seen = {};
    const sent = changesOf(controls, own, seen);
    return {
      table: table.key,
      ...(id && { id }),
      key,
      record: sent,
      ...(step && { step: step.read() }),
      seen,
    };
  };
  const draft = keeper('registro', id || table.key, changes);
  const form = h(
    'form',
    { novalidate: true, submit: (event) => event.preventDefault() },
    step?.root,
    ...fields,
  );
  let all = false;
  const check = (): Problem[] => checkTyped(opening, { ...own.stored, ...readControls(controls) });
  const review = (): void => {
    const problems = check();
    showProblems(controls, problems, all);
    if (all && !problems.some(blocksHere)) hush();
  };
  form.addEventListener('input', () => (review(), draft.touch()));
  form.addEventListener('change', review);
  const keep = async (
    then: (id: string, sentence: string) => void,
    unchanged = (): void => nothing(table.key),
  ): Promise<void> => {
    all = true;
    const refuse = (problems: readonly Problem[]): void => {
      showProblems(controls, problems, true);
      step?.show(problems.find(({ where }) => where.field === 'paso'));
      sayHowMany(controls, problems);
      focusFirst(form);
    };
    const problems = check();
    if (problems.some(blocksHere)) return refuse(problems);
    if (id && Object.keys(changes().record).length === 0) return unchanged();
    const answer = await draft.saving(() => ask('guardarRegistro', changes()));
    if ('problems' in answer) refuse(answer.problems);
    else then(answer.id, answer.sentence);
  };
  const save = button('Guardar', () => void during(save, 'Guardando…', () => keep(done)), 'main');
  const done = (saved: string, sentence: string): void =>
    finished(opening, readControls(controls), saved, sentence);
  const proof = NEXT[table.key]?.find(([next]) => next === 'evidencias');
  const further = button(
    'Guardar y agregar evidencia',
    () =>
      void during(further, 'Guardando…', () =>
        keep(
          (saved) => (void follow(), open('evidencias', '', { de: saved })),
          () => open('evidencias', '', { de: id }),
        ),
      ),
  );
  title(id ? words.change : words.fresh);
  hush();
  put(
    app,
    h('p', 'help', words.intro),
    id && h('p', {}, h('strong', {}, id), headingOf(opening)),
    id && button(words.again, () => open(table.key, '')),
    h('p', 'help', 'Los campos con * son obligatorios.'),
    kept && draftNote(() => (draft.discard(), edit(opening, {}))),
    form,
    h('footer', {}, voice, save, proof && further, draft.line),
  );
}

/** Of a record that exists: what it hangs from stays, and so does what the method says. */
function settledFields({ table, record }: RecordOpening): string[] {
  const above = record && aboveOf(table.key);
  const theirs = table.key === 'pasos' && record && str(record, 'clave') !== '';
  return [...(above ? [above.field] : []), ...(theirs ? ['requisito'] : [])];
}

/** What the form does not ask but the reader has to see. */
function headingOf({ table, record = {} }: RecordOpening): string {
  if (table.key === 'pasos') return ` · Paso ${str(record, 'paso')}: ${str(record, 'requisito')}`;
  if (table.key === 'textos') return ` · ${str(record, 'apartado')}. ${str(record, 'guia')}`;
  return '';
}

/** The same checks as the server, with what the other tabs held when the form was opened. */
function checkTyped({ table, board: facts, around, lists }: RecordOpening, typed: Typed): Problem[] {
  const { row, problems } = readRecord(table, typed);
  const whole: Row = typed['id'] ? { ...row, id: typed['id'] } : row;
  const roster = (around.stl ?? []).map((member) => str(member, 'id'));
  const board: Board = { config: configOf(facts), tables: around, lists, roster, counters: {} };
  return firstPerField([
    ...problems,
    ...checkRow(table, whole, knownOf(board, Object.keys(around) as RecordKey[])),
    ...checkBy(FORM_RULES, table.key, whole, board, facts.today),
  ]);
}

function sayHowMany(controls: Controls, problems: readonly Problem[]): void {
  const elsewhere = problems.find(({ where }) => !where.field || !controls.has(where.field));
  if (elsewhere) warn(elsewhere.sentence, elsewhere.tip);
  else warn('No se guardó todavía.', 'Revise los campos marcados.');
}

/** A form that says nothing new is not saved, and does not say that it was. */
const nothing = (table: FormTable): void =>
  table === 'pasos'
    ? warn(
        'No se guardó: no hay nada nuevo.',
        'Para darlo por cumplido, escriba el día en «Hecho el» y, si lo pide, su documento.',
      )
    : warn('No se guardó: no hay nada nuevo.', 'Cambie algún dato y vuelva a guardar.');

function quorumSaid({ table, record, around, board }: RecordOpening, typed: Typed): string {
  const { row } = readRecord(table, typed, undefined, record);
  return quorumWords(row, around.gobernanza ?? [], board.today);
}

function finished(opening: RecordOpening, typed: Typed, id: string, sentence: string): void {
  const { key } = opening.table;
  const stays = STAYS[key];
  const again = (): void => open(key, '', stays ? { [stays]: typed[stays] ?? '' } : {});
  finish(
    sentence,
    key === 'sesiones' && h('p', {}, quorumSaid(opening, typed)),
    h('p', 'help', 'Su ID es ', h('strong', {}, id), '. No cambia aunque mueva u ordene las filas.'),
    followLine(),
    button(WORDS[key].again, again, 'main'),
    ...(NEXT[key] ?? []).map(([next, field, label]) => button(label, () => open(next, '', { [field]: id }))),
  );
}

import { apply, rowsOf, str, type Board, type Change, type Moment, type Row, type Value } from '../board.ts';
import { checkRow, knownOf } from '../checkRow.ts';
import { computerOf } from '../computers.ts';
import { differing } from '../derive.ts';
import { firstPerField, readRecord } from '../forms.ts';
import { aboveIn, aboveOf, mint } from '../ids.ts';
import { uncheckedLink } from '../linkTargets.ts';
import { STEPS } from '../method.ts';
import { blocksSaving, type Problem } from '../problems.ts';
import type { FormTable, RecordInput } from '../recordCalls.ts';
import { checkRecord } from '../activityRules.ts';
import { RECORDS } from '../records.ts';
import { RECORD_KEYS } from '../tableKeys.ts';
import { visible } from '../words.ts';
import { conflicts } from './conflicts.ts';
import { rippleChanges } from './refresh.ts';
import type { Result } from './result.ts';

/**
 * Registers a record of a table that has the general form, or changes one. Needs that table; what it refers to is
 * looked up as far as its table has been read, and by the shape of its ID where it has not.
 * @returns every problem at once when something blocks saving
 */
export function registerRecord(board: Board, input: RecordInput, moment: Moment): Result {
  const { table } = input;
  const before = input.id ? rowsOf(board, table).find((row) => str(row, 'id') === input.id) : undefined;
  if (input.id && !before) return { problems: [gone(table, input.id)] };
  if (!before && table === 'textos') return { problems: [onlyTheirs()] };
  const read = readRecord(RECORDS[table], input.record, undefined, before);
  const typed: Row = { ...before, ...read.row, ...ownStep(input, before) };
  const row: Row = table === 'evidencias' && before ? { ...typed, ...uncheckedLink(before, typed) } : typed;
  const found = firstPerField([
    ...conflicts(table, before, input.seen?.[input.id ?? ''], row),
    ...read.problems,
    ...checkRow(
      RECORDS[table],
      row,
      knownOf(
        board,
        RECORD_KEYS.filter((key) => key in board.tables),
      ),
    ),
    ...checkRecord(table, row, board, moment.today),
    ...checkPlace(table, row, before),
  ]);
  if (found.some((problem) => blocksSaving(problem) || problem.code === 'obligatorio'))
    return { problems: found };
  const id = input.id ?? mint(board, table, 1, aboveIn(table, row))[0] ?? '';
  const change = (whole: Row): Change[] => changeOf(table, before, whole);
  const named: Row = { ...row, id };
  const compute = computerOf(withChanges(board, change(named)), table, moment);
  const changes = change({ ...named, ...compute(named, found) });
  return {
    changes: [...changes, ...rippleChanges(withChanges(board, changes), table, moment)],
    ids: [id],
    label: `${before ? 'Cambiar' : 'Registrar'} en ${RECORDS[table].tab}`,
  };
}

const withChanges = (board: Board, changes: readonly Change[]): Board => ({
  ...board,
  tables: apply(board.tables, changes),
});

function changeOf(table: FormTable, before: Row | undefined, whole: Row): Change[] {
  if (!before) return [{ kind: 'append', table, rows: [whole] }];
  const cells = differing(before, whole);
  return Object.keys(cells).length > 0 ? [{ kind: 'set', table, id: str(whole, 'id'), cells }] : [];
}

/** A requirement that staff add belongs to one of the six steps; those of the method know theirs. */
function ownStep({ table, step }: RecordInput, before: Row | undefined): Readonly<Record<string, Value>> {
  if (table !== 'pasos' || str(before ?? {}, 'clave') !== '' || step === undefined) return {};
  return { paso: Number(step) };
}

function checkPlace(table: FormTable, row: Row, before: Row | undefined): Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, field: string, sentence: string, tip: string): void => {
    problems.push({ code, level: 'error', where: { table, field }, sentence, tip });
  };
  const above = aboveOf(table);
  if (before && above && aboveIn(table, before) !== aboveIn(table, row))
    report(
      'otro-origen',
      above.field,
      `${str(before, 'id')} pertenece a ${aboveIn(table, before)}: su ID lo dice y no cambia.`,
      'Deje el que tenía, o registre uno nuevo donde corresponde.',
    );
  if (table !== 'pasos') return problems;
  if (before && str(before, 'clave') !== '' && str(before, 'requisito') !== str(row, 'requisito'))
    report(
      'requisito-del-metodo',
      'requisito',
      'El requisito es del método y no se cambia.',
      'Escriba en «Nota» lo que deba saberse, o agregue un requisito propio.',
    );
  if (visible(str(row, 'requisito')) === '')
    report('obligatorio', 'requisito', 'Requisito: falta.', 'Escriba qué pide este paso.');
  if (!STEPS.some(({ number }) => number === row['paso']))
    report('paso-desconocido', 'paso', 'Falta decir a cuál de los seis pasos pertenece.', 'Elija uno.');
  return problems;
}

const gone = (table: FormTable, id: string): Problem => ({
  code: 'no-existe',
  level: 'error',
  where: { table, id },
  sentence: `${id} ya no está en la pestaña ${RECORDS[table].tab}.`,
  tip: 'Cierre el formulario y vuelva a abrirlo; lo escrito se conserva mientras no lo cierre.',
});

const onlyTheirs = (): Problem => ({
  code: 'sin-fila',
  level: 'error',
  where: { table: 'textos' },
  sentence: 'Los apartados del plan son los del método: no se agregan otros.',
  tip: 'Elija uno de los que ya están; lo demás puede ir en «Anexos».',
});

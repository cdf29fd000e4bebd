import { rowsOf, str, type Board, type Change, type Moment, type Row } from '../board.ts';
import type { CommitmentInput } from '../calls.ts';
import type { Typed } from '../answers.ts';
import { checkRow, knownOf, type Known } from '../checkRow.ts';
import { checkWeights } from '../checkWeights.ts';
import {
  activityCells,
  branchesOf,
  commitmentCells,
  differing,
  indicatorCells,
  variablesOf,
} from '../derive.ts';
import { firstPerField, readRecord } from '../forms.ts';
import { mint } from '../ids.ts';
import { blocksSaving, type Problem } from '../problems.ts';
import { checkOrigin, registeredIn } from '../origins.ts';
import { backingsOf } from '../progress.ts';
import { RECORDS } from '../records.ts';
import type { RecordKey } from '../tableKeys.ts';
import { promiseProblems } from '../rescheduling.ts';
import { visible } from '../words.ts';
import { conflicts } from './conflicts.ts';
import { derivedChanges, reviewSince } from './refresh.ts';
import type { Result } from './result.ts';

export type Below = 'actividades' | 'indicadores';

/**
 * Registers a commitment with its activities and indicators, or changes one (step 4). Unmet criteria do not keep it
 * from being saved: they are worked out in the mesas. Needs `compromisos`, `actividades` and `indicadores`.
 */
export function registerCommitment(board: Board, input: CommitmentInput, moment: Moment): Result {
  const before = input.id
    ? rowsOf(board, 'compromisos').find((row) => str(row, 'id') === input.id)
    : undefined;
  if (input.id && !before) return { problems: [gone('compromisos', input.id)] };
  const id = input.id ?? mint(board, 'compromisos', 1)[0] ?? '';
  const known = knownWith(board, id);
  const read = readRecord(RECORDS.compromisos, input.commitment, undefined, before);
  const commitment: Row = { ...before, id, ...read.row };
  const activities = readBelow(board, 'actividades', id, input, known, moment);
  const indicators = readBelow(board, 'indicadores', id, input, known, moment);
  const own = [
    ...checkRow(RECORDS.compromisos, commitment, known),
    ...checkOrigin(commitment, board.config, registeredIn(board)),
  ];
  const kept = unmentioned(board, 'actividades', id, activities.rows);
  const found = firstPerField([
    ...conflicts('compromisos', before, input.seen?.[id], commitment),
    ...read.problems,
    ...own,
    ...activities.problems,
    ...indicators.problems,
    ...checkWeights('', [...activities.rows, ...kept]),
  ]);
  if (found.some(blocksSaving)) return { problems: found };

  const backing = backingsOf(board, moment.today);
  const derived = activities.rows.map((row, index) => ({
    ...row,
    ...activityCells(row, at(activities.problems, index), {
      ...board,
      today: moment.today,
      backing: backing(str(row, 'id')),
    }),
    ...reviewOfKnown(board, row, moment),
  }));
  const counted = indicators.rows.map((row, index) => ({
    ...row,
    ...indicatorCells(at(indicators.problems, index)),
  }));
  const changes = [...saveBelow(board, 'actividades', derived), ...saveBelow(board, 'indicadores', counted)];
  const after = withRows(
    board,
    id,
    [...kept, ...derived],
    [...unmentioned(board, 'indicadores', id, counted), ...counted],
  );
  const judged = commitmentCells(
    after,
    commitment,
    branchesOf(after, moment.today),
    variablesOf(rowsOf(after, 'indicadores')),
    own,
    moment.today,
  );
  const whole: Row = { ...commitment, ...judged.cells };
  if (board.tables.verificaciones) changes.push(...derivedChanges(after, 'verificaciones', moment));
  changes.unshift(...saveOne('compromisos', before, whole));
  const ids = [id, ...derived.map((row) => str(row, 'id')), ...counted.map((row) => str(row, 'id'))];
  return { changes, ids, label: before ? 'Cambiar compromiso' : 'Registrar compromiso' };
}

function knownWith(board: Board, id: string): Known {
  const known = knownOf(board, ['compromisos', 'actividades', 'indicadores']);
  return { ...known, ids: { ...known.ids, compromisos: new Set([...(known.ids.compromisos ?? []), id]) } };
}

export const isEmpty = (typed: Typed): boolean =>
  Object.entries(typed).every(([key, value]) => key === 'compromiso' || visible(String(value)) === '');

function readBelow(
  board: Board,
  table: Below,
  commitment: string,
  input: CommitmentInput,
  known: Known,
  { today }: Moment,
): { rows: Row[]; problems: Problem[] } {
  const filled = (table === 'actividades' ? input.activities : input.indicators).filter(
    (one) => !isEmpty(one),
  );
  const fresh = mint(board, table, filled.length, commitment);
  const stored = new Map(rowsOf(board, table).map((row) => [str(row, 'id'), row]));
  const problems: Problem[] = [];
  const rows = filled.map((one, index) => {
    const asked = String(one['id'] ?? '');
    const before = stored.get(asked);
    if (asked && filled.findIndex((other) => other['id'] === asked) !== index)
      problems.push(gone(table, asked));
    else if (asked && (!before || str(before, 'compromiso') !== commitment))
      problems.push(gone(table, asked));
    const id = asked || (fresh.shift() ?? '');
    const mine = before && str(before, 'compromiso') === commitment ? before : undefined;
    const read = readRecord(RECORDS[table], { ...one, compromiso: commitment }, index, mine);
    const row: Row = { ...before, id, ...read.row };
    problems.push(
      ...conflicts(table, mine, input.seen?.[asked], row, index),
      ...read.problems,
      ...(mine && table === 'actividades' ? promiseProblems(mine, row, board, today, index) : []),
      ...checkRow(RECORDS[table], row, known, index),
    );
    return row;
  });
  return { rows, problems };
}

/** Of an activity that is there already: what this form does not look at may be wrong with it too. */
function reviewOfKnown(board: Board, row: Row, moment: Moment): Row {
  const index = rowsOf(board, 'actividades').findIndex((one) => str(one, 'id') === str(row, 'id'));
  const before = rowsOf(board, 'actividades')[index];
  if (!before) return {};
  const revision = reviewSince('actividades', { board, row: before, index }, { board, row, index }, moment);
  return { revision };
}

const at = (problems: readonly Problem[], index: number): Problem[] =>
  problems.filter((problem) => problem.where.index === index);

function saveBelow(board: Board, table: Below, rows: readonly Row[]): Change[] {
  const stored = new Map(rowsOf(board, table).map((row) => [str(row, 'id'), row]));
  const fresh = rows.filter((row) => !stored.has(str(row, 'id')));
  const changed = rows.flatMap((row) => {
    const before = stored.get(str(row, 'id'));
    return before ? saveOne(table, before, row) : [];
  });
  return fresh.length > 0 ? [...changed, { kind: 'append', table, rows: fresh }] : changed;
}

function saveOne(table: RecordKey, before: Row | undefined, whole: Row): Change[] {
  if (!before) return [{ kind: 'append', table, rows: [whole] }];
  const cells = differing(before, whole);
  return Object.keys(cells).length > 0 ? [{ kind: 'set', table, id: str(whole, 'id'), cells }] : [];
}

/** Rows of the commitment that the form did not send: they stay as they are. */
function unmentioned(board: Board, table: Below, commitment: string, sent: readonly Row[]): Row[] {
  const ids = new Set(sent.map((row) => str(row, 'id')));
  return rowsOf(board, table).filter(
    (row) => str(row, 'compromiso') === commitment && !ids.has(str(row, 'id')),
  );
}

function withRows(board: Board, id: string, activities: readonly Row[], indicators: readonly Row[]): Board {
  const others = (table: Below): Row[] => rowsOf(board, table).filter((row) => str(row, 'compromiso') !== id);
  return {
    ...board,
    tables: {
      ...board.tables,
      actividades: [...others('actividades'), ...activities],
      indicadores: [...others('indicadores'), ...indicators],
    },
  };
}

const gone = (table: RecordKey, id: string): Problem => ({
  code: 'no-existe',
  level: 'error',
  where: { table, id },
  sentence: `${id.slice(0, 60)} ya no está en el tablero.`,
  tip: 'Cierre el formulario y vuelva a abrirlo: su borrador se conserva.',
});

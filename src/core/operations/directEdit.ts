import {
  apply,
  isBlank,
  rowsOf,
  str,
  type Board,
  type Change,
  type Moment,
  type Row,
  type Value,
} from '../board.ts';
import { knownOf, type Known } from '../checkRow.ts';
import { reviewOf } from '../derive.ts';
import { giveIds } from './giveIds.ts';
import { firstPerField } from '../forms.ts';
import type { Problem } from '../problems.ts';
import { movedNotice } from '../rescheduling.ts';
import { RECORDS } from '../records.ts';
import { RECORD_KEYS, type RecordKey } from '../tableKeys.ts';
import { ownIds } from '../recover.ts';
import { fieldOf } from '../tables.ts';
import { derivedChanges, rippleChanges, rowProblems } from './refresh.ts';

export interface Reviewed {
  /** What was typed, to be remembered; new IDs and computed columns; never a cell in which a person types. */
  changes: Change[];
  /** What to note on the cells of the edited rows. */
  problems: Problem[];
  /** The edit of a single cell in a row without problems, before and after: there is nothing to note or to take away. */
  noted: boolean;
  /** Something was typed over a column that the add-on writes, and was put back. */
  restored: boolean;
  ids: string[];
}

/**
 * Which rows, by position, and which fields were touched. `before` is known for a single cell; of more cells, `former` is
 * what the journal knows of the records that stand there.
 */
export interface Touched {
  rows: ReadonlySet<number>;
  fields: readonly string[];
  before?: Value;
  former?: ReadonlyMap<number, Row>;
}

/** What the add-on does after somebody typed or pasted in the grid: gives IDs to new rows, computes, finds problems. */
export function reviewEdit(board: Board, table: RecordKey, touched: Touched, moment: Moment): Reviewed {
  const edited = touched.rows;
  const named = namesFor(board, table, touched);
  const unchecked = table === 'evidencias' ? staleLinks(board, touched) : [];
  const given: Board = { ...board, tables: apply(board.tables, named) };
  const restored = computedBack(given, table, touched);
  const withIds: Board = { ...given, tables: apply(given.tables, [...restored, ...unchecked]) };
  // a verification may stand in for another row's
  const derived = derivedChanges(withIds, table, moment, table === 'verificaciones' ? undefined : edited);
  const computed = keepReview(board, table, touched, derived, moment);
  const after: Board = { ...withIds, tables: apply(withIds.tables, computed) };
  // all of them: a row may have left one record for another, or repeat an indicator of a third
  const upward = rippleChanges(after, table, moment);
  const problems = editProblems(after, table, edited, moment);
  const before = rowBefore(board, table, touched);
  const was = before && editProblems(before, table, edited, moment);
  return {
    changes: [
      ...named,
      ...typedChanges(withIds, table, touched, named),
      ...restored,
      ...unchecked,
      ...computed,
      ...upward,
    ],
    problems,
    restored: restored.length > 0,
    noted: was !== undefined && was.length + problems.length === 0,
    ids: [...edited].map((index) => str(rowsOf(after, table)[index] ?? {}, 'id')).filter((id) => id !== ''),
  };
}

/** What was found at an address says nothing of the one that stands there now. */
function staleLinks(board: Board, { rows, fields }: Touched): Change[] {
  if (!fields.includes('direccion')) return [];
  return [...rows].flatMap((index): Change[] => {
    const row = rowsOf(board, 'evidencias')[index] ?? {};
    if (str(row, 'enlace') === '' && str(row, 'comprobado') === '') return [];
    const cells = { enlace: '', comprobado: '' };
    return [{ kind: 'set', table: 'evidencias', id: str(row, 'id'), index, cells }];
  });
}

/** New IDs; a record whose ID was cleared or typed over gets it back, for other rows refer to it. */
function namesFor(board: Board, table: RecordKey, touched: Touched): Change[] {
  const back = [...touched.rows].flatMap((index): Change[] => {
    const row = rowsOf(board, table)[index] ?? {};
    const id = formerId(touched, index);
    if (isBlank(row) || str(row, 'id') === id || !ownIds(board.config, table)(id)) return [];
    const free = rowsOf(board, table).every((other) => str(other, 'id') !== id);
    return free ? [{ kind: 'set', table, id: str(row, 'id'), index, cells: { id } }] : [];
  });
  const others = new Set([...touched.rows].filter((index) => back.every((one) => indexOf(one) !== index)));
  return [...back, ...giveIds(board, table, others)];
}

const indexOf = (change: Change): number | undefined => ('index' in change ? change.index : undefined);

function formerId({ fields, before, former }: Touched, index: number): string {
  if (!fields.includes('id')) return '';
  return fields.length === 1 && before !== undefined ? String(before) : str(former?.get(index) ?? {}, 'id');
}

/** What was typed over in columns that the add-on writes, and that nothing computes again, is put back. */
function computedBack(board: Board, table: RecordKey, { rows, fields, before, former }: Touched): Change[] {
  const ours = RECORDS[table].fields.filter(
    ({ key, computed }) => computed && key !== 'id' && key !== 'revision' && fields.includes(key),
  );
  return [...rows].flatMap((index): Change[] => {
    const row = rowsOf(board, table)[index] ?? {};
    const id = str(row, 'id');
    const known =
      before !== undefined && fields.length === 1 ? { [fields[0] ?? '']: before } : former?.get(index);
    const cells = ours
      .filter(({ key }) => known && str(row, key) !== str(known, key))
      .map(({ key }): [string, Value] => [key, known?.[key] ?? '']);
    if (!id || cells.length === 0) return [];
    return [{ kind: 'set', table, id, index, cells: Object.fromEntries(cells) }];
  });
}

/** The board as it was before the edit of a single cell of a row that has its ID; undefined for any other edit. */
function rowBefore(board: Board, table: RecordKey, { rows, fields, before }: Touched): Board | undefined {
  const [index] = rows;
  const [field] = fields;
  const row = index === undefined ? undefined : rowsOf(board, table)[index];
  if (before === undefined || !row || !field || rows.size !== 1 || fields.length !== 1) return undefined;
  if (str(row, 'id') === '' || fieldOf(table, field).computed) return undefined;
  const then: Row = { ...row, [field]: before };
  return {
    ...board,
    tables: { ...board.tables, [table]: rowsOf(board, table).map((one) => (one === row ? then : one)) },
  };
}

/**
 * Tables that were not read may have said more in the column Revisión than is seen now: it stays unless the problems
 * that are seen changed. A commitment's is not only problems, and all that it needs is read.
 */
function keepReview(
  board: Board,
  table: RecordKey,
  touched: Touched,
  derived: readonly Change[],
  moment: Moment,
): Change[] {
  const before = table === 'compromisos' ? undefined : rowBefore(board, table, touched);
  if (!before) return [...derived];
  const known = (one: Board): Known =>
    knownOf(
      one,
      RECORD_KEYS.filter((key) => key in one.tables),
    );
  const review = (one: Board, index: number): string =>
    reviewOf(rowProblems(table, rowsOf(one, table)[index] ?? {}, one, known(one), index, moment.today));
  return derived.flatMap((change): Change[] => {
    if (change.kind !== 'set' || change.index === undefined || !touched.rows.has(change.index))
      return [change];
    const { revision, ...cells } = change.cells;
    const stored = str(rowsOf(board, table)[change.index] ?? {}, 'revision');
    const moved =
      revision !== undefined &&
      (stored === '' || review(before, change.index) !== review(board, change.index));
    const wanted = moved ? change.cells : cells;
    return Object.keys(wanted).length > 0 ? [{ ...change, cells: wanted }] : [];
  });
}

/** What was typed; a row that just got its ID is remembered whole. */
function typedChanges(board: Board, table: RecordKey, touched: Touched, named: readonly Change[]): Change[] {
  const fresh = new Set(named.map((change) => (change.kind === 'set' ? change.index : undefined)));
  const open = RECORDS[table].fields.filter((field) => !field.computed).map((field) => field.key);
  const written = open.filter((key) => touched.fields.includes(key));
  const changes: Change[] = [];
  for (const index of touched.rows) {
    const row = rowsOf(board, table)[index] ?? {};
    const id = str(row, 'id');
    const keys = fresh.has(index) ? open.filter((key) => str(row, key) !== '') : written;
    if (keys.length === 0 || (isBlank(row) && touched.before === '')) continue;
    const cells = Object.fromEntries(keys.map((key) => [key, row[key] ?? '']));
    const [only] = keys;
    const before =
      keys.length === 1 && only && touched.before !== undefined ? { before: { [only]: touched.before } } : {};
    changes.push({ kind: 'typed', table, id, index, cells, ...before });
  }
  return changes;
}

function editProblems(
  board: Board,
  table: RecordKey,
  edited: ReadonlySet<number>,
  moment: Moment,
): Problem[] {
  const known = knownOf(
    board,
    RECORD_KEYS.filter((key) => key in board.tables),
  );
  const rows = rowsOf(board, table);
  const seen = countIds(rows);
  const problems: Problem[] = [];
  for (const index of edited) {
    const row = rows[index];
    if (!row || isBlank(row)) continue;
    problems.push(...rowProblems(table, row, board, known, index, moment.today));
    if (table === 'actividades') problems.push(...movedNotice(row, index));
    if ((seen.get(str(row, 'id')) ?? 0) > 1) problems.push(sameId(table, str(row, 'id'), index));
  }
  return firstPerField(problems);
}

export function countIds(rows: readonly Row[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const id = str(row, 'id');
    if (id) seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  return seen;
}

export const sameId = (table: RecordKey, id: string, index: number): Problem => ({
  code: 'id-repetido',
  level: 'integridad',
  where: { table, field: 'id', id, index },
  sentence: `El ID ${id} está en más de una fila.`,
  tip: 'Borre el ID de la fila copiada, o use Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero: la copia tendrá uno nuevo.',
});

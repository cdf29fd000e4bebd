import { apply, isBlank, str, type Change, type Row, type Value } from '../board.ts';
import type { Reviewed } from '../operations/directEdit.ts';
import { fieldOf } from '../tables.ts';
import type { ToldKey } from './knownRows.ts';
import { problemsIn } from './typedProblems.ts';

/**
 * Which rows, by position, and which fields were typed over. `before` is known of a single cell; of more cells, `former`
 * is what the Bitácora knows of the rows that stood there.
 */
export interface Touched {
  rows: readonly number[];
  fields: readonly string[];
  before?: Value;
  former?: ReadonlyMap<number, Row>;
}

/** What follows from typing in a tab of the national workbook that people share with the program. */
export function reviewTyped(table: ToldKey, rows: readonly Row[], touched: Touched): Reviewed {
  const restored = putBack(table, rows, touched);
  const after = apply({ [table]: rows }, restored)[table] ?? rows;
  const problems = problemsIn(table, after, touched.rows);
  const before = rowsBefore(after, touched);
  return {
    changes: [...typedChanges(table, after, touched), ...restored],
    problems,
    restored: restored.length > 0,
    noted: before !== undefined && problems.length + problemsIn(table, before, touched.rows).length === 0,
    ids: touched.rows.map((index) => str(after[index] ?? {}, 'id')).filter((id) => id !== ''),
  };
}

/** What the program writes says again what it said. */
function putBack(
  table: ToldKey,
  rows: readonly Row[],
  { rows: at, fields, before, former }: Touched,
): Change[] {
  const ours = fields.filter((key) => fieldOf(table, key).computed);
  const [only] = fields;
  return at.flatMap((index): Change[] => {
    const row = rows[index] ?? {};
    const known: Row | undefined =
      before !== undefined && only !== undefined ? { [only]: before } : former?.get(index);
    // a row of nobody has nothing that it could say again
    if (!known || (str(row, 'id') === '' && str(known, 'id') === '')) return [];
    const cells = ours
      .filter((key) => str(row, key) !== str(known, key))
      .map((key): [string, Value] => [key, known[key] ?? '']);
    if (cells.length === 0) return [];
    return [{ kind: 'set', table, id: str(row, 'id'), index, cells: Object.fromEntries(cells) }];
  });
}

function typedChanges(
  table: ToldKey,
  rows: readonly Row[],
  { rows: at, fields, before, former }: Touched,
): Change[] {
  const open = fields.filter((key) => !fieldOf(table, key).computed);
  return at.flatMap((index): Change[] => {
    const row = rows[index] ?? {};
    const known = former?.get(index);
    const was = (key: string): Value | undefined =>
      before !== undefined ? before : known && (known[key] ?? '');
    const news = open.filter((key) => was(key) === undefined || was(key) !== (row[key] ?? ''));
    if (news.length === 0 || (isBlank(row) && was(news[0] ?? '') === undefined)) return [];
    const cells = Object.fromEntries(news.map((key) => [key, row[key] ?? '']));
    const told = news.flatMap((key): [string, Value][] => {
      const old = was(key);
      return old === undefined ? [] : [[key, old]];
    });
    const said = told.length > 0 ? { before: Object.fromEntries(told) } : {};
    return [{ kind: 'typed', table, id: str(row, 'id'), index, cells, ...said }];
  });
}

/** The rows before the edit of a single cell in which people type; undefined for any other edit. */
function rowsBefore(rows: readonly Row[], { rows: at, fields, before }: Touched): readonly Row[] | undefined {
  const [index] = at;
  const [field] = fields;
  if (before === undefined || index === undefined || field === undefined || fields.length !== 1)
    return undefined;
  return rows.map((row, place) => (place === index ? { ...row, [field]: before } : row));
}

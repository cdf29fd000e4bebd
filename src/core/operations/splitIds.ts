import { rowsOf, str, type Board, type Change, type Row } from '../board.ts';
import type { Replayed } from '../history.ts';
import { formFields } from '../forms.ts';
import { RECORDS } from '../records.ts';
import { RECORD_KEYS, type RecordKey } from '../tableKeys.ts';
import { countIds } from './directEdit.ts';
import { giveIds } from './giveIds.ts';

/** Does somebody's copy of a row share its ID? */
export const hasTwins = (rows: readonly Row[]): boolean =>
  [...countIds(rows).values()].some((count) => count > 1);

/**
 * New IDs for copied rows. The original keeps its ID, for other rows refer to it: it is the one that says most of what
 * the journal knows of the record, or else the first.
 */
export function splitIds(board: Board, history: Replayed): Change[] {
  return RECORD_KEYS.flatMap((table) => {
    const rows = rowsOf(board, table);
    if (!hasTwins(rows)) return [];
    const copies = copiesIn(table, rows, history);
    const blanked = rows.map((row, index) => (copies.has(index) ? { ...row, id: '' } : row));
    return giveIds({ ...board, tables: { ...board.tables, [table]: blanked } }, table, copies);
  });
}

function copiesIn(table: RecordKey, rows: readonly Row[], history: Replayed): Set<number> {
  const copies = new Set<number>();
  for (const [id, count] of countIds(rows)) {
    if (count < 2) continue;
    const known = history.get(table)?.get(id) ?? {};
    const alike = (row: Row): number =>
      formFields(RECORDS[table]).filter(
        ({ key }) => str(row, key) !== '' && str(row, key) === str(known, key),
      ).length;
    const twins = [...rows.entries()].filter(([, row]) => str(row, 'id') === id);
    const [original] = [...twins].sort(([, a], [, b]) => alike(b) - alike(a));
    for (const [index] of twins) if (index !== original?.[0]) copies.add(index);
  }
  return copies;
}

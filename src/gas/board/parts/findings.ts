import type { Finding } from '../../../core/calls.ts';
import type { Problem } from '../../../core/problems.ts';
import { str } from '../../../core/board.ts';
import { TABLES } from '../../../core/tables.ts';
import type { Book } from '../../book.ts';
import { HEAD_ROWS, letters } from '../../view.ts';

/** Adds to each problem the cell to go to, where the table has been read. */
export function findingsOf(book: Book, problems: readonly Problem[]): Finding[] {
  return problems.map((problem) => {
    const { table, field, id, index } = problem.where;
    const view = book.views.get(table);
    if (!view) return problem;
    const row = index ?? (id ? view.rows.findIndex((one) => str(one, 'id') === id) : -1);
    const column = Math.max(0, view.columns.indexOf(field ?? 'id'));
    const a1 = `${letters(column)}${row < 0 ? HEAD_ROWS : HEAD_ROWS + 1 + row}`;
    return { ...problem, cell: { tab: TABLES[table].tab, a1 } };
  });
}

import type { Finding } from '../../../core/answers.ts';
import { formFor } from '../../../core/findingForms.ts';
import type { Problem } from '../../../core/problems.ts';
import { str } from '../../../core/board.ts';
import type { TableKey } from '../../../core/tableKeys.ts';
import type { Book } from '../../connection.ts';
import { HEAD_ROWS, letters, type View } from '../../view.ts';

/**
 * Adds to each problem the cell to go to, where the table has been read: on its tab as it is called now; and the form
 * that registers what is missing, in place of a header that says nothing of it.
 */
export function findingsOf(book: Book, problems: readonly Problem[]): Finding[] {
  const places = new Map<TableKey, Place>();
  return problems.map((problem) => {
    const { table, field, id, index } = problem.where;
    const view = book.views.get(table);
    if (!view) return problem;
    const place = places.get(table) ?? placeOf(view);
    places.set(table, place);
    const row = index ?? (id ? view.rows.findIndex((one) => str(one, 'id') === id) : -1);
    const form = formFor(problem, row < 0 ? '' : str(view.rows[row] ?? {}, 'id'));
    if (form && row < 0) return { ...problem, form };
    const column = place.first + Math.max(0, view.columns.indexOf(field ?? 'id'));
    const a1 = `${letters(column)}${row < 0 ? HEAD_ROWS : HEAD_ROWS + 1 + row}`;
    return { ...problem, cell: { tab: place.tab, a1 }, ...(form ? { form } : {}) };
  });
}

interface Place {
  tab: string;
  /** Where the named range begins, from 0: a column inserted before the first one is not part of it. */
  first: number;
}

const placeOf = ({ range }: View): Place => ({
  tab: range.getSheet().getName(),
  first: range.getColumn() - 1,
});

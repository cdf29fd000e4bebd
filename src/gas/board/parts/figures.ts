import type { Row } from '../../../core/board.ts';
import { cellOf, HEAD_ROWS, type View } from '../../view.ts';
import type { Writing } from '../../write.ts';

/** The figures of the charts as one block, which also blanks what was longer before; columns of other people stay. */
export function figuresBlock(view: View, rows: readonly Row[]): Writing {
  const tall = Math.max(rows.length, view.rows.length);
  const write = (): void => {
    if (tall === 0) return;
    const missing = HEAD_ROWS + tall - view.height;
    if (missing > 0) view.range.getSheet().insertRowsAfter(view.height, missing);
    const cells = Array.from({ length: tall }, (_, at) =>
      view.columns.map((key, column) =>
        key ? cellOf(rows[at]?.[key]) : (view.values[HEAD_ROWS + at]?.[column] ?? ''),
      ),
    );
    view.range.offset(HEAD_ROWS, 0, tall, view.columns.length).setValues(cells);
  };
  return { cells: tall * view.columns.length, write };
}

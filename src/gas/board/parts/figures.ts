import type { Row } from '../../../core/board.ts';
import { cellOf, HEAD_ROWS, type View } from '../../view.ts';
import type { Writing } from '../../write.ts';

export function figuresDiffer({ columns, rows }: View, wanted: readonly Row[]): boolean {
  const keys = columns.filter((key) => key !== '');
  return Array.from({ length: Math.max(rows.length, wanted.length) }).some((_, at) =>
    keys.some((key) => (rows[at]?.[key] ?? '') !== (wanted[at]?.[key] ?? '')),
  );
}

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

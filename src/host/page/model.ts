import type { PageCell, PageProtection, PageRule, SheetView } from '../server/api.ts';

/** The sheet on screen: what the server sent, patched row by row as it changes. */
export class SheetModel {
  view: SheetView;
  readonly rows = new Map<number, (PageCell | null)[]>();
  /** What was typed and is not saved yet, by cell. */
  readonly #typed = new Map<string, string>();

  constructor(view: SheetView) {
    this.view = view;
    this.#take(view);
  }

  /** The rows that changed, or undefined when the shape of the sheet did and it has to be drawn anew. */
  update(view: SheetView): number[] | undefined {
    const sameShape = shape(view) === shape(this.view);
    this.view = view;
    const changed = this.#take(view);
    return sameShape ? changed : undefined;
  }

  #take(view: SheetView): number[] {
    const changed = Object.keys(view.rows).map(Number);
    for (const row of changed) this.rows.set(row, view.rows[row] ?? []);
    return changed;
  }

  cell(row: number, column: number): PageCell | undefined {
    const saved = this.rows.get(row)?.[column] ?? undefined;
    const text = this.#typed.get(`${row},${column}`);
    if (text === undefined) return saved;
    const { edit: _edit, kind: _kind, ...rest } = saved ?? {};
    return { ...rest, text };
  }

  /** Shown at once, before the server has answered. */
  guess(row: number, column: number, text: string): void {
    this.#typed.set(`${row},${column}`, text);
  }

  /** The server has answered: what it says is shown, unless another text was typed over it meanwhile. */
  settle(row: number, column: number, text: string): void {
    if (this.#typed.get(`${row},${column}`) === text) this.#typed.delete(`${row},${column}`);
  }

  get lastCell(): { row: number; column: number } {
    return { row: this.view.rowCount - 1, column: this.view.columnCount - 1 };
  }

  editText(row: number, column: number): string {
    const cell = this.cell(row, column);
    return cell?.edit ?? cell?.text ?? '';
  }

  /** What the server last said stands there. */
  savedText(row: number, column: number): string {
    const saved = this.rows.get(row)?.[column];
    return saved?.edit ?? saved?.text ?? '';
  }

  rule(row: number, column: number): PageRule | undefined {
    const rule = this.cell(row, column)?.rule;
    return rule === undefined ? undefined : this.view.validations[rule];
  }

  protection(row: number, column: number): PageProtection | undefined {
    return this.view.protections.find(
      ({ whole, box, unprotected }) =>
        (whole || inside(box, row, column)) && !unprotected.some((open) => inside(open, row, column)),
    );
  }

  merge(
    row: number,
    column: number,
  ): { row: number; column: number; rowEnd: number; columnEnd: number } | undefined {
    const box = this.view.merges.find((each) => inside(each, row, column));
    if (!box) return undefined;
    const { rowEnd = this.view.rowCount, columnEnd = this.view.columnCount } = box;
    return { row: box.row, column: box.column, rowEnd, columnEnd };
  }

  /** Does a filter have its button here, and does it leave anything out? */
  funnel(row: number, column: number): 'all' | 'some' | undefined {
    const { filter } = this.view;
    if (!filter || row !== filter.row || column < filter.column || column >= filter.columnEnd)
      return undefined;
    return filter.chosen[column] ? 'some' : 'all';
  }

  width(column: number): number {
    return this.view.hiddenColumns.includes(column) ? 0 : (this.view.columnWidths[column] ?? 100);
  }
}

interface Box {
  row: number;
  column: number;
  rowEnd?: number;
  columnEnd?: number;
}

function inside(box: Box, row: number, column: number): boolean {
  return (
    row >= box.row &&
    column >= box.column &&
    row < (box.rowEnd ?? Infinity) &&
    column < (box.columnEnd ?? Infinity)
  );
}

function shape(view: SheetView): string {
  const { id, rowCount, columnCount, frozenRows, frozenColumns, columnWidths, rowHeights } = view;
  const { hiddenRows, hiddenColumns, merges, protections, filter } = view;
  const parts = { id, rowCount, columnCount, frozenRows, frozenColumns, columnWidths, rowHeights };
  return JSON.stringify({ ...parts, hiddenRows, hiddenColumns, merges, protections, filter });
}

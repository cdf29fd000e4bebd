import { cellName, parseCellName } from './dom.ts';
import type { Grid } from './grid.ts';
import type { SheetModel } from './model.ts';

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

interface Point {
  row: number;
  column: number;
}

/** The active cell and the range around it, by mouse and keyboard. */
export class Selection {
  active: Point = { row: 0, column: 0 };
  #other: Point = { row: 0, column: 0 };
  readonly #grid: Grid;
  readonly #model: () => SheetModel | undefined;
  readonly #changed: () => void;

  constructor(grid: Grid, model: () => SheetModel | undefined, changed: () => void) {
    this.#grid = grid;
    this.#model = model;
    this.#changed = changed;
    grid.element.addEventListener('pointerdown', (event) => this.#press(event));
  }

  get area(): Area {
    const [a, b] = [this.active, this.#other];
    const row = Math.min(a.row, b.row);
    const column = Math.min(a.column, b.column);
    return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
  }

  get name(): string {
    const { row, column, rows, columns } = this.area;
    const first = cellName(row, column);
    return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
  }

  select(
    { row, column, rows = 1, columns = 1 }: Point & { rows?: number; columns?: number },
    reveal = true,
  ): void {
    this.active = this.#within({ row, column });
    this.#other = this.#within({ row: row + rows - 1, column: column + columns - 1 });
    this.#show(reveal ? this.active : undefined);
  }

  extendTo(point: Point, reveal = true): void {
    this.#other = this.#within(point);
    this.#show(reveal ? this.#other : undefined);
  }

  move(down: number, right: number, extend = false): void {
    const from = extend ? this.#other : this.active;
    const to = this.#within({
      row: this.#step(from.row, down, 'hiddenRows'),
      column: this.#step(from.column, right, 'hiddenColumns'),
    });
    if (extend) this.extendTo(to);
    else this.select(to);
  }

  /** To the edge of the block of filled cells, as Ctrl+arrow does. */
  jump(down: number, right: number, extend: boolean): void {
    const model = this.#model();
    if (!model) return;
    const filled = (point: Point) => Boolean(model.cell(point.row, point.column)?.text);
    let at = extend ? this.#other : this.active;
    const next = (from: Point) => this.#within({ row: from.row + down, column: from.column + right });
    const inBlock = filled(at) && filled(next(at));
    for (let guard = 0; guard < 100_000; guard += 1) {
      const to = next(at);
      if (to.row === at.row && to.column === at.column) break;
      if (inBlock && !filled(to)) break;
      at = to;
      if (!inBlock && filled(at)) break;
    }
    if (extend) this.extendTo(at);
    else this.select(at);
  }

  mark(element: HTMLElement, row: number, column: number): void {
    const { row: top, column: left, rows, columns } = this.area;
    const isInside = row >= top && row < top + rows && column >= left && column < left + columns;
    const isActive = row === this.active.row && column === this.active.column;
    element.classList.toggle('selected', isInside && rows * columns > 1);
    element.classList.toggle('active', isActive);
    element.setAttribute('aria-selected', String(isInside));
  }

  #show(reveal: Point | undefined): void {
    for (const element of this.#grid.cells()) {
      const point = parseCellName(element.dataset['cell'] ?? '');
      if (point) this.mark(element, point.row, point.column);
    }
    this.#grid.root?.setAttribute(
      'aria-activedescendant',
      `cell-${cellName(this.active.row, this.active.column)}`,
    );
    if (reveal) void this.#grid.reveal(reveal.row, reveal.column);
    this.#changed();
  }

  #within({ row, column }: Point): Point {
    const view = this.#model()?.view;
    const clamp = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));
    return {
      row: shown(clamp(row, view?.rowCount ?? 1), view?.rowCount ?? 1, view?.hiddenRows ?? []),
      column: shown(clamp(column, view?.columnCount ?? 1), view?.columnCount ?? 1, view?.hiddenColumns ?? []),
    };
  }

  #step(from: number, by: number, hidden: 'hiddenRows' | 'hiddenColumns'): number {
    const view = this.#model()?.view;
    const count = (hidden === 'hiddenRows' ? view?.rowCount : view?.columnCount) ?? 1;
    let to = from + by;
    while (by !== 0 && to >= 0 && to < count && view?.[hidden].includes(to)) to += Math.sign(by);
    return to < 0 || to >= count ? from : to;
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element) || event.target.closest('.editor')) return;
    const start = pointOf(event.target);
    if (!start) {
      this.#pressHeader(event.target);
      return;
    }
    if (event.shiftKey) this.extendTo(start, false);
    else this.select(start, false);
    this.#grid.focus();
    const drag = (moved: PointerEvent) => {
      const under = document.elementFromPoint(moved.clientX, moved.clientY);
      const point = under && pointOf(under);
      if (point) this.extendTo(point, false);
    };
    if (event.pointerType === 'mouse') document.addEventListener('pointermove', drag);
    document.addEventListener('pointerup', () => document.removeEventListener('pointermove', drag), {
      once: true,
    });
  }

  #pressHeader(target: Element): void {
    const view = this.#model()?.view;
    if (!view) return;
    const rowHeader = target.closest<HTMLElement>('[data-row]');
    const column = target.closest('.tabulator-col')?.getAttribute('tabulator-field');
    if (rowHeader) {
      this.select({ row: Number(rowHeader.dataset['row']), column: 0, columns: view.columnCount }, false);
    } else if (column?.startsWith('c')) {
      this.select({ row: 0, column: Number(column.slice(1)), rows: view.rowCount }, false);
    } else return;
    this.#grid.focus();
  }
}

/** The next one that is not hidden, or else the one before. */
function shown(at: number, count: number, hidden: number[]): number {
  let to = at;
  while (hidden.includes(to) && to < count - 1) to += 1;
  while (hidden.includes(to) && to > 0) to -= 1;
  return to;
}

function pointOf(target: Element): Point | undefined {
  return parseCellName(target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? '');
}

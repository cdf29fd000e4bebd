import {
  FormatModule,
  FrozenColumnsModule,
  FrozenRowsModule,
  InteractionModule,
  ResizeTableModule,
  Tabulator,
} from 'tabulator-tables';
import type { CellComponent, ColumnDefinition, RowComponent } from 'tabulator-tables';
import { paintCell } from './cell.ts';
import { columnLetters, el } from './dom.ts';
import type { SheetModel } from './model.ts';

Tabulator.registerModule([
  FormatModule,
  FrozenColumnsModule,
  FrozenRowsModule,
  InteractionModule,
  ResizeTableModule,
]);

export interface GridOptions {
  /** Called after a cell has been painted, to mark it if it is selected. */
  painted(element: HTMLElement, row: number, column: number): void;
}

/** Tabulator draws rows, letters and numbers and scrolls; what a cell looks like comes from the model. */
export class Grid {
  readonly element: HTMLElement;
  readonly #options: GridOptions;
  #model: SheetModel | undefined;
  #table: Tabulator | undefined;
  #ready: Promise<void> = Promise.resolve();

  constructor(element: HTMLElement, options: GridOptions) {
    this.element = element;
    this.#options = options;
  }

  /** A fresh table, for another sheet or another shape of the same one. */
  async show(model: SheetModel, keepScroll = false): Promise<void> {
    const hadFocus = keepScroll && this.element.contains(document.activeElement);
    const scroll = keepScroll ? this.#scroll() : { top: 0, left: 0 };
    this.#model = model;
    this.#table?.destroy();
    const { view } = model;
    const hidden = new Set(view.hiddenRows);
    const data = Array.from({ length: view.rowCount }, (_, id) => ({ id })).filter(
      ({ id }) => !hidden.has(id),
    );
    const frozen = data.filter(({ id }) => id < view.frozenRows).length;
    const host = el('div');
    this.element.replaceChildren(host);
    const table = new Tabulator(host, {
      data,
      columns: this.#columns(model),
      height: '100%',
      frozenRows: frozen,
      renderVertical: 'virtual',
      // a screen of a board has some forty columns: what is drawn out of sight is most of what a tab costs
      renderVerticalBuffer: 110,
      layout: 'fitData',
      rowFormatter: (row: RowComponent) => numberRow(row),
      placeholder: '',
    });
    this.#table = table;
    this.#ready = new Promise((resolve) => table.on('tableBuilt', () => resolve()));
    await this.#ready;
    const grid = table.element;
    grid.setAttribute('aria-label', view.name);
    grid.setAttribute('aria-rowcount', String(view.rowCount + 1));
    grid.setAttribute('aria-colcount', String(view.columnCount + 1));
    grid.tabIndex = 0;
    grid.removeAttribute('aria-owns');
    this.holder?.setAttribute('role', 'rowgroup');
    this.holder?.querySelector('.tabulator-table')?.setAttribute('role', 'presentation');
    const holder = this.holder;
    if (holder && keepScroll) Object.assign(holder, { scrollTop: scroll.top, scrollLeft: scroll.left });
    if (hadFocus) this.focus();
  }

  get root(): HTMLElement | undefined {
    return this.#table?.element;
  }

  get holder(): HTMLElement | null {
    return this.element.querySelector('.tabulator-tableholder');
  }

  focus(): void {
    this.root?.focus({ preventScroll: true });
  }

  /** Paints again the given rows that are on screen. */
  refresh(rows: number[]): void {
    const wanted = new Set(rows);
    if (wanted.size > 200) {
      this.#table?.redraw(true);
      return;
    }
    for (const row of wanted) if (!this.#model?.view.hiddenRows.includes(row)) this.#repaint(row);
  }

  /** Only what is in the cells: the row is measured again where it may have another height. */
  #repaint(row: number): void {
    const model = this.#model;
    const drawn = [
      ...this.element.querySelectorAll<HTMLElement>(`[aria-rowindex="${row + 2}"] > [data-cell]`),
    ];
    const component = this.#table?.getRow(row) || undefined;
    if (!model || drawn.length === 0) return component?.reformat();
    const before = drawn.map(measured).join();
    for (const element of drawn) {
      const column = Number(element.getAttribute('aria-colindex')) - 2;
      element.replaceChildren(paintCell(element, model, row, column));
      this.#options.painted(element, row, column);
    }
    if (drawn.map(measured).join() !== before) component?.normalizeHeight();
  }

  cellElement(row: number, column: number): HTMLElement | null {
    return this.element.querySelector(`[data-cell="${columnLetters(column)}${row + 1}"]`);
  }

  cells(): NodeListOf<HTMLElement> {
    return this.element.querySelectorAll<HTMLElement>('.tabulator-cell[data-cell]');
  }

  async reveal(row: number, column: number): Promise<void> {
    await this.#ready;
    // a table that was just built has no widths before the next frame
    await new Promise(requestAnimationFrame);
    if (!this.cellElement(row, column) && this.#table?.getRow(row)) {
      await this.#table.scrollToRow(row, 'center', true).catch(() => undefined);
    }
    const holder = this.holder;
    const cell = this.cellElement(row, column);
    if (!holder || !cell) return;
    const [box, frame] = [cell.getBoundingClientRect(), holder.getBoundingClientRect()];
    if (column < (this.#model?.view.frozenColumns ?? 0)) return;
    const margin = this.#frozenEdge(cell) - frame.left;
    if (row < (this.#model?.view.frozenRows ?? 0)) holder.scrollTop = 0;
    else if (box.top < frame.top) holder.scrollTop -= frame.top - box.top;
    else if (box.bottom > frame.bottom) holder.scrollTop += box.bottom - frame.bottom + 16;
    if (box.left < frame.left + margin) holder.scrollLeft -= frame.left + margin - box.left;
    else if (box.right > frame.right) holder.scrollLeft += box.right - frame.right + 16;
  }

  /** Right edge of the columns that stay in sight in this cell's row. */
  #frozenEdge(cell: HTMLElement): number {
    const frozen = cell.parentElement?.querySelectorAll('.tabulator-frozen-left') ?? [];
    return Math.max(0, ...[...frozen].map((element) => element.getBoundingClientRect().right));
  }

  #scroll(): { top: number; left: number } {
    return { top: this.holder?.scrollTop ?? 0, left: this.holder?.scrollLeft ?? 0 };
  }

  #columns(model: SheetModel): ColumnDefinition[] {
    const hidden = new Set(model.view.hiddenColumns);
    const columns: ColumnDefinition[] = [
      {
        title: 'Fila',
        field: 'id',
        width: 46,
        minWidth: 46,
        frozen: true,
        cssClass: 'row-number',
        formatter: (cell) => numberCell(cell),
      },
    ];
    for (let column = 0; column < model.view.columnCount; column += 1) {
      if (hidden.has(column)) continue;
      columns.push({
        title: columnLetters(column),
        field: `c${column}`,
        width: Math.max(8, model.view.columnWidths[column] ?? 100),
        minWidth: 8,
        ...(column < model.view.frozenColumns ? { frozen: true } : {}),
        formatter: (cell) => this.#paint(cell, model, column),
      });
    }
    return columns;
  }

  #paint(cell: CellComponent, model: SheetModel, column: number): Node {
    const row = cell.getRow().getData().id;
    const element = cell.getElement();
    const node = paintCell(element, model, row, column);
    this.#options.painted(element, row, column);
    return node;
  }
}

/** What the height of a row is made of. */
function measured(cell: HTMLElement): string {
  const hasLines = cell.classList.contains('is-wrapped') || cell.textContent.includes('\n');
  return cell.style.fontSize + (hasLines ? cell.textContent : '');
}

function numberRow(row: RowComponent): void {
  row.getElement().setAttribute('aria-rowindex', String(row.getData().id + 2));
}

function numberCell(cell: CellComponent): string {
  const element = cell.getElement();
  const row = cell.getRow().getData().id;
  element.setAttribute('role', 'rowheader');
  element.dataset['row'] = String(row);
  return String(row + 1);
}

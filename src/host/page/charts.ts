import type { PageChart } from '../server/api.ts';
import { el } from './dom.ts';
import type { Grid } from './grid.ts';
import type { SheetModel } from './model.ts';

/** What a row takes that nobody gave a height. */
const ROW = 22;

/** Pictures over the cells: they scroll along with the cell in which their corner is. */
export class Charts {
  readonly #grid: Grid;
  #model: SheetModel | undefined;
  #holder: HTMLElement | null = null;

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  /** To be called whenever the grid was drawn anew or something of the sheet changed. */
  show(model: SheetModel): void {
    this.#model = model;
    const holder = this.#grid.holder;
    if (holder !== this.#holder) {
      this.#holder = holder;
      // rows above may be drawn higher than was guessed: the place is known better once they have been seen
      holder?.addEventListener('scroll', () => this.#place(), { passive: true });
    }
    if (!holder) return;
    for (const old of holder.querySelectorAll('.chart')) old.remove();
    holder.append(...model.view.charts.map((chart) => picture(chart)));
    requestAnimationFrame(() => this.#place());
  }

  #place(): void {
    const [holder, model] = [this.#holder, this.#model];
    if (!holder || !model) return;
    for (const chart of model.view.charts) {
      const element = holder.querySelector<HTMLElement>(`[data-chart="${chart.id}"]`);
      if (!element) continue;
      const { left, top } = this.#corner(holder, model, chart);
      element.style.left = `${left + chart.offsetX}px`;
      element.style.top = `${top + chart.offsetY}px`;
    }
  }

  /** Inside what scrolls. A cell on screen says where it is; one that is not is counted. */
  #corner(holder: HTMLElement, model: SheetModel, { row, column }: PageChart): { left: number; top: number } {
    const { frozenRows, hiddenRows, rowHeights } = model.view;
    let left = 46;
    for (let at = 0; at < column; at += 1) left += model.width(at);
    const cell = row < frozenRows ? null : this.#grid.cellElement(row, Math.max(column, 0));
    const line = cell?.closest('.tabulator-row');
    if (line) {
      const top = line.getBoundingClientRect().top - holder.getBoundingClientRect().top + holder.scrollTop;
      return { left, top };
    }
    let top = 0;
    for (let at = frozenRows; at < row; at += 1) {
      if (!hiddenRows.includes(at)) top += Math.max(ROW, rowHeights[at] ?? ROW);
    }
    return { left, top };
  }
}

function picture({ id, width, height, svg }: PageChart): HTMLElement {
  const box = el('div', { class: 'chart', 'data-chart': id });
  box.style.width = `${width}px`;
  box.style.height = `${height}px`;
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  box.append(document.importNode(drawn, true));
  return box;
}

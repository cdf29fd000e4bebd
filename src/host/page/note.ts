import { cellName, el } from './dom.ts';
import type { Grid } from './grid.ts';
import type { SheetModel } from './model.ts';

/** The note and the help of the active cell, beside it; also said aloud by a screen reader. */
export function showNote(grid: Grid, model: SheetModel, row: number, column: number): void {
  const note = model.cell(row, column)?.note;
  const help = model.rule(row, column)?.help;
  const box = noteBox(grid);
  const texts = [note, help].filter((text): text is string => Boolean(text));
  box.hidden = texts.length === 0;
  if (box.hidden) {
    box.replaceChildren();
    return;
  }
  box.replaceChildren(...texts.map((text) => el('p', {}, text)));
  box.setAttribute('aria-label', `Nota de ${cellName(row, column)}`);
  requestAnimationFrame(() => place(grid, box, row, column));
}

function noteBox(grid: Grid): HTMLElement {
  const known = grid.element.parentElement?.querySelector<HTMLElement>('.note');
  if (known) return known;
  const box = el('div', { class: 'note', role: 'note', 'aria-live': 'polite', hidden: true });
  grid.element.after(box);
  return box;
}

function place(grid: Grid, box: HTMLElement, row: number, column: number): void {
  const cell = grid.cellElement(row, column)?.getBoundingClientRect();
  const frame = grid.element.getBoundingClientRect();
  if (!cell) {
    box.hidden = true;
    return;
  }
  const right = cell.right - frame.left + 6;
  const fits = right + box.offsetWidth < frame.width;
  const left = fits
    ? right
    : Math.max(4, Math.min(cell.left - frame.left, frame.width - box.offsetWidth - 4));
  const top = fits ? cell.top - frame.top : cell.bottom - frame.top + 4;
  box.style.left = `${left}px`;
  box.style.top = `${Math.max(4, Math.min(top, frame.height - box.offsetHeight - 4))}px`;
}

import { cellName, el } from './dom.ts';
import type { SheetModel } from './model.ts';

const HORIZONTAL = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const VERTICAL = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/** Dresses Tabulator's cell as the workbook says, and returns what goes inside. */
export function paintCell(element: HTMLElement, model: SheetModel, row: number, column: number): Node {
  const cell = model.cell(row, column);
  const rule = model.rule(row, column);
  const protection = model.protection(row, column);
  const merge = model.merge(row, column);
  const name = cellName(row, column);
  element.id = `cell-${name}`;
  element.dataset['cell'] = name;
  element.setAttribute('aria-colindex', String(column + 2));
  element.className = element.className.replace(/ (?:has|is)-\S+/g, '');
  dress(element, model, row, column);
  const shown = cell?.text ?? '';
  const funnel = model.funnel(row, column);
  const parts = funnel === 'some' ? `${shown}, filtrada` : shown;
  element.setAttribute('aria-label', label(name, parts, cell?.note, protection && !protection.warningOnly));
  if (cell?.note) element.classList.add('has-note');
  if (protection) element.classList.add(protection.warningOnly ? 'has-warning' : 'has-lock');
  if (rule?.checkbox) return checkbox(cell?.checked === true);
  if (!shown && !merge && !funnel && !rule?.options) return document.createTextNode('');
  const text = el('span', { class: 'text' }, shown);
  fit(text, element, model, row, column, shown);
  if (merge) spread(element, text, model, merge, row, column);
  if (funnel) {
    element.classList.add('has-list');
    const mark = funnel === 'some' ? '▼' : '▾';
    return el(
      'span',
      { class: 'listed' },
      text,
      el('span', { class: 'arrow funnel', 'aria-hidden': true }, mark),
    );
  }
  if (!rule?.options) return text;
  element.classList.add('has-list');
  return el('span', { class: 'listed' }, text, el('span', { class: 'arrow', 'aria-hidden': true }, '▾'));
}

function label(name: string, text: string, note: string | undefined, locked: boolean | undefined): string {
  const parts = [name, text || 'vacía', note ? `nota: ${note}` : '', locked ? 'protegida' : ''];
  return parts.filter(Boolean).join(', ');
}

function checkbox(checked: boolean): HTMLElement {
  const state = checked ? 'marcada' : 'sin marcar';
  return el(
    'span',
    { class: `check${checked ? ' on' : ''}`, role: 'img', 'aria-label': state },
    checked ? '✓' : '',
  );
}

function dress(element: HTMLElement, model: SheetModel, row: number, column: number): void {
  const cell = model.cell(row, column);
  const style = cell?.style ?? {};
  const css = element.style;
  css.background = style.background ?? '';
  css.color = style.fontColor ?? '';
  css.fontWeight = style.bold ? '700' : '';
  css.fontStyle = style.italic ? 'italic' : '';
  css.textDecoration = [style.underline && 'underline', style.strikethrough && 'line-through']
    .filter(Boolean)
    .join(' ');
  css.fontSize = style.fontSize ? `${style.fontSize}pt` : '';
  css.fontFamily = style.fontFamily ? `"${style.fontFamily.replaceAll('"', '')}", sans-serif` : '';
  const natural = cell?.kind === 'number' ? 'right' : cell?.kind === 'boolean' ? 'center' : 'left';
  css.justifyContent = HORIZONTAL[style.horizontal ?? natural];
  css.textAlign = style.horizontal ?? natural;
  css.alignItems = VERTICAL[style.vertical ?? 'bottom'];
  const height = model.view.rowHeights[row];
  css.minHeight = height ? `${height}px` : '';
  element.classList.toggle('is-wrapped', style.wrap === 'WRAP');
  const { border } = style;
  css.boxShadow = border ? lines(border) : '';
}

function lines(border: {
  top?: boolean;
  right?: boolean;
  bottom?: boolean;
  left?: boolean;
  color?: string;
}): string {
  const color = border.color ?? '#000000';
  const sides = [
    border.top && `inset 0 1px ${color}`,
    border.bottom && `inset 0 -1px ${color}`,
    border.left && `inset 1px 0 ${color}`,
    border.right && `inset -1px 0 ${color}`,
  ];
  return sides.filter(Boolean).join(', ');
}

/** Long text runs over the empty neighbours, and is cut at the first that is not, as in any spreadsheet. */
function fit(
  text: HTMLElement,
  element: HTMLElement,
  model: SheetModel,
  row: number,
  column: number,
  shown: string,
): void {
  const cell = model.cell(row, column);
  const plain = cell?.kind === undefined && (cell?.style?.wrap ?? 'OVERFLOW') === 'OVERFLOW';
  if (!shown || !plain || (cell?.style?.horizontal ?? 'left') !== 'left' || shown.length < 8) return;
  let width = model.width(column);
  for (let next = column + 1; next < model.view.columnCount && width < 1500; next += 1) {
    const other = model.cell(row, next);
    if (other?.text || other?.rule !== undefined || model.merge(row, next)) break;
    width += model.width(next);
  }
  if (width <= model.width(column)) return;
  element.classList.add('is-over');
  text.style.maxWidth = `${width - 8}px`;
}

function spread(
  element: HTMLElement,
  text: HTMLElement,
  model: SheetModel,
  merge: { row: number; column: number; rowEnd: number; columnEnd: number },
  row: number,
  column: number,
): void {
  element.classList.add('is-merged');
  if (row !== merge.row || column !== merge.column) {
    text.textContent = '';
    element.style.background = model.cell(merge.row, merge.column)?.style?.background ?? '';
    return;
  }
  let width = 0;
  for (let each = merge.column; each < merge.columnEnd; each += 1) width += model.width(each);
  element.classList.add('is-over');
  element.style.justifyContent = 'flex-start';
  text.style.maxWidth = `${width - 8}px`;
  text.style.minWidth = `${width - 8}px`;
}

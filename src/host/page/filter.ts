import { button, columnLetters, el } from './dom.ts';
import { openModal, tell } from './modal.ts';
import type { SheetModel } from './model.ts';

/** More are not listed at once: the search finds them. */
const MOST = 200;

interface Choice {
  value: string;
  shown: boolean;
}

/** The values of a column below the filter's headers, those that it leaves out among them. */
function choicesIn(model: SheetModel, column: number): Choice[] {
  const { filter } = model.view;
  if (!filter) return [];
  const values = new Set<string>();
  for (let row = filter.row + 1; row < filter.rowEnd; row += 1)
    if (model.rows.get(row)?.some((cell) => cell?.text)) values.add(model.cell(row, column)?.text ?? '');
  const hidden = new Set(filter.chosen[column] ?? []);
  return [...values]
    .sort((a, b) => a.localeCompare(b, 'es', { numeric: true }))
    .map((value) => ({ value, shown: !hidden.has(value) }));
}

/** A dialog with the values of one column, of which a person takes those to see. */
export async function openFilter(
  model: SheetModel,
  column: number,
  apply: (hidden: string[]) => Promise<void>,
): Promise<void> {
  const { filter } = model.view;
  if (!filter || column < filter.column || column >= filter.columnEnd)
    return tell('Sin filtro', 'Esta columna no está en un filtro.');
  const choices = choicesIn(model, column);
  const list = el('div', { class: 'choices' });
  const search = el('input', { type: 'search', 'aria-label': 'Buscar un valor' });
  const draw = (): void => {
    const words = search.value.toLowerCase();
    const found = choices.filter(({ value }) => value.toLowerCase().includes(words));
    list.replaceChildren(
      ...found.slice(0, MOST).map(line),
      ...(found.length > MOST ? [el('p', {}, `Y ${found.length - MOST} más: búsquelos.`)] : []),
    );
  };
  const all = (shown: boolean): void => {
    const words = search.value.toLowerCase();
    for (const one of choices) if (one.value.toLowerCase().includes(words)) one.shown = shown;
    draw();
  };
  const done = async (): Promise<void> => {
    close();
    await apply(choices.filter(({ shown }) => !shown).map(({ value }) => value));
  };
  search.addEventListener('input', draw);
  draw();
  const title = model.cell(filter.row, column)?.text || `columna ${columnLetters(column)}`;
  const { close } = openModal(`Filtrar por «${title}»`, [
    search,
    el(
      'div',
      { class: 'buttons' },
      button('Ver todos', () => all(true)),
      button('Ninguno', () => all(false)),
    ),
    list,
    el(
      'div',
      { class: 'buttons' },
      button('Aplicar', () => void done(), { class: 'primary' }),
      button('Cancelar', () => close()),
    ),
  ]);
}

function line(choice: Choice): HTMLElement {
  const box = el('input', { type: 'checkbox' });
  box.checked = choice.shown;
  box.addEventListener('change', () => (choice.shown = box.checked));
  return el('label', {}, box, ` ${choice.value || '(vacías)'}`);
}

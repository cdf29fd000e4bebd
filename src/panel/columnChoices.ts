import { formFields } from '../core/forms.ts';
import type { Table } from '../core/table.ts';
import { h } from './dom.ts';

/** One help for all of them. */
const HELP = 'columns-help';

/** For each column of the file, the field to which it goes. */
export function columnChoices(
  table: Table,
  columns: readonly string[],
  header: readonly string[],
  match: (column: number, key: string, id: string) => void,
): HTMLElement {
  const fields = formFields(table);
  const one = (heading: string, column: number): HTMLElement => {
    const id = `c${column}`;
    const select = h(
      'select',
      { id, 'aria-describedby': HELP, change: () => match(column, select.value, id) },
      h('option', { value: '' }, 'No importar'),
      ...fields.map(({ key, label }) =>
        h('option', { value: key, selected: columns[column] === key }, label),
      ),
    );
    return h(
      'div',
      'field',
      h('label', { for: id }, heading.slice(0, 80) || `Columna ${column + 1}, sin nombre`),
      select,
    );
  };
  const help = 'A qué dato del tablero corresponde cada columna de su tabla. «No importar» la deja fuera.';
  return h('div', {}, h('p', { class: 'help', id: HELP }, help), h('div', 'columns', ...header.map(one)));
}

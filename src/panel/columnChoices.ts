import { formFields } from '../core/forms.ts';
import type { Table } from '../core/records.ts';
import { h } from './dom.ts';

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
      { id, change: () => match(column, select.value, id) },
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
  return h('div', 'columns', ...header.map(one));
}

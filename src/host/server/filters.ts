import { applyFilter } from '../filter.ts';
import type { Sheet, Workbook } from '../model.ts';
import type { World } from '../world.ts';
import type { FilterRequest, FilterView } from './api.ts';
import { Refused } from './http.ts';

/** @returns the filter of a sheet as the page shows it; undefined where there is none */
export function filterView({ filter, rowCount, columnCount }: Sheet): FilterView | undefined {
  if (!filter) return undefined;
  const { row, column, rowEnd = rowCount, columnEnd = columnCount, rules = [] } = filter;
  const chosen = Object.fromEntries(rules.map((rule) => [rule.column, rule.hiddenValues ?? []]));
  return { row, column, rowEnd, columnEnd, chosen };
}

/** What a person leaves out of one column; nothing takes the choice back. */
export function chooseShown(world: World, book: Workbook, asked: FilterRequest | undefined): object {
  const { sheetId, column, hidden } = asked ?? { sheetId: -1, column: -1, hidden: [] };
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  const filter = sheet?.filter;
  if (!sheet || !filter) throw new Refused(404, 'Esa hoja no tiene filtro.');
  const isText = Array.isArray(hidden) && hidden.every((text) => typeof text === 'string');
  if (
    !isText ||
    !Number.isInteger(column) ||
    column < filter.column ||
    column >= (filter.columnEnd ?? sheet.columnCount)
  )
    throw new Refused(400, 'Esa columna no está en el filtro.');
  const others = (filter.rules ?? []).filter((rule) => rule.column !== column);
  filter.rules = hidden.length > 0 ? [...others, { column, hiddenValues: hidden, values: [] }] : others;
  applyFilter(book, sheet);
  world.changed(book);
  return {};
}

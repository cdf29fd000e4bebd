import type { Row, Value } from '../../src/core/board.ts';
import { addDays } from '../../src/core/dates.ts';
import { fieldOf, TABLES } from '../../src/core/tables.ts';
import type { TableKey } from '../../src/core/tableKeys.ts';
import type { Desk } from './desk.ts';

/** The rows of a table as the core knows them: days as ISO text, blank cells as ''. */
export function tableOf(desk: Desk, table: TableKey): Row[] {
  const sheet = desk.sheet(TABLES[table].tab);
  const keys = (sheet.rows[0] ?? []).map((cell) => String(cell?.value ?? '').split('.')[1] ?? '');
  const rows = sheet.rows.slice(2).map((cells) => {
    const row: Record<string, Value> = {};
    keys.forEach((key, column) => {
      if (key) row[key] = stored(table, key, cells?.[column]?.value);
    });
    return row;
  });
  while (rows.length > 0 && Object.values(rows[rows.length - 1] ?? {}).every((value) => value === ''))
    rows.pop();
  return rows;
}

function stored(table: TableKey, key: string, value: Value | undefined): Value {
  if (value === undefined) return '';
  return fieldOf(table, key).kind === 'date' && typeof value === 'number'
    ? addDays('1899-12-30', value)
    : value;
}

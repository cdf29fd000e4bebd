import { isRecordTable, type Row, type Value } from '../../core/board.ts';
import { eventsOf } from '../../core/history.ts';
import { TABLES } from '../../core/tables.ts';
import type { TableKey } from '../../core/tableKeys.ts';
import { personalData } from '../../core/words.ts';
import { percent, shortDate } from '../labels.ts';
import { publicFields } from '../publicFields.ts';

/** One cell that a saving changed, in words; whose account did it only where that was asked for. */
export interface Told {
  at: string;
  what: string;
  record: string;
  field: string;
  before: string;
  after: string;
  who?: string;
}

/** Names persons, or may: it stays on the board. */
const WITHHELD = '(reservado)';

/**
 * The whole history, oldest first: what each saving changed, before and after, of what people write.
 * @param journal every entry, those of archived years first
 * @param accounts with whose account it was, and the fields that name persons; contacts are in none
 */
export function toldHistory(journal: readonly Row[], accounts: boolean): Told[] {
  const said = sayer(accounts);
  return eventsOf(journal).flatMap(({ at, who, what, table, id, steps }) =>
    steps
      .filter(({ open }) => open && isRecordTable(table))
      .map(({ field, label, before, after }) => ({
        at,
        what,
        record: id,
        field: label,
        before: said(table, field, before),
        after: said(table, field, after),
        ...(accounts ? { who } : {}),
      })),
  );
}

function sayer(accounts: boolean): (table: TableKey, field: string, value: Value) => string {
  const open = new Map<TableKey, ReadonlySet<string>>();
  const isOpen = (table: TableKey, key: string): boolean => {
    const known =
      open.get(table) ?? new Set(isRecordTable(table) ? publicFields(table).map((one) => one.key) : []);
    open.set(table, known);
    return known.has(key);
  };
  return (table, key, value) => {
    if (value === '') return '';
    const field = TABLES[table].fields.find((one) => one.key === key);
    if (!field || field.personal || !(accounts || isOpen(table, key))) return WITHHELD;
    if (field.kind === 'percent' && typeof value === 'number') return percent(value);
    if (field.kind === 'date') return shortDate(value);
    const text = String(value);
    return !accounts && personalData(text).length > 0 ? WITHHELD : text;
  };
}

import type { Row, Value } from './board.ts';
import { parse } from './parse.ts';
import type { Problem } from './problems.ts';
import type { Field } from './fields.ts';
import type { Table } from './table.ts';

/** Fields that a person fills in. */
export const formFields = (table: Table): Field[] => table.fields.filter((field) => !field.computed);

/**
 * Reads one record as typed in a form or a file. What cannot be read stays as typed, with its problem.
 * @param before the record where it exists: fields that were not sent stay
 * @returns all fields of the form, blank ones as ''
 */
export function readRecord(
  table: Table,
  typed: Readonly<Record<string, Value>>,
  index?: number,
  before?: Row,
): { row: Row; problems: Problem[] } {
  const problems: Problem[] = [];
  const row: Record<string, Value> = {};
  for (const field of formFields(table)) {
    if (before && typed[field.key] === undefined) {
      row[field.key] = before[field.key] ?? '';
      continue;
    }
    const raw = typed[field.key] ?? '';
    const parsed = parse(field, raw);
    if ('value' in parsed) row[field.key] = parsed.value;
    else {
      row[field.key] = raw;
      const where = { table: table.key, field: field.key, ...(index === undefined ? {} : { index }) };
      problems.push({ level: 'error', where, code: parsed.code, sentence: parsed.sentence, tip: parsed.tip });
    }
  }
  return { row, problems };
}

/** Joins problems of reading with those of checking; the first one of a field is enough. */
export function firstPerField(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ where }) => {
    const key = `${where.table}/${where.index ?? ''}/${where.field ?? ''}`;
    if (where.field && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

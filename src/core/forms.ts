import type { Row, Value } from './board.ts';
import type { Field } from './fields.ts';
import { parse } from './parse.ts';
import type { Problem } from './problems.ts';
import { RECORDS, type RecordKey } from './records.ts';

/** Fields that a person fills in. */
export const formFields = (table: RecordKey) => RECORDS[table].fields.filter((field) => !field.computed);

/** What a form knew of the record that it changes. */
export interface Opened {
  before: Row;
  /** The fields that were changed, as they were when the form was opened. */
  seen: Readonly<Record<string, Value>>;
}

/**
 * Reads one record as typed in a form or a file. What cannot be read stays as typed, with its problem.
 * @param opened for a record that exists: fields that were not sent stay, and one that somebody else changed meanwhile is a problem
 * @returns all fields of the form, blank ones as ''
 */
export function readRecord(
  table: RecordKey,
  typed: Readonly<Record<string, Value>>,
  index?: number,
  opened?: Opened,
): { row: Row; problems: Problem[] } {
  const problems: Problem[] = [];
  const row: Record<string, Value> = {};
  for (const field of formFields(table)) {
    if (opened && typed[field.key] === undefined) {
      row[field.key] = opened.before[field.key] ?? '';
      continue;
    }
    const stored = opened?.before[field.key] ?? '';
    const seen = opened?.seen[field.key];
    if (seen !== undefined && seen !== stored) problems.push(changedMeanwhile(table, field, stored, index));
    const raw = typed[field.key] ?? '';
    const parsed = parse(field, raw);
    if ('value' in parsed) row[field.key] = parsed.value;
    else {
      row[field.key] = raw;
      const where = { table, field: field.key, ...(index === undefined ? {} : { index }) };
      problems.push({ level: 'error', where, code: parsed.code, sentence: parsed.sentence, tip: parsed.tip });
    }
  }
  return { row, problems };
}

function changedMeanwhile(table: RecordKey, field: Field, stored: Value, index: number | undefined): Problem {
  const shown = stored === '' ? 'está vacío' : `dice «${String(stored).slice(0, 200)}»`;
  return {
    code: 'cambio-mientras',
    level: 'error',
    where: { table, field: field.key, ...(index === undefined ? {} : { index }) },
    sentence: `${field.label}: otra persona lo cambió mientras usted escribía; ahora ${shown}.`,
    tip: 'Cierre el panel y vuelva a abrirlo para ver lo nuevo, o escriba ahí mismo lo que deba quedar.',
  };
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

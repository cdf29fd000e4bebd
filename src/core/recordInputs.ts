import { input, isObject, fillingKey, object, oneOf, record, cell, seen, string } from './inputs.ts';
import { FORM_TABLES, type FormTable, type RecordAsked, type RecordInput } from './recordCalls.ts';

const table = oneOf(FORM_TABLES);

export const recordAsked = input<RecordAsked>(object({ table, id: string }, ['id']));

/** The fields that may come are those of the table that is named beside them. */
export const recordInput = input<RecordInput>((value) => {
  const named = isObject(value) ? value['table'] : undefined;
  const wrong = table(named);
  if (wrong) return `table: ${wrong}`;
  return object(
    { table, id: string, key: fillingKey, record: record(named as FormTable), step: cell, seen },
    ['id', 'key', 'step', 'seen'],
  )(value);
});

import type { DataInput, Returned } from '../../core/dataCalls.ts';
import { cell, fillingKey, input, isObject, list, object, string, type Shape } from '../../core/inputs.ts';
import type { RecordKey } from '../../core/tables.ts';
import { KINDS } from '../kinds.ts';
import { publicFields } from '../publicFields.ts';
import { MOST_RECORDS } from './read.ts';

const row = (table: RecordKey): Shape => {
  const known = publicFields(table).map(({ key }) => key);
  return (value) => {
    if (!isObject(value)) return 'objeto';
    const wrong = Object.keys(value).find((key) => !known.includes(key) || cell(value[key]));
    return wrong === undefined ? '' : wrong || 'campo sin nombre';
  };
};

const data = object({
  plan: object({ code: string, year: cell, guarantor: string, launch: string, cut: string, ask: string }),
  cuts: cell,
  withheld: cell,
  rows: object(Object.fromEntries(KINDS.map(({ table }) => [table, list(row(table), MOST_RECORDS)]))),
} satisfies Record<keyof Returned, Shape>);

/** Its shape; what it says is checked by the operation, in sentences. */
export const dataInput = input<DataInput>(object({ key: fillingKey, data }, ['key']));

import type { CarryInput } from './documentCalls.ts';
import { CARRIED, carriedFields } from './exercise.ts';
import { cell, fillingKey, input, isObject, list, object, string, type Shape } from './inputs.ts';
import type { RecordKey } from './tableKeys.ts';

const flag: Shape = (value) => (typeof value === 'boolean' ? '' : 'sí o no');

export const namesInput = input<{ names: boolean }>(object({ names: flag }));
export const accountsInput = input<{ accounts: boolean }>(object({ accounts: flag }));

/** An ID of a board, as it is written to the column «ID en el ejercicio anterior». */
const ID = /^[A-Z]{3}-\d{4}-C\d{2,6}(?:-[AI]\d{2,6})?$/;

const carried =
  (table: RecordKey): Shape =>
  (value) => {
    if (!isObject(value)) return 'objeto';
    const known = carriedFields(table);
    const wrong = Object.keys(value).find((key) => !known.includes(key) || cell(value[key]));
    if (wrong !== undefined) return wrong || 'campo sin nombre';
    return ID.test(String(value['id'])) ? '' : 'id';
  };

/** As many as one entry of the journal takes. */
const MOST = 2000;

const tables = Object.fromEntries(CARRIED.map((table) => [table, list(carried(table), MOST)]));

/** What the file is about is checked by the operation, which says it in a sentence (exercise.ts). */
const exercise = object({
  ...{ format: cell, version: cell, state: cell, year: cell, guarantor: string, cut: string },
  ...tables,
});

export const carryInput = input<CarryInput>(
  object({ key: fillingKey, exercise, chosen: list(string, MOST) }, ['key']),
);

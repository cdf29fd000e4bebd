import type {
  BringBackInput,
  CommitmentInput,
  DraftInput,
  ImportInput,
  MemberInput,
  OneAsked,
  RestoreInput,
  SetupInput,
} from './calls.ts';
import { formFields } from './forms.ts';
import { IMPORTED } from './imported.ts';
import { RECORDS } from './records.ts';
import { RECORD_KEYS, type RecordKey } from './tableKeys.ts';

/**
 * Shapes of what the panels send, as plain checkers: a schema library would be a third of a bundle that Google loads
 * at every click.
 * @returns the path of the first thing that has another shape; '' when all is as expected
 */
export type Shape = (value: unknown) => string;

export const string: Shape = (value) => (typeof value === 'string' ? '' : 'texto');
const anything: Shape = () => '';
export const cell: Shape = (value) =>
  ['string', 'number', 'boolean'].includes(typeof value) && value === value ? '' : 'valor';
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const oneOf =
  (choices: readonly string[]): Shape =>
  (value) =>
    choices.includes(value as string) ? '' : 'opción';

export const list =
  (shape: Shape, most: number): Shape =>
  (value) => {
    if (!Array.isArray(value)) return 'lista';
    if (value.length > most) return `más de ${most}`;
    for (const [index, item] of value.entries()) if (shape(item)) return `${index}.${shape(item)}`;
    return '';
  };

/** Values by field: only fields of this table's form, and the ID where a record below is meant. */
export const record =
  (table: RecordKey, more: readonly string[] = []): Shape =>
  (value) => {
    if (!isObject(value)) return 'objeto';
    const known = [...formFields(RECORDS[table]).map(({ key }) => key), ...more];
    const strange = Object.keys(value).find((key) => !known.includes(key));
    return strange === undefined ? values(value) : strange || 'campo sin nombre';
  };

export const values: Shape = (value) => {
  if (!isObject(value)) return 'objeto';
  const wrong = Object.keys(value).find((key) => cell(value[key]));
  return wrong === undefined ? '' : wrong || 'campo sin nombre';
};

/** An object with these keys and no others; those in `optional` may be absent. */
export const object =
  (shapes: Readonly<Record<string, Shape>>, optional: readonly string[] = []): Shape =>
  (value) => {
    if (!isObject(value)) return 'objeto';
    for (const key of Object.keys(value))
      if (!Object.keys(shapes).includes(key)) return key || 'campo sin nombre';
    for (const [key, shape] of Object.entries(shapes)) {
      if (value[key] === undefined && optional.includes(key)) continue;
      const wrong = shape(value[key]);
      if (wrong) return `${key}: ${wrong}`;
    }
    return '';
  };

/** A shape together with the type that it stands for. */
export interface Input<T> {
  wrong: Shape;
  /** Never set: it only carries the type. */
  type?: T;
}
export const input = <T>(wrong: Shape): Input<T> => ({ wrong });

/** Five rows of the Bitácora; more would also be more than a call can carry. */
const MOST_ROWS = 5000;
const MOST_BELOW = 100;

export const setupInput = input<SetupInput>(
  object({ state: string, guarantor: string, year: cell, zone: string, launch: string }),
);
/** What was seen, by record. */
export const seen: Shape = (value) => {
  if (!isObject(value)) return 'objeto';
  return Object.keys(value).find((id) => values(value[id])) ?? '';
};
export const fillingKey: Shape = (value) => (/^[\w-]{8,60}$/.test(String(value)) ? '' : 'clave');

export const oneAsked = input<OneAsked>(object({ id: string }, ['id']));
export const memberInput = input<MemberInput>(
  object({ id: string, key: fillingKey, member: record('stl'), seen }, ['id', 'key', 'seen']),
);
export const commitmentInput = input<CommitmentInput>(
  object(
    {
      id: string,
      key: fillingKey,
      commitment: record('compromisos'),
      activities: list(record('actividades', ['id']), MOST_BELOW),
      indicators: list(record('indicadores', ['id']), MOST_BELOW),
      seen,
    },
    ['id', 'key', 'seen'],
  ),
);
export const draftInput = input<DraftInput>(
  object(
    {
      form: oneOf(['integrante', 'compromiso', 'registro', 'avance']),
      id: string,
      draft: anything,
      after: string,
    },
    ['draft', 'after'],
  ),
);
export const cellInput = input<{ tab: string; a1: string }>(
  object({ tab: string, a1: (value) => (/^[A-Z]{1,3}\d{1,7}$/.test(String(value)) ? '' : 'celda') }),
);
export const importInput = input<ImportInput>(
  object(
    {
      key: fillingKey,
      table: oneOf(IMPORTED),
      columns: list(string, 200),
      rows: list(list(string, 200), MOST_ROWS),
    },
    ['key'],
  ),
);

export const restoreInput = input<RestoreInput>(
  object({ table: oneOf(RECORD_KEYS), id: string, field: string, value: cell }),
);
export const bringBackInput = input<BringBackInput>(object({ table: oneOf(RECORD_KEYS), id: string }));

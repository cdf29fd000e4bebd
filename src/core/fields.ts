import type { RecordKey, TableKey } from './tableKeys.ts';

export type Kind =
  | 'id'
  | 'text'
  | 'long'
  | 'date'
  | 'number'
  | 'money'
  | 'percent'
  | 'choice'
  | 'ref'
  | 'refs'
  | 'url'
  | 'email'
  | 'phone';

/**
 * One column of a table: the tab, its validation, the form, the check and the data dictionary are made from it.
 * `max` is in characters.
 */
export interface Field {
  key: string;
  label: string;
  kind: Kind;
  required?: true;
  /** Its absence is noted but keeps nothing from being saved in the grid or imported; the form asks for it. */
  expected?: true;
  max?: number;
  choices?: readonly string[];
  /** Column of Catálogos that lists the choices. */
  catalog?: string;
  /** Table whose IDs are allowed; a text may name one of them, or something else. */
  to?: TableKey;
  /** Tables any of whose IDs are allowed. */
  among?: readonly RecordKey[];
  /** Personal data: never leaves the private tabs. */
  personal?: true;
  /** Written by the add-on, protected in the tab, absent from the forms. */
  computed?: true;
  hidden?: true;
}

type Extra = Partial<Omit<Field, 'key' | 'label' | 'kind'>>;

const make =
  (kind: Kind, defaults: Extra = {}) =>
  (key: string, label: string, extra: Extra = {}): Field => ({ key, label, kind, ...defaults, ...extra });

export const id = make('id', { computed: true });
export const text = make('text', { max: 300 });
export const long = make('long', { max: 3000 });
export const date = make('date');
export const number = make('number');
export const money = make('money');
export const percent = make('percent');
export const choice = make('choice');
export const ref = make('ref');
/** Several IDs, with commas between. */
export const refs = make('refs', { max: 1000 });
export const url = make('url', { max: 2000 });
export const email = make('email', { max: 254, personal: true });
export const phone = make('phone', { max: 40, personal: true });

export const required = { required: true } as const;
export const expected = { expected: true } as const;
export const computed = { computed: true } as const;

/** The last column of every record: what is missing or wrong in the row. */
export const review: Field = text('revision', 'Revisión', computed);

/** One sentence for each field. */
export type Help = Readonly<Record<string, string>>;

import type { TableKey } from './tables.ts';

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
  | 'url'
  | 'email'
  | 'phone';

/**
 * One column of a table: the tab, its validation, the form, the check and the data dictionary are made from it.
 * `max` is in characters for text and in units for numbers; `width` in pixels.
 */
export interface Field {
  key: string;
  label: string;
  help: string;
  kind: Kind;
  width: number;
  required?: true;
  /** Its absence is noted but keeps nothing from being saved in the grid or imported; the form asks for it. */
  expected?: true;
  max?: number;
  choices?: readonly string[];
  /** Column of Catálogos that lists the choices. */
  catalog?: string;
  /** Table whose IDs are allowed. */
  to?: TableKey;
  /** Personal data: never leaves the private tabs. */
  personal?: true;
  /** Written by the add-on, protected in the tab, absent from the forms. */
  computed?: true;
  hidden?: true;
}

type Extra = Partial<Omit<Field, 'key' | 'label' | 'help' | 'kind'>>;

const make =
  (kind: Kind, width: number, defaults: Extra = {}) =>
  (key: string, label: string, help: string, extra: Extra = {}): Field => ({
    key,
    label,
    help,
    kind,
    width,
    ...defaults,
    ...extra,
  });

export const id = make('id', 120, { computed: true });
export const text = make('text', 200, { max: 300 });
export const long = make('long', 280, { max: 3000 });
export const date = make('date', 110);
export const number = make('number', 110);
export const money = make('money', 130);
export const percent = make('percent', 90);
export const choice = make('choice', 150);
export const ref = make('ref', 130);
export const url = make('url', 220, { max: 2000 });
export const email = make('email', 200, { max: 254, personal: true });
export const phone = make('phone', 130, { max: 40, personal: true });

export const required = { required: true } as const;
export const expected = { expected: true } as const;
export const computed = { computed: true } as const;

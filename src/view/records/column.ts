import type { ValueKind } from '../kinds.ts';

/** Types of BigQuery's JSON schema, by the names that `bq load` takes. */
export type ColumnType = 'STRING' | 'DATE' | 'TIMESTAMP' | 'FLOAT' | 'INTEGER' | 'BOOLEAN';

/** One column of a table of records: its name is snake case in plain letters, whatever loads it. */
export interface RecordColumn {
  name: string;
  type: ColumnType;
  /** A list of such values, which may be empty and is never null. */
  repeated: boolean;
  /** Every row has it. */
  required: boolean;
  description: string;
}

/** Null where nothing is known. */
export type Cell = string | number | boolean | null | readonly string[];
export type Line = Readonly<Record<string, Cell>>;

/** @returns a column; optional unless it is said to be in every row */
export const column = (
  name: string,
  type: ColumnType,
  description: string,
  more: Partial<Pick<RecordColumn, 'repeated' | 'required'>> = {},
): RecordColumn => ({ name, type, description, repeated: false, required: false, ...more });

/** What becomes of a published value; those that are no plain value are tables of their own, or several columns. */
export const TYPES: Readonly<Partial<Record<ValueKind, ColumnType>>> = {
  text: 'STRING',
  day: 'DATE',
  number: 'FLOAT',
  fraction: 'FLOAT',
  count: 'INTEGER',
  truth: 'BOOLEAN',
  texts: 'STRING',
};

const textsIn = (value: unknown): string[] => {
  const list: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return list.map((one) => String(one).trim()).filter((one) => one !== '');
};

/** @returns a value as its column has it; null where it is blank or something else */
export function cellIn({ type, repeated }: RecordColumn, value: unknown): Cell {
  if (repeated) return textsIn(value);
  if (type === 'BOOLEAN') return typeof value === 'boolean' ? value : null;
  if (type === 'FLOAT' || type === 'INTEGER')
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  return typeof value === 'string' && value !== '' ? value : null;
}

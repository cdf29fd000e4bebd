import type { Row, Value } from './board.ts';
import type { Answer, BoardFacts, Saved, Typed, Unsaved } from './answers.ts';
import type { Table } from './table.ts';
import type { RecordKey } from './tableKeys.ts';

/** Tables whose records are registered in the one general panel. */
export const FORM_TABLES = [
  'actores',
  'gobernanza',
  'sesiones',
  'acuerdos',
  'mesas',
  'mediciones',
  'evidencias',
  'preguntas',
  'pasos',
  'textos',
] as const satisfies readonly RecordKey[];
export type FormTable = (typeof FORM_TABLES)[number];

/** ID and what people call it. */
export type Named = readonly [id: string, label: string];

/** `id` opens that record, '' a new one; left out, the record of the selected row if its tab is of this table. */
export interface RecordAsked {
  table: FormTable;
  id?: string;
}

export interface RecordOpening {
  board: BoardFacts;
  table: Table & { key: FormTable };
  /** One sentence for each field of the form. */
  help: Readonly<Record<string, string>>;
  record?: Row;
  /** For fields that name one record, or several: what can be chosen. */
  choices: Readonly<Record<string, readonly Named[]>>;
  lists: Readonly<Record<string, readonly string[]>>;
  /** What an evidence may be of, by kind. */
  groups: readonly { table: RecordKey; title: string; choices: readonly Named[] }[];
  /** Rows that the method brings and people only fill in. */
  fixed: readonly Named[];
  /** What the rules of the table look at in others: their IDs and days. */
  around: Readonly<Partial<Record<RecordKey, readonly Row[]>>>;
  draft?: Partial<RecordInput>;
}

/** As `MemberInput`; `step` is the step, from 1 to 6, to which a requirement of the staff's own belongs. */
export interface RecordInput {
  table: FormTable;
  id?: string;
  key?: string;
  record: Typed;
  step?: Value;
  seen?: Record<string, Typed>;
}

export interface RecordCalls {
  abrirRegistro: (asked: RecordAsked) => Answer<RecordOpening>;
  guardarRegistro: (input: RecordInput) => Answer<Saved | Unsaved>;
}

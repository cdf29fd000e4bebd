import { str, registered, type Row } from '../../../core/board.ts';
import type { Saved, Unsaved } from '../../../core/answers.ts';
import { formFields } from '../../../core/forms.ts';
import { helpOf } from '../../../core/help.ts';
import { recordAgain } from '../../../core/operations/again.ts';
import { registerRecord } from '../../../core/operations/record.ts';
import type { FormTable, Named, RecordAsked, RecordInput, RecordOpening } from '../../../core/recordCalls.ts';
import { named, PROVED, provable, ruledBy } from '../../../core/recordNames.ts';
import { RECORDS } from '../../../core/records.ts';
import type { RecordKey, TableKey } from '../../../core/tableKeys.ts';
import { boardOf, momentOf } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { selectedId } from '../selection.ts';
import { draftOf } from './drafts.ts';
import { already, save, savedBefore } from './saving.ts';

/** What each form offers to choose from, and what its rules look at. */
const OFFERED: Readonly<Partial<Record<FormTable, readonly TableKey[]>>> = {
  gobernanza: ['stl'],
  sesiones: ['gobernanza'],
  acuerdos: ['sesiones', 'stl', 'actividades'],
  mediciones: ['indicadores'],
  evidencias: [...PROVED, 'catalogos'],
};

/** What the form of a table opens with. */
export function openRecord(book: Book, { table, id: asked }: RecordAsked): Omit<RecordOpening, 'board'> {
  const others = OFFERED[table] ?? [];
  const board = boardOf(book, [...new Set([table, ...others])]);
  const wanted = asked ?? selectedId(book, table);
  const record = registered(board, table).find((row) => str(row, 'id') === wanted);
  const fields = formFields(RECORDS[table]);
  const names = (key: RecordKey): Named[] => registered(board, key).map((row) => named(key, row));
  const choices: Record<string, Named[]> = {};
  for (const { key, to, among = [] } of fields) {
    if (key !== 'de' && (to ?? among[0])) choices[key] = names((to ?? among[0]) as RecordKey);
  }
  const around: Partial<Record<RecordKey, Row[]>> = {};
  for (const key of others)
    if (key !== 'catalogos') around[key as RecordKey] = ruledBy(registered(board, key as RecordKey));
  const draft = draftOf<Partial<RecordInput>>(book, draftName(table, record ? wanted : ''));
  return {
    table: { ...RECORDS[table], key: table },
    help: Object.fromEntries(fields.map(({ key }) => [key, helpOf(table, key)])),
    ...(record ? { record } : {}),
    choices,
    lists: board.lists,
    groups: table === 'evidencias' ? provable((key) => names(key)) : [],
    fixed: table === 'pasos' || table === 'textos' ? names(table) : [],
    around,
    ...(draft ? { draft } : {}),
  };
}

const draftName = (table: FormTable, id: string): string => `registro ${id || table}`;

/** One record, with one read: what other tabs owe to it is computed by the call that follows (alDia.ts). */
export function saveRecord(book: Book, input: RecordInput): Saved | Unsaved {
  const before = savedBefore(book, input.key);
  const wanted = before ? recordAgain(input, before.id, before.changes) : input;
  if (!wanted) return already(before);
  const moment = momentOf(book.config);
  const result = registerRecord(boardOf(book, [input.table]), wanted, moment);
  return save(book, moment, result, { table: input.table, id: wanted.id, key: before?.next ?? input.key });
}

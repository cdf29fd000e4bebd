import type { Typed } from '../../src/core/answers.ts';
import { formFields } from '../../src/core/forms.ts';
import type { Problem } from '../../src/core/problems.ts';
import { TABLES } from '../../src/core/tables.ts';
import { RECORD_KEYS, type RecordKey } from '../../src/core/tableKeys.ts';
import type { Cell } from '../../src/host/model.ts';
import type { Desk } from '../board/desk.ts';
import { RECORDS } from '../../src/core/records.ts';

/** Fields in which people write words; those in which a text of this length fits. */
export const wordFields = (table: RecordKey, length = 0): string[] =>
  formFields(RECORDS[table])
    .filter(({ kind, max }) => (kind === 'text' || kind === 'long') && (max ?? 300) >= length)
    .map(({ key }) => key);

/** The same text in every field of a record where it fits. */
export const filled = (table: RecordKey, text: string): Typed =>
  Object.fromEntries(wordFields(table, text.length).map((key) => [key, text]));

export const piecesOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/**
 * The texts for one table: all of them for that of the commitments, and a share for each of the others, which take them
 * the same way; every text is in three tables or more.
 */
export function textsFor(table: RecordKey, texts: readonly string[], shares: number): string[] {
  const nth = RECORD_KEYS.indexOf(table);
  return texts.filter((_, index) => table === 'compromisos' || index % shares === nth % shares);
}

export const problemsOf = (answer: object): Problem[] =>
  'problems' in answer ? (answer.problems as Problem[]) : [];

/** What of a tab is no longer only text; nothing hostile may get so far. */
export const formulasOf = (desk: Desk, tab: string): Cell[] =>
  desk
    .sheet(tab)
    .rows.flat()
    .filter((cell): cell is Cell => cell?.formula !== undefined);

/** Cells of one field, from the first row of data on. */
export function columnOf(desk: Desk, table: RecordKey, field: string): unknown[] {
  const { tab } = TABLES[table];
  const at = desk.sheet(tab).rows[0]?.findIndex((cell) => cell?.value === `${table}.${field}`) ?? -1;
  if (at < 0) throw new Error(`no column ${field} in ${tab}`);
  return desk.rows(tab).map((row) => row[at]);
}

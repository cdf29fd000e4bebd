import type { Value } from '../../core/board.ts';
import { csv, harmless } from '../csv.ts';
import { CUT, PLAN, type Computed, type RecordKind } from '../kinds.ts';
import { dataOf, planData, type Datum } from '../openData.ts';
import { propertiesOf } from '../schema.ts';
import type { PublicRecord } from '../shape.ts';
import { cutsOf } from './json.ts';

const bare = (text: string): string => text.replace(/^'+/, '');

const isMarked = (text: string): boolean => harmless(bare(text)) !== bare(text);

/**
 * A text that a spreadsheet would run gets one apostrophe in front, in sight (OWASP, CSV Injection); one that has
 * apostrophes already gets one more, so that taking one off always gives back the text to the letter.
 */
export const marked = (text: string): string => (isMarked(text) ? `'${text}` : text);

/** @returns the text of a cell as it was before `marked`. */
export const unmarked = (cell: string): string =>
  cell.startsWith("'") && isMarked(cell) ? cell.slice(1) : cell;

/** Lists and objects are JSON inside their cell. */
function cellOf(value: unknown): Value {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return marked(typeof value === 'string' ? value : JSON.stringify(value));
}

/** @returns records as CSV, in columns of these keys. */
export const table = (keys: readonly string[], data: readonly Datum[]): string =>
  csv(
    keys,
    data.map((one) => keys.map((key) => cellOf(one[key]))),
  );

/** @returns the columns of a kind's file, in their order. */
export const columnsOf = (kind: RecordKind): string[] => propertiesOf(kind).map(({ key }) => key);

/**
 * One kind of record as CSV (RFC 4180), every column also where it is blank: days as ISO text, fractions from 0 to 1,
 * `true` and `false`, lists as JSON. UTF-8 with its mark, without which Excel takes it for Windows-1252.
 */
export const csvFile = (record: PublicRecord, kind: RecordKind): string =>
  table(columnsOf(kind), dataOf(record, kind));

const keysOf = (computed: readonly Computed[]): string[] => computed.map(({ key }) => key);

/** @returns the plan as a whole: one row. */
export const planCsv = (record: PublicRecord): string => table(keysOf(PLAN), [planData(record)]);

/** @returns the frozen cuts, oldest first. */
export const cutsCsv = (record: PublicRecord): string => table(['id', ...keysOf(CUT)], cutsOf(record));

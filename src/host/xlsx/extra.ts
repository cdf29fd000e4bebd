import type { CellValue, WriteSheet } from 'hucre';
import type { Cell, Scalar, Sheet, Validation, Workbook } from '../model.ts';
import { spanText } from './a1.ts';
import { visibleText } from './cells.ts';
import type { ListStore } from './rules.ts';

export const HIDDEN_SHEET = '_host';

const CHUNK = 32_000;

/** What the visible part of the file cannot say. */
export interface Extra {
  workbook: Omit<Workbook, 'sheets' | 'namedRanges'>;
  namedRanges: { name: string; box: Workbook['namedRanges'][number]['box']; seen?: string }[];
  sheets: ExtraSheet[];
}

export interface ExtraSheet {
  /** Its tab's name in the file, which Excel limits to 31 characters. */
  visible: string;
  sheet: Omit<Sheet, 'rows'>;
  /** Pixels given to rows with wrapped text, so that other programs show all of it; not a height of the workbook. */
  autoHeights?: Record<number, number>;
  validations: { what: Validation; spans: string[] }[];
  /** Cells that the file shows otherwise than they are, by `row,column`; `seen` is what it shows. */
  cells: Record<string, { cell: Cell; seen: string }>;
}

export class HiddenLists implements ListStore {
  readonly columns: Scalar[][] = [];

  /** The first column of the hidden sheet holds the text, so lists begin in the second. */
  add(values: Scalar[]): string {
    const text = JSON.stringify(values);
    const same = this.columns.findIndex((column) => JSON.stringify(column) === text);
    const place = same >= 0 ? same : this.columns.push(values) - 1;
    const span = { row: 0, column: place + 1, rowEnd: values.length, columnEnd: place + 2 };
    return `${HIDDEN_SHEET}!${spanText(span, '$')}`;
  }
}

/** Escaped so that no character is left which XML or xlsx would change. */
function safeJson(value: unknown): string {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value)
    .replace(/[\ud800-\udfff\ufffe\uffff\u007f-\u009f\u2028\u2029]/g, escaped)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, escaped);
}

export function encodeExtra(extra: Extra, lists: HiddenLists): WriteSheet {
  const text = safeJson(extra);
  const chunks: string[] = [];
  for (let start = 0; start < text.length; start += CHUNK) chunks.push(text.slice(start, start + CHUNK));
  const height = Math.max(chunks.length, ...lists.columns.map((column) => column.length));
  const rows = Array.from({ length: height }, (_, row): CellValue[] => [
    chunks[row] ?? null,
    ...lists.columns.map((column) => visibleOf(column[row])),
  ]);
  return { name: HIDDEN_SHEET, rows, veryHidden: true };
}

function visibleOf(value: Scalar | undefined): CellValue {
  if (value === undefined) return null;
  return typeof value === 'string' ? visibleText(value) : value;
}

export function decodeExtra(rows: CellValue[][]): Extra | undefined {
  const text = rows.map((row) => (typeof row[0] === 'string' ? row[0] : '')).join('');
  try {
    const extra = JSON.parse(text) as Extra;
    return typeof extra.workbook?.id === 'string' && Array.isArray(extra.sheets) ? extra : undefined;
  } catch {
    // A hidden sheet that somebody damaged: the visible part of the file still says most of it.
    return undefined;
  }
}

/** Excel: at most 31 characters, none of `[]:*?/\`, no two alike whatever their case. */
export function visibleNames(names: string[]): string[] {
  const taken = new Set([HIDDEN_SHEET, 'history']);
  return names.map((name) => {
    const clean =
      visibleText(name)
        .replace(/[[\]:*?/\\\n]/g, '-')
        .replace(/^'|'$/g, '-') || 'Hoja';
    let candidate = clean.slice(0, 31);
    for (let n = 2; taken.has(candidate.toLowerCase()); n += 1) candidate = `${clean.slice(0, 26)} (${n})`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

export function quoteSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Z]{1,3}\d*$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

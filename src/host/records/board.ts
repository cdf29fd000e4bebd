import type { Row } from '../../core/board.ts';
import { NATIONAL } from '../../core/national/tables.ts';
import { TABLES } from '../../core/tables.ts';
import { arrivedFrom, type Reply } from '../../view/national/arrived.ts';
import { rejectsOf, type Expected, type Reject } from '../../view/national/check.ts';
import { copyIn } from '../../view/national/copies.ts';
import { recordOf, readOpenData } from '../../view/readOpenData.ts';
import type { PublicRecord } from '../../view/shape.ts';
import type { Sheet, Workbook } from '../model.ts';
import { digest, PACKING } from '../packing.ts';
import { sheetCsv } from '../publish.ts';

/** What one board has published, or why none of it is taken. */
export type Board = { code: string; record: PublicRecord } | { code: string; rejects: Reject[] };

const whole = (sentence: string): Reject[] => [{ record: '', field: '', sentence }];

/** What came from an address, checked record by record as INAI's workbook does: all of it is taken, or none. */
export function boardAt(expected: Expected, address: string, reply: Reply): Board {
  const { code } = expected;
  const arrived = arrivedFrom(address, reply, digest);
  if ('problem' in arrived) return { code, rejects: whole(arrived.problem) };
  const rejects = rejectsOf(arrived.published, expected);
  const record = rejects.length === 0 ? recordOf(arrived.published) : undefined;
  if (record) return { code, record };
  return {
    code,
    rejects: rejects.length > 0 ? rejects : whole('A los datos les falta el registro del plan.'),
  };
}

const tabOf = (book: Workbook, tab: string): Sheet | undefined =>
  book.sheets.find(({ name }) => name === tab);

/** @returns what a board's workbook has published; undefined where it has published nothing */
export function boardOf(book: Workbook): Board | undefined {
  const tab = tabOf(book, TABLES.datos.tab);
  if (!tab) return undefined;
  const reading = readOpenData(sheetCsv(book, tab), digest);
  return 'problem' in reading
    ? { code: book.name, rejects: whole(reading.problem) }
    : { code: reading.record.plan.code, record: reading.record };
}

export const isNational = (book: Workbook): boolean => tabOf(book, NATIONAL.entidades.tab) !== undefined;

/** The rows of a tab by the keys of its hidden first row, whatever its columns are called and wherever they stand. */
function* rowsIn({ rows: [keys = [], , ...rows] }: Sheet): Generator<Row> {
  const names = Array.from(keys, (cell) => String(cell?.value ?? '').replace(/^.*\./, ''));
  for (const row of rows) {
    const filled = names.map((name, at) => [name, row?.[at]?.value ?? ''] as const);
    yield Object.fromEntries(filled.filter(([name]) => name !== ''));
  }
}

/** The last good copies that INAI's workbook keeps, one at a time. */
export function* copiesIn(book: Workbook): Generator<Board> {
  const tab = tabOf(book, NATIONAL.entidades.tab);
  if (!tab) return;
  for (const row of rowsIn(tab)) {
    if (!row['copia1']) continue;
    const code = String(row['id']);
    const record = copyIn(row, PACKING);
    yield record ? { code, record } : { code, rejects: whole('Su última copia buena no se puede leer.') };
  }
}

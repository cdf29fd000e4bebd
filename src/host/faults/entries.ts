import type { Change, Row, Value } from '../../core/board.ts';
import { changesOf } from '../../core/journal.ts';
import { TABLES } from '../../core/tables.ts';
import type { Sheet, Workbook } from '../model.ts';
import type { Stage } from './stage.ts';

export const JOURNAL = TABLES.bitacora.tab;
const REQUIRED = ['fecha', 'operacion', 'entrada'];
const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** What was done and to which records, one text an entry. */
export const historyOf = ({ book }: Stage): string[] =>
  rowsOf(book, JOURNAL).map((row) => `${row['operacion']} ${row['registro'] ?? ''}`);

/** New entries of the Bitácora that are half written, or whose change is not in the board. */
export function journalFaults({ book }: Stage, since: Stage): string[] {
  const old = new Set(rowsOf(since.book, JOURNAL).map((row) => row['entrada']));
  const faults: string[] = [];
  const last = new Map<string, Value>();
  for (const row of rowsOf(book, JOURNAL)) {
    if (old.has(row['entrada'] ?? '')) continue;
    const missing = REQUIRED.filter((key) => !row[key]);
    if (missing.length > 0) faults.push(`Bitácora: an entry without ${missing.join(', ')}`);
    for (const change of readChanges(row, faults))
      for (const [at, value] of cellsOf(change)) last.set(at, value);
  }
  const tabs = new Map<string, Map<Value | undefined, Row>>();
  for (const [at, value] of last) {
    const [tab = '', id = '', field = ''] = at.split('\t');
    // of equal IDs the first row counts
    const rows =
      tabs.get(tab) ??
      new Map(
        rowsOf(book, tab)
          .reverse()
          .map((row) => [row['id'], row]),
      );
    tabs.set(tab, rows);
    const found = rows.get(id);
    if (!found) faults.push(`Bitácora: ${tab} has no ${id}`);
    else if (!equal(found[field] ?? '', value))
      faults.push(`Bitácora: ${tab} ${id} ${field} is «${found[field]}» and not «${value}»`);
  }
  return [...new Set(faults)];
}

function readChanges(row: Row, faults: string[]): Change[] {
  try {
    return changesOf([row]);
  } catch {
    faults.push(`Bitácora: the entry ${row['entrada']} cannot be read`);
    return [];
  }
}

function cellsOf(change: Change): [at: string, value: Value][] {
  const { tab } = TABLES[change.table];
  const cells = (id: Value | undefined, row: Row): [string, Value][] =>
    id ? Object.entries(row).map(([key, value]) => [`${tab}\t${id}\t${key}`, value]) : [];
  if (change.kind === 'append') return change.rows.flatMap((row) => cells(row['id'], row));
  return change.kind === 'set' ? cells(change.cells['id'] ?? change.id, change.cells) : [];
}

/** Days are ISO text in the journal and serial numbers in a cell. */
function equal(cell: Value, value: Value): boolean {
  if (typeof cell === 'number' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
    return EPOCH + cell * DAY_MS === Date.parse(value);
  return String(cell) === String(value);
}

function rowsOf(book: Workbook, tab: string): Row[] {
  const sheet = book.sheets.find(({ name }) => name === tab);
  return sheet ? sheet.rows.slice(2).flatMap((_, index) => rowAt(sheet, index + 2)) : [];
}

function rowAt(sheet: Sheet, index: number): Row[] {
  const row: Record<string, Value> = {};
  (sheet.rows[0] ?? []).forEach((key, column) => {
    const value = sheet.rows[index]?.[column]?.value ?? '';
    if (value !== '' && key?.value) row[String(key.value).replace(/^.*\./, '')] = value;
  });
  return Object.keys(row).length > 0 ? [row] : [];
}

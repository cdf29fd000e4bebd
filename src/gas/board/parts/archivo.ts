import { str, type Row } from '../../../core/board.ts';
import type { ArchiveOpening } from '../../../core/archiveCalls.ts';
import { dayIn } from '../../../core/dates.ts';
import { JOURNAL_CELLS, TABLES } from '../../../core/tables.ts';
import { PROPERTY, read } from '../../book.ts';
import type { Book } from '../../connection.ts';
import { inPlace } from '../../journalLines.ts';
import { firstRoom, nextRoom } from '../../pace.ts';
import { Pending, Refusal } from '../../refusal.ts';
import { cellOf, HEAD_ROWS, keyCell, letters, viewOf, type View } from '../../view.ts';
import { archiveRange, archiveSheet, archiveTab, isJournal } from './archives.ts';
import type { Sheet } from './tab.ts';

const { tab: TAB, fields: FIELDS } = TABLES.bitacora;
/** Columns before those of the entry's data. */
const WORDS = FIELDS.length - JOURNAL_CELLS;

/** One year's archive as it is before anything is written. */
interface Archive {
  year: string;
  sheet: Sheet | null;
  /** A tab of somebody else's has the name. */
  taken: boolean;
  known: ReadonlySet<string>;
}

/** What of the Bitácora could be archived, and what was. */
export function openArchive(book: Book): Omit<ArchiveOpening, 'board'> {
  const now = thisYear(book);
  const counts = new Map<string, number>();
  for (const row of read(book, 'bitacora').rows) counts.set(yearOf(row), (counts.get(yearOf(row)) ?? 0) + 1);
  const years = [...counts].filter(([year]) => year !== '').sort();
  return {
    waiting: years.filter(([year]) => year < now).map(([year, entries]) => ({ year, entries })),
    staying: counts.get(now) ?? 0,
  };
}

/**
 * Moves the entries of past years to a tab of their own (`Bitácora 2016`), so that the journal stays short. Each year is
 * written there before it leaves the Bitácora; done twice, or after an interruption, nothing is there twice.
 * @throws Pending when it does not fit in this execution: the next one goes on
 */
export function archiveJournal(book: Book, earlier = false): void {
  const view = read(book, 'bitacora');
  if (!inPlace(view.columns) || view.range.getColumn() > 1) {
    throw new Refusal(
      'columnas-movidas',
      `En «${TAB}» se movieron columnas; no se archivó nada.`,
      'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero y vuelva a archivar.',
    );
  }
  const now = thisYear(book);
  const years = [...new Set(view.rows.map(yearOf))].filter((year) => year !== '' && year < now).sort();
  if (years.length === 0) {
    if (book.stored[PROPERTY.open]) book.properties.setProperty(PROPERTY.open, '');
    return;
  }
  const archives = years.map((year) => archiveOf(book, year));
  book.properties.setProperty(PROPERTY.open, `archivar ${now}`);
  const pace = paceOf(view.rows.filter((row) => years.includes(yearOf(row))).length, earlier);
  for (const archive of archives) fill(dressed(book, archive), archive, view.rows, pace);
  takeOut(
    view,
    view.rows.flatMap((row, index) => (years.includes(yearOf(row)) ? [index] : [])),
  );
  SpreadsheetApp.flush();
  book.properties.setProperty(PROPERTY.open, '');
}

const yearOf = (row: Row): string => str(row, 'fecha').slice(0, 4);
const thisYear = ({ config }: Book): string => dayIn(config.zone, new Date()).slice(0, 4);

/** A half-made archive has its name only, or is still empty. */
function archiveOf(book: Book, year: string): Archive {
  const sheet = archiveSheet(book.spreadsheet, year);
  if (!sheet) return { year, sheet, taken: false, known: new Set() };
  const range = sheet.getDataRange();
  const values = range.getValues();
  if (values.flat().every((cell) => cell === '')) return { year, sheet, taken: false, known: new Set() };
  if (!isJournal(values[0] ?? [])) return { year, sheet: null, taken: true, known: new Set() };
  const { rows } = viewOf('bitacora', range, values, book.config.zone);
  return { year, sheet, taken: false, known: new Set(rows.map((row) => str(row, 'entrada'))) };
}

/** The archive's tab with the Bitácora's own head, so that the same code reads both; said again, it changes nothing. */
function dressed({ spreadsheet }: Book, { year, sheet: there, taken }: Archive): Sheet {
  const name = taken ? `${archiveTab(year)} (archivo)` : archiveTab(year);
  const sheet =
    there ?? spreadsheet.getSheetByName(name) ?? spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  const width = sheet.getMaxColumns();
  if (width < FIELDS.length) sheet.insertColumnsAfter(width, FIELDS.length - width);
  spreadsheet.setNamedRange(archiveRange(year), sheet.getRange(`A:${letters(FIELDS.length - 1)}`));
  const keys = FIELDS.map((field) => keyCell('bitacora', field.key));
  sheet
    .getRange(1, 1, HEAD_ROWS, FIELDS.length)
    .setNumberFormat('@')
    .setValues([keys, FIELDS.map((field) => field.label)]);
  sheet.setFrozenRows(HEAD_ROWS);
  sheet.hideRows(1);
  const first = FIELDS.findIndex((field) => field.hidden);
  sheet.hideColumns(first + 1, FIELDS.length - first);
  sheet.protect().setDescription('Lo escribe el complemento Tablero PAL').setWarningOnly(true);
  return sheet;
}

/** Counts what was written; at the end of the time it throws. */
interface Pace {
  room: number;
  found: (rows: number) => void;
  wrote: (rows: number, cells: number) => void;
}

function paceOf(total: number, earlier: boolean): Pace {
  const began = Date.now();
  let [done, written] = [0, 0];
  const pace: Pace = {
    room: firstRoom(earlier),
    found: (rows) => void (done += rows),
    wrote(rows, cells) {
      done += rows;
      written += cells;
      pace.room = nextRoom(written, Date.now() - began);
      if (pace.room > 0 || done >= total) return;
      throw new Pending('Se está archivando la Bitácora.', { done, total, unit: 'filas' }, earlier);
    },
  };
  return pace;
}

/** Only as wide as the longest of the entries: most have a single cell of data. */
function fill(sheet: Sheet, { year, known }: Archive, entries: readonly Row[], pace: Pace): void {
  const all = entries.filter((row) => yearOf(row) === year);
  const rows = all.filter((row) => !known.has(str(row, 'entrada')));
  pace.found(all.length - rows.length);
  const first = HEAD_ROWS + 1 + known.size;
  const height = sheet.getMaxRows();
  const missing = first + rows.length - 1 - height;
  if (missing > 0) sheet.insertRowsAfter(height, missing);
  for (let from = 0; from < rows.length;) {
    const width = WORDS + dataCells(rows[from] ?? {});
    const most = Math.max(1, Math.floor(pace.room / (2 * width)));
    let to = from + 1;
    while (to < rows.length && to - from < most && WORDS + dataCells(rows[to] ?? {}) === width) to += 1;
    const keys = FIELDS.slice(0, width).map(({ key }) => key);
    const lines = rows.slice(from, to).map((row) => keys.map((key) => cellOf(str(row, key))));
    sheet
      .getRange(first + from, 1, lines.length, width)
      .setNumberFormat('@')
      .setValues(lines);
    SpreadsheetApp.flush();
    pace.wrote(lines.length, 2 * lines.length * width);
    from = to;
  }
}

function dataCells(row: Row): number {
  let cells = JOURNAL_CELLS;
  while (cells > 1 && str(row, `datos${cells}`) === '') cells -= 1;
  return cells;
}

/** Rows leave as a whole, with what people wrote beside them; the last ones first, so that the others keep their places. */
function takeOut({ range, height }: View, indexes: readonly number[]): void {
  const sheet = range.getSheet();
  // Google keeps at least one row below the frozen ones
  if (indexes.length >= height - HEAD_ROWS) sheet.insertRowsAfter(height, 1);
  let last = indexes.length - 1;
  while (last >= 0) {
    let first = last;
    while (first > 0 && indexes[first - 1] === (indexes[first] ?? 0) - 1) first -= 1;
    sheet.deleteRows(HEAD_ROWS + 1 + (indexes[first] ?? 0), last - first + 1);
    last = first - 1;
  }
}

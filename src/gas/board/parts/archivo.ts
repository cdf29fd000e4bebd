import { str, type Row } from '../../../core/board.ts';
import { TABLES } from '../../../core/tables.ts';
import { momentOf, PROPERTY, read, type Book } from '../../book.ts';
import { inPlace } from '../../journalLines.ts';
import { Refusal } from '../../refusal.ts';
import { cellOf, HEAD_ROWS, keyCell, viewOf, type View } from '../../view.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TAB = TABLES.bitacora.tab;
const WIDTH = TABLES.bitacora.fields.length;

/**
 * Moves the entries of past years to a tab of their own (`Bitácora 2016`), so that the journal stays short. Each year is
 * written there before it leaves the Bitácora; done twice, or after an interruption, nothing is there twice.
 * @returns the years that were moved
 */
export function archiveJournal(book: Book): string[] {
  const view = read(book, 'bitacora');
  if (!inPlace(view.columns) || view.range.getColumn() > 1) {
    throw new Refusal(
      'columnas-movidas',
      `En «${TAB}» se movieron columnas; no se archivó nada.`,
      'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero y vuelva a archivar.',
    );
  }
  const now = momentOf(book.config).today.slice(0, 4);
  const years = [...new Set(view.rows.map(yearOf))].filter((year) => year !== '' && year < now).sort();
  if (years.length === 0) {
    if (book.stored[PROPERTY.open]) book.properties.setProperty(PROPERTY.open, '');
    return [];
  }
  const archives = years.map((year) => ({ year, ...archiveOf(book, year) }));
  book.properties.setProperty(PROPERTY.open, `archivar ${now}`);
  for (const { year, known, sheet } of archives) {
    const rows = view.rows.filter((row) => yearOf(row) === year && !known?.has(str(row, 'entrada')));
    append(sheet ?? insertArchive(book, year), known, rows);
  }
  SpreadsheetApp.flush();
  keepOnly(
    view,
    view.rows.filter((row) => !years.includes(yearOf(row))),
  );
  SpreadsheetApp.flush();
  book.properties.setProperty(PROPERTY.open, '');
  return years;
}

const yearOf = (row: Row): string => str(row, 'fecha').slice(0, 4);

/** What a year's tab holds already, read before anything is written; `known` is absent where it has no head yet. */
function archiveOf(book: Book, year: string) {
  const sheet = book.spreadsheet.getSheetByName(`${TAB} ${year}`);
  if (!sheet) return {};
  const range = sheet.getDataRange();
  const values = range.getValues();
  const { rows, columns } = viewOf('bitacora', range, values, book.config.zone);
  if (columns.filter((key) => key !== '').length < WIDTH) return { sheet };
  return { sheet, known: new Set(rows.map((row) => str(row, 'entrada'))) };
}

const insertArchive = ({ spreadsheet }: Book, year: string): Sheet =>
  spreadsheet.insertSheet(`${TAB} ${year}`, spreadsheet.getNumSheets());

/** The Bitácora's own head, so that the same code reads both. */
function writeHead(sheet: Sheet): void {
  const keys = TABLES.bitacora.fields.map((field) => keyCell('bitacora', field.key));
  const labels = TABLES.bitacora.fields.map((field) => field.label);
  const width = sheet.getMaxColumns();
  if (width < WIDTH) sheet.insertColumnsAfter(width, WIDTH - width);
  sheet.getRange(1, 1, HEAD_ROWS, WIDTH).setNumberFormat('@').setValues([keys, labels]);
  sheet.setFrozenRows(HEAD_ROWS);
  sheet.hideRows(1);
  const first = TABLES.bitacora.fields.findIndex((field) => field.hidden);
  sheet.hideColumns(first + 1, WIDTH - first);
  sheet.protect().setDescription('Lo escribe el complemento Tablero PAL').setWarningOnly(true);
}

const line = (row: Row): unknown[] => TABLES.bitacora.fields.map(({ key }) => cellOf(str(row, key)));

function append(sheet: Sheet, known: ReadonlySet<string> | undefined, rows: readonly Row[]): void {
  if (!known) writeHead(sheet);
  if (rows.length === 0) return;
  const used = known?.size ?? 0;
  const last = HEAD_ROWS + used + rows.length;
  const height = sheet.getMaxRows();
  if (last > height) sheet.insertRowsAfter(height, last - height);
  sheet
    .getRange(HEAD_ROWS + 1 + used, 1, rows.length, WIDTH)
    .setNumberFormat('@')
    .setValues(rows.map(line));
}

/** One write: whoever reads meanwhile sees the whole Bitácora or the short one. */
function keepOnly(view: View, rows: readonly Row[]): void {
  const blank = Array.from({ length: WIDTH }, () => '');
  const cells = Array.from({ length: view.rows.length }, (_, index) => {
    const row = rows[index];
    return row ? view.columns.map((key) => (key ? cellOf(str(row, key)) : '')) : blank;
  });
  view.range.offset(HEAD_ROWS, 0, cells.length, view.columns.length).setValues(cells);
}

import { apply, type Board, type Moment } from '../../../core/board.ts';
import { diagnose } from '../../../core/diagnose.ts';
import { blocksPublishing, type Problem } from '../../../core/problems.ts';
import { refreshAll } from '../../../core/operations/refresh.ts';
import { summaryChanges } from '../../../core/inicio.ts';
import { summaryLines } from '../../../core/summary.ts';
import { READ_ALL, TABLES } from '../../../core/tables.ts';
import { openData, tooLong, type OpenRow } from '../../../view/openData.ts';
import { publicTab, type TabGrid } from '../../../view/publicTab.ts';
import { publicRecord } from '../../../view/record.ts';
import type { PublicRecord } from '../../../view/shape.ts';
import { boardOf, momentOf, PROPERTY, rangeName, read, type Book } from '../../book.ts';
import { commit } from '../../commit.ts';
import { Refusal } from '../../refusal.ts';
import { cellOf } from '../../view.ts';
import { missingCharts } from './charts.ts';
import { headCount } from './layout.ts';

/** SHA-256 in hexadecimal; Google's bytes are signed. */
export function digest(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}

export type Published = { blocking: Problem[] } | { rows: number; record: PublicRecord };

/** Writes both public tabs from one projection; refused, with the list, while something keeps it from being true. */
export function publishBoard(book: Book): Published {
  const moment = momentOf(book.config);
  const board = computed(boardOf(book, READ_ALL), moment);
  const { problems } = diagnose(board, moment);
  const blocking = problems.filter(blocksPublishing);
  if (blocking.length > 0) return { blocking };
  const record = publicRecord(board, moment.today, moment.instant);
  const rows = openData(record, digest);
  const over = tooLong(rows);
  if (over.length > 0) return { blocking: over.map(tooLongProblem) };
  const inicio = read(book, 'inicio');
  const ranges = publicRanges(book);
  const drawCharts = chartsToDraw(book, inicio.range.getSheet());
  book.properties.setProperty(PROPERTY.open, `publicar ${moment.instant}`);
  writePublic(ranges, publicTab(record), rows);
  drawCharts();
  const lines = summaryLines(board, moment).concat([publishedLine(moment)]);
  const changes = summaryChanges(inicio.rows, lines);
  commit(
    book,
    { changes, ids: [], label: 'Publicar' },
    moment,
    { [PROPERTY.published]: moment.instant },
    { marked: true },
  );
  return { rows: rows.length, record };
}

/** What somebody types right now is there already, and what follows from it only once its own review got the lock. */
const computed = (board: Board, moment: Moment): Board => ({
  ...board,
  tables: apply(board.tables, refreshAll(board, moment)),
});

const publishedLine = (moment: Moment) =>
  [
    'publicado',
    'Última publicación',
    moment.instant.slice(0, 16).replace('T', ' '),
    'Fecha y hora (tiempo universal) en que se escribieron las pestañas públicas.',
  ] as const;

const tooLongProblem = (id: string): Problem => ({
  code: 'registro-largo',
  level: 'integridad',
  where: { table: 'compromisos', id },
  sentence: `${id}: sus textos juntos no caben en una celda de Datos abiertos.`,
  tip: 'Resuma los textos más largos y enlace el documento completo como evidencia.',
});

/** The charts that Inicio lacks; without the tab that they show there are none to draw. */
function chartsToDraw({ spreadsheet }: Book, inicio: GoogleAppsScript.Spreadsheet.Sheet): () => void {
  const graficas = spreadsheet.getRangeByName(rangeName('graficas'))?.getSheet();
  if (!graficas) return () => undefined;
  const { draw } = missingCharts(inicio, graficas);
  return () => draw(inicio, graficas);
}

interface PublicRanges {
  board: GoogleAppsScript.Spreadsheet.Range;
  data: GoogleAppsScript.Spreadsheet.Range;
}

function publicRanges({ spreadsheet }: Book): PublicRanges {
  const board = spreadsheet.getRangeByName(rangeName('publico'));
  const data = spreadsheet.getRangeByName(rangeName('datos'));
  if (!board || !data) {
    const missing = TABLES[board ? 'datos' : 'publico'].tab;
    throw new Refusal(
      'falta-pestana',
      `No se encuentra la pestaña «${missing}».`,
      'Use el menú Tablero PAL ▸ Preparar o reparar tablero.',
    );
  }
  return { board, data };
}

/** Each tab is one block that also blanks what was longer before, so readers never meet an empty tab. */
function writePublic({ board, data }: PublicRanges, grid: TabGrid, rows: readonly OpenRow[]): void {
  const height = board.getNumRows();
  const tall = Math.max(height, grid.cells.length);
  if (tall > height) board.getSheet().insertRowsAfter(height, tall - height);
  const width = grid.columnWidths.length;
  const block = board.offset(0, 0, tall, width);
  const fill = <T>(lines: readonly T[][], blank: T): T[][] => [
    ...lines,
    ...Array.from({ length: tall - lines.length }, () => Array.from({ length: width }, () => blank)),
  ];
  block.setNumberFormat('@');
  block.setValues(
    fill(
      grid.cells.map((line) => line.map((cell) => cellOf(cell))),
      '',
    ),
  );
  block.setBackgrounds(fill(grid.backgrounds, '#ffffff'));
  block.setFontColors(fill(grid.fontColors, '#000000'));
  block.setFontWeights(fill<'bold' | 'normal'>(grid.fontWeights, 'normal'));
  block.setFontSizes(fill(grid.fontSizes, 10));
  block.setWraps(fill(grid.wraps, false));
  block.setVerticalAlignment('top');
  const sheet = board.getSheet();
  grid.columnWidths.forEach((pixels, index) => sheet.setColumnWidth(index + 1, pixels));
  sheet.setFrozenRows(grid.frozenRows);
  writeData(data, rows);
}

function writeData(range: GoogleAppsScript.Spreadsheet.Range, rows: readonly OpenRow[]): void {
  const head = headCount(TABLES.datos);
  const height = range.getNumRows();
  const needed = head + rows.length;
  if (needed > height) range.getSheet().insertRowsAfter(height, needed - height);
  const blank = Array.from({ length: Math.max(0, height - needed) }, () => ['', '', '']);
  const cells = [...rows.map((row) => row.map((cell) => cellOf(cell))), ...blank];
  range.offset(head, 0, cells.length, 3).setValues(cells);
}

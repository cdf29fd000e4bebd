import { unseenRows } from '../filter.ts';
import { boxArea } from '../world/a1.ts';
import type { Box, Cell, Chart, Workbook } from '../model.ts';
import { displayText } from '../server/display.ts';

export interface Series {
  name: string;
  /** One a category; undefined = a blank or a text, which is a gap. */
  values: (number | undefined)[];
  /** The number format of its first number. */
  format: string | undefined;
}

export interface ChartData {
  categories: string[];
  series: Series[];
}

type Table = (Cell | undefined)[][];

/** What the ranges of a chart say, read as Sheets reads them: the first column names the categories. */
export function chartData(book: Workbook, chart: Chart): ChartData {
  const tables = chart.boxes.map((box) => tableOf(book, chart, box));
  const merged = chart.merge === 'MERGE_ROWS' ? tables.flat() : beside(tables);
  const table = withoutTail(book, chart.transpose ? transposed(merged) : merged);
  const width = Math.max(0, ...table.map((row) => row.length));
  const headers = chart.numHeaders < 0 ? foundHeaders(table) : Math.min(chart.numHeaders, table.length);
  const body = table.slice(headers);
  const text = (cell: Cell | undefined) => (cell ? displayText(cell, book) : '');
  const named = width > 1;
  const categories = body.map((row, index) => (named ? text(row[0]) : String(index + 1)));
  const series = Array.from({ length: named ? width - 1 : width }, (_, index): Series => {
    const column = index + (named ? 1 : 0);
    const cells = body.map((row) => row[column]);
    return {
      name: table
        .slice(0, headers)
        .map((row) => text(row[column]))
        .filter(Boolean)
        .join(' '),
      values: cells.map((cell) => numberOf(book, cell)),
      format: cells.find((cell) => typeof cell?.value === 'number')?.numberFormat,
    };
  });
  return { categories, series };
}

function tableOf(book: Workbook, { hidden }: Chart, box: Box): Table {
  const sheet = book.sheets.find(({ id }) => id === box.sheetId);
  if (!sheet) return [];
  const area = boxArea(box, sheet);
  const last = Math.min(area.row + area.rows, Math.max(sheet.rows.length, area.row));
  const span = (start: number, end: number, without: readonly number[]) =>
    Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index).filter(
      (at) => !without.includes(at),
    );
  const skipRows = hidden === 'IGNORE_ROWS' || hidden === 'IGNORE_BOTH';
  const skipColumns = hidden === 'IGNORE_COLUMNS' || hidden === 'IGNORE_BOTH';
  const columns = span(area.column, area.column + area.columns, skipColumns ? sheet.hiddenColumns : []);
  return span(area.row, last, skipRows ? unseenRows(sheet) : []).map((row) =>
    columns.map((column) => sheet.rows[row]?.[column]),
  );
}

function beside(tables: Table[]): Table {
  const height = Math.max(0, ...tables.map((table) => table.length));
  return Array.from({ length: height }, (_, row) =>
    tables.flatMap((table) => {
      const width = table[0]?.length ?? 0;
      return Array.from({ length: width }, (_cell, column) => table[row]?.[column]);
    }),
  );
}

const transposed = (table: Table): Table =>
  Array.from({ length: table[0]?.length ?? 0 }, (_, column) => table.map((row) => row[column]));

/** Blank rows at the end, as an open range has them. */
function withoutTail(book: Workbook, table: Table): Table {
  const end = table.findLastIndex((row) => row.some((cell) => cell && displayText(cell, book) !== ''));
  return table.slice(0, end + 1);
}

/** A first row of texts over numbers is a header; the real rule is not published. */
function foundHeaders([first = [], ...rest]: Table): number {
  const isOver = (column: number) =>
    typeof first[column]?.value === 'string' && rest.some((row) => typeof row[column]?.value === 'number');
  return first.some((_, column) => isOver(column)) ? 1 : 0;
}

function numberOf(book: Workbook, cell: Cell | undefined): number | undefined {
  if (!cell) return undefined;
  if (typeof cell.value === 'number') return cell.value;
  if (cell.formula === undefined) return undefined;
  const shown = displayText(cell, book);
  return shown.trim() !== '' && Number.isFinite(Number(shown)) ? Number(shown) : undefined;
}

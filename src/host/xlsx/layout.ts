import type { Sheet as NativeSheet, RowDef, WriteSheet } from 'hucre';
import type { Cell, Sheet } from '../model.ts';
import { modelColor, nativeColor } from './style.ts';

/** The looks of a sheet that xlsx carries in its own words. */
export type Layout = Pick<
  Sheet,
  | 'hidden'
  | 'tabColor'
  | 'frozenRows'
  | 'frozenColumns'
  | 'hiddenGridlines'
  | 'columnWidths'
  | 'rowHeights'
  | 'hiddenRows'
  | 'hiddenColumns'
  | 'merges'
>;

type NativeLayout = Pick<WriteSheet, 'hidden' | 'view' | 'freezePane' | 'columns' | 'rowDefs' | 'merges'>;

const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 4 / 3;
const MARGIN = 5;
const LINE = 17;

export function encodeLayout(sheet: Sheet): NativeLayout {
  const widths = Object.keys(sheet.columnWidths).map(Number);
  const columnTotal = Math.max(-1, ...widths, ...sheet.hiddenColumns) + 1;
  const hidden = new Set(sheet.hiddenColumns);
  const columns = Array.from({ length: columnTotal }, (_, column) => {
    const width = sheet.columnWidths[column] ?? 100;
    return {
      width: Math.max(0, width - MARGIN) / PIXELS_PER_CHARACTER,
      ...(hidden.has(column) ? { hidden: true } : {}),
    };
  });
  const tabColor = nativeColor(sheet.tabColor);
  return {
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(tabColor || sheet.hiddenGridlines
      ? {
          view: {
            ...(tabColor ? { tabColor } : {}),
            ...(sheet.hiddenGridlines ? { showGridLines: false } : {}),
          },
        }
      : {}),
    ...(sheet.frozenRows || sheet.frozenColumns
      ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } }
      : {}),
    columns,
    rowDefs: encodeRows(sheet),
    merges: sheet.merges.map((box) => ({
      startRow: box.row,
      startCol: box.column,
      endRow: (box.rowEnd ?? sheet.rowCount) - 1,
      endCol: (box.columnEnd ?? sheet.columnCount) - 1,
    })),
  };
}

/** LibreOffice does not fit rows to wrapped text when it opens a file. */
export function wrappedHeights(sheet: Sheet): Record<number, number> {
  const heights: Record<number, number> = {};
  sheet.rows.forEach((cells, row) => {
    if (sheet.rowHeights[row] !== undefined) return;
    const tallest = cells.reduce(
      (most, cell, column) => Math.max(most, heightOf(cell, sheet.columnWidths[column])),
      0,
    );
    if (tallest > LINE) heights[row] = Math.round(tallest) + 4;
  });
  return heights;
}

/** In pixels; lines are as tall as their letters. */
function heightOf(cell: Cell | undefined, width: number | undefined): number {
  if (cell?.value === undefined) return 0;
  return Math.min(linesOf(cell, width), 30) * LINE * ((cell.style?.fontSize ?? 10) / 10);
}

function linesOf(cell: Cell | undefined, width = 100): number {
  if (cell?.style?.wrap !== 'WRAP' || typeof cell.value !== 'string') return 1;
  const letter = (cell.style.bold ? 6.8 : 6) * ((cell.style.fontSize ?? 10) / 10);
  const perLine = Math.max(4, Math.floor((width - 6) / letter));
  const paragraphs = cell.value.slice(0, 5_000).split('\n');
  return paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / perLine)), 0);
}

function encodeRows(sheet: Sheet): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const [row, pixels] of Object.entries(sheet.rowHeights)) {
    rows.set(Number(row), { height: pixels / PIXELS_PER_POINT });
  }
  for (const row of sheet.hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

export function decodeLayout(native: NativeSheet | NativeLayout, sheetId: number): Layout {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  native.columns?.forEach((column, index) => {
    if (column?.hidden) hiddenColumns.push(index);
    if (column?.width === undefined) return;
    const pixels = Math.round(column.width * PIXELS_PER_CHARACTER + MARGIN);
    if (pixels !== 100) columnWidths[index] = pixels;
  });
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  for (const [row, { height, hidden }] of native.rowDefs ?? []) {
    if (hidden) hiddenRows.push(row);
    if (height !== undefined) rowHeights[row] = Math.round(height * PIXELS_PER_POINT);
  }
  const tabColor = modelColor(native.view?.tabColor);
  return {
    hidden: native.hidden === true,
    ...(tabColor ? { tabColor } : {}),
    ...(native.view?.showGridLines === false ? { hiddenGridlines: true as const } : {}),
    frozenRows: native.freezePane?.rows ?? 0,
    frozenColumns: native.freezePane?.columns ?? 0,
    columnWidths,
    rowHeights,
    hiddenRows: hiddenRows.sort((a, b) => a - b),
    hiddenColumns,
    merges: (native.merges ?? []).map((merge) => ({
      sheetId,
      row: merge.startRow,
      column: merge.startCol,
      rowEnd: merge.endRow + 1,
      columnEnd: merge.endCol + 1,
    })),
  };
}

/** What happens to charts when lines and tabs come, go and are copied. */
import type { Box, Chart, Sheet, Workbook } from '../model.ts';

/** Where a line goes; undefined = it disappears. */
type Move = (position: number) => number | undefined;

/** Ranges follow their cells in every tab's charts; the charts of the changed tab follow their corner's cell. */
export function moveCharts(
  book: Workbook,
  sheet: Sheet,
  axis: 'row' | 'column',
  move: Move,
  moveBoxes: (boxes: Box[]) => Box[],
): void {
  for (const each of book.sheets) {
    for (const chart of each.charts ?? []) {
      chart.boxes = moveBoxes(chart.boxes);
      if (each === sheet) chart[axis] = followed(chart[axis], move);
    }
  }
}

/** A chart whose corner's line was deleted stays where that line was. */
function followed(position: number, move: Move): number {
  for (let at = position; at >= 0; at -= 1) {
    const moved = move(at);
    if (moved !== undefined) return at === position ? moved : moved + 1;
  }
  return 0;
}

/** The charts of a copied tab: their own ids, and ranges of the copy where the original's were its own. */
export function copiedCharts(
  source: Sheet,
  sheetId: number,
  book: Workbook,
  newId: (book: Workbook) => number,
): Chart[] | undefined {
  const known = new Set(book.sheets.map(({ id }) => id));
  return source.charts?.map((chart) => ({
    ...structuredClone(chart),
    id: newId(book),
    boxes: chart.boxes
      .filter((box) => box.sheetId === source.id || known.has(box.sheetId))
      .map((box) => (box.sheetId === source.id ? { ...box, sheetId } : box)),
  }));
}

/** A tab that goes takes the ranges of other tabs' charts along. */
export function forgetSheet(book: Workbook, sheetId: number): void {
  for (const { charts = [] } of book.sheets)
    for (const chart of charts) chart.boxes = chart.boxes.filter((box) => box.sheetId !== sheetId);
}

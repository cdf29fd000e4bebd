import type { RowsRequest } from '../server/api.ts';
import type { SheetModel } from './model.ts';

const MOST = 100;

/** What stood in a block of cells before an edit of this window, and what the edit left there. */
export interface UndoEntry {
  sheetId: number;
  row: number;
  column: number;
  before: string[][];
  /** Absent = nothing can be there: the rows themselves come back. */
  after?: string[][];
  rowCount: number;
  /** What takes back an insertion or a deletion of rows. */
  rows?: Omit<RowsRequest, 'sheetId'>;
}

export class UndoStack {
  readonly #entries: UndoEntry[] = [];

  begin(model: SheetModel, row: number, column: number, values: string[][]): UndoEntry {
    const before = values.map((line, down) =>
      line.map((_, right) => model.savedText(row + down, column + right)),
    );
    return { sheetId: model.view.id, row, column, before, after: values, rowCount: model.view.rowCount };
  }

  /** Rows are taken back by their opposite; the texts of deleted ones are written again. */
  beginRows(model: SheetModel, { row, count, what }: RowsRequest): UndoEntry {
    const entry = { sheetId: model.view.id, row, column: 0, rowCount: model.view.rowCount };
    if (what !== 'eliminar') {
      const inserted = what === 'abajo' ? row + 1 : row;
      return { ...entry, before: [], rows: { row: inserted, count, what: 'eliminar' } };
    }
    const line = (down: number) =>
      Array.from({ length: model.view.columnCount }, (_, column) => model.savedText(row + down, column));
    const before = Array.from({ length: count }, (_, down) => line(down));
    const isLast = row + count >= model.view.rowCount;
    const rows = isLast
      ? ({ row: row - 1, count, what: 'abajo' } as const)
      : ({ row, count, what: 'arriba' } as const);
    return { ...entry, before, rows };
  }

  /** Called when the sheet already shows what the edit left. */
  push(entry: UndoEntry, model: SheetModel): void {
    const { row, column, after } = entry;
    const left = after?.map((line, down) =>
      line.map((_, right) => model.savedText(row + down, column + right)),
    );
    // Rows that a paste added below move nothing of what came before it.
    const added = entry.rows ? 0 : model.view.rowCount - entry.rowCount;
    for (const each of this.#entries) if (each.sheetId === entry.sheetId) each.rowCount += added;
    this.#entries.push({ ...entry, rowCount: model.view.rowCount, ...(left ? { after: left } : {}) });
    if (this.#entries.length > MOST) this.#entries.shift();
  }

  pop(): UndoEntry | undefined {
    return this.#entries.pop();
  }

  /** A cell that somebody has changed since keeps what it has. */
  textsFor({ row, column, before, after }: UndoEntry, model: SheetModel): string[][] {
    return before.map((line, down) =>
      line.map((text, right) => {
        const now = model.savedText(row + down, column + right);
        const wasChanged = after !== undefined && after[down]?.[right] !== now;
        return wasChanged ? now : text;
      }),
    );
  }
}

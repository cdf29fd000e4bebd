import type { Cell, Sheet, Workbook } from '../model.ts';
import { MAX_TEXT, TOO_LONG } from '../coerce.ts';
import type { World } from '../world.ts';
import { displayOf, editCell, hasContent, scalarOf, writeText } from './grid.ts';
import { checkProtection, PROTECTED } from './guard.ts';
import { growRows } from './shift.ts';
import type { Project, Refusal, Typed } from './types.ts';
import { refusal } from './validation.ts';

/** 0-based; several values are a paste. */
export interface Typing {
  workbookId: string;
  sheetId: number;
  row: number;
  column: number;
  values: string[][];
  user: string;
  /** Its onEdit runs, if it has one. */
  project?: Project;
}

export function typeInto(world: World, typing: Typing): Typed {
  const book = world.workbooks.get(typing.workbookId);
  const sheet = book?.sheets.find(({ id }) => id === typing.sheetId);
  if (!book || !sheet) throw new Error('There is no such sheet.');
  const rows = typing.values.length;
  const columns = typing.values.reduce((most, line) => Math.max(most, line.length), 1);
  const locked = lockedOut(book, typing, rows, columns);
  if (locked) return { refused: [locked] };
  const long = tooLong(typing);
  if (long.length) return { refused: long };
  const shrink = growTo(sheet, typing.row + rows, typing.column + columns);
  const single = rows === 1 && columns === 1;
  const before = single ? sheet.rows[typing.row]?.[typing.column] : undefined;
  const refused = write(world, book, sheet, typing);
  if (refused.length) {
    shrink();
    return { refused };
  }
  world.changed(book);
  const edit = fireEdit(world, book, sheet, typing, { rows, columns, before });
  return edit ? { refused, edit } : { refused };
}

/** A paste below the last row adds rows, as in Sheets. What it returns takes them away again. */
function growTo(sheet: Sheet, rows: number, columns: number): () => void {
  const { rowCount, columnCount } = sheet;
  const stored = sheet.rows.length;
  growRows(sheet, rows);
  sheet.columnCount = Math.max(columnCount, columns);
  return () => {
    if (rows > rowCount) sheet.rows.length = Math.min(stored, rowCount);
    Object.assign(sheet, { rowCount, columnCount });
  };
}

function tooLong({ row, column, values }: Typing): Refusal[] {
  return values.flatMap((line, down) =>
    line.flatMap((text, across) =>
      text.length > MAX_TEXT ? [{ row: row + down, column: column + across, message: TOO_LONG }] : [],
    ),
  );
}

function lockedOut(book: Workbook, typing: Typing, rows: number, columns: number): Refusal | undefined {
  const { sheetId, row, column, user } = typing;
  try {
    checkProtection(book, { sheetId, row, column, rowEnd: row + rows, columnEnd: column + columns }, user);
    return undefined;
  } catch {
    return { row, column, message: PROTECTED };
  }
}

/** All or nothing: a refused cell takes the whole paste back. */
function write(world: World, book: Workbook, sheet: Sheet, { row, column, values }: Typing): Refusal[] {
  const undo: (() => void)[] = [];
  const refused: Refusal[] = [];
  const now = world.now().getTime();
  values.forEach((line, down) =>
    line.forEach((text, across) => {
      const [atRow, atColumn] = [row + down, column + across];
      const before = sheet.rows[atRow]?.[atColumn];
      const cell = editCell(sheet, atRow, atColumn);
      undo.push(() => restore(sheet, atRow, atColumn, before));
      writeText(book, cell, text, now);
      const message = refusal(book, sheet, cell, atRow, atColumn);
      if (message !== undefined) refused.push({ row: atRow, column: atColumn, message });
    }),
  );
  if (refused.length) for (const back of undo.reverse()) back();
  return refused;
}

function restore(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  const cells = sheet.rows[row];
  if (cells) cells[column] = cell;
}

function fireEdit(
  world: World,
  book: Workbook,
  sheet: Sheet,
  typing: Typing,
  edited: { rows: number; columns: number; before: Cell | undefined },
): Typed['edit'] {
  const { project, workbookId, sheetId, row, column, user } = typing;
  if (!project || !/\bfunction onEdit\b/.test(project.code)) return undefined;
  const { rows, columns, before } = edited;
  const range = { sheetId, row, column, rows, columns };
  const single = rows === 1 && columns === 1;
  const after = sheet.rows[row]?.[column];
  return world.run({
    project,
    workbookId,
    user,
    entry: 'onEdit',
    args: [],
    kind: 'edit',
    selection: range,
    event: {
      range,
      ...(single && hasContent(after) ? { value: eventText(book, sheet, after) } : {}),
      ...(single && hasContent(before) ? { oldValue: eventText(book, sheet, before) } : {}),
    },
  });
}

/** Events carry unformatted text: a date is its serial number. */
function eventText(book: Workbook, sheet: Sheet, cell: Cell | undefined): string {
  if (cell?.formula !== undefined) return displayOf(book, sheet, cell);
  const value = scalarOf(book, sheet, cell);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
}

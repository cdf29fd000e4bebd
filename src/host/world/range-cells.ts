/** Clearing, shifting, sorting and tidying the cells of a range. */
import type { Cell, CellDraft, Sheet } from '../model.ts';
import type { Args } from './args.ts';
import { isPlain } from './args.ts';
import type { Execution } from './execution.ts';
import {
  cellAt,
  clearContent,
  clearFormat,
  displayOf,
  editArea,
  editCell,
  editFilled,
  lastRow,
  mapArea,
  scalarOf,
  writeText,
} from './grid.ts';
import type { Methods } from './handler.ts';
import { putLine, sortArea } from './sort.ts';
import type { SortKey } from './sort.ts';
import { EnumName, RangeThing } from './things.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

const sheetOf = (x: Execution, self: RangeThing): Sheet => x.sheet(self.book, self.sheetId);

const eachCell =
  (act: (cell: CellDraft) => void) =>
  (x: Execution, self: RangeThing): RangeThing => {
    editArea(sheetOf(x, self), self.area, act);
    return self.again();
  };

function clear(x: Execution, self: RangeThing, args: Args): RangeThing {
  const options = args.object(0);
  const wants = (name: string) => options[name] === true;
  const some = ['contentsOnly', 'formatOnly', 'validationsOnly', 'commentsOnly'].some(wants);
  const sheet = sheetOf(x, self);
  editFilled(sheet, self.area, (cell) => {
    if (!some || wants('contentsOnly')) clearContent(cell);
    if (!some || wants('formatOnly')) clearFormat(cell);
    if (wants('formatOnly') || wants('validationsOnly')) delete cell.validation;
    if (wants('commentsOnly')) delete cell.note;
  });
  return self.again();
}

/** Only the rows or columns of the range move. */
function shiftCells(x: Execution, self: RangeThing, args: Args, insert: boolean): void {
  const sheet = sheetOf(x, self);
  const { row, column, rows, columns } = self.area;
  const blanks = (count: number) => Array.from({ length: count }, () => undefined);
  if (args.enumName(0) === 'COLUMNS') {
    for (let at = row; at < row + rows; at += 1) {
      const line = Array.from({ length: sheet.columnCount }, (_cell, index) => cellAt(sheet, at, index));
      if (insert) line.splice(column, 0, ...blanks(columns));
      else line.splice(column, columns);
      sheet.rows[at] = line.slice(0, sheet.columnCount);
    }
    return;
  }
  for (let at = column; at < column + columns; at += 1) {
    const line = Array.from({ length: sheet.rowCount }, (_cell, index) => cellAt(sheet, index, at));
    if (insert) line.splice(row, 0, ...blanks(rows));
    else line.splice(row, rows);
    for (let index = row; index < sheet.rowCount; index += 1) {
      if (line[index] || cellAt(sheet, index, at)) putLine(sheet, index, at, [line[index]]);
    }
  }
}

function sortKey(value: Value): SortKey {
  if (typeof value === 'number') return { column: value - 1, ascending: true };
  if (!isPlain(value) || typeof value['column'] !== 'number')
    throw new ScriptError('Invalid argument: sortSpecObj');
  return { column: value['column'] - 1, ascending: value['ascending'] !== false };
}

function sort(x: Execution, self: RangeThing, args: Args): RangeThing {
  const given = args.raw(0);
  const keys = (Array.isArray(given) ? given : [given ?? self.area.column + 1]).map(sortKey);
  const { column, columns } = self.area;
  if (keys.some((key) => key.column < column || key.column >= column + columns)) {
    throw new ScriptError('Invalid argument: column');
  }
  const sheet = sheetOf(x, self);
  const rows = Math.min(self.area.rows, Math.max(0, lastRow(sheet) - self.area.row));
  sortArea(self.book, sheet, { ...self.area, rows }, keys);
  return self.again();
}

/** Puts whole lines back from the top and blanks what is left over. */
function putLines(sheet: Sheet, self: RangeThing, lines: (Cell | undefined)[][]): void {
  const { row, column, rows, columns } = self.area;
  for (let down = 0; down < rows; down += 1) {
    putLine(sheet, row + down, column, lines[down] ?? Array.from({ length: columns }, () => undefined));
  }
}

function removeDuplicates(x: Execution, self: RangeThing, args: Args): RangeThing {
  const sheet = sheetOf(x, self);
  const { row, column, columns } = self.area;
  const chosen = args.has(0)
    ? args.list(0).map((one) => Number(one) - 1)
    : Array.from({ length: columns }, (_c, i) => column + i);
  const seen = new Set<string>();
  const kept = mapArea(sheet, self.area, (cell) => cell).filter((_line, down) => {
    const key = JSON.stringify(
      chosen.map((at) => scalarOf(self.book, sheet, cellAt(sheet, row + down, at)) ?? ''),
    );
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  putLines(sheet, self, kept);
  return new RangeThing(self.book, self.sheetId, { ...self.area, rows: kept.length });
}

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

function splitText(x: Execution, self: RangeThing, args: Args): void {
  const sheet = sheetOf(x, self);
  const given = args.raw(0);
  const { row, rows, column } = self.area;
  for (let at = row; at < row + rows; at += 1) {
    const text = displayOf(self.book, sheet, cellAt(sheet, at, column));
    const delimiter =
      given instanceof EnumName
        ? (DELIMITERS[given.name] ?? ',')
        : typeof given === 'string'
          ? given
          : ([',', ';', '.', ' '].find((one) => text.includes(one)) ?? ',');
    text.split(delimiter).forEach((part, index) => {
      writeText(self.book, editCell(sheet, at, column + index), part.trim(), x.world.now().getTime());
    });
  }
}

function randomize(x: Execution, self: RangeThing): RangeThing {
  const sheet = sheetOf(x, self);
  const lines = mapArea(sheet, self.area, (cell) => cell);
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const other = Math.floor(x.world.random() * (at + 1));
    [lines[at], lines[other]] = [lines[other] ?? [], lines[at] ?? []];
  }
  putLines(sheet, self, lines);
  return self.again();
}

export const cells: Methods<RangeThing> = {
  clear,
  clearContent: eachCell(clearContent),
  clearFormat: eachCell((cell) => delete cell.style),
  insertCells: (x, self, args) => {
    shiftCells(x, self, args, true);
    return self.again();
  },
  deleteCells: (x, self, args) => shiftCells(x, self, args, false),
  sort,
  removeDuplicates,
  trimWhitespace: eachCell((cell) => {
    if (typeof cell.value === 'string' && cell.formula === undefined)
      cell.value = cell.value.trim().replace(/\s+/g, ' ');
  }),
  splitTextToColumns: splitText,
  randomize,
};

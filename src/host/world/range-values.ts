import type { Cell, CellDraft, Sheet } from '../model.ts';
import { isPlain } from './args.ts';
import type { Execution } from './execution.ts';
import {
  checkInside,
  displayOf,
  editArea,
  editCell,
  mapArea,
  valueOf,
  writeText,
  writeValue,
} from './grid.ts';
import type { Methods } from './handler.ts';
import { a1ToR1c1, r1c1ToA1, shiftFormula } from './references.ts';
import type { RangeThing } from './things.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

/** Refuses what a cell's strict validation rejects; called after the value is in the cell. */
export type Check = (self: RangeThing, sheet: Sheet, cell: Cell, row: number, column: number) => void;

const sheetOf = (x: Execution, self: RangeThing): Sheet => x.sheet(self.book, self.sheetId);
const nowOf = (x: Execution): number => x.world.now().getTime();

export function checkRows(given: number, wanted: number): void {
  if (given === wanted) return;
  throw new ScriptError(
    `The number of rows in the data does not match the number of rows in the range. The data has ${given} but the range has ${wanted}.`,
  );
}

export function checkColumns(given: number, wanted: number): void {
  if (given === wanted) return;
  throw new ScriptError(
    `The number of columns in the data does not match the number of columns in the range. The data has ${given} but the range has ${wanted}.`,
  );
}

/** Rows before a ragged one stay written, as on Google. */
export function writeGrid(
  x: Execution,
  self: RangeThing,
  grid: Value[][],
  put: (cell: CellDraft, value: Value, row: number, column: number) => void,
): RangeThing {
  const sheet = sheetOf(x, self);
  const { row, column, rows, columns } = self.area;
  checkRows(grid.length, rows);
  checkInside(sheet, self.area);
  grid.forEach((line, down) => {
    checkColumns(line.length, columns);
    line.forEach((value, across) => {
      put(editCell(sheet, row + down, column + across), value, row + down, column + across);
    });
  });
  return self.again();
}

/** Writes, then lets the validation look; what it refuses is taken back. */
function guarded(cell: CellDraft, write: () => void, check: () => void): void {
  if (!cell.validation || cell.validation.allowInvalid) return write();
  const before = { ...cell };
  write();
  try {
    check();
  } catch (error) {
    for (const key of Object.keys(cell)) delete cell[key as keyof Cell];
    Object.assign(cell, before);
    throw error;
  }
}

export function values(check: Check): Methods<RangeThing> {
  const put = (x: Execution, self: RangeThing, cell: CellDraft, value: Value, row: number, column: number) =>
    guarded(
      cell,
      () => writeValue(self.book, cell, value, nowOf(x)),
      () => check(self, sheetOf(x, self), cell, row, column),
    );
  const setAll = (x: Execution, self: RangeThing, value: Value) => {
    if (isPlain(value)) throw new ScriptError('Invalid argument: value');
    editArea(sheetOf(x, self), self.area, (cell, row, column) => put(x, self, cell, value, row, column));
    return self.again();
  };
  return {
    getValue: (x, self) => first(mapValues(x, self)),
    getValues: mapValues,
    getDisplayValue: (x, self) => first(mapDisplay(x, self)),
    getDisplayValues: mapDisplay,
    setValue: (x, self, args) => setAll(x, self, args.raw(0)),
    setValues: (x, self, args) =>
      writeGrid(x, self, args.grid(0), (cell, value, row, column) => put(x, self, cell, value, row, column)),
    isBlank: (x, self) =>
      mapArea(sheetOf(x, self), self.area, (cell) => cell?.formula ?? cell?.value)
        .flat()
        .every((value) => value === undefined),
    ...formulas,
    ...notes,
  };
}

const topLeft = (self: RangeThing) => ({ ...self.area, rows: 1, columns: 1 });

export const first = <T>(grid: T[][]): T | undefined => grid[0]?.[0];

function mapValues(x: Execution, self: RangeThing) {
  const sheet = sheetOf(x, self);
  return mapArea(sheet, self.area, (cell) => valueOf(self.book, sheet, cell));
}

function mapDisplay(x: Execution, self: RangeThing) {
  const sheet = sheetOf(x, self);
  return mapArea(sheet, self.area, (cell) => displayOf(self.book, sheet, cell));
}

function putFormula(x: Execution, self: RangeThing, cell: CellDraft, text: string): void {
  const formula = text === '' || text.startsWith('=') ? text : `=${text}`;
  writeText(self.book, cell, formula, nowOf(x));
}

const formulas: Methods<RangeThing> = {
  getFormula: (x, self) => first(mapArea(sheetOf(x, self), topLeft(self), (cell) => cell?.formula ?? '')),
  getFormulas: (x, self) => mapArea(sheetOf(x, self), self.area, (cell) => cell?.formula ?? ''),
  getFormulaR1C1: (x, self) => first(mapArea(sheetOf(x, self), topLeft(self), relative)),
  getFormulasR1C1: (x, self) => mapArea(sheetOf(x, self), self.area, relative),
  setFormula: (x, self, args) => {
    const text = args.text(0, '');
    editArea(sheetOf(x, self), self.area, (cell, row, column) =>
      putFormula(x, self, cell, shiftFormula(text, row - self.area.row, column - self.area.column)),
    );
    return self.again();
  },
  setFormulas: (x, self, args) =>
    writeGrid(x, self, args.grid(0), (cell, value) => putFormula(x, self, cell, String(value ?? ''))),
  setFormulaR1C1: (x, self, args) => {
    editArea(sheetOf(x, self), self.area, (cell, row, column) =>
      putFormula(x, self, cell, r1c1ToA1(args.text(0), row, column)),
    );
    return self.again();
  },
  setFormulasR1C1: (x, self, args) =>
    writeGrid(x, self, args.grid(0), (cell, value, row, column) =>
      putFormula(x, self, cell, r1c1ToA1(String(value ?? ''), row, column)),
    ),
};

const relative = (cell: Cell | undefined, row: number, column: number): string =>
  cell?.formula === undefined ? '' : a1ToR1c1(cell.formula, row, column);

function putNote(cell: CellDraft, value: Value): void {
  const note = typeof value === 'number' && Number.isInteger(value) ? value.toFixed(1) : String(value ?? '');
  if (note) cell.note = note;
  else delete cell.note;
}

const notes: Methods<RangeThing> = {
  getNote: (x, self) => first(mapArea(sheetOf(x, self), topLeft(self), (cell) => cell?.note ?? '')),
  getNotes: (x, self) => mapArea(sheetOf(x, self), self.area, (cell) => cell?.note ?? ''),
  setNote: (x, self, args) => {
    editArea(sheetOf(x, self), self.area, (cell) => putNote(cell, args.textOrNull(0)));
    return self.again();
  },
  setNotes: (x, self, args) => writeGrid(x, self, args.grid(0), putNote),
  clearNote: (x, self) => {
    editArea(sheetOf(x, self), self.area, (cell) => delete cell.note);
    return self.again();
  },
};

import type { Cell, CellDraft, Sheet } from '../model.ts';
import type { Args } from './args.ts';
import type { Execution } from './execution.ts';
import { checkInside, clearContent, editArea, editCell, mapArea, scalarOf } from './grid.ts';
import { checkProtection } from './guard.ts';
import type { Methods } from './handler.ts';
import { shiftFormula } from './references.ts';
import { putLine } from './sort.ts';
import { RangeThing } from './things.ts';
import type { Area } from './things.ts';
import { notImplemented, ScriptError } from './wire.ts';

const sheetOf = (x: Execution, self: RangeThing): Sheet => x.sheet(self.book, self.sheetId);

type Paste = (target: CellDraft, source: Cell | undefined, down: number, right: number) => void;

const pasteFormat: Paste = (target, source) => {
  delete target.style;
  delete target.numberFormat;
  // cells share looks and rules: these are replaced and never changed
  if (source?.style) target.style = source.style;
  if (source?.numberFormat !== undefined) target.numberFormat = source.numberFormat;
};
const pasteValidation: Paste = (target, source) => {
  delete target.validation;
  if (source?.validation) target.validation = source.validation;
};
const pasteFormula: Paste = (target, source, down, right) => {
  clearContent(target);
  if (source?.value !== undefined && source.formula === undefined) target.value = source.value;
  if (source?.formula !== undefined) target.formula = shiftFormula(source.formula, down, right);
};
const pasteAll: Paste = (target, source, down, right) => {
  pasteFormula(target, source, down, right);
  pasteFormat(target, source, down, right);
  pasteValidation(target, source, down, right);
  delete target.note;
  if (source?.note !== undefined) target.note = source.note;
};

function pasteFor(x: Execution, self: RangeThing, args: Args): Paste {
  const options = args.object(1);
  const type =
    args.enumName(1) ??
    (options['contentsOnly'] === true
      ? 'PASTE_VALUES'
      : options['formatOnly'] === true
        ? 'PASTE_FORMAT'
        : 'PASTE_NORMAL');
  const values: Paste = (target, source) => {
    clearContent(target);
    const value = scalarOf(self.book, sheetOf(x, self), source);
    if (value !== undefined) target.value = value;
    if (source?.numberFormat !== undefined && typeof value === 'number')
      target.numberFormat ??= source.numberFormat;
  };
  switch (type) {
    case 'PASTE_NORMAL':
    case 'PASTE_NO_BORDERS':
      return pasteAll;
    case 'PASTE_FORMAT':
      return pasteFormat;
    case 'PASTE_FORMULA':
      return pasteFormula;
    case 'PASTE_DATA_VALIDATION':
      return pasteValidation;
    case 'PASTE_VALUES':
      return values;
    default:
      throw notImplemented(`Range.copyTo ${type}`);
  }
}

/** A larger target that is a multiple repeats the source; a smaller one takes it whole. */
function copyTo(x: Execution, self: RangeThing, args: Args): null {
  const target = args.range(0);
  const sheet = sheetOf(x, target);
  let source = mapArea(sheetOf(x, self), self.area, (cell) => cell);
  if (args.flag(2)) source = (source[0] ?? []).map((_cell, at) => source.map((line) => line[at]));
  const [height, width] = [source.length, source[0]?.length ?? 1];
  const repeat = (wanted: number, size: number) => (wanted % size === 0 ? wanted : size);
  const area = {
    ...target.area,
    rows: repeat(target.area.rows, height),
    columns: repeat(target.area.columns, width),
  };
  checkProtection(target.book, new RangeThing(target.book, target.sheetId, area).box, x.user);
  const paste = pasteFor(x, self, args);
  editArea(sheet, area, (cell, row, column) => {
    const [down, across] = [(row - area.row) % height, (column - area.column) % width];
    const moved = [row - self.area.row - down, column - self.area.column - across] as const;
    paste(cell, source[down]?.[across], ...moved);
  });
  x.changed(target.book);
  return null;
}

function moveTo(x: Execution, self: RangeThing, args: Args): null {
  const target = args.range(0);
  const source = mapArea(sheetOf(x, self), self.area, (cell) => cell);
  const area: Area = { ...self.area, row: target.area.row, column: target.area.column };
  checkInside(sheetOf(x, target), area);
  checkProtection(target.book, new RangeThing(target.book, target.sheetId, area).box, x.user);
  const blank = Array.from({ length: area.columns }, () => undefined);
  source.forEach((_line, down) => putLine(sheetOf(x, self), self.area.row + down, self.area.column, blank));
  source.forEach((line, down) => putLine(sheetOf(x, target), area.row + down, area.column, line));
  return null;
}

function autoFill(_x: Execution, self: RangeThing, args: Args): null {
  const { area } = args.range(0);
  const from = self.area;
  const contains =
    area.row <= from.row &&
    area.column <= from.column &&
    area.row + area.rows >= from.row + from.rows &&
    area.column + area.columns >= from.column + from.columns;
  if (!contains) throw new ScriptError('AutoFill destination range must contain the source range.');
  const grows = [
    area.row < from.row,
    area.column < from.column,
    area.row + area.rows > from.row + from.rows,
    area.column + area.columns > from.column + from.columns,
  ].filter(Boolean).length;
  if (grows !== 1)
    throw new ScriptError('AutoFill destination range must extend the source range in only one direction.');
  throw notImplemented('Range.autoFill');
}

export const moving: Methods<RangeThing> = {
  copyTo,
  moveTo,
  autoFill,
  copyValuesToRange: (x, self, args) => {
    const [column, columnEnd, row, rowEnd] = [1, 2, 3, 4].map((index) => args.int(index)) as [
      number,
      number,
      number,
      number,
    ];
    const given = args.raw(0);
    const sheetId = typeof given === 'number' ? given : (given as unknown as { sheetId: number }).sheetId;
    const sheet = x.sheet(self.book, sheetId);
    const source = mapArea(sheetOf(x, self), self.area, (cell) =>
      scalarOf(self.book, sheetOf(x, self), cell),
    );
    for (let at = row - 1; at < rowEnd; at += 1) {
      for (let across = column - 1; across < columnEnd; across += 1) {
        const value =
          source[(at - row + 1) % source.length]?.[(across - column + 1) % (source[0]?.length ?? 1)];
        const cell = editCell(sheet, at, across);
        clearContent(cell);
        if (value !== undefined) cell.value = value;
      }
    }
  },
};

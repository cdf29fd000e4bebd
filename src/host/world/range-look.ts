/** Background, font, alignment, wrap, number format and borders: one getter and setter pair per property. */
import type { Cell, CellDraft, Style } from '../model.ts';
import { cssColor } from './css-colors.ts';
import type { Args } from './args.ts';
import type { Execution } from './execution.ts';
import { editArea, mapArea, setStyle } from './grid.ts';
import type { Handler, Methods } from './handler.ts';
import { writeGrid } from './range-values.ts';
import type { RangeThing } from './things.ts';
import { BagThing, EnumName } from './things.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

interface Look {
  read: (cell: Cell | undefined) => unknown;
  write: (cell: CellDraft, value: Value) => void;
}

const style = <K extends keyof Style>(
  key: K,
  otherwise: NonNullable<Style[K]>,
  parse: (value: Value) => Style[K] | undefined,
): Look => ({
  read: (cell) => cell?.style?.[key] ?? otherwise,
  write: (cell, value) =>
    setStyle(cell, key, value === null || value === undefined ? undefined : parse(value)),
});

/** Unknown colour names are ignored silently. */
const color = (key: 'background' | 'fontColor', otherwise: string): Look => ({
  read: (cell) => cell?.style?.[key] ?? otherwise,
  write: (cell, value) => {
    if (value === null || value === undefined || value === '') return setStyle(cell, key, undefined);
    const hex = value instanceof BagThing ? (value.state as { rgb: string }).rgb : cssColor(String(value));
    if (hex !== undefined) setStyle(cell, key, hex === otherwise ? undefined : hex);
  },
});

const word =
  <T extends string>(...allowed: readonly T[]) =>
  (value: Value): T | undefined =>
    allowed.find((one) => one === String(value));

const background = color('background', '#ffffff');
const fontColor = color('fontColor', '#000000');
const fontFamily = style('fontFamily', 'Arial', String);
const fontSize = style('fontSize', 10, Number);
const horizontal: Look = {
  read: (cell) => cell?.style?.horizontal ?? 'general',
  write: (cell, value) => setStyle(cell, 'horizontal', word('left', 'center', 'right')(value)),
};
const vertical = style('vertical', 'bottom', word('top', 'middle', 'bottom'));
const wrapped: Look = {
  read: (cell) => cell?.style?.wrap === undefined || cell.style.wrap === 'WRAP',
  write: (cell, value) => setStyle(cell, 'wrap', value === true ? 'WRAP' : 'OVERFLOW'),
};
const strategy: Look = {
  read: (cell) => new EnumName(`SpreadsheetApp.WrapStrategy.${cell?.style?.wrap ?? 'OVERFLOW'}`),
  write: (cell, value) => {
    if (value instanceof EnumName) setStyle(cell, 'wrap', word('OVERFLOW', 'WRAP', 'CLIP')(value.name));
  },
};
const weight: Look = {
  read: (cell) => (cell?.style?.bold ? 'bold' : 'normal'),
  write: (cell, value) => setStyle(cell, 'bold', value === 'bold' ? true : undefined),
};
const fontStyle: Look = {
  read: (cell) => (cell?.style?.italic ? 'italic' : 'normal'),
  write: (cell, value) => setStyle(cell, 'italic', value === 'italic' ? true : undefined),
};
const line: Look = {
  read: (cell) =>
    cell?.style?.underline ? 'underline' : cell?.style?.strikethrough ? 'line-through' : 'none',
  write: (cell, value) => {
    setStyle(cell, 'underline', value === 'underline' ? true : undefined);
    setStyle(cell, 'strikethrough', value === 'line-through' ? true : undefined);
  },
};
const numberFormat: Look = {
  read: (cell) => cell?.numberFormat ?? '0.###############',
  write: (cell, value) => {
    const pattern = String(value ?? '');
    if (pattern === '' || /^general$/i.test(pattern)) delete cell.numberFormat;
    else cell.numberFormat = pattern;
  },
};
/** Theme colours do not exist here: every colour is an RGB one. */
const colorObject = ({ read, write }: Look): Look => ({
  read: (cell) => new BagThing('Color', { rgb: read(cell), theme: null }),
  write,
});

const getter =
  ({ read }: Look): Handler<RangeThing> =>
  (x, self) =>
    mapArea(x.sheet(self.book, self.sheetId), { ...self.area, rows: 1, columns: 1 }, read)[0]?.[0];
const gridGetter =
  ({ read }: Look): Handler<RangeThing> =>
  (x, self) =>
    mapArea(x.sheet(self.book, self.sheetId), self.area, read);
const setter =
  ({ write }: Look): Handler<RangeThing> =>
  (x, self, args) => {
    editArea(x.sheet(self.book, self.sheetId), self.area, (cell) => write(cell, args.raw(0)));
    return self.again();
  };
const gridSetter =
  ({ write }: Look): Handler<RangeThing> =>
  (x, self, args) =>
    writeGrid(x, self, args.grid(0), write);

/** getX, getXs, setX, setXs. */
function methods(name: string, look: Look, plural = `${name}s`): [string, Handler<RangeThing>][] {
  return [
    [`get${name}`, getter(look)],
    [`get${plural}`, gridGetter(look)],
    [`set${name}`, setter(look)],
    [`set${plural}`, gridSetter(look)],
  ];
}

function setBorder(x: Execution, self: RangeThing, args: Args): RangeThing {
  const [top, left, bottom, right, inner, across] = [0, 1, 2, 3, 4, 5].map((index) => args.raw(index));
  const { row, column, rows, columns } = self.area;
  const paint = typeof args.raw(6) === 'string' ? cssColor(args.text(6)) : undefined;
  editArea(x.sheet(self.book, self.sheetId), self.area, (cell, atRow, atColumn) => {
    const border = { ...cell.style?.border };
    const put = (side: 'top' | 'right' | 'bottom' | 'left', value: Value) => {
      if (typeof value === 'boolean') border[side] = value;
    };
    put('top', atRow === row ? top : across);
    put('bottom', atRow === row + rows - 1 ? bottom : across);
    put('left', atColumn === column ? left : inner);
    put('right', atColumn === column + columns - 1 ? right : inner);
    if (paint) border.color = paint;
    const any = border.top || border.right || border.bottom || border.left;
    setStyle(cell, 'border', any ? border : undefined);
  });
  return self.again();
}

export const lookup: Methods<RangeThing> = {
  ...Object.fromEntries([
    ...methods('Background', background),
    ...methods('BackgroundObject', colorObject(background)),
    ...methods('FontColor', fontColor),
    ...methods('FontColorObject', colorObject(fontColor)),
    ...methods('FontFamily', fontFamily, 'FontFamilies'),
    ...methods('FontSize', fontSize),
    ...methods('FontWeight', weight),
    ...methods('FontStyle', fontStyle),
    ...methods('FontLine', line),
    ...methods('HorizontalAlignment', horizontal),
    ...methods('VerticalAlignment', vertical),
    ...methods('Wrap', wrapped),
    ...methods('WrapStrategy', strategy, 'WrapStrategies'),
    ...methods('NumberFormat', numberFormat),
  ]),
  setBackgroundRGB: (x, self, args) => {
    const hex = [0, 1, 2].map((index) => args.int(index).toString(16).padStart(2, '0')).join('');
    editArea(x.sheet(self.book, self.sheetId), self.area, (cell) => background.write(cell, `#${hex}`));
    return self.again();
  },
  setBorder: (x, self, args) => {
    if (args.length < 6) throw new ScriptError('Invalid argument: border');
    return setBorder(x, self, args);
  },
};

/** SpreadsheetApp's embedded charts; what they look like is drawn in chart/. */
import { optionAt } from '../chart/options.ts';
import type { Box, Chart, ChartOption, ChartOptions, Sheet } from '../model.ts';
import { isPlain, textOf } from './args.ts';
import type { Args } from './args.ts';
import { nextId } from './create.ts';
import type { Execution } from './execution.ts';
import type { Handler, Methods } from './handler.ts';
import { rangeOfBox } from './make-range.ts';
import { BagThing, ChartThing, EnumName, Instant, Thing } from './things.ts';
import type { SheetThing } from './things.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const KINDS = ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Pie', 'Scatter', 'Table'] as const;

/** What newChart() begins with; the strategies' defaults are documented (embedded-chart). */
const blank = (): Chart => ({
  id: 0,
  type: 'COLUMN',
  boxes: [],
  row: 0,
  column: 0,
  offsetX: 0,
  offsetY: 0,
  options: {},
  numHeaders: -1,
  transpose: false,
  hidden: 'IGNORE_ROWS',
  merge: 'MERGE_COLUMNS',
});

const sheetOf = (x: Execution, { book, sheetId }: SheetThing): Sheet => x.sheet(book, sheetId);
const copy = (chart: Chart): Chart => structuredClone(chart);

/** The reference takes a chart, not its builder. */
function given(args: Args): ChartThing {
  const thing = args.thing(0, ChartThing);
  if (thing.cls !== 'EmbeddedChart') throw args.invalid();
  return thing;
}

function placeOf(sheet: Sheet, { draft: { id } }: ChartThing): number {
  const place = sheet.charts?.findIndex((chart) => chart.id === id) ?? -1;
  // unverified wording: no source quotes what Google says here
  if (place < 0) throw new ScriptError('The chart does not exist in this sheet.');
  return place;
}

/** The methods of Sheet. A chart that was inserted is saved; later changes need updateChart (D: embedded-chart-builder). */
export const sheetCharts: Methods<SheetThing> = {
  newChart: (_x, { book }) => new ChartThing('EmbeddedChartBuilder', book, blank()),
  getCharts: (x, self) =>
    (sheetOf(x, self).charts ?? []).map((chart) => new ChartThing('EmbeddedChart', self.book, copy(chart))),
  insertChart: (x, self, args) => {
    const thing = given(args);
    const sheet = sheetOf(x, self);
    checkPlace(sheet, thing.draft);
    thing.draft.id = nextId(self.book);
    sheet.charts = [...(sheet.charts ?? []), copy(thing.draft)];
  },
  updateChart: (x, self, args) => {
    const thing = given(args);
    const sheet = sheetOf(x, self);
    const place = placeOf(sheet, thing);
    checkPlace(sheet, thing.draft);
    sheet.charts = (sheet.charts ?? []).map((chart, index) => (index === place ? copy(thing.draft) : chart));
  },
  removeChart: (x, self, args) => {
    const sheet = sheetOf(x, self);
    const place = placeOf(sheet, given(args));
    sheet.charts = (sheet.charts ?? []).filter((_chart, index) => index !== place);
  },
};

function checkPlace({ rowCount, columnCount }: Sheet, { row, column }: Chart): void {
  if (row >= rowCount || column >= columnCount)
    throw new ScriptError('The coordinates of the range are outside the dimensions of the sheet.');
}

const rangesOf = ({ book, draft }: ChartThing) => draft.boxes.map((box) => rangeOfBox(book, box));

const containerOf = ({ draft: { row, column, offsetX, offsetY } }: ChartThing) =>
  new BagThing('ContainerInfo', { row: row + 1, column: column + 1, offsetX, offsetY });

type Place = BagThing<{ row: number; column: number; offsetX: number; offsetY: number }>;
export const containerInfo: Methods<Place> = {
  getAnchorRow: (_x, { state }) => state.row,
  getAnchorColumn: (_x, { state }) => state.column,
  getOffsetX: (_x, { state }) => state.offsetX,
  getOffsetY: (_x, { state }) => state.offsetY,
};

export const embeddedChart: Methods<ChartThing> = {
  getChartId: (_x, { draft: { id } }) => id || null,
  getId: (_x, { draft: { id } }) => (id ? String(id) : null),
  getType: (_x, { draft }) => new EnumName(`Charts.ChartType.${draft.type}`),
  getContainerInfo: (_x, self) => containerOf(self),
  getHiddenDimensionStrategy: (_x, { draft }) =>
    new EnumName(`Charts.ChartHiddenDimensionStrategy.${draft.hidden}`),
  getMergeStrategy: (_x, { draft }) => new EnumName(`Charts.ChartMergeStrategy.${draft.merge}`),
  getNumHeaders: (_x, { draft }) => draft.numHeaders,
  getOptions: (_x, { draft }) => new BagThing('ChartOptions', structuredClone(draft.options)),
  getRanges: (_x, self) => rangesOf(self),
  getTransposeRowsAndColumns: (_x, { draft }) => draft.transpose,
  modify: (_x, { book, draft }) => new ChartThing('EmbeddedChartBuilder', book, copy(draft)),
};

const option: Handler<BagThing<ChartOptions>> = (_x, { state }, args) =>
  optionAt(state, args.text(0)) ?? null;
/** Defaults of options are not known here: as documented for those, null. */
export const chartOptions: Methods<BagThing<ChartOptions>> = { get: option, getOrDefault: option };

function setOption(options: ChartOptions, name: string, value: ChartOption): void {
  const parts = name.split('.');
  const last = parts.pop() ?? '';
  if ([last, ...parts].some((part) => FORBIDDEN.has(part))) throw new ScriptError('Invalid argument: option');
  let holder: ChartOptions = options;
  for (const part of parts) {
    const inner = holder[part];
    const next = typeof inner === 'object' && inner !== null ? (inner as ChartOptions) : {};
    holder[part] = next;
    holder = next;
  }
  holder[last] = value;
}

/** Charts.Position.BOTTOM and the like are the lower-case words of the options. */
function optionValue(value: Value): ChartOption {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(optionValue);
  if (value instanceof EnumName) return value.name.toLowerCase();
  if (value instanceof Instant) return new Date(value.ms).toISOString();
  if (value instanceof Thing || !isPlain(value)) return textOf(value);
  const options: ChartOptions = {};
  for (const [name, field] of Object.entries(value)) setOption(options, name, optionValue(field));
  return options;
}

const change =
  (apply: (draft: Chart, args: Args, self: ChartThing) => void): Handler<ChartThing> =>
  (_x, self, args) => {
    apply(self.draft, args, self);
    return self;
  };

/** A setter that stands for one option. */
const sets = (name: string): Handler<ChartThing> =>
  change(({ options }, args) => setOption(options, name, optionValue(args.raw(0))));
const fixes = (name: string, value: ChartOption): Handler<ChartThing> =>
  change(({ options }) => setOption(options, name, value));
const bounds = (axis: string): Handler<ChartThing> =>
  change(({ options }, args) => {
    setOption(options, `${axis}.viewWindow.min`, args.number(0));
    setOption(options, `${axis}.viewWindow.max`, args.number(1));
  });

const same = (one: Box, other: Box): boolean => JSON.stringify(one) === JSON.stringify(other);

const as = Object.fromEntries(
  KINDS.map((kind): [string, Handler<ChartThing>] => [
    `as${kind}Chart`,
    (_x, { book, draft }) => {
      draft.type = kind.toUpperCase();
      return new ChartThing(`Embedded${kind}ChartBuilder`, book, draft);
    },
  ]),
);

const builder: Methods<ChartThing> = {
  ...as,
  setChartType: change((draft, args) => (draft.type = args.enumName(0) ?? draft.type)),
  getChartType: (_x, { draft }) => new EnumName(`Charts.ChartType.${draft.type}`),
  // D (embedded-chart-builder#addRange): a range that the chart already has is not added again
  addRange: change((draft, args) => {
    const { box } = args.range(0);
    if (!draft.boxes.some((known) => same(known, box))) draft.boxes.push(box);
  }),
  removeRange: change((draft, args) => {
    const { box } = args.range(0);
    draft.boxes = draft.boxes.filter((known) => !same(known, box));
  }),
  clearRanges: change((draft) => (draft.boxes = [])),
  getRanges: (_x, self) => rangesOf(self),
  getContainer: (_x, self) => containerOf(self),
  setPosition: change((draft, args) => {
    const [row, column] = [args.int(0), args.int(1)];
    if (row < 1) throw new ScriptError('The starting row of the range is too small.');
    if (column < 1) throw new ScriptError('The starting column of the range is too small.');
    Object.assign(draft, { row: row - 1, column: column - 1, offsetX: args.int(2), offsetY: args.int(3) });
  }),
  setOption: change(({ options }, args) => setOption(options, args.text(0), optionValue(args.raw(1)))),
  setNumHeaders: change((draft, args) => (draft.numHeaders = args.int(0))),
  setTransposeRowsAndColumns: change((draft, args) => (draft.transpose = args.flag(0))),
  setHiddenDimensionStrategy: change((draft, args) => {
    draft.hidden = (args.enumName(0) ?? draft.hidden) as Chart['hidden'];
  }),
  setMergeStrategy: change((draft, args) => {
    draft.merge = (args.enumName(0) ?? draft.merge) as Chart['merge'];
  }),
  build: (_x, { book, draft }) => new ChartThing('EmbeddedChart', book, copy(draft)),
};

const look: Methods<ChartThing> = {
  ...builder,
  setTitle: sets('title'),
  setColors: sets('colors'),
  setBackgroundColor: sets('backgroundColor'),
  setLegendPosition: sets('legend.position'),
  set3D: fixes('is3D', true),
  setStacked: fixes('isStacked', true),
  setPointStyle: change(({ options }, args) => {
    const sizes: Record<string, number> = { NONE: 0, TINY: 3, MEDIUM: 7, LARGE: 10, HUGE: 14 };
    setOption(options, 'pointSize', sizes[args.enumName(0) ?? ''] ?? 0);
  }),
  setCurveStyle: change(({ options }, args) =>
    setOption(options, 'curveType', args.enumName(0) === 'SMOOTH' ? 'function' : 'none'),
  ),
  setXAxisTitle: sets('hAxis.title'),
  setYAxisTitle: sets('vAxis.title'),
  setRange: bounds('vAxis'),
  setXAxisRange: bounds('hAxis'),
  setYAxisRange: bounds('vAxis'),
};

/** A bar chart's value axis is the horizontal one. */
const barLook: Methods<ChartThing> = { ...look, setRange: bounds('hAxis') };

/** By class: `EmbeddedChartBuilder`, `EmbeddedBarChartBuilder` and the others. */
export const chartBuilders: Readonly<Record<string, Methods<ChartThing>>> = {
  EmbeddedChartBuilder: builder,
  ...Object.fromEntries(
    KINDS.map((kind) => [
      `Embedded${kind}ChartBuilder`,
      kind === 'Bar' ? barLook : kind === 'Table' ? builder : look,
    ]),
  ),
};

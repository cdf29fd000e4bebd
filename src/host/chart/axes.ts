import { displayText } from '../format.ts';
import type { Chart, ChartOptions, Workbook } from '../model.ts';
import type { ChartData, Series } from './data.ts';
import { optionAt, textAt } from './options.ts';
import { bars, lines, stacked } from './marks.ts';
import type { Plot, Stack } from './marks.ts';
import { scaleOf } from './scale.ts';
import type { Frame } from './frame.ts';
import { label, line, round, shortened, widthOf } from './text.ts';

/** What a turned name takes downwards and to the left, and what it needs besides. */
const [TURN, DOWN, ASIDE, UNDER] = [-40, 0.65, 0.77, 24];
const GRID = '#e3e6e8';
const TITLE = 22;
const AXIS = '#8a9096';

/** Columns, bars, lines, areas and combinations of them: categories along one axis, values along the other. */
export function axesChart(book: Workbook, chart: Chart, data: ChartData, outer: Frame): string {
  const { options, type } = chart;
  const flat = type === 'BAR';
  const valueAxis = flat ? 'hAxis' : 'vAxis';
  const stacks = stacked(data, stacking(chart));
  const { low, high } = extent(stacks);
  const scale = scaleOf(options, valueAxis, low, high);
  const format = textAt(options, `${valueAxis}.format`) || formatOf(data.series, stacking(chart));
  const show = (value: number) => displayText(value, pattern(format), book.locale);
  const ticks = scale.ticks.map(show);
  const frame = inside(outer, options, data, flat, ticks);
  const titled = textAt(options, 'hAxis.title') ? TITLE : 0;
  const below = outer.top + outer.height - frame.top - frame.height - titled;
  const plot: Plot = { frame, scale, flat, stacks, data, show, options };
  const kinds = data.series.map((_, at) => kindOf(chart, at));
  return [
    grid(plot, ticks),
    categoryLabels(plot, outer, below),
    axisTitles(plot, outer),
    bars(
      plot,
      kinds.flatMap((kind, at) => (kind === 'bars' ? [at] : [])),
    ),
    ...kinds.flatMap((kind, at) => (kind === 'bars' ? [] : [lines(plot, at, kind === 'area')])),
    baseline(plot),
  ].join('');
}

const pattern = (format: string | undefined): string | undefined => {
  if (format === 'percent') return '0%';
  return format === 'decimal' || format === 'short' ? '#,##0' : format;
};

const formatOf = (series: Series[], mode: Stacking): string | undefined =>
  mode === 'percent' ? '0%' : series.find(({ format }) => format !== undefined)?.format;

type Stacking = 'none' | 'absolute' | 'percent';

/** Lines are never on top of one another. */
function stacking({ options, type }: Chart): Stacking {
  const value = optionAt(options, 'isStacked');
  if (type === 'LINE' || !value || value === 'false') return 'none';
  return value === 'percent' || value === 'relative' ? 'percent' : 'absolute';
}

function kindOf({ type, options }: Chart, at: number): 'bars' | 'line' | 'area' {
  if (type === 'BAR' || type === 'COLUMN') return 'bars';
  if (type === 'LINE') return 'line';
  if (type === 'AREA') return 'area';
  const own = textAt(options, `series.${at}.type`) || textAt(options, 'seriesType');
  if (own) return own === 'bars' || own === 'columns' ? 'bars' : own === 'area' ? 'area' : 'line';
  return at === 0 ? 'bars' : 'line';
}

function extent(stacks: Stack[][]): { low: number; high: number } {
  const ends = stacks.flat().flatMap((stack) => (stack ? [stack.from, stack.to] : []));
  return { low: Math.min(0, ...ends), high: Math.max(...ends) };
}

/** What is left for the marks when the numbers, names and titles of both axes have their place. */
function inside(outer: Frame, options: ChartOptions, data: ChartData, flat: boolean, ticks: string[]): Frame {
  const names = Math.max(...data.categories.map((name) => widthOf(name)), 0);
  const numbers = Math.max(...ticks.map((text) => widthOf(text)), 0);
  const room = (axis: string) => (textAt(options, `${axis}.title`) ? TITLE : 0);
  const left = room('vAxis') + Math.min(flat ? names : numbers, outer.width * 0.38) + 8;
  const band = (outer.width - left) / Math.max(1, data.categories.length);
  const below = flat || names <= band - 6 ? 22 : Math.min(names * DOWN + UNDER, outer.height * 0.4);
  const right = flat ? numbers / 2 : 4;
  return {
    left: outer.left + left,
    top: outer.top + 8,
    width: Math.max(20, outer.width - left - right),
    height: Math.max(20, outer.height - 8 - below - room('hAxis')),
  };
}

function along({ frame, flat }: Plot, share: number): number {
  return flat ? frame.left + share * frame.width : frame.top + (1 - share) * frame.height;
}

function grid(plot: Plot, ticks: string[]): string {
  const { frame, scale, flat } = plot;
  return scale.ticks
    .map((tick, index) => {
      const at = along(plot, scale.at(tick));
      const text = ticks[index] ?? '';
      if (flat) {
        const bottom = frame.top + frame.height;
        return line(at, frame.top, at, bottom, GRID) + label(at, bottom + 17, text, { anchor: 'middle' });
      }
      const shown = label(frame.left - 6, at + 4, text, { anchor: 'end' });
      return line(frame.left, at, frame.left + frame.width, at, GRID) + shown;
    })
    .join('');
}

function categoryLabels({ frame, flat, data }: Plot, outer: Frame, below: number): string {
  const count = Math.max(1, data.categories.length);
  const band = (flat ? frame.height : frame.width) / count;
  // texts that have no room are left out evenly, as Sheets does
  const every = Math.max(1, Math.ceil(15 / band));
  const turned = !flat && Math.max(...data.categories.map((name) => widthOf(name)), 0) > band - 6;
  return data.categories
    .map((name, at) => {
      if (at % every !== 0 || name === '') return '';
      const middle = (at + 0.5) * band;
      if (flat) {
        const text = shortened(name, frame.left - 16);
        return label(frame.left - 6, frame.top + middle + 4, text, { anchor: 'end' });
      }
      const [x, y] = [frame.left + middle, frame.top + frame.height];
      if (!turned) return label(x, y + 17, name, { anchor: 'middle' });
      const room = Math.min((below - UNDER) / DOWN, (x - outer.left) / ASIDE);
      return label(x + 4, y + 14, shortened(name, room), { anchor: 'end', turn: TURN });
    })
    .join('');
}

function axisTitles({ frame, options }: Plot, outer: Frame): string {
  const [across, up] = [textAt(options, 'hAxis.title'), textAt(options, 'vAxis.title')];
  const bottom = outer.top + outer.height - 2;
  const drawn = across
    ? label(frame.left + frame.width / 2, bottom, shortened(across, frame.width), {
        anchor: 'middle',
        bold: true,
      })
    : '';
  const side = { anchor: 'middle', bold: true, turn: -90 } as const;
  return up
    ? drawn + label(outer.left + 12, frame.top + frame.height / 2, shortened(up, frame.height), side)
    : drawn;
}

function baseline(plot: Plot): string {
  const { frame, scale, flat } = plot;
  const at = round(along(plot, scale.at(0)));
  return flat
    ? line(at, frame.top, at, frame.top + frame.height, AXIS)
    : line(frame.left, at, frame.left + frame.width, at, AXIS);
}

import type { ChartOptions } from '../model.ts';
import type { ChartData } from './data.ts';
import { colorOf, numberAt, optionAt, textAt } from './options.ts';
import { inkOn } from './pie.ts';
import type { Scale } from './scale.ts';
import type { Frame } from './frame.ts';
import { label, round, widthOf, xml } from './text.ts';

/** From where to where a value goes; undefined = a gap. */
export type Stack = { from: number; to: number } | undefined;

export interface Plot {
  frame: Frame;
  scale: Scale;
  /** Values go to the right (bars), not up. */
  flat: boolean;
  /** By series and category. */
  stacks: Stack[][];
  data: ChartData;
  show(value: number): string;
  options: ChartOptions;
}

/** What is positive piles up from zero, what is negative down from it. */
export function stacked({ series, categories }: ChartData, mode: 'none' | 'absolute' | 'percent'): Stack[][] {
  const up = categories.map(() => 0);
  const down = categories.map(() => 0);
  const totals = categories.map((_, at) =>
    series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0),
  );
  return series.map(({ values }) =>
    categories.map((_, at): Stack => {
      const given = values[at];
      if (given === undefined) return undefined;
      if (mode === 'none') return { from: 0, to: given };
      const value = mode === 'percent' ? given / (totals[at] || 1) : given;
      const pile = value < 0 ? down : up;
      const from = pile[at] ?? 0;
      pile[at] = from + value;
      return { from, to: from + value };
    }),
  );
}

const isStacked = ({ stacks }: Plot): boolean =>
  stacks.some((each) => each.some((stack) => stack && stack.from !== 0));

/** Rectangles of those series, side by side or on top of one another. */
export function bars(plot: Plot, which: number[]): string {
  const { frame, scale, flat, data, stacks } = plot;
  const band = (flat ? frame.height : frame.width) / Math.max(1, data.categories.length);
  const together = isStacked(plot);
  const thick = (band * 0.7) / (together ? 1 : Math.max(1, which.length));
  return which
    .map((index, place) =>
      data.categories
        .map((_, at) => {
          const stack = stacks[index]?.[at];
          if (!stack) return '';
          const start = at * band + band * 0.15 + (together ? 0 : place * thick);
          const [one, other] = [scale.at(stack.from), scale.at(stack.to)];
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const box = flat
            ? {
                x: frame.left + low * frame.width,
                y: frame.top + start,
                width: (high - low) * frame.width,
                height: thick,
              }
            : {
                x: frame.left + start,
                y: frame.top + (1 - high) * frame.height,
                width: thick,
                height: (high - low) * frame.height,
              };
          return rectangle(plot, index, at, box) + barLabel(plot, index, at, box, together);
        })
        .join(''),
    )
    .join('');
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function rectangle(plot: Plot, index: number, at: number, { x, y, width, height }: Box): string {
  const color = colorOf(plot.options, 'series', index);
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${color}"><title>${told(plot, index, at)}</title></rect>`;
}

/** What hovering says: category, series and the value as the cell shows it. */
function told({ data }: Plot, index: number, at: number): string {
  const series = data.series[index];
  const value = series?.values[at];
  const of = [data.categories[at], series?.name].filter(Boolean).join(', ');
  return xml(`${of}: ${value ?? ''}`);
}

/** Values are written where the options ask for them, as in Sheets. */
const isLabelled = ({ options }: Plot, index: number): boolean =>
  textAt(options, `series.${index}.dataLabel`) === 'value' ||
  optionAt(options, `series.${index}.hasAnnotations`) === true ||
  textAt(options, 'dataLabel') === 'value';

function barLabel(plot: Plot, index: number, at: number, box: Box, within: boolean): string {
  const value = plot.data.series[index]?.values[at];
  if (value === undefined || !isLabelled(plot, index)) return '';
  const text = plot.show(value);
  const size = 11;
  if (within) {
    const fits = plot.flat ? box.width > widthOf(text, size) + 4 : box.height > size + 2;
    const color = inkOn(colorOf(plot.options, 'series', index));
    if (!fits || value === 0) return '';
    return label(box.x + box.width / 2, box.y + box.height / 2 + 4, text, { anchor: 'middle', size, color });
  }
  if (plot.flat) return label(box.x + box.width + 4, box.y + box.height / 2 + 4, text, { size });
  return label(box.x + box.width / 2, box.y - 4, text, { anchor: 'middle', size });
}

/** One line, broken at gaps, with its points; an area is filled down to where it begins. */
export function lines(plot: Plot, index: number, filled: boolean): string {
  const { frame, scale, data, stacks, options } = plot;
  const color = colorOf(options, 'series', index);
  const band = frame.width / Math.max(1, data.categories.length);
  const y = (value: number) => round(frame.top + (1 - scale.at(value)) * frame.height);
  const points = data.categories.map((_, at) => {
    const stack = stacks[index]?.[at];
    return stack && { at, x: round(frame.left + (at + 0.5) * band), y: y(stack.to), base: y(stack.from) };
  });
  const size = numberAt(options, `series.${index}.pointSize`) ?? numberAt(options, 'pointSize') ?? 5;
  const width = numberAt(options, `series.${index}.lineWidth`) ?? numberAt(options, 'lineWidth') ?? 2;
  return runs(points)
    .map((run) => {
      const path = run.map((point) => `${point.x} ${point.y}`).join('L');
      const back = [...run]
        .reverse()
        .map((point) => `${point.x} ${point.base}`)
        .join('L');
      const area = filled ? `<path d="M${path}L${back}Z" fill="${color}" fill-opacity="0.3"/>` : '';
      const dots = run.map((point) => dot(plot, index, point, Math.max(size, 1) / 2, color)).join('');
      return `${area}<path d="M${path}" fill="none" stroke="${color}" stroke-width="${width}"${dashes(options, index)}/>${dots}`;
    })
    .join('');
}

function dashes(options: Plot['options'], index: number): string {
  const style = optionAt(options, `series.${index}.lineDashStyle`);
  const lengths = Array.isArray(style) ? style.filter((one): one is number => typeof one === 'number') : [];
  return lengths.length > 0 ? ` stroke-dasharray="${lengths.join(' ')}"` : '';
}

interface Point {
  at: number;
  x: number;
  y: number;
  base: number;
}

function dot(plot: Plot, index: number, { at, x, y }: Point, radius: number, color: string): string {
  const value = plot.data.series[index]?.values[at];
  const text =
    value !== undefined && isLabelled(plot, index)
      ? label(x, y - 7, plot.show(value), { anchor: 'middle', size: 11 })
      : '';
  return `<circle cx="${x}" cy="${y}" r="${round(radius)}" fill="${color}"><title>${told(plot, index, at)}</title></circle>${text}`;
}

function runs(points: (Point | undefined)[]): Point[][] {
  const found: Point[][] = [[]];
  for (const point of points) {
    if (point) found.at(-1)?.push(point);
    else found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

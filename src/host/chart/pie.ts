import { displayText } from '../format.ts';
import type { Chart } from '../model.ts';
import type { ChartData } from './data.ts';
import { colorOf, numberAt, textAt } from './options.ts';
import type { Frame } from './frame.ts';
import { label, round, xml } from './text.ts';

/** A slice a category, of the first series; what is below zero has no slice. */
export function pieChart({ options }: Chart, data: ChartData, frame: Frame, locale: string): string {
  const [series] = data.series;
  const values = (series?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const radius = Math.max(10, Math.min(frame.width, frame.height) / 2 - 6);
  const centre = { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
  const hole = Math.min(0.9, Math.max(0, numberAt(options, 'pieHole') ?? 0));
  const point = (turn: number, distance: number) => ({
    x: round(centre.x + Math.sin(turn * 2 * Math.PI) * distance),
    y: round(centre.y - Math.cos(turn * 2 * Math.PI) * distance),
  });
  if (total === 0) return label(centre.x, centre.y, 'Sin datos', { anchor: 'middle' });
  let begun = 0;
  const drawn = values.map((value, at) => {
    const share = value / total;
    const [from, to] = [begun, begun + share];
    begun = to;
    if (share === 0) return { shape: '', text: '' };
    const color = colorOf(options, 'slices', at);
    const name = xml(`${data.categories[at] ?? ''}: ${displayText(value, series?.format, locale)}`);
    const shape =
      share > 0.9999
        ? `<circle cx="${round(centre.x)}" cy="${round(centre.y)}" r="${round(radius)}"`
        : `<path d="${slice(point(from, radius), point(to, radius), centre, radius, share > 0.5)}"`;
    const text = sliceText(
      textAt(options, 'pieSliceText'),
      share,
      value,
      series?.format,
      locale,
      data.categories[at],
    );
    const place = point((from + to) / 2, radius * (hole > 0 ? (1 + hole) / 2 : 0.68));
    const written =
      share < 0.04 || !text
        ? ''
        : label(place.x, place.y + 4, text, { anchor: 'middle', color: inkOn(color) });
    const end = share > 0.9999 ? '</circle>' : '</path>';
    return { shape: `${shape} fill="${color}" stroke="#ffffff"><title>${name}</title>${end}`, text: written };
  });
  const middle =
    hole > 0
      ? `<circle cx="${round(centre.x)}" cy="${round(centre.y)}" r="${round(radius * hole)}" fill="#ffffff"/>`
      : '';
  return drawn.map(({ shape }) => shape).join('') + middle + drawn.map(({ text }) => text).join('');
}

interface Point {
  x: number;
  y: number;
}

function slice(from: Point, to: Point, centre: Point, radius: number, large: boolean): string {
  const size = round(radius);
  return `M${round(centre.x)} ${round(centre.y)}L${from.x} ${from.y}A${size} ${size} 0 ${large ? 1 : 0} 1 ${to.x} ${to.y}Z`;
}

function sliceText(
  wanted: string,
  share: number,
  value: number,
  format: string | undefined,
  locale: string,
  name = '',
): string {
  if (wanted === 'none') return '';
  if (wanted === 'value') return displayText(value, format, locale);
  return wanted === 'label' ? name : `${displayText(Math.round(share * 1000) / 10, undefined, locale)}%`;
}

/** Black or white, whichever reads better on that colour. */
export function inkOn(color: string): string {
  const [, red = '0', green = '0', blue = '0'] = /^#(..)(..)(..)/.exec(color) ?? [];
  const light = parseInt(red, 16) * 0.299 + parseInt(green, 16) * 0.587 + parseInt(blue, 16) * 0.114;
  return light > 150 ? '#1f1f1f' : '#ffffff';
}

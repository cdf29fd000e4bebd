import { escape, inline } from '../html.ts';
import { oneLine } from '../plan/blocks.ts';
import { figureIn, figureWords } from '../plan/figures.ts';
import type { Chart, Figure, Tiles } from '../plan/figure.ts';
import { isDark } from './dark.ts';

/** Units of the drawings; one is about a pixel. */
const WIDE = 640;
const LABEL = 170;
const RIGHT = 46;
const BAR = 13;
const GAP = 9;
const SPAN = WIDE - LABEL - RIGHT;

const figure = (caption: string, inside: string): string =>
  `<div class="scroll" role="region" tabindex="0" aria-label="${escape(oneLine(caption))}"><figure>` +
  `<figcaption>${inline(oneLine(caption))}</figcaption>${inside}</figure></div>`;

const svg = (width: number, height: number, words: string, inside: string): string =>
  `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(words)}">${inside}</svg>`;

const text = (x: number, y: number, said: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more}>${escape(said)}</text>`;

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#${fill}" stroke="#404040"/>`;

const short = (label: string): string => (label.length > 28 ? `${label.slice(0, 27)}…` : label);

/** What the longest bar stands for. */
function most({ unit, stacked, labels, series }: Chart): number {
  if (unit === 'percent') return 1;
  const sums = labels.map((_, at) => {
    const values = series.map(({ values: own }) => own[at] ?? 0);
    return stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
  });
  return Math.max(1, ...sums);
}

/** One below the other: the figure stands at the end of each bar. */
function bars(chart: Chart, at: number, top: number, unit: number): string {
  return chart.series
    .map(({ fill, values }, index) => {
      const y = top + index * BAR;
      const width = Math.round(Math.min(1, (values[at] ?? 0) / unit) * SPAN);
      const said = figureIn(chart, values[at]) || 'sin dato';
      return `${rect(LABEL, y, width, BAR - 2, fill)}${text(LABEL + width + 5, y + 9, said)}`;
    })
    .join('');
}

/** One after the other: the figure stands in each part that is there. */
function stack(chart: Chart, at: number, top: number, unit: number): string {
  let x = LABEL;
  return chart.series
    .map(({ fill, values }) => {
      const value = values[at] ?? 0;
      if (value === 0) return '';
      const width = Math.round((value / unit) * SPAN);
      const look = ` text-anchor="middle"${isDark(fill) ? ' style="fill:#fff"' : ''}`;
      const part =
        rect(x, top, width, 16, fill) + text(x + width / 2, top + 12, figureIn(chart, value), look);
      x += width;
      return part;
    })
    .join('');
}

/** @returns a chart for a page, with all that it shows in words */
function chartHtml(chart: Chart): string {
  const { labels, series, stacked } = chart;
  const step = (stacked ? 16 : series.length * BAR) + GAP;
  const unit = most(chart);
  const height = labels.length * step + GAP;
  const lines = labels.map((label, at) => {
    const top = GAP + at * step;
    const name = text(LABEL - 8, top + (step - GAP) / 2 + 4, short(oneLine(label)), ' text-anchor="end"');
    return name + (stacked ? stack(chart, at, top, unit) : bars(chart, at, top, unit));
  });
  const axis = `<path d="M${LABEL} 2V${height}" stroke="#595959"/>`;
  const legend = series.map(
    ({ name, fill }) => `<li><i style="background:#${fill}"></i>${inline(oneLine(name))}</li>`,
  );
  return figure(
    chart.caption,
    svg(WIDE, height, figureWords(chart), axis + lines.join('')) +
      (series.length > 1 ? `<ul class="legend">${legend.join('')}</ul>` : ''),
  );
}

const TILE = 58;

/** @returns a map of squares for a page, with all that it shows in words */
function tilesHtml(map: Tiles): string {
  const { caption, tiles, legend } = map;
  const size = (axis: 'column' | 'row'): number =>
    (Math.max(0, ...tiles.map((tile) => tile[axis])) + 1) * TILE;
  const squares = tiles.map(({ column, row, short: code, said, fill, words: colour }) => {
    const [x, y] = [column * TILE, row * TILE];
    const look = ` text-anchor="middle" style="fill:#${colour}"`;
    return (
      rect(x + 1, y + 1, TILE - 3, TILE - 3, fill) +
      text(x + TILE / 2, y + 25, code, `${look} font-weight="700"`) +
      text(x + TILE / 2, y + 42, said, look)
    );
  });
  const lines = legend.map((line) => `<li>${escape(line)}</li>`).join('');
  return figure(
    caption,
    `${svg(size('column'), size('row'), figureWords(map), squares.join(''))}<ul class="legend">${lines}</ul>`,
  );
}

/** Draws the figures of a page to print, and says how they look. */
export const PAGE_FIGURES = {
  html: (figure: Figure): string => (figure.kind === 'chart' ? chartHtml(figure) : tilesHtml(figure)),
  style:
    'figure{margin:0;min-width:34rem}figcaption{font:600 .85rem/1.35 system-ui,sans-serif;color:#404040;padding:.3rem 0}' +
    '.chart{display:block;width:100%;height:auto;max-width:45rem;font:11px system-ui,"Segoe UI",Roboto,sans-serif;fill:#202124}' +
    '.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:.4rem 0 0;padding:0;font:.85rem system-ui,sans-serif}' +
    '.legend i{display:inline-block;width:.8rem;height:.8rem;margin-right:.35rem;border:1px solid #404040;vertical-align:-.1rem}' +
    '@media print{figure{min-width:0;break-inside:avoid}.chart,.legend i{print-color-adjust:exact}}',
};

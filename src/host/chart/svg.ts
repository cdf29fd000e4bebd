/** Charts as SVG text, the same for the same workbook: in the page, in what is published and in tests. */
import type { Chart, Workbook } from '../model.ts';
import { axesChart } from './axes.ts';
import { chartData } from './data.ts';
import type { ChartData } from './data.ts';
import { backgroundOf, colorOf, legendOf, numberAt, textAt } from './options.ts';
import { pieChart } from './pie.ts';
import { label, round, shortened, widthOf, xml } from './text.ts';
import type { Frame } from './frame.ts';

/** What Sheets gives a chart whose options say nothing. */
const [WIDTH, HEIGHT] = [600, 371];
const LEAST = 80;
const MOST = 4000;
const MARGIN = 16;
const LINE = 20;

const KINDS: Readonly<Record<string, string>> = {
  BAR: 'Gráfico de barras',
  COLUMN: 'Gráfico de columnas',
  LINE: 'Gráfico de líneas',
  AREA: 'Gráfico de áreas',
  COMBO: 'Gráfico combinado',
  PIE: 'Gráfico circular',
};

export function chartSize({ options }: Chart): { width: number; height: number } {
  const limited = (value: number | undefined, otherwise: number) =>
    Math.min(MOST, Math.max(LEAST, Math.round(value ?? otherwise)));
  return {
    width: limited(numberAt(options, 'width'), WIDTH),
    height: limited(numberAt(options, 'height'), HEIGHT),
  };
}

/** A whole `<svg>` element; nothing in it is active, whatever the cells say. */
export function chartSvg(book: Workbook, chart: Chart): string {
  const data = chartData(book, chart);
  const { width, height } = chartSize(chart);
  const { inner, head } = titles(chart, { left: 0, top: 0, width, height });
  const { frame, drawn } = legend(chart, data, inner);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${xml(described(chart, data))}" font-family="Arial, 'Liberation Sans', sans-serif"><rect width="${width}" height="${height}" fill="${backgroundOf(chart.options)}"/>${head}${drawn}${body(book, chart, data, frame)}</svg>`;
}

function body(book: Workbook, chart: Chart, data: ChartData, frame: Frame): string {
  const middle = (text: string) =>
    label(frame.left + frame.width / 2, frame.top + frame.height / 2, text, { anchor: 'middle' });
  if (!Object.hasOwn(KINDS, chart.type)) return middle('Este tipo de gráfico no se dibuja aquí.');
  if (!data.series.some(({ values }) => values.some((value) => value !== undefined)))
    return middle('Sin datos');
  return chart.type === 'PIE'
    ? pieChart(chart, data, frame, book.locale)
    : axesChart(book, chart, data, frame);
}

/** What the picture says, for who does not see it. */
function described({ type, options }: Chart, { categories, series }: ChartData): string {
  const title = textAt(options, 'title');
  const points = series.flatMap(({ name, values }) =>
    values.flatMap((value, at) =>
      value === undefined
        ? []
        : [`${[categories[at], series.length > 1 ? name : ''].filter(Boolean).join(', ')}: ${value}`],
    ),
  );
  const shown = points.slice(0, 60).join('; ') + (points.length > 60 ? '; …' : '');
  return [KINDS[type] ?? 'Gráfico', title, shown].filter(Boolean).join('. ');
}

function titles({ options }: Chart, whole: Frame): { inner: Frame; head: string } {
  const [title, subtitle] = [textAt(options, 'title'), textAt(options, 'subtitle')];
  let top = MARGIN;
  let head = '';
  if (title) {
    head += label(MARGIN, top + 14, shortened(title, whole.width - 2 * MARGIN, 16), {
      size: 16,
      color: '#1f1f1f',
    });
    top += 28;
  }
  if (subtitle) {
    head += label(MARGIN, top + 8, shortened(subtitle, whole.width - 2 * MARGIN), {});
    top += LINE;
  }
  const inner = { left: MARGIN, top, width: whole.width - 2 * MARGIN, height: whole.height - top - MARGIN };
  return { inner, head };
}

function legend(chart: Chart, data: ChartData, frame: Frame): { frame: Frame; drawn: string } {
  const { options, type } = chart;
  const place = legendOf(options);
  const isPie = type === 'PIE';
  const entries = isPie
    ? data.categories.map((name, at) => ({ name, color: colorOf(options, 'slices', at) }))
    : data.series.map(({ name }, at) => ({
        name: textAt(options, `series.${at}.labelInLegend`) || name,
        color: colorOf(options, 'series', at),
      }));
  const named = entries.filter(({ name }) => name !== '');
  if (place === 'none' || named.length === 0) return { frame, drawn: '' };
  if (place === 'right') return legendBeside(named, frame);
  return legendInLines(named, frame, place === 'top');
}

interface Entry {
  name: string;
  color: string;
}

const mark = (x: number, y: number, { name, color }: Entry, width: number): string =>
  `<rect x="${round(x)}" y="${round(y - 10)}" width="11" height="11" rx="2" fill="${color}"/>${label(x + 17, y, shortened(name, width))}`;

function legendBeside(entries: Entry[], frame: Frame): { frame: Frame; drawn: string } {
  const longest = Math.max(...entries.map(({ name }) => widthOf(name)));
  const width = Math.min(longest + 2, frame.width * 0.28);
  const left = frame.left + frame.width - width - 17;
  const fits = Math.max(1, Math.floor(frame.height / LINE));
  const drawn = entries
    .slice(0, fits)
    .map((entry, index) => mark(left, frame.top + 14 + index * LINE, entry, width))
    .join('');
  return { frame: { ...frame, width: left - frame.left - MARGIN }, drawn };
}

/** As many lines as they need, three at most. */
function legendInLines(entries: Entry[], frame: Frame, above: boolean): { frame: Frame; drawn: string } {
  const lines: { entry: Entry; x: number; width: number }[][] = [[]];
  let x = frame.left;
  for (const entry of entries) {
    const width = Math.min(widthOf(entry.name) + 2, frame.width - 40);
    if (x > frame.left && x + width + 17 > frame.left + frame.width) {
      lines.push([]);
      x = frame.left;
    }
    lines.at(-1)?.push({ entry, x, width });
    x += width + 35;
  }
  const shown = lines.slice(0, 3);
  const height = shown.length * LINE + 6;
  const start = above ? frame.top : frame.top + frame.height - height + 6;
  const drawn = shown
    .flatMap((row, at) =>
      row.map(({ entry, x: left, width }) => mark(left, start + 12 + at * LINE, entry, width)),
    )
    .join('');
  const top = above ? frame.top + height : frame.top;
  return { frame: { ...frame, top, height: frame.height - height }, drawn };
}

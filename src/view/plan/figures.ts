import { oneLine } from './blocks.ts';
import type { Chart, Figure } from './figure.ts';

/** Who draws the figures of a document; `index` is the figure's own among them. */
export interface FigureDrawer {
  /** What stands in the text, as whole paragraphs or tables. @param width of the text, in twentieths of a point */
  body: (figure: Figure, index: number, width: number) => string;
  /** Parts of the package, with their entries in `[Content_Types].xml` and in the document's relationships. */
  parts: (figures: readonly Figure[]) => { files: Record<string, string>; types: string; relations: string };
}

/** Who draws the figures of a page. */
export interface PageFigures {
  html: (figure: Figure) => string;
  style: string;
}

const FIGURES = { percent: (value: number) => `${Math.round(value * 100)} %`, count: String };

/** @returns a figure of a chart in words; '' where nothing is known */
export const figureIn = ({ unit }: Chart, value: number | undefined): string =>
  value === undefined ? '' : FIGURES[unit](value);

/** The whole chart in words, for who does not see it. */
const chartWords = (chart: Chart): string =>
  chart.labels
    .map((label, at) => {
      const said = chart.series.map(
        ({ name, values }) => `${name.toLowerCase()} ${figureIn(chart, values[at]) || 'sin dato'}`,
      );
      return `${oneLine(label)}: ${said.join(', ')}`;
    })
    .join('; ');

/** A figure in words. */
export const figureWords = (figure: Figure): string =>
  figure.kind === 'chart'
    ? chartWords(figure)
    : figure.tiles.map(({ name, said }) => `${name}: ${said}`).join('; ');

import type { FigureDrawer } from '../plan/figures.ts';
import type { Figure } from '../plan/figure.ts';
import { RELATION } from '../plan/docxStyles.ts';
import { chartBook, chartRelations } from './chartBook.ts';
import { chartDrawing, chartXml } from './docxChart.ts';
import { tilesXml } from './docxTiles.ts';

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files of charts are numbered by the place of the chart among all figures. */
const charts = <T>(
  figures: readonly Figure[],
  make: (figure: Figure & { kind: 'chart' }, index: number) => T,
): T[] => figures.flatMap((figure, index) => (figure.kind === 'chart' ? [make(figure, index)] : []));

/** Charts that Word and LibreOffice know as theirs, and maps as tables: staff can edit both. */
export const DRAWER: FigureDrawer = {
  body: (figure, index, width) =>
    figure.kind === 'chart' ? `<w:p>${chartDrawing(figure, index)}</w:p>` : tilesXml(figure, width),
  parts: (figures) => ({
    files: Object.fromEntries(
      charts(figures, (chart, index) => [
        [`word/charts/chart${index}.xml`, chartXml(chart)],
        [`word/charts/_rels/chart${index}.xml.rels`, chartRelations(index)],
      ]).flat(),
    ),
    types:
      `<Default Extension="xlsx" ContentType="${SHEET}"/>` +
      charts(
        figures,
        (_, index) => `<Override PartName="/word/charts/chart${index}.xml" ContentType="${CHART}"/>`,
      ).join(''),
    relations: charts(
      figures,
      (_, index) =>
        `<Relationship Id="chart${index}" Type="${RELATION}/chart" Target="charts/chart${index}.xml"/>`,
    ).join(''),
  }),
};

/** @returns by their path in the .docx, the files of the workbook of each chart, to be zipped for itself */
export const booksOf = (figures: readonly Figure[]): Record<string, Record<string, string>> =>
  Object.fromEntries(
    charts(figures, (chart, index) => [`word/embeddings/datos${index}.xlsx`, chartBook(chart)]),
  );

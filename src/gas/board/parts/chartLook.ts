/** How the charts of every workbook look. */
export const INK = '#202124';
export const GREY = '#595d63';
/** Planned, reported, verified: each 4.5 or more against white, and apart in lightness for who sees no colour. */
export const PLANNED = '#5f5f61';
export const REPORTED = '#a5560a';
export const VERIFIED = '#1e5b4f';

export const words = { color: INK, fontSize: 12 };
export const axis = {
  format: '0%',
  viewWindow: { min: 0, max: 1 },
  textStyle: { color: GREY },
  gridlines: { color: '#dadce0' },
};

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The charts that are not there yet; one that is stays as people made it, and is known by the columns that it shows.
 * Where there are as many as there should be, they are not looked at one by one.
 * @param on the tab that shows them, `from` that of their figures; undefined where one is still to be made
 * @param columnOf where a field stands in `from`, from 1
 */
export function lackingCharts<Wanted extends { first: string }>(
  all: readonly Wanted[],
  { on, from }: { on: Sheet | undefined; from: Sheet | undefined },
  columnOf: (field: string) => number,
): readonly Wanted[] {
  const charts = on?.getCharts() ?? [];
  if (from && charts.length >= all.length) return [];
  const id = charts.length > 0 ? from?.getSheetId() : undefined;
  const shown = charts.flatMap((chart) =>
    chart.getRanges().flatMap((range) => (range.getGridId() === id ? [range.getColumn()] : [])),
  );
  return all.filter(({ first }) => !shown.includes(columnOf(first)));
}

/** What all of them share. */
export const titled = (builder: Builder, title: string, width: number, height: number): Builder =>
  builder
    .setNumHeaders(1)
    .setOption('title', title)
    .setOption('titleTextStyle', { color: INK, fontSize: 14, bold: true })
    .setOption('legend', { position: 'top', textStyle: words })
    .setOption('width', width)
    .setOption('height', height);

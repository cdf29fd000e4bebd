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

/** What all of them share. */
export const titled = (builder: Builder, title: string, width: number, height: number): Builder =>
  builder
    .setNumHeaders(1)
    .setOption('title', title)
    .setOption('titleTextStyle', { color: INK, fontSize: 14, bold: true })
    .setOption('legend', { position: 'top', textStyle: words })
    .setOption('width', width)
    .setOption('height', height);

import { TABLES } from '../../../core/tables.ts';
import { HEAD_ROWS, letters } from '../../view.ts';
import { axis, GREY, INK, lackingCharts, PLANNED, REPORTED, titled, VERIFIED } from './chartLook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** One chart of Inicio, from neighbouring columns of Gráficas. */
interface Wanted {
  first: string;
  last: string;
  /** Rows below the headers, blank ones at the end among them: a chart passes them over. */
  rows: number;
  title: string;
  height: number;
  look: (builder: Builder) => Builder;
}

const WIDTH = 416;
const GAP = 12;
/** Of the columns beside the table, over which the charts stand. */
const COLUMNS = 5;
const CHARTS: readonly Wanted[] = [
  {
    first: 'mes',
    last: 'verificado',
    rows: 40,
    title: 'Avance del plan: lo planeado y lo real',
    height: 290,
    look: (builder) =>
      builder
        .setChartType(Charts.ChartType.LINE)
        .setOption('colors', [PLANNED, REPORTED, VERIFIED])
        .setOption('series', {
          0: { lineDashStyle: [6, 4], lineWidth: 2, pointSize: 0 },
          1: { lineWidth: 3, pointSize: 7, pointShape: 'circle' },
          2: { lineWidth: 3, pointSize: 7, pointShape: 'square' },
        })
        .setOption('vAxis', axis)
        .setOption('hAxis', { textStyle: { color: GREY } }),
  },
  {
    first: 'compromiso',
    last: 'c_verificado',
    rows: 120,
    title: 'Avance de cada compromiso',
    height: 380,
    look: (builder) =>
      builder
        .setChartType(Charts.ChartType.BAR)
        .setOption('colors', [REPORTED, VERIFIED])
        .setOption('series', { 0: { dataLabel: 'value' }, 1: { dataLabel: 'value' } })
        .setOption('hAxis', axis)
        .setOption('vAxis', { textStyle: { color: INK } }),
  },
  {
    first: 'estado',
    last: 'actividades',
    rows: 12,
    title: 'Actividades por estado',
    height: 270,
    look: (builder) =>
      builder
        .setChartType(Charts.ChartType.COLUMN)
        .setOption('colors', [VERIFIED])
        .setOption('legend', { position: 'none' })
        .setOption('series', { 0: { dataLabel: 'value' } })
        .setOption('vAxis', {
          minValue: 0,
          format: '0',
          textStyle: { color: GREY },
          // half activities would be rounded into two equal figures
          gridlines: { color: '#dadce0', multiple: 1 },
        })
        .setOption('hAxis', { textStyle: { color: INK } }),
  },
];

/** What Inicio lacks, found out before anything is written. */
export interface MissingCharts {
  titles: string[];
  draw: (inicio: Sheet, graficas: Sheet) => void;
}

/** @param inicio undefined where the tab is still to be made; `graficas` likewise */
export function missingCharts(inicio: Sheet | undefined, graficas: Sheet | undefined): MissingCharts {
  const missing = lackingCharts(CHARTS, { on: inicio, from: graficas }, columnOf);
  const rows = missing.length > 0 ? (graficas?.getMaxRows() ?? MOST_ROWS) : MOST_ROWS;
  return {
    titles: missing.map(({ title }) => title),
    draw: (on, from) => {
      if (missing.length === 0) return;
      // asked only now: the repair may have added columns of its own
      const columns = on.getMaxColumns();
      if (columns < OWN + COLUMNS) on.insertColumnsAfter(columns, OWN + COLUMNS - columns);
      if (rows < MOST_ROWS) from.insertRowsAfter(rows, MOST_ROWS - rows);
      for (const wanted of missing) on.insertChart(chartOf(on, from, wanted));
    },
  };
}

const OWN = TABLES.inicio.fields.length;
const MOST_ROWS = HEAD_ROWS + Math.max(...CHARTS.map(({ rows }) => rows));

/** From 1; the tab is written by the add-on alone, and its columns stand as they are defined. */
const columnOf = (field: string): number => TABLES.graficas.fields.findIndex(({ key }) => key === field) + 1;

function chartOf(inicio: Sheet, graficas: Sheet, wanted: Wanted): Chart {
  const [first, last] = [wanted.first, wanted.last].map((field) => letters(columnOf(field) - 1));
  const range = graficas.getRange(`${first}${HEAD_ROWS}:${last}${HEAD_ROWS + wanted.rows}`);
  const builder = titled(inicio.newChart().addRange(range), wanted.title, WIDTH, wanted.height)
    // below the frozen rows: what stands in them would not scroll
    .setPosition(HEAD_ROWS + 1, OWN + 1, GAP, topOf(wanted));
  return wanted.look(builder).build();
}

/** They stand one below the other, whatever the height of the rows. */
function topOf(wanted: Wanted): number {
  const before = CHARTS.slice(0, CHARTS.indexOf(wanted));
  return GAP + before.reduce((sum, { height }) => sum + height + GAP, 0);
}

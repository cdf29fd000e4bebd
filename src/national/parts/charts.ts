import { STATES } from '../../core/states.ts';
import { TABLES } from '../../core/tables.ts';
import {
  axis,
  GREY,
  INK,
  lackingCharts,
  PLANNED,
  REPORTED,
  titled,
  VERIFIED,
} from '../../gas/board/parts/chartLook.ts';
import { HEAD_ROWS, letters } from '../../gas/view.ts';
import { MAP_ROWS } from '../../view/national/map.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** A comparison of the states, from neighbouring columns of Tablero nacional. */
interface Wanted {
  first: string;
  last: string;
  title: string;
  look: (builder: Builder) => Builder;
}

/** Four tiles of the map, less a gap: a chart stands below its own columns. */
const TILES = 4;
const WIDTH = 500;
/** A state takes three bars, and its name has to be read. */
const HEIGHT = 1080;
const GAP = 6;
const counts = { minValue: 0, format: '0', textStyle: { color: GREY }, gridlines: { color: '#dadce0' } };

const CHARTS: readonly Wanted[] = [
  {
    first: 'reportado',
    last: 'esperado',
    title: 'Avance reportado, verificado y esperado de cada entidad',
    look: (builder) => builder.setOption('colors', [REPORTED, VERIFIED, PLANNED]).setOption('hAxis', axis),
  },
  {
    first: 'atrasadas',
    last: 'sin_evidencia',
    title: 'Actividades atrasadas, y con avance y sin evidencia',
    look: (builder) => builder.setOption('colors', ['#8a1538', REPORTED]).setOption('hAxis', counts),
  },
  {
    first: 'dias_stl',
    last: 'dias_pal',
    title: 'Días de la declaración al Secretariado, y de él al plan',
    look: (builder) =>
      builder
        .setOption('colors', [VERIFIED, REPORTED])
        .setOption('isStacked', true)
        .setOption('hAxis', counts),
  },
];

/** What the tab Mapa lacks, found out before anything is written. */
export interface MissingCharts {
  titles: string[];
  draw: (map: Sheet, summary: Sheet) => void;
}

/** @param map undefined where the tab is still to be made; `summary` likewise */
export function missingCharts(map: Sheet | undefined, summary: Sheet | undefined): MissingCharts {
  const missing = lackingCharts(CHARTS, { on: map, from: summary }, columnOf);
  return {
    titles: missing.map(({ title }) => title),
    draw: (on, from) => {
      for (const wanted of missing) on.insertChart(chartOf(on, from, wanted));
    },
  };
}

/** From 1; the tab is written by the add-on alone, and its columns stand as they are defined. */
const columnOf = (field: string): number => TABLES.resumen.fields.findIndex(({ key }) => key === field) + 1;

function chartOf(map: Sheet, summary: Sheet, wanted: Wanted): Chart {
  const columns = (first: string, last: string): string =>
    `${letters(columnOf(first) - 1)}${HEAD_ROWS}:${letters(columnOf(last) - 1)}${HEAD_ROWS + STATES.length}`;
  const builder = map
    .newChart()
    .setChartType(Charts.ChartType.BAR)
    .addRange(summary.getRange(columns('entidad', 'entidad')))
    .addRange(summary.getRange(columns(wanted.first, wanted.last)))
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    // a state that somebody filtered out of the table stays in the comparison
    .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setPosition(MAP_ROWS + 2, 1 + TILES * CHARTS.indexOf(wanted), GAP, GAP)
    .setOption('vAxis', { textStyle: { color: INK, fontSize: 11 } });
  return wanted.look(titled(builder, wanted.title, WIDTH, HEIGHT)).build();
}

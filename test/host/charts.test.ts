import { describe, expect, test } from 'vitest';
import { chartSvg } from '../../src/host/chart/svg.ts';
import type { Chart, Workbook } from '../../src/host/model.ts';
import { publishedPage } from '../../src/host/publish.ts';
import { readWorkbook, writeWorkbook } from '../../src/host/xlsx.ts';
import { answer, createWorld, evaluate, OWNER, project } from './engine.ts';

const PRELUDE = `
  const book = SpreadsheetApp.getActive();
  const sheet = SpreadsheetApp.getActiveSheet();
  const message = (act) => { try { act(); return 'nothing thrown'; } catch (error) { return error.message; } };
  sheet.getRange('A1:C4').setValues([['Mes', 'Hechas', 'Tarde'], ['Enero', 3, 1], ['Febrero', 5, 0], ['Marzo', 8, 2]]);
  const insert = (type = Charts.ChartType.COLUMN) => {
    const chart = sheet.newChart().setChartType(type).addRange(sheet.getRange('A1:C4')).setPosition(6, 2, 10, 5)
      .setOption('title', 'Avance').setOption('vAxis.title', 'Actividades').build();
    sheet.insertChart(chart);
    return sheet.getCharts()[0];
  };`;

/** Script, what it gives, source (D documented, U believed). */
type Fact = readonly [title: string, script: string, expected: unknown];

const facts: readonly Fact[] = [
  // D: enum ChartType; a member is an object like any other enum's
  [
    'chart types are an enum of Charts',
    '[Charts.ChartType.BAR.name(), JSON.stringify(Charts.ChartType.PIE)]',
    ['BAR', '"PIE"'],
  ],
  // D: embedded-chart-builder#build "does not automatically draw the chart on top of the spreadsheet"
  [
    'building draws nothing before insertChart',
    "sheet.newChart().asBarChart().addRange(sheet.getRange('A1:B4')).setPosition(1, 1, 0, 0).build(); sheet.getCharts().length",
    0,
  ],
  // D: embedded-chart-builder: changes "are not saved until Sheet.updateChart(chart) is called on the rebuilt chart"
  [
    'a change is saved by updateChart only',
    "const chart = insert(); const next = chart.modify().setOption('title', 'Otro').build(); const before = sheet.getCharts()[0].getOptions().get('title'); sheet.updateChart(next); [before, sheet.getCharts()[0].getOptions().get('title'), sheet.getCharts().length]",
    ['Avance', 'Otro', 1],
  ],
  // D: embedded-chart#getChartId "or null if the chart is not in a spreadsheet"
  [
    'the identifier is null until a sheet has the chart, then stays',
    'const id = insert().getChartId(); sheet.insertRowBefore(1); [sheet.newChart().build().getChartId(), typeof id, sheet.getCharts()[0].getChartId() === id]',
    [null, 'number', true],
  ],
  // D: embedded-chart#getContainerInfo logs the values used in setPosition
  [
    'its place is read back as it was given',
    'const place = insert().getContainerInfo(); [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY(), String(place)]',
    [6, 2, 10, 5, 'ContainerInfo'],
  ],
  // D: chart-options#get "or null if the option was not set"; dotted names are documented in setOption('animation.duration', 500)
  [
    'options are read by their dotted names',
    "const options = insert().getOptions(); [options.get('vAxis.title'), options.get('vAxis'), options.get('colors')]",
    ['Actividades', { title: 'Actividades' }, null],
  ],
  // D: getHiddenDimensionStrategy IGNORE_ROWS, getMergeStrategy MERGE_COLUMNS, getTransposeRowsAndColumns false, headers "negative values indicate auto-detected"
  [
    'what nobody set has the documented defaults',
    'const chart = insert(); [chart.getHiddenDimensionStrategy().name(), chart.getMergeStrategy().name(), chart.getTransposeRowsAndColumns(), chart.getNumHeaders() < 0]',
    ['IGNORE_ROWS', 'MERGE_COLUMNS', false, true],
  ],
  // D: embedded-chart-builder#addRange "if the range has already been added to the chart, this method does not add it again"
  [
    'the same range is added once, and ranges can be taken out',
    "const builder = sheet.newChart().addRange(sheet.getRange('A1:B2')).addRange(sheet.getRange('A1:B2')).addRange(sheet.getRange('D1')); const all = builder.getRanges().map((range) => range.getA1Notation()); builder.removeRange(sheet.getRange('D1')); [all, builder.getRanges().length, builder.clearRanges().getRanges().length]",
    [['A1:B2', 'D1'], 1, 0],
  ],
  // D: as…Chart "sets the chart type and returns" that type's builder, whose setters stand for options
  [
    'each kind has its own builder',
    "const builder = sheet.newChart().asPieChart().setTitle('Pastel').set3D().setLegendPosition(Charts.Position.BOTTOM); const options = builder.build().getOptions(); [String(builder), builder.getChartType().name(), options.get('title'), options.get('is3D'), options.get('legend.position'), typeof builder.setStacked, typeof sheet.newChart().asColumnChart().setStacked]",
    ['EmbeddedPieChartBuilder', 'PIE', 'Pastel', true, 'bottom', 'undefined', 'function'],
  ],
  // D: the parameter of insertChart is an EmbeddedChart; the text is fact 2 of the reference
  [
    'a builder is no chart',
    'message(() => sheet.insertChart(sheet.newChart()))',
    "The parameters (SpreadsheetApp.EmbeddedChartBuilder) don't match the method signature for SpreadsheetApp.Sheet.insertChart.",
  ],
  // D: sheet#removeChart
  [
    'removing takes that chart and no other',
    "insert(); insert(Charts.ChartType.PIE); const [first] = sheet.getCharts(); sheet.removeChart(first); [sheet.getCharts().map((chart) => chart.getType().name()), message(() => sheet.removeChart(first)) !== 'nothing thrown']",
    [['PIE'], true],
  ],
  // U: ranges of a chart follow their cells like every other reference of a sheet
  [
    'ranges and place follow inserted and deleted lines',
    'insert(); sheet.insertRowsBefore(2, 2); sheet.insertColumnBefore(1); const [chart] = sheet.getCharts(); const place = chart.getContainerInfo(); const grown = [chart.getRanges()[0].getA1Notation(), place.getAnchorRow(), place.getAnchorColumn()]; sheet.deleteRows(1, 8); [grown, sheet.getCharts()[0].getRanges().length, sheet.getCharts()[0].getContainerInfo().getAnchorRow()]',
    [['B1:D6', 8, 3], 0, 1],
  ],
  [
    'a copied tab has charts of its own cells, and a deleted one takes its ranges along',
    "insert(); const other = book.insertSheet('Otra'); other.insertChart(other.newChart().addRange(sheet.getRange('A1:B4')).setPosition(1, 1, 0, 0).build()); const copy = sheet.copyTo(book); const of = (tab) => tab.getCharts()[0].getRanges().map((range) => range.getSheet().getName()); const before = [of(copy), of(other), copy.getCharts()[0].getChartId() !== sheet.getCharts()[0].getChartId()]; book.deleteSheet(sheet); [before, of(other)]",
    [[['Copy of Sheet1'], ['Sheet1'], true], []],
  ],
  [
    'what the host does not draw says so',
    'message(() => insert().getBlob())',
    'not implemented in host: EmbeddedChart.getBlob',
  ],
];

describe('charts in a sheet', () => {
  test.each(facts)('%s', (_title, script, expected) => {
    expect(answer(evaluate(`${PRELUDE} ${script}`))).toEqual(expected);
  });

  test('every step is a call, inserting is a write and listing a read', () => {
    const { meter } = evaluate(
      "const s = SpreadsheetApp.getActiveSheet(); s.insertChart(s.newChart().addRange(s.getRange('A1')).setPosition(1, 1, 0, 0).build()); s.getCharts(); 1",
    );
    expect([meter.calls, meter.writes, meter.reads]).toEqual([8, 1, 1]);
  });
});

function bookWith(script: string): Workbook {
  const { world, workbookId } = createWorld();
  const run = { project: project(''), workbookId, user: OWNER, entry: '', args: [], kind: 'eval' as const };
  const { error } = world.run({ ...run, project: project(`${PRELUDE} ${script}; 1`) });
  expect(error).toBeUndefined();
  const book = world.workbooks.get(workbookId);
  if (!book) throw new Error('there is no workbook');
  return book;
}

function drawn(script: string): string {
  const book = bookWith(script);
  return chartSvg(book, book.sheets[0]?.charts?.[0] as Chart);
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('a chart', () => {
  test('is in the file and in what is published', async () => {
    const book = bookWith('insert()');
    const again = await readWorkbook(await writeWorkbook(book));
    expect(again.sheets[0]?.charts).toEqual(book.sheets[0]?.charts);
    book.published = { key: '2PACX-x', sheetIds: [0] };
    expect(publishedPage(book, undefined, false)).toContain('>Avance</text>');
  });

  test('is drawn the same each time, with its title, axis title, legend, categories and one bar a value', () => {
    const book = bookWith('insert()');
    const chart = book.sheets[0]?.charts?.[0] as Chart;
    const svg = chartSvg(book, chart);
    expect(chartSvg(book, chart)).toBe(svg);
    for (const text of ['Avance', 'Actividades', 'Hechas', 'Tarde', 'Enero', 'Febrero', 'Marzo', '8'])
      expect(svg).toContain(`>${text}</text>`);
    expect(count(svg, /<title>/g)).toBe(6);
    expect(svg).toContain('<title>Febrero, Hechas: 5</title>');
    expect(svg).toContain('width="600" height="371"');
  });

  test('has bars as long as their values say', () => {
    const svg = drawn('insert()');
    const height = (name: string) =>
      Number(new RegExp(`height="([\\d.]+)" fill="[^"]+"><title>${name}`).exec(svg)?.[1]);
    expect(height('Marzo, Hechas') / height('Marzo, Tarde')).toBeCloseTo(4, 1);
    expect(height('Febrero, Tarde')).toBe(0);
  });

  test('takes colours, size and value labels from its options', () => {
    const svg = drawn(
      "sheet.insertChart(sheet.newChart().asBarChart().addRange(sheet.getRange('A1:C4')).setPosition(1, 1, 0, 0).setOption('series', { 0: { color: '#137a45', dataLabel: 'value' } }).setOption('colors', ['#111111', '#b3261e']).setOption('width', 480).setOption('height', 240).build())",
    );
    expect(svg).toContain('width="480" height="240"');
    expect(count(svg, /<rect[^>]*fill="#137a45"><title>/g)).toBe(3);
    expect(count(svg, /<rect[^>]*fill="#b3261e"><title>/g)).toBe(3);
    expect(svg).toContain('font-size="11" text-anchor="start" fill="#444746">8</text>');
  });

  test('has whole gridlines and dashed lines where its options ask for them', () => {
    const few = (options: string) =>
      drawn(
        `sheet.getRange('B2:C4').setValues([[1, 0], [2, 1], [1, 2]]); sheet.insertChart(sheet.newChart().asLineChart().addRange(sheet.getRange('A1:C4')).setPosition(1, 1, 0, 0)${options}.build())`,
      );
    expect(few('')).toContain('>0.5</text>');
    expect(few(".setOption('vAxis', { gridlines: { multiple: 1 } })")).not.toContain('>0.5</text>');
    const dashed = few(".setOption('series', { 0: { lineDashStyle: [6, 4] } })");
    expect(count(dashed, /stroke-dasharray="6 4"/g)).toBe(1);
  });

  test('of stacked percents reaches the end of its axis', () => {
    const svg = drawn(
      "sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:C4')).setPosition(1, 1, 0, 0).setOption('isStacked', 'percent').build())",
    );
    expect(svg).toContain('>100%</text>');
    expect(svg).not.toContain('>120%</text>');
  });

  test('in a circle has a slice a category and shares that add up', () => {
    const svg = drawn('insert(Charts.ChartType.PIE)');
    expect(count(svg, /<path/g)).toBe(3);
    const shares = [...svg.matchAll(/>([\d.]+)%<\/text>/g)].map(([, share]) => Number(share));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  });

  test('of lines is broken where a cell is blank', () => {
    const svg = drawn("sheet.getRange('B3').clearContent(); insert(Charts.ChartType.LINE)");
    expect(count(svg, /<circle/g)).toBe(5);
    expect(count(svg, /<path/g)).toBe(3);
  });

  test('leaves hidden rows out, and reads rows as series when transposed', () => {
    expect(drawn('sheet.hideRows(3); insert()')).not.toContain('Febrero');
    const turned = drawn(
      "sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:C4')).setTransposeRowsAndColumns(true).setPosition(1, 1, 0, 0).build())",
    );
    expect(turned).toContain('<title>Hechas, Enero: 3</title>');
  });

  test('shows what cells say as text, never as markup', () => {
    const svg = drawn("sheet.getRange('A2').setValue('<script>alert(1)</script>'); insert()");
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
    const color = drawn(
      "sheet.insertChart(sheet.newChart().asBarChart().addRange(sheet.getRange('A1:C4')).setPosition(1, 1, 0, 0).setColors(['red\"/><script>']).build())",
    );
    expect(color).not.toContain('<script');
  });

  test('without numbers says so', () => {
    expect(drawn("sheet.getRange('B2:C4').clearContent(); insert()")).toContain('Sin datos');
  });
});

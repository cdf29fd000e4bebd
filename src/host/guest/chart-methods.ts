/**
 * Methods of the chart classes, in the notation of methods.ts. Generated from gas-types-detailed 1.1.3 (MIT); the
 * builders share most of theirs. The reference names no scope for any of them.
 */
const COMMON = `
  addRange(Range) asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart
  asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange(Range)
  setChartType(ChartType) setHiddenDimensionStrategy(ChartHiddenDimensionStrategy)
  setMergeStrategy(ChartMergeStrategy) setNumHeaders(n) setOption(s,o) setPosition(n,n,n,n)
  setTransposeRowsAndColumns(b)`;
const LOOK = `
  ${COMMON} setBackgroundColor(s) setColors([s]) setLegendPosition(Position) setLegendTextStyle(TextStyle) setTitle(s)
  setTitleTextStyle(TextStyle)`;
const AXES = `
  ${LOOK} setXAxisTextStyle(TextStyle) setXAxisTitle(s) setXAxisTitleTextStyle(TextStyle)
  setYAxisTextStyle(TextStyle) setYAxisTitle(s) setYAxisTitleTextStyle(TextStyle)`;
const ONE_SCALE = `${AXES} reverseCategories setRange(n,n) useLogScale`;

export const CHART_METHODS: Readonly<Record<string, string>> = {
  ChartOptions: 'get(s) getOrDefault(s)',
  ContainerInfo: 'getAnchorColumn getAnchorRow getOffsetX getOffsetY',
  // getId and getType are older names that Google still answers.
  EmbeddedChart: `
    asDataSourceChart getAs(s) getBlob getChartId getContainerInfo getHiddenDimensionStrategy getId
    getMergeStrategy getNumHeaders getOptions getRanges getTransposeRowsAndColumns getType modify`,
  EmbeddedChartBuilder: COMMON,
  EmbeddedAreaChartBuilder: `${ONE_SCALE} setPointStyle(PointStyle) setStacked`,
  EmbeddedBarChartBuilder: `${ONE_SCALE} reverseDirection setStacked`,
  EmbeddedColumnChartBuilder: `${ONE_SCALE} setStacked`,
  EmbeddedComboChartBuilder: `${ONE_SCALE} setStacked`,
  EmbeddedHistogramChartBuilder: `${ONE_SCALE} setStacked`,
  EmbeddedLineChartBuilder: `${ONE_SCALE} setCurveStyle(CurveStyle) setPointStyle(PointStyle)`,
  EmbeddedPieChartBuilder: `${LOOK} reverseCategories set3D`,
  EmbeddedScatterChartBuilder: `
    ${AXES} setPointStyle(PointStyle) setXAxisLogScale setXAxisRange(n,n) setYAxisLogScale setYAxisRange(n,n)`,
  EmbeddedTableChartBuilder: `
    ${COMMON} enablePaging(b)(n)(n,n) enableRtlTable(b) enableSorting(b) setFirstRowNumber(n)
    setInitialSortingAscending(n) setInitialSortingDescending(n) showRowNumberColumn(b) useAlternatingRowStyle(b)`,
};

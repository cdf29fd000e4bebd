import { escape } from '../html.ts';
import { oneLine } from '../plan/blocks.ts';
import { figureWords } from '../plan/figures.ts';
import type { Chart, Series } from '../plan/figure.ts';
import { R, XML } from '../plan/docxStyles.ts';
import { isDark } from './dark.ts';

const DRAWINGS = 'http://schemas.openxmlformats.org/drawingml/2006';
const DRAWING = {
  a: `xmlns:a="${DRAWINGS}/main"`,
  c: `xmlns:c="${DRAWINGS}/chart"`,
  wp: `xmlns:wp="${DRAWINGS}/wordprocessingDrawing"`,
} as const;

const said = (text: string): string => escape(oneLine(text));

/** English Metric Units: 914,400 an inch. */
const EMU = 914_400;
const WIDE = 6.5;

/** A bar is a seventh of an inch high; a page holds eight inches. */
function inches({ labels, series, stacked }: Chart): number {
  const bars = labels.length * (stacked ? 2.2 : series.length + 1.2);
  return Math.min(8, Math.max(1.6, 0.85 + bars * 0.14));
}

/** The place of a chart in the text. @param index from 0, as its file is numbered */
export function chartDrawing(chart: Chart, index: number): string {
  const extent = `cx="${Math.round(WIDE * EMU)}" cy="${Math.round(inches(chart) * EMU)}"`;
  return (
    `<w:r><w:drawing><wp:inline ${DRAWING.wp} distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
    `<wp:docPr id="${index + 1}" name="Gráfica ${index + 1}" descr="${said(`${chart.caption}. ${figureWords(chart)}`)}"/>` +
    `<a:graphic ${DRAWING.a}><a:graphicData uri="${DRAWINGS}/chart">` +
    `<c:chart ${DRAWING.c} r:id="chart${index}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}

export const column = (at: number): string => String.fromCharCode(65 + at);

/** Zeros of stacked bars would stand on each other. */
const formatOf = ({ unit, stacked }: Chart): string => (unit === 'percent' ? '0 %' : stacked ? '0;;;' : '0');

const text = (points: number, colour = '202124'): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${points * 100}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:defRPr></a:pPr>` +
  '<a:endParaRPr lang="es-MX"/></a:p></c:txPr>';

const line = (colour: string): string =>
  `<a:ln w="9525"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`;

function seriesXml(chart: Chart, { name, fill, values }: Series, at: number): string {
  const rows = chart.labels.length;
  const [own, last] = [column(at + 1), rows + 1];
  const format = formatOf(chart);
  const labels = chart.labels
    .map((label, index) => `<c:pt idx="${index}"><c:v>${said(label)}</c:v></c:pt>`)
    .join('');
  const points = values
    .map((value, index) => (value === undefined ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`))
    .join('');
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>Datos!$${own}$1</c:f><c:strCache><c:ptCount val="1"/>` +
    `<c:pt idx="0"><c:v>${said(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>${line('404040')}</c:spPr><c:invertIfNegative val="0"/>` +
    `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/>${text(8, chart.stacked && isDark(fill) ? 'FFFFFF' : '202124')}` +
    `<c:dLblPos val="${chart.stacked ? 'ctr' : 'outEnd'}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef><c:f>Datos!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${rows}"/>${labels}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Datos!$${own}$2:$${own}$${last}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>` +
    `<c:ptCount val="${rows}"/>${points}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

function axes(chart: Chart): string {
  const percent = chart.unit === 'percent';
  const scale = percent ? '<c:max val="1"/><c:min val="0"/>' : '<c:min val="0"/>';
  const quiet = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  return (
    // the first label on top, as one reads
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
    `<c:numFmt formatCode="General" sourceLinked="0"/>${quiet}<c:tickLblPos val="low"/><c:spPr>${line('A6A6A6')}</c:spPr>${text(9)}` +
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${scale}</c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
    `<c:majorGridlines><c:spPr>${line('DADCE0')}</c:spPr></c:majorGridlines><c:numFmt formatCode="${percent ? '0 %' : '0'}" sourceLinked="0"/>` +
    `${quiet}<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${text(8)}<c:crossAx val="1"/><c:crosses val="max"/>` +
    `<c:crossBetween val="between"/>${percent ? '<c:majorUnit val="0.25"/>' : ''}</c:valAx>`
  );
}

/** @returns the chart as a part of its own (ISO/IEC 29500, DrawingML); its figures are also in a workbook (`chartBook`) */
export function chartXml(chart: Chart): string {
  const { series, stacked } = chart;
  return (
    `${XML}<c:chartSpace ${DRAWING.c} ${DRAWING.a} ${R}><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    `${series.map((one, at) => seriesXml(chart, one, at)).join('')}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}` +
    `<c:axId val="1"/><c:axId val="2"/></c:barChart>${axes(chart)}</c:plotArea>` +
    (series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text(9)}</c:legend>` : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:externalData r:id="datos"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  );
}

import { escape } from '../html.ts';
import { oneLine } from '../plan/blocks.ts';
import type { Chart } from '../plan/figure.ts';
import { R, RELATION, XML } from '../plan/docxStyles.ts';
import { column } from './docxChart.ts';

const said = (text: string): string => escape(oneLine(text));

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relationships = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`)
    .join('') +
  '</Relationships>';

/** @returns where a chart finds its workbook. @param index from 0 */
export const chartRelations = (index: number): string =>
  relationships([['datos', 'package', `../embeddings/datos${index}.xlsx`]]);

/** @returns the files of the workbook by which Word lets one edit the figures of a chart */
export function chartBook({ labels, series }: Chart): Record<string, string> {
  const word = (at: string, value: string): string =>
    `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${said(value)}</t></is></c>`;
  const head = series.map(({ name }, at) => word(`${column(at + 1)}1`, name)).join('');
  const rows = labels.map((label, at) => {
    const cells = series.map(({ values }, index) => {
      const value = values[at];
      return value === undefined ? '' : `<c r="${column(index + 1)}${at + 2}"><v>${value}</v></c>`;
    });
    return `<row r="${at + 2}">${word(`A${at + 2}`, label)}${cells.join('')}</row>`;
  });
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]),
    'xl/workbook.xml': `${XML}<workbook ${main} ${R}><sheets><sheet name="Datos" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet ${main}><sheetData><row r="1">${head}</row>${rows.join('')}</sheetData></worksheet>`,
  };
}

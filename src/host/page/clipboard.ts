import type { SheetModel } from './model.ts';
import type { Area } from './selection.ts';

export function copyText(model: SheetModel, { row, column, rows, columns }: Area): string {
  const line = (r: number) =>
    Array.from({ length: columns }, (_, c) => quote(model.cell(row + r, column + c)?.text ?? '')).join('\t');
  return Array.from({ length: rows }, (_, r) => line(r)).join('\n');
}

function quote(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Tab-separated text as spreadsheets put it on the clipboard: quoted where a cell holds tabs or line breaks. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const field = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  for (const [, quoted, plain, end] of source.matchAll(field)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

/** One copied cell fills the whole range; a block lands as it is, from the corner. */
export function spreadOver(values: string[][], { rows, columns }: Area): string[][] {
  const [first] = values;
  if (values.length !== 1 || first?.length !== 1) return values;
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => first[0] ?? ''));
}

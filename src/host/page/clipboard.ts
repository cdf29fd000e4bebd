import type { Edits } from './edits.ts';
import type { SheetModel } from './model.ts';
import type { Area } from './selection.ts';

export interface ClipboardHost {
  /** The sheet, while the keys go to the grid. */
  model(): SheetModel | undefined;
  area(): Area;
  edits: Edits;
}

export function listenClipboard(host: ClipboardHost): void {
  for (const kind of ['copy', 'cut', 'paste'] as const) {
    document.addEventListener(kind, (event) => {
      const model = host.model();
      if (!model || !event.clipboardData) return;
      event.preventDefault();
      const area = host.area();
      if (kind === 'paste') {
        const values = spreadOver(parseTable(event.clipboardData.getData('text/plain')), area);
        void host.edits.write(area.row, area.column, values);
        return;
      }
      event.clipboardData.setData('text/plain', copyText(model, area));
      if (kind === 'cut') void host.edits.clear(area);
    });
  }
}

function copyText(model: SheetModel, { row, column, rows, columns }: Area): string {
  const line = (r: number) =>
    Array.from({ length: columns }, (_, c) => quote(model.cell(row + r, column + c)?.text ?? '')).join('\t');
  return Array.from({ length: rows }, (_, r) => line(r)).join('\n');
}

function quote(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Tab-separated text as spreadsheets put it on the clipboard: quoted where a cell holds tabs or line breaks. */
function parseTable(text: string): string[][] {
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
function spreadOver(values: string[][], { rows, columns }: Area): string[][] {
  const [first] = values;
  if (values.length !== 1 || first?.length !== 1) return values;
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => first[0] ?? ''));
}

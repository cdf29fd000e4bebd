import { chartSvg } from './chart/svg.ts';
import { escapeHtml } from './server/http.ts';
import type { Sheet, Style, TextRun, Workbook } from './model.ts';
import { displayText } from './server/display.ts';

/** The tabs that were chosen in Archivo > Publicar en la Web, in the order of the workbook. */
export function publishedSheets(book: Workbook): Sheet[] {
  return book.sheets.filter((sheet) => book.published?.sheetIds.includes(sheet.id));
}

function usedRows(book: Workbook, sheet: Sheet): string[][] {
  const rows = Array.from(sheet.rows, (row) =>
    Array.from(row ?? [], (cell) => (cell ? displayText(cell, book) : '')),
  );
  const height = rows.findLastIndex((row) => row.some((text) => text !== '')) + 1;
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((text) => text !== '') + 1));
  return rows.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** RFC 4180, as `pub?output=csv` gives it: what is shown, not what is stored. */
export function sheetCsv(book: Workbook, sheet: Sheet): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return usedRows(book, sheet)
    .map((row) => row.map(quoted).join(','))
    .join('\r\n');
}

export function publishedPage(
  book: Workbook,
  chosen: number | undefined,
  single: boolean,
): string | undefined {
  const sheets = publishedSheets(book);
  const sheet = chosen === undefined ? sheets[0] : sheets.find(({ id }) => id === chosen);
  if (!sheet) return undefined;
  return `<!doctype html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(book.name)}${single ? `: ${escapeHtml(sheet.name)}` : ''}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(book.name)}</h1>${single || sheets.length < 2 ? '' : tabList(sheets, sheet)}</header>
<main>
<h2>${escapeHtml(sheet.name)}</h2>
${table(book, sheet)}
${(sheet.charts ?? []).map((chart) => `<figure>${chartSvg(book, chart)}</figure>`).join('\n')}
</main>
<footer>Página publicada desde una hoja de cálculo.</footer>
</body>
</html>
`;
}

function tabList(sheets: Sheet[], current: Sheet): string {
  const items = sheets.map(({ id, name }) => {
    const mark = id === current.id ? ' aria-current="page"' : '';
    return `<li><a href="?gid=${id}"${mark}>${escapeHtml(name)}</a></li>`;
  });
  return `<nav aria-label="Hojas publicadas"><ul>${items.join('')}</ul></nav>`;
}

function table(book: Workbook, sheet: Sheet): string {
  const hidden = { rows: new Set(sheet.hiddenRows), columns: new Set(sheet.hiddenColumns) };
  const shown = usedRows(book, sheet)
    .map((row, index) => ({ index, texts: row }))
    .filter(({ index }) => !hidden.rows.has(index));
  if (shown.length === 0) return '<p>Esta hoja está vacía.</p>';
  const cells = (texts: string[], index: number, tag: string) =>
    texts
      .map((text, column) => {
        if (hidden.columns.has(column)) return '';
        const style = inlineStyle(sheet, index, column);
        // a blank cell is the head of nothing
        const own = text === '' ? 'td' : tag;
        const scope = own === 'th' ? ' scope="col"' : '';
        const runs = sheet.rows[index]?.[column]?.runs;
        return `<${own}${scope}${style}>${runs ? richly(text, runs) : linked(text)}</${own}>`;
      })
      .join('');
  const width = shown[0]?.texts.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) =>
    hidden.columns.has(column) ? '' : `<col style="width:${sheet.columnWidths[column] ?? 100}px">`,
  ).join('');
  const heads = shown.filter(({ index }) => index < sheet.frozenRows);
  const body = shown.filter(({ index }) => index >= sheet.frozenRows);
  const lines = (rows: typeof shown, tag: string) =>
    rows.map(({ index, texts }) => `<tr>${cells(texts, index, tag)}</tr>`).join('\n');
  const head = heads.length > 0 ? `<thead>\n${lines(heads, 'th')}\n</thead>\n` : '';
  return `<div class="scroll" role="region" aria-label="${escapeHtml(sheet.name)}" tabindex="0"><table${sheet.hiddenGridlines ? ' class="plain"' : ''}>
<caption>${escapeHtml(sheet.name)}</caption>
${columns}
${head}<tbody>
${lines(body, 'td')}
</tbody>
</table></div>`;
}

function inlineStyle(sheet: Sheet, row: number, column: number): string {
  const style = sheet.rows[row]?.[column]?.style;
  if (!style) return '';
  return rulesOf(style);
}

function rulesOf(style: Style): string {
  const { border } = style;
  const sides = (['top', 'right', 'bottom', 'left'] as const).filter((side) => border?.[side]);
  const rules = [
    ...sides.map((side) => `border-${side}:1px solid ${border?.color ?? '#000000'}`),
    style.underline && 'text-decoration:underline',
    style.vertical && `vertical-align:${style.vertical}`,
    style.background && `background:${style.background}`,
    style.fontColor && `color:${style.fontColor}`,
    style.bold && 'font-weight:bold',
    style.italic && 'font-style:italic',
    style.fontSize && `font-size:${style.fontSize}pt`,
    style.wrap === 'OVERFLOW' && 'white-space:pre',
    style.horizontal && `text-align:${style.horizontal}`,
  ].filter((rule): rule is string => Boolean(rule) && !/[<>"';]/.test(String(rule)));
  return rules.length > 0 ? ` style="${rules.join(';')}"` : '';
}

/** Links open and painted parts look as in the cell; what leads elsewhere than to the web is only text. */
const richly = (text: string, runs: readonly TextRun[]): string =>
  runs
    .map(({ start, end, link, look }) => {
      const part = escapeHtml(text.slice(start, end));
      const style = rulesOf(look ?? {});
      if (link !== undefined && /^https?:\/\/\S+$/.test(link))
        return `<a href="${escapeHtml(link)}" rel="noopener nofollow"${style}>${part}</a>`;
      return style === '' ? part : `<span${style}>${part}</span>`;
    })
    .join('');

function linked(text: string): string {
  const safe = escapeHtml(text);
  return /^https?:\/\/\S+$/.test(text) ? `<a href="${safe}" rel="noopener nofollow">${safe}</a>` : safe;
}

const STYLE = `
body{font:16px/1.5 system-ui,'Segoe UI',Roboto,Arial,sans-serif;margin:0;color:#1f2328;background:#fff}
header,main,footer{padding:0 clamp(12px,3vw,32px)}
h1{font-size:1.35rem;margin:16px 0 4px}h2{font-size:1.1rem;margin:16px 0 8px}
nav ul{display:flex;flex-wrap:wrap;gap:4px;list-style:none;margin:8px 0 0;padding:0;border-bottom:1px solid #c8ccd1}
nav a{display:block;padding:8px 14px;color:#1a4a8a;text-decoration:none;border-bottom:3px solid transparent}
nav a[aria-current]{border-color:#1a4a8a;font-weight:600}
a:focus-visible,.scroll:focus-visible{outline:3px solid #1a73e8;outline-offset:2px}
.scroll{overflow-x:auto}
figure{margin:24px 0;overflow-x:auto}
table{border-collapse:collapse;font-size:10pt;table-layout:fixed;width:1px}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border:1px solid #e6e8eb;padding:4px 6px;text-align:left;vertical-align:top;overflow-wrap:break-word;white-space:pre-wrap}
thead th{background:#f1f3f4}
.plain th,.plain td{border-color:transparent}
footer{color:#59636e;font-size:.85rem;padding-block:24px}
`;

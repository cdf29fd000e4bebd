import { anchor, block as textBlock, escape, inline, list } from '../html.ts';
import {
  contentsOf,
  isAddress,
  sound,
  type Block,
  type Cell,
  type PlanDocument,
  type Table,
} from './blocks.ts';
import { figureWords, type PageFigures } from './figures.ts';
import { PRINT_STYLE } from './printStyle.ts';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

function cellHtml(cell: Cell): string {
  const text = sound(typeof cell === 'string' ? cell : cell.address);
  const shown = text && inline(text);
  if (typeof cell === 'string' || !isAddress(text)) return shown;
  return `<a href="${escape(text.trim())}" rel="noopener nofollow ugc" target="_blank">${shown}</a>`;
}

function tableHtml({ caption, head, widths, rows, named }: Table): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${Math.round((width / total) * 100)}%">`).join('');
  const look = head.length === 2 ? ' class="facts"' : head.length > 4 ? ' class="wide"' : '';
  const line = (row: readonly Cell[]): string =>
    row
      .map((cell, column) =>
        named && column === 0 ? `<th scope="row">${cellHtml(cell)}</th>` : `<td>${cellHtml(cell)}</td>`,
      )
      .join('');
  return (
    `<div class="scroll" role="region" tabindex="0" aria-label="${escape(caption)}">` +
    `<table${look}><caption>${inline(caption)}</caption><colgroup>${columns}</colgroup>` +
    `<thead><tr>${head.map((label) => `<th scope="col">${escape(label)}</th>`).join('')}</tr></thead>` +
    `<tbody>${rows.map((row) => `<tr>${line(row)}</tr>`).join('')}</tbody></table></div>`
  );
}

const contents = (document: PlanDocument): string =>
  '<nav class="contents" aria-labelledby="contenido"><h2 id="contenido">Contenido</h2><ol>' +
  contentsOf(document.blocks)
    .map(
      (heading) =>
        `<li class="l${heading.level}"><a href="#${anchor(heading.anchor)}">${inline(heading.text)}</a></li>`,
    )
    .join('') +
  '</ol></nav>';

function blockHtml(block: Block, document: PlanDocument, figures: PageFigures | undefined): string {
  switch (block.kind) {
    case 'cover':
      return (
        `<div class="cover"><p class="over">${escape(block.over)}</p><h1>${inline(block.title)}</h1>` +
        `${block.lines.map((line) => textBlock('p', line)).join('')}</div>`
      );
    case 'contents':
      return contents(document);
    case 'heading': {
      // the document's title is the page's first heading
      const tag = `h${block.level + 1}`;
      return `<${tag} id="${anchor(block.anchor)}">${inline(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return textBlock('p', sound(block.text));
    case 'list':
      return list(block.items.map((item) => inline(sound(item))));
    case 'table':
      return tableHtml(block);
    case 'chart':
    case 'tiles':
      return figures
        ? figures.html(block)
        : `<p>${inline(sound(`${block.caption}. ${figureWords(block)}`))}</p>`;
    case 'break':
      return '<div class="break"></div>';
    case 'note':
      return `<p class="note">${inline(sound(block.text))}</p>`;
  }
}

/** @returns the document as one page to print: it asks nobody for anything and holds no script. @param figures without a drawer, they stand in words */
export function printPage(document: PlanDocument, figures?: PageFigures): string {
  return (
    '<!DOCTYPE html><html lang="es-MX"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">' +
    `<title>${escape(sound(document.title))}</title><style>${PRINT_STYLE}${figures?.style ?? ''}</style></head><body><main>` +
    '<p class="hint">Para imprimir o guardar como PDF: Ctrl + P (en Mac, Comando + P).</p>' +
    `${document.blocks.map((block) => blockHtml(block, document, figures)).join('')}</main></body></html>`
  );
}

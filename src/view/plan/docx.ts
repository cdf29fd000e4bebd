import { escape } from '../html.ts';
import {
  contentsOf,
  isAddress,
  isFigure,
  sound,
  type Block,
  type Cell,
  type PlanDocument,
  type Table,
} from './blocks.ts';
import { figureWords, type FigureDrawer } from './figures.ts';
import type { Figure } from './figure.ts';
import { properties } from './docxProperties.ts';
import { documentRelations, fixedParts, R, W, XML } from './docxStyles.ts';

/** Letter, as printed in Mexico, with margins of an inch; in twentieths of a point. */
const PAGE = { width: 12_240, height: 15_840, margin: 1_440 };
const WIDTH = PAGE.width - 2 * PAGE.margin;

/** Links and bookmarks are numbered as they are met. */
interface Writing {
  links: string[];
  bookmarks: ReadonlyMap<Block, number>;
  figures: readonly Figure[];
  drawer: FigureDrawer | undefined;
}

const said = (text: string): string => escape(sound(text));

/** Text can be nothing but text: fields and links are elements of their own. */
function run(text: string, look = ''): string {
  const lines = sound(text).split('\n');
  const parts = lines.map((line) => `<w:t xml:space="preserve">${escape(line.replace(/\t/g, ' '))}</w:t>`);
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${parts.join('<w:br/>')}</w:r>`;
}

const paragraph = (style: string, content: string, more = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${content}</w:p>`;

/** A bookmark's name is a short word. */
const bookmarkName = (index: number): string => `_Toc${String(index).padStart(8, '0')}`;

const field = (instruction: string, shown: string): string =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

function cellContent(cell: Cell, writing: Writing, look: string): string {
  if (typeof cell === 'string') return run(cell, look);
  const address = cell.address.trim();
  if (!isAddress(address)) return run(cell.address, look);
  const id = writing.links.push(escape(address)) - 1;
  return `<w:hyperlink r:id="link${id}" w:history="1">${run(address, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
}

/** A row stays on one page unless it might be taller than one: then LibreOffice would cut it off. */
const whole = (row: readonly Cell[]): boolean =>
  row.every((cell) => (typeof cell === 'string' ? cell : cell.address).length < 1000);

function tableXml({ caption, head, widths, rows, named }: Table, writing: Writing): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const twips = widths.map((width) => Math.floor((width / total) * WIDTH));
  const cell = (content: string, column: number, fill: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${twips[column]}" w:type="dxa"/>` +
    `${fill && `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`}</w:tcPr>${paragraph('Celda', content)}</w:tc>`;
  const headRow =
    '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' +
    head
      .map((label, column) => cell(run(label, '<w:b/><w:color w:val="FFFFFF"/>'), column, '1E5B4F'))
      .join('') +
    '</w:tr>';
  const body = rows.map((row) => {
    const cells = head.map((_, column) => {
      const names = named === true && column === 0;
      return cell(
        cellContent(row[column] ?? '', writing, names ? '<w:b/>' : ''),
        column,
        names ? 'F1EEE6' : '',
      );
    });
    return `<w:tr>${whole(row) ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
  });
  return (
    paragraph('Caption', run(caption)) +
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0${named ? '4A0' : '420'}" w:firstRow="1" w:lastRow="0" w:firstColumn="${named ? 1 : 0}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>` +
    `<w:tblCaption w:val="${said(caption)}"/></w:tblPr><w:tblGrid>${twips.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${headRow}${body.join('')}</w:tbl>${paragraph('', '')}`
  );
}

/** A field with its entries already in it; the page numbers come when the person brings it up to date. */
function contents(document: PlanDocument, { bookmarks }: Writing, more: string): string {
  const entries = contentsOf(document.blocks);
  const [begin, end] = [
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ];
  const lines = entries.map((entry, index) => {
    const { text, level } = entry;
    const name = bookmarkName(bookmarks.get(entry) ?? 0);
    const link = `<w:hyperlink w:anchor="${name}" w:history="1">${run(text)}</w:hyperlink>`;
    return paragraph(`TOC${level}`, (index === 0 ? begin : '') + link);
  });
  return (
    paragraph('TOCHeading', run('Contenido'), more) +
    lines.join('') +
    (entries.length ? paragraph('', end) : '')
  );
}

function figureXml(figure: Figure, { figures, drawer }: Writing): string {
  const drawn = drawer
    ? drawer.body(figure, figures.indexOf(figure), WIDTH)
    : paragraph('', run(figureWords(figure)));
  const legend = figure.kind === 'tiles' ? figure.legend.map((line) => paragraph('Celda', run(line))) : [];
  return paragraph('Caption', run(figure.caption)) + drawn + legend.join('') + paragraph('', '');
}

/** @param more what its first paragraph needs besides its style */
function blockXml(block: Block, document: PlanDocument, writing: Writing, more: string): string {
  switch (block.kind) {
    case 'cover':
      return (
        paragraph('Subtitle', run(block.over), '<w:spacing w:before="3600"/>') +
        paragraph('Title', run(block.title)) +
        block.lines.map((line) => paragraph('Subtitle', run(line))).join('')
      );
    case 'contents':
      return contents(document, writing, more);
    case 'heading': {
      const index = writing.bookmarks.get(block) ?? 0;
      return paragraph(
        `Heading${block.level}`,
        `<w:bookmarkStart w:id="${index}" w:name="${bookmarkName(index)}"/>${run(block.text)}<w:bookmarkEnd w:id="${index}"/>`,
        more,
      );
    }
    case 'paragraph':
      return paragraph('', run(block.text));
    case 'list':
      return block.items.map((item) => paragraph('ListBullet', run(item))).join('');
    case 'table':
      return tableXml(block, writing);
    case 'chart':
    case 'tiles':
      return figureXml(block, writing);
    case 'break':
      return '';
    case 'note':
      return paragraph('Pendiente', run(block.text));
  }
}

function documentXml(document: PlanDocument, writing: Writing): string {
  const { width, height, margin } = PAGE;
  return (
    `${XML}<w:document ${W} ${R}><w:body>` +
    document.blocks
      .map((block, index) => {
        // an empty paragraph with a break would push down what follows it
        const onNewPage = document.blocks[index - 1]?.kind === 'break';
        return blockXml(block, document, writing, onNewPage ? '<w:pageBreakBefore/>' : '');
      })
      .join('') +
    `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="${width}" w:h="${height}"/>` +
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="708" w:footer="708" w:gutter="0"/>` +
    '<w:titlePg/></w:sectPr></w:body></w:document>'
  );
}

const footer = (title: string): string =>
  `${XML}<w:ftr ${W}>${paragraph(
    'Footer',
    `${run(`${title} · Página `)}${field('PAGE', run('1'))}${run(' de ')}${field('NUMPAGES', run('1'))}`,
  )}</w:ftr>`;

/** @returns the files of the .docx, by their path in it (ISO/IEC 29500); zipped they are the document. @param drawer without one, figures stand in words */
export function docxFiles(document: PlanDocument, drawer?: FigureDrawer): Record<string, string> {
  const headings = document.blocks.filter(({ kind }) => kind === 'heading');
  const bookmarks = new Map(headings.map((block, index) => [block, index + 1]));
  const figures = document.blocks.filter(isFigure);
  const writing: Writing = { links: [], bookmarks, figures, drawer };
  const parts = drawer?.parts(figures);
  const main = documentXml(document, writing);
  return {
    ...fixedParts(parts?.types),
    ...parts?.files,
    'docProps/core.xml': properties(document),
    'word/document.xml': main,
    'word/footer1.xml': footer(document.title),
    'word/_rels/document.xml.rels': documentRelations(writing.links, parts?.relations),
  };
}

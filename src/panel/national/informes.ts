import type { ReportOpening } from '../../core/national/calls.ts';
import { booksOf, DRAWER } from '../../view/figures/drawer.ts';
import { PAGE_FIGURES } from '../../view/figures/drawings.ts';
import { isFigure, type Block } from '../../view/plan/blocks.ts';
import { printPage } from '../../view/plan/printPage.ts';
import type { Report } from '../../view/national/report/drawn.ts';
import { nationReport } from '../../view/national/report/nation.ts';
import type { NationSource, StateSource } from '../../view/national/report/source.ts';
import { stateReport } from '../../view/national/report/state.ts';
import { button, count, h, labelled, put } from '../dom.ts';
import { download } from '../download.ts';
import { docx, DOCX } from '../files.ts';
import { give, openPrint } from '../giving.ts';
import { app, during, hush, start, voice } from '../page.ts';
import { tick } from '../tick.ts';
import { ask } from './server.ts';

interface Opening extends ReportOpening {
  of: string;
  names: boolean;
}

const openingOf = async (of: string, names: boolean): Promise<Opening> => ({
  ...(await ask('abrirInforme', { of, names })),
  of,
  names,
});

start(() => openingOf('', false), show);

const reportOf = ({ of, source }: Opening): Report =>
  of === '' ? nationReport(source as NationSource) : stateReport(source as StateSource);

/** Brings another report in, and leaves the keyboard where it was. */
function change(of: string, names: boolean, at: string): void {
  void during(word(), 'Preparando…', async () => {
    show(await openingOf(of, names));
    document.getElementById(at)?.focus();
  });
}

const word = (): HTMLButtonElement => document.getElementById('word') as HTMLButtonElement;

function show(opening: Opening): void {
  hush();
  const { of, names, source } = opening;
  const report = reportOf(opening);
  const day = (source as StateSource).today;
  const name = `informe-${of === '' ? 'nacional' : of.toLowerCase()}-${day}`;
  const { document: made } = report;
  const file = button(
    'Descargar .docx',
    () => give(() => saved(`${name}.docx`, docx(made, DRAWER, booksOf(made.blocks.filter(isFigure))), DOCX)),
    'main',
  );
  file.id = 'word';
  const page = (): string => saved(`${name}.html`, printPage(made, PAGE_FIGURES), 'text/html;charset=utf-8');
  put(
    app,
    chooser(opening),
    tick(
      'names',
      'Incluir el nombre de quien valoró',
      names,
      (on) => change(of, on, 'names'),
      'El informe puede ser público: sin esta marca solo dice INAI.',
    ),
    h('h2', {}, made.title),
    h('p', {}, sizeOf(made.blocks)),
    h(
      'ol',
      {},
      ...report.chapters.map(({ title, holds }) => h('li', {}, h('b', {}, title), ': ', h('bdi', {}, holds))),
    ),
    h(
      'p',
      'help',
      'Los textos y la forma son una propuesta de este proyecto. El .docx y sus gráficas se editan en Word o LibreOffice: clic derecho sobre una gráfica y «Editar datos».',
    ),
    h(
      'footer',
      {},
      voice,
      file,
      button('Ver para imprimir', () => give(() => openPrint(printPage(made, PAGE_FIGURES)))),
      button('Descargar la página', () => give(() => `${page()} Ábrala e imprímala desde su navegador.`)),
    ),
  );
}

function saved(name: string, content: BlobPart, type: string): string {
  download(name, content, type);
  return `Se descargó ${name}.`;
}

function chooser({ of, names, states }: Opening): HTMLElement {
  const options = states.map(({ code, name, published }) =>
    h('option', { value: code, selected: code === of }, published ? name : `${name} (sin copia)`),
  );
  const select = h(
    'select',
    { id: 'of', change: () => change(select.value, names, 'of') },
    h('option', { value: '', selected: of === '' }, 'Nacional: todas las entidades'),
    ...options,
  );
  return labelled('Informe', 'De todo el país o de una entidad, con lo que este libro sabe hoy.', select);
}

function sizeOf(blocks: readonly Block[]): string {
  const charts = blocks.filter(isFigure).length;
  const tables = blocks.filter(({ kind }) => kind === 'table').length;
  return `${count(charts, 'gráfica', 'gráficas')} y ${count(tables, 'tabla', 'tablas')}. Contiene:`;
}

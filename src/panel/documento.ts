import type { DocumentOpening } from '../core/documentCalls.ts';
import { planDocument } from '../view/plan/document.ts';
import { printPage } from '../view/plan/printPage.ts';
import type { PlanSource } from '../view/plan/source.ts';
import { nameOf } from './board.ts';
import { button, count, h, put } from './dom.ts';
import { download } from './download.ts';
import { give, openPrint } from './giving.ts';
import { docx, DOCX } from './files.ts';
import { findingList } from './findings.ts';
import { app, during, ending, hush, start, voice } from './page.ts';
import { ask } from './server.ts';
import { tick } from './tick.ts';

start(() => ask('abrirDocumento', { names: false }), show);

function show(opening: DocumentOpening): void {
  hush();
  const source = opening.source as PlanSource;
  const { document: plan, missing } = planDocument(source);
  const { state, year } = opening.board;
  const name = `plan-de-accion-local-${state.code.toLowerCase()}-${year}`;
  const word = button(
    'Descargar .docx',
    () =>
      give(() => {
        download(`${name}.docx`, docx(plan), DOCX);
        return `Se descargó ${name}.docx.`;
      }),
    'main',
  );
  const print = button('Ver para imprimir', () => give(() => openPrint(printPage(plan))));
  const page = button('Descargar la página', () =>
    give(() => {
      download(`${name}.html`, printPage(plan), 'text/html;charset=utf-8');
      return `Se descargó ${name}.html. Ábrala e imprímala desde su navegador.`;
    }),
  );
  const names = tick(
    'names',
    'Incluir nombres y cargos del Secretariado',
    source.names,
    () => {
      void during(word, 'Preparando…', async () => {
        show(await ask('abrirDocumento', { names: !source.names }));
        document.getElementById('names')?.focus();
      });
    },
    'El documento puede ser público: sin esta marca solo dice instituciones. Correos y teléfonos nunca salen.',
  );
  put(
    app,
    h(
      'p',
      {},
      `El Plan de Acción Local de ${nameOf(opening.board)} en un solo documento, hecho con lo que hoy dice el tablero.`,
    ),
    opening.findings.length > 0 && blocked(opening),
    h('h2', {}, 'Lo que falta'),
    lacking(missing),
    h('h2', {}, 'Personas'),
    names,
    h(
      'p',
      'help',
      'El .docx se edita en Word, LibreOffice o Google Docs. Para poner los números de página en el contenido: clic derecho sobre él y «Actualizar campo» o «Actualizar índice».',
    ),
    ending(),
    h('footer', {}, voice, word, print, page),
  );
}

function blocked({ findings }: DocumentOpening): HTMLElement {
  const many = count(findings.length, 'problema', 'problemas');
  return h(
    'section',
    {},
    h('h2', {}, 'Antes de publicarlo'),
    h(
      'p',
      'note wrong',
      `El tablero tiene ${many} de datos personales o que se contradicen. Elija uno para ir a su celda.`,
    ),
    findingList(findings),
  );
}

const lacking = (missing: readonly string[]): HTMLElement =>
  missing.length === 0
    ? h('p', {}, 'Al documento no le falta nada.')
    : h(
        'div',
        {},
        h('p', {}, `El documento lo dirá a la vista en ${count(missing.length, 'lugar', 'lugares')}:`),
        h('ul', {}, ...missing.map((sentence) => h('li', {}, sentence))),
      );

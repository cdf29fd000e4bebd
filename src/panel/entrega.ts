import type { HandoverOpening } from '../core/documentCalls.ts';
import { handoverDocument } from '../view/handover/document.ts';
import { pendingAgreements, unfinished } from '../view/handover/left.ts';
import { readme } from '../view/handover/readme.ts';
import type { HandoverSource } from '../view/handover/source.ts';
import { handoverTables } from '../view/handover/tables.ts';
import { nameOf } from './board.ts';
import { carrying } from './carrying.ts';
import { button, count, h, put } from './dom.ts';
import { download } from './download.ts';
import { docx, zipped } from './files.ts';
import { app, during, ending, explain, hush, say, start, voice } from './page.ts';
import { ask } from './server.ts';
import { tick } from './tick.ts';

start(() => ask('abrirEntrega', { accounts: false }), show);

function show(opening: HandoverOpening): void {
  hush();
  const source = opening.source as HandoverSource;
  const send = button(
    'Descargar el paquete (.zip)',
    () => {
      try {
        const name = nameIn(opening);
        download(name, packageOf(opening, source), 'application/zip');
        say(`Se descargó ${name}.`);
      } catch (reason) {
        explain(reason);
      }
    },
    'main',
  );
  const accounts = tick(
    'accounts',
    'Incluir en la historia las cuentas y los nombres de personas',
    source.accounts,
    () => {
      void during(send, 'Preparando…', async () => {
        show(await ask('abrirEntrega', { accounts: !source.accounts }));
        document.getElementById('accounts')?.focus();
      });
    },
    'Sin esta marca el paquete dice instituciones, no personas. Con ella puede contener nombres y correos: no lo publique.',
  );
  put(
    app,
    h('h2', {}, 'Entregar este ejercicio'),
    h('p', {}, `Lo que deja el tablero de ${nameOf(opening.board)} a la siguiente administración:`),
    h('ul', {}, ...contentsOf(source).map((line) => h('li', {}, line))),
    accounts,
    h('p', 'help', 'Incluye también la evidencia que no es pública.'),
    h('p', {}, send),
    h('h2', {}, 'Traer de un ejercicio anterior'),
    carrying(opening),
    ending(),
    h('footer', {}, voice),
  );
}

function contentsOf(source: HandoverSource): string[] {
  const left = unfinished(source);
  const open = left.reduce((sum, one) => sum + one.open.length, 0);
  return [
    `${count(left.length, 'compromiso por terminar', 'compromisos por terminar')}, con ${count(open, 'actividad', 'actividades')}`,
    count(pendingAgreements(source).length, 'acuerdo pendiente', 'acuerdos pendientes'),
    `Índice de ${count(source.evidence.length, 'documento', 'documentos')}: la evidencia, y lo enlazado en pasos, reglas y minutas`,
    `${count(source.cuts.length, 'corte', 'cortes')}, ${count(source.verifications.length, 'verificación', 'verificaciones')} y ${count(source.reschedulings.length, 'reprogramación', 'reprogramaciones')}`,
    `La historia: ${count(source.history.length, 'dato que cambió', 'datos que cambiaron')}, con su antes y después`,
    'El archivo «ejercicio.json», con el que un tablero nuevo continúa',
  ];
}

const nameIn = ({ board }: HandoverOpening): string =>
  `entrega-${board.state.code.toLowerCase()}-${board.year}.zip`;

const packageOf = ({ exercise }: HandoverOpening, source: HandoverSource): Uint8Array<ArrayBuffer> =>
  zipped(
    {
      'LEEME.txt': readme(source),
      'entrega.docx': docx(handoverDocument(source)),
      ...handoverTables(source),
      'ejercicio.json': `${JSON.stringify(exercise, null, 1)}\n`,
    },
    source.at,
  );

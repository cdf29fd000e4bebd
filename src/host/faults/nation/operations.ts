import { NATIONAL } from '../../../core/national/tables.ts';
import type { Json } from '../../world.ts';
import { columnOf, sheetOf } from '../cells.ts';
import type { Operation } from '../operation.ts';
import { calling, slowly } from '../stage.ts';
import type { Stage, Step } from '../stage.ts';
import { addressOf } from './cuts.ts';
import { judgementOf, SLOW, type NationName } from './starts.ts';

type National = Operation<NationName>;

/** Its name, the workbook it begins with, its call. */
const call = (name: string, board: NationName, entry: string, ...args: Json[]): National => ({
  name: `national ${name}`,
  board,
  step: () => calling(entry, ...args),
});

const look = (board: NationName, entry: string, ...args: Json[]): National => ({
  ...call(entry, board, entry, ...args),
  reads: true,
});

const slow = (name: string, board: NationName, entry: string): National => ({
  ...call(`${name} slowly`, board, entry),
  step: () => slowly(SLOW, calling(entry)),
  rest: calling('continuar'),
});

/** @param nth row below the head, from 1 */
const edit = (
  name: string,
  [tab, field, nth]: [tab: string, field: string | number, nth: number],
  values: string[][],
  board: NationName = 'monitored',
): National => ({
  name: `national onEdit ${name}`,
  board,
  step: (stage) =>
    stage.type(
      tab,
      {
        row: nth + 1,
        column: typeof field === 'number' ? field : columnOf(sheetOf(stage.book, tab), field),
      },
      values,
    ),
});

const triggered = (name: string, entry: string): National => ({
  ...call(name, 'daily', entry),
  step: ({ world }: Stage): Step => ({
    entry,
    args: [],
    kind: 'trigger',
    event: { triggerUid: world.triggers[0]?.id ?? '' },
  }),
});

const blank = (rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));

/** Everything INAI's program does. A new operation is one line here: its name, the workbook it begins with, its call. */
export const NATION_OPERATIONS: readonly National[] = [
  call('guardarPreparar blank', 'blank', 'guardarPreparar'),
  call('guardarPreparar damaged', 'damaged', 'guardarPreparar'),
  call('guardarPreparar good', 'monitored', 'guardarPreparar'),
  call('guardarPreparar over an open entry', 'open', 'guardarPreparar'),
  call('guardarDirecciones', 'prepared', 'guardarDirecciones', {
    addresses: { OAX: '', CHP: addressOf('CHP'), YUC: addressOf('OAX') },
  }),
  call('actualizar first', 'prepared', 'actualizar'),
  call('actualizar later', 'news', 'actualizar'),
  call('actualizar one of them', 'news', 'actualizar', { only: ['OAX'] }),
  call('actualizar nothing new', 'taken', 'actualizar'),
  slow('actualizar', 'news', 'actualizar'),
  slow('continuar', 'halfway', 'continuar'),
  call(
    'guardarJuicio',
    'monitored',
    'guardarJuicio',
    judgementOf('monitoreo', 'OAX-2016-C01', 'Lo dice su minuta.'),
  ),
  call(
    'guardarJuicio again, under another rubric',
    'reworded',
    'guardarJuicio',
    judgementOf('monitoreo', 'OAX-2016-C01', 'Cambió con la evidencia nueva.'),
  ),
  call('publicarJuicios', 'judged', 'publicarJuicios'),
  call('publicarJuicios nothing new', 'public', 'publicarJuicios'),
  call('guardarDiario on', 'prepared', 'guardarDiario', { on: true }),
  call('guardarDiario off', 'daily', 'guardarDiario', { on: false }),
  triggered('diario', 'diario'),
  triggered('seguir', 'seguir'),
  edit('address', ['Entidades', 'direccion', 1], [['https://iaip.org.mx/datos.json']]),
  edit('wrong address', ['Entidades', 'direccion', 1], [['http://ejemplo.com']]),
  edit(
    'paste of addresses',
    ['Entidades', 'direccion', 4],
    [['https://iaip.org.mx/a'], [addressOf('OAX')], ['no']],
  ),
  edit('code of another state', ['Entidades', 'id', 20], [['PUE']]),
  edit('day of an answer', ['Entidades', 'respuesta', 20], [['ayer']]),
  edit('whole rows wiped', ['Entidades', 'id', 19], blank(3, NATIONAL.entidades.fields.length)),
  edit('question', ['Rúbrica', 'pregunta', 2], [['¿Mide lo que promete?']]),
  edit('no question', ['Rúbrica', 'pregunta', 2], [['']]),
  edit('mark without reason', ['Monitoreo (6 meses)', 'especifico', 1], [['Sí']]),
  edit('tab made from the copies', ['Compromisos', 'titulo', 2], [['Otro'], ['Y otro']]),
  edit('map', ['Mapa', 7, 6], [['Oaxaca va bien']]),
  edit('published judgement', ['Valoraciones publicadas', 2, 1], [['{}']], 'public'),
  edit('published judgements', ['Valoraciones publicadas', 1, 1], blank(2, 2), 'public'),
  edit('published record', ['Datos nacionales', 2, 1], [['{}']], 'taken'),
  edit('published records', ['Datos nacionales', 1, 1], blank(2, 2), 'taken'),
  call('archivar', 'lastYear', 'archivar'),
  look('monitored', 'abrirActualizar'),
  look('monitored', 'abrirInstrumento', { instrument: 'monitoreo' }),
  look('lastYear', 'abrirArchivo'),
  look('taken', 'abrirNacional'),
  look('taken', 'descargarNacional'),
  look('public', 'abrirInforme', { of: 'OAX', names: true }),
];

import type { Json } from '../world.ts';
import type { BoardName } from './boards.ts';
import { columnOf, filledRows, sheetOf } from './cells.ts';
import { DATA, LONG_DATA } from './dataSample.ts';
import { firstMarks, laterMarks } from './marksSample.ts';
import { PROGRESS } from './progressOperations.ts';
import { CHANGED, NEW } from './recordSamples.ts';
import { CARRIED, commitment, LONG_IMPORT, member, PASTED, SETUP, SLOW } from './samples.ts';
import { calling, slowly } from './stage.ts';
import type { Operation } from './operation.ts';

const call = (name: string, board: BoardName, entry: string, ...args: Json[]): Operation => ({
  name,
  board,
  step: () => calling(entry, ...args),
});

const look = (entry: string): Operation => ({ ...call(entry, 'published', entry), reads: true });

/** The records that have one form for all: registered, changed, and what follows from them. */
const records: readonly Operation[] = [
  ...NEW.map(([name, { table, record }]) =>
    call(`guardarRegistro new ${name}`, 'council', 'guardarRegistro', {
      table,
      record,
      key: 'clave-de-la-falla',
    }),
  ),
  ...CHANGED.map(([name, { table, id, record }]) =>
    call(`guardarRegistro edit ${name}`, 'council', 'guardarRegistro', { table, id, record }),
  ),
  call('ponerAlDia a council', 'council', 'ponerAlDia'),
  call('ponerAlDia only Inicio', 'yesterday', 'ponerAlDia'),
  {
    ...call('abrirRegistro', 'council', 'abrirRegistro', { table: 'evidencias', id: '' }),
    reads: true,
  },
];

const paste = (table: string): Operation =>
  call(`importar ${table}`, 'good', 'importar', { table, ...PASTED[table] } as Json);

const edit = (
  name: string,
  tab: string,
  field: string,
  nth: number | 'new',
  values: string[][],
  board: BoardName = 'good',
): Operation => ({
  name: `onEdit ${name}`,
  board,
  step: (stage) => {
    const sheet = sheetOf(stage.book, tab);
    const row = nth === 'new' ? Math.max(1, ...filledRows(sheet)) + 1 : nth + 1;
    return stage.type(tab, { row, column: columnOf(sheet, field) }, values);
  },
});

const SUBSTITUTE = { ...member('Juan Paz', 'Sociedad civil'), asiento: 'Suplente', suple_a: 'OAX-2016-M02' };
/** What may be corrected in Inicio. */
const line = (name: string, id: string, text: string): Operation => ({
  name: `onEdit ${name}`,
  board: 'good',
  step: (stage) => {
    const sheet = sheetOf(stage.book, 'Inicio');
    const row = sheet.rows.findIndex((cells) => cells[0]?.value === id);
    return stage.type('Inicio', { row, column: columnOf(sheet, 'valor') }, [[text]]);
  },
});

/** Everything the product does. A new operation is one line here: its name, the board it begins with, its call. */
export const OPERATIONS: readonly Operation[] = [
  call('guardarPreparar empty', 'empty', 'guardarPreparar', SETUP),
  call('guardarPreparar damaged', 'damaged', 'guardarPreparar', SETUP),
  call('guardarPreparar good', 'good', 'guardarPreparar', SETUP),
  call('guardarIntegrante new', 'good', 'guardarIntegrante', {
    member: { ...member('Rosa Paz', 'Sociedad civil'), asiento: 'Suplente', suple_a: 'OAX-2016-M02' },
  }),
  call('guardarIntegrante edit', 'good', 'guardarIntegrante', {
    id: 'OAX-2016-M01',
    member: { ...member('Ana Ruiz Gil', 'Organismo garante'), telefono: '951 765 4321' },
  }),
  call(
    'guardarCompromiso new',
    'good',
    'guardarCompromiso',
    commitment('Abrir el presupuesto', 10, ['Gasto', 'Montos']),
  ),
  call('guardarCompromiso edit', 'good', 'guardarCompromiso', {
    id: 'OAX-2016-C01',
    ...commitment('Publicar el padrón de uniformes y útiles', 4, ['Padrones completos']),
  }),
  ...Object.keys(PASTED).map(paste),
  {
    name: 'importar slowly',
    board: 'good',
    step: () => slowly(SLOW, calling('importar', LONG_IMPORT)),
    rest: calling('continuar'),
  },
  { name: 'continuar slowly', board: 'halfway', step: () => slowly(SLOW, calling('continuar')) },
  call('publicar first', 'good', 'publicar'),
  call('publicar shorter', 'shorter', 'publicar'),
  call('publicar second', 'advanced', 'publicar', { kind: 'Ordinario' }),
  call('publicar month 6', 'half', 'publicar', { kind: 'Mes 6' }),
  call('lanzar', 'ripe', 'lanzar', { date: '18/04/2016', document: 'https://iaip.example.mx/pal.pdf' }),
  call('guardarBorrador', 'good', 'guardarBorrador', {
    form: 'compromiso',
    id: '',
    draft: { commitment: { titulo: 'A medias', problema: 'x'.repeat(9000) }, activities: [], indicators: [] },
  }),
  edit('progress', 'Actividades', 'avance', 1, [['50%']]),
  edit('wrong date', 'Actividades', 'fin', 1, [['30 de febrero de 2016']]),
  edit('new row', 'Compromisos', 'titulo', 'new', [['Publicar las concesiones de agua']]),
  edit('new evidence', 'Evidencias', 'de', 'new', [
    ['OAX-2016-C02-A01', '18/04/2016', 'Documento', 'Acta', 'https://datos.example.mx/acta', 'Sí'],
  ]),
  edit(
    'paste of 20 rows',
    'Actividades',
    'compromiso',
    'new',
    Array.from({ length: 20 }, (_, index) => ['OAX-2016-C01', `Visitar la escuela ${index + 1}`, 'Acta']),
  ),
  line('launch that Preparar stated', 'lanzamiento', '05/04/2016'),
  line('unreadable launch', 'lanzamiento', 'pronto'),
  line('form of the questions', 'preguntar', 'https://ejemplo.gob.mx/f?entry.1={ID}'),
  line('wrong form of the questions', 'preguntar', 'forms.gle/x'),
  line('guarantor', 'organismo', 'Órgano Garante de Oaxaca'),
  call('traerEjercicio', 'good', 'traerEjercicio', CARRIED),
  call('traerDatos', 'bare', 'traerDatos', { key: 'datos-que-vuelven', file: DATA }),
  {
    name: 'traerDatos slowly',
    board: 'bare',
    step: () => slowly(SLOW, calling('traerDatos', { key: 'datos-que-vuelven', file: LONG_DATA })),
    rest: calling('continuar'),
  },
  { ...call('leerDatos', 'bare', 'leerDatos', { file: DATA }), reads: true },
  look('descargarDatos'),
  { ...call('abrirDocumento', 'published', 'abrirDocumento', { names: true }), reads: true },
  { ...call('abrirEntrega', 'published', 'abrirEntrega', { accounts: true }), reads: true },
  edit(
    'new session',
    'Sesiones',
    'fecha',
    'new',
    [['12/04/2016', 'Ordinaria', 'Sala', '', '1', '1']],
    'council',
  ),
  edit(
    'new measurement',
    'Mediciones',
    'indicador',
    'new',
    [['OAX-2016-C01-I01', '15/04/2016', '5']],
    'council',
  ),
  edit('quórum', 'Gobernanza', 'quorum', 1, [['1']], 'council'),
  edit(
    'new agreement',
    'Acuerdos',
    'sesion',
    'new',
    [['OAX-2016-S01', 'Revisar la base', 'OAX-2016-M01']],
    'council',
  ),
  edit('a requirement met', 'Pasos', 'hecho', 1, [['15/04/2016']]),
  edit(
    'new verification',
    'Verificaciones',
    'actividad',
    'new',
    [['OAX-2016-C01-A01', 'Autoridad', 'No cumplida', '19/04/2016']],
    'verified',
  ),
  edit(
    'new rescheduling',
    'Reprogramaciones',
    'actividad',
    'new',
    [['OAX-2016-C01-A02', '30/06/2016', '31/07/2016', 'Lluvias', 'OAX-2016-S01-A01', '20/04/2016']],
    'verified',
  ),
  edit('IDs cleared at once', 'Actividades', 'id', 1, [[''], ['']]),
  edit('lists', 'Catálogos', 'agenda', 'new', [['Agua para todos']]),
  ...records,
  ...PROGRESS,
  look('abrirAvance'),
  {
    name: 'diario',
    board: 'reminding',
    step: (stage) => ({
      entry: 'diario',
      args: [],
      kind: 'trigger',
      event: { triggerUid: stage.world.triggers[0]?.id ?? '' },
    }),
  },
  call('guardarRecordatorios on', 'good', 'guardarRecordatorios', { on: true }),
  call('guardarRecordatorios off', 'reminding', 'guardarRecordatorios', { on: false }),
  call('guardarDirecciones', 'good', 'guardarDirecciones', { ask: 'https://ejemplo.gob.mx/f?entry.1={ID}' }),
  call('comprobarEnlaces', 'good', 'comprobarEnlaces', { from: 0 }),
  { name: 'traerEvaluacion first', board: 'good', step: firstMarks },
  { name: 'traerEvaluacion again', board: 'evaluated', step: laterMarks },
  look('abrirEvaluacion'),
  look('abrirRecordatorios'),
  look('previaRecordatorios'),
  look('abrirEnlaces'),
  call('guardarPreparar over an open entry', 'open', 'guardarPreparar', SETUP),
  call('guardarIntegrante in a copied file', 'copied', 'guardarIntegrante', {
    member: SUBSTITUTE,
  }),
  call('guardarIntegrante on an older board', 'older', 'guardarIntegrante', {
    member: SUBSTITUTE,
  }),
  call('abrirIntegrante on an older board', 'older', 'abrirIntegrante'),
  call('archivar', 'lastYear', 'archivar'),
  call('recuperar', 'good', 'recuperar', {
    table: 'compromisos',
    id: 'OAX-2016-C01',
    field: 'tema',
    value: 'Salud',
  }),
  call('traerDeVuelta', 'shortOfOne', 'traerDeVuelta', { table: 'actividades', id: 'OAX-2016-C01-A02' }),
  call('probarRecordatorios', 'reminding', 'probarRecordatorios'),
  call('irACelda', 'good', 'irACelda', { tab: 'STL', a1: 'B3' }),
  look('abrirArchivo'),
  look('abrirHistoria'),
  look('abrirGuia'),
  look('revisarEstructura'),
  look('abrirPreparar'),
  look('abrirIntegrante'),
  look('abrirCompromiso'),
  look('abrirImportar'),
  look('abrirPublicar'),
  look('descargarPagina'),
  // its first look is remembered: the guide ticks it
  call('abrirPlan', 'published', 'abrirPlan'),
  look('diagnosticar'),
];

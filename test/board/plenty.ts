import { readFileSync } from 'node:fs';
import type { ImportInput } from '../../src/core/calls.ts';
import { copyBook } from '../../src/host/faults/cells.ts';
import { trimTabs } from '../../src/host/faults/starts.ts';
import type { Workbook } from '../../src/host/model.ts';
import { localWeb } from '../../src/host/server/web.ts';
import { marksCsv, monitored } from '../view/marksSample.ts';
import { BLANK, Desk, type SETUP } from './desk.ts';

const MARKS = 'https://ejemplo.gob.mx/evaluacion.csv';

interface Example {
  setup: typeof SETUP;
  imports: ImportInput[];
}

/** A real plan, as far as public sources tell of it. */
export const example = (name: string): Example =>
  JSON.parse(
    readFileSync(new URL(`../../src/host/examples/${name}.json`, import.meta.url), 'utf8'),
  ) as Example;

export const DURANGO = example('durango-2015');
export const DAY = '2016-03-01T15:00:00Z';

/** What each kind of record may say, filled in around the real facts; planted persons have «SECRETO» in their names. */
const ROWS: readonly ImportInput[] = [
  {
    table: 'actores',
    columns: ['organizacion', 'sector', 'contacto', 'correo', 'telefono', 'convocado', 'asistio', 'sumado'],
    rows: [
      ['Cámara de comercio', 'Sociedad civil', 'Ana SECRETO', 'ana.secreto@ejemplo.mx', '618 123 4567', '2015-02-02', '2015-02-10', '2015-02-20'],
      ['Ayuntamiento', 'Autoridad', 'Luis SECRETO', 'luis.secreto@ejemplo.mx', '', '2015-02-03', '', '2015-02-21'],
    ],
  },
  {
    table: 'gobernanza',
    columns: ['desde', 'regla', 'quorum', 'documento', 'facilitador', 'institucion', 'elegido', 'agenda', 'nota'],
    rows: [
      ['2015-03-01', 'Consenso', '2', 'https://ejemplo.mx/reglas.pdf', 'Eva SECRETO', 'Universidad Juárez', '2015-03-02', 'https://ejemplo.mx/agenda.pdf', 'nota SECRETO'],
    ],
  },
  {
    table: 'sesiones',
    columns: ['fecha', 'tipo', 'lugar', 'asuntos', 'asiste_garante', 'asiste_sociedad', 'asiste_autoridad', 'minuta'],
    rows: [
      ['2015-03-10', 'Ordinaria', 'Durango', 'Instalación', '1', '2', '1', 'https://ejemplo.mx/m1.pdf'],
      ['2015-11-10', 'Extraordinaria', '', 'Seguimiento', '1', '1', '1', ''],
    ],
  },
  {
    table: 'acuerdos',
    columns: ['sesion', 'acuerdo', 'responsable', 'vence', 'cumplido'],
    rows: [
      ['DUR-2015-S01', 'Aceptar los compromisos', 'DUR-2015-M01', '2015-04-01', '2015-03-30'],
      ['DUR-2015-S02', 'Mover la entrega del padrón', 'DUR-2015-M02', '', ''],
      ['DUR-2015-S02', 'Cancelar la consulta', '', '', ''],
    ],
  },
  {
    table: 'mesas',
    columns: ['fecha', 'tema', 'facilitador', 'asiste_garante', 'asiste_sociedad', 'asiste_autoridad', 'problema', 'minuta'],
    rows: [['2015-04-20', 'Movilidad', 'Raúl SECRETO', '1', '12', '4', 'No hay datos de vialidades.', 'https://ejemplo.mx/mesa.pdf']],
  },
  {
    table: 'actividades',
    columns: ['compromiso', 'actividad', 'producto', 'responsable', 'inicio', 'fin', 'peso', 'avance', 'informe', 'final', 'cancelacion'],
    rows: [
      ['DUR-2015-C01', 'Reunir el padrón', 'Padrón en datos abiertos', 'DUR-2015-M01', '2015-09-01', '2015-12-15', '60 %', '100 %', '=SUMA(1;2) «listo»', 'Se publicó el padrón completo, con "comillas".', ''],
      ['DUR-2015-C01', 'Abrir la consulta', 'Informe', 'DUR-2015-M02', '2015-10-01', '2016-02-28', '40 %', '35 %', '-Va a medias', '', ''],
      ['DUR-2015-C02', 'Consultar a las colonias', 'Relatoría', '', '2015-10-01', '2016-01-31', '', '', '', '', 'DUR-2015-S02-A02'],
      ['DUR-2015-C02', 'Trazar la red', 'Mapa\nen línea', 'DUR-2015-M03', '2015-11-01', '2016-05-31', '', '100 %', '', 'El mapa está en línea y se actualiza cada mes.', ''],
      ['DUR-2015-C03', 'Difundir el mapa', 'Campaña', 'DUR-2015-M04', '2016-01-01', '2016-07-31', '', '0', '', '', ''],
    ],
  },
  {
    table: 'indicadores',
    columns: ['compromiso', 'variable', 'unidad', 'base', 'meta', 'periodo', 'tipo', 'fuente'],
    rows: [['DUR-2015-C01', 'Padrones publicados', 'Padrón', '0', '8', 'Mensual', 'Gestión', 'Portal']],
  },
  {
    table: 'mediciones',
    columns: ['indicador', 'fecha', 'valor', 'fuente', 'nota'],
    rows: [
      ['DUR-2015-C01-I01', '2015-11-01', '2', 'Portal', ''],
      ['DUR-2015-C01-I01', '2016-02-01', '5.5', '', '+ la del municipio'],
    ],
  },
  {
    table: 'evidencias',
    columns: ['de', 'fecha', 'tipo', 'titulo', 'direccion', 'publica'],
    rows: [
      ['DUR-2015-C01-A01', '2015-12-10', '', 'Padrón', 'https://ejemplo.mx/padron.csv', 'Sí'],
      ['DUR-2015-C02-A02', '2016-01-10', '', 'Mapa', 'https://ejemplo.mx/mapa', 'Sí'],
      ['DUR-2015-S01', '2015-03-10', '', 'Acta', 'https://ejemplo.mx/acta.pdf', 'Sí'],
    ],
  },
  {
    table: 'verificaciones',
    columns: ['actividad', 'sector', 'veredicto', 'fecha', 'evidencia', 'comentario'],
    rows: [
      ['DUR-2015-C01-A01', 'Autoridad', 'Cumplida', '2016-01-05', 'DUR-2015-E001', 'Se revisó'],
      ['DUR-2015-C01-A01', 'Sociedad civil', 'Cumplida', '2016-01-06', 'DUR-2015-E001', '@ en orden'],
      ['DUR-2015-C02-A02', 'Sociedad civil', 'Cumplida', '2016-02-01', 'DUR-2015-E002', ''],
    ],
  },
  {
    table: 'reprogramaciones',
    columns: ['actividad', 'de', 'a', 'motivo', 'acuerdo', 'fecha'],
    rows: [['DUR-2015-C01-A02', '2016-02-28', '2016-04-30', 'Faltó el sistema', 'DUR-2015-S02-A01', '2015-11-10']],
  },
  {
    table: 'preguntas',
    columns: ['actividad', 'fecha', 'pregunta', 'respuesta', 'respondida', 'responde', 'enlace'],
    rows: [
      ['DUR-2015-C01-A01', '2016-01-20', '¿Dónde está el padrón?', 'En el portal.', '2016-01-25', 'IDAIP', 'https://ejemplo.mx/r1'],
      ['DUR-2015-C02-A02', '2016-02-20', '¿Cada cuánto se actualiza?', '', '', '', ''],
    ],
  },
]; // oxfmt-ignore

function fill(desk: Desk, { table, columns, rows }: ImportInput): void {
  const answer = desk.call('importar', { table, columns, rows });
  if ('problems' in answer) throw new Error(`${table}: ${JSON.stringify(answer.problems.slice(0, 3))}`);
}

const made = new Map<string, () => Desk>();

/** An unprepared workbook that becomes a board of Durango 2015; each set-up runs once. */
export function prepared(setup: Partial<typeof SETUP> = {}, now = DAY): Desk {
  const key = JSON.stringify([setup, now]);
  const make = made.get(key) ?? copies(() => set(setup, now), now);
  made.set(key, make);
  return make();
}

function copies(make: () => Desk, now: string): () => Desk {
  let book: Workbook | undefined;
  return () => {
    book ??= make().book;
    return new Desk(now, copyBook(book));
  };
}

function set(setup: Partial<typeof SETUP>, now: string): Desk {
  const desk = new Desk(now);
  const answer = desk.call('guardarPreparar', { ...DURANGO.setup, launch: '', ...setup });
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  trimTabs(desk.book.sheets, BLANK);
  return desk;
}

/** The real facts of Durango 2015 with every kind of record filled in, not yet published. */
export const plenty = copies(filled, DAY);

function filled(): Desk {
  const desk = prepared({ launch: DURANGO.setup.launch });
  for (const table of DURANGO.imports) fill(desk, table);
  for (const table of ROWS) fill(desk, table);
  desk.type('STL', desk.at('STL', 'nombre', 1), [['Rosa SECRETO', 'Directora SECRETO']]);
  desk.type('Pasos', desk.at('Pasos', 'hecho', 1), '2015-02-01');
  desk.type('Pasos', desk.at('Pasos', 'documento', 1), 'https://ejemplo.mx/declaracion.pdf');
  desk.type('Pasos', desk.at('Pasos', 'hecho', 2), '2015-02-01');
  desk.type('Pasos', desk.at('Pasos', 'quien', 2), 'Firma SECRETO');
  desk.type('Pasos', desk.at('Pasos', 'vence', 21), '2016-06-30');
  desk.type('Actividades', desk.at('Actividades', 'fin', 2), '2016-04-30');
  const marks = [monitored('DUR-2015-C01'), monitored('DUR-2015-C02', { potencial: 'No claro' })];
  desk.world.web = localWeb(desk.world, { [MARKS]: { status: 200, body: marksCsv(marks) } });
  desk.call('traerEvaluacion', { address: MARKS });
  return desk;
}

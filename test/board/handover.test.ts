import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { HandoverOpening } from '../../src/core/documentCalls.ts';
import { CARRIED } from '../../src/host/faults/samples.ts';
import { docx, zipped } from '../../src/panel/files.ts';
import { handoverDocument } from '../../src/view/handover/document.ts';
import type { HandoverSource } from '../../src/view/handover/source.ts';
import { handoverTables } from '../../src/view/handover/tables.ts';
import { rowsOfCsv } from '../hostile/csv.ts';
import { headingsOf, readXml, saidIn } from '../hostile/xml.ts';
import { launchable } from './cutsDesk.ts';
import { Desk, SETUP, USER } from './desk.ts';
import { tableOf } from './tables.ts';

const withPlan = Desk.once((desk) => {
  desk.call('guardarIntegrante', {
    member: {
      nombre: 'Ana Escondida Ruiz',
      institucion: 'IAIP',
      sector: 'Organismo garante',
      asiento: 'Titular',
      correo: 'ana@secreto.example',
    },
  });
  const activity = { producto: 'Base', responsable: 'OAX-2016-M01', inicio: '01/04/2016', fin: '15/05/2016' };
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón de uniformes', autoridad: 'SEP' },
    activities: [
      { ...activity, actividad: 'Reunir los datos', avance: '40 %' },
      { ...activity, actividad: 'Firmar el convenio', avance: '100 %', final: 'Convenio firmado.' },
    ],
    indicators: [
      {
        variable: 'Escuelas',
        unidad: 'escuelas',
        base: '0',
        meta: '570',
        periodo: 'mensual',
        valor: '200',
        medido: '15/02/2016',
      },
    ],
  });
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Abrir las compras' },
    activities: [],
    indicators: [],
  });
  desk.call('importar', {
    table: 'evidencias',
    columns: ['de', 'titulo', 'direccion', 'publica'],
    rows: [
      ['OAX-2016-C01-A02', 'Convenio', 'https://datos.example.mx/convenio', 'No'],
      ['OAX-2016-C01', 'Acta', 'https://datos.example.mx/acta', 'Sí'],
    ],
  });
  desk.call('importar', { table: 'sesiones', columns: ['fecha'], rows: [['01/02/2016']] });
  desk.call('importar', {
    table: 'acuerdos',
    columns: ['sesion', 'acuerdo', 'responsable', 'vence', 'cumplido'],
    rows: [
      ['OAX-2016-S01', 'Pedir los datos', 'OAX-2016-M01', '15/02/2016', ''],
      ['OAX-2016-S01', 'Elegir facilitador', 'OAX-2016-M01', '15/02/2016', '10/02/2016'],
    ],
  });
});

const sourceOf = ({ source }: HandoverOpening): HandoverSource => source as HandoverSource;
function columnOf(source: HandoverSource, file: string, label: string): (string | undefined)[] {
  const rows = rowsOfCsv((handoverTables(source)[file] ?? '').slice(1));
  const [head = [], ...below] = rows.filter((row) => row.length > 1);
  return below.map((row) => row[head.indexOf(label)]);
}
const nextDesk = (): Desk => {
  const desk = new Desk('2017-02-01T15:00:00Z');
  desk.call('guardarPreparar', { ...SETUP, year: 2017 });
  return desk;
};

describe('the package for the next administration', () => {
  test('it tells what is left of each commitment, by institution, and which agreements wait', () => {
    const source = sourceOf(withPlan().call('abrirEntrega', { accounts: false }));
    const column = (name: string, label: string) => columnOf(source, name, label);
    expect(column('compromisos-por-terminar.csv', 'ID')).toEqual(['OAX-2016-C01', 'OAX-2016-C02']);
    expect(column('actividades-por-terminar.csv', 'ID')).toEqual(['OAX-2016-C01-A01']);
    expect(column('actividades-por-terminar.csv', 'Institución responsable')).toEqual(['IAIP']);
    expect(column('actividades-por-terminar.csv', 'Qué le falta')).toEqual([
      'Falta: terminarla, descripción final, evidencia con dirección.',
    ]);
    expect(column('indicadores-por-terminar.csv', 'Valor actual')).toEqual(['200']);
    expect(column('acuerdos-pendientes.csv', 'Acuerdo')).toEqual(['Pedir los datos']);
    expect(column('acuerdos-pendientes.csv', 'Estado')).toEqual(['Vencido']);
    expect(column('evidencia.csv', '¿Pública?')).toEqual(['No', 'Sí']);
    expect(column('historia.csv', 'Qué')).toContain('Registrar compromiso');
  });

  test('a commitment that entered by an agreement still says which criteria it does not meet', () => {
    const desk = withPlan();
    desk.type('Compromisos', desk.at('Compromisos', 'acuerdo', 1), 'STL/2016/07');
    const source = sourceOf(desk.call('abrirEntrega', { accounts: false }));
    const lacks = columnOf(source, 'compromisos-por-terminar.csv', 'Criterios que no cumple');
    expect(lacks[0]).toContain('No dice qué problema público atiende.');
    const { blocks } = handoverDocument(source);
    expect(JSON.stringify(blocks)).toContain('Entró al plan por el acuerdo STL/2016/07 del Secretariado.');
  });

  test('the index has every document of the board with an address, not only the evidence', () => {
    const desk = withPlan();
    desk.type('Gobernanza', desk.at('Gobernanza', 'desde', 1), '01/02/2016');
    desk.type('Gobernanza', desk.at('Gobernanza', 'documento', 1), 'https://iaip.example.mx/reglas');
    desk.type('Gobernanza', desk.at('Gobernanza', 'agenda', 1), 'https://iaip.example.mx/agenda');
    desk.type('Sesiones', desk.at('Sesiones', 'minuta', 1), 'https://iaip.example.mx/minuta');
    const step = tableOf(desk, 'pasos').findIndex((row) => row['clave'] === 'documento') + 1;
    desk.type('Pasos', desk.at('Pasos', 'documento', step), 'https://iaip.example.mx/pal.pdf');
    const source = sourceOf(desk.call('abrirEntrega', { accounts: false }));
    const titles = columnOf(source, 'evidencia.csv', 'Título');
    expect(
      columnOf(source, 'evidencia.csv', 'Dirección').map((address, index) => [address, titles[index]]),
    ).toEqual([
      ['https://datos.example.mx/convenio', 'Convenio'],
      ['https://datos.example.mx/acta', 'Acta'],
      ['https://iaip.example.mx/pal.pdf', 'Documento · Paso 5: Plan de Acción Local en un solo documento'],
      ['https://iaip.example.mx/reglas', 'Documento de gobernanza'],
      ['https://iaip.example.mx/agenda', 'Agenda anual'],
      ['https://iaip.example.mx/minuta', 'Minuta · 01/02/2016'],
    ]);
  });

  test('the history tells each cell before and after, with the years that were archived', () => {
    const desk = withPlan();
    desk.type('Compromisos', desk.at('Compromisos', 'autoridad', 1), 'Secretaría de Educación');
    desk.world.setNow(new Date('2017-02-01T15:00:00Z'));
    desk.call('archivar');
    desk.type('Compromisos', desk.at('Compromisos', 'autoridad', 1), 'Secretaría de Finanzas');
    const source = sourceOf(desk.call('abrirEntrega', { accounts: false }));
    const changes = source.history.filter(
      ({ field, record }) => field === 'Autoridad responsable' && record === 'OAX-2016-C01',
    );
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      ['', 'SEP'],
      ['SEP', 'Secretaría de Educación'],
      ['Secretaría de Educación', 'Secretaría de Finanzas'],
    ]);
    expect(columnOf(source, 'historia.csv', 'Después')).toContain('(reservado)');
  });

  test('cuts, verifications and moved dates are lists of their own', () => {
    const desk = launchable();
    desk.call('lanzar', { date: '01/03/2016', document: 'https://iaip.example.mx/pal.pdf' });
    desk.type('Verificaciones', desk.at('Verificaciones', 'actividad', 1), [
      ['OAX-2016-C01-A01', 'Autoridad', 'Cumplida'],
    ]);
    desk.type('Reprogramaciones', desk.at('Reprogramaciones', 'actividad', 1), [
      ['OAX-2016-C01-A01', '30/09/2016', '31/10/2016', 'Más tiempo'],
    ]);
    const source = sourceOf(desk.call('abrirEntrega', { accounts: false }));
    expect(columnOf(source, 'cortes.csv', 'Tipo')).toEqual(['Lanzamiento']);
    expect(columnOf(source, 'cortes.csv', 'Huella (SHA-256)')[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(columnOf(source, 'verificaciones.csv', 'Veredicto')).toEqual(['Cumplida']);
    expect(columnOf(source, 'reprogramaciones.csv', 'Motivo')).toEqual(['Más tiempo']);
    const body = JSON.stringify(handoverDocument(source).blocks);
    for (const title of ['7. Cortes del tablero', '8. Verificaciones', '9. Reprogramaciones'])
      expect(body).toContain(title);
  });

  test('accounts and the names of persons are in it only when asked for; contacts never are', () => {
    const desk = withPlan();
    const filesOf = (accounts: boolean): string => {
      const opening = desk.call('abrirEntrega', { accounts });
      const source = sourceOf(opening);
      return JSON.stringify([opening, handoverTables(source), handoverDocument(source)]);
    };
    expect(filesOf(false)).not.toContain(USER);
    expect(filesOf(false)).not.toContain('Escondida');
    expect(filesOf(true)).toContain(USER);
    for (const accounts of [false, true]) expect(filesOf(accounts)).not.toContain('ana@secreto.example');
  });

  test('its document is a .docx with its nine parts, in a package that any program opens', () => {
    const source = sourceOf(withPlan().call('abrirEntrega', { accounts: false }));
    const inside = unzipSync(zipped({ 'entrega.docx': docx(handoverDocument(source)) }, source.at));
    const word = unzipSync(inside['entrega.docx'] ?? new Uint8Array());
    const body = readXml(strFromU8(word['word/document.xml'] ?? new Uint8Array()));
    const headings = headingsOf(body).map(([, text]) => text);
    expect(headings).toEqual(
      expect.arrayContaining([
        '1. Lo que sigue',
        'OAX-2016-C01 · Publicar el padrón de uniformes',
        '6. Índice de evidencia documental',
      ]),
    );
    const words = saidIn(body);
    expect(words).toContain('https://datos.example.mx/convenio');
    expect(words).toContain('Cumplir 1 acuerdo pendiente.');
    expect(words).toContain('Terminar 1 actividad de 2 compromisos');
  });

  test('opening it writes nothing', () => {
    const { meter } = withPlan().ask('abrirEntrega', { accounts: true });
    expect(meter).toMatchObject({ writes: 0, reads_after_write: 0 });
  });
});

describe('a new exercise', () => {
  test('the file of one board brings its commitments to another, in one entry of the history', () => {
    const { exercise } = withPlan().call('abrirEntrega', { accounts: false });
    const desk = nextDesk();
    const before = desk.rows('Bitácora').length;
    const { value, meter } = desk.ask('traerEjercicio', {
      exercise,
      chosen: ['OAX-2016-C01', 'OAX-2016-C02'],
    });
    expect(value).toEqual({
      ok: true,
      ids: ['OAX-2017-C01', 'OAX-2017-C02'],
      skipped: [],
      sentence: 'Se trajeron 2 compromisos: OAX-2017-C01 a OAX-2017-C02.',
    });
    expect(meter).toMatchObject({ reads_after_write: 0 });
    expect(desk.rows('Bitácora')).toHaveLength(before + 1);
    expect(desk.rows('Bitácora')[before]?.[2]).toBe('Traer del ejercicio 2016');
    expect(tableOf(desk, 'compromisos').map((row) => row['anterior'])).toEqual([
      'OAX-2016-C01',
      'OAX-2016-C02',
    ]);
    expect(tableOf(desk, 'actividades')).toMatchObject([
      {
        id: 'OAX-2017-C01-A01',
        actividad: 'Reunir los datos',
        inicio: '',
        avance: '',
        estado: 'Sin iniciar',
      },
    ]);
    expect(tableOf(desk, 'indicadores')).toMatchObject([{ id: 'OAX-2017-C01-I01', base: 200, valor: '' }]);
    expect(desk.call('abrirEntrega', { accounts: false }).carried).toEqual([
      { id: 'OAX-2017-C01', anterior: 'OAX-2016-C01' },
      { id: 'OAX-2017-C02', anterior: 'OAX-2016-C02' },
    ]);
    expect(desk.call('diagnosticar').findings.filter(({ level }) => level === 'integridad')).toEqual([]);
  });

  test('the same filling sent again makes no twin, and another names what was there', () => {
    const { exercise } = withPlan().call('abrirEntrega', { accounts: false });
    const desk = nextDesk();
    const once = { exercise, chosen: ['OAX-2016-C01'], key: 'una-sola-vez' };
    desk.call('traerEjercicio', once);
    expect(desk.call('traerEjercicio', once)).toMatchObject({ ok: true, ids: ['OAX-2017-C01'] });
    const more = desk.call('traerEjercicio', { exercise, chosen: ['OAX-2016-C01', 'OAX-2016-C02'] });
    expect(more).toMatchObject({ ids: ['OAX-2017-C02'], skipped: ['OAX-2016-C01'] });
    expect(tableOf(desk, 'compromisos')).toHaveLength(2);
  });

  test('the file of this same board is refused in a sentence', () => {
    const desk = withPlan();
    const { exercise } = desk.call('abrirEntrega', { accounts: false });
    expect(desk.call('traerEjercicio', { exercise, chosen: ['OAX-2016-C01'] })).toMatchObject({
      problems: [{ code: 'mismo-tablero', sentence: 'El archivo es de este mismo ejercicio (2016).' }],
    });
  });

  test('fields that no board has, and IDs that are none, are refused before anything is read', () => {
    const desk = Desk.ready();
    const { exercise } = CARRIED as { exercise: { compromisos: object[] } };
    for (const change of [{ revision: 'x' }, { id: '=1+1' }, { titulo: null }, { ['__proto__x']: '' }]) {
      const file = { ...exercise, compromisos: exercise.compromisos.map((row) => ({ ...row, ...change })) };
      const { value, meter } = desk.run('traerEjercicio', [
        JSON.parse(JSON.stringify({ exercise: file, chosen: [] })),
      ]);
      expect(value).toMatchObject({ refused: { code: 'forma' } });
      expect(meter.reads).toBe(0);
    }
  });
});

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
    indicators: [{ variable: 'Escuelas', unidad: 'escuelas', base: '0', meta: '570', periodo: 'mensual', valor: '200', medido: '15/02/2016' }], // prettier-ignore
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
const nextDesk = (): Desk => {
  const desk = new Desk('2017-02-01T15:00:00Z');
  desk.call('guardarPreparar', { ...SETUP, year: 2017 });
  return desk;
};

describe('the package for the next administration', () => {
  test('it tells what is left of each commitment, by institution, and which agreements wait', () => {
    const tables = handoverTables(sourceOf(withPlan().call('abrirEntrega', { accounts: false })));
    const rows = (name: string): string[][] => rowsOfCsv((tables[name] ?? '').slice(1));
    const column = (name: string, label: string): (string | undefined)[] => {
      const [head = [], ...below] = rows(name).filter((row) => row.length > 1);
      return below.map((row) => row[head.indexOf(label)]);
    };
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

  test('accounts and what stood before are in it only when asked for; contacts never are', () => {
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

  test('its document is a .docx with the six parts, in a package that any program opens', () => {
    const source = sourceOf(withPlan().call('abrirEntrega', { accounts: false }));
    const inside = unzipSync(zipped({ 'entrega.docx': docx(handoverDocument(source)) }, source.at));
    const word = unzipSync(inside['entrega.docx'] ?? new Uint8Array());
    const body = readXml(strFromU8(word['word/document.xml'] ?? new Uint8Array()));
    const headings = headingsOf(body).map(([, text]) => text);
    expect(headings).toEqual(
      expect.arrayContaining(['1. Lo que sigue', 'OAX-2016-C01 · Publicar el padrón de uniformes', '6. Índice de evidencia documental']), // prettier-ignore
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
      const { value, meter } = desk.run('traerEjercicio', [JSON.parse(JSON.stringify({ exercise: file, chosen: [] }))]); // prettier-ignore
      expect(value).toMatchObject({ refused: { code: 'forma' } });
      expect(meter.reads).toBe(0);
    }
  });
});

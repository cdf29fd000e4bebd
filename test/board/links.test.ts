import { describe, expect, test } from 'vitest';
import { SAMPLE_WEB } from '../../src/host/server/sample-web.ts';
import { tableWeb } from '../../src/host/world/web-table.ts';
import type { LinksDone } from '../../src/core/linksCalls.ts';
import { Desk } from './desk.ts';

const SITE = 'https://ejemplo.gob.mx';
const EXPECTED: readonly (readonly [address: string, state: string])[] = [
  [`${SITE}/informe`, 'Responde'],
  [`${SITE}/informe.pdf`, 'Responde'],
  [`${SITE}/movido`, 'Redirige'],
  [`${SITE}/muerto`, 'No responde'],
  [`${SITE}/retirado`, 'No responde'],
  [`${SITE}/prohibido`, 'Privado'],
  [`${SITE}/averiado`, 'No responde'],
  [`${SITE}/privado`, 'Privado'],
  [`${SITE}/vueltas`, 'No responde'],
  [`${SITE}/lento`, 'No responde'],
  ['https://caido.ejemplo.gob.mx/acta', 'No responde'],
  ['https://certificado.ejemplo.gob.mx/acta', 'No responde'],
  ['http://ejemplo.gob.mx/informe', 'Redirige'],
  ['https://drive.google.com/file/d/publico/view', 'Responde'],
  ['https://drive.google.com/file/d/privado/view', 'Privado'],
  ['https://nadie.example/acta', 'No responde'],
  ['http://192.168.1.20/acta', 'No responde'],
  ['http://plano.example/acta', 'Sin https'],
];

const asked: string[] = [];

function withEvidence(addresses: readonly string[]): Desk {
  const desk = Desk.ready();
  const web = tableWeb({ ...SAMPLE_WEB, 'http://plano.example/*': {}, 'https://muchos.example/*': {} });
  asked.length = 0;
  desk.world.web = (request) => {
    asked.push(request.url);
    return web(request);
  };
  desk.call('importar', {
    table: 'evidencias',
    columns: ['de', 'titulo', 'direccion'],
    rows: addresses.map((address, index) => ['OAX-2016-P01', `Documento ${index + 1}`, address]),
  });
  return desk;
}

const column = (desk: Desk, field: string, count: number): unknown[] =>
  Array.from({ length: count }, (_, index) =>
    desk.value('Evidencias', desk.at('Evidencias', field, index + 1)),
  );

describe('checking links', () => {
  test('every row says what was found and when, in one entry of the Bitácora; one bad address spoils no other', () => {
    const desk = withEvidence(EXPECTED.map(([address]) => address));
    const before = desk.rows('Bitácora').length;
    const { value, meter } = desk.ask('comprobarEnlaces', { from: 0 });
    expect(value).toMatchObject({ ok: true, total: EXPECTED.length });
    expect(value).not.toHaveProperty('next');
    expect(meter.reads_after_write).toBe(0);
    const found = column(desk, 'enlace', EXPECTED.length);
    expect(EXPECTED.map(([address], index) => [address, found[index]])).toEqual(EXPECTED);
    expect(new Set(column(desk, 'comprobado', EXPECTED.length)).size).toBe(1);
    expect(
      desk
        .rows('Bitácora')
        .slice(before)
        .map((row) => row[2]),
    ).toEqual(['Comprobar enlaces']);
    expect(asked).not.toContain('http://192.168.1.20/acta');
    expect(asked.some((address) => address.includes('accounts.google.com'))).toBe(false);
  });

  test('a second look on the same day that finds the same writes nothing', () => {
    const desk = withEvidence([`${SITE}/informe`, `${SITE}/muerto`]);
    desk.call('comprobarEnlaces', { from: 0 });
    expect(desk.ask('comprobarEnlaces', { from: 0 }).meter.writes).toBe(0);
  });

  test('another address in the grid forgets what was found at the one before', () => {
    const desk = withEvidence([`${SITE}/informe`, `${SITE}/muerto`]);
    desk.call('comprobarEnlaces', { from: 0 });
    desk.type('Evidencias', desk.at('Evidencias', 'titulo', 1), 'Otro título');
    desk.type('Evidencias', desk.at('Evidencias', 'direccion', 2), `${SITE}/movido`);
    expect(column(desk, 'enlace', 2)).toEqual(['Responde', undefined]);
    expect(column(desk, 'comprobado', 2).map(Boolean)).toEqual([true, false]);
  });

  test('documents of steps and sessions are looked at too; their rows have nowhere to say it, the panel does', () => {
    const desk = withEvidence([`${SITE}/informe`]);
    desk.type('Pasos', desk.at('Pasos', 'documento', 1), `${SITE}/muerto`);
    desk.type('Sesiones', desk.at('Sesiones', 'fecha', 1), '01/02/2016');
    desk.type('Sesiones', desk.at('Sesiones', 'minuta', 1), `${SITE}/privado`);
    const { found } = desk.call('comprobarEnlaces', { from: 0 });
    expect(found.map(({ tab, cell, state }) => [tab, cell?.a1, state])).toEqual([
      ['Evidencias', desk.at('Evidencias', 'direccion', 1), 'Responde'],
      ['Pasos', desk.at('Pasos', 'documento', 1), 'No responde'],
      ['Sesiones', desk.at('Sesiones', 'minuta', 1), 'Privado'],
    ]);
  });

  test('many addresses take several calls of fifty, each asked for once', () => {
    const addresses = Array.from({ length: 120 }, (_, index) => `https://muchos.example/${index}`);
    const desk = withEvidence([...addresses, ...addresses.slice(0, 20)]);
    const steps: LinksDone[] = [];
    for (let next: number | undefined = 0; next !== undefined; next = steps.at(-1)?.next)
      steps.push(desk.call('comprobarEnlaces', { from: next }));
    expect(steps.map(({ next, total }) => [next, total])).toEqual([
      [50, 120],
      [100, 120],
      [undefined, 120],
    ]);
    expect(asked).toHaveLength(120);
    expect(new Set(column(desk, 'enlace', 140))).toEqual(new Set(['Responde']));
  });

  test('fifty addresses of which none answers still get their answer, and Google is asked at most a hundred times', () => {
    const addresses = Array.from({ length: 50 }, (_, index) => `https://nadie-${index}.example/`);
    const desk = withEvidence(addresses);
    desk.call('comprobarEnlaces', { from: 0 });
    expect(new Set(column(desk, 'enlace', 50))).toEqual(new Set(['No responde']));
  });

  test('when Google lets the account ask for nothing more today, nothing is written and it is said', () => {
    const desk = withEvidence([`${SITE}/informe`]);
    desk.world.web = () => {
      throw new Error('Service invoked too many times for one day: urlfetch.');
    };
    const { value } = desk.ask('comprobarEnlaces', { from: 0 });
    expect(value).toHaveProperty('refused');
    expect(column(desk, 'enlace', 1)).toEqual([undefined]);
  });

  test('a row says that its document is older than its activity, or that it backs several records, until it is mended', () => {
    const desk = withEvidence([`${SITE}/informe`, `${SITE}/acta`, `${SITE}/acta`, `${SITE}/informe.pdf`]);
    desk.call('guardarCompromiso', {
      commitment: { titulo: 'Publicar el padrón' },
      activities: [{ actividad: 'Reunir', producto: 'Acta', inicio: '2016-02-01', fin: '2016-05-01' }],
      indicators: [],
    });
    desk.type('Evidencias', desk.at('Evidencias', 'de', 1), 'OAX-2016-C01-A01');
    desk.type('Evidencias', desk.at('Evidencias', 'fecha', 1), '15/01/2016');
    desk.type('Evidencias', desk.at('Evidencias', 'de', 3), 'OAX-2016-P02');
    desk.type('Evidencias', desk.at('Evidencias', 'de', 4), 'OAX-2016-C09-A01');
    desk.call('comprobarEnlaces', { from: 0 });
    const shared = 'Por revisar: un documento para 2 registros';
    expect(column(desk, 'revision', 4)).toEqual([
      'Por revisar: anterior a su actividad',
      shared,
      shared,
      '1 por corregir',
    ]);
    // what is computed of the whole board says the same
    desk.call('ponerAlDia');
    expect(column(desk, 'revision', 3)).toEqual(['Por revisar: anterior a su actividad', shared, shared]);
    desk.type('Evidencias', desk.at('Evidencias', 'fecha', 1), '15/02/2016');
    desk.type('Evidencias', desk.at('Evidencias', 'direccion', 3), `${SITE}/movido`);
    desk.call('comprobarEnlaces', { from: 0 });
    expect(column(desk, 'revision', 3)).toEqual(['Correcto', 'Correcto', 'Correcto']);
  });

  test('the panel opens with what the rows say, evidence older than its activity and documents that back many', () => {
    const desk = withEvidence([`${SITE}/informe`, `${SITE}/informe`, `${SITE}/muerto`]);
    desk.call('guardarCompromiso', {
      commitment: { titulo: 'Publicar el padrón' },
      activities: [{ actividad: 'Reunir', producto: 'Acta', inicio: '2016-02-01', fin: '2016-05-01' }],
      indicators: [],
    });
    desk.type('Evidencias', desk.at('Evidencias', 'de', 2), 'OAX-2016-C01-A01');
    desk.type('Evidencias', desk.at('Evidencias', 'fecha', 2), '15/01/2016');
    desk.call('comprobarEnlaces', { from: 0 });
    const { total, known, checked, doubts } = desk.call('abrirEnlaces');
    expect({ total, checked }).toEqual({ total: 2, checked: '2016-03-01' });
    expect(known.map(({ where, state }) => `${where.id} ${state}`)).toEqual([
      'OAX-2016-E001 Responde',
      'OAX-2016-E002 Responde',
      'OAX-2016-E003 No responde',
    ]);
    expect(doubts.map(({ code, cell }) => `${code} ${cell?.a1}`)).toEqual([
      `evidencia-anterior ${desk.at('Evidencias', 'fecha', 2)}`,
      `documento-repetido ${desk.at('Evidencias', 'direccion', 1)}`,
    ]);
    // the diagnosis and this panel say the same of it
    const shared = (findings: readonly { code: string; sentence: string }[]): (string | undefined)[] =>
      findings
        .filter(({ code }) => code === 'documento-repetido')
        .map(({ sentence }) => sentence.split(' · ').pop());
    expect(shared(doubts)).toHaveLength(1);
    expect(shared(desk.call('diagnosticar').findings)).toEqual(shared(doubts));
  });
});

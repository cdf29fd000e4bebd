import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadExamples } from '../../src/host/examples.ts';
import { World } from '../../src/host/world.ts';
import { Desk, readProject } from './desk.ts';

const EXAMPLES = new URL('../../src/host/examples/', import.meta.url);
const rowsOf = (name: string): string[][] => {
  const { imports } = JSON.parse(readFileSync(new URL(name, EXAMPLES), 'utf8')) as {
    imports: { table: string; rows: string[][] }[];
  };
  return imports.find(({ table }) => table === 'compromisos')?.rows ?? [];
};

describe('importing a plan', () => {
  test('the six commitments of Zacatecas 2016 come in to the letter, as one change', () => {
    const desk = Desk.ready();
    const titles = rowsOf('zacatecas-2016.json').map(([title = '']) => [title]);
    const done = desk.call('importar', { table: 'compromisos', columns: ['titulo'], rows: titles });
    expect(done).toMatchObject({ ok: true, added: 6 });
    expect(desk.rows('Compromisos').map((row) => row[1])).toEqual(titles.flat());
    expect(desk.rows('Bitácora')).toHaveLength(1);
  });

  test('one bad row keeps all from being added, and every bad row is named', () => {
    const desk = Desk.ready();
    const answer = desk.call('importar', {
      table: 'compromisos',
      columns: ['titulo'],
      rows: [['Publicar el padrón'], ['Actividad'], [' '], ['okokok']],
    });
    expect('problems' in answer && answer.problems.map(({ where, code }) => [where.index, code])).toEqual([
      [1, 'relleno'],
      [3, 'relleno'],
    ]);
    expect(desk.rows('Compromisos')).toHaveLength(0);
    expect(desk.rows('Bitácora')).toHaveLength(0);
  });

  test('activities may name their commitment by ID, number or title, and move its review', () => {
    const desk = Desk.ready();
    desk.call('importar', {
      table: 'compromisos',
      columns: ['titulo'],
      rows: [['Código Urbano'], ['Red para Movilidad Ciclista']],
    });
    const columns = ['compromiso', 'actividad', 'producto', 'inicio', 'fin', 'avance'];
    const rows = [
      ['OAX-2016-C01', 'Redactar el proyecto', 'Proyecto', '01/04/2016', '30/06/2016', '100 %'],
      ['2', 'Trazar la red', 'Mapa', '2016-04-01', '2016-06-30', '0'],
      ['codigo urbano', 'Consultar el proyecto', 'Informe', '1 de julio de 2016', '31-ago-2016', '0'],
    ];
    expect(desk.call('importar', { table: 'actividades', columns, rows })).toMatchObject({
      ok: true,
      added: 3,
    });
    expect(desk.rows('Actividades').map((row) => row[0])).toEqual([
      'OAX-2016-C01-A01',
      'OAX-2016-C02-A01',
      'OAX-2016-C01-A02',
    ]);
    expect(desk.value('Compromisos', desk.at('Compromisos', 'avance', 1))).toBe(0.5);
  });

  test('a missing column, an unknown one and one used twice are said before any row', () => {
    const desk = Desk.ready();
    const codes = (columns: string[]): string[] => {
      const answer = desk.call('importar', { table: 'compromisos', columns, rows: [['a', 'b']] });
      return 'problems' in answer ? answer.problems.map(({ code }) => code) : [];
    };
    expect(codes(['tema', ''])).toEqual(['columna-falta']);
    expect(codes(['titulo', 'titulo'])).toEqual(['columna-doble']);
    expect(codes(['titulo', 'inventada'])).toEqual(['columna-desconocida']);
  });

  test('a thousand rows take as many calls as ten, but for what makes the tab taller', () => {
    const calls = (count: number): number => {
      const rows = Array.from({ length: count }, (_, index) => [`Publicar el padrón ${index}`]);
      return Desk.ready().ask('importar', { table: 'compromisos', columns: ['titulo'], rows }).meter.calls;
    };
    const taller = 5; // its sheet, the insertion, and the formats of the last row for the new ones
    const thousand = calls(1000);
    expect(thousand - calls(10)).toBeLessThanOrEqual(taller);
    // one row of the Bitácora holds about a million characters
    expect(calls(2000) - thousand).toBeLessThanOrEqual(1);
  });

  test('text stays text in the rows that an import adds below the tab', () => {
    const desk = Desk.ready();
    const titles = Array.from({ length: 400 }, (_, index) =>
      index < 398 ? `Publicar ${index}` : index === 398 ? '=1+1 pesos' : '01/02/2016',
    );
    desk.call('importar', {
      table: 'compromisos',
      columns: ['titulo'],
      rows: titles.map((title) => [title]),
    });
    expect(desk.rows('Compromisos').map((row) => row[1])).toEqual(titles);
  });

  test('what does not fit in one row of the Bitácora goes on in the next, and is one entry', () => {
    const desk = Desk.ready();
    const rows = Array.from({ length: 1500 }, (_, index) => [`Publicar ${index} ${'x'.repeat(900)}`]);
    expect(desk.call('importar', { table: 'compromisos', columns: ['titulo'], rows })).toMatchObject({
      added: 1500,
    });
    expect(desk.rows('Compromisos')).toHaveLength(1500);
    expect(desk.rows('Bitácora').map((row) => String(row[5]).split(' ')[1])).toEqual(['1/2', '2/2']);
  });
});

describe('the examples', () => {
  test('every example loads through the operations of the add-on and is published', async () => {
    const world = new World({ guest: new URL('../../dist/host/guest.js', import.meta.url).pathname });
    world.setNow(new Date('2016-03-01T15:00:00Z'));
    await loadExamples(world, readProject(), EXAMPLES.pathname);
    const names = [...world.workbooks.values()].map(({ name }) => name);
    expect(names).toEqual([
      'Borrador federal 2019',
      'Durango 2015',
      'Morelos 2015',
      'Veracruz 2016',
      'Zacatecas 2016',
    ]);
    expect(readdirSync(EXAMPLES)).toHaveLength(names.length);
  });

  test('the diagnosis of a real plan says that it has no activities', () => {
    const desk = Desk.ready();
    desk.call('importar', {
      table: 'compromisos',
      columns: ['titulo', 'autoridad', 'sociedad', 'accion', 'agenda_como'],
      rows: rowsOf('durango-2015.json'),
    });
    const { findings } = desk.call('diagnosticar');
    const concrete = findings.filter(({ code }) => code === 'criterio-concreto');
    expect(concrete).toHaveLength(6);
    expect(concrete.every(({ sentence }) => sentence.includes('No tiene actividades.'))).toBe(true);
    expect(concrete.find(({ where }) => where.id === 'OAX-2016-C04')?.sentence).toContain(
      '«Fortalecer» no promete nada que pueda verse.',
    );
  });
});

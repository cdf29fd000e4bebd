import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/host/model.ts';
import { Desk } from './desk.ts';
import { everyKind } from './everyKind.ts';

const TAB = 'Tablero público';
const cells = (desk: Desk): Cell[] =>
  desk
    .sheet(TAB)
    .rows.flat()
    .filter((cell): cell is Cell => Boolean(cell));
const firsts = (desk: Desk): string[] =>
  desk
    .sheet(TAB)
    .rows.map((row) => String(row?.[0]?.value ?? ''))
    .filter((text) => text !== '');
/** Words and address of everything that opens. */
const links = (desk: Desk): [string, string][] =>
  cells(desk).flatMap(({ value, runs = [] }) =>
    runs.flatMap(({ start, end, link }): [string, string][] =>
      link ? [[String(value).slice(start, end), link]] : [],
    ),
  );

const SITE = 'https://iaip.example.mx';

describe('the public tab of a board with a record of every kind', () => {
  test('has every part, in the order in which a citizen asks', () => {
    const text = firsts(everyKind());
    const parts = [
      'Plan de Acción Local de Oaxaca 2016',
      'Corte 2 al 20 de abril de 2016',
      '70 % reportado',
      'Actividades por estado',
      'Compromisos y actividades',
      'Fechas reprogramadas',
      'Verificaciones',
      'Preguntas de la ciudadanía',
      'Secretariado Técnico Local',
      'Sesiones y acuerdos',
      'Mesas participativas',
      'Los seis pasos del ejercicio',
      'Cortes publicados y qué cambió',
      'Cómo leer este tablero',
    ];
    expect(text.filter((one) => parts.includes(one))).toEqual(parts);
    expect(text.find((one) => one.startsWith('Corte 2 ·'))).toContain('evidencia, nuevo registro');
  });

  test('opens evidence, minutes, rules, requirements and answers by their names', () => {
    expect(links(everyKind())).toEqual(
      expect.arrayContaining([
        ['Base de datos de la región 1', `${SITE}/base-1.csv`],
        ['Minuta', `${SITE}/minuta-1.pdf`],
        ['Reglas', `${SITE}/reglas.pdf`],
        ['Documento', `${SITE}/pal-2016.pdf`],
        ['Documento de la respuesta', `${SITE}/respuesta.pdf`],
      ]),
    );
  });

  test('names no person, and holds no formula', () => {
    const desk = everyKind();
    const said = JSON.stringify(cells(desk).map(({ value }) => value));
    // the institutions of this board are called after its people
    expect(said).not.toMatch(/(?<!Institución de )(?:Ana Ruiz|Eva Cruz|Luis Mora)|Universidad/);
    expect(cells(desk).filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test('is written in as many calls however long it is, and in fewer than the first time', () => {
    const again = everyKind().ask('publicar').meter;
    const first = Desk.ready();
    const meter = first.ask('publicar').meter;
    expect(again.reads_after_write).toBe(0);
    expect(again.calls).toBeLessThanOrEqual(84);
    expect(meter.calls).toBeLessThanOrEqual(93);
  });

  test('nothing of a wider tab of before stays beside it', () => {
    const desk = everyKind();
    delete desk.book.properties['dibujo'];
    const row = desk.sheet(TAB).rows[20] ?? [];
    row[6] = { value: 'de antes', style: { background: '#ff0000' } };
    row[7] = { value: 'https://antes.example/x' };
    desk.call('publicar');
    expect(
      desk
        .sheet(TAB)
        .rows.flatMap((line) => line.slice(6))
        .filter((cell) => cell && Object.keys(cell).length > 0),
    ).toEqual([]);
    expect(desk.book.properties['dibujo']).toBe('2');
  });
});

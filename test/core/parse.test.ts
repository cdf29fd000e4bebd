import { describe, expect, test } from 'vitest';
import type { Value } from '../../src/core/board.ts';
import { parse, readNumber } from '../../src/core/parse.ts';
import { fieldOf } from '../../src/core/tables.ts';

describe('a number as people write it', () => {
  test.each([
    ['0', 0],
    ['1250', 1250],
    ['00012', 12],
    ['.5', 0.5],
    ['-5', -5],
    ['1,250', 1250],
    ['1,234.5', 1234.5],
    ['1,234,567.89', 1234567.89],
    ['1.234,5', 1234.5],
    ['1.234.567,89', 1234567.89],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['$ 1 250 000', 1250000],
    ['$1,250,000.00', 1250000],
    ['-$5', -5],
    ['$-5', -5],
    ['1 250 000,50', 1250000.5],
    ['1\u00a0250\u2009000', 1250000],
    ['$1,250,000.00 MXN', 1250000],
    ['1,250,000 pesos', 1250000],
    [' 7\u200b ', 7],
  ])('%j is %d', (typed, expected) => {
    expect(readNumber(typed)).toBe(expected);
  });

  test.each([
    '',
    'doce',
    '12 personas',
    '1,23,456',
    '1,2345',
    '1.250.000',
    '1e5',
    '0x10',
    '5.',
    '1/2',
    '½',
    '—',
  ])('%j is no number that can be read with certainty', (typed) => {
    expect(readNumber(typed)).toBeUndefined();
  });

  test('a number with more digits than a computer holds is refused, not stored as infinity', () => {
    expect(parse(fieldOf('compromisos', 'asignado'), '9'.repeat(400))).toMatchObject({
      code: 'numero-ilegible',
    });
  });
});

describe('a share as people write it', () => {
  const weight = fieldOf('actividades', 'peso');

  test.each<[Value, number]>([
    [50, 0.5],
    [0.5, 0.5],
    ['50', 0.5],
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['50 %', 0.5],
    ['50%', 0.5],
    ['  50\u00a0% ', 0.5],
    ['33.3 %', 0.333],
    ['12,5 %', 0.125],
    ['1 %', 0.01],
    ['0.5 %', 0.005],
    [1, 1],
    ['1', 1],
    ['100', 1],
    ['100 %', 1],
    [0, 0],
    ['0 %', 0],
    ['150', 1.5],
    ['-5', -0.05],
  ])('%j is stored as %d', (typed, expected) => {
    const read = parse(weight, typed);
    expect('value' in read && read.value).toBeCloseTo(expected, 12);
  });

  test.each<[Value]>([['% 50'], ['cincuenta'], ['50 por ciento'], ['%'], [true]])(
    '%j cannot be read as a share',
    (typed) => {
      expect(parse(weight, typed)).toMatchObject({ code: 'porcentaje-ilegible' });
    },
  );
});

describe('what was typed, as the value of a field', () => {
  test.each<[string, string, Value, Value]>([
    ['stl', 'nombre', ' =SUM(1) ', ' =SUM(1) '],
    ['stl', 'nombre', '\t+52', '\t+52'],
    ['stl', 'nombre', ' \u200b\u202e ', ''],
    ['stl', 'sector', ' sociedad  CIVIL', 'Sociedad civil'],
    ['stl', 'sector', 'Iglesia', 'Iglesia'],
    ['stl', 'asiento', 'TITULAR', 'Titular'],
    ['stl', 'suple_a', ' oax-2016-m01 ', 'OAX-2016-M01'],
    ['stl', 'correo', ' ana@oax.gob.mx\u200b', 'ana@oax.gob.mx'],
    ['stl', 'telefono', ' 951 123 4567 ', '951 123 4567'],
    ['stl', 'desde', '1 de mayo de 2016', '2016-05-01'],
    ['stl', 'desde', '\u200e31/12/2016', '2016-12-31'],
    ['compromisos', 'asignado', '$1,250,000.00', 1250000],
    ['compromisos', 'asignado', '', ''],
    ['compromisos', 'asignado', 12.5, 12.5],
    ['compromisos', 'agenda', ' Línea  propia ', 'Línea propia'],
    ['evidencias', 'publica', 'si', 'Sí'],
    ['evidencias', 'direccion', ' https://x.org.mx/a ', 'https://x.org.mx/a'],
  ])('%s.%s: %j is kept as %j', (table, key, typed, expected) => {
    expect(parse(fieldOf(table as 'stl', key), typed)).toEqual({ value: expected });
  });

  test.each([
    ['30/02/2016', 'fecha-imposible'],
    ['1/2', 'fecha-sin-ano'],
    ['31/12/16', 'fecha-sin-ano'],
    ['mañana', 'fecha-ilegible'],
  ])('as a date, %j is refused as %s, and the sentence shows what was typed or meant', (typed, code) => {
    const read = parse(fieldOf('actividades', 'fin'), typed);
    expect(read).toMatchObject({ code });
    expect('sentence' in read && read.sentence).toMatch(/^Fin: («.+»|El \d+ de)/);
  });

  test('a long or invisible text is shortened in the sentence that refuses it', () => {
    const read = parse(fieldOf('compromisos', 'asignado'), `x\u202e${'y'.repeat(50_000)}`);
    expect('sentence' in read && read.sentence.length).toBeLessThan(100);
    expect('sentence' in read && read.sentence).not.toContain('\u202e');
  });
});

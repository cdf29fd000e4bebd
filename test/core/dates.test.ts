import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayIn,
  daysBetween,
  isIsoDay,
  longDate,
  readDate,
} from '../../src/core/dates.ts';

describe('a day as Mexicans write it', () => {
  test.each([
    ['31/12/2016', '2016-12-31'],
    ['1/2/2016', '2016-02-01'],
    ['01-02-2016', '2016-02-01'],
    ['31.12.2016', '2016-12-31'],
    ['2016-12-31', '2016-12-31'],
    ['2016-2-3', '2016-02-03'],
    ['31 de diciembre de 2016', '2016-12-31'],
    ['1 de mayo del 2016', '2016-05-01'],
    ['31 diciembre 2016', '2016-12-31'],
    ['31 de dic. de 2016', '2016-12-31'],
    ['31-dic-2016', '2016-12-31'],
    ['31/ENE/2016', '2016-01-31'],
    ['  7   de   Abril   de   2016  ', '2016-04-07'],
    ['9 de séptiembre de 2016', '2016-09-09'],
    ['29/02/2016', '2016-02-29'],
    ['29/02/2000', '2000-02-29'],
  ])('%j is %s', (typed, iso) => {
    expect(readDate(typed)).toEqual({ iso });
  });

  test.each([
    ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto'],
    ...['septiembre', 'octubre', 'noviembre', 'diciembre'],
  ])('%s is read whole and by its first three letters', (name) => {
    const whole = readDate(`5 de ${name} de 2016`);
    expect(whole).toEqual(readDate(`5-${name.slice(0, 3)}-2016`));
    expect(whole).toEqual({ iso: expect.stringMatching(/^2016-\d\d-05$/) });
    expect('iso' in whole && longDate(whole.iso)).toBe(`5 de ${name} de 2016`);
  });

  test.each([
    ['30/02/2016', 'El 30 de febrero de 2016 no existe'],
    ['2016-02-30', 'El 30 de febrero de 2016 no existe'],
    ['30 de febrero de 2016', 'El 30 de febrero de 2016 no existe'],
    ['29/02/2015', 'El 29 de febrero de 2015 no existe'],
    ['29/02/1900', 'El 29 de febrero de 1900 no existe'],
    ['31/04/2016', 'El 31 de abril de 2016 no existe'],
    ['0/1/2016', 'El 0 de enero de 2016 no existe'],
  ])('%j does not exist', (typed, says) => {
    expect(readDate(typed)).toEqual({ wrong: 'impossible', says });
  });

  test.each(['1/2', '1/2/16', '01-02-16', '1 de mayo', '1-may-16', '1/2/20166', '1/2/6'])(
    '%j does not say its year with four digits, and nobody guesses it',
    (typed) => {
      expect(readDate(typed)).toEqual({ wrong: 'year' });
    },
  );

  test.each(['', 'mañana', '12/2016', '2016', '01/13/2016', '2016-13-01', '1 de mayembre de 2016', '42370'])(
    '%j is no date',
    (typed) => {
      expect(readDate(typed)).toEqual({ wrong: 'format' });
    },
  );

  test.each([
    ['2016-02-29', true],
    ['2015-02-29', false],
    ['2016-2-9', false],
    ['29/02/2016', false],
    ['', false],
    [20160229, false],
    [undefined, false],
  ])('%j is a stored day: %s', (value, expected) => {
    expect(isIsoDay(value)).toBe(expected);
  });
});

describe('counting days and months', () => {
  test.each([
    ['2016-01-31', 1, '2016-02-29'],
    ['2015-01-31', 1, '2015-02-28'],
    ['2016-08-31', 1, '2016-09-30'],
    ['2016-08-31', 6, '2017-02-28'],
    ['2016-05-01', 12, '2017-05-01'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-02-29', 48, '2020-02-29'],
    ['2016-12-15', 1, '2017-01-15'],
    ['2016-03-31', -1, '2016-02-29'],
    ['2016-01-15', -1, '2015-12-15'],
    ['2016-05-01', 0, '2016-05-01'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  test.each([
    ['2016-02-28', 1, '2016-02-29'],
    ['2016-02-28', 2, '2016-03-01'],
    ['2016-12-31', 1, '2017-01-01'],
    ['2016-01-01', -1, '2015-12-31'],
    ['2016-04-02', 3, '2016-04-05'],
  ])('%s and %i days is %s, also across a change of clocks', (from, days, expected) => {
    expect(addDays(from, days)).toBe(expected);
    expect(daysBetween(from, expected)).toBe(days);
  });

  test('a leap year has 366 days', () => {
    expect(daysBetween('2016-01-01', '2017-01-01')).toBe(366);
    expect(daysBetween('2015-01-01', '2016-01-01')).toBe(365);
    expect(daysBetween('2016-06-15', '2016-06-15')).toBe(0);
  });
});

describe('the day of an instant in a time zone', () => {
  test.each([
    ['America/Mexico_City', '2016-03-01T05:59:59Z', '2016-02-29'],
    ['America/Mexico_City', '2016-03-01T06:00:00Z', '2016-03-01'],
    ['America/Mexico_City', '2016-07-01T04:59:59Z', '2016-06-30'],
    ['America/Mexico_City', '2016-07-01T05:00:00Z', '2016-07-01'],
    ['America/Mexico_City', '2023-07-01T05:30:00Z', '2023-06-30'],
    ['America/Mexico_City', '2016-04-03T07:59:00Z', '2016-04-03'],
    ['America/Mexico_City', '2016-10-30T05:30:00Z', '2016-10-30'],
    ['America/Tijuana', '2016-01-01T07:59:59Z', '2015-12-31'],
    ['America/Tijuana', '2016-01-01T08:00:00Z', '2016-01-01'],
    ['America/Tijuana', '2016-07-01T06:59:59Z', '2016-06-30'],
    ['America/Tijuana', '2023-07-01T07:00:00Z', '2023-07-01'],
    ['America/Cancun', '2016-07-01T04:59:59Z', '2016-06-30'],
    ['America/Cancun', '2016-01-01T05:00:00Z', '2016-01-01'],
    ['America/Hermosillo', '2016-07-01T06:59:59Z', '2016-06-30'],
    ['UTC', '2016-02-29T23:59:59Z', '2016-02-29'],
    ['UTC', '2016-03-01T00:00:00Z', '2016-03-01'],
  ])('in %s, %s is %s', (zone, instant, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day);
  });
});

import { expect, test } from 'vitest';
import { FIRST_DAY, firstDay } from '../../src/core/firstDay.ts';
import { boardOf, commitment, council, member, MOMENT } from './samples.ts';

test('the first day begins with the board and ends when every part of it is done', () => {
  expect(firstDay(boardOf(), MOMENT, false)).toEqual({ done: ['tablero'], titulars: 0 });
  const whole = boardOf({
    stl: council(),
    gobernanza: [{ id: 'OAX-2016-G01', desde: '2016-05-01' }],
    sesiones: [{ id: 'OAX-2016-S01', fecha: '2016-05-02' }],
    mesas: [{ id: 'OAX-2016-T01', tema: 'Agua' }],
    compromisos: [commitment()],
  });
  expect(firstDay(whole, MOMENT, true).done).toEqual(FIRST_DAY.map(([key]) => key));
  expect(firstDay(whole, MOMENT, false).done).not.toContain('plan');
});

test('the members are registered when each of the three sectors has its titular', () => {
  const found = firstDay(
    boardOf({ stl: [member(), member({ id: 'OAX-2016-M02', sector: 'Autoridad' })] }),
    MOMENT,
    false,
  );
  expect(found).toEqual({ done: ['tablero'], titulars: 2 });
  const gone = council().map((row) => ({ ...row, hasta: '2016-06-01' }));
  expect(firstDay(boardOf({ stl: gone }), MOMENT, false).titulars).toBe(0);
});

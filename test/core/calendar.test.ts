import { describe, expect, test } from 'vitest';
import { calendarName, calendarText } from '../../src/core/calendar.ts';
import { activity, boardOf, CONFIG, council, MOMENT } from './samples.ts';
import { only, readCalendar, type Component } from './ics.ts';

const LONG = `Publicar, revisar; y \\ abrir\r\nel «padrón» ${'ñandú 🏛 '.repeat(30)}`;
const board = boardOf({
  stl: council(),
  actividades: [
    activity({ actividad: LONG }),
    activity({ id: 'OAX-2016-C01-A02', estado: 'Cancelada' }),
    activity({ id: 'OAX-2016-C01-A03', fin: 'pronto' }),
    activity({ id: 'OAX-2016-C01-A04', fin: '2016-12-31', actividad: 'Llamar a Ana al 951 123 4567' }),
  ],
  acuerdos: [{ id: 'OAX-2016-S01-A01', acuerdo: 'Convocar', vence: '2016-07-01' }],
  sesiones: [{ id: 'OAX-2016-S01', fecha: '2016-06-20', tipo: 'Ordinaria', lugar: 'Sala 1' }],
});

const days = (calendar: Component): string[] =>
  calendar.parts.map((event) => `${only(event, 'DTSTART')} ${only(event, 'UID')} ${only(event, 'SUMMARY')}`);

describe('the calendar file', () => {
  const text = calendarText(board, MOMENT);
  const calendar = readCalendar(text);

  test('it holds every date of the plan as a whole day, in order, and nothing that is cancelled or no date', () => {
    expect(days(calendar)).toEqual([
      '20160620 oax-2016-s01@oax-2016.tablero-pal Sesión ordinaria OAX-2016-S01',
      '20160701 oax-2016-s01-a01@oax-2016.tablero-pal Vence el acuerdo OAX-2016-S01-A01',
      '20160831 oax-2016-c01-a01@oax-2016.tablero-pal Termina la actividad OAX-2016-C01-A01',
      '20161101 corte-mes-6@oax-2016.tablero-pal Corte del mes 6',
      '20161231 oax-2016-c01-a04@oax-2016.tablero-pal Termina la actividad OAX-2016-C01-A04',
      '20170430 termino@oax-2016.tablero-pal Término del Plan de Acción Local',
      '20170501 corte-mes-12@oax-2016.tablero-pal Corte del mes 12',
    ]);
    for (const event of calendar.parts) {
      expect(event.name).toBe('VEVENT');
      expect(only(event, 'DTSTAMP')).toBe('20160615T150000Z');
      const [start, end] = ['DTSTART', 'DTEND'].map((name) =>
        event.properties.find((one) => one.name === name),
      );
      expect([start?.parameters, end?.parameters]).toEqual([{ VALUE: 'DATE' }, { VALUE: 'DATE' }]);
    }
    expect(only(calendar.parts[4] as Component, 'DTEND')).toBe('20170101');
  });

  test('the days are told of three days before, but for the ends of activities', () => {
    const alarms = calendar.parts.map(({ parts }) => parts.map((alarm) => only(alarm, 'TRIGGER')));
    expect(alarms.map((list) => list.length)).toEqual([1, 1, 0, 1, 0, 1, 1]);
    expect(new Set(alarms.flat())).toEqual(new Set(['-P3D']));
  });

  test('what people wrote comes back as it reads, on one line and cut, whatever its letters', () => {
    const note = only(calendar.parts[2] as Component, 'DESCRIPTION');
    expect(note).toMatch(/^Publicar, revisar; y \\ abrir el «padrón» ñandú 🏛/u);
    expect(note).toMatch(/…$/);
  });

  test('nobody’s name, address or telephone is in it', () => {
    expect(text).not.toMatch(/Ana|951|@(?!oax-2016\.tablero-pal)/);
  });

  test('the same record has the same UID whenever the file is made', () => {
    const later = readCalendar(
      calendarText(board, { ...MOMENT, today: '2016-06-16', instant: '2016-06-16T15:00:00.000Z' }),
    );
    expect(days(later)).toEqual(days(calendar));
    expect(calendarName(board)).toBe('calendario-oax-2016.ics');
  });

  test('a board without a date is a calendar without events', () => {
    const blank = readCalendar(calendarText(boardOf({}, { config: { ...CONFIG, launch: '' } }), MOMENT));
    expect(blank.parts).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { calendarName, calendarText } from '../../src/core/calendar.ts';
import { activity, boardOf, CONFIG, council, MOMENT } from './samples.ts';
import { only, readCalendar, type Component } from './ics.ts';

const LONG = `Publicar, revisar; y \\ abrir\r\nel «padrón» ${'ñandú 🏛 '.repeat(30)}`;
const board = boardOf({
  stl: council(),
  actividades: [
    activity({ actividad: LONG }),
    activity({ id: 'OAX-2016-C01-A02', cancelacion: 'OAX-2016-S00-A01' }),
    activity({ id: 'OAX-2016-C01-A03', fin: 'pronto' }),
    activity({ id: 'OAX-2016-C01-A04', fin: '2016-12-31', actividad: 'Llamar a Ana al 951 123 4567' }),
    activity({ id: 'OAX-2016-C01-A05', fin: '2016-10-31', fin_original: '2016-09-30', estado: 'Cancelada' }),
    activity({ id: 'OAX-2016-C01-A06', fin: '2016-10-31', fin_original: '2016-09-30' }),
  ],
  reprogramaciones: [
    {
      actividad: 'OAX-2016-C01-A06',
      a: '2016-10-31',
      motivo: 'Lluvias',
      acuerdo: 'OAX-2016-S00-A01',
      fecha: '2016-06-01',
    },
  ],
  acuerdos: [
    { id: 'OAX-2016-S00-A01', sesion: 'OAX-2016-S00', acuerdo: 'Mover y cancelar' },
    { id: 'OAX-2016-S01-A01', acuerdo: 'Convocar', vence: '2016-07-01' },
    { id: 'OAX-2016-S01-A02', acuerdo: 'Firmar', vence: '2016-07-02', cumplido: '2016-06-30' },
  ],
  sesiones: [
    { id: 'OAX-2016-S00', fecha: '2016-05-20', tipo: 'Ordinaria' },
    { id: 'OAX-2016-S01', fecha: '2016-06-20', tipo: 'Instalación', lugar: 'Sala 1' },
  ],
  mesas: [
    { id: 'OAX-2016-T01', fecha: '2016-06-22', tema: 'Gasto educativo' },
    { id: 'OAX-2016-T02', tema: 'Agua' },
  ],
  pasos: [
    { id: 'OAX-2016-P16', clave: 'micrositio', paso: 6 },
    { id: 'OAX-2016-P18', clave: 'mes6', paso: 6 },
  ],
});

const days = (calendar: Component): string[] =>
  calendar.parts.map((event) => `${only(event, 'DTSTART')} ${uidOf(event)} ${only(event, 'SUMMARY')}`);

/** Every UID ends in the board's own domain. */
function uidOf(event: Component): string {
  const [, uid = ''] = /^(.+)@oax-2016\.tablero-pal$/.exec(only(event, 'UID')) ?? [];
  return uid;
}

describe('the calendar file', () => {
  const text = calendarText(board, MOMENT);
  const calendar = readCalendar(text);
  const eventOf = (uid: string): Component => {
    const found = calendar.parts.find((event) => uidOf(event) === uid);
    if (!found) throw new Error(`no event ${uid}`);
    return found;
  };

  test('it holds every date of the plan as a whole day, in order, in words, and nothing that is no date', () => {
    expect(days(calendar)).toEqual([
      '20160501 inicio Comienza el Plan de Acción Local de Oaxaca 2016',
      '20160501 oax-2016-c01-a01-inicio Empieza: Publicar, revisar; y \\ abrir el «padrón» ñandú 🏛 ñandú 🏛 ñandú 🏛 ñand… (C01-A01)',
      '20160501 oax-2016-c01-a02-inicio Cancelada. Empieza: Publicar el padrón de beneficiarios (C01-A02)',
      '20160501 oax-2016-c01-a03-inicio Empieza: Publicar el padrón de beneficiarios (C01-A03)',
      '20160501 oax-2016-c01-a04-inicio Empieza: C01-A04',
      '20160501 oax-2016-c01-a05-inicio Empieza: Publicar el padrón de beneficiarios (C01-A05)',
      '20160501 oax-2016-c01-a06-inicio Empieza: Publicar el padrón de beneficiarios (C01-A06)',
      '20160520 oax-2016-s00 Sesión ordinaria del Secretariado (S00)',
      '20160601 oax-2016-p16 Plazo del paso 6: Micrositio en el portal del organismo garante',
      '20160620 oax-2016-s01 Sesión de instalación del Secretariado (S01)',
      '20160622 oax-2016-t01 Mesa: Gasto educativo (T01)',
      '20160701 oax-2016-s01-a01 Vence el acuerdo: Convocar (S01-A01)',
      '20160702 oax-2016-s01-a02 Vence el acuerdo: Firmar (S01-A02)',
      '20160831 oax-2016-c01-a01 Termina: Publicar, revisar; y \\ abrir el «padrón» ñandú 🏛 ñandú 🏛 ñandú 🏛 ñand… (C01-A01)',
      '20160831 oax-2016-c01-a02 Cancelada. Termina: Publicar el padrón de beneficiarios (C01-A02)',
      '20160930 oax-2016-c01-a05 Termina: Publicar el padrón de beneficiarios (C01-A05)',
      '20161031 oax-2016-c01-a06 Termina: Publicar el padrón de beneficiarios (C01-A06)',
      '20161101 corte-mes-6 Corte del mes 6',
      '20161231 oax-2016-c01-a04 Termina: C01-A04',
      '20170430 termino Termina el Plan de Acción Local de Oaxaca 2016',
      '20170501 corte-mes-12 Corte del mes 12',
    ]);
    for (const event of calendar.parts) {
      expect(event.name).toBe('VEVENT');
      expect(only(event, 'DTSTAMP')).toBe('20160615T150000Z');
      const [start, end] = ['DTSTART', 'DTEND'].map((name) =>
        event.properties.find((one) => one.name === name),
      );
      expect([start?.parameters, end?.parameters]).toEqual([{ VALUE: 'DATE' }, { VALUE: 'DATE' }]);
    }
    expect(only(eventOf('oax-2016-c01-a04'), 'DTEND')).toBe('20170101');
    expect(only(calendar, 'X-WR-CALNAME')).toBe('Plan de Acción Local de Oaxaca 2016');
  });

  // A05 says only in its own row that it was cancelled, and that it ends later
  test('what was cancelled says so, so that a calendar that is imported again takes it out', () => {
    const cancelled = calendar.parts.filter((event) => only(event, 'STATUS') === 'CANCELLED');
    expect(cancelled.map(uidOf)).toEqual(['oax-2016-c01-a02-inicio', 'oax-2016-c01-a02']);
    // METHOD makes of a file an invitation, which an import may refuse
    expect(calendar.properties.map(({ name }) => name)).not.toContain('METHOD');
  });

  test('the days are told of three days before, but for those of activities and what is done already', () => {
    const told = calendar.parts.filter(({ parts }) => parts.length > 0);
    expect(told.map(uidOf)).toEqual([
      'oax-2016-s00',
      'oax-2016-p16',
      'oax-2016-s01',
      'oax-2016-t01',
      'oax-2016-s01-a01',
      'corte-mes-6',
      'termino',
      'corte-mes-12',
    ]);
    const triggers = told.flatMap(({ parts }) => parts.map((alarm) => only(alarm, 'TRIGGER')));
    expect(new Set(triggers)).toEqual(new Set(['-P3D']));
  });

  test('what people wrote comes back as it reads, on one line and cut, whatever its letters', () => {
    const note = only(eventOf('oax-2016-c01-a01'), 'DESCRIPTION');
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

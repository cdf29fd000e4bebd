import { describe, expect, test } from 'vitest';
import { copyBook } from '../../src/host/faults/cells.ts';
import { launchable } from './cutsDesk.ts';
import { Desk, SETUP } from './desk.ts';
import { tableOf } from './tables.ts';

const LAUNCH = { date: '01/03/2016', document: 'https://iaip.example.mx/pal-2016.pdf' };
const USE = 'Para lanzar el plan use Plan ▸ Revisar y lanzar';

const cellOf = (desk: Desk, id: string): string =>
  desk.at('Inicio', 'valor', tableOf(desk, 'inicio').findIndex((row) => row['id'] === id) + 1);
const noteOf = (desk: Desk, id = 'lanzamiento'): string => desk.cell('Inicio', cellOf(desk, id)).note ?? '';
const type = (desk: Desk, id: string, text: string) => desk.type('Inicio', cellOf(desk, id), text).edit;
const config = (desk: Desk) =>
  JSON.parse(desk.book.properties['tablero'] ?? '{}') as { launch: string; guarantor: string };
const termino = (desk: Desk) => tableOf(desk, 'inicio').find(({ id }) => id === 'termino')?.['valor'];
const last = (desk: Desk) => desk.rows('Bitácora').at(-1) ?? [];
const launched = (): Desk => {
  const desk = launchable();
  expect(desk.call('lanzar', LAUNCH)).toMatchObject({ ok: true });
  return desk;
};

describe('the launch in Inicio, before the plan was launched', () => {
  test.each(['01/03/2016', '30 de febrero', 'pronto'])(
    '%j launches nothing, and its note says how',
    (text) => {
      const desk = launchable();
      const edit = type(desk, 'lanzamiento', text);
      expect(edit?.error).toBeUndefined();
      expect(edit?.meter).toMatchObject({ reads_after_write: 0 });
      expect(config(desk).launch).toBe('');
      expect(termino(desk)).toBe('');
      expect(desk.value('Inicio', cellOf(desk, 'lanzamiento'))).toBe(text);
      expect(noteOf(desk)).toContain(USE);
      type(desk, 'lanzamiento', '');
      expect(noteOf(desk)).toBe('');
    },
  );

  test('a note of a person stays beside ours, and launching takes ours away', () => {
    const desk = launchable();
    desk.change('Inicio', cellOf(desk, 'lanzamiento')).note = 'Lo confirma el pleno';
    type(desk, 'lanzamiento', '01/03/2016');
    expect(noteOf(desk)).toMatch(/^Lo confirma el pleno\n\n⚠ Para lanzar/);
    desk.call('lanzar', LAUNCH);
    expect(noteOf(desk)).toBe('Lo confirma el pleno');
    expect(config(desk).launch).toBe('2016-03-01');
  });

  test('a past exercise states it in Preparar, and may correct it in Inicio until its baseline is frozen', () => {
    const desk = launchable();
    expect(desk.call('guardarPreparar', { ...SETUP, launch: '15/02/2016' })).toMatchObject({ ok: true });
    expect(config(desk).launch).toBe('2016-02-15');
    type(desk, 'lanzamiento', '16/02/2016');
    expect([config(desk).launch, termino(desk), noteOf(desk)]).toEqual(['2016-02-16', '15/02/2017', '']);
    type(desk, 'lanzamiento', '31/02/2016');
    expect(config(desk).launch).toBe('2016-02-16');
    expect(noteOf(desk)).toContain('no es una fecha');
    expect(desk.call('abrirPreparar')).not.toHaveProperty('launched');
  });
});

describe('the launch in Inicio, once the plan was launched', () => {
  test.each(['15/04/2016', '', 'otro día'])('%j has no effect, and its note says why', (text) => {
    const desk = launched();
    type(desk, 'lanzamiento', text);
    expect([config(desk).launch, termino(desk)]).toEqual(['2016-03-01', '28/02/2017']);
    expect(desk.value('Inicio', cellOf(desk, 'lanzamiento')) ?? '').toBe(text);
    expect(noteOf(desk)).toContain('El plan se lanzó el 1 de marzo de 2016');
    type(desk, 'lanzamiento', '1/3/2016');
    expect(noteOf(desk)).toBe('');
    expect(desk.call('abrirPreparar')).toMatchObject({ launched: true });
  });

  test('Reparar keeps the guarantor that was typed in Inicio while nobody could take it over', () => {
    const desk = launched();
    desk.change('Inicio', cellOf(desk, 'organismo')).value = 'IAIP de Oaxaca';
    desk.call('guardarPreparar', SETUP);
    expect(desk.value('Inicio', cellOf(desk, 'organismo'))).toBe('IAIP de Oaxaca');
    expect(config(desk).guarantor).toBe('IAIP de Oaxaca');
  });

  test('Preparar keeps the launched day, whatever it is sent', () => {
    const desk = launched();
    expect(desk.call('guardarPreparar', { ...SETUP, launch: '15/04/2016' })).toMatchObject({ ok: true });
    expect([config(desk).launch, termino(desk)]).toEqual(['2016-03-01', '28/02/2017']);
    expect(desk.call('guardarPreparar', SETUP)).toMatchObject({ ok: true });
    expect(config(desk).launch).toBe('2016-03-01');
  });

  test('a copy of the file finds the day in its frozen baseline, whatever was typed in Inicio', () => {
    const desk = launched();
    const book = copyBook(desk.book);
    book.properties = {};
    const copy = new Desk('2016-03-02T15:00:00Z', book);
    copy.change('Inicio', cellOf(copy, 'lanzamiento')).value = '15/04/2016';
    copy.call('guardarPreparar', { ...SETUP, launch: '15/04/2016' });
    expect([config(copy).launch, termino(copy)]).toEqual(['2016-03-01', '28/02/2017']);
    expect(tableOf(copy, 'pasos').find(({ clave }) => clave === 'tablero')).toMatchObject({ estado: 'Cumplido' });
  }); // oxfmt-ignore
});

describe('what is typed in Inicio', () => {
  test('is in the history with what stood there before', () => {
    const desk = Desk.ready();
    type(desk, 'organismo', 'Órgano Garante de Oaxaca');
    expect(config(desk).guarantor).toBe('Órgano Garante de Oaxaca');
    expect(last(desk).slice(2, 5)).toEqual([
      'Edición directa en Inicio',
      'organismo',
      `organismo · Valor: «${SETUP.guarantor}» → «Órgano Garante de Oaxaca»`,
    ]);
    type(desk, 'lanzamiento', '01/03/2016');
    expect(last(desk)[4]).toContain('lanzamiento · Valor: «» → «01/03/2016»');
    const entries = desk.rows('Bitácora').length;
    type(desk, 'entidad', 'PUE · Puebla');
    expect(desk.rows('Bitácora')).toHaveLength(entries);
  });
});

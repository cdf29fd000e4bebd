import { describe, expect, test } from 'vitest';
import { Desk } from './desk.ts';

const withCommitment = Desk.once((desk) => {
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón', tema: 'Educación' },
    activities: [{ actividad: 'Reunir los datos', inicio: '01/03/2016', fin: '30/06/2016' }],
    indicators: [],
  });
});

/** The history of a row, as the panel asks for it with that row selected. */
function historyOf(desk: Desk, tab: string, row: number) {
  const sheetId = desk.sheet(tab).id;
  const { value } = desk.run('abrirHistoria', [], {
    selection: { sheetId, row: row - 1, column: 1, rows: 1, columns: 1 },
  });
  return value as unknown as {
    record?: { id: string };
    events: { what: string; who: string; steps: object[] }[];
  };
}

describe('the history of a row', () => {
  test('says when, who, what, before and after, newest first, whether by form or in the grid', () => {
    const desk = withCommitment();
    desk.type('Compromisos', desk.at('Compromisos', 'tema', 1), 'Salud');
    desk.call('guardarCompromiso', {
      id: 'OAX-2016-C01',
      commitment: { titulo: 'Publicar el padrón', tema: 'Agua' },
      activities: [],
      indicators: [],
    });
    const { record, events } = historyOf(desk, 'Compromisos', 3);
    expect(record?.id).toBe('OAX-2016-C01');
    expect(events.map(({ what }) => what)).toEqual([
      'Cambiar compromiso',
      'Edición directa en Compromisos: Tema',
      'Registrar compromiso',
    ]);
    expect(events[1]?.who).toContain('edición directa');
    expect(events[0]?.steps).toContainEqual({
      field: 'tema',
      label: 'Tema',
      before: 'Salud',
      after: 'Agua',
      open: true,
    });
    expect(events[1]?.steps).toContainEqual({
      field: 'tema',
      label: 'Tema',
      before: 'Educación',
      after: 'Salud',
      open: true,
    });
  });

  test('the Bitácora tells of an edit in the grid what stood there before', () => {
    const desk = withCommitment();
    desk.type('Actividades', desk.at('Actividades', 'fin', 1), '31/07/2016');
    const [, entry] = desk.rows('Bitácora');
    expect(entry?.[4]).toContain('OAX-2016-C01-A01 · Fin: «2016-06-30» → «2016-07-31»');
  });

  test('an earlier value comes back as a new change, with all that follows from it', () => {
    const desk = withCommitment();
    desk.type('Actividades', desk.at('Actividades', 'avance', 1), '50%');
    expect(desk.value('Compromisos', desk.at('Compromisos', 'avance', 1))).toBe(0.5);
    const input = { table: 'actividades', id: 'OAX-2016-C01-A01', field: 'avance', value: 0 } as const;
    expect(desk.call('recuperar', input)).toMatchObject({ ok: true });
    expect(desk.value('Actividades', desk.at('Actividades', 'avance', 1))).toBe(0);
    expect(desk.value('Compromisos', desk.at('Compromisos', 'avance', 1))).toBe(0);
    expect(historyOf(desk, 'Actividades', 3).events[0]?.what).toBe('Recuperar Avance');
  });

  test('a computed column, an unknown row and a value that cannot be right are refused', () => {
    const desk = withCommitment();
    const ask = (field: string, value: string, id = 'OAX-2016-C01-A01') =>
      desk.call('recuperar', { table: 'actividades', id, field, value });
    expect(ask('estado', 'Verificada')).toHaveProperty('problems');
    expect(ask('fin', '2016-07-01', 'OAX-2016-C09-A01')).toHaveProperty('problems');
    expect(ask('fin', '2015-01-01')).toHaveProperty('problems');
    expect(desk.rows('Bitácora')).toHaveLength(1);
  });

  test('contacts are not told in the words of the Bitácora', () => {
    const desk = Desk.ready();
    const member = { nombre: 'Ana', institucion: 'IAIP', sector: 'Organismo garante', asiento: 'Titular' };
    desk.call('guardarIntegrante', { member: { ...member, telefono: '951 123 4567' } });
    desk.call('guardarIntegrante', { id: 'OAX-2016-M01', member: { ...member, telefono: '951 765 4321' } });
    expect(desk.rows('Bitácora')[1]?.[4]).toBe(
      'OAX-2016-M01 · Teléfono (privado): «(privado)» → «(privado)»',
    );
  });
});

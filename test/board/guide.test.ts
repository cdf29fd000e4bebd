import { describe, expect, test } from 'vitest';
import { FIRST_DAY } from '../../src/core/firstDay.ts';
import { Desk, SETUP } from './desk.ts';
import { tableOf } from './tables.ts';

const titular = (nombre: string, sector: string) => ({
  member: { nombre, institucion: `Casa de ${nombre}`, sector, asiento: 'Titular' },
});

describe('the guide', () => {
  test('without a board it knows of no first day; prepared, the first thing is ticked, and the list stays', () => {
    const desk = new Desk();
    expect(desk.call('abrirGuia')).not.toHaveProperty('firstDay');
    desk.call('guardarPreparar', SETUP);
    expect(desk.call('abrirGuia').firstDay).toEqual({ done: ['tablero'], titulars: 0 });
  });

  test('each thing is ticked when it is done, the plan when it was looked at with a commitment in it', () => {
    const desk = Desk.ready();
    const done = () => desk.call('abrirGuia').firstDay?.done;
    desk.call('guardarIntegrante', titular('Ana', 'Organismo garante'));
    expect(desk.call('abrirGuia').firstDay).toMatchObject({ titulars: 1 });
    desk.call('guardarIntegrante', titular('Eva', 'Sociedad civil'));
    desk.call('guardarIntegrante', titular('Luis', 'Autoridad'));
    desk.call('guardarRegistro', { table: 'gobernanza', record: { desde: '01/03/2016', regla: 'Consenso' } });
    desk.call('guardarRegistro', { table: 'sesiones', record: { fecha: '01/03/2016', tipo: 'Instalación' } });
    desk.call('guardarRegistro', { table: 'mesas', record: { tema: 'Agua' } });
    desk.call('abrirPlan');
    expect(done()).toEqual(['tablero', 'integrantes', 'reglas', 'sesion', 'mesa']);
    desk.call('guardarCompromiso', {
      commitment: { titulo: 'Publicar el padrón' },
      activities: [],
      indicators: [],
    });
    expect(done()).not.toContain('plan');
    desk.call('abrirPlan');
    expect(done()).toEqual(FIRST_DAY.map(([key]) => key));
  });

  test('a requirement leads to its own row, and what asks for rules to those in force', () => {
    const desk = Desk.ready();
    const rows = tableOf(desk, 'pasos');
    const { steps, rules } = desk.call('abrirGuia');
    const found = steps.flatMap(({ requirements }) => requirements.map(({ id, key }) => [key, id]));
    expect(found).toEqual(rows.map(({ clave, id }) => [clave, id]));
    expect(rules).toBe('');
    desk.call('guardarRegistro', { table: 'gobernanza', record: { desde: '01/03/2016', regla: 'Consenso' } });
    expect(desk.call('abrirGuia').rules).toBe('OAX-2016-G01');
  });
});

describe('a panel that is opened on a record', () => {
  const shown = (entry: string, id?: string): string => {
    const { ui } = Desk.ready().run(entry, id === undefined ? [] : [id]);
    return JSON.stringify(ui);
  };

  test('says which, at the end of its file', () => {
    expect(shown('mostrarRequisito', 'OAX-2016-P01')).toContain(
      'data-table=\\"pasos\\" data-id=\\"OAX-2016-P01\\"',
    );
    expect(shown('mostrarCompromiso', 'nuevo')).toContain('data-id=\\"nuevo\\"');
    expect(shown('mostrarIntegrante')).not.toContain('id=\\"asked\\"');
  });

  test('takes nothing for an ID that markup could be made of', () => {
    for (const id of ['"><script>alert(1)</script>', 'OAX-2016-C01" onclick="x', 'oax-2016-c01', ''])
      expect(shown('mostrarCompromiso', id)).not.toContain('id=\\"asked\\"');
  });

  test('opens that record, or a new one, whatever row is selected', () => {
    const desk = Desk.ready();
    desk.call('guardarIntegrante', titular('Ana', 'Organismo garante'));
    desk.call('guardarIntegrante', titular('Eva', 'Sociedad civil'));
    const selection = { sheetId: desk.sheet('STL').id, row: 2, column: 0, rows: 1, columns: 1 };
    const open = (asked?: { id: string }) =>
      (
        desk.run('abrirIntegrante', asked ? [asked] : [], { selection }).value as {
          member?: { nombre: string };
        }
      ).member?.nombre;
    expect(open()).toBe('Ana');
    expect(open({ id: 'OAX-2016-M02' })).toBe('Eva');
    expect(open({ id: '' })).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import type { Typed } from '../../src/core/answers.ts';
import type { FormTable } from '../../src/core/recordCalls.ts';
import { Desk, SETUP } from './desk.ts';
import { asUser } from './staffDesk.ts';
import { tableOf } from './tables.ts';

const person = (nombre: string, sector: string, more: Typed = {}) => ({
  member: { nombre, institucion: `Casa de ${nombre}`, sector, asiento: 'Titular', ...more },
});
const registered = (desk: Desk, table: FormTable, record: Typed, id?: string) =>
  expect(desk.call('guardarRegistro', { table, record, ...(id ? { id } : {}) })).toMatchObject({ ok: true });
const step = (desk: Desk, clave: string) =>
  tableOf(desk, 'pasos').find((row) => row['clave'] === clave) ?? {};
const stateOf = (desk: Desk, clave: string) => step(desk, clave)['estado'];
const line = (desk: Desk, id: string) => tableOf(desk, 'inicio').find((row) => row['id'] === id) ?? {};
const bars = (desk: Desk) =>
  tableOf(desk, 'graficas')
    .map(({ compromiso, c_reportado }) => [compromiso, c_reportado])
    .filter(([id]) => id !== '');
const labels = (desk: Desk) => desk.rows('Bitácora').map((row) => row[2]);

/** A commitment with an activity that is halfway, and a titular of each sector; nobody has called what follows. */
const begun = Desk.once((desk) => {
  desk.type('Pasos', desk.at('Pasos', 'hecho', 1), '20/02/2016');
  desk.call('guardarIntegrante', person('Ana Ruiz', 'Organismo garante'));
  desk.call('guardarIntegrante', person('Eva Cruz', 'Sociedad civil'));
  desk.call('guardarIntegrante', person('Luis Mora', 'Autoridad'));
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón de uniformes' },
    activities: [
      { actividad: 'Reunir los datos', producto: 'Base', responsable: 'OAX-2016-M01', avance: '50' },
    ],
    indicators: [],
  });
});

describe('after a saving, the quiet second call', () => {
  test('brings steps, Inicio and the charts to what the other tabs hold', () => {
    const desk = begun();
    expect([stateOf(desk, 'titulares'), line(desk, 'integrantes')['valor'], bars(desk)]).not.toContain('3');
    expect(desk.call('ponerAlDia')).toMatchObject({ ok: true });
    expect(stateOf(desk, 'titulares')).toBe('Cumplido');
    expect(step(desk, 'suplentes')['siguiente']).toContain('no tiene suplente');
    expect(line(desk, 'integrantes')['valor']).toBe('3');
    expect(line(desk, 'reportado')['valor']).toBe('50 %');
    expect(bars(desk)).toEqual([['OAX-2016-C01', 0.5]]);
  });

  test.each<[FormTable, Typed, string, string]>([
    ['actores', { organizacion: 'Observatorio', sector: 'Sociedad civil', convocado: '05/01/2016' }, 'convocatoria', 'actores'],
    ['gobernanza', { desde: '01/01/2016', facilitador: 'Rosa Paz', regla: 'Consenso' }, 'facilitador', 'paso3'],
    ['mesas', { tema: 'Educación', fecha: '15/02/2016', asiste_sociedad: '4', asiste_autoridad: '2' }, 'mesas', 'mesas'],
  ])('follows from %s', (table, record, requirement, id) => {
    const desk = begun();
    desk.call('ponerAlDia');
    const before = [stateOf(desk, requirement), line(desk, id)['valor']];
    registered(desk, table, record);
    desk.call('ponerAlDia');
    const after = [stateOf(desk, requirement), line(desk, id)['valor']];
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  }); // oxfmt-ignore

  test('tells the history of records only: Inicio and Gráficas repeat what other tabs say', () => {
    const desk = begun();
    desk.call('ponerAlDia');
    expect(labels(desk).at(-1)).toBe('Poner al día el tablero');
    const entries = labels(desk).length;
    registered(desk, 'actores', { organizacion: 'Colectivo', sector: 'Autoridad', asistio: '10/02/2016' });
    desk.call('ponerAlDia');
    expect(line(desk, 'actores')['valor']).toContain('1 asistió');
    expect(labels(desk).slice(entries)).toEqual(['Registrar en Actores']);
    expect(JSON.stringify(desk.rows('Bitácora'))).not.toContain('graficas');
  });

  test('is one read a tab however many rows there are, and reads nothing after it wrote', () => {
    const meterWith = (activities: number) => {
      const desk = begun();
      desk.call('guardarCompromiso', {
        commitment: { titulo: 'Abrir las obras' },
        activities: Array.from({ length: activities }, (_, at) => ({ actividad: `Visitar la obra ${at}` })),
        indicators: [],
      });
      return desk.ask('ponerAlDia').meter;
    };
    const [few, many] = [meterWith(2), meterWith(90)];
    expect(many.calls).toBe(few.calls);
    expect(many).toMatchObject({ trips: few.trips, reads_after_write: 0 });
    expect(few.trips).toBeLessThanOrEqual(20);
  });

  test('where nothing was saved or typed since, takes no lock, writes nothing and asks once', () => {
    const desk = begun();
    desk.call('ponerAlDia');
    const { value, meter } = desk.ask('ponerAlDia');
    expect(value).toEqual({ ok: true, changed: 0 });
    expect(meter).toMatchObject({ writes: 0, trips: 1 });
    expect(meter.calls).toBeLessThanOrEqual(6);
  });

  test('is due again after anything that is typed, and on the next day', () => {
    const desk = begun();
    desk.call('ponerAlDia');
    desk.type('STL', desk.at('STL', 'hasta', 3), '29/02/2016');
    expect(stateOf(desk, 'titulares')).toBe('Cumplido');
    desk.call('ponerAlDia');
    expect(stateOf(desk, 'titulares')).not.toBe('Cumplido');
    const computedOn = () => String(line(desk, 'actualizado')['valor']).slice(0, 10);
    desk.type('Pasos', desk.at('Pasos', 'vence', 7), '02/03/2016');
    desk.world.setNow(new Date('2016-03-03T15:00:00Z'));
    desk.call('ponerAlDia');
    expect(stateOf(desk, 'titulares')).toBe('Vencido');
    expect(computedOn()).toBe('03/03/2016');
  });

  test('is lost by nobody who closes the panel early: the next one does it all', () => {
    const desk = begun();
    registered(desk, 'mesas', { tema: 'Educación', fecha: '15/02/2016', asiste_sociedad: '4', asiste_autoridad: '2' });
    desk.call('abrirGuia');
    desk.call('ponerAlDia');
    expect([stateOf(desk, 'mesas'), stateOf(desk, 'titulares')]).toEqual(['Cumplido', 'Cumplido']);
    expect(line(desk, 'mesas')['valor']).toBe('1');
  }); // oxfmt-ignore

  test('does not fail on a board without Gráficas, and brings its figures once they are back', () => {
    const desk = begun();
    asUser(desk, `book.deleteSheet(tab('Gráficas'))`);
    desk.call('ponerAlDia');
    expect(line(desk, 'integrantes')['valor']).toBe('3');
    desk.call('guardarPreparar', SETUP);
    expect(bars(desk)).toEqual([['OAX-2016-C01', 0.5]]);
  });
});

describe('a requirement typed in Pasos', () => {
  test('has its new state at once, in the same review', () => {
    const desk = begun();
    const type = (row: number, field: string, text: string) => {
      const { edit } = desk.type('Pasos', desk.at('Pasos', field, row), text);
      expect(edit?.meter).toMatchObject({ trips: 1, reads_after_write: 0 });
      return tableOf(desk, 'pasos')[row - 1] ?? {};
    };
    desk.call('ponerAlDia');
    expect(type(1, 'documento', 'en el archivo')).toMatchObject({ clave: 'declaracion', estado: 'En curso' });
    expect(type(1, 'documento', 'https://iaip.example.mx/d.pdf')).toMatchObject({ estado: 'Cumplido' });
    expect(type(2, 'hecho', '20/02/2016')).toMatchObject({ clave: 'firma_garante', estado: 'En curso' });
    expect(step(desk, 'firma_garante')['siguiente']).toContain('quién firmó');
    expect(type(2, 'quien', 'Comisionada presidenta')).toMatchObject({ estado: 'Cumplido', siguiente: '' });
    expect(type(2, 'hecho', '')).toMatchObject({ estado: 'En curso' });
    expect(type(2, 'vence', '29/02/2016')).toMatchObject({ estado: 'Vencido' });
  });

  test('has it too when it is filled in by its panel', () => {
    const desk = Desk.ready();
    const id = String(step(desk, 'declaracion')['id']);
    registered(desk, 'pasos', { hecho: '15/01/2016', documento: 'https://iaip.example.mx/d.pdf' }, id);
    expect(stateOf(desk, 'declaracion')).toBe('Cumplido');
  });

  test('of which the rest of the board decides keeps its state until the board is looked at', () => {
    const desk = begun();
    desk.call('ponerAlDia');
    const before = step(desk, 'titulares');
    desk.type('Pasos', desk.at('Pasos', 'nota', 7), 'Elegidos en la sesión de instalación');
    expect(step(desk, 'titulares')).toMatchObject({ clave: 'titulares', estado: before['estado'] });
    expect(step(desk, 'titulares')['siguiente']).toBe(before['siguiente']);
  });
});

describe('the figures of the charts', () => {
  test('are in a new board from its first day, and Reparar brings them to what is so today', () => {
    const desk = Desk.ready();
    const states = () =>
      tableOf(desk, 'graficas')
        .map(({ estado }) => estado)
        .slice(0, 3);
    expect(states()).toEqual(['Sin iniciar', 'En proceso', 'Sin evidencia']);
    const other = begun();
    expect(bars(other)).toEqual([]);
    other.call('guardarPreparar', SETUP);
    expect(bars(other)).toEqual([['OAX-2016-C01', 0.5]]);
    const { value, meter } = other.ask('guardarPreparar', SETUP);
    expect(value).toMatchObject({ made: [], repaired: [] });
    expect(meter).toMatchObject({ writes: 0, reads_after_write: 0 });
  });

  test('are written every day where reminders are on', () => {
    const desk = begun();
    desk.call('guardarRecordatorios', { on: true });
    desk.world.advanceTo(new Date('2016-03-02T18:00:00Z'), [desk.project]);
    expect(bars(desk)).toEqual([['OAX-2016-C01', 0.5]]);
    expect(stateOf(desk, 'titulares')).toBe('Cumplido');
    expect(String(line(desk, 'actualizado')['valor'])).toContain('02/03/2016');
  });
});

import { describe, expect, test } from 'vitest';
import type { CommitmentInput, MemberInput } from '../../src/core/calls.ts';
import { Desk } from './desk.ts';

const member: MemberInput = {
  key: 'f1234567890',
  member: {
    nombre: 'Ana Ruiz',
    institucion: 'IAIP',
    sector: 'Organismo garante',
    asiento: 'Titular',
    cargo: '',
  },
};
const plan: CommitmentInput = {
  key: 'f9876543210',
  commitment: { titulo: 'Publicar el padrón', tema: 'Educación' },
  activities: [
    { actividad: 'Reunir los datos', producto: 'Base' },
    { actividad: 'Abrir los datos', producto: 'Portal' },
  ],
  indicators: [{ variable: 'Padrones publicados' }],
};
const more: CommitmentInput = {
  ...plan,
  commitment: { ...plan.commitment, objetivo: 'Que se sepa quién recibe' },
  activities: [
    { actividad: 'Reunir todos los datos', producto: 'Base' },
    { actividad: 'Abrir los datos', producto: 'Portal' },
    { actividad: 'Contar quién los usa', producto: 'Informe' },
  ],
};

const cell = (desk: Desk, tab: string, field: string, nth: number): unknown =>
  desk.value(tab, desk.at(tab, field, nth));
const activities = (desk: Desk): unknown[] => desk.rows('Actividades').map((row) => [row[0], row[2]]);

describe('a form that is sent again because its answer was lost', () => {
  test('and says the same is saved once, and writes nothing', () => {
    const desk = Desk.ready();
    desk.call('guardarCompromiso', plan);
    const { value, meter } = desk.ask('guardarCompromiso', plan);
    expect(value).toMatchObject({
      ok: true,
      id: 'OAX-2016-C01',
      sentence: 'Ya estaba guardado: OAX-2016-C01.',
    });
    expect(meter.writes).toBe(0);
    expect(desk.rows('Bitácora')).toHaveLength(1);
  });

  test('and says more keeps what was typed since, in the same records', () => {
    const desk = Desk.ready();
    desk.call('guardarCompromiso', plan);
    expect(desk.call('guardarCompromiso', more)).toMatchObject({ ok: true, id: 'OAX-2016-C01' });
    expect(desk.rows('Compromisos')).toHaveLength(1);
    expect(cell(desk, 'Compromisos', 'objetivo', 1)).toBe('Que se sepa quién recibe');
    expect(activities(desk)).toEqual([
      ['OAX-2016-C01-A01', 'Reunir todos los datos'],
      ['OAX-2016-C01-A02', 'Abrir los datos'],
      ['OAX-2016-C01-A03', 'Contar quién los usa'],
    ]);
    expect(desk.rows('Indicadores')).toHaveLength(1);
    expect(desk.call('guardarCompromiso', more)).toMatchObject({
      sentence: 'Ya estaba guardado: OAX-2016-C01.',
    });
    expect(desk.rows('Bitácora')).toHaveLength(2);
  });

  test('wherever the first and the second saving die, nothing is twice and nothing typed is lost', () => {
    const once = Desk.once((desk) => desk.call('guardarCompromiso', plan));
    const { calls } = once().ask('guardarCompromiso', more).meter;
    for (let failAt = 1; failAt <= calls; failAt += 1) {
      const desk = once();
      desk.run('guardarCompromiso', [more as never], { failAt, failMode: 'killed' });
      expect(desk.call('guardarCompromiso', more), `killed at call ${failAt}`).toMatchObject({ ok: true });
      expect(desk.rows('Compromisos')).toHaveLength(1);
      expect(activities(desk).map((row) => (row as string[])[1])).toEqual(
        more.activities.map(({ actividad }) => actividad),
      );
    }
  });

  test('leaves what somebody else wrote in the record meanwhile', () => {
    const desk = Desk.ready();
    desk.call('guardarIntegrante', member);
    desk.call('guardarIntegrante', {
      id: 'OAX-2016-M01',
      member: { cargo: 'Comisionada', telefono: '951 000' },
    });
    const again = { ...member, member: { ...member.member, correo: 'ana@iaip.example' } };
    expect(desk.call('guardarIntegrante', again)).toMatchObject({ ok: true, id: 'OAX-2016-M01' });
    expect(cell(desk, 'STL', 'cargo', 1)).toBe('Comisionada');
    expect(cell(desk, 'STL', 'correo', 1)).toBe('ana@iaip.example');
    expect(desk.rows('STL')).toHaveLength(1);
  });

  test('is told when somebody else changed the same field, and nothing is written', () => {
    const desk = Desk.ready();
    desk.call('guardarIntegrante', member);
    desk.call('guardarIntegrante', { id: 'OAX-2016-M01', member: { institucion: 'Instituto' } });
    const again = { ...member, member: { ...member.member, institucion: 'IAIP Oaxaca' } };
    const { value, meter } = desk.ask('guardarIntegrante', again);
    expect(JSON.stringify(value)).toContain('cambio-mientras');
    expect(meter.writes).toBe(0);
    expect(cell(desk, 'STL', 'institucion', 1)).toBe('Instituto');
  });

  test('an edit that is sent again with more is no conflict with itself', () => {
    const desk = Desk.ready();
    desk.call('guardarIntegrante', member);
    const edit = {
      id: 'OAX-2016-M01',
      key: 'f5555555555',
      member: { institucion: 'Instituto' },
      seen: { 'OAX-2016-M01': { institucion: 'IAIP' } },
    };
    desk.call('guardarIntegrante', edit);
    const wider = {
      ...edit,
      member: { institucion: 'Instituto de Oaxaca', cargo: 'Comisionada' },
      seen: { 'OAX-2016-M01': { institucion: 'IAIP', cargo: '' } },
    };
    expect(desk.call('guardarIntegrante', wider)).toMatchObject({ ok: true });
    expect(cell(desk, 'STL', 'institucion', 1)).toBe('Instituto de Oaxaca');
    expect(cell(desk, 'STL', 'cargo', 1)).toBe('Comisionada');
  });
});

describe('drafts of two panels of one account', () => {
  const draft = (key: string, titulo: string, by: string) => ({
    key,
    by,
    commitment: { titulo },
    activities: [],
    indicators: [],
  });
  const keep = (desk: Desk, one: object | null, after = '') =>
    desk.ask('guardarBorrador', { form: 'compromiso', id: '', draft: one, after }).value;
  const offered = (desk: Desk): unknown => desk.call('abrirCompromiso').draft?.commitment['titulo'];

  test('that register two commitments at once are both kept: the newest is offered first, then the other', () => {
    const desk = Desk.ready();
    keep(desk, draft('f1111111111', 'Abrir el presupuesto', 'one.1'));
    desk.world.advance(1000);
    keep(desk, draft('f2222222222', 'Medir los pozos', 'two.1'));
    desk.world.advance(1000);
    keep(desk, draft('f1111111111', 'Abrir todo el presupuesto', 'one.2'));
    expect(offered(desk)).toBe('Abrir todo el presupuesto');
    desk.call('guardarCompromiso', {
      key: 'f1111111111',
      commitment: { titulo: 'Abrir todo el presupuesto' },
      activities: [],
      indicators: [],
    });
    expect(offered(desk)).toBe('Medir los pozos');
    keep(desk, null, 'two.1');
    expect(offered(desk)).toBeUndefined();
  });

  test('that go on with one draft: the second is told, and what the first wrote stays', () => {
    const desk = Desk.ready();
    keep(desk, draft('f1111111111', 'Abrir', 'one.1'));
    const began = desk.call('abrirCompromiso').draft?.by;
    keep(desk, draft('f1111111111', 'Abrir el presupuesto', 'one.2'));
    expect(keep(desk, draft('f1111111111', 'Abrir las actas', 'two.1'), began)).toMatchObject({
      refused: { code: 'otro-panel', sentence: expect.stringContaining('guarde aquí') as string },
    });
    expect(offered(desk)).toBe('Abrir el presupuesto');
    expect(keep(desk, draft('f1111111111', 'Abrir los contratos', 'three.1'), 'one.2')).toEqual({ ok: true });
    expect(keep(desk, draft('f1111111111', 'Abrir', 'one.3'))).toMatchObject({
      refused: { code: 'otro-panel' },
    });
    keep(desk, null, 'one.2');
    expect(offered(desk)).toBe('Abrir los contratos');
  });

  test('what was typed after a saving whose answer was lost is offered again', () => {
    const desk = Desk.ready();
    keep(desk, draft('f1111111111', 'Abrir', 'one.1'));
    desk.call('guardarCompromiso', {
      key: 'f1111111111',
      commitment: { titulo: 'Abrir' },
      activities: [],
      indicators: [],
    });
    expect(offered(desk)).toBeUndefined();
    desk.world.advance(1000);
    keep(desk, draft('f1111111111', 'Abrir el presupuesto', 'one.2'));
    expect(offered(desk)).toBe('Abrir el presupuesto');
    desk.world.advance(1000);
    const found = desk.call('abrirCompromiso').draft;
    desk.call('guardarCompromiso', {
      key: found?.key ?? '',
      commitment: found?.commitment ?? {},
      activities: [],
      indicators: [],
    });
    expect(desk.rows('Compromisos').map((row) => row[1])).toEqual(['Abrir el presupuesto']);
    expect(offered(desk)).toBeUndefined();
  });

  test('a saved draft makes room for the next one', () => {
    const desk = Desk.ready();
    for (const nth of [1, 2, 3, 4]) {
      keep(desk, draft(`f111111111${nth}`, 'Abrir', `p${nth}.1`));
      desk.call('guardarCompromiso', {
        key: `f111111111${nth}`,
        commitment: { titulo: `Abrir ${nth}` },
        activities: [],
        indicators: [],
      });
      desk.world.advance(1000);
    }
    const [kept = {}] = desk.world.properties.values();
    expect(Object.keys(kept)).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import { planCheck } from '../../src/core/planCheck.ts';
import { boardOf, many, rich, TODAY } from './planBoards.ts';

const moment = { today: TODAY, instant: `${TODAY}T17:30:00.000Z`, user: '' };
const check = (tables: Record<string, Row[]>) => planCheck(boardOf(tables), moment);
const codes = (tables: Record<string, Row[]>): string[] =>
  check(tables).problems.map(({ code, where }) => `${code} ${where.id ?? ''}`);

describe('wording', () => {
  const one = 'FED-2019-C01';
  const titled = (titulo: string, more: Row = {}, activity?: Row) =>
    codes({
      compromisos: [{ id: one, titulo, ...more }],
      ...(activity ? { actividades: [{ id: `${one}-A01`, compromiso: one, ...activity }] } : {}),
    });

  test('a vague title is found, and no activity with some product silences it', () => {
    expect(titled('Mejorar la atención')).toContain(`verbo-vago ${one}`);
    expect(titled('Mejorar la atención', {}, { actividad: 'Medir', producto: 'Encuesta' })).toContain(
      `verbo-vago ${one}`,
    );
    expect(titled('Mejorar la atención', { accion: 'Publicar un protocolo' })).not.toContain(
      `verbo-vago ${one}`,
    );
  });

  test('a vague activity needs a product that can be seen', () => {
    const vague = `actividad-vaga ${one}-A01`;
    const found = (actividad: string, producto: string) =>
      titled('Publicar el padrón', {}, { actividad, producto });
    expect(found('Dar seguimiento a las mesas', '')).toContain(vague);
    expect(found('Dar seguimiento a las mesas', 'Fortalecimiento de las mesas')).toContain(vague);
    expect(found('Dar seguimiento a las mesas', 'por definir')).toContain(vague);
    expect(found('Dar seguimiento a las mesas', 'Minutas')).not.toContain(vague);
    expect(found('Impulsar un reglamento de mesas', '')).not.toContain(vague);
    expect(found('Reunir los datos', '')).not.toContain(vague);
  });

  test('what states a problem and what was left for later are named', () => {
    expect(titled('Bajo nivel de confianza')).toContain(`titulo-problema ${one}`);
    expect(titled('Por definir por el STL')).toContain(`texto-de-relleno ${one}`);
  });
});

describe('coverage, copies and calendar', () => {
  const plan = (id: string, ends: readonly string[], more: Row = {}): Row[] =>
    ends.map((fin, index) => ({
      id: `${id}-A0${index + 1}`,
      compromiso: id,
      actividad: `Actividad de trabajo ${index}`,
      producto: 'Base',
      responsable: `FED-2019-M0${index + 1}`,
      inicio: '2020-01-15',
      fin,
      ...more,
    }));
  const full = { autoridad: 'Contraloría', sociedad: 'Colectivo' };
  const indicator = (id: string, variable: string): Row => ({
    id: `${id}-I01`,
    compromiso: id,
    variable,
    unidad: 'Base',
    base: 0,
    meta: 1,
    periodo: '2020',
  });
  const [one, two] = ['FED-2019-C01', 'FED-2019-C02'];

  test('a commitment needs activities with product, an indicator with its four parts and two who answer', () => {
    expect(codes({ compromisos: [{ id: one, titulo: 'Publicar el padrón' }] }).sort()).toEqual(
      ['sin-actividades', 'sin-autoridad', 'sin-indicador', 'sin-sociedad'].map((code) => `${code} ${one}`),
    );
    const lacking = {
      compromisos: [{ id: one, titulo: 'Publicar el padrón', ...full }],
      actividades: plan(one, ['2020-03-01'], { producto: '' }),
      indicadores: [{ ...indicator(one, 'Padrones'), meta: '' }],
    };
    expect(codes(lacking)).toEqual([`sin-producto ${one}-A01`, `indicador-incompleto ${one}-I01`]);
  });

  test('an indicator or a calendar copied from another commitment is named; one term for all is not', () => {
    const compromisos = [one, two].map((id) => ({ id, titulo: `Publicar el padrón ${id}`, ...full }));
    const same = {
      compromisos,
      actividades: [...plan(one, ['2020-03-01', '2020-06-01']), ...plan(two, ['2020-03-01', '2020-06-01'])],
      indicadores: [indicator(one, 'Padrones publicados'), indicator(two, 'padrones  PUBLICADOS')],
    };
    expect(codes(same)).toEqual([
      `indicador-copiado ${one}-I01`,
      `indicador-copiado ${two}-I01`,
      `fechas-copiadas ${two}-A01`,
    ]);
    const whole = {
      ...same,
      actividades: [...plan(one, ['2020-06-01']), ...plan(two, ['2020-06-01'])],
      indicadores: [indicator(one, 'Padrones'), indicator(two, 'Obras')],
    };
    expect(codes(whole)).toEqual([]);
  });

  test('an activity without responsible or dates is named, and so is one that ends before it starts', () => {
    const compromisos = [{ id: one, titulo: 'Publicar el padrón', ...full }];
    const found = (more: Row) =>
      codes({
        compromisos,
        indicadores: [indicator(one, 'Padrones')],
        actividades: plan(one, ['2020-03-01'], more),
      });
    expect(found({})).toEqual([]);
    expect(found({ responsable: '' })).toEqual([`sin-responsable ${one}-A01`]);
    expect(found({ inicio: '' })).toEqual([`sin-fechas ${one}-A01`]);
    expect(found({ inicio: '', fin: 'pronto' })).toEqual([`sin-fechas ${one}-A01`]);
    expect(found({ inicio: '2020-03-02' })).toEqual([`termina-antes ${one}-A01`]);
  });

  test('before the launch the year is counted from today, or from the day that is planned', () => {
    const board = boardOf({
      compromisos: [{ id: one, titulo: 'Publicar el padrón', ...full }],
      indicadores: [indicator(one, 'Padrones')],
      actividades: plan(one, ['2021-02-28'], { inicio: '2020-08-01' }),
    });
    const waiting = { ...board, config: { ...board.config, launch: '' } };
    const on = (today: string, chosen?: string) => {
      const { from, problems } = planCheck(waiting, { ...moment, today }, chosen);
      return [from, ...problems.map(({ code }) => code)];
    };
    expect(on('2020-01-10')).toEqual(['2020-01-10', 'fuera-del-plan']);
    expect(on('2020-01-10', '2020-03-01')).toEqual(['2020-03-01']);
    expect(on('2020-09-01')).toEqual(['2020-09-01', 'antes-del-plan']);
  });

  test('what ends after the year is named, and so is a person with six ends in a month', () => {
    const compromisos = [{ id: one, titulo: 'Publicar el padrón', ...full }];
    const ends = [
      '2020-12-10',
      '2020-05-01',
      '2020-05-02',
      '2020-05-03',
      '2020-05-04',
      '2020-05-05',
      '2020-05-06',
    ];
    const tables = {
      compromisos,
      actividades: plan(one, ends, { responsable: 'FED-2019-M01' }),
      indicadores: [indicator(one, 'Padrones')],
    };
    expect(codes(tables)).toEqual([`fuera-del-plan ${one}-A01`, `mes-cargado ${one}-A02`]);
    // only an agreement of a session that was held takes an activity out of the plan
    const cancelled = plan(one, ['2020-12-10'], { cancelacion: 'FED-2019-S01-A01' });
    const held = (fecha: string) =>
      codes({
        ...tables,
        actividades: cancelled,
        acuerdos: [{ id: 'FED-2019-S01-A01', sesion: 'FED-2019-S01' }],
        sesiones: [{ id: 'FED-2019-S01', fecha }],
      });
    expect(held('2019-12-01')).toEqual([]);
    expect(held('2030-12-01')).toEqual([`fuera-del-plan ${one}-A01`]);
    const named = plan(one, ends.slice(1), { responsable: 'Ana Ruiz Paz' });
    const heavy = check({ ...tables, actividades: named }).problems.find(
      ({ code }) => code === 'mes-cargado',
    );
    expect(heavy?.sentence).toContain('Ana Ruiz Paz responde de 6 actividades que terminan en mayo de 2020.');
    expect(check(tables).load).toHaveLength(8);
    expect(check(tables).load[0]).toEqual({ month: '2020-05-01', count: 6 });
  });

  test('the eight criteria of every commitment, and who enters by an agreement', () => {
    const { rows } = planCheck(rich(), moment);
    expect(rows.map(({ id, enters, agreement }) => [id, enters, agreement])).toEqual([
      ['FED-2019-C01', true, ''],
      ['FED-2019-C02', false, ''],
      ['FED-2019-C03', true, 'STL/2019/07'],
    ]);
    expect(rows[0]?.holds.every(({ holds, lacks }) => holds && lacks.length === 0)).toBe(true);
    for (const { holds } of rows)
      for (const one of holds) expect(one.lacks.length > 0, one.label).toBe(!one.holds);
    const replicable = rows[1]?.holds.find(({ key }) => key === 'replicable');
    expect(replicable?.lacks[0]).toEqual({
      sentence: 'No tiene licencia.',
      tip: 'Diga con qué licencia se comparte.',
    });
    expect(rows[1]?.holds.filter(({ holds }) => !holds).map(({ key }) => key)).toContain('replicable');
  });

  test('a plan of a hundred commitments is checked in a moment', () => {
    const board = many(100, 10);
    const begun = performance.now();
    expect(planCheck(board, moment).rows).toHaveLength(100);
    // far more than a busy machine takes, and far less than checking each against all
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

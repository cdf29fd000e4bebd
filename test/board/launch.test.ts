import { describe, expect, test } from 'vitest';
import { chainOf, cutsOf, launchable } from './cutsDesk.ts';
import { Desk, SETUP } from './desk.ts';
import { asUser } from './staffDesk.ts';
import { tableOf } from './tables.ts';

const LAUNCH = { date: '01/03/2016', document: 'https://iaip.example.mx/pal-2016.pdf' };
const problemsOf = (desk: Desk, input = LAUNCH): string[] => {
  const answer = desk.call('lanzar', input);
  return 'problems' in answer ? answer.problems.map(({ code }) => code) : [];
};
const row = (desk: Desk, table: 'pasos' | 'inicio', key: string) =>
  tableOf(desk, table).find((one) => one['clave'] === key || one['id'] === key);

describe('launching the plan', () => {
  test('one operation begins the year, notes the document and freezes the baseline, which is published', () => {
    const desk = launchable();
    const entries = tableOf(desk, 'bitacora').length;
    expect(desk.call('lanzar', LAUNCH)).toMatchObject({
      ok: true,
      sentence: 'El plan quedó lanzado el 1 de marzo de 2016: el corte 1 es su línea base.',
    });
    expect(row(desk, 'pasos', 'lanzamiento')).toMatchObject({ hecho: '2016-03-01' });
    expect(row(desk, 'pasos', 'documento')).toMatchObject({
      hecho: '2016-03-01',
      documento: LAUNCH.document,
    });
    expect(row(desk, 'inicio', 'lanzamiento')).toMatchObject({ valor: '01/03/2016' });
    expect(row(desk, 'inicio', 'termino')).toMatchObject({ valor: '28/02/2017' });
    expect(JSON.parse(desk.book.properties['tablero'] ?? '{}')).toMatchObject({ launch: '2016-03-01' });
    expect(cutsOf(desk)).toMatchObject([
      {
        number: 1,
        kind: 'Lanzamiento',
        changes: 'Línea de base del plan: 1 compromiso, 2 actividades y 1 indicador.',
      },
    ]);
    expect(chainOf(desk)).toEqual([]);
    expect(tableOf(desk, 'bitacora').length - entries).toBe(1);
    expect(JSON.stringify(desk.rows('Datos abiertos'))).toContain('Lanzamiento');
    expect(desk.call('abrirPlan').launch).toMatchObject({ baseline: { number: 1 }, problems: [] });
    expect(desk.call('abrirPublicar').cut).toMatchObject({
      due: { kind: 'Mes 6', day: '2016-09-01', days: 184 },
    });
  });

  test('a plan is launched once', () => {
    const desk = launchable();
    desk.call('lanzar', LAUNCH);
    expect(problemsOf(desk)).toEqual(['ya-lanzado']);
    expect(cutsOf(desk)).toHaveLength(1);
  });

  test('an empty board hears everything that it lacks at once, and nothing is changed', () => {
    const desk = Desk.ready();
    const before = JSON.stringify(desk.book.sheets);
    expect(problemsOf(desk, { date: '30/02/2016', document: 'nuestro portal' }).sort()).toEqual([
      'fecha-imposible',
      'sin-agenda',
      'sin-compromisos',
      'sin-facilitador',
      'sin-gobernanza',
      'sin-titular',
      'sin-titular',
      'sin-titular',
      'url-invalido',
    ]);
    expect(JSON.stringify(desk.book.sheets)).toBe(before);
  });

  const SPOILED: [string, (desk: Desk) => void, string][] = [
    ['a commitment has neither the eight criteria nor an agreement', (desk) => desk.type('Compromisos', desk.at('Compromisos', 'acuerdo', 1), ''), 'no-entra'],
    ['a reference leads nowhere', (desk) => desk.type('Actividades', desk.at('Actividades', 'compromiso', 1), 'OAX-2016-C09'), 'referencia-rota'],
    ['a public text holds a telephone', (desk) => desk.type('Compromisos', desk.at('Compromisos', 'problema', 1), 'Informes al 951 123 4567'), 'dato-personal'],
    ['a sector has no titular', (desk) => asUser(desk, "tab('STL').deleteRow(4)"), 'sin-titular'],
    ['nobody is the facilitator', (desk) => desk.type('Gobernanza', desk.at('Gobernanza', 'facilitador', 1), ''), 'sin-facilitador'],
    ['there is no annual agenda', (desk) => desk.type('Gobernanza', desk.at('Gobernanza', 'agenda', 1), ''), 'sin-agenda'],
    ['there is no governance document', (desk) => desk.type('Gobernanza', desk.at('Gobernanza', 'documento', 1), ''), 'sin-gobernanza'],
  ]; // oxfmt-ignore
  test.each(SPOILED)('it is refused while %s, and the panel says so before', (_what, spoil, code) => {
    const desk = launchable();
    spoil(desk);
    expect(desk.call('abrirPlan').launch.problems.map((one) => one.code)).toContain(code);
    expect(problemsOf(desk)).toContain(code);
    expect(cutsOf(desk)).toEqual([]);
    expect(row(desk, 'inicio', 'lanzamiento')).toMatchObject({ valor: '' });
  });

  test('it is refused while an activity ends after the year of the day that is chosen, and the panel says so for that day', () => {
    const desk = launchable();
    desk.type('Actividades', desk.at('Actividades', 'fin', 1), '15/03/2017');
    const found = (date?: string) => {
      const { launch, check } = desk.call('abrirPlan', ...(date === undefined ? [] : [{ date }]));
      return [check.from, ...launch.problems.map(({ code }) => code)];
    };
    expect(found()).toEqual(['2016-03-01', 'fuera-del-plan']);
    expect(found('20/03/2016')).toEqual(['2016-03-20']);
    expect(found('pronto')).toEqual(['2016-03-01', 'fuera-del-plan']);
    expect(problemsOf(desk)).toEqual(['fuera-del-plan']);
    expect(desk.call('abrirPlan').check.findings.map(({ code }) => code)).toContain('fuera-del-plan');
  });

  test.each([
    ['a day that has not come', '02/03/2016', 'lanzamiento-futuro'],
    ['a day far from the exercise', '01/03/2010', 'lanzamiento-lejano'],
    ['no day', '', 'obligatorio'],
  ])('it is refused with %s', (_what, date, code) => {
    expect(problemsOf(launchable(), { ...LAUNCH, date })[0]).toBe(code);
  });

  test('what differs from the baseline afterwards is told by the diagnosis, each with its cell, and keeps nobody from publishing', () => {
    const desk = launchable();
    desk.call('lanzar', LAUNCH);
    const told = () => desk.call('diagnosticar').findings.filter(({ code }) => code.startsWith('linea-base'));
    expect(told()).toEqual([]);
    desk.call('guardarCompromiso', {
      id: 'OAX-2016-C01',
      commitment: {},
      activities: [{ actividad: 'Difundir los datos', producto: 'Boletín', inicio: '01/04/2016', fin: '30/06/2016' }],
      indicators: [],
    });
    // no edit is told of when a script writes a cell or a row is deleted
    desk.change('Actividades', desk.at('Actividades', 'fin_original', 1)).value = '2016-07-31';
    asUser(desk, "tab('Actividades').deleteRow(4)");
    expect(told().map(({ code, level, cell }) => `${level} ${code} ${cell?.tab} ${cell?.a1}`)).toEqual([
      `aviso linea-base-falta Actividades A2`,
      `aviso linea-base-agregado Actividades ${desk.at('Actividades', 'actividad', 2)}`,
      `aviso linea-base-fecha Actividades ${desk.at('Actividades', 'fin_original', 1)}`,
    ]);
    expect(desk.call('abrirPublicar').missing.map(({ code }) => code)).toContain('linea-base-falta');
    expect(desk.call('publicar')).toMatchObject({ ok: true });
  }); // oxfmt-ignore

  test('a launch that is blanked where the board is prepared, and written again, leaves the original dates as they were promised', () => {
    const desk = launchable();
    const write = (launch: string) => desk.call('guardarPreparar', { ...SETUP, launch });
    write('01/03/2016');
    write('');
    desk.type('Actividades', desk.at('Actividades', 'inicio', 1), '10/04/2016');
    desk.type('Actividades', desk.at('Actividades', 'fin', 1), '31/08/2016');
    write('01/03/2016');
    expect(tableOf(desk, 'actividades')[0]).toMatchObject({
      inicio: '2016-04-10',
      fin: '2016-08-31',
      inicio_original: '2016-03-15',
      fin_original: '2016-06-30',
    });
  }); // oxfmt-ignore

  test.each(['inicio_original', 'fin_original'])(
    'what is written over «%s» is put back, blank or not',
    (field) => {
      const desk = launchable();
      desk.call('lanzar', LAUNCH);
      const promised = tableOf(desk, 'actividades')[0]?.[field];
      for (const typed of ['31/12/2016', '']) {
        desk.type('Actividades', desk.at('Actividades', field, 1), typed);
        expect(tableOf(desk, 'actividades')[0]?.[field]).toBe(promised);
      }
    },
  );

  test('a plan whose day was stated in Preparar may still freeze its baseline', () => {
    const desk = launchable();
    desk.call('guardarPreparar', { ...SETUP, launch: '15/02/2016' });
    desk.call('publicar');
    expect(cutsOf(desk)[0]?.changes).toContain('antes de este corte: el tablero no congeló su línea de base');
    expect(desk.call('lanzar', { ...LAUNCH, date: '15/02/2016' })).toMatchObject({ ok: true });
    expect(cutsOf(desk).map(({ kind }) => kind)).toEqual(['Ordinario', 'Lanzamiento']);
    expect(chainOf(desk)).toEqual([]);
  });
});

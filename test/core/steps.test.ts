import { describe, expect, test } from 'vitest';
import { apply, str, type Board, type CutMark, type Row, type Tables } from '../../src/core/board.ts';
import { REQUIREMENTS, seedRows } from '../../src/core/requirements.ts';
import { stepsOf } from '../../src/core/steps.ts';
import { activity, boardOf, commitment, CONFIG, council, indicator, mesa, MOMENT, rules } from './samples.ts';

const MESA = mesa();
const RULES = rules();
const actor = (more: Row): Row => ({
  id: 'OAX-2016-O01',
  organizacion: 'Observatorio',
  convocado: '2016-02-01',
  sumado: '2016-02-10',
  ...more,
});
const ACTORS = [actor({ sector: 'Sociedad civil' }), actor({ id: 'OAX-2016-O02', sector: 'Autoridad' })];
const CUTS: CutMark[] = [
  { number: 1, kind: 'Lanzamiento', day: '2016-05-01', reported: 0, verified: 0 },
  { number: 2, kind: 'Mes 6', day: '2016-11-02', reported: 0.4, verified: 0.1 },
];

/** Everything of the six steps that a board can hold, as of June 2016. */
const WHOLE: Tables = {
  actores: ACTORS,
  stl: council(),
  gobernanza: [RULES],
  mesas: [MESA],
  compromisos: [commitment()],
  actividades: [activity()],
  indicadores: [indicator()],
};

const seeded = (tables: Tables, more: Partial<Board> = {}): Board => {
  const board = boardOf(tables, more);
  return { ...board, tables: apply(board.tables, seedRows(board)) };
};
const saying = (board: Board, said: Readonly<Record<string, Row>>): Board => ({
  ...board,
  tables: {
    ...board.tables,
    pasos: (board.tables.pasos ?? []).map((row) => ({ ...row, ...said[str(row, 'clave')] })),
  },
});
const SIGNED: Readonly<Record<string, Row>> = {
  declaracion: { hecho: '2016-01-15', documento: 'https://iaip.example.mx/declaracion.pdf' },
  firma_garante: { hecho: '2016-01-15', quien: 'Comisionada presidenta' },
  firma_sociedad: { hecho: '2016-01-15', quien: 'Observatorio Oaxaca' },
  firma_autoridad: { hecho: '2016-01-15', quien: 'Secretaría de Finanzas' },
};
/** Nothing that counts from it is overdue yet. */
const LATELY: Readonly<Record<string, Row>> = { declaracion: { hecho: '2016-06-10' } };
const states = (board: Board, today = MOMENT.today): string[] =>
  stepsOf(board, { ...MOMENT, today }).map(({ state }) => state);
const stateOf = (board: Board, key: string, today = MOMENT.today) =>
  stepsOf(board, { ...MOMENT, today })
    .flatMap(({ requirements }) => requirements)
    .find(({ row }) => str(row, 'clave') === key);

describe('the six steps', () => {
  test('of an empty board are all to come, and the first says what to do', () => {
    const board = seeded({}, { config: { ...CONFIG, launch: '' } });
    expect(states(board, '2016-02-01')).toEqual(Array(6).fill('Pendiente'));
    expect(stepsOf(board, MOMENT)[0]?.next).toContain('Declaración conjunta');
  });

  test('begin with the declaration of the three parties: each signature counts, and the document', () => {
    const board = seeded({});
    const soon = '2016-01-20';
    const { declaracion = {}, ...signatures } = SIGNED;
    expect(states(saying(board, SIGNED))[0]).toBe('Cumplido');
    expect(states(saying(board, signatures), soon)[0]).toBe('En curso');
    expect(
      states(saying(board, { ...SIGNED, declaracion: { ...declaracion, documento: '' } }), soon)[0],
    ).toBe('En curso');
    expect(stateOf(saying(board, { declaracion: { hecho: '2016-12-01' } }), 'declaracion', soon)?.state).toBe(
      'En curso',
    );
  });

  test.each([
    ['a signature does not say who signed', 'firma_sociedad', { hecho: '2016-01-15', quien: ' ' }, 'quién firmó'],
    ['a signature has no date', 'firma_sociedad', { quien: 'Observatorio' }, 'el día en que se cumplió'],
    ['its document is only named', 'declaracion', { hecho: '2016-01-15', documento: 'en el archivo' }, 'https://'],
    ['its document is on nobody’s web', 'declaracion', { hecho: '2016-01-15', documento: 'C:/declaracion.pdf' }, 'https://'],
  ])('a requirement is open while %s', (_what, key, said, next) => {
    const found = stateOf(saying(seeded({}), { ...SIGNED, [key]: said }), key, '2016-01-20');
    expect(found).toMatchObject({ state: 'En curso', next: expect.stringContaining(next) });
  }); // oxfmt-ignore

  test('are met by what the other tabs hold, without anybody saying so', () => {
    expect(states(saying(seeded(WHOLE, { cuts: CUTS }), SIGNED))).toEqual([
      'Cumplido',
      'Cumplido',
      'Cumplido',
      'Cumplido',
      'En curso',
      'Vencido', // the microsite, a month after the launch
    ]);
  });

  test.each<[string, string, Tables]>([
    ['no actor of the authority joined', 'suma', { actores: [ACTORS[0] ?? {}] }],
    [
      'an actor is still to join',
      'suma',
      { actores: [ACTORS[0] ?? {}, { ...ACTORS[1], sumado: '2016-06-16' }] },
    ],
    [
      'an actor is still to be called',
      'convocatoria',
      { actores: [ACTORS[0] ?? {}, { ...ACTORS[1], convocado: '2016-06-16' }] },
    ],
    ['a sector has no titular', 'titulares', { stl: council().slice(1) }],
    ['a titular has no suplente', 'suplentes', { stl: council().slice(0, 5) }],
    ['the rules have no document', 'gobernanza', { gobernanza: [{ ...RULES, documento: '' }] }],
    [
      'the document of the rules has no address',
      'gobernanza',
      { gobernanza: [{ ...RULES, documento: 'archivo' }] },
    ],
    ['the rules do not say how to decide', 'gobernanza', { gobernanza: [{ ...RULES, regla: '' }] }],
    ['the rules have no quórum', 'gobernanza', { gobernanza: [{ ...RULES, quorum: '' }] }],
    ['nobody was chosen as facilitator', 'facilitador', { gobernanza: [{ ...RULES, facilitador: '' }] }],
    ['there is no agenda', 'agenda', { gobernanza: [{ ...RULES, agenda: '' }] }],
    ['the agenda has no address', 'agenda', { gobernanza: [{ ...RULES, agenda: 'la de 2016' }] }],
    ['no mesa had both sectors', 'mesas', { mesas: [{ ...MESA, sectores: 'Solo autoridad' }] }],
    ['a commitment lacks a criterion', 'compromisos', { compromisos: [commitment({ licencia: '' })] }],
  ])('stay open while %s', (_title, key, tables) => {
    const found = stateOf(saying(seeded({ ...WHOLE, ...tables }), LATELY), key);
    expect(found?.state).toBe('En curso');
    expect(found?.next).toMatch(/\.$/);
    expect(stateOf(seeded(WHOLE), key)?.state).toBe('Cumplido');
  });

  test('a rule that is not yet in force does not count', () => {
    const board = saying(seeded({ ...WHOLE, gobernanza: [{ ...RULES, desde: '2016-09-01' }] }), LATELY);
    expect(stateOf(board, 'gobernanza')?.state).toBe('Pendiente');
    expect(stateOf(board, 'gobernanza', '2016-09-01')?.state).toBe('Cumplido');
  });

  test('are overdue after their date: the one that staff wrote, or the one counted from declaration and launch', () => {
    const signed = saying(seeded({ ...WHOLE, actores: [] }), SIGNED);
    expect(stateOf(signed, 'suma', '2016-02-15')).toMatchObject({ state: 'Pendiente', due: '2016-02-15' });
    expect(stateOf(signed, 'suma', '2016-02-16')?.state).toBe('Vencido');
    const later = saying(signed, { suma: { vence: '2016-08-01' } });
    expect(stateOf(later, 'suma', '2016-07-31')?.state).toBe('Pendiente');
    expect(stateOf(signed, 'mes6', '2016-11-01')).toMatchObject({ state: 'Pendiente', due: '2016-11-01' });
    expect(stateOf(signed, 'mes6', '2016-11-02')?.state).toBe('Vencido');
    expect(stateOf(seeded(WHOLE, { cuts: CUTS }), 'mes6', '2016-11-03')).toMatchObject({
      state: 'Cumplido',
      done: '2016-11-02',
    });
  });

  test('are overdue without a declaration only once the year of the exercise is over: nobody begins with a board full of delays', () => {
    const board = seeded({});
    expect(stateOf(board, 'declaracion', '2017-01-01')).toMatchObject({ state: 'Pendiente', due: '2017-01-01' });
    expect(stateOf(board, 'firma_garante', '2017-01-02')).toMatchObject({ state: 'Vencido', due: '2017-01-01' });
    expect(states(board).slice(0, 4)).toEqual(['Pendiente', 'Pendiente', 'Pendiente', 'Pendiente']);
  }); // oxfmt-ignore

  test('say how many actors were called, came and joined, by sector, and how many since the first call', () => {
    const early = actor({ id: 'OAX-2016-O03', sector: 'Autoridad', convocado: '', sumado: '2016-01-15' });
    const came = actor({ id: 'OAX-2016-O04', sector: 'Sociedad civil', asistio: '2016-02-05', sumado: '' });
    const board = seeded({ ...WHOLE, actores: [...ACTORS, early, came] });
    expect(stateOf(board, 'convocatoria')?.said).toBe(
      'Convocados: 3 (2 de sociedad civil, 1 de la autoridad); asistieron 1 (1 de sociedad civil, 0 de la autoridad).',
    );
    expect(stateOf(board, 'suma')?.said).toBe(
      'Se sumaron: 3 (1 de sociedad civil, 2 de la autoridad). Crecimiento: 2 desde la primera convocatoria (01/02/2016), sobre 1 que ya estaba.',
    );
    expect(stateOf(seeded({}), 'suma')?.said).toBe('');
  });

  test('count requirements that staff added to a step', () => {
    const board = saying(seeded(WHOLE), SIGNED);
    const own = { id: 'OAX-2016-P90', paso: 1, requisito: 'Foro internacional' };
    const with1 = { ...board, tables: { ...board.tables, pasos: [...(board.tables.pasos ?? []), own] } };
    expect(states(with1)[0]).toBe('En curso');
    expect(stepsOf(with1, MOMENT)[0]?.next).toContain('Foro internacional');
  });
});

describe('following the plan (step 6)', () => {
  const open = {
    de: 'OAX-2016-C01',
    titulo: 'Padrón',
    direccion: 'https://iaip.example.mx/e',
    publica: 'Sí',
  };

  test.each<[string, Row, string]>([
    ['is public and has an address', open, 'Cumplido'],
    ['is not public', { ...open, publica: 'No' }, 'En curso'],
    ['has no address', { ...open, direccion: '' }, 'En curso'],
    ['says where it lies instead of an address', { ...open, direccion: 'en el archivo' }, 'En curso'],
  ])('its evidence counts when it %s', (_what, evidence, state) => {
    const board = seeded({ ...WHOLE, evidencias: [{ id: 'OAX-2016-E001', ...evidence }] });
    expect(stateOf(board, 'evidencia', '2016-05-20')?.state).toBe(state);
  });

  test.each<[today: string, cuts: readonly string[], state: string, due: string]>([
    ['2016-04-01', [], 'Pendiente', '2016-09-01'],
    ['2016-08-31', [], 'Pendiente', '2016-09-01'],
    ['2016-09-02', [], 'Vencido', '2016-09-01'],
    ['2016-08-10', ['2016-05-01'], 'Cumplido', '2016-09-01'],
    ['2016-08-20', ['2016-05-01'], 'En curso', '2016-09-01'],
    ['2016-09-02', ['2016-05-01'], 'Vencido', '2016-09-01'],
    ['2016-09-02', ['2016-05-01', '2016-07-15'], 'Cumplido', '2016-11-15'],
    ['2017-02-01', ['2016-05-01', '2016-07-15'], 'Vencido', '2016-11-15'],
    ['2017-04-29', ['2017-01-01'], 'Cumplido', '2017-05-01'],
    ['2017-09-01', ['2017-01-01'], 'Cumplido', '2017-05-01'],
    ['2017-09-01', ['2016-12-01'], 'Vencido', '2017-04-01'],
  ])('the board is published every four months of the year: on %s after %j it is %s', (today, days, state, due) => {
    const cuts = days.map((day, at): CutMark => ({ number: at + 1, kind: 'Ordinario', day, reported: 0, verified: 0 }));
    expect(stateOf(seeded(WHOLE, { cuts }), 'actualizacion', today)).toMatchObject({ state, due });
  }); // oxfmt-ignore

  test('waits for what INAI finds in month 6 and month 12: the day and the document', () => {
    const board = seeded(WHOLE, { cuts: CUTS });
    expect(stateOf(board, 'monitoreo', '2016-11-01')).toMatchObject({
      state: 'Pendiente',
      due: '2016-11-01',
    });
    expect(stateOf(board, 'evaluacion', '2017-05-02')).toMatchObject({ state: 'Vencido', due: '2017-05-01' });
    const received = saying(board, {
      monitoreo: { hecho: '2016-12-05', documento: 'https://inai.example.mx/monitoreo.pdf' },
      evaluacion: { hecho: '2017-06-05' },
    });
    expect(stateOf(received, 'monitoreo', '2017-06-10')?.state).toBe('Cumplido');
    expect(stateOf(received, 'evaluacion', '2017-06-10')?.state).toBe('Vencido');
  });
});

describe('the rows that the method brings', () => {
  test('are there once, whatever staff deleted, and keep their IDs', () => {
    const board = seeded({});
    expect(board.tables.pasos).toHaveLength(REQUIREMENTS.length);
    expect(seedRows(board)).toEqual([]);
    const [, ...rest] = board.tables.pasos ?? [];
    const back = seedRows({ ...board, tables: { ...board.tables, pasos: rest } });
    expect(back).toMatchObject([{ table: 'pasos', rows: [{ clave: 'declaracion' }] }]);
    expect(new Set(REQUIREMENTS.map(({ key }) => key)).size).toBe(REQUIREMENTS.length);
  });
});

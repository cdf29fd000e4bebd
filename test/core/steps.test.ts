import { describe, expect, test } from 'vitest';
import { apply, str, type Board, type CutMark, type Row, type Tables } from '../../src/core/board.ts';
import { REQUIREMENTS, seedRows } from '../../src/core/requirements.ts';
import { stepsOf } from '../../src/core/steps.ts';
import { activity, boardOf, commitment, CONFIG, council, indicator, MOMENT } from './samples.ts';

const MESA: Row = {
  id: 'OAX-2016-T01',
  fecha: '2016-03-10',
  tema: 'Educación',
  sectores: 'Autoridad y sociedad civil',
};
const RULES: Row = {
  id: 'OAX-2016-G01',
  desde: '2016-02-20',
  regla: 'Consenso',
  quorum: 4,
  documento: 'https://iaip.example.mx/reglas.pdf',
  facilitador: 'Gala Sosa',
  elegido: '2016-02-21',
  agenda: 'https://iaip.example.mx/agenda.pdf',
};
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
  firma_garante: { hecho: '2016-01-15' },
  firma_sociedad: { hecho: '2016-01-15' },
  firma_autoridad: { hecho: '2016-01-15' },
};
const states = (board: Board, today = MOMENT.today): string[] =>
  stepsOf(board, { ...MOMENT, today }).map(({ state }) => state);
const stateOf = (board: Board, key: string, today = MOMENT.today) =>
  stepsOf(board, { ...MOMENT, today })
    .flatMap(({ requirements }) => requirements)
    .find(({ row }) => str(row, 'clave') === key);

describe('the six steps', () => {
  test('of an empty board are all to come, and the first says what to do', () => {
    const board = seeded({}, { config: { ...CONFIG, launch: '' } });
    expect(states(board)).toEqual(Array(6).fill('Pendiente'));
    expect(stepsOf(board, MOMENT)[0]?.next).toContain('Declaración conjunta');
  });

  test('begin with the declaration of the three parties: each signature counts, and the document', () => {
    const board = seeded({});
    const { declaracion = {}, ...signatures } = SIGNED;
    expect(states(saying(board, SIGNED))[0]).toBe('Cumplido');
    expect(states(saying(board, signatures))[0]).toBe('En curso');
    expect(states(saying(board, { ...SIGNED, declaracion: { ...declaracion, documento: '' } }))[0]).toBe(
      'En curso',
    );
    expect(stateOf(saying(board, { declaracion: { hecho: '2016-12-01' } }), 'declaracion')?.state).toBe(
      'En curso',
    );
  });

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
    ['the rules do not say how to decide', 'gobernanza', { gobernanza: [{ ...RULES, regla: '' }] }],
    ['nobody was chosen as facilitator', 'facilitador', { gobernanza: [{ ...RULES, facilitador: '' }] }],
    ['there is no agenda', 'agenda', { gobernanza: [{ ...RULES, agenda: '' }] }],
    ['no mesa had both sectors', 'mesas', { mesas: [{ ...MESA, sectores: 'Solo autoridad' }] }],
    ['a commitment lacks a criterion', 'compromisos', { compromisos: [commitment({ licencia: '' })] }],
  ])('stay open while %s', (_title, key, tables) => {
    const found = stateOf(seeded({ ...WHOLE, ...tables }), key);
    expect(found?.state).toBe('En curso');
    expect(found?.next).toMatch(/\.$/);
    expect(stateOf(seeded(WHOLE), key)?.state).toBe('Cumplido');
  });

  test('a rule that is not yet in force does not count', () => {
    const board = seeded({ ...WHOLE, gobernanza: [{ ...RULES, desde: '2016-09-01' }] });
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

  test('count requirements that staff added to a step', () => {
    const board = saying(seeded(WHOLE), SIGNED);
    const own = { id: 'OAX-2016-P90', paso: 1, requisito: 'Foro internacional' };
    const with1 = { ...board, tables: { ...board.tables, pasos: [...(board.tables.pasos ?? []), own] } };
    expect(states(with1)[0]).toBe('En curso');
    expect(stepsOf(with1, MOMENT)[0]?.next).toContain('Foro internacional');
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

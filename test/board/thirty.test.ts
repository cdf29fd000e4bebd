import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Typed } from '../../src/core/answers.ts';
import { Stage } from '../../src/host/faults/stage.ts';
import { Execution } from '../../src/host/world/execution.ts';
import type { Json, Outcome, RunOptions } from '../../src/host/world.ts';
import { Desk, SETUP, USER } from './desk.ts';

const WORKER = new URL('../../dist/host/worker.mjs', import.meta.url);
const TEN = Array.from({ length: 10 }, (_, index) => index + 1);
const zone = process.env['TZ'];

beforeAll(() => {
  process.env['TZ'] = 'America/Mexico_City';
});
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const board = Desk.once((desk) => {
  desk.call('guardarCompromiso', {
    commitment: { titulo: 'Publicar el padrón' },
    activities: [1, 2, 3].map((index) => ({ actividad: `Reunir la parte ${index}`, producto: 'Base' })),
    indicators: [],
  });
});

/** Their seats are closed already, so that no two are rivals. */
const memberOf = (index: number): { member: Typed } => ({
  member: {
    nombre: `Persona ${index}`,
    institucion: `Colectivo ${index}`,
    sector: 'Sociedad civil',
    asiento: 'Titular',
    desde: '01/01/2015',
    hasta: '31/12/2015',
  },
});
const commitmentOf = (index: number): Json => ({
  commitment: { titulo: `Abrir el registro ${index}` },
  activities: [],
  indicators: [],
});
const importOf = (index: number): Json => ({
  table: 'actividades',
  columns: ['compromiso', 'actividad'],
  rows: [['OAX-2016-C01', `Visitar el municipio ${index}`]],
});

type Running = Pick<RunOptions, 'entry' | 'args' | 'kind'>;

function inWorker(desk: Desk, step: Running): Promise<Outcome> {
  const options = { project: desk.project, workbookId: desk.book.id, user: USER, ...step };
  return desk.world.runInWorker(options, undefined, WORKER);
}

/** Progress of the n-th activity as a person types it, and the onEdit that follows. */
function typeProgress(desk: Desk, nth: number, text: string): Running {
  const typist = new Stage({ project: desk.project }, desk.book);
  const column = desk.sheet('Actividades').rows[0]?.findIndex((cell) => cell?.value === 'actividades.avance');
  return typist.type('Actividades', { row: nth + 1, column: column ?? -1 }, [[text]]);
}

const idsIn = (desk: Desk, tab: string, column: number, words: RegExp): Map<string, string> =>
  new Map(
    desk
      .rows(tab)
      .filter((row) => words.test(String(row[column])))
      .map((row) => [String(row[column]), String(row[0])]),
  );

test(
  'thirty people who save at once, while others type progress, get thirty IDs and lose nothing',
  { timeout: 120_000 },
  async () => {
    const desk = board();
    const call = (entry: string, input: Json): Promise<Outcome> =>
      inWorker(desk, { entry, args: [input], kind: 'call' });
    const calls = vi.spyOn(Execution.prototype, 'call');
    const typed = [1, 2, 3].map((nth) => typeProgress(desk, nth, `${nth * 20}%`));
    const saving = TEN.map((index) => [
      call('guardarIntegrante', memberOf(index)),
      call('guardarCompromiso', commitmentOf(index)),
      call('importar', importOf(index)),
    ]);
    const edits = typed.map((step) => inWorker(desk, step));
    const saved = await Promise.all(saving.map((three) => Promise.all(three)));
    for (const { error } of await Promise.all(edits)) expect(error).toBeUndefined();
    const { contexts } = calls.mock;
    const turns = contexts.filter((execution, at) => at > 0 && execution !== contexts[at - 1]).length;
    calls.mockRestore();
    // one after another they would take 32 turns
    expect(turns).toBeGreaterThan(64);

    const members = idsIn(desk, 'STL', 1, /^Persona/);
    const commitments = idsIn(desk, 'Compromisos', 1, /^Abrir/);
    const activities = idsIn(desk, 'Actividades', 2, /^Visitar/);
    TEN.forEach((index, at) => {
      const [member, commitment, imported] = (saved[at] ?? []).map(({ value }) => value);
      expect(member).toMatchObject({ ok: true, id: members.get(`Persona ${index}`) });
      expect(commitment).toMatchObject({ ok: true, id: commitments.get(`Abrir el registro ${index}`) });
      expect(imported).toMatchObject({ ok: true, added: 1 });
      expect(activities.get(`Visitar el municipio ${index}`)).toMatch(/^OAX-2016-C01-A\d\d$/);
    });
    const ids = [members, commitments, activities].flatMap((found) => [...found.values()]);
    expect(new Set(ids).size).toBe(30);
    expect(desk.rows('STL')).toHaveLength(10);
    expect(desk.rows('Compromisos')).toHaveLength(11);
    expect(desk.rows('Actividades')).toHaveLength(13);
    const progress = [1, 2, 3].map((nth) => desk.value('Actividades', desk.at('Actividades', 'avance', nth)));
    expect(progress).toEqual([0.2, 0.4, 0.6]);
    const states = [1, 2, 3].map((nth) => desk.value('Actividades', desk.at('Actividades', 'estado', nth)));
    expect(states).toEqual(['En proceso', 'En proceso', 'En proceso']);
    const average = desk.value('Compromisos', desk.at('Compromisos', 'avance', 1));
    expect(average).toBeCloseTo((0.2 + 0.4 + 0.6) / 13, 2);
    const entries = desk.rows('Bitácora').map((row) => String(row[5]));
    expect(new Set(entries).size).toBe(entries.length);
    expect(entries).toHaveLength(1 + 30 + 3);
    expect(desk.book.properties['abierto']).toBe('');
  },
);

test('who waits too long for another person is told so, and nothing is written', () => {
  const desk = board();
  const taken = vi.spyOn(desk.world.locks, 'set');
  expect(desk.call('guardarIntegrante', memberOf(1))).toMatchObject({ ok: true });
  const key = taken.mock.calls[0]?.[0] ?? '';
  desk.world.locks.set(key, {});
  const before = JSON.stringify(desk.book);
  const calls: [string, Json[]][] = [
    ['guardarIntegrante', [memberOf(2)]],
    ['guardarCompromiso', [commitmentOf(2)]],
    ['importar', [importOf(2)]],
    ['publicar', []],
    ['guardarPreparar', [SETUP]],
  ];
  for (const [entry, args] of calls) {
    const { value, error, meter } = desk.run(entry, args);
    expect(error, entry).toBeUndefined();
    expect(value, entry).toMatchObject({
      refused: { code: 'ocupado', sentence: 'Otra persona está guardando.' },
    });
    expect(meter.writes, entry).toBe(0);
    expect(JSON.stringify(desk.book), entry).toBe(before);
  }
  desk.world.locks.delete(key);
  expect(desk.call('guardarIntegrante', memberOf(2))).toMatchObject({ ok: true });
});

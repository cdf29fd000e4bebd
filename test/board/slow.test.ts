import { beforeAll, describe, expect, test } from 'vitest';
import type { Pending } from '../../src/core/answers.ts';
import { entriesOf } from '../../src/core/journal.ts';
import type { Json, Outcome } from '../../src/host/world.ts';
import { Desk } from './desk.ts';

const SIX_MINUTES = 360_000;
const THIRTY_SECONDS = 30_000;
const LONG_MS = 120_000;
const SLOW = 80;
const VERY_SLOW = 60;
const COLUMNS = ['titulo', 'problema', 'accion', 'autoridad', 'beneficiarios', 'tema'];
const ROWS = 500;

const IMPORT = {
  key: 'importacion-larga',
  table: 'compromisos' as const,
  columns: COLUMNS,
  rows: Array.from({ length: ROWS }, (_, row) => COLUMNS.map((column) => `Publicar ${column} ${row}`)),
};
const MEMBER = {
  key: 'integrante-nueva',
  member: { nombre: 'Ana Ruiz', sector: 'Sociedad civil', asiento: 'Titular', institucion: 'Colectivo' },
};
/** Every tenth row lacks what is asked of it, so that there are notes to write. */
const PASTED = Array.from({ length: 1000 }, (_, row) => [
  'OAX-2016-C01',
  row % 10 ? `Visitar la escuela ${row}` : 'okokok',
  'Acta',
]);
const one = Desk.once((desk) => {
  desk.call('importar', { table: 'compromisos', columns: ['titulo'], rows: [['Publicar el padrón']] });
});

const pendingOf = ({ value }: Outcome): Pending | undefined =>
  (value as unknown as { pending?: Pending } | null)?.pending;

/** What a panel does: goes on until nothing is pending, and asks again. */
function asPanel(desk: Desk, entry: string, input: object, slowness = SLOW): Outcome[] {
  const args = [JSON.parse(JSON.stringify(input)) as Json];
  const done = [desk.run(entry, args, { slowness })];
  for (let open = pendingOf(last(done)); open && done.length < 30; open = pendingOf(last(done)))
    done.push(desk.run('continuar', [], { slowness }));
  return done.length > 1 ? [...done, desk.run(entry, args, { slowness })] : done;
}

function last(done: readonly Outcome[]): Outcome {
  const found = done[done.length - 1];
  if (!found) throw new Error('nothing was run');
  return found;
}

/** All that people see, but for the hours in the Bitácora. */
const boardOf = (desk: Desk) =>
  Object.fromEntries(
    desk.book.sheets
      .filter(({ name }) => name !== 'Bitácora')
      .map(({ name, rows }) => [
        name,
        rows
          .map((row) => row.map((cell) => [cell?.value ?? '', cell?.note ?? '']))
          .filter((row) => row.some(([value, note]) => value !== '' || note !== '')),
      ]),
  );

const entries = (desk: Desk): number =>
  entriesOf(desk.rows('Bitácora').map((row) => ({ entrada: String(row[5]) }))).size;

const open = (desk: Desk): string => desk.book.properties['abierto'] ?? '';

describe('an import that does not fit in six minutes', { timeout: LONG_MS }, () => {
  let fast: ReturnType<typeof boardOf>;
  const done = Desk.once((desk) => {
    desk.call('importar', IMPORT);
  });
  const halfway = Desk.once((desk) => {
    const answer = desk.run('importar', [IMPORT], { slowness: SLOW });
    if (!pendingOf(answer)) throw new Error(JSON.stringify(answer));
  });
  beforeAll(() => {
    fast = boardOf(done());
  });

  test('goes on by itself where it stopped until the board is the one of a fast service, as one entry', () => {
    const desk = Desk.ready();
    const runs = asPanel(desk, 'importar', IMPORT);
    expect(last(runs).value).toMatchObject({ ok: true, added: ROWS });
    const progress = runs.flatMap((outcome) => pendingOf(outcome)?.done ?? []);
    expect(progress.length).toBeGreaterThan(0);
    expect(progress).toEqual([...new Set(progress)].sort((a, b) => a - b));
    for (const { error, meter } of runs) {
      expect(error).toBeUndefined();
      expect(meter.modelled_ms).toBeLessThan(SIX_MINUTES);
      expect(meter.reads_after_write).toBe(0);
    }
    expect(boardOf(desk)).toEqual(fast);
    expect(entries(desk)).toBe(1);
    expect(open(desk)).toBe('');
  });

  test('says how many rows are saved', () => {
    const desk = Desk.ready();
    const pending = pendingOf(desk.run('importar', [IMPORT], { slowness: SLOW }));
    expect(pending).toMatchObject({ total: ROWS, unit: 'filas', earlier: false });
    expect(pending?.sentence).toBe(`Se guardaron ${pending?.done} de 500 filas; falta el resto.`);
    expect(desk.rows('Compromisos')).toHaveLength(pending?.done ?? 0);
  });

  test('is finished by whatever anybody does next when the panel was closed', () => {
    const desk = halfway();
    expect(desk.call('guardarIntegrante', MEMBER)).toMatchObject({ ok: true });
    expect(desk.rows('Compromisos')).toHaveLength(ROWS);
    expect(boardOf(desk)['Compromisos']).toEqual(fast['Compromisos']);
    expect(entries(desk)).toBe(2);
  });

  test('makes others wait with a sentence while the service is slow, and they lose nothing', () => {
    const desk = halfway();
    const told = desk.run('guardarIntegrante', [MEMBER], { slowness: SLOW });
    expect(pendingOf(told)).toMatchObject({ earlier: true });
    expect(pendingOf(told)?.sentence).toMatch(/^Se (terminó|está terminando) un guardado/);
    expect(desk.rows('STL')).toHaveLength(0);
    expect(last(asPanel(desk, 'guardarIntegrante', MEMBER)).value).toMatchObject({ ok: true });
    expect(desk.rows('STL')).toHaveLength(1);
    expect(boardOf(desk)['Compromisos']).toEqual(fast['Compromisos']);
  });

  test('is finished before a panel looks at half a board', () => {
    const desk = halfway();
    expect(pendingOf(desk.run('diagnosticar'))).toMatchObject({ earlier: true });
    desk.call('continuar');
    expect(desk.call('diagnosticar').counts.commitments).toBe(ROWS);
  });

  test('keeps what somebody types in its rows meanwhile', () => {
    const desk = halfway();
    const theme = desk.at('Compromisos', 'tema', 1);
    desk.world.slowness = 13;
    desk.type('Compromisos', theme, 'Otro tema');
    desk.world.slowness = undefined;
    desk.call('continuar');
    expect(desk.value('Compromisos', theme)).toBe('Otro tema');
    expect(desk.rows('Compromisos')).toHaveLength(ROWS);
  });

  for (const failMode of ['exception', 'killed'] as const) {
    test(`is finished after a fault (${failMode}) at any call of a later execution`, () => {
      const { calls } = halfway().run('continuar', [], { slowness: SLOW }).meter;
      expect(calls).toBeGreaterThan(10);
      for (let failAt = 1; failAt <= calls; failAt += 17) {
        const desk = halfway();
        desk.run('continuar', [], { slowness: SLOW, failAt, failMode });
        expect(last(asPanel(desk, 'importar', IMPORT)).value, `${failAt}`).toMatchObject({ ok: true });
        expect(boardOf(desk), `${failAt}`).toEqual(fast);
        expect(entries(desk), `${failAt}`).toBe(1);
      }
    });
  }

  test('sent again with its key is not done twice', () => {
    const desk = done();
    expect(desk.call('importar', IMPORT)).toMatchObject({ ok: true, added: ROWS });
    expect(desk.rows('Compromisos')).toHaveLength(ROWS);
  });
});

describe('a paste that does not fit in thirty seconds', { timeout: LONG_MS }, () => {
  const paste = (slowness?: number) => {
    const desk = one();
    desk.world.slowness = slowness;
    const { edit } = desk.type('Actividades', desk.at('Actividades', 'compromiso', 1), PASTED);
    if (!edit) throw new Error('no onEdit');
    return { desk, edit };
  };

  test('tells who pasted, and the next edits finish it as a fast service would have', () => {
    const wanted = paste();
    expect(open(wanted.desk)).toBe('');
    const { desk, edit } = paste(15);
    expect(edit.error).toBeUndefined();
    expect(edit.meter.modelled_ms).toBeLessThan(THIRTY_SECONDS);
    expect(edit.ui).toMatchObject([{ type: 'toast', message: expect.stringMatching(/falta el resto/) }]);
    expect(open(desk)).toMatch(/^cambio \S+ \d+\/\d+$/);
    const title = desk.at('Compromisos', 'tema', 1);
    let edits = 0;
    for (; open(desk) && edits < 20; edits += 1) {
      const again = desk.type('Compromisos', title, `Escuelas ${edits}`).edit;
      expect(again?.error).toBeUndefined();
      expect(again?.meter.modelled_ms).toBeLessThan(THIRTY_SECONDS);
    }
    expect(edits).toBeGreaterThan(0);
    expect(open(desk)).toBe('');
    expect(boardOf(desk)['Actividades']).toEqual(boardOf(wanted.desk)['Actividades']);
  });
});

describe('publishing that does not fit in six minutes', { timeout: LONG_MS }, () => {
  const large = Desk.once((desk) => {
    desk.call('importar', { ...IMPORT, key: 'importacion-chica', rows: IMPORT.rows.slice(0, 300) });
  });
  const fast = Desk.after(large, (desk) => {
    desk.call('publicar', { kind: 'Ordinario' });
  });
  const publish = { kind: 'Ordinario', key: 'publicacion-larga' };
  /** But for the hour, and the digests that follow from it. */
  const said = (desk: Desk): string[] => [
    ...desk.rows('Tablero público').map((row) => row.map((cell) => String(cell ?? '').split('Huella')[0]).join('|')),
    ...desk.rows('Datos abiertos').map(([type, id]) => `${String(type)} ${String(id)}`),
  ];

  test('is gone on with until it is done, freezes one cut, and is what a fast one writes', () => {
    const desk = large();
    const done = asPanel(desk, 'publicar', publish, VERY_SLOW);
    expect(done.length).toBeGreaterThan(3);
    const parts = done.flatMap((one) => pendingOf(one) ?? []);
    expect(parts.every(({ done: at, total, sentence }) => at <= total && sentence.includes(' de '))).toBe(true);
    expect(last(done).value).toMatchObject({ ok: true, sentence: expect.stringContaining('corte 1') as string });
    expect(desk.rows('Cortes').filter(([id]) => String(id).endsWith('K01'))).toHaveLength(1);
    expect(open(desk)).toBe('');
    expect(said(desk)).toEqual(said(fast()));
  });

  test('is finished after a fault while it writes', () => {
    const desk = large();
    desk.run('publicar', [publish], { slowness: VERY_SLOW, failAt: 60, failMode: 'killed' });
    asPanel(desk, 'publicar', publish, VERY_SLOW);
    expect(open(desk)).toBe('');
    expect(said(desk)).toEqual(said(fast()));
  });

  test('a form that is opened meanwhile waits for it instead of showing half a board', () => {
    const desk = large();
    desk.run('publicar', [publish], { slowness: VERY_SLOW });
    expect(open(desk)).toMatch(/^publicar publicacion-larga \d+\/\d+$/);
    expect(desk.ask('abrirIntegrante').value).toHaveProperty('pending');
    expect(desk.call('guardarIntegrante', MEMBER)).toMatchObject({ ok: true });
    expect(desk.rows('Tablero público').length).toBeGreaterThan(300);
  });
}); // oxfmt-ignore

test('publishing that is sent again because its answer was lost freezes no second cut', () => {
  const desk = one();
  const first = desk.call('publicar', { kind: 'Ordinario', key: 'la-misma-publicacion' });
  const again = desk.call('publicar', { kind: 'Ordinario', key: 'la-misma-publicacion' });
  expect(again).toEqual(first);
  expect(desk.rows('Cortes')).toHaveLength(1);
});

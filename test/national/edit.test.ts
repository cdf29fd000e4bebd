import { describe, expect, test } from 'vitest';
import { ANSWERS } from '../../src/core/national/states.ts';
import { STATES } from '../../src/core/states.ts';
import { addressOf, Nation } from './desk.ts';

let made: Nation | undefined;
/** Two states were taken. */
function taken(): Nation {
  if (!made) {
    made = Nation.ready(['OAX', 'PUE']);
    made.call('actualizar');
  }
  const copy = made.copy();
  copy.world.setNow(made.world.now());
  return copy;
}

const rowAt = (code: string): number => STATES.findIndex((state) => state.code === code) + 3;
const noteAt = (nation: Nation, tab: string, row: number, column: number): string | undefined =>
  nation.sheet(tab).rows[row - 1]?.[column]?.note;
const lastEntry = (nation: Nation) => nation.rows('Bitácora').at(-1) ?? {};
const toasts = (edit: ReturnType<Nation['type']>['edit']): string[] =>
  (edit?.ui ?? []).map((shown) => ('message' in shown ? String(shown.message) : ''));

describe('an address typed straight into Entidades', () => {
  test('is remembered with what was there before, in at most 12 calls and one trip, and asked from then on', () => {
    const nation = taken();
    const { edit } = nation.type('Entidades', `C${rowAt('YUC')}`, addressOf('YUC'));
    expect(edit?.error).toBeUndefined();
    expect(edit?.meter).toMatchObject({ trips: 1, reads_after_write: 0 });
    expect(edit?.meter.calls).toBeLessThanOrEqual(12);
    expect(lastEntry(nation)).toMatchObject({
      quien: 'edición directa',
      operacion: 'Edición directa en Entidades: Dirección de lo que publica',
      registro: 'YUC',
      resumen: `YUC · Dirección de lo que publica: «» → «${addressOf('YUC')}»`,
    });
    nation.publishes('YUC', { status: 404, headers: {}, body: '' });
    nation.call('actualizar');
    expect(nation.row('Entidades', 'YUC')).toMatchObject({ estado: ANSWERS.silent });
  });

  test('that may not be asked, or is another state’s, gets a note, which goes once it is mended; a person’s own note stays', () => {
    const nation = taken();
    const row = rowAt('YUC');
    const cell = (nation.sheet('Entidades').rows[row - 1] ??= [])[2] ?? {};
    (nation.sheet('Entidades').rows[row - 1] ??= [])[2] = { ...cell, note: 'Preguntar a Mérida' };
    for (const [typed, said] of [
      ['http://iaip.org.mx/', 'no empieza con https://'],
      ['https://ejemplo.com/datos.json', 'ejemplo.com no está entre los que este libro puede consultar'],
      [addressOf('OAX'), 'Es también la dirección de Oaxaca.'],
    ] as const) {
      const { edit } = nation.type('Entidades', `C${row}`, typed);
      expect(edit?.meter.trips).toBe(1);
      expect(noteAt(nation, 'Entidades', row, 2)).toMatch(/^Preguntar a Mérida\n\n⚠ /);
      expect(noteAt(nation, 'Entidades', row, 2)).toContain(said);
      expect(nation.row('Entidades', 'YUC')['direccion']).toBe(typed);
    }
    nation.type('Entidades', `C${row}`, addressOf('YUC'));
    expect(noteAt(nation, 'Entidades', row, 2)).toBe('Preguntar a Mérida');
  });

  test('below the 32 states says that nobody reads it', () => {
    const nation = taken();
    nation.type('Entidades', 'C36', addressOf('YUC'));
    expect(noteAt(nation, 'Entidades', 36, 0)).toMatch(/no es de las que «Entidades» tiene/);
    expect(nation.rows('Entidades').at(-1)).toMatchObject({ id: '', direccion: addressOf('YUC') });
  });

  test('as a paste of all 32 takes the same trip', () => {
    const nation = taken();
    const pasted = STATES.map(({ code }) => [addressOf(code)]);
    const { edit } = nation.type('Entidades', 'C3', pasted);
    expect(edit?.meter).toMatchObject({ trips: 1, reads_after_write: 0 });
    expect(nation.rows('Entidades').map(({ direccion }) => direccion)).toEqual(pasted.flat());
    expect(String(lastEntry(nation)['resumen']).split('\n')).toHaveLength(32);
  });
});

describe('what the program writes', () => {
  test.each([
    ['a code', 'A', 'XXX'],
    ['a day', 'K', 'ayer'],
    ['a digest', 'N', 'abc'],
    ['a copy', 'P', ''],
  ])('says again what it said where somebody typed over it: %s', (_what, column, typed) => {
    const nation = taken();
    const before = nation.rows('Entidades');
    const { edit } = nation.type('Entidades', `${column}${rowAt('OAX')}`, typed);
    expect(edit?.error).toBeUndefined();
    expect(nation.rows('Entidades')).toEqual(before);
    expect(toasts(edit)).toEqual([expect.stringMatching(/se devolvió lo que decía/)]);
    expect(nation.measured('actualizar').meter.writes).toBe(0);
  });

  test('is known again from the Bitácora where whole rows were wiped, and what people wiped of their own is told with what it said', () => {
    const nation = taken();
    const before = nation.rows('Entidades');
    const [row, width] = [rowAt('OAX'), nation.sheet('Entidades').columnCount];
    const blank = Array.from({ length: 3 }, () => Array.from({ length: width }, () => ''));
    const { edit } = nation.type('Entidades', `A${row}`, blank);
    expect(edit?.error).toBeUndefined();
    const wanted = before.map((one) =>
      ['OAX', 'PUE', 'QUE'].includes(String(one['id'])) ? { ...one, direccion: '' } : one,
    );
    expect(nation.rows('Entidades')).toEqual(wanted);
    expect(lastEntry(nation)['resumen']).toContain(
      `PUE · Dirección de lo que publica: «${addressOf('PUE')}» → «»`,
    );
  });

  test('in a tab made from the copies comes back from them, as does the map; what stands below its rows stays', () => {
    const nation = taken();
    const before = ['Compromisos', 'Mapa'].map((tab) => JSON.stringify(nation.rows(tab)));
    for (const [tab, a1, values] of [
      ['Compromisos', 'C4', 'Otro título'],
      ['Compromisos', 'B21', [['x', 'y'], ['x', 'y'], ['', 'Lo que yo escribí']]],
      ['Mapa', 'H7', 'Oaxaca va muy bien'],
    ] as const) {
      const { edit } = nation.type(tab, a1, values as string | string[][]);
      expect(edit?.error).toBeUndefined();
      expect(edit?.meter).toMatchObject({ trips: 1, reads_after_write: 0 });
    }
    const [kept, ...others] = nation.rows('Compromisos').reverse();
    expect(kept).toMatchObject({ id: '', titulo: 'Lo que yo escribí' });
    expect([others.reverse(), nation.rows('Mapa')].map((rows) => JSON.stringify(rows))).toEqual(before);
  }); // oxfmt-ignore
});

test('a question typed in Rúbrica is remembered; a blank one says which is asked then', () => {
  const nation = taken();
  const question = String(nation.rows('Rúbrica')[1]?.['pregunta']);
  const { edit } = nation.type('Rúbrica', 'E4', '¿Mide lo que promete?');
  expect(edit?.meter).toMatchObject({ trips: 1 });
  expect(edit?.meter.calls).toBeLessThanOrEqual(12);
  expect(lastEntry(nation)['resumen']).toContain(`«${question}» → «¿Mide lo que promete?»`);
  nation.type('Rúbrica', 'E4', '');
  expect(noteAt(nation, 'Rúbrica', 4, 4)).toMatch(/se hace la que propone este proyecto/);
  nation.type('Rúbrica', 'E4', question);
  expect(noteAt(nation, 'Rúbrica', 4, 4) ?? '').toBe('');
});

test('an edit while somebody saves stays in its cell, and says what to do', () => {
  const nation = taken();
  nation.world.locks.set(`national document ${nation.book.id}`, {});
  const { edit } = nation.type('Entidades', `C${rowAt('YUC')}`, addressOf('YUC'));
  expect(edit?.error).toBeUndefined();
  expect(toasts(edit)[0]).toMatch(/Otra persona está guardando.*vuelva a escribirlo/);
  expect(nation.row('Entidades', 'YUC')['direccion']).toBe(addressOf('YUC'));
});

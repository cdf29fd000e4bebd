import { describe, expect, test } from 'vitest';
import { STATES } from '../../src/core/states.ts';
import { ANSWERS } from '../../src/core/national/states.ts';
import type { World } from '../../src/host/world.ts';
import { Nation, recordOfState, stateCsv, TABS } from './desk.ts';
import { frozen, publishedCsv } from '../view/published.ts';
import { rich } from '../view/samples.ts';

const FEW = ['OAX', 'PUE', 'ZAC'];
const small = (code: string, number = 1): string => publishedCsv(recordOfState(frozen(rich(), number), code));

/** Three states with a small plan each. */
function few(): Nation {
  const nation = Nation.ready(FEW);
  for (const code of FEW) nation.publishes(code, small(code));
  return nation;
}

/** Enough rows for several executions on a bad day. */
const FIVE = ['AGU', 'BCN', ...FEW];
const TWELVE = STATES.slice(0, 12).map(({ code }) => code);

describe('on a bad day at Google', () => {
  test('what does not fit in one execution is gone on with until all is written, and nothing is half', () => {
    const usual = Nation.ready(FIVE);
    usual.call('actualizar');
    const nation = Nation.ready(FIVE);
    const slowness = 120;
    let said = nation.run('actualizar', [], { slowness });
    let turns = 1;
    for (; JSON.stringify(said.value).includes('"pending"') && turns < 30; turns += 1) {
      expect(JSON.stringify(nation.run('abrirActualizar').value)).toContain('pending');
      said = nation.run('continuar', [], { slowness });
    }
    expect(turns).toBeGreaterThan(1);
    expect(said.error).toBeUndefined();
    nation.call('actualizar');
    for (const tab of ['Tablero nacional', 'Compromisos', 'Actividades', 'Indicadores', 'Evidencias'])
      expect(nation.rows(tab), tab).toEqual(usual.rows(tab));
  });

  test('a small change among many rows is found again by who goes on with it', () => {
    const nation = Nation.ready(FIVE);
    nation.call('actualizar');
    nation.later(1);
    const before = nation.rows('Evidencias').length;
    nation.publishes('ZAC', { status: 404, headers: {}, body: '' });
    nation.publishes('OAX', small('OAX'));
    const slowness = 160;
    let said = nation.run('actualizar', [], { slowness });
    for (let turns = 0; JSON.stringify(said.value).includes('"pending"') && turns < 30; turns += 1)
      said = nation.run('continuar', [], { slowness });
    expect(said.error).toBeUndefined();
    const usual = Nation.ready(FIVE);
    usual.call('actualizar');
    usual.later(1);
    usual.publishes('ZAC', { status: 404, headers: {}, body: '' });
    usual.publishes('OAX', small('OAX'));
    usual.call('actualizar');
    expect(usual.rows('Evidencias').length).not.toBe(before);
    for (const tab of TABS) expect(nation.rows(tab), tab).toEqual(usual.rows(tab));
  });

  test('states for which there was no time come next, also without anybody there', () => {
    const nation = Nation.ready(TWELVE);
    for (const code of TWELVE.slice(0, 4))
      nation.publishes(code, { status: 0, headers: {}, body: '', failure: 'timeout' });
    // each of these requests lasts a minute, and Google gives no answer to any state in it
    const slowness = 40;
    const done = nation.run('actualizar', [], { slowness }).value as unknown as { left: string[]; ok: true };
    expect(done.left.length).toBeGreaterThan(0);
    expect(nation.book.properties['porConsultar']).toBe(done.left.join(','));
    const quick = nation.run('actualizar', [{ only: done.left } as never]);
    expect(quick.value).toMatchObject({ ok: true, left: [] });
    expect(nation.book.properties['porConsultar']).toBe('');
    expect(nation.rows('Tablero nacional').filter(({ estado }) => estado === ANSWERS.good)).toHaveLength(8);
  });
});

describe('every day', () => {
  const runsOf = (nation: Nation, days: number) =>
    nation.world.advanceTo(new Date(nation.world.now().getTime() + days * 86_400_000), [nation.project]).runs;

  test('all states are asked by a trigger of the account that turned it on, exactly one', () => {
    const nation = few();
    nation.call('guardarDiario', { on: true });
    nation.call('guardarDiario', { on: true });
    expect(nation.call('abrirActualizar').daily).toBe(true);
    const runs = runsOf(nation, 2);
    expect(runs.map(({ trigger, outcome }) => [trigger.handler, outcome.error])).toEqual([
      ['diario', undefined],
      ['diario', undefined],
    ]);
    expect(nation.rows('Compromisos').length).toBeGreaterThan(3);
    nation.call('guardarDiario', { on: false });
    expect(nation.world.triggers).toEqual([]);
  });

  test('what did not fit is gone on with a minute later, by itself', () => {
    const nation = Nation.ready(FIVE);
    nation.call('guardarDiario', { on: true });
    nation.world.slowness = 150;
    const runs = runsOf(nation, 1);
    expect(runs[0]?.trigger.handler).toBe('diario');
    expect(runs.slice(1).every(({ trigger }) => trigger.handler === 'seguir')).toBe(true);
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.flatMap(({ outcome }) => (outcome.error ? [outcome.error.message] : []))).toEqual([]);
    nation.world.slowness = undefined;
    expect(nation.rows('Actividades')).toHaveLength(500);
    expect(nation.book.properties['abierto']).toBe('');
    expect(nation.world.triggers.map(({ handler }) => handler)).toEqual(['diario']);
  });
});

test('a trigger that meets somebody who is saving comes again a minute later', () => {
  const nation = few();
  nation.call('guardarDiario', { on: true });
  const key = `national document ${nation.book.id}`;
  nation.world.locks.set(key, {});
  const { error } = nation.run('diario');
  expect(error).toBeUndefined();
  expect(nation.world.triggers.map(({ handler }) => handler)).toEqual(['diario', 'seguir']);
  nation.world.locks.delete(key);
  nation.world.advanceTo(new Date(nation.world.now().getTime() + 120_000), [nation.project]);
  expect(nation.row('Entidades', 'OAX')).toMatchObject({ estado: ANSWERS.good });
  expect(nation.world.triggers.map(({ handler }) => handler)).toEqual(['diario']);
});

describe('staff', () => {
  test('who sort a tab or write in it find it again as it has to be once it changes', () => {
    const nation = few();
    nation.call('actualizar');
    const before = nation.rows('Actividades');
    const sheet = nation.sheet('Actividades');
    const [keys = [], labels = [], ...rows] = sheet.rows;
    sheet.rows = [keys, labels, ...rows.slice(0, before.length).reverse(), ...rows.slice(before.length)];
    expect(nation.rows('Actividades')).not.toEqual(before);
    nation.publishes('OAX', { status: 200, headers: {}, body: stateCsv('OAX') });
    nation.call('actualizar');
    const others = (rows: typeof before) => rows.filter(({ entidad }) => entidad !== 'Oaxaca');
    expect(others(nation.rows('Actividades'))).toEqual(others(before));
  });

  test('who sort Entidades mix nothing up', () => {
    const nation = few();
    const sheet = nation.sheet('Entidades');
    const [keys = [], labels = [], ...rows] = sheet.rows;
    sheet.rows = [keys, labels, ...rows.slice(0, 32).reverse(), ...rows.slice(32)];
    nation.call('actualizar');
    for (const code of FEW) expect(nation.row('Entidades', code)).toMatchObject({ estado: ANSWERS.good });
    for (const { id, entidad } of nation.rows('Compromisos'))
      expect(nation.row('Entidades', String(id).slice(0, 3))['entidad']).toBe(entidad);
  });

  test('who copy the row of a state count it once', () => {
    const nation = few();
    nation.call('actualizar');
    const before = nation.rows('Actividades');
    const { rows } = nation.sheet('Entidades');
    const at = rows.findIndex((row) => row?.[0]?.value === 'OAX');
    rows[34] = (rows[at] ?? []).map((cell) => cell && { ...cell });
    nation.publishes('PUE', { status: 404, headers: {}, body: '' });
    nation.call('actualizar');
    nation.call('guardarPreparar');
    expect(nation.rows('Actividades')).toEqual(before);
    expect(nation.rows('Tablero nacional')).toHaveLength(32);
  });

  test('who delete a tab get it back from the copies, and the row of a state with a place for its address', () => {
    const nation = few();
    nation.call('actualizar');
    const wanted = nation.rows('Compromisos');
    const gone = nation.sheet('Compromisos');
    nation.book.sheets = nation.book.sheets.filter((sheet) => sheet !== gone);
    nation.book.namedRanges = nation.book.namedRanges.filter(({ box }) => box.sheetId !== gone.id);
    const entities = nation.sheet('Entidades');
    const at = entities.rows.findIndex((row) => row?.[0]?.value === 'AGU');
    entities.rows.splice(at, 1);
    entities.rowCount -= 1;
    const { made, sentence } = nation.call('guardarPreparar');
    expect(made).toEqual(['Compromisos']);
    expect(sentence).toMatch(/Pestañas creadas: 1/);
    expect(nation.rows('Compromisos')).toEqual(wanted);
    expect(nation.row('Entidades', 'AGU')).toMatchObject({ entidad: 'Aguascalientes', direccion: '' });
    expect(nation.call('guardarPreparar')).toMatchObject({ made: [], repaired: [] });
  });

  test('who cut the blank rows and columns of the map away do not keep the others from being written', () => {
    const nation = few();
    Object.assign(nation.sheet('Mapa'), { rows: [], rowCount: 4, columnCount: 5 });
    nation.book.namedRanges = nation.book.namedRanges.map((named) =>
      named.name === 'tabla_mapa' ? { ...named, box: { ...named.box, columnEnd: 5 } } : named,
    );
    nation.call('actualizar');
    expect(nation.rows('Compromisos').length).toBeGreaterThan(3);
    expect(nation.sheet('Mapa').rows[6]?.[7]?.value).toMatch(/^Oaxaca\n/);
  });

  test('who have prepared it already change nothing by doing it again', () => {
    const nation = few();
    const { meter, value } = nation.measured('guardarPreparar');
    expect(value.sentence).toMatch(/en orden/);
    expect(meter.writes).toBe(0);
  });

  test('two at once: the second is told to wait, and nothing is written twice', async () => {
    const nation = few();
    const world: World = nation.world;
    world.locks.set(`national document ${nation.book.id}`, {});
    const { value } = nation.run('actualizar');
    expect(JSON.stringify(value)).toMatch(/Otra persona está guardando/);
    expect(nation.asked).toEqual([]);
  });
});

test('a call with anything else than its form is refused before anything is asked or read', () => {
  const nation = few();
  for (const input of [
    null,
    5,
    'x',
    [],
    { only: 'OAX' },
    { only: ['XXX'] },
    { only: ['OAX'], más: 1 },
    { only: [{}] },
  ])
    for (const entry of ['actualizar', 'guardarDirecciones', 'guardarDiario']) {
      if (input === null && entry === 'actualizar') continue;
      const { value, error } = nation.run(entry, [input as never]);
      expect(error, entry).toBeUndefined();
      expect(JSON.stringify(value), `${entry} ${JSON.stringify(input)}`).toContain('refused');
    }
  expect(nation.asked).toEqual([]);
});

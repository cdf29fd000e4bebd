import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/core/board.ts';
import type { SetupInput } from '../../src/core/calls.ts';
import { CONFIG_ROWS, configFrom, configText, shortDay, textOfConfig } from '../../src/core/config.ts';
import { readSetup } from '../../src/core/setup.ts';
import { FEDERAL, STATES, stateOf, ZONES } from '../../src/core/states.ts';
import { configLines } from '../../src/core/inicio.ts';
import { CONFIG } from './samples.ts';

const GOOD: SetupInput = {
  state: 'OAX',
  guarantor: 'Instituto de Acceso a la Información Pública de Oaxaca',
  year: 2016,
  zone: 'America/Mexico_City',
  launch: '',
};
const faults = (more: Partial<SetupInput>): string[] => {
  const read = readSetup({ ...GOOD, ...more });
  return 'problems' in read ? read.problems.map(({ where, code }) => `${where.field} ${code}`) : [];
};

describe('what Preparar tablero asks', () => {
  test('a good answer is a configuration', () => {
    expect(readSetup({ ...GOOD, launch: '1 de mayo de 2016' })).toEqual({ config: CONFIG });
    expect(readSetup(GOOD)).toEqual({ config: { ...CONFIG, launch: '' } });
  });

  test.each<[Partial<SetupInput>, string[]]>([
    [{ state: 'MX-OAX' }, []],
    [{ state: '' }, ['state entidad']],
    [{ state: 'oax' }, ['state entidad']],
    [{ state: 'XXX' }, ['state entidad']],
    [{ state: '__proto__' }, ['state entidad']],
    [{ guarantor: '' }, ['guarantor obligatorio']],
    [{ guarantor: ' \u200b ' }, ['guarantor obligatorio']],
    [{ guarantor: 'okokok' }, ['guarantor relleno']],
    [{ guarantor: 'a b'.repeat(20_000) }, ['guarantor texto-largo']],
    [{ guarantor: 'IAIP, ana@oax.gob.mx' }, ['guarantor dato-personal']],
    [{ year: '2016' }, []],
    [{ year: 2015 }, []],
    [{ year: 2014 }, ['year ejercicio']],
    [{ year: 2100 }, []],
    [{ year: 2101 }, ['year ejercicio']],
    [{ year: 2016.5 }, ['year ejercicio']],
    [{ year: '' }, ['year ejercicio']],
    [{ year: 'dos mil' }, ['year ejercicio']],
    [{ year: Number.NaN }, ['year ejercicio']],
    [{ year: true }, ['year ejercicio']],
    [{ zone: 'America/Tijuana' }, []],
    [{ zone: 'Europe/Madrid' }, ['zone zona']],
    [{ zone: '' }, ['zone zona']],
    [{ launch: '30/02/2016' }, ['launch fecha-imposible']],
    [{ launch: '1/2' }, ['launch fecha-sin-ano']],
    [{ launch: 'pronto' }, ['launch fecha-ilegible']],
    [
      { state: '', guarantor: '', year: '', zone: '', launch: 'x' },
      ['state entidad', 'guarantor obligatorio', 'year ejercicio', 'zone zona', 'launch fecha-ilegible'],
    ],
  ])('%j: %j', (more, expected) => {
    expect(faults(more)).toEqual(expected);
  });

  test('invisible characters do not become part of the guarantor’s name', () => {
    expect(readSetup({ ...GOOD, guarantor: ' IAIP\u200b\u202e  Oaxaca ' })).toMatchObject({
      config: { guarantor: 'IAIP Oaxaca' },
    });
  });
});

describe('the states', () => {
  test('are 32, each with its own code and name, and a zone that exists', () => {
    expect(STATES).toHaveLength(32);
    expect(new Set(STATES.map(({ code }) => code)).size).toBe(32);
    expect(new Set(STATES.map(({ name }) => name)).size).toBe(32);
    for (const { code, zone } of STATES) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      expect(new Intl.DateTimeFormat('es-MX', { timeZone: zone }).resolvedOptions().timeZone).toBe(zone);
    }
    expect(ZONES).toHaveLength(new Set(ZONES).size);
  });

  test.each([
    ['CMX', 'Ciudad de México', 'America/Mexico_City'],
    ['BCN', 'Baja California', 'America/Tijuana'],
    ['ROO', 'Quintana Roo', 'America/Cancun'],
    ['SON', 'Sonora', 'America/Hermosillo'],
    ['CHH', 'Chihuahua', 'America/Chihuahua'],
    ['MX-NLE', 'Nuevo León', 'America/Monterrey'],
  ])('%s is %s, in %s', (code, name, zone) => {
    expect(stateOf(code)).toMatchObject({ name, zone });
  });

  test('the federal draft belongs to none of them', () => {
    expect(stateOf('FED')).toBe(FEDERAL);
    expect(STATES).not.toContain(FEDERAL);
    expect([stateOf('DIF'), stateOf(''), stateOf('MX-MX-OAX')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the configuration', () => {
  const rowsFor = (config: Config) =>
    configLines(config).map(([id, concepto, valor, nota]) => ({ id, concepto, valor, nota }));

  test.each<[string, Config]>([
    ['launched', CONFIG],
    ['not launched', { ...CONFIG, launch: '' }],
    ['of the Federation', { ...CONFIG, state: FEDERAL, guarantor: 'SFP · "borrador" 😀' }],
    ...STATES.map((state): [string, Config] => [state.code, { ...CONFIG, state, zone: state.zone }]),
  ])('is read back from its property and from Inicio: %s', (_title, config) => {
    expect(configFrom(textOfConfig(config))).toEqual(config);
    expect(configFrom(configText(rowsFor(config)))).toEqual(config);
  });

  test.each([
    ['  1 de julio de 2016 ', '2016-07-01'],
    ['2016-07-01', '2016-07-01'],
    ['1/7', ''],
    ['pronto', ''],
    ['', ''],
  ])('a launch that staff wrote in Inicio as %j is %j', (valor, launch) => {
    const rows = rowsFor(CONFIG).map((row) => (row.id === CONFIG_ROWS.launch ? { ...row, valor } : row));
    expect(configFrom(configText(rows))).toEqual({ ...CONFIG, launch });
  });

  test.each([
    '',
    '{}',
    '[]',
    '"x"',
    '{"state":{"code":""},"year":2016}',
    '{"state":{"code":"OAX"},"year":"2016"}',
  ])('%s is none', (text) => {
    expect(configFrom(text)).toBeUndefined();
  });

  test('a tab without its rows holds none', () => {
    expect(configFrom(configText([]))).toBeUndefined();
    expect(
      configFrom(configText(rowsFor(CONFIG).filter(({ id }) => id !== CONFIG_ROWS.state))),
    ).toBeUndefined();
  });

  test.each([
    ['2016-08-05', '05/08/2016'],
    ['', ''],
    ['05/08/2016', ''],
    ['2016-02-30', ''],
  ])('%j is shown as %j', (iso, shown) => {
    expect(shortDay(iso)).toBe(shown);
  });
});

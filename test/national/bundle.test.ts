import { readdirSync } from 'node:fs';
import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { askedAddress, refusedAddress } from '../../src/core/national/addresses.ts';
import { TILES } from '../../src/core/national/states.ts';
import { NATIONAL } from '../../src/core/national/tables.ts';
import { NATIONAL_KEYS } from '../../src/core/tableKeys.ts';
import { STATES } from '../../src/core/states.ts';
import { CALLS, MENU, TRIGGERS } from '../../src/national/names.ts';
import { globalsOf } from '../globals.ts';
import { readProject } from '../board/desk.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const { code, files } = readProject('national');
const program = [
  ['Code.js', code] as const,
  ...Object.entries(files).filter(([name]) => name.startsWith('parte_')),
];

describe('what clasp pushes of INAI’s workbook', () => {
  test('is one script, its manifest, its parts and its panels', () => {
    const built = [
      'Code.js',
      'actualizar.html',
      'appsscript.json',
      'archivo.html',
      'direcciones.html',
      'evaluacion.html',
      'informes.html',
      'monitoreo.html',
      'nacional.html',
      'parte_archivo.html',
      'parte_edicion.html',
      'parte_informes.html',
      'parte_preparar.html',
      'parte_valorar.html',
    ];
    expect(readdirSync(`${ROOT}dist/national`).sort()).toEqual(built);
  });

  test('stays small enough to be loaded at every click, and starts in at most 4 ms; only the panels that make files are large', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(118_000);
    for (const [name, html] of Object.entries(files)) {
      const most =
        name === 'informes' || name === 'nacional' ? 85_000 : name.startsWith('parte_') ? 70_000 : 20_000;
      expect(Buffer.byteLength(html), name).toBeLessThanOrEqual(most);
    }
    const script = new vm.Script(code);
    const times = Array.from({ length: 41 }, () => {
      const context = vm.createContext({});
      const start = process.hrtime.bigint();
      script.runInContext(context);
      return Number(process.hrtime.bigint() - start) / 1e6;
    });
    // what is more than the least is what else the machine does
    expect(Math.min(...times)).toBeLessThanOrEqual(4);
  });

  test('has no other global functions than those of the list kept in the code', () => {
    const { names, functions } = globalsOf(code);
    expect(functions.sort()).toEqual([...TRIGGERS, ...MENU, ...Object.keys(CALLS)].sort());
    expect(names.filter((name) => !functions.includes(name))).toEqual(['__app']);
  });

  test('names no global that Apps Script lacks', () => {
    const lacking =
      /(?<![\w.$"'])(?:URL|URLSearchParams|TextEncoder|TextDecoder|setTimeout|setInterval|queueMicrotask|structuredClone|atob|btoa|performance|Buffer|process|window|document)\s*[.(]/g;
    for (const [name, text] of program) expect(text.match(lacking) ?? [], name).toEqual([]);
  });
});

test.each([
  ['https://docs.google.com/spreadsheets/d/e/2PACX/pub?output=csv', ''],
  ['https://iaip.org.mx/datos.json', ''],
  ['https://www.transparencia.oaxaca.gob.mx/datos.json', ''],
  ['https://org.mx/datos.json', 'org.mx no está entre'],
  ['https://iaip.org.mx.ejemplo.com/datos.json', 'ejemplo.com no está entre'],
  ['https://iaip.org.mx@ejemplo.com/datos.json', 'ejemplo.com no está entre'],
  ['https://ejemplo.com/?x=https://iaip.org.mx/', 'ejemplo.com no está entre'],
  ['http://iaip.org.mx/datos.json', 'no empieza con https://'],
  ['https://iaip.org.mx/da tos', 'no está completa'],
  ['', 'no empieza con https://'],
])('the address %s may be asked, or it is told why not', (address, why) => {
  if (why === '') expect(refusedAddress(address)).toBe('');
  else expect(refusedAddress(address)).toContain(why);
});

test('of a web app its data are asked for, whatever its address has behind', () => {
  const app = 'https://script.google.com/macros/s/AKf/exec';
  expect(askedAddress(app)).toBe(`${app}?formato=json`);
  expect(askedAddress(`${app}?vista=resumen`)).toBe(`${app}?vista=resumen&formato=json`);
  expect(askedAddress(`${app}?formato=csv`)).toBe(`${app}?formato=csv`);
  expect(askedAddress('https://iaip.org.mx/ñ.json')).toBe('https://iaip.org.mx/%C3%B1.json');
});

test('each of the 32 states has a tile of its own', () => {
  expect(Object.keys(TILES).sort()).toEqual(STATES.map(({ code }) => code).sort());
  expect(new Set(Object.values(TILES).map(String)).size).toBe(32);
});

test('every tab of the national workbook is defined once, under its own name', () => {
  expect(Object.keys(NATIONAL)).toEqual([...NATIONAL_KEYS]);
  expect(new Set(Object.values(NATIONAL).map(({ tab }) => tab)).size).toBe(NATIONAL_KEYS.length);
});

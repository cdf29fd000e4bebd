import { buildSync } from 'esbuild';
import { expect } from 'vitest';
import type { Finding } from '../../src/core/answers.ts';
import { TABLES } from '../../src/core/tables.ts';
import type { TableKey } from '../../src/core/tableKeys.ts';
import type { Json } from '../../src/host/world.ts';
import { Desk, SETUP, USER } from './desk.ts';

const GAS = new URL('../../src/gas/', import.meta.url).pathname;
const [structure] = buildSync({
  stdin: {
    contents: `import { openBook } from './book.ts';
      import { structureProblems } from './board/parts/structure.ts';
      globalThis.look = () => structureProblems(openBook());`,
    resolveDir: GAS,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2020',
}).outputFiles;

/** What the people of this board typed. */
const TYPED = [
  'Ana Ruiz',
  'Directora de gobierno abierto',
  'Publicar el padrón de uniformes escolares',
  'Nadie sabe quién recibe uniformes',
  'Publicar el padrón de beneficiarios',
  'Revisar el padrón con las escuelas',
  'Padrones publicados',
  'Minuta de la mesa',
  'Consulté a la mesa de educación',
];

export const board = Desk.once((desk) => {
  const person = { nombre: 'Ana Ruiz', cargo: 'Directora de gobierno abierto', institucion: 'IAIP' };
  desk.call('guardarIntegrante', {
    member: { ...person, sector: 'Organismo garante', asiento: 'Titular' },
  });
  const dates = { responsable: 'OAX-2016-M01', inicio: '01/03/2016', fin: '30/06/2016', peso: 0.5 };
  desk.call('guardarCompromiso', {
    commitment: {
      titulo: 'Publicar el padrón de uniformes escolares',
      problema: 'Nadie sabe quién recibe uniformes',
    },
    activities: [
      { ...dates, actividad: 'Publicar el padrón de beneficiarios', producto: 'Padrón en datos abiertos' },
      { ...dates, actividad: 'Revisar el padrón con las escuelas', producto: 'Acta de revisión' },
    ],
    indicators: [{ variable: 'Padrones publicados', unidad: 'Padrón', meta: 1 }],
  });
  desk.type('Evidencias', 'B3', [['OAX-2016-C01-A01', '05/03/2016', 'Minuta', 'Minuta de la mesa']]);
  asUser(desk, `tab('Compromisos').getRange('D3').setNote('Consulté a la mesa de educación')`);
});

/** What a person does in Google's own menus, as the spreadsheet's own operations. */
export function asUser(desk: Desk, script: string): Json | undefined {
  return evaluate(
    desk,
    `const book = SpreadsheetApp.getActiveSpreadsheet();
    const tab = (name) => book.getSheetByName(name);
    ${script}`,
  );
}

function evaluate(desk: Desk, code: string): Json | undefined {
  const { value, error } = desk.world.run({
    project: { ...desk.project, code },
    workbookId: desk.book.id,
    user: USER,
    entry: '',
    args: [],
    kind: 'eval',
  });
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return value;
}

export const lookAt = (desk: Desk): Finding[] =>
  JSON.parse(String(evaluate(desk, `${structure?.text ?? ''}\nJSON.stringify(look())`))) as Finding[];

export const codesOf = (desk: Desk): string[] => lookAt(desk).map(({ code }) => code);

/** The tab under whatever name it has now. */
export function tabOf(desk: Desk, key: TableKey): string {
  const named = desk.book.namedRanges.find(({ name }) => name === `tabla_${key}`);
  return desk.book.sheets.find(({ id }) => id === named?.box.sheetId)?.name ?? TABLES[key].tab;
}

export function hasWords(desk: Desk, words: string): boolean {
  return desk.book.sheets.some((sheet) =>
    sheet.rows.some((row) =>
      row?.some((cell) => cell?.value === words || cell?.note?.includes(words) === true),
    ),
  );
}

/** A record's cell, by its ID and the key of its column. */
export function cellOf(desk: Desk, key: TableKey, id: string, field: string): unknown {
  const tab = tabOf(desk, key);
  const keys = (desk.sheet(tab).rows[0] ?? []).map((cell) => cell?.value);
  const row = desk.sheet(tab).rows.find((cells) => cells?.[keys.indexOf(`${key}.id`)]?.value === id);
  return row?.[keys.indexOf(`${key}.${field}`)]?.value;
}

/** Every operation of the add-on, each checked by where its words stand afterwards. */
export function work(desk: Desk, blocked = false): void {
  const member = {
    nombre: 'Eva Luna',
    institucion: 'Colectivo',
    sector: 'Sociedad civil',
    asiento: 'Titular',
  };
  expect(desk.call('guardarIntegrante', { member })).toMatchObject({ ok: true, id: 'OAX-2016-M02' });
  expect(cellOf(desk, 'stl', 'OAX-2016-M02', 'nombre')).toBe('Eva Luna');
  const saved = desk.call('guardarCompromiso', {
    commitment: { titulo: 'Abrir el registro de obras' },
    activities: [{ actividad: 'Reunir los contratos de obra', producto: 'Registro', fin: '30/06/2016' }],
    indicators: [],
  });
  expect(saved).toMatchObject({ ok: true, id: 'OAX-2016-C02' });
  expect(cellOf(desk, 'actividades', 'OAX-2016-C02-A01', 'actividad')).toBe('Reunir los contratos de obra');
  const rows = [['Publicar las actas del cabildo']];
  expect(desk.call('importar', { table: 'compromisos', columns: ['titulo'], rows })).toMatchObject({
    added: 1,
  });
  expect(cellOf(desk, 'compromisos', 'OAX-2016-C03', 'titulo')).toBe('Publicar las actas del cabildo');
  typeProgress(desk);
  expect('ok' in desk.call('publicar')).toBe(!blocked);
}

/** In the grid, wherever the row and the column are. */
function typeProgress(desk: Desk): void {
  const tab = tabOf(desk, 'actividades');
  const keys = (desk.sheet(tab).rows[0] ?? []).map((cell) => cell?.value);
  const row = desk
    .sheet(tab)
    .rows.findIndex((cells) => cells?.[keys.indexOf('actividades.id')]?.value === 'OAX-2016-C02-A01');
  desk.type(tab, desk.at(tab, 'avance', row - 1), '0.25');
  expect(cellOf(desk, 'actividades', 'OAX-2016-C02-A01', 'estado')).toBe('En proceso');
}

/** Reparar: nothing that was there is gone, nothing is left to say, and doing it again changes nothing. */
export function repair(desk: Desk, words: readonly string[] = [], stays: readonly string[] = []): void {
  const before = [...TYPED, ...words].filter((one) => hasWords(desk, one));
  const { repaired, made } = desk.call('guardarPreparar', SETUP) as { repaired: string[]; made: string[] };
  expect(repaired.length + made.length).toBeGreaterThan(0);
  expect(before.filter((one) => !hasWords(desk, one))).toEqual([]);
  if (stays.length > 0) expect(codesOf(desk)).toEqual(stays);
  const again = desk.ask('guardarPreparar', SETUP);
  expect(again.value).toMatchObject({ made: [], repaired: [] });
  expect(again.meter.writes).toBe(0);
}

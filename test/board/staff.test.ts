import { describe, expect, test } from 'vitest';
import { SETUP } from './desk.ts';
import { asUser, board, cellOf, codesOf, lookAt, repair, work } from './staffDesk.ts';

describe('what staff may do at any time', () => {
  test.each([
    ['moving columns', `tab('STL').moveColumns(tab('STL').getRange('F:F'), 2)`],
    ['inserting a column of their own in the middle', `tab('Compromisos').insertColumnAfter(3)`],
    ['inserting a column before the first', `tab('STL').insertColumnBefore(1)`],
    ['sorting by any column', `tab('Actividades').sort(3, false)`],
    ['filtering', `tab('Actividades').getRange('A2:N20').createFilter()`],
    ['inserting rows in the middle', `tab('Actividades').insertRowsAfter(3, 2)`],
    [
      'copying a row',
      `tab('STL').getRange('A3:M3').copyTo(tab('STL').getRange('A9')); tab('STL').getRange('A9').clearContent()`,
    ],
    ['hiding rows', `tab('Actividades').hideRows(3)`],
    ['adding a tab', `book.insertSheet('Apuntes').getRange('A1').setValue('mío')`],
  ])('%s stops no operation, and nobody calls it damage', (_what, script) => {
    const desk = board();
    asUser(desk, script);
    const codes = codesOf(desk);
    expect(codes.filter((code) => !['formato-cambiado', 'lista-quitada'].includes(code))).toEqual([]);
    if (!script.includes('copyTo')) work(desk);
    expect(cellOf(desk, 'stl', 'OAX-2016-M01', 'nombre')).toBe('Ana Ruiz');
  });

  test('pasting a thousand rows from Excel leaves every operation working', () => {
    const desk = board();
    const pasted = Array.from({ length: 1000 }, (_, index) => ['OAX-2016-C01-A02', '', '', `Acta ${index}`]);
    desk.type('Evidencias', 'B4', pasted);
    work(desk);
    expect(cellOf(desk, 'evidencias', 'OAX-2016-E1001', 'titulo')).toBe('Acta 999');
    desk.call('guardarPreparar', SETUP);
    expect(codesOf(desk)).toEqual([]);
    expect(cellOf(desk, 'evidencias', 'OAX-2016-E1001', 'titulo')).toBe('Acta 999');
  });
});

interface Broken {
  what: string;
  script: string;
  codes: string[];
  words?: string[];
  /** Not published before it is mended. */
  blocks?: true;
}

const BROKEN: Broken[] = [
  {
    what: 'a tab that was renamed',
    script: `tab('Actividades').setName('Tareas')`,
    codes: ['pestana-renombrada'],
  },
  {
    what: 'every other tab renamed, with the Bitácora and the public ones',
    script: `for (const name of ['Bitácora', 'Datos abiertos', 'Inicio', 'Tablero público']) tab(name).setName(name + ' 2016')`,
    codes: Array.from({ length: 4 }, () => 'pestana-renombrada'),
  },
  { what: 'a hidden tab', script: `tab('Compromisos').hideSheet()`, codes: ['pestana-oculta'] },
  {
    what: 'a header that was renamed',
    script: `tab('STL').getRange('B2').setValue('Nombre y apellidos')`,
    codes: ['encabezado-cambiado'],
    words: ['Nombre y apellidos'],
  },
  { what: 'a hidden column', script: `tab('Compromisos').hideColumns(4, 2)`, codes: ['columna-oculta'] },
  { what: 'a deleted column', script: `tab('STL').deleteColumn(9)`, codes: ['columna-borrada'] },
  {
    what: 'two deleted columns beside one of their own',
    script: `const own = tab('Compromisos'); own.insertColumnAfter(5); own.getRange('F2:F3').setValues([['Mis notas'], ['llamar']]); own.deleteColumns(7, 2)`,
    codes: ['columna-borrada', 'columna-borrada'],
    words: ['Mis notas'],
  },
  { what: 'keys in sight', script: `tab('Actividades').showRows(1)`, codes: ['claves-visibles'] },
  {
    what: 'a deleted drop-down',
    script: `tab('STL').getRange('E3:E').clearDataValidations()`,
    codes: ['lista-quitada'],
  },
  {
    what: 'merged cells',
    script: `tab('Actividades').getRange('F10:G12').merge()`,
    codes: ['celdas-combinadas'],
  },
  {
    what: 'a text column that became automatic',
    script: `tab('Indicadores').getRange('G3:G').setNumberFormat('General')`,
    codes: ['formato-cambiado'],
  },
  {
    what: 'a date column that became text',
    script: `tab('Actividades').getRange('F3:G').setNumberFormat('@')`,
    codes: ['formato-cambiado'],
    blocks: true,
  },
  {
    what: 'a lost protection, colours and frozen rows',
    script: `const stl = tab('STL'); stl.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].remove(); stl.clearConditionalFormatRules(); stl.setFrozenRows(0)`,
    codes: ['sin-proteccion', 'sin-fijar', 'sin-colores'],
  },
  {
    what: 'a column that was copied, key and all',
    script: `const stl = tab('STL'); stl.insertColumnAfter(13); stl.getRange('B:B').copyTo(stl.getRange('N:N'))`,
    codes: ['columna-repetida'],
  },
];

describe('what staff break without stopping anything', { timeout: 60_000 }, () => {
  test.each(BROKEN)('$what: operations go on, the diagnosis names it, Reparar mends it', (one) => {
    const desk = board();
    asUser(desk, one.script);
    const seen = lookAt(desk);
    expect(seen.map(({ code }) => code)).toEqual(one.codes);
    expect(seen.every(({ sentence, tip, cell }) => sentence && tip && cell)).toBe(true);
    work(desk, one.blocks);
    repair(desk, one.words);
    expect(desk.call('publicar')).toMatchObject({ ok: true });
    expect(cellOf(desk, 'stl', 'OAX-2016-M01', 'nombre')).toBe('Ana Ruiz');
    expect(cellOf(desk, 'stl', 'OAX-2016-M02', 'nombre')).toBe('Eva Luna');
  });

  test('a renamed tab whose name was taken keeps its new one, and the diagnosis goes on saying so', () => {
    const desk = board();
    asUser(
      desk,
      `tab('STL').setName('Personas'); book.insertSheet('STL').getRange('A1').setValue('mi lista')`,
    );
    work(desk);
    const { repaired } = desk.call('guardarPreparar', SETUP) as { repaired: string[] };
    expect(repaired).toEqual([]);
    expect(desk.value('STL', 'A1')).toBe('mi lista');
    expect(lookAt(desk).map(({ sentence }) => sentence)).toEqual([
      'La pestaña «STL» se llama ahora «Personas», y otra pestaña usa su nombre.',
    ]);
  });

  test('what Google made of a text while its column had no format stays, and is named', () => {
    const desk = board();
    asUser(desk, `tab('Indicadores').getRange('G3:G').setNumberFormat('General')`);
    desk.type('Indicadores', desk.at('Indicadores', 'periodo', 1), '1/2');
    const before = desk.value('Indicadores', 'G3');
    expect(codesOf(desk)).toEqual(['formato-cambiado', 'texto-convertido']);
    repair(desk, [], ['texto-convertido']);
    expect(desk.value('Indicadores', 'G3')).toBe(before);
    expect(desk.cell('Indicadores', 'G4').numberFormat).toBe('@');
  });

  test('a deleted column comes back with the words that the Bitácora knows, and takes new ones', () => {
    const desk = board();
    asUser(desk, `tab('STL').deleteColumn(3)`);
    const { repaired } = desk.call('guardarPreparar', SETUP) as { repaired: string[] };
    expect(repaired).toEqual([
      'STL: la columna «Cargo»',
      'STL: lo que la Bitácora sabe de 1 registro; revíselo',
    ]);
    expect(cellOf(desk, 'stl', 'OAX-2016-M01', 'cargo')).toBe('Directora de gobierno abierto');
    const member = { nombre: 'Eva', institucion: 'ONG', sector: 'Sociedad civil', cargo: 'Vocera' };
    desk.call('guardarIntegrante', { member: { ...member, asiento: 'Titular' } });
    expect(cellOf(desk, 'stl', 'OAX-2016-M02', 'cargo')).toBe('Vocera');
  });

  test('a deleted column of IDs comes back with the same IDs, so that references hold', () => {
    const desk = board();
    asUser(desk, `tab('Compromisos').deleteColumn(1); tab('Actividades').deleteColumn(1)`);
    expect(codesOf(desk)).toEqual(['columna-borrada', 'columna-borrada']);
    desk.call('guardarPreparar', SETUP);
    const first = cellOf(desk, 'actividades', 'OAX-2016-C01-A01', 'actividad');
    expect(first).toBe('Publicar el padrón de beneficiarios');
    work(desk);
  });
});

import { describe, expect, test } from 'vitest';
import { Desk, SETUP } from './desk.ts';
import { asUser, board, cellOf, codesOf, hasWords, lookAt, repair, work } from './staffDesk.ts';

interface Broken {
  what: string;
  script: string;
  codes: string[];
  words?: string[];
  /** Still there after it; the others refuse to save and say what to do. */
  works?: true;
}

const BROKEN: Broken[] = [
  {
    what: 'words typed over some keys',
    script: `tab('Actividades').showRows(1); tab('Actividades').getRange('C1:E1').setValues([['Avance de marzo', '', 'Ana']])`,
    codes: ['claves-danadas', 'claves-visibles'],
    words: ['Avance de marzo', 'Ana'],
  },
  {
    what: 'a key typed over and its header renamed too',
    script: `tab('STL').getRange('C1:C2').setValues([['cosas'], ['Puesto']])`,
    codes: ['claves-danadas', 'encabezado-cambiado'],
    words: ['cosas', 'Puesto'],
    works: true,
  },
  {
    what: 'the row of keys wholly typed over',
    script: `tab('STL').getRange('A1:M1').setValue('').offset(0, 1, 1, 1).setValue('Lista de 2016')`,
    codes: ['claves-danadas'],
    words: ['Lista de 2016'],
  },
  { what: 'the row of keys deleted', script: `tab('STL').deleteRow(1)`, codes: ['fila-claves', 'sin-fijar'] },
  {
    what: 'the row of keys deleted, a column moved and a header renamed',
    script: `const stl = tab('STL'); stl.deleteRow(1); stl.moveColumns(stl.getRange('G:G'), 10); stl.getRange('C1').setValue('Puesto')`,
    codes: ['fila-claves', 'encabezado-cambiado', 'sin-fijar'],
    words: ['Puesto'],
  },
  {
    what: 'the headers deleted',
    script: `tab('Actividades').deleteRow(2)`,
    codes: ['fila-encabezados', 'sin-fijar'],
  },
  {
    what: 'all headers typed over',
    script: `tab('Indicadores').getRange('A2:L2').setValue('ver plan')`,
    codes: Array.from({ length: 12 }, () => 'encabezado-cambiado'),
    words: ['ver plan'],
    works: true,
  },
  {
    what: 'keys and headers deleted',
    script: `tab('STL').deleteRows(1, 2)`,
    codes: ['fila-claves', 'fila-encabezados', 'sin-fijar'],
  },
  {
    what: 'a title in a row above everything',
    script: `tab('STL').insertRowBefore(1); tab('STL').getRange('B1').setValue('Secretariado 2016')`,
    codes: ['filas-movidas', 'sin-fijar'],
    words: ['Secretariado 2016'],
  },
  {
    what: 'a title in a row above the headers',
    script: `tab('STL').insertRowBefore(2); tab('STL').getRange('B2').setValue('Secretariado 2016')`,
    codes: ['filas-movidas', 'sin-fijar'],
    words: ['Secretariado 2016'],
  },
  {
    what: 'a whole tab sorted with its head',
    script: `const stl = tab('STL'); stl.setFrozenRows(0); stl.showRows(1); stl.sort(2)`,
    codes: ['filas-movidas', 'sin-fijar', 'claves-visibles'],
  },
];

describe('a damaged head', () => {
  test.each(BROKEN)('$what: nothing is saved in a wrong place, and Reparar brings it back', (one) => {
    const desk = board();
    const before = { ana: 'Directora de gobierno abierto', titulo: 'Publicar el padrón de beneficiarios' };
    asUser(desk, one.script);
    // Google gives inserted rows the formats of their neighbours; the local host gives them none
    const codes = codesOf(desk).filter((code) => !['formato-cambiado', 'lista-quitada'].includes(code));
    expect(codes).toEqual(one.codes);
    if (one.works) work(desk);
    repair(desk, one.words);
    expect(cellOf(desk, 'stl', 'OAX-2016-M01', 'cargo')).toBe(before.ana);
    expect(cellOf(desk, 'actividades', 'OAX-2016-C01-A01', 'actividad')).toBe(before.titulo);
    if (!one.works) work(desk);
  });

  test('the words that stood in the head are in a note on the header of their column', () => {
    const desk = board();
    asUser(
      desk,
      `tab('STL').getRange('C2').setNote('Según nombramiento'); tab('STL').getRange('C1:C2').setValues([['cosas'], ['Puesto']])`,
    );
    desk.call('guardarPreparar', SETUP);
    expect(desk.cell('STL', 'C2')).toMatchObject({
      value: 'Cargo',
      note: 'Según nombramiento\n\nEn la fila oculta decía: cosas\n\nEl encabezado decía: Puesto',
    });
  });
});

describe('tabs that are gone or are not ours', () => {
  test('a deleted tab is named, what needs it is refused, and Reparar makes it again with its records and drop-downs', () => {
    const desk = board();
    asUser(desk, `book.deleteSheet(tab('STL'))`);
    expect(codesOf(desk)).toContain('pestana-borrada');
    const member = { nombre: 'Eva', institucion: 'ONG', sector: 'Sociedad civil', asiento: 'Titular' };
    expect(desk.ask('guardarIntegrante', { member }).value).toMatchObject({
      refused: { tip: 'Use el menú Tablero PAL ▸ Administrar ▸ Preparar o reparar tablero.' },
    });
    expect(desk.call('guardarPreparar', SETUP)).toMatchObject({ made: ['STL'] });
    expect(codesOf(desk)).toEqual([]);
    expect(desk.ask('guardarPreparar', SETUP).meter.writes).toBe(0);
    expect(cellOf(desk, 'stl', 'OAX-2016-M01', 'nombre')).toBe('Ana Ruiz');
    expect(desk.call('guardarIntegrante', { member })).toMatchObject({ ok: true, id: 'OAX-2016-M02' });
  });

  test('a deleted public tab is made again, and the board is published as before', () => {
    const desk = board();
    asUser(
      desk,
      `book.deleteSheet(tab('Tablero público')); tab('Datos abiertos').deleteRow(1); tab('Datos abiertos').deleteColumn(2)`,
    );
    expect(codesOf(desk)).toEqual(['pestana-borrada', 'encabezado-cambiado', 'sin-nombre', 'sin-fijar']);
    repair(desk);
    work(desk);
  });

  test('somebody’s own tab under a name of the board keeps all it holds, under another name', () => {
    const desk = new Desk();
    asUser(
      desk,
      `const own = book.insertSheet('STL'); own.getRange('A1:B2').setValues([['Directorio', 'Tel.'], ['Ana', '55']])`,
    );
    const { repaired } = desk.call('guardarPreparar', SETUP) as { repaired: string[] };
    expect(repaired).toEqual(['STL: la pestaña que ya había se llama ahora «STL (anterior)»']);
    expect(desk.value('STL (anterior)', 'A1')).toBe('Directorio');
    expect(desk.value('STL', 'A2')).toBe('ID');
    expect(hasWords(desk, 'Ana')).toBe(true);
    expect(lookAt(desk)).toEqual([]);
  });

  test('the names of ranges are deleted: operations refuse, and Reparar names the same tabs again', () => {
    const desk = board();
    asUser(desk, `book.getNamedRanges().forEach((named) => named.remove())`);
    expect(new Set(codesOf(desk))).toEqual(new Set(['sin-nombre', 'pestana-incompleta']));
    repair(desk);
    work(desk);
  });
});

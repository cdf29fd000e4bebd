import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Cell, Sheet, Workbook } from '../src/host/model.ts';
import { readWorkbook, writeWorkbook } from '../src/host/xlsx.ts';

const HOSTILE = [
  '=1+1',
  '+52 55',
  '-2',
  '@usuario',
  "'comilla",
  '<script>alert(1)</script>',
  'a\u0000b\u0001c\u001f',
  'línea\r\notra\rmás\n',
  '_x0041_ tal cual',
  '  espacios  ',
  '\ud83d\ude00 \u202eabc\u200b',
  'suelto \ud800 y \udfff',
  '\ufffe\uffff',
  'x'.repeat(50_000),
  '😀'.repeat(20_000),
  ']]>&amp;<![CDATA[',
  'TRUE',
  '2024-01-01',
];

const EMPTY_SHEET = {
  rowCount: 1000,
  columnCount: 26,
  hidden: false,
  frozenRows: 0,
  frozenColumns: 0,
  columnWidths: {},
  rowHeights: {},
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  conditionalRules: [],
  protections: [],
};

function cellsOf(values: Cell[]): Cell[][] {
  return values.map((value) => [value]);
}

function first(): Sheet {
  return {
    ...EMPTY_SHEET,
    id: 0,
    name: 'Compromisos: año [1]/2 con un nombre bastante largo',
    tabColor: '#0b5394',
    frozenRows: 2,
    frozenColumns: 1,
    columnWidths: { 0: 137, 3: 300, 5: 21 },
    rowHeights: { 0: 40, 9: 21 },
    hiddenRows: [0, 7],
    hiddenColumns: [2],
    merges: [{ sheetId: 0, row: 4, column: 0, rowEnd: 5, columnEnd: 3 }],
    filter: { sheetId: 0, row: 1, column: 0, columnEnd: 4 },
    rows: cellsOf([
      ...HOSTILE.map((value): Cell => ({ value })),
      ...[0, -1, 0.1 + 0.2, 1e300, 59, 60, 61].map((value): Cell => ({ value })),
      ...[45_000, 45_000.123456789, 1.5, 60, 60.5, 61].map((value): Cell => ({
        value,
        numberFormat: 'yyyy-mm-dd',
      })),
      { value: true },
      { value: false },
      { value: 0.5, numberFormat: '0%' },
      { value: '007', numberFormat: '@' },
      { value: 3, formula: '=SUM(B1:B2)' },
      { value: 'ok', formula: '=IF(A1="";"no";"ok")' },
      { value: '#ERROR!', formula: '=hola mundo +' },
      { formula: '=A1' },
      { note: 'Nota <b>\n\u0007 ' + 'n'.repeat(40_000) },
      { value: 'x', note: 'otra', validation: { criteria: 'CHECKBOX', values: [], allowInvalid: false } },
      {
        value: 'Sí',
        style: {
          background: '#ff0000',
          fontColor: '#00ff00',
          fontFamily: 'Roboto',
          fontSize: 14,
          bold: true,
          italic: true,
          underline: true,
          strikethrough: true,
          horizontal: 'center',
          vertical: 'middle',
          wrap: 'CLIP',
          border: { top: true, bottom: true, color: '#123456' },
        },
        validation: {
          criteria: 'VALUE_IN_LIST',
          values: [['Sí', 'No, nunca', 'x'.repeat(300)], true],
          allowInvalid: false,
          helpText: 'Elige una.',
        },
      },
    ]),
    conditionalRules: [
      {
        boxes: [{ sheetId: 0, row: 1, column: 0, columnEnd: 3 }],
        criteria: 'CUSTOM_FORMULA',
        values: ['=$A2="x"'],
        style: { background: '#fff2cc', bold: true },
      },
      {
        boxes: [{ sheetId: 0, row: 0, column: 1, rowEnd: 5, columnEnd: 2 }],
        criteria: 'TEXT_CONTAINS',
        values: ['"comillas"'],
        style: { fontColor: '#cc0000' },
      },
    ],
    protections: [
      {
        id: 7,
        type: 'SHEET',
        box: { sheetId: 0, row: 0, column: 0 },
        description: 'Llaves',
        warningOnly: false,
        editors: ['a@b.example'],
        unprotected: [{ sheetId: 0, row: 1, column: 0 }],
      },
    ],
  };
}

function rich(): Workbook {
  const second: Sheet = {
    ...EMPTY_SHEET,
    id: 1,
    name: 'Catálogos',
    hidden: true,
    rows: [[{ value: 'a' }], [{ value: 'b' }]],
  };
  return {
    id: 'A'.repeat(44),
    name: 'Tablero <de> prueba',
    locale: 'es_MX',
    timeZone: 'America/Tijuana',
    owner: 'personal@organismo.example',
    sheets: [first(), second],
    namedRanges: [
      { name: 'compromisos', box: { sheetId: 0, row: 0, column: 0, columnEnd: 3 } },
      { name: 'desde_dos', box: { sheetId: 0, row: 1, column: 0, columnEnd: 1 } },
      { name: 'filas', box: { sheetId: 1, row: 2, column: 0, rowEnd: 5 } },
    ],
    metadata: [{ id: 3, key: 'tabla', value: 'stl', visibility: 'PROJECT', sheetId: 0, column: 2 }],
    properties: { estado: 'DUR', texto: 'línea\n\u0001' },
    published: { key: '2PACX-abc', sheetIds: [1] },
    nextId: 12,
    revision: 40,
  };
}

/** Holes of a sparse row are equal to blanks, and trailing blanks to nothing. */
function plain(workbook: Workbook): unknown {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => cell ?? null)),
  }));
  return { ...workbook, sheets };
}

describe('a workbook kept as .xlsx', () => {
  test('comes back exactly as it was, hostile text included', async () => {
    const workbook = rich();
    const back = await readWorkbook(await writeWorkbook(workbook));
    expect(plain(back)).toEqual(plain(workbook));
  });

  test('never holds a formula where the workbook has text', async () => {
    const native = await readXlsx(await writeWorkbook(rich()), { readStyles: true });
    const sheet = native.sheets[0];
    for (const [index, text] of HOSTILE.entries()) {
      expect(sheet?.cells?.get(`${index},0`)?.formula, text.slice(0, 20)).toBeUndefined();
    }
    expect(sheet?.rows[0]?.[0]).toBe('=1+1');
  });

  test('shows Excel its drop-downs, notes, colours, frozen rows and protection', async () => {
    const native = await readXlsx(await writeWorkbook(rich()), { readStyles: true });
    const [sheet, hidden, store] = native.sheets;
    expect(sheet?.freezePane).toEqual({ rows: 2, columns: 1 });
    expect(sheet?.dataValidations).toHaveLength(2);
    expect(sheet?.conditionalRules).toHaveLength(2);
    expect(sheet?.protection?.sheet).toBe(true);
    expect(sheet?.view?.tabColor).toEqual({ rgb: '0B5394' });
    expect(hidden?.hidden).toBe(true);
    expect(store?.veryHidden).toBe(true);
    expect(native.namedRanges).toContainEqual({
      name: 'filas',
      range: "'Catálogos'!$3:$5".replaceAll("'", ''),
    });
  });

  test('takes what somebody typed in Excel, and keeps long texts that nobody touched', async () => {
    const native = await readXlsx(await writeWorkbook(rich()), { readStyles: true });
    const [sheet] = native.sheets;
    if (!sheet) throw new Error('the first tab is missing');
    sheet.cells?.set('6,0', { value: 'escrito en Excel', type: 'string' });
    sheet.freezePane = { rows: 5 };
    const back = await readWorkbook(await writeXlsx({ sheets: native.sheets as never }));
    expect(back.sheets[0]?.rows[6]?.[0]?.value).toBe('escrito en Excel');
    expect(back.sheets[0]?.rows[13]?.[0]?.value).toBe('x'.repeat(50_000));
    expect(back.sheets[0]?.frozenRows).toBe(5);
    expect(back.sheets[0]?.name).toBe(first().name);
  });

  test('can be a file that Excel made', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Hoja1',
          rows: [['Sí', 2, new Date(Date.UTC(2024, 0, 31))]],
          dataValidations: [{ type: 'list', values: ['Sí', 'No'], range: 'A1:A3', showErrorMessage: true }],
        },
      ],
    });
    const [sheet] = (await readWorkbook(bytes)).sheets;
    expect(sheet?.rows[0]?.map((cell) => cell?.value)).toEqual(['Sí', 2, 45_322]);
    expect(sheet?.rows[2]?.[0]?.validation).toMatchObject({ criteria: 'VALUE_IN_LIST', allowInvalid: false });
  });
});

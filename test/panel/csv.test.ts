import { describe, expect, it } from 'vitest';
import { decode, guessDelimiter, isWorkbook, readSheet } from '../../src/panel/csv.ts';
import { parseRecords } from '../../src/view/readCsv.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(utf8('Título;Año'))).toBe('Título;Año');
    expect(decode(bytes(0xef, 0xbb, 0xbf, ...utf8('Título')))).toBe('Título');
  });

  it('reads what is not UTF-8 as Windows-1252', () => {
    expect(decode(bytes(0x54, 0xed, 0x74, 0x75, 0x6c, 0x6f, 0x3b, 0x41, 0xf1, 0x6f))).toBe('Título;Año');
  });

  it('reads UTF-16 in both orders by its mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0xf1, 0x00, 0x6f, 0x00))).toBe('ño');
    expect(decode(bytes(0xfe, 0xff, 0x00, 0xf1, 0x00, 0x6f))).toBe('ño');
  });

  it('knows a workbook from text', () => {
    expect(isWorkbook(bytes(0x50, 0x4b, 3, 4))).toBe(true);
    expect(isWorkbook(utf8('PK;1'))).toBe(false);
    expect(isWorkbook(bytes())).toBe(false);
  });
});

describe('parseRecords', () => {
  const records = (text: string, delimiter = ','): string[][] => parseRecords(text, delimiter).records;

  it('keeps line breaks, delimiters and doubled quotes inside quotes', () => {
    expect(records('"uno\r\ndos","a, b","dijo ""sí"""\r\nx,y,z')).toEqual([
      ['uno\r\ndos', 'a, b', 'dijo "sí"'],
      ['x', 'y', 'z'],
    ]);
  });

  it('takes a quote in the middle of a cell as a quote', () => {
    expect(records('tubo de 2" de ancho,sí')).toEqual([['tubo de 2" de ancho', 'sí']]);
    expect(records('"a"b,c')).toEqual([['ab', 'c']]);
  });

  it('ends lines with LF, CRLF or CR and makes no row of the last line break', () => {
    expect(records('a,b\nc,d\r\ne,f\rg,h\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('keeps empty cells, also the last one of the file', () => {
    expect(records(',a,\n,,')).toEqual([
      ['', 'a', ''],
      ['', '', ''],
    ]);
    expect(records('a,""')).toEqual([['a', '']]);
  });

  it('says that a quote was never closed and keeps what it holds', () => {
    expect(parseRecords('a,"b\nc', ',')).toEqual({ records: [['a', 'b\nc']], unclosed: true });
  });
});

describe('guessDelimiter', () => {
  it.each([
    ['Título;Problema, público;Acción\nuno, dos;tres, cuatro;cinco', ';'],
    ['Título,Problema\n"a; b; c",d', ','],
    ['Título\tTema\nAgua, luz; gas\tx', '\t'],
    ['a|b|c\n1|2|3', '|'],
  ])('finds the delimiter of %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  it('takes a comma when there is only one column', () => {
    expect(guessDelimiter('Compromiso\nPublicar contratos')).toBe(',');
  });
});

describe('readSheet', () => {
  it('separates headings from rows, passes over blank rows and keeps their place in the file', () => {
    const sheet = readSheet('\uFEFF\nTítulo ;Tema\nuno;agua\n;\ndos;luz\n');
    expect(sheet.header).toEqual(['Título', 'Tema']);
    expect(sheet.rows).toEqual([
      ['uno', 'agua'],
      ['dos', 'luz'],
    ]);
    expect(sheet.numbers).toEqual([3, 5]);
  });

  it('gives every row the width of the widest, and loses no cell', () => {
    const sheet = readSheet('a;b\n1\n1;2;3;;');
    expect(sheet.header).toEqual(['a', 'b', '']);
    expect(sheet.rows).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
    ]);
  });

  it('obeys the line with which Excel names the delimiter', () => {
    expect(readSheet('sep=|\na|b;c\n1|2;3').header).toEqual(['a', 'b;c']);
  });

  it('reads cells copied from a spreadsheet, with line breaks inside', () => {
    expect(readSheet('Compromiso\tTema\n"Publicar\nobras"\tagua').rows).toEqual([
      ['Publicar\nobras', 'agua'],
    ]);
  });

  it('keeps formulas, markup and invisible characters as the text that they are', () => {
    const cells = ['=1+1', '<script>alert(1)</script>', '\u202Eabc', '@x'];
    expect(readSheet(`a\tb\tc\td\n${cells.join('\t')}`).rows).toEqual([cells]);
  });

  it('makes nothing of nothing', () => {
    expect(readSheet('')).toMatchObject({ header: [], rows: [] });
    expect(readSheet('\n \n')).toMatchObject({ header: [], rows: [] });
  });

  it('reads 5,000 rows of 40 cells in a moment', () => {
    const line = Array.from({ length: 40 }, (_, index) => `"celda ${index}"`).join(',');
    const text = Array.from({ length: 5001 }, () => line).join('\n');
    const start = performance.now();
    expect(readSheet(text).rows).toHaveLength(5000);
    // far more than a busy machine takes, and far less than joining the text again at each cell
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

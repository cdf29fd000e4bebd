import { describe, expect, it } from 'vitest';
import { publicTab } from '../../src/view/publicTab.ts';
import { publicRecord } from '../../src/view/record.ts';
import { blocks } from '../../src/view/tabRows.ts';
import { many } from './many.ts';
import { AT, boardOf, durango, rich, TODAY } from './samples.ts';

describe('the tab that is published to the web', () => {
  it.each([
    ['rich', rich()],
    ['without activities', durango()],
    ['empty', boardOf({}, { launch: '' })],
    ['large', many(100, 10)],
  ])('is a grid whose matrices all have the same size: %s', (_, board) => {
    const { columnWidths, frozenRows, ...matrices } = publicTab(publicRecord(board, TODAY, AT));
    const rows = matrices.cells.length;
    expect(frozenRows).toBeLessThan(rows);
    for (const [name, matrix] of Object.entries(matrices)) {
      expect(matrix.length, name).toBe(rows);
      for (const row of matrix) expect(row.length, name).toBe(columnWidths.length);
    }
  });

  it('draws progress with blocks and says it with a number', () => {
    expect(blocks(0.5)).toBe('█████░░░░░ 50 %');
    expect(blocks(0)).toBe('░░░░░░░░░░ 0 %');
    expect(blocks(1)).toBe('██████████ 100 %');
  });

  it('never draws a full bar for what is not finished, nor an empty one for what has begun', () => {
    expect(blocks(0.97)).toBe('█████████░ 97 %');
    expect(blocks(0.02)).toBe('█░░░░░░░░░ 2 %');
  });

  it('lists each commitment with its activities, its gaps and the plain addresses of its evidence', () => {
    const text = publicTab(publicRecord(rich(), TODAY, AT)).cells.map((row) => row.join(' | '));
    const at = (part: string): number => text.findIndex((row) => row.includes(part));
    expect(at('FED-2019-C01 |')).toBeLessThan(at('FED-2019-C01-A01'));
    expect(at('FED-2019-C01-A04')).toBeLessThan(at('FED-2019-C02 |'));
    expect(text[at('FED-2019-C01-A01')]).toContain('https://ejemplo.mx/minutas/instalacion.pdf');
    expect(text[at('FED-2019-C03 |') + 1]).toContain('Falta: No dice qué se hará.');
    expect(text[at('FED-2019-C02-A01')]).toContain('△ Sin evidencia\n▲ Atrasada');
  });

  it('says plainly that a plan has no activities', () => {
    const text = JSON.stringify(publicTab(publicRecord(durango(), '2016-03-15', AT)).cells);
    expect(text).toContain('Este plan se publicó sin actividades');
    expect(text).not.toContain('█');
  });

  it('cuts what does not fit in a cell instead of failing', () => {
    const compromisos = [{ id: 'FED-2019-C01', titulo: 'a'.repeat(60_000) }];
    const { cells } = publicTab(publicRecord(boardOf({ compromisos }), TODAY, AT));
    expect(Math.max(...cells.flat().map((cell) => String(cell).length))).toBeLessThan(50_000);
  });
});

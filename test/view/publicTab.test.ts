import { describe, expect, it } from 'vitest';
import { publicTab, type TabGrid } from '../../src/view/publicTab.ts';
import { publicRecord } from '../../src/view/record.ts';
import { blocks } from '../../src/view/tab/bar.ts';
import { linkedCell } from '../../src/view/tab/links.ts';
import { many } from './many.ts';
import { AT, boardOf, durango, rich, TODAY } from './samples.ts';

/** The rows as a reader meets them, links among them. */
const textOf = ({ cells, links }: TabGrid): string[] =>
  cells.map((row, index) => [...row, links[index]?.text].join(' | '));
/** What one may open in the row that holds this text: words and address. */
const openIn = ({ cells, links }: TabGrid, part: string): [string, string][] => {
  const at = cells.findIndex((row) => row.join('\n').includes(part));
  const cell = links[at];
  return (cell?.links ?? []).map(({ from, to, url }) => [cell?.text.slice(from, to) ?? '', url]);
};

describe('the tab that is published to the web', () => {
  it.each([
    ['rich', rich()],
    ['without activities', durango()],
    ['empty', boardOf({}, { launch: '' })],
    ['large', many(100, 10)],
  ])('is a grid whose matrices all have the same size: %s', (_, board) => {
    const { columnWidths, frozenRows, cells, links, ...looks } = publicTab(publicRecord(board, TODAY, AT));
    expect(frozenRows).toBeLessThan(cells.length);
    expect(links.length).toBe(cells.length);
    for (const row of cells) expect(row.length).toBe(columnWidths.length - 1);
    for (const [name, matrix] of Object.entries(looks)) {
      expect(matrix.length, name).toBe(cells.length);
      for (const row of matrix) expect(row.length, name).toBe(columnWidths.length);
    }
  });

  it('tells the whole story in a first column of a phone, and all of it on a small screen', () => {
    const { columnWidths, cells } = publicTab(publicRecord(rich(), TODAY, AT));
    expect(columnWidths[0]).toBeLessThanOrEqual(320 - 24);
    expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1280);
    const story = cells.map(([first]) => first).join('\n');
    for (const said of [
      'Plan de acción de gobierno abierto 2019',
      'Vigente del 10 de diciembre de 2019',
      'reportado',
      'verificado',
      'esperado hoy',
      '▲ 2 atrasadas',
      '► En proceso, 25 % ▲ Atrasada · FED-2019-C02-A02\nIdentificar las fuentes de información',
      'Verificada, 100 % · FED-2019-C01-A01',
      '▲ Falta: No dice qué se hará.',
    ])
      expect(story, said).toContain(said);
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

  it('lists each commitment with its activities and its gaps, and opens the evidence by its title', () => {
    const grid = publicTab(publicRecord(rich(), TODAY, AT));
    const text = textOf(grid);
    const at = (part: string): number => text.findIndex((row) => row.includes(part));
    expect(at('FED-2019-C01 ·')).toBeLessThan(at('· FED-2019-C01-A01'));
    expect(at('· FED-2019-C01-A04')).toBeLessThan(at('FED-2019-C02 ·'));
    expect(text[at('FED-2019-C03\n') + 1]).toContain('Falta: No dice qué se hará.');
    expect(text[at('· FED-2019-C02-A01')]).toContain('△ Sin evidencia, 100 % ▲ Atrasada');
    expect(openIn(grid, '· FED-2019-C01-A01')).toEqual([
      ['Minuta de instalación', 'https://ejemplo.mx/minutas/instalacion.pdf'],
    ]);
    expect(openIn(grid, 'FED-2019-C01 ·')).toEqual([['Tablero del registro', 'https://ejemplo.mx/registro']]);
    expect(text.join('\n')).not.toContain('Lista con firmas');
  });

  it('offers to ask about each commitment and activity where the guarantor has a form', () => {
    const board = rich();
    const inicio = [{ id: 'preguntar', valor: 'https://forms.example/f?entry.1={ID}' }];
    const grid = publicTab(publicRecord({ ...board, tables: { ...board.tables, inicio } }, TODAY, AT));
    expect(openIn(grid, '· FED-2019-C01-A04')).toEqual([
      ['Preguntar', 'https://forms.example/f?entry.1=FED-2019-C01-A04'],
    ]);
    expect(JSON.stringify(publicTab(publicRecord(board, TODAY, AT)))).not.toContain('Preguntar');
  });

  it('opens nothing but pages of the web, and shows what else stands as an address', () => {
    const evidence = (direccion: string) => {
      const board = rich();
      const row = { id: 'FED-2019-E009', de: 'FED-2019-C01-A04', titulo: 'Acta', direccion, publica: 'Sí' };
      return publicTab(publicRecord({ ...board, tables: { ...board.tables, evidencias: [row] } }, TODAY, AT));
    };
    expect(openIn(evidence('HTTPS://ejemplo.mx/a'), 'C01-A04')).toEqual([['Acta', 'HTTPS://ejemplo.mx/a']]);
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'ejemplo.mx/a', 'https://a b']) {
      const grid = evidence(bad);
      expect(openIn(grid, 'C01-A04')).toEqual([]);
      expect(textOf(grid).join('\n')).toContain(`◇ Acta: ${bad}`);
    }
  });

  it('never lets a text begin a cell of links, and says how many it left out', () => {
    const links = Array.from({ length: 25 }, (_, at) => ({ text: `=1+${at}`, url: 'https://a.mx' }));
    const cell = linkedCell(links);
    expect(cell.text).toMatch(/^↗ =1\+0\n/);
    expect(cell.links).toHaveLength(20);
    expect(cell.text).toContain('… y 5 más en los datos abiertos');
    for (const { from, to } of cell.links) expect(cell.text.slice(from, to)).toMatch(/^=1\+\d+$/);
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

import type { Row, Value } from '../../../core/board.ts';
import { TABLES } from '../../../core/tables.ts';
import { AGENDA, SIDES } from './board.ts';
import type { Checked, Side } from './board.ts';

/** Park and Miller's generator. */
export function randomOf(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** What people write into cells, right or wrong, whatever the column. */
const VALUES: readonly Value[] = [
  '', ' ', '\u200b', 'Sí', 'x', 'xxxx', 'na', 'N/A', 'Actividad 1', 'Descripción del hito…', 'okokok', 'por definir',
  '…', 'ok', 'Publicar el padrón de obras', 'Publicar  el padrón\nde obras ', 'Llame al 951 123 4567', '5512345678',
  'Ramo 33 2015-2016', 'ana@ejemplo.mx', 'ana [arroba] ejemplo.mx', 'GOLM800101ABC', 'GOLM800101HOCNPR09',
  'https://ejemplo.mx/9511234567', 'oficio 9511234567', '$ 1,250,000.00', 'a'.repeat(300), 'a'.repeat(301),
  'b '.repeat(500), 'c '.repeat(600), 'd '.repeat(1600), '2016-02-29', '2015-02-29', '2016-13-01', '1989-12-31', '1990-01-01',
  '2100-12-31', '2101-01-01', '31/12/2016', '2016-5-1', 0, 1, 0.5, 0.01, 0.009, -0.5, 1.5, 50, -3, 1e12, '0.5', '50 %', true, false,
  'مرحبا بالعالم', 'Niñez 👩🏽‍🚒', '=1+1', "'1", 'Combate a la corrupcion', 'Otra línea', 'Autoridad y sociedad civil',
]; // oxfmt-ignore

/** One of ten fields of a good row says something else: often wrong, sometimes right, always the same for a seed. */
export function fuzzedRows(board: Checked, seed: number, count: number): [Side, Row][] {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const ids = SIDES.flatMap((side) => board.tables[side] ?? []).map((row) => row['id'] ?? '');
  const pool: readonly Value[] = [...VALUES, ...AGENDA, ...ids.slice(0, 6), ...ids.slice(-6), 'FED-2015-M01'];
  return Array.from({ length: count }, (_, index): [Side, Row] => {
    const side = SIDES[index % SIDES.length] ?? 'compromisos';
    const good = pick(board.tables[side] ?? []);
    const cells = TABLES[side].fields.map(({ key, choices = [] }): [string, Value] => {
      if (random() > 0.1) return [key, good[key] ?? ''];
      return [key, choices.length > 0 && random() > 0.5 ? pick(choices) : pick(pool)];
    });
    return [side, Object.fromEntries(cells)];
  });
}

import { describe, expect, test } from 'vitest';
import { STATES } from '../../src/core/states.ts';
import { chartSvg } from '../../src/host/chart/svg.ts';
import { applyFilter } from '../../src/host/filter.ts';
import type { Filter, FilterRule } from '../../src/host/model.ts';
import { frozen, publishedCsv } from '../view/published.ts';
import { rich } from '../view/samples.ts';
import { Nation, recordOfState, stateCsv, TABS as UPDATED, tenByTen } from './desk.ts';

const small = (code: string): string => publishedCsv(recordOfState(frozen(rich()), code));
/** Ten commitments with ten activities each, whose plan reached its sixth month. */
const ripe = (code: string): string => {
  const record = tenByTen();
  return publishedCsv(
    recordOfState({ ...record, ...(record.cut ? { cut: { ...record.cut, kind: 'Mes 6' } } : {}) }, code),
  );
};
const TABS = [...UPDATED, 'Monitoreo (6 meses)', 'Evaluación (12 meses)'];
const FEW = ['OAX', 'PUE', 'ZAC'];

/** As a person does it in the sheet. */
function choose(nation: Nation, tab: string, rule: FilterRule): void {
  const sheet = nation.sheet(tab);
  if (!sheet.filter) throw new Error(`no filter in ${tab}`);
  sheet.filter.rules = [...(sheet.filter.rules ?? []), rule];
  applyFilter(nation.book, sheet);
}

const filterOf = (nation: Nation, tab: string): Filter | undefined => nation.sheet(tab).filter;

/** What stands in one column of the rows that the filter leaves in sight, blank ones left out. */
function seen(nation: Nation, tab: string, column: number): unknown[] {
  const { rows, filter } = nation.sheet(tab);
  return rows
    .map((row, at) => (at < 2 || filter?.hidden?.includes(at) ? undefined : row[column]?.value))
    .filter((value) => value !== undefined && value !== '');
}

const ENTITY = 1;
const onlyOaxaca: FilterRule = { column: ENTITY, visibleValues: ['Oaxaca'], values: [] };

describe('the filter of a tab across the states', () => {
  test('stands over its headers, all of its columns and all of its rows, however many come', () => {
    const codes = STATES.slice(0, 16).map(({ code }) => code);
    const nation = Nation.ready(codes);
    for (const code of codes) nation.publishes(code, ripe(code));
    for (const tab of TABS)
      expect(filterOf(nation, tab), tab).toMatchObject({ row: 1, column: 0, rowEnd: 150 });
    nation.call('actualizar');
    for (const tab of TABS) expect(filterOf(nation, tab)?.rowEnd, tab).toBe(nation.sheet(tab).rowCount);
    expect(nation.sheet('Actividades').rowCount).toBeGreaterThan(1600);
    expect(nation.rows('Monitoreo (6 meses)')).toHaveLength(160);
    expect(nation.call('guardarPreparar').repaired).toEqual([]);
  });

  test('leaves a write in its rows, keeps what people chose, and is applied to what they say then', () => {
    const nation = Nation.ready(FEW);
    for (const code of FEW) nation.publishes(code, small(code));
    nation.call('actualizar');
    const usual = nation.copy();
    choose(nation, 'Actividades', onlyOaxaca);
    choose(nation, 'Tablero nacional', { column: 0, hiddenValues: ['OAX'], values: [] });
    expect(new Set(seen(nation, 'Actividades', ENTITY))).toEqual(new Set(['Oaxaca']));
    const before = seen(nation, 'Actividades', 0).length;
    for (const one of [nation, usual]) {
      // a hundred rows of Oaxaca push those of the others down
      one.publishes('OAX', stateCsv('OAX'));
      one.call('actualizar');
    }
    for (const tab of TABS) expect(nation.rows(tab), tab).toEqual(usual.rows(tab));
    expect(filterOf(nation, 'Actividades')?.rules).toEqual([onlyOaxaca]);
    expect(new Set(seen(nation, 'Actividades', ENTITY))).toEqual(new Set(['Oaxaca']));
    expect(seen(nation, 'Actividades', 0)).toHaveLength(100);
    expect(before).toBe(7);
    expect(seen(nation, 'Tablero nacional', 0)).not.toContain('OAX');
    expect(seen(nation, 'Tablero nacional', 0)).toHaveLength(31);
  });

  test('that somebody took away or made too short comes back with «Preparar», with what was chosen', () => {
    const nation = Nation.ready(FEW);
    nation.call('actualizar');
    choose(nation, 'Compromisos', onlyOaxaca);
    delete nation.sheet('Actividades').filter;
    Object.assign(filterOf(nation, 'Compromisos') ?? {}, { rowEnd: 10 });
    // meanwhile an update mends nothing and breaks nothing
    nation.publishes('PUE', small('PUE'));
    nation.call('actualizar');
    expect(filterOf(nation, 'Actividades')).toBeUndefined();
    expect(nation.call('guardarPreparar').repaired).toEqual([
      'Compromisos: el filtro',
      'Actividades: el filtro',
    ]);
    expect(filterOf(nation, 'Actividades')).toMatchObject({
      row: 1,
      rowEnd: nation.sheet('Actividades').rowCount,
    });
    expect(filterOf(nation, 'Compromisos')).toMatchObject({
      rowEnd: nation.sheet('Compromisos').rowCount,
      rules: [onlyOaxaca],
    });
    expect(seen(nation, 'Compromisos', ENTITY)).toHaveLength(10);
    expect(nation.call('guardarPreparar')).toMatchObject({ made: [], repaired: [] });
  });
});

describe('the comparison charts', () => {
  const titles = (nation: Nation): unknown[] =>
    (nation.sheet('Mapa').charts ?? []).map(({ options }) => options['title']);

  test('stand below the map, show the columns of Tablero nacional, and come back with «Preparar»', () => {
    const nation = Nation.ready(FEW);
    for (const code of FEW) nation.publishes(code, small(code));
    nation.call('actualizar');
    const charts = nation.sheet('Mapa').charts ?? [];
    const [progress = '', late = '', days = ''] = charts.map((chart) => chartSvg(nation.book, chart));
    expect(progress).toContain('Oaxaca, Avance reportado: 0.408');
    expect(progress).toContain('Oaxaca, Avance esperado: 0.541');
    expect(late).toContain('Zacatecas, Actividades atrasadas: 2');
    expect(late).toContain('Zacatecas, Con avance y sin evidencia: 3');
    expect(days).toContain('Días de la declaración al Secretariado');
    for (const { row, column } of charts) expect([row, column % 4]).toEqual([13, 0]);
    const all = titles(nation);
    const [own] = charts;
    if (own) Object.assign(own, { type: 'COLUMN', column: 2 });
    nation.sheet('Mapa').charts = charts.slice(0, 1);
    expect(nation.call('guardarPreparar').repaired).toEqual(
      all.slice(1).map((title) => `Mapa: la gráfica «${String(title)}»`),
    );
    expect(titles(nation)).toEqual(all);
    expect(nation.sheet('Mapa').charts?.[0]).toMatchObject({ type: 'COLUMN', column: 2 });
  });
});

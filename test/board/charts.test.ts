import { describe, expect, test } from 'vitest';
import { TABLES } from '../../src/core/tables.ts';
import { chartSvg } from '../../src/host/chart/svg.ts';
import type { Chart } from '../../src/host/model.ts';
import { Desk, SETUP } from './desk.ts';
import { editCell } from '../../src/host/world/grid.ts';

const TITLES = [
  'Avance del plan: lo planeado y lo real',
  'Avance de cada compromiso',
  'Actividades por estado',
];

const charts = (desk: Desk): Chart[] => desk.sheet('Inicio').charts ?? [];
const titles = (desk: Desk): unknown[] => charts(desk).map(({ options }) => options['title']);
const lose = (desk: Desk, nth: number): void => {
  desk.sheet('Inicio').charts = charts(desk).filter((_, index) => index !== nth);
};

/** As the add-on fills the tab: three tables side by side, each with its own number of rows. */
function fill(desk: Desk): void {
  const keys = TABLES.graficas.fields.map(({ key }) => key);
  const columns: Record<string, (string | number)[]> = {
    mes: ['may 2016', 'jun 2016', 'jul 2016'],
    planeado: [0.1, 0.2, 0.3],
    reportado: [0.05, 0.15],
    verificado: [0, 0.1],
    compromiso: ['C01 Padrón', 'C02 Obras'],
    c_reportado: [0.5, 0.25],
    c_verificado: [0.4, 0],
    estado: ['Sin iniciar', 'En proceso', 'Completa', 'Verificada'],
    actividades: [4, 3, 2, 1],
  };
  const sheet = desk.sheet('Gráficas');
  for (const [key, values] of Object.entries(columns))
    values.forEach((value, index) => {
      editCell(sheet, index + 2, keys.indexOf(key)).value = value;
    });
}

describe('the charts of Inicio', () => {
  test('set-up makes three beside the table, none over another, and each shows its columns of Gráficas', () => {
    const desk = Desk.ready();
    fill(desk);
    expect(titles(desk)).toEqual(TITLES);
    const [first, second, third] = charts(desk).map((chart) => chartSvg(desk.book, chart));
    expect(first).toContain(
      'aria-label="Gráfico de líneas. Avance del plan: lo planeado y lo real. may 2016, Planeado: 0.1; jun 2016, Planeado: 0.2; jul 2016, Planeado: 0.3; may 2016, Reportado: 0.05',
    );
    expect(second).toContain(
      'C01 Padrón, Avance reportado: 0.5; C02 Obras, Avance reportado: 0.25; C01 Padrón, Avance verificado: 0.4',
    );
    expect(second).toContain('>50%<');
    expect(third).toContain('Sin iniciar: 4; En proceso: 3; Completa: 2; Verificada: 1');
    const { fields } = TABLES.inicio;
    const places = charts(desk).map(({ column, row, offsetY, options }) => ({
      column,
      row,
      from: offsetY,
      to: offsetY + Number(options['height']),
    }));
    for (const [index, place] of places.entries()) {
      expect(place).toMatchObject({ column: fields.length, row: 2 });
      expect(place.from).toBeGreaterThan(places[index - 1]?.to ?? 0);
    }
  });

  test('a chart that is gone is made again by set-up; those that people changed stay as they are', () => {
    const desk = Desk.ready();
    const [own] = charts(desk);
    if (own) Object.assign(own, { type: 'AREA', column: 2, options: { title: 'Nuestro avance' } });
    lose(desk, 1);
    expect(desk.call('guardarPreparar', SETUP)).toMatchObject({ ok: true });
    expect(titles(desk)).toEqual(['Nuestro avance', TITLES[2], TITLES[1]]);
    expect(charts(desk)[0]).toMatchObject({ type: 'AREA', column: 2 });
  });

  test('the repair says which one it made, and where all are there it writes nothing', () => {
    const desk = Desk.ready();
    lose(desk, 0);
    expect(desk.call('guardarPreparar', SETUP)).toMatchObject({
      made: [],
      repaired: [`Inicio: la gráfica «${TITLES[0]}»`],
    });
    const { value, meter } = desk.ask('guardarPreparar', SETUP);
    expect(value).toMatchObject({ made: [], repaired: [] });
    expect(meter).toMatchObject({ writes: 0, reads_after_write: 0 });
  });

  test('when Gráficas is lost with its charts’ ranges, new ones show the new tab', () => {
    const desk = Desk.ready();
    const { id } = desk.sheet('Gráficas');
    desk.book.sheets = desk.book.sheets.filter((sheet) => sheet.id !== id);
    desk.book.namedRanges = desk.book.namedRanges.filter(({ box }) => box.sheetId !== id);
    for (const chart of charts(desk)) chart.boxes = [];
    desk.call('guardarPreparar', SETUP);
    fill(desk);
    const shown = charts(desk).filter(({ boxes }) => boxes.length > 0);
    expect(shown.map(({ options }) => options['title'])).toEqual(TITLES);
    expect(chartSvg(desk.book, shown[0] as Chart)).toContain('jul 2016');
  });
});

import { describe, expect, test } from 'vitest';
import { apply, type Board, type Change, type Row } from '../../src/core/board.ts';
import { difference } from '../../src/view/difference.ts';
import { freeze, thaw } from '../../src/view/frozen.ts';
import { openData } from '../../src/view/openData.ts';
import { publicRecord } from '../../src/view/record.ts';
import type { PublicRecord } from '../../src/view/shape.ts';
import { many } from './many.ts';
import { AT, rich, TODAY } from './samples.ts';

const record = (board: Board, number = 1, kind = 'Ordinario'): PublicRecord => ({
  ...publicRecord(board, TODAY, AT),
  cut: { number, kind, date: TODAY, digest: '', changes: [] },
});
const changed = (...changes: Change[]): PublicRecord =>
  record({ ...rich(), tables: apply(rich().tables, changes) }, 2);
const set = (table: 'actividades' | 'compromisos', id: string, cells: Row): Change => ({
  kind: 'set',
  table,
  id,
  cells,
});
const before = record(rich());

describe('the difference between two frozen records', () => {
  test('says what moved in each record, with the words of its columns', () => {
    const after = changed(
      set('actividades', 'FED-2019-C01-A03', { avance: 0.6, fin: '2020-08-31' }),
      set('compromisos', 'FED-2019-C02', { licencia: 'CC BY 4.0', asignado: 1500000 }),
      {
        kind: 'append',
        table: 'evidencias',
        rows: [
          {
            id: 'FED-2019-E009',
            de: 'FED-2019-C01-A03',
            titulo: 'Acta de junio',
            direccion: 'https://ejemplo.mx/acta',
            publica: 'Sí',
          },
        ],
      },
    );
    expect(difference(before, after)).toEqual([
      'Avance del plan: reportado 41 % → 43 %; verificado 8 %.',
      'FED-2019-C02: licencia (vacío) → «CC BY 4.0»; monto asignado (mxn) (vacío) → 1,500,000; criterios que cumple 3 → 4',
      'FED-2019-C01-A03: fin 31/07/2020 → 31/08/2020 (sin acuerdo); avance 40 % → 60 %',
      'FED-2019-E009: evidencia, nuevo registro: «Acta de junio»',
    ]);
  });

  const A3 = 'FED-2019-C01-A03';
  const agreed = (a: string, more: Row = {}): Change[] => [
    { kind: 'append', table: 'sesiones', rows: [{ id: 'FED-2019-S01', fecha: '2020-05-01' }] },
    { kind: 'append', table: 'acuerdos', rows: [{ id: 'FED-2019-S01-A01', sesion: 'FED-2019-S01', acuerdo: 'Se mueve' }] },
    { kind: 'append', table: 'reprogramaciones', rows: [{ id: 'FED-2019-R001', actividad: A3, de: '2020-07-31', a, motivo: 'Faltan empresas.', acuerdo: 'FED-2019-S01-A01', ...more }] },
  ]; // oxfmt-ignore
  const moving = (cells: Row, ...more: Change[]): string =>
    difference(before, changed(set('actividades', A3, cells), ...more)).find((line) => line.startsWith(A3)) ??
    '';

  test.each<[string, Row, Change[], string]>([
    ['with reason and agreement', { fin: '2020-08-31' }, agreed('2020-08-31'), 'fin 31/07/2020 → 31/08/2020 (reprogramada)'],
    ['without any', { fin: '2020-08-31' }, [], 'fin 31/07/2020 → 31/08/2020 (sin acuerdo)'],
    ['agreed for another day', { fin: '2020-08-31' }, agreed('2020-08-15'), 'fin 31/07/2020 → 31/08/2020 (sin acuerdo)'],
    ['agreed without a reason', { fin: '2020-08-31' }, agreed('2020-08-31', { motivo: '' }), 'fin 31/07/2020 → 31/08/2020 (sin acuerdo)'],
    ['to nothing', { fin: '' }, [], 'fin 31/07/2020 → (vacío) (sin acuerdo)'],
    ['of its start', { inicio: '2020-04-01' }, [], 'inicio 01/03/2020 → 01/04/2020 (sin acuerdo)'],
  ])('says of a date that moved whether it was agreed: %s', (_how, cells, more, said) => {
    expect(moving(cells, ...more)).toBe(`${A3}: ${said}`);
  }); // oxfmt-ignore

  test('says of an end that went back that it is the first one, and of dates before the launch only the dates', () => {
    const late = record({ ...rich(), tables: apply(rich().tables, [set('actividades', A3, { fin: '2020-08-31' })]) });
    expect(difference(late, changed())).toEqual([`${A3}: fin 31/08/2020 → 31/07/2020 (la original)`]);
    const draft = (board: Board): Board => ({ ...board, config: { ...board.config, launch: '' } });
    const tables = apply(rich().tables, [set('actividades', A3, { fin: '2020-08-31' })]);
    expect(difference(record(draft(rich())), record(draft({ ...rich(), tables }), 2))).toEqual([
      `${A3}: fin 31/07/2020 → 31/08/2020`,
    ]);
  }); // oxfmt-ignore

  test('names what came and what is gone, and a state that changed', () => {
    const { compromisos = [], actividades = [] } = rich().tables;
    const tables = {
      ...rich().tables,
      compromisos: [...compromisos.slice(0, 2), { id: 'FED-2019-C04', titulo: 'Publicar las compras' }],
      actividades: actividades.map((row) => (row['id'] === 'FED-2019-C02-A02' ? { ...row, avance: 1 } : row)),
    };
    const lines = difference(before, record({ ...rich(), tables }, 2));
    expect(lines).toContain('FED-2019-C04: compromiso, nuevo registro: «Publicar las compras»');
    expect(lines).toContain('FED-2019-C03: compromiso, ya no está: «Lograr la paz y seguridad pública»');
    expect(lines).toContain('FED-2019-C02-A02: avance 25 % → 100 %; estado En proceso → Sin evidencia');
  });

  test('nothing changed is said as such, and the first cut tells what there is', () => {
    expect(difference(before, changed())).toEqual(['Sin cambios desde el corte 1.']);
    expect(difference(undefined, before)[0]).toBe(
      'Primer corte: 3 compromisos, 7 actividades y 2 indicadores.',
    );
    expect(difference(undefined, record(rich(), 1, 'Lanzamiento'))).toEqual([
      'Línea de base del plan: 3 compromisos, 7 actividades y 2 indicadores.',
    ]);
  });

  test('it fits in its cell however much changed', () => {
    const lines = difference(record(many(0, 0)), record(many(100, 10), 2));
    expect(lines.length).toBeLessThanOrEqual(201);
    const [, left] = /^… y (\d+) cambios más\.$/.exec(lines[lines.length - 1] ?? '') ?? [];
    // a hundred commitments and their evidence and indicators, a thousand activities and the plan
    expect(Number(left) + lines.length - 1).toBe(1301);
    expect(lines.join('\n').length).toBeLessThan(20_000);
  });
});

test('a frozen record is read back as it was published, and the same record is the same text', () => {
  const text = freeze(before);
  const back = thaw({ content: text, digest: 'f'.repeat(64) });
  expect(back).toEqual({ ...before, cut: { ...before.cut, digest: 'f'.repeat(64) } });
  expect(back && freeze({ ...back, cut: { ...before.cut, digest: '' } as never })).toBe(text);
  expect(back && openData(back, () => '')).toHaveLength(openData(before, () => '').length);
  expect(thaw({ content: '{"a":', digest: '' })).toBeUndefined();
});

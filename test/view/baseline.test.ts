import { describe, expect, test } from 'vitest';
import { apply, type Board, type Change, type Row } from '../../src/core/board.ts';
import { baselineProblems } from '../../src/view/baseline.ts';
import { publicRecord } from '../../src/view/record.ts';
import { AT, rich, TODAY } from './samples.ts';

const A1 = 'FED-2019-C01-A01';
const BASELINE = publicRecord(rich(), TODAY, AT);
const changed = (...changes: Change[]): Board => ({ ...rich(), tables: apply(rich().tables, changes) });
const set = (cells: Row): Change => ({ kind: 'set', table: 'actividades', id: A1, cells });
const found = (board: Board, baseline = BASELINE): string[] =>
  baselineProblems(board, baseline).map(
    ({ code, level, where }) => `${level} ${code} ${where.id ?? '—'} ${where.field ?? '—'}`,
  );
const without = (table: 'actividades' | 'compromisos', id: string): Board => ({
  ...rich(),
  tables: { ...rich().tables, [table]: rich().tables[table]?.filter((row) => row['id'] !== id) },
});

describe('the board beside the baseline of its plan', () => {
  test('as it was launched is not told, however much else changed', () => {
    expect(found(rich())).toEqual([]);
    expect(found(changed(set({ fin: '2020-09-30', avance: 0.2, producto: 'Otro' })))).toEqual([]);
  });

  test.each<[string, Board, string[]]>([
    ['an activity is gone', without('actividades', A1), [`aviso linea-base-falta — —`]],
    ['a commitment is gone', without('compromisos', 'FED-2019-C03'), [`aviso linea-base-falta — —`]],
    [
      'an activity is new',
      changed({ kind: 'append', table: 'actividades', rows: [{ id: 'FED-2019-C01-A09', compromiso: 'FED-2019-C01', actividad: 'Difundir el registro' }] }),
      ['aviso linea-base-agregado FED-2019-C01-A09 actividad'],
    ],
    [
      'a commitment is new',
      changed({ kind: 'append', table: 'compromisos', rows: [{ id: 'FED-2019-C09', titulo: 'Abrir las obras' }] }),
      ['aviso linea-base-agregado FED-2019-C09 titulo'],
    ],
    ['an original end differs', changed(set({ fin_original: '2020-02-28' })), [`aviso linea-base-fecha ${A1} fin_original`]],
    ['an original start differs', changed(set({ inicio_original: '2020-01-10' })), [`aviso linea-base-fecha ${A1} inicio_original`]],
    [
      'an original end was erased with its end',
      changed(set({ fin: '', fin_original: '' })),
      [`aviso linea-base-fecha ${A1} fin_original`],
    ],
    ['a row without an ID is told by others', changed({ kind: 'append', table: 'actividades', rows: [{ id: '', actividad: 'x' }, {}] }), []],
  ])('says that %s', (_what, board, expected) => {
    expect(found(board)).toEqual(expected);
  }); // oxfmt-ignore

  test('a baseline from before original starts were kept is compared with its starts', () => {
    const activities = BASELINE.activities.map((one) => ({
      ...one,
      row: { ...one.row, inicio_original: '' },
    }));
    expect(found(rich(), { ...BASELINE, activities })).toEqual([]);
    expect(found(changed(set({ inicio_original: '2020-01-10' })), { ...BASELINE, activities })).toHaveLength(
      1,
    );
  });

  test('is told in plain sentences', () => {
    const sentences = [
      ...baselineProblems(without('actividades', A1), BASELINE),
      ...baselineProblems(changed(set({ fin_original: '2020-02-28' })), BASELINE),
      ...baselineProblems(changed(set({ fin: '', fin_original: '' })), BASELINE),
    ].map(({ sentence }) => sentence);
    expect(sentences).toEqual([
      `La actividad ${A1}, «Establecer mecanismos de trabajo con la sociedad civil», está en la línea de base y ya no está en el tablero.`,
      `El fin original de ${A1} es 28/02/2020, y en la línea de base es 31/01/2020.`,
      `El fin original de ${A1} está vacío, y en la línea de base es 31/01/2020.`,
    ]);
  });
});

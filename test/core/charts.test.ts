import { expect, test } from 'vitest';
import type { CutMark } from '../../src/core/board.ts';
import { chartRows } from '../../src/core/charts.ts';
import { boardOf } from '../view/samples.ts';

const activity = (id: string, inicio: string, fin: string, avance: number) => ({
  id: `FED-2019-C01-${id}`,
  compromiso: 'FED-2019-C01',
  inicio,
  fin,
  avance,
});
const board = boardOf(
  {
    compromisos: [{ id: 'FED-2019-C01', titulo: 'Publicar el padrón' }],
    actividades: [
      activity('A01', '2020-01-01', '2020-02-29', 1),
      activity('A02', '2020-03-01', '2020-03-31', 0.5),
    ],
  },
  { launch: '2020-01-01' },
);
const cuts: CutMark[] = [
  { number: 2, kind: 'Ordinario', day: '2020-02-20', reported: 0.4, verified: 0.1 },
  { number: 1, kind: 'Ordinario', day: '2020-02-10', reported: 0.2, verified: 0 },
];
const moment = { today: '2020-03-15' };

test('each month of the plan has what the calendar expects at its end and what the last cut until then said; this one, what is so today', () => {
  const rows = chartRows({ ...board, cuts }, moment);
  const months = rows.map(({ mes, planeado, reportado, verificado }) => [
    mes,
    planeado,
    reportado,
    verificado,
  ]);
  expect(months).toHaveLength(12);
  expect(months.slice(0, 5)).toEqual([
    ['ene 2020', 0.2583, '', ''],
    ['feb 2020', 0.5, 0.4, 0.1],
    ['mar 2020', 1, 0.75, 0],
    ['abr 2020', 1, '', ''],
    ['may 2020', 1, '', ''],
  ]);
});

test('a month that is over keeps what its last cut said, and a plan without cuts has its line begin today', () => {
  const real = (found: readonly CutMark[], today: string) =>
    chartRows({ ...board, cuts: found }, { today })
      .map(({ reportado }) => reportado)
      .slice(0, 5);
  expect(real(cuts, '2020-04-01')).toEqual(['', 0.4, 0.4, 0.75, '']);
  expect(real([], '2020-03-31')).toEqual(['', '', 0.75, '', '']);
  expect(real(cuts, '2021-03-01')).toEqual(['', 0.4, 0.4, 0.4, 0.4]);
});

test('the cut of month 12 is made when the year is over, and its figures end the line', () => {
  const last: CutMark = { number: 3, kind: 'Mes 12', day: '2021-01-20', reported: 0.9, verified: 0.6 };
  const rows = chartRows({ ...board, cuts: [last, ...cuts] }, { today: '2021-03-15' });
  expect(rows.slice(11).map(({ mes, planeado, reportado, verificado }) => [mes, planeado, reportado, verificado])).toEqual([
    ['dic 2020', 1, 0.4, 0.1],
    ['ene 2021', 1, 0.9, 0.6],
  ]);
}); // oxfmt-ignore

test('beside them the commitments and the states, with blanks where a list is shorter', () => {
  const rows = chartRows({ ...board, cuts }, moment);
  expect(rows[0]).toMatchObject({ compromiso: 'FED-2019-C01', c_reportado: 0.75, c_verificado: 0 });
  expect(rows.slice(0, 7).map(({ estado, actividades }) => [estado, actividades])).toEqual([
    ['Sin iniciar', 0],
    ['En proceso', 1],
    ['Sin evidencia', 1],
    ['Completa', 0],
    ['Verificada', 0],
    ['Cancelada', 0],
    ['', ''],
  ]);
  expect(rows[1]).toMatchObject({ compromiso: '', c_reportado: '' });
});

test('before the launch the months are those of the activities, and a plan without any has only its states', () => {
  const open = { ...board, config: { ...board.config, launch: '' } };
  expect(chartRows(open, moment).map(({ mes }) => mes)).toEqual([
    'ene 2020',
    'feb 2020',
    'mar 2020',
    '',
    '',
    '',
  ]);
  expect(chartRows(boardOf({}, { launch: '' }), moment).every(({ mes }) => mes === '')).toBe(true);
});

import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import {
  activityState,
  expectedOf,
  isLate,
  isOpen,
  livesOf,
  paceOf,
  planProgress,
  progressOf,
} from '../../src/core/progress.ts';
import { activity, boardOf, CONFIG } from './samples.ts';

const DONE = 'Quedó publicado.';
const CANCELLED: Row = { estado: 'Cancelada', cancelacion: 'OAX-2016-S01-A01' };

describe('the state of an activity', () => {
  test.each<[Row, string, boolean]>([
    [{}, 'Sin iniciar', true],
    [{ avance: 0, evidencias: 3, final: DONE }, 'Sin iniciar', true],
    [{ avance: -0.2 }, 'Sin iniciar', true],
    [{ avance: '50 %' }, 'Sin iniciar', true],
    [{ avance: 0.01 }, 'En proceso', true],
    [{ avance: 0.99, evidencias: 3, final: DONE }, 'En proceso', true],
    [{ avance: 1 }, 'Sin evidencia', true],
    [{ avance: 1, final: DONE }, 'Sin evidencia', true],
    [{ avance: 1, evidencias: 0, final: DONE }, 'Sin evidencia', true],
    [{ avance: 1, evidencias: 1 }, 'En proceso', true],
    [{ avance: 1, evidencias: 1, final: ' \u200b ' }, 'En proceso', true],
    [{ avance: 1, evidencias: 1, final: DONE }, 'Completa', false],
    [{ avance: 0.3, estado: 'Completa' }, 'En proceso', true],
    [{ avance: 0, estado: 'Verificada' }, 'Sin iniciar', true],
    [{ avance: 1, evidencias: 1, final: DONE, estado: 'Verificada' }, 'Verificada', false],
    [{ avance: 0.5, estado: 'Cancelada' }, 'En proceso', true],
    [{ avance: 0.5, ...CANCELLED }, 'Cancelada', false],
  ])('%j is %s', (cells, state, open) => {
    expect(activityState(activity(cells))).toBe(state);
    expect(isOpen(activity(cells))).toBe(open);
  });

  test.each<[Row, string, boolean]>([
    [{ fin: '2016-08-31' }, '2016-08-31', false],
    [{ fin: '2016-08-31' }, '2016-09-01', true],
    [{ fin: '' }, '2030-01-01', false],
    [{ fin: '31/08/2016' }, '2030-01-01', false],
    [{ fin: '2016-08-31', avance: 1, evidencias: 1, final: DONE }, '2016-09-01', false],
    [{ fin: '2016-08-31', avance: 1 }, '2016-09-01', true],
    [{ fin: '2016-08-31', ...CANCELLED }, '2016-09-01', false],
  ])('%j of a launched plan on %s is late: %s; of one to be launched it never is', (cells, today, late) => {
    const row = activity(cells);
    const evidencias = cells['evidencias'] ? [{ de: row['id'] ?? '', direccion: 'https://datos.example.mx/a' }] : [];
    const lives = (launch: string) =>
      livesOf(boardOf({ actividades: [row], evidencias }, { config: { ...CONFIG, launch } }), today).map((one) => isLate(one, today));
    expect([lives('2016-03-01'), lives('')]).toEqual([[late], [false]]);
  }); // oxfmt-ignore
});

describe('what the calendar expects of an activity', () => {
  test.each<[string, string, string, number]>([
    ['2016-05-01', '2016-05-10', '2016-04-30', 0],
    ['2016-05-01', '2016-05-10', '2016-05-01', 0.1],
    ['2016-05-01', '2016-05-10', '2016-05-05', 0.5],
    ['2016-05-01', '2016-05-10', '2016-05-10', 1],
    ['2016-05-01', '2016-05-10', '2017-01-01', 1],
    ['2016-05-01', '2016-05-01', '2016-05-01', 1],
    ['2016-02-28', '2016-03-01', '2016-02-29', 2 / 3],
    ['2016-05-10', '2016-05-01', '2016-05-05', 0],
    ['', '2016-05-10', '2016-05-10', 0],
    ['2016-05-01', '', '2016-05-10', 0],
    ['2016-05-01', '30/02/2016', '2016-05-10', 0],
  ])('from %j to %j, on %s: %d', (inicio, fin, today, expected) => {
    expect(expectedOf(activity({ inicio, fin }), today)).toBeCloseTo(expected, 12);
  });
});

const DAY = '2016-05-05';
const half = { inicio: '2016-05-01', fin: '2016-05-10' };
const over = { inicio: '2016-04-01', fin: '2016-04-30' };
const ahead = { inicio: '2016-06-01', fin: '2016-06-30' };

describe('the progress of a commitment', () => {
  test.each<[string, Row[], [reported: number, verified: number, expected: number]]>([
    ['no activities', [], [0, 0, 0]],
    ['one half done', [{ ...half, avance: 0.5 }], [0.5, 0, 0.5]],
    ['equal parts', [{ ...over, avance: 1 }, { ...ahead }], [0.5, 0, 0.5]],
    [
      'weights',
      [
        { ...over, peso: 0.7, avance: 1 },
        { ...half, peso: 0.2, avance: 0.5 },
        { ...ahead, peso: 0.1 },
      ],
      [0.8, 0, 0.8],
    ],
    [
      'weights that do not add up count as equal parts',
      [
        { ...over, peso: 0.6, avance: 1 },
        { ...ahead, peso: 0.2 },
      ],
      [0.5, 0, 0.5],
    ],
    [
      'weights of more than the whole',
      [
        { ...over, peso: 0.9, avance: 1 },
        { ...ahead, peso: 0.9 },
        { ...ahead, peso: 0.9 },
      ],
      [1 / 3, 0, 1 / 3],
    ],
    [
      'only some have a weight',
      [
        { ...over, peso: 0.5, avance: 1 },
        { ...ahead, peso: '' },
      ],
      [0.5, 0, 0.5],
    ],
    [
      'only some have a weight, and it is the whole',
      [
        { ...over, peso: 1, avance: 1 },
        { ...ahead, peso: '' },
      ],
      [0.5, 0, 0.5],
    ],
    [
      'a weight below nothing',
      [
        { ...over, peso: 1.5, avance: 1 },
        { ...ahead, peso: -0.5 },
      ],
      [0.5, 0, 0.5],
    ],
    [
      'a weight in words',
      [
        { ...over, peso: 0.6, avance: 1 },
        { ...ahead, peso: '40 %' },
      ],
      [0.5, 0, 0.5],
    ],
    [
      'thirds that people round',
      [
        { ...over, peso: 0.33, avance: 1 },
        { ...ahead, peso: 0.33 },
        { ...ahead, peso: 0.34 },
      ],
      [0.33, 0, 0.33],
    ],
    ['all weights zero', [{ ...over, peso: 0, avance: 1 }], [1, 0, 1]],
    [
      'one verified of two',
      [
        { ...over, avance: 1, evidencias: 1, final: DONE, estado: 'Verificada' },
        { ...over, avance: 1 },
      ],
      [1, 0.5, 1],
    ],
    ['complete is not verified', [{ ...over, avance: 1, evidencias: 1, final: DONE }], [1, 0, 1]],
    [
      'a cancelled one',
      [
        { ...over, avance: 0.4 },
        { ...over, avance: 1, ...CANCELLED },
      ],
      [0.4, 0, 1],
    ],
    [
      'a cancelled one with weight',
      [
        { ...over, peso: 0.5, avance: 0.4 },
        { ...over, peso: 0.5, ...CANCELLED },
      ],
      [0.4, 0, 1],
    ],
    [
      'a cancelled one leaves the others with what does not add up',
      [
        { ...over, peso: 0.6, avance: 1 },
        { ...ahead, peso: 0.2 },
        { ...over, peso: 0.2, ...CANCELLED },
      ],
      [0.5, 0, 0.5],
    ],
    ['all cancelled', [{ ...over, avance: 1, ...CANCELLED }], [0, 0, 0]],
    [
      'more than all and less than nothing',
      [
        { ...over, avance: 50 },
        { ...over, avance: -1 },
      ],
      [0.5, 0, 1],
    ],
    ['progress in words', [{ ...over, avance: '50 %' }], [0, 0, 1]],
  ])('%s', (_title, cells, [reported, verified, expected]) => {
    const found = progressOf(
      cells.map((one) => activity(one)),
      DAY,
    );
    expect(found.reported).toBeCloseTo(reported, 12);
    expect(found.verified).toBeCloseTo(verified, 12);
    expect(found.expected).toBeCloseTo(expected, 12);
  });

  const done = activity({ ...over, avance: 1, evidencias: 1, final: DONE, estado: 'Verificada' });
  const claimed = activity({ ...over, avance: 1 });
  const dropped = activity({ ...over, avance: 1, ...CANCELLED });
  test.each<[string, Row[][], [reported: number, verified: number, expected: number]]>([
    ['no commitments', [], [0, 0, 0]],
    ['every commitment counts the same, however many activities it has', [[done], [claimed, claimed, activity(ahead)]], [5 / 6, 0.5, 5 / 6]],
    ['one without activities counts as nothing done', [[done, claimed], []], [0.5, 0.25, 0.5]],
    ['one whose activities were all cancelled is left out', [[done, claimed], [dropped, dropped]], [1, 0.5, 1]],
    ['one of which some were cancelled is not', [[done], [dropped, activity(ahead)]], [0.5, 0.5, 0.5]],
    ['all of them cancelled', [[dropped]], [0, 0, 0]],
  ])('in the plan %s', (_title, commitments, [reported, verified, expected]) => {
    const found = planProgress(commitments, DAY);
    expect(found.reported).toBeCloseTo(reported, 12);
    expect(found.verified).toBeCloseTo(verified, 12);
    expect(found.expected).toBeCloseTo(expected, 12);
  }); // oxfmt-ignore

  test.each<[string, Row[], string]>([
    ['no activities', [], 'none'],
    ['all cancelled', [dropped, dropped], 'cancelled'],
    ['no dates', [activity({ inicio: '', fin: '' })], 'undated'],
    ['a blanked end is still a date', [activity({ ...over, fin: '', fin_original: over.fin })], 'behind'],
    ['before it starts', [activity(ahead)], 'waiting'],
    ['as much as expected', [activity({ ...half, avance: 0.5 })], 'onTime'],
    ['a point less', [activity({ ...half, avance: 0.49 })], 'behind'],
    ['what was cancelled dates nothing', [dropped, activity({ inicio: '', fin: '' })], 'undated'],
  ])('the pace of a commitment: %s', (_title, activities, pace) => {
    expect(paceOf(progressOf(activities, DAY), activities, DAY)).toBe(pace);
  });
});

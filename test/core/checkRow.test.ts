import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import { checkRow, knownOf, planWindow, type Known } from '../../src/core/checkRow.ts';
import { checkWeights, weightsOf } from '../../src/core/checkWeights.ts';
import { activity, boardOf, commitment, CONFIG, council, indicator, member, places } from './samples.ts';
import { RECORDS } from '../../src/core/records.ts';

const ALL = ['stl', 'compromisos', 'actividades', 'indicadores'] as const;
const whole = boardOf(
  { stl: council(), compromisos: [commitment()], actividades: [activity()], indicadores: [indicator()] },
  { lists: { agenda: ['Rendición de cuentas'], evidencia: ['Minuta'] } },
);
const known: Known = knownOf(whole, ALL);
const before: Known = { ...known, config: { ...CONFIG, launch: '' } };

describe('the year of the plan', () => {
  test.each([
    ['2016-05-01', '2016-05-01', '2017-04-30', true],
    ['2016-03-01', '2016-03-01', '2017-02-28', true],
    ['2015-03-01', '2015-03-01', '2016-02-29', true],
    ['2016-01-01', '2016-01-01', '2016-12-31', true],
    ['', '2016-01-01', '2018-12-31', false],
    ['pronto', '2016-01-01', '2018-12-31', false],
  ])('launched on %j it goes from %s to %s', (launch, from, to, launched) => {
    expect(planWindow({ ...CONFIG, launch })).toEqual({ from, to, launched });
  });
});

describe('the days of an activity', () => {
  test.each<[string, Row, string[], string[]]>([
    ['the whole year of the plan', { inicio: '2016-05-01', fin: '2017-04-30' }, [], []],
    ['one day', { inicio: '2016-06-01', fin: '2016-06-01' }, [], []],
    ['no days', { inicio: '', fin: '' }, [], []],
    ['the day before the launch', { inicio: '2016-04-30' }, ['inicio fuera-del-plan'], []],
    ['a day after the plan', { fin: '2017-05-01' }, ['fin fuera-del-plan'], []],
    [
      'another year',
      { inicio: '2019-01-01', fin: '2019-12-31' },
      ['inicio fuera-del-plan', 'fin fuera-del-plan'],
      ['inicio fuera-del-plan', 'fin fuera-del-plan'],
    ],
    ['before the exercise', { inicio: '2015-12-31' }, ['inicio fuera-del-plan'], ['inicio fuera-del-plan']],
    [
      'an end before its start',
      { inicio: '2016-06-02', fin: '2016-06-01' },
      ['fin termina-antes'],
      ['fin termina-antes'],
    ],
    [
      '30 February',
      { inicio: '30/02/2016', fin: '1/2' },
      ['inicio fecha-imposible', 'fin fecha-sin-ano'],
      ['inicio fecha-imposible', 'fin fecha-sin-ano'],
    ],
  ])('%s: %j', (_title, days, launched, unlaunched) => {
    expect(places(checkRow(RECORDS.actividades, activity(days), known))).toEqual(launched);
    expect(places(checkRow(RECORDS.actividades, activity(days), before))).toEqual(unlaunched);
  });

  test('a problem says which days, in words', () => {
    const [end] = checkRow(
      RECORDS.actividades,
      activity({ inicio: '2016-06-02', fin: '2016-06-01' }),
      known,
      4,
    );
    expect(end).toMatchObject({
      level: 'integridad',
      where: { table: 'actividades', id: 'OAX-2016-C01-A01', index: 4, field: 'fin' },
      sentence: 'Termina antes de empezar: del 2 de junio de 2016 al 1 de junio de 2016.',
    });
    const [late] = checkRow(RECORDS.actividades, activity({ fin: '2017-05-01' }), known);
    expect(late).toMatchObject({
      level: 'error',
      sentence: 'Fin: el 1 de mayo de 2017 queda fuera del plan (1 de mayo de 2016 a 30 de abril de 2017).',
    });
  });

  test('a member leaves no earlier than they came, and may serve outside the year of the plan', () => {
    const row = member({ desde: '2010-01-01', hasta: '2009-12-31' });
    expect(places(checkRow(RECORDS.stl, row, known))).toEqual(['hasta termina-antes']);
    expect(
      places(checkRow(RECORDS.stl, member({ desde: '2010-01-01', hasta: '2030-01-01' }), known)),
    ).toEqual([]);
  });
});

describe('references and lists', () => {
  test.each<[string, 'stl' | 'compromisos' | 'actividades' | 'indicadores' | 'evidencias', Row, string[]]>([
    ['a responsible who exists', 'actividades', activity(), []],
    [
      'a responsible who does not',
      'actividades',
      activity({ responsable: 'OAX-2016-M99' }),
      ['responsable referencia-rota'],
    ],
    [
      'a commitment that does not exist',
      'actividades',
      activity({ compromiso: 'OAX-2016-C09' }),
      ['compromiso referencia-rota'],
    ],
    [
      'an indicator of nothing',
      'indicadores',
      indicator({ compromiso: 'oax-2016-c01' }),
      ['compromiso referencia-rota'],
    ],
    ['evidence of an activity', 'evidencias', { de: 'OAX-2016-C01-A01', titulo: 'Acta' }, []],
    ['evidence of an indicator', 'evidencias', { de: 'OAX-2016-C01-I01', titulo: 'Acta' }, []],
    ['evidence of nothing', 'evidencias', { de: 'OAX-2016-C01-A09', titulo: 'Acta' }, ['de referencia-rota']],
    [
      'a kind of evidence outside the list',
      'evidencias',
      { de: 'OAX-2016-C01-A01', titulo: 'Acta', tipo: 'Rumor' },
      ['tipo fuera-de-catalogo'],
    ],
    [
      'a kind of evidence in other letters',
      'evidencias',
      { de: 'OAX-2016-C01-A01', titulo: 'Acta', tipo: 'MINUTA' },
      [],
    ],
    ['a line of the Agenda', 'compromisos', commitment({ agenda: 'rendicion de cuentas' }), []],
    [
      'a line that is not of the Agenda',
      'compromisos',
      commitment({ agenda: 'Otra' }),
      ['agenda fuera-de-catalogo'],
    ],
    [
      'a suplente of nobody that exists',
      'stl',
      member({ suple_a: 'OAX-2016-M99' }),
      ['suple_a referencia-rota'],
    ],
  ])('%s', (_title, table, row, expected) => {
    expect(places(checkRow(RECORDS[table], row, known))).toEqual(expected);
  });

  test('a broken reference keeps the board from being published; a word outside a list does not', () => {
    const broken = checkRow(RECORDS.actividades, activity({ responsable: 'OAX-2016-M99' }), known);
    const outside = checkRow(RECORDS.compromisos, commitment({ agenda: 'Otra' }), known);
    expect([broken[0]?.level, outside[0]?.level]).toEqual(['integridad', 'aviso']);
  });

  test('nothing is called broken while the table that would hold it has not been read', () => {
    const part = knownOf(boardOf({}, { roster: ['OAX-2016-M01'] }), []);
    expect(checkRow(RECORDS.evidencias, { de: 'OAX-2016-C01-A09', titulo: 'Acta' }, part)).toEqual([]);
    expect(checkRow(RECORDS.actividades, activity({ compromiso: 'OAX-2016-C09' }), part)).toEqual([]);
  });

  test('the roster stands for the members while their tab has not been read', () => {
    const part = knownOf({ ...boardOf({}, { roster: ['OAX-2016-M01'] }), tables: {} }, []);
    expect(checkRow(RECORDS.actividades, activity(), part)).toEqual([]);
    expect(places(checkRow(RECORDS.actividades, activity({ responsable: 'OAX-2016-M02' }), part))).toEqual([
      'responsable referencia-rota',
    ]);
  });

  test('once the tab of the members has been read, it counts and the roster does not', () => {
    const read = knownOf(boardOf({ stl: council() }, { roster: ['OAX-2016-M77'] }), ['stl']);
    expect(checkRow(RECORDS.actividades, activity(), read)).toEqual([]);
    expect(places(checkRow(RECORDS.actividades, activity({ responsable: 'OAX-2016-M77' }), read))).toEqual([
      'responsable referencia-rota',
    ]);
  });

  test('computed columns are nobody’s fault, but a published day must be a day and an ID one of ours', () => {
    const row = activity({ estado: 'inventado', revision: 'okokok', evidencias: 'x', fin_original: '1/2' });
    expect(checkRow(RECORDS.actividades, row, known).map(({ code }) => code)).toEqual(['fecha-ilegible']);
    const strange = ['=1+1', 'OAX-2017-C01-A01', 'OAX-2016-C01', 'zzz', 'ana@oax.gob.mx'];
    for (const id of strange)
      expect(
        checkRow(RECORDS.actividades, activity({ id }), known).map(({ code }) => code),
        id,
      ).toEqual(['id-ajeno']);
  });
});

const weighing = (...weights: (number | '')[]): Row[] =>
  weights.map((peso, index) => activity({ id: `OAX-2016-C01-A0${index + 1}`, peso }));

describe('the weights of a commitment’s activities', () => {
  test.each<[string, (number | '')[], number | undefined]>([
    ['none', [], undefined],
    ['all blank', ['', '', ''], undefined],
    ['halves', [0.5, 0.5], undefined],
    ['tenths that do not add up in binary', Array<number>(10).fill(0.1), undefined],
    ['thirds with three decimals', [0.333, 0.333, 0.333], undefined],
    ['thirds with two decimals', [0.33, 0.33, 0.33], 99],
    ['99.6 %', [0.5, 0.496], undefined],
    ['99.4 %', [0.5, 0.494], 99.4],
    ['100.6 %', [0.5, 0.506], 100.6],
    ['twice the whole', [1, 1], 200],
    ['zeros', [0, 0], 0],
  ])('%s: %j', (_title, weights, sum) => {
    const found = checkWeights('OAX-2016-C01', weighing(...weights));
    expect(found.map(({ sentence }) => sentence)).toEqual(
      sum === undefined
        ? []
        : [
            `Los pesos de las actividades de OAX-2016-C01 suman ${sum} %, no 100 %: mientras tanto, todas pesan igual en el avance.`,
          ],
    );
  });

  test.each<[string, (number | '')[], number]>([
    ['one whole and one blank', [1, ''], 100],
    ['one half and one blank', [0.5, ''], 50],
  ])('%s: only some have a weight', (_title, weights, sum) => {
    expect(checkWeights('OAX-2016-C01', weighing(...weights)).map(({ sentence }) => sentence)).toEqual([
      `Solo algunas actividades de OAX-2016-C01 tienen peso (${sum} %): mientras tanto, todas pesan igual en el avance.`,
    ]);
  });

  test('a cancelled activity does not weigh', () => {
    const rows = [
      ...weighing(0.5, 0.5),
      activity({ id: 'OAX-2016-C01-A03', peso: 0.5, estado: 'Cancelada' }),
    ];
    expect(checkWeights('OAX-2016-C01', rows)).toEqual([]);
  });

  test('the problem points at the first activity that has a weight', () => {
    expect(checkWeights('', weighing('', 0.5))).toMatchObject([
      {
        code: 'pesos',
        level: 'error',
        where: { table: 'actividades', field: 'peso', id: 'OAX-2016-C01-A02' },
        sentence:
          'Solo algunas actividades tienen peso (50 %): mientras tanto, todas pesan igual en el avance.',
      },
    ]);
  });

  test.each<[(number | '')[], number[]]>([
    [[], []],
    [
      ['', ''],
      [0.5, 0.5],
    ],
    [
      [0.7, ''],
      [0.5, 0.5],
    ],
    [
      [0.7, 0.2],
      [0.5, 0.5],
    ],
    [
      [0.7, 0.3],
      [0.7, 0.3],
    ],
  ])('%j count as %j', (weights, expected) => {
    expect(weightsOf(weighing(...weights))).toEqual(expected);
  });
});

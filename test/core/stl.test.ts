import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import { checkCouncil } from '../../src/core/council.ts';
import { checkMember, isSeated } from '../../src/core/stl.ts';
import { codes, council, member, places } from './samples.ts';

const TODAY = '2016-06-15';
const other = (more: Row = {}): Row => member({ id: 'OAX-2016-M02', nombre: 'Eva Luna', ...more });
const check = (row: Row, ...others: Row[]): string[] => places(checkMember(row, others, TODAY));

describe('a seat of the Secretariado', () => {
  test.each([
    ['', true],
    ['2016-06-15', true],
    ['2016-06-14', false],
    ['2017-01-01', true],
  ])('until %j is held on 15 June 2016: %s', (hasta, seated) => {
    expect(isSeated(member({ hasta }), TODAY)).toBe(seated);
  });

  test('a sector may have several titulares: three representatives are the least that step 3 asks for', () => {
    expect(check(member(), other())).toEqual([]);
    expect(check(member(), other({ sector: 'Autoridad' }))).toEqual([]);
    expect(check(member(), other({ asiento: 'Suplente', suple_a: 'OAX-2016-M01' }))).toEqual([]);
    expect(check(member({ sector: '' }), other({ sector: '' }))).toEqual([]);
  });

  test.each(['Ana Ruiz', 'ANA RUIZ', ' ana   ruíz ', 'Ána Ruiz', 'Ana Ru\u200biz', 'Ana Ruiz.'])(
    'nobody holds two seats, also written %j',
    (nombre) => {
      const twin = other({ nombre, sector: 'Autoridad' });
      expect(check(member(), twin)).toEqual(['nombre dos-asientos']);
      expect(checkMember(member(), [twin], TODAY, 3)).toMatchObject([
        {
          level: 'error',
          where: { table: 'stl', id: 'OAX-2016-M01', index: 3 },
          sentence: 'Ana Ruiz ya ocupa un asiento (OAX-2016-M02).',
        },
      ]);
    },
  );

  test('two seats without a name are not the same person', () => {
    expect(check(member({ nombre: '' }), other({ nombre: '', sector: 'Autoridad' }))).toEqual([]);
  });

  test.each<[string, Row, Row, string[]]>([
    ['one after the other', { hasta: '2016-06-30' }, { desde: '2016-07-01' }, []],
    ['the other before', { desde: '2016-07-01' }, { hasta: '2016-06-30' }, []],
    ['one already gone', { hasta: '2016-05-31' }, {}, []],
    ['the other already gone', {}, { hasta: '2016-05-31' }, []],
    ['a day in common', { hasta: '2016-07-01' }, { desde: '2016-07-01' }, ['nombre dos-asientos']],
    ['both without days', {}, {}, ['nombre dos-asientos']],
    ['both since long ago', { desde: '2015-01-01' }, { desde: '2016-01-01' }, ['nombre dos-asientos']],
  ])('two seats of one person, %s', (_title, first, second, expected) => {
    expect(check(member(first), other({ nombre: 'Ana Ruiz', ...second }))).toEqual(expected);
  });

  test('the same person may take another seat after leaving the first', () => {
    const again = other({ nombre: 'Ana Ruiz', sector: 'Autoridad', desde: '2016-07-01' });
    expect(check(again, member({ hasta: '2016-06-30' }))).toEqual([]);
  });
});

describe('a suplente', () => {
  const substitute = (more: Row = {}): Row =>
    other({ asiento: 'Suplente', suple_a: 'OAX-2016-M01', ...more });

  test.each<[string, Row, Row[], string[]]>([
    ['of a titular of the same sector', {}, [member()], []],
    ['of nobody', { suple_a: '' }, [member()], ['suple_a suple-a-nadie']],
    ['of another sector', { sector: 'Autoridad' }, [member()], ['suple_a otro-sector']],
    [
      'of a suplente',
      {},
      [member({ asiento: 'Suplente', suple_a: 'OAX-2016-M09' })],
      ['suple_a suple-a-suplente'],
    ],
    [
      'of a titular who has one already',
      {},
      [member(), substitute({ id: 'OAX-2016-M03', nombre: 'Otra' })],
      ['suple_a dos-suplentes'],
    ],
    [
      'of the second titular of the sector',
      { suple_a: 'OAX-2016-M04' },
      [
        member(),
        member({ id: 'OAX-2016-M04', nombre: 'Luz Cano' }),
        substitute({ id: 'OAX-2016-M03', nombre: 'Otra' }),
      ],
      [],
    ],
    [
      'after the earlier one left',
      {},
      [member(), substitute({ id: 'OAX-2016-M03', nombre: 'Otra', hasta: '2016-06-01' })],
      [],
    ],
    [
      'in two seats and of another sector',
      { nombre: 'Ana Ruiz', sector: 'Autoridad' },
      [member()],
      ['nombre dos-asientos', 'suple_a otro-sector'],
    ],
  ])('%s', (_title, cells, others, expected) => {
    expect(check(substitute(cells), ...others)).toEqual(expected);
  });

  test('a titular stands in for nobody', () => {
    expect(check(member({ suple_a: 'OAX-2016-M02' }))).toEqual(['suple_a titular-suple']);
  });

  test('somebody who has left is not checked any more', () => {
    expect(check(substitute({ suple_a: '', hasta: '2016-06-01' }), member())).toEqual([]);
  });
});

describe('the Secretariado as a whole', () => {
  test('three sectors, each with titular and suplente, lack nothing', () => {
    expect(checkCouncil(council(), TODAY)).toEqual([]);
    for (const [index, row] of council().entries()) {
      const others = council().filter((_, at) => at !== index);
      expect(checkMember(row, others, TODAY)).toEqual([]);
    }
  });

  test('an empty one lacks a titular of each sector', () => {
    expect(checkCouncil([], TODAY).map(({ sentence }) => sentence)).toEqual([
      'Organismo garante: no hay titular.',
      'Sociedad civil: no hay titular.',
      'Autoridad: no hay titular.',
    ]);
  });

  test('a titular whose last day has passed leaves the seat empty', () => {
    const rows = council().map((row, index) => (index === 2 ? { ...row, hasta: '2016-06-14' } : row));
    expect(codes(checkCouncil(rows, TODAY))).toEqual(['sin-titular']);
    expect(codes(checkCouncil(rows, '2016-06-14'))).toEqual([]);
  });

  test('each of several titulares of a sector needs a suplente of their own', () => {
    const rows = [...council(), member({ id: 'OAX-2016-M07', nombre: 'Otra', institucion: 'IAIP' })];
    expect(checkCouncil(rows, TODAY).map(({ sentence }) => sentence)).toEqual([
      'OAX-2016-M07 (IAIP) no tiene suplente.',
    ]);
  });

  test('a titular without a suplente is named with the institution', () => {
    const rows = council().filter((_, index) => index !== 5);
    expect(checkCouncil(rows, TODAY)).toMatchObject([
      {
        code: 'sin-suplente',
        level: 'falta',
        where: { id: 'OAX-2016-M05' },
        sentence: 'OAX-2016-M05 (Secretaría de Finanzas) no tiene suplente.',
      },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  cellInput,
  commitmentInput,
  draftInput,
  importInput,
  memberInput,
  setupInput,
} from '../../src/core/inputs.ts';

const SETUP = { state: 'OAX', guarantor: 'IAIP', year: 2016, zone: 'America/Mexico_City', launch: '' };
const COMMITMENT = { commitment: {}, activities: [], indicators: [] };
const IMPORT = { table: 'stl', columns: ['nombre', ''], rows: [['Ana'], []] };
/** As it arrives from a panel: `__proto__` is then a key like any other. */
const sent = (text: string): unknown => JSON.parse(text);

describe('what a panel may send', () => {
  test.each<[string, { wrong: (value: unknown) => string }, unknown]>([
    ['set-up', setupInput, SETUP],
    ['set-up with the year as typed', setupInput, { ...SETUP, year: '2016' }],
    ['a new member', memberInput, { member: { nombre: 'Ana', hasta: '' } }],
    ['a changed member', memberInput, { id: 'OAX-2016-M01', member: {} }],
    [
      'what was seen, and a key',
      memberInput,
      { id: 'x', key: 'abcd1234', member: {}, seen: { x: { cargo: '' } } },
    ],
    ['a new commitment', commitmentInput, COMMITMENT],
    ['a commitment with rows', commitmentInput, { ...COMMITMENT, id: 'x', activities: [{ peso: 0.5 }, {}] }],
    ['a hundred activities', commitmentInput, { ...COMMITMENT, activities: Array(100).fill({}) }],
    ['a draft', draftInput, { form: 'integrante', id: '', draft: { any: [1, { thing: null }] } }],
    ['no draft', draftInput, { form: 'compromiso', id: 'OAX-2016-C01' }],
    ['a cell', cellInput, { tab: 'STL', a1: 'AB1234' }],
    ['a file', importInput, IMPORT],
    ['an empty file', importInput, { ...IMPORT, columns: [], rows: [] }],
    ['five thousand rows', importInput, { ...IMPORT, rows: Array(5000).fill(['x']) }],
    ['very long text', memberInput, { member: { nombre: 'x'.repeat(50_000) } }],
  ])('%s', (_title, shape, value) => {
    expect(shape.wrong(value)).toBe('');
  });

  test.each<[string, { wrong: (value: unknown) => string }, unknown, string]>([
    ['nothing', setupInput, undefined, 'objeto'],
    ['null', memberInput, null, 'objeto'],
    ['a text', memberInput, '{"member":{}}', 'objeto'],
    ['a list', memberInput, [], 'objeto'],
    ['a field too many', setupInput, { ...SETUP, admin: true }, 'admin'],
    ['a field too few', setupInput, { ...SETUP, zone: undefined }, 'zone: texto'],
    ['a number as state', setupInput, { ...SETUP, state: 1 }, 'state: texto'],
    ['a list as year', setupInput, { ...SETUP, year: [2016] }, 'year: valor'],
    ['a year that is no number', setupInput, { ...SETUP, year: Number.NaN }, 'year: valor'],
    ['no year', setupInput, { ...SETUP, year: null }, 'year: valor'],
    ['an ID that is no text', memberInput, { id: 1, member: {} }, 'id: texto'],
    ['an ID that is null', memberInput, { id: null, member: {} }, 'id: texto'],
    ['a member that is a list', memberInput, { member: [] }, 'member: objeto'],
    ['a cell that is an object', memberInput, { member: { nombre: {} } }, 'member: nombre'],
    ['a cell that is null', memberInput, { member: { nombre: null } }, 'member: nombre'],
    ['a cell that is no number', memberInput, { member: { peso: Number.NaN } }, 'member: peso'],
    ['__proto__ beside the member', memberInput, sent('{"member":{},"__proto__":{"x":1}}'), '__proto__'],
    ['__proto__ in the member', memberInput, sent('{"member":{"__proto__":{"x":1}}}'), 'member: __proto__'],
    ['constructor beside the member', memberInput, { member: {}, constructor: 'x' }, 'constructor'],
    ['only what every object has', memberInput, sent('{"__proto__":{"member":{}}}'), '__proto__'],
    [
      'an activity that is a text',
      commitmentInput,
      { ...COMMITMENT, activities: ['x'] },
      'activities: 0.objeto',
    ],
    ['activities that are no list', commitmentInput, { ...COMMITMENT, activities: {} }, 'activities: lista'],
    [
      'an indicator with a list inside',
      commitmentInput,
      { ...COMMITMENT, indicators: [{}, { base: [] }] },
      'indicators: 1.base',
    ],
    [
      'a hundred and one activities',
      commitmentInput,
      { ...COMMITMENT, activities: Array(101).fill({}) },
      'activities: más de 100',
    ],
    ['a draft of an unknown form', draftInput, { form: 'toString', draft: 1 }, 'form: opción'],
    ['a cell address with a tab', cellInput, { tab: 'STL', a1: 'STL!A1' }, 'a1: celda'],
    ['a range', cellInput, { tab: 'STL', a1: 'A1:B2' }, 'a1: celda'],
    ['an unknown table', importInput, { ...IMPORT, table: 'bitacora' }, 'table: opción'],
    ['a table that every object has', importInput, { ...IMPORT, table: 'constructor' }, 'table: opción'],
    ['a list as table', importInput, { ...IMPORT, table: ['stl'] }, 'table: opción'],
    ['a number in a file', importInput, { ...IMPORT, rows: [['a'], ['b', 1]] }, 'rows: 1.1.texto'],
    ['a row that is an object', importInput, { ...IMPORT, rows: [{}] }, 'rows: 0.lista'],
    ['a row too wide', importInput, { ...IMPORT, rows: [Array(201).fill('')] }, 'rows: 0.más de 200'],
    ['a file too long', importInput, { ...IMPORT, rows: Array(5001).fill([]) }, 'rows: más de 5000'],
    ['a hole in a list', importInput, { ...IMPORT, columns: new Array(2) }, 'columns: 0.texto'],
  ])('but not %s', (_title, shape, value, wrong) => {
    expect(shape.wrong(value)).toBe(wrong);
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/board.ts';
import { checkChain, restoreCuts } from '../../src/core/cutChain.ts';
import {
  cutDue,
  cutRows,
  cutsOwed,
  kindsFor,
  readCuts,
  sealed,
  type Cut,
  type Tip,
} from '../../src/core/cuts.ts';
import { boardOf } from '../view/samples.ts';

const { config } = boardOf({});
const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function chain(contents: readonly string[]): Cut[] {
  let previous = '';
  return contents.map((content, index) => {
    const open = {
      number: index + 1,
      kind: 'Ordinario',
      date: '2020-05-15',
      at: '2020-05-15T17:30:00.000Z',
      changes: '',
      previous,
      content,
    };
    const digest = sha(sealed(open));
    previous = digest;
    return { ...open, digest };
  });
}

const LONG = 'ñ😀'.repeat(250_000);
const cuts = chain(['{"a":1}', LONG, '{"c":3}']);
const rows = cuts.flatMap((cut) => cutRows(cut, config));
const tip: Tip = { number: 3, digest: cuts[2]?.digest ?? '' };
const said = (all: readonly Row[], known: Tip | undefined = tip): string[] =>
  checkChain(all, sha, known).map(({ code, sentence }) =>
    `${code} ${/\d+/.exec(sentence)?.[0] ?? ''}`.trim(),
  );

describe('the chain of frozen cuts', () => {
  test('a content of 750,000 characters takes two rows, each cell below 50,000, and reads back to the letter', () => {
    const own = cutRows(cuts[1] as Cut, config);
    expect(own.map((row) => row['id'])).toEqual(['FED-2019-K02', 'FED-2019-K02-2']);
    expect(own.flatMap((row) => Object.values(row)).every((cell) => String(cell).length <= 50_000)).toBe(
      true,
    );
    expect(readCuts([...rows].reverse()).map(({ content, whole }) => [content.length, whole])).toEqual([
      [7, true],
      [LONG.length, true],
      [7, true],
    ]);
  });

  test('in whatever order the rows stand, the whole chain holds', () => {
    expect(said(rows)).toEqual([]);
    expect(said([...rows].reverse())).toEqual([]);
    expect(said([])).toHaveLength(3);
    expect(checkChain([], sha, undefined)).toEqual([]);
  });

  test('every single cell that says something is under a digest', () => {
    rows.forEach((row, at) => {
      for (const [key, value] of Object.entries(row)) {
        if (value === '' || key === 'id') continue;
        const changed = typeof value === 'number' ? value + 1 : `${String(value).slice(0, -1)}#`;
        const altered = rows.map((one, index) => (index === at ? { ...one, [key]: changed } : one));
        expect(said(altered), `${at} ${key}`).toContain(`corte-alterado ${[1, 2, 2, 3][at]}`);
      }
    });
  });

  test('the innocent neighbours of an altered cut are not named', () => {
    const altered = rows.map((row, at) => (at === 0 ? { ...row, huella: 'f'.repeat(64) } : row));
    expect(said(altered)).toEqual(['corte-alterado 1']);
  });

  test('a missing part, a missing cut and a cut that was never frozen are named', () => {
    expect(said(rows.filter((_, at) => at !== 2))).toEqual(['corte-alterado 2']);
    expect(said(rows.filter((_, at) => at !== 3))).toEqual(['corte-borrado 3']);
    const forged = chain(['1', '2', '3', '4'])[3] as Cut;
    expect(said([...rows, ...cutRows(forged, config)])).toEqual(['corte-ajeno 4']);
    expect(said([...rows, rows[0] as Row])).toEqual(['corte-repetido 1']);
    expect(said([...rows, { id: '', tipo: 'Mes 6' }])).toEqual(['corte-ajeno']);
  });

  test('what the journal knows comes back only where it is what was frozen', () => {
    const known = new Map(rows.map((row) => [String(row['id']), row]));
    const broken = rows
      .filter((_, at) => at !== 2)
      .map((row, at) => (at === 0 ? { ...row, tipo: 'Mes 6' } : row));
    const { changes, back } = restoreCuts(broken, known, sha, tip);
    expect(back).toEqual([1, 2]);
    expect(changes).toEqual([
      { kind: 'set', table: 'cortes', id: 'FED-2019-K01', cells: { tipo: 'Ordinario' } },
      { kind: 'append', table: 'cortes', rows: [rows[2]] },
    ]);
    known.set('FED-2019-K01', { ...rows[0], cambios: 'otra historia' });
    expect(restoreCuts(broken, known, sha, tip).back).toEqual([2]);
  });
});

describe('which cut is due', () => {
  const launch = { launch: '2016-08-31' };
  const due = (today: string, ...kinds: string[]) => {
    const found = cutDue(launch, kinds.map((kind) => ({ kind })), today); // oxfmt-ignore
    return found && `${found.kind} ${found.day} ${found.days}`;
  };

  test.each([
    ['2016-09-01', [], 'Mes 6 2017-02-28 180'],
    ['2017-02-28', ['Lanzamiento', 'Ordinario'], 'Mes 6 2017-02-28 0'],
    ['2017-03-05', [], 'Mes 6 2017-02-28 -5'],
    ['2017-03-05', ['Mes 6'], 'Mes 12 2017-08-31 179'],
    ['2017-08-23', [], 'Mes 6 2017-02-28 -176'],
    ['2017-08-24', [], 'Mes 12 2017-08-31 7'],
    ['2017-09-10', ['Mes 6'], 'Mes 12 2017-08-31 -10'],
    ['2017-09-10', ['Mes 12'], undefined],
  ])('on %s after %j: %s', (today, kinds, wanted) => {
    expect(due(today, ...kinds)).toBe(wanted);
  });

  test('before the launch none is, and far from its day only an ordinary cut may be made', () => {
    expect(cutDue({ launch: '' }, [], '2016-09-01')).toBeUndefined();
    expect(kindsFor({ launch: '' }, [], '2016-09-01')).toEqual(['Ordinario']);
    expect(kindsFor(launch, [], '2017-02-20')).toEqual(['Ordinario']);
    expect(kindsFor(launch, [], '2017-02-21')).toEqual(['Mes 6', 'Ordinario']);
    expect(kindsFor(launch, [{ kind: 'Mes 6' }], '2017-08-23')).toEqual(['Ordinario']);
    expect(kindsFor(launch, [{ kind: 'Mes 6' }], '2017-08-24')).toEqual(['Mes 12', 'Ordinario']);
  });

  test('a month that passed without its cut may be made up for until it has one, whatever was made since', () => {
    const half = { kind: 'Mes 6' };
    const end = { kind: 'Mes 12' };
    expect(kindsFor(launch, [{ kind: 'Ordinario' }], '2017-06-15')).toEqual(['Mes 6', 'Ordinario']);
    expect(kindsFor(launch, [], '2017-08-25')).toEqual(['Mes 12', 'Mes 6', 'Ordinario']);
    expect(kindsFor(launch, [end], '2018-01-10')).toEqual(['Ordinario', 'Mes 6']);
    expect(kindsFor(launch, [half], '2018-01-10')).toEqual(['Mes 12', 'Ordinario']);
    expect(kindsFor(launch, [half, end], '2018-01-10')).toEqual(['Ordinario']);
    expect(cutsOwed(launch, [], '2017-08-25').map(({ kind, days }) => [kind, days])).toEqual([
      ['Mes 6', -178],
      ['Mes 12', 6],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { answer as answered, createWorld, engine, OWNER, project } from './engine.ts';
import { BELIEVED } from './fidelity/believed.ts';
import type { Fact } from './fidelity/fact.ts';
import { d, g, v } from './fidelity/fact.ts';
import { liveScript } from './fidelity/live.ts';
import { answerOf, FACTS, fidelity, isMissing } from './fidelity/judge.ts';

/** They need a method that the host has only the name of, or a formula that it does not compute. */
const MISSING = [
  'a series goes on downwards',
  'a colour of the theme is no colour by numbers',
  'a search finds what is shown, in any case, with its accents',
  'a search without accents, of whole cells, in their case',
  'what is replaced is counted',
  'a gradient is a rule',
  'bands are laid on a range and go',
  'an empty sheet’s styles are the usual ones',
  'a text becomes a date by its pattern, or fails',
  'a digest in MD2',
];

function check(fact: Fact): void {
  const answer = answerOf(fact, engine.guest);
  expect(isMissing(answer)).toBe(MISSING.includes(fact[0]));
  if (!isMissing(answer)) expect(answer, fact[3].at).toEqual(fact[2]);
}

describe('Apps Script, as it was seen, asserted or written: in the local host', () => {
  for (const fact of FACTS) test(fact[0], () => check(fact));
});

describe('Apps Script, as it is believed: in the local host', () => {
  for (const fact of BELIEVED) test(fact[0], () => check(fact));
});

test('the script for whoever has an account finds everything as believed, and leaves the spreadsheet as it was', () => {
  const { world, workbookId } = createWorld();
  const run = { workbookId, user: OWNER, entry: 'comprobar', args: [], kind: 'call' } as const;
  expect(answered(world.run({ project: project(liveScript()), ...run }))).toEqual([]);
  expect(world.workbooks.get(workbookId)?.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

test('each fact says something else and has a source', () => {
  const said = [...FACTS, ...BELIEVED].map(([says]) => says);
  expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
  expect(FACTS.filter(([, , , { grade }]) => grade === 'U')).toEqual([]);
  expect(BELIEVED.filter(([, , , { grade }]) => grade !== 'U')).toEqual([]);
});

test('the report counts what is right, wrong and missing', () => {
  const facts: Fact[] = [
    ['one and one is two', '[1 + 1]', [2], v('sums')],
    ['one and one is three', '({ sum: 1 + 1 })', { sum: 3 }, g('sums', 1)],
    ['bands are laid', "sheet.getRange('A1').applyRowBanding()", null, d('bands')],
  ];
  expect(fidelity(engine.guest, facts)).toEqual({
    counts: {
      V: { right: 1, wrong: 0, missing: 0 },
      G: { right: 0, wrong: 1, missing: 0 },
      D: { right: 0, wrong: 0, missing: 1 },
      S: { right: 0, wrong: 0, missing: 0 },
    },
    wrong: ['one and one is three'],
    missing: ['bands are laid'],
  });
});

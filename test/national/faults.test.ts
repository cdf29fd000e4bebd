import { expect, test } from 'vitest';
import { examine } from '../../src/host/faults/examine.ts';
import { NATION_OPERATIONS } from '../../src/host/faults/nation/operations.ts';
import { NationStarts } from '../../src/host/faults/nation/starts.ts';
import { CALLS, TRIGGERS } from '../../src/national/names.ts';
import { GUEST, readProject } from '../board/desk.ts';

/** As many calls of each operation as get a fault; `npm run faults` looks at every call of every operation. */
const PLACES = 3;
/** One of each kind that writes in a way of its own. */
const LOOKED_AT = [
  'guardarPreparar blank',
  'guardarPreparar over an open entry',
  'actualizar later',
  'continuar slowly',
  'guardarJuicio again, under another rubric',
  'publicarJuicios',
  'onEdit code of another state',
  'onEdit whole rows wiped',
  'archivar',
];

const starts = new NationStarts({ project: readProject('national'), guest: GUEST });
const operations = NATION_OPERATIONS.filter(({ name }) => LOOKED_AT.includes(name.replace('national ', '')));

test('every function that a panel may call, and every trigger, is in the fault run', () => {
  const run = NATION_OPERATIONS.map(({ name }) => name.split(' ')[1]);
  const all = [...Object.keys(CALLS), ...TRIGGERS].filter(
    (name) => name !== 'onOpen' && name !== 'onInstall',
  );
  expect(all.filter((name) => !run.includes(name))).toEqual([]);
  expect(operations).toHaveLength(LOOKED_AT.length);
});

test.each(operations)(
  'a fault at any service call of $name leaves the workbook as before or as after, once somebody does anything',
  { timeout: 120_000 },
  (operation) => {
    const stage = starts.get(operation.board);
    const { calls } = stage.run(operation.step(stage)).meter;
    const { cases, failures } = examine(starts, operation, { sample: Math.ceil(calls / PLACES) });
    expect(failures).toEqual([]);
    expect(cases).toBeGreaterThan(PLACES);
  },
);

import { expect, test } from 'vitest';
import { Boards } from '../../src/host/faults/boards.ts';
import { examine } from '../../src/host/faults/examine.ts';
import { OPERATIONS } from '../../src/host/faults/operations.ts';
import { CALLS, TRIGGERS } from '../../src/gas/board/names.ts';
import { readProject } from './desk.ts';
import { describeFaults, GUEST, LONG_MS } from './faultsRun.ts';

describeFaults(0, 2);

test('every function that a panel may call, and every trigger, is in the fault run', () => {
  const shown = ['onOpen', 'onInstall'];
  const run = OPERATIONS.map(({ name }) => name.split(' ')[0]);
  const all = [...Object.keys(CALLS), ...TRIGGERS].filter((name) => !shown.includes(name));
  expect(all.filter((name) => !run.includes(name))).toEqual([]);
});

test('an add-on that kept no journal would be found out', { timeout: LONG_MS }, () => {
  const project = readProject();
  const careless = { ...project, code: project.code.replace(/\b\w+\.appendRow\(/g, 'void(') };
  const operation = OPERATIONS.find(({ name }) => name === 'guardarCompromiso new');
  if (!operation) throw new Error('There is no such operation.');
  const { failures } = examine(new Boards({ project: careless, guest: GUEST }), operation, { sample: 3 });
  expect(careless.code).not.toBe(project.code);
  expect(failures.length).toBeGreaterThan(0);
});

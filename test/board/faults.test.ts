import { describe, expect, test } from 'vitest';
import { Boards } from '../../src/host/faults/boards.ts';
import { examine } from '../../src/host/faults/examine.ts';
import { NEXT, OPERATIONS } from '../../src/host/faults/operations.ts';
import { trace } from '../../src/host/faults/trace.ts';
import { readProject } from './desk.ts';

const GUEST = new URL('../../dist/host/guest.js', import.meta.url).pathname;
const SAMPLE = 7;
const LONG_MS = 120_000;
const nexts = Object.keys(NEXT).length;
const boards = new Boards({ project: readProject(), guest: GUEST });

/** Two ways to fail at each call and a third where the lock is taken; each followed by every kind of next operation. */
function expectedCases(calls: number, locks: number, sample: number): number {
  return (2 * Math.ceil(calls / sample) + locks) * nexts;
}

describe('a fault at any service call leaves the board as before or as after, once somebody does anything', () => {
  for (const operation of OPERATIONS.filter(({ long }) => !long)) {
    test(`${operation.name}: every call`, { timeout: LONG_MS }, () => {
      const stage = boards.get(operation.board);
      const { meter } = stage.run(operation.step(stage));
      const { calls, locks, cases, failures } = examine(boards, operation);
      expect(failures).toEqual([]);
      expect(calls).toBe(meter.calls);
      expect(cases).toBe(expectedCases(calls, locks, 1));
    });
  }

  for (const operation of OPERATIONS.filter(({ long }) => long)) {
    test(`${operation.name}: every ${SAMPLE}th call`, { timeout: LONG_MS }, () => {
      const { calls, locks, cases, failures } = examine(boards, operation, { sample: SAMPLE });
      expect(failures).toEqual([]);
      expect(calls).toBeGreaterThan(SAMPLE);
      expect(cases).toBe(expectedCases(calls, locks, SAMPLE));
    });
  }
});

test('what saves takes the lock once, and what only looks never', { timeout: LONG_MS }, () => {
  for (const { name, board, step, reads } of OPERATIONS) {
    const stage = boards.get(board);
    const taken = step(stage);
    const { calls } = trace(() => stage.run(taken));
    const locks = calls.filter((call) => call.startsWith('Lock.tryLock'));
    expect(locks.length, name).toBe(reads || name === 'guardarBorrador' ? 0 : 1);
  }
});

test('an add-on that kept no journal would be found out', { timeout: LONG_MS }, () => {
  const project = readProject();
  const careless = { ...project, code: project.code.replace(/\b\w+\.appendRow\(/g, 'void(') };
  const operation = OPERATIONS.find(({ name }) => name === 'guardarCompromiso new');
  if (!operation) throw new Error('There is no such operation.');
  const { failures } = examine(new Boards({ project: careless, guest: GUEST }), operation);
  expect(careless.code).not.toBe(project.code);
  expect(failures.length).toBeGreaterThan(0);
});

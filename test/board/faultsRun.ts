import { describe, expect, test } from 'vitest';
import { Boards } from '../../src/host/faults/boards.ts';
import { examine } from '../../src/host/faults/examine.ts';
import { OPERATIONS } from '../../src/host/faults/operations.ts';
import type { Operation } from '../../src/host/faults/operation.ts';
import { readProject } from './desk.ts';

export const GUEST = new URL('../../dist/host/guest.js', import.meta.url).pathname;
export const LONG_MS = 120_000;
/** A longer operation is looked at in so many places, one that calls as another does in fewer; `npm run faults` looks at every call of every operation. */
const PLACES = 3;
const FEWER = 2;
/** Calls of a saving that is looked at everywhere. */
const SHORT = 20;

export const boards = new Boards({ project: readProject(), guest: GUEST });

export const kindOf = ({ name }: Operation): string => name.split(' ')[0] ?? '';

/** The first of those that begin alike makes the calls that the others make too. */
const first = new Set(
  OPERATIONS.filter((one) => OPERATIONS.find((other) => kindOf(other) === kindOf(one)) === one),
);

/** @returns every how many calls a fault is put into it */
function sampleOf(operation: Operation, calls: number): number {
  const ofItsOwn = first.has(operation) && !operation.reads;
  if (ofItsOwn && calls <= SHORT) return 1;
  return Math.max(3, Math.ceil(calls / (ofItsOwn ? PLACES : FEWER)));
}

/** They save nothing of the board: at most a property of their own. */
const LOCKLESS = ['guardarBorrador', 'probarRecordatorios', 'irACelda', 'abrirPlan'];

/** The operations in as many shares as there are files that call this, for files run side by side. */
export function describeFaults(share: number, of: number): void {
  describe('a fault at any service call leaves the board as before or as after, once somebody does anything', () => {
    for (const [turn, operation] of OPERATIONS.filter((_, index) => index % of === share).entries()) {
      test(operation.name, { timeout: LONG_MS }, () => {
        const sample = (calls: number): number => sampleOf(operation, calls);
        const { calls, taken, locks, cases, failures } = examine(boards, operation, { sample, turn });
        expect(failures).toEqual([]);
        // what saves takes the lock once, and what only looks never
        expect(taken).toBe(operation.reads || LOCKLESS.includes(operation.name) ? 0 : 1);
        expect(locks).toBe(taken);
        // an exception or a death at each place, and a refusal too where the lock is taken
        expect(cases).toBeGreaterThanOrEqual(Math.ceil(calls / sampleOf(operation, calls)) + locks);
      });
    }
  });
}

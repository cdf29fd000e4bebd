import { describe, expect, test } from 'vitest';
import { Boards } from '../../src/host/faults/boards.ts';
import { examine } from '../../src/host/faults/examine.ts';
import { NEXT } from '../../src/host/faults/next.ts';
import { OPERATIONS } from '../../src/host/faults/operations.ts';
import type { Operation } from '../../src/host/faults/operations.ts';
import { readProject } from './desk.ts';

export const GUEST = new URL('../../dist/host/guest.js', import.meta.url).pathname;
export const LONG_MS = 120_000;
/** A longer operation is looked at in so many places; `npm run faults` looks at every call of every operation. */
const PLACES = 3;
/** Calls of a saving that is looked at everywhere. */
const SHORT = 20;
const nexts = Object.keys(NEXT).length;

export const boards = new Boards({ project: readProject(), guest: GUEST });

const kindOf = ({ name }: Operation): string => name.split(' ')[0] ?? '';

/** The first of those that begin alike makes the calls that the others make too; an edit is its own each time. */
const first = new Set(
  OPERATIONS.filter(
    (one) => kindOf(one) === 'onEdit' || OPERATIONS.find((other) => kindOf(other) === kindOf(one)) === one,
  ),
);

/** @returns every how many calls a fault is put into it */
function sampleOf(operation: Operation, calls: number): number {
  const everywhere = first.has(operation) && !operation.reads && calls <= SHORT;
  return everywhere ? 1 : Math.max(3, Math.ceil(calls / PLACES));
}

/** Two ways to fail at each call and a third where the lock is taken; each followed by every kind of next operation. */
function expectedCases(calls: number, locks: number, sample: number): number {
  return (2 * Math.ceil(calls / sample) + locks) * nexts;
}

/** The operations in as many shares as there are files that call this, for files run side by side. */
export function describeFaults(share: number, of: number): void {
  describe('a fault at any service call leaves the board as before or as after, once somebody does anything', () => {
    for (const operation of OPERATIONS.filter((_, index) => index % of === share)) {
      test(operation.name, { timeout: LONG_MS }, () => {
        const stage = boards.get(operation.board);
        const { meter } = stage.run(operation.step(stage));
        const sample = sampleOf(operation, meter.calls);
        const { calls, locks, cases, failures } = examine(boards, operation, { sample });
        expect(failures).toEqual([]);
        expect(calls).toBe(meter.calls);
        expect(cases).toBe(expectedCases(calls, locks, sample));
      });
    }
  });
}

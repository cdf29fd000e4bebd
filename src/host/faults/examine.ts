import type { Outcome } from '../world.ts';
import type { Boards } from './boards.ts';
import { journalFaults } from './entries.ts';
import { NEXT } from './operations.ts';
import type { Operation } from './operations.ts';
import { saidYes } from './stage.ts';
import type { Fault, Stage, Step } from './stage.ts';
import { differences, same, stateOf, withoutChance } from './state.ts';
import type { State } from './state.ts';
import { trace } from './trace.ts';

export interface Failure {
  /** 0 = without any fault. */
  k: number;
  mode: Fault['failMode'] | 'none';
  call: string;
  next: string;
  difference: string;
}

export interface Examined {
  name: string;
  /** Service calls without a fault, and how many of them take a lock. */
  calls: number;
  locks: number;
  cases: number;
  failures: Failure[];
  seconds: number;
}

export interface Choice {
  /** Every n-th call. */
  sample?: number;
  /** Of `of` equal shares of the calls, this one. */
  share?: { index: number; of: number };
}

/** The board after the operation that follows, had there been no fault: the fault before anything, or after all. */
interface Reference {
  next: string;
  before: State;
  after: State;
}

const LOCK = /\.(try|wait)Lock\b/;
const MOST_SHOWN = 6;

/** Runs the operation once for each call and each way to fail there, and then what somebody would do next. */
export function examine(boards: Boards, operation: Operation, choice: Choice = {}): Examined {
  const begun = performance.now();
  const before = boards.get(operation.board);
  const step = operation.step(before);
  const done = before.copy();
  const { result, calls } = trace(() => done.run(step));
  const references = Object.entries(NEXT).map(([next, following]): Reference => ({
    next,
    before: follow(before.copy(), following),
    after: follow(done.copy(), following),
  }));
  const failures = choice.share && choice.share.index > 0 ? [] : unfaulted(operation, before, done, result);
  const bench = { operation, before, step, references, seen: new Map<string, Failure[]>() };
  let cases = 0;
  for (const fault of faultsAt(calls, choice)) {
    const call = calls[fault.failAt - 1] ?? '';
    failures.push(...examineFault(bench, fault).map((failure) => ({ ...failure, ...named(fault), call })));
    cases += references.length;
  }
  const locks = calls.filter((call) => LOCK.test(call)).length;
  const seconds = Math.round(performance.now() - begun) / 1000;
  return { name: operation.name, calls: calls.length, locks, cases, failures, seconds };
}

const named = ({ failAt, failMode }: Fault): Pick<Failure, 'k' | 'mode'> => ({ k: failAt, mode: failMode });

function faultsAt(calls: readonly string[], { sample = 1, share = { index: 0, of: 1 } }: Choice): Fault[] {
  const chosen = calls.map((_, index) => index).filter((index) => index % sample === 0);
  return chosen
    .filter((_, position) => position % share.of === share.index)
    .flatMap((index): Fault[] => {
      const failAt = index + 1;
      const faults: Fault[] = [
        { failAt, failMode: 'exception' },
        { failAt, failMode: 'killed' },
      ];
      return LOCK.test(calls[index] ?? '') ? [...faults, { failAt, failMode: 'lock' }] : faults;
    });
}

function follow(stage: Stage, following: Step): State {
  const { value, error } = stage.run(following);
  return stateOf(stage, value ?? error?.message ?? null);
}

interface Case {
  operation: Operation;
  before: Stage;
  step: Step;
  references: readonly Reference[];
  seen: Map<string, Failure[]>;
}

function examineFault({ operation, before, step, references, seen }: Case, fault: Fault): Failure[] {
  const stage = before.copy();
  const outcome = stage.run(step, fault);
  // an execution that made no call after its fault left what its first calls made: the same at any k with as many changes
  const plain = outcome.meter.calls === fault.failAt && !saidYes(outcome.value);
  const key = plain ? `${stage.book.revision} ${stored(stage)}` : undefined;
  const known = key === undefined ? undefined : seen.get(key);
  if (known) return known;
  const found = references.flatMap((reference) =>
    compare(operation, stage.copy(), reference, saidYes(outcome.value)),
  );
  if (key !== undefined) seen.set(key, found);
  return found;
}

/** What is kept outside the cells, whose changes the revision counts. */
function stored({ book, world }: Stage): string {
  const cached = [...world.cache].map(([key, store]) => [key, ...store]);
  const outside = [book.properties, [...world.properties], cached, world.triggers, world.outbox];
  return withoutChance(JSON.stringify(outside));
}

const failed = (next: string, difference: string): Failure => ({
  k: 0,
  mode: 'none',
  call: '',
  next,
  difference,
});

function compare(operation: Operation, stage: Stage, reference: Reference, promised: boolean): Failure[] {
  const { next, before, after } = reference;
  const following = NEXT[next];
  if (!following) return [];
  const state = follow(stage, following);
  const [isBefore, isAfter] = [same(state, before), same(state, after)];
  if (isAfter || (isBefore && !promised)) return [];
  if (isBefore) return [failed(next, `${operation.name} answered that it was done, and it was not`)];
  const problems = [...journalFaults(stage), ...stillOpen(stage)];
  const [toBefore, toAfter] = [differences(state, before), differences(state, after)];
  const [closest, list] = toBefore.length < toAfter.length ? ['before', toBefore] : ['after', toAfter];
  const shown = list.slice(0, MOST_SHOWN).join('; ');
  const more = list.length > MOST_SHOWN ? `; and ${list.length - MOST_SHOWN} more` : '';
  return [failed(next, [`${closest} but ${shown}${more}`, ...problems].join(' | '))];
}

function stillOpen({ book }: Stage): string[] {
  const open = book.properties['abierto'] ?? '';
  return open ? [`abierto: ${open.slice(0, 60)}`] : [];
}

/** What must hold before any fault is worth looking at. */
function unfaulted(operation: Operation, before: Stage, done: Stage, { value, error }: Outcome): Failure[] {
  const refused = typeof value === 'object' && value !== null && ('refused' in value || 'problems' in value);
  if (error || refused) return [failed('', JSON.stringify(error ?? value))];
  const changed = differences(stateOf(done), stateOf(before));
  if (operation.reads && changed.length > 0) return [failed('', `only looks, but ${changed.join('; ')}`)];
  return [...journalFaults(done, before), ...stillOpen(done)].map((problem) => failed('', problem));
}

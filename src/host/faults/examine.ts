import type { Outcome } from '../world.ts';
import { historyOf, journalFaults } from './entries.ts';
import type { Operation } from './operation.ts';
import { goesOn, saidYes } from './stage.ts';
import type { Fault, Stage, Step } from './stage.ts';
import type { Starts } from './starts.ts';
import { differences, same, sayDifferences, stateOf, withoutChance } from './state.ts';
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
  /** Service calls without a fault. */
  calls: number;
  /** Calls that take a lock. */
  taken: number;
  /** Those of them that are looked at. */
  locks: number;
  cases: number;
  failures: Failure[];
  seconds: number;
}

export interface Choice {
  /** Every n-th call, and each that takes a lock; or how to find n from how many there are. */
  sample?: number | ((calls: number) => number);
  /** At each call one way to fail, in turn, and after it this one of the next operations; otherwise all with all. */
  turn?: number;
  /** Of `of` equal shares of the calls, this one. */
  share?: { index: number; of: number };
}

type Examinee = Pick<Operation, 'name' | 'reads'>;

/** The board after the operation that follows, had there been no fault: the fault before anything, or after all. */
interface Reference {
  next: string;
  following: Step;
  before: Followed;
  after: Followed;
}

interface Followed {
  state: State;
  history: string[];
}

const OPEN = 'propiedad abierto';
const LOCK = /\.(try|wait)Lock\b/;

/** Runs the operation once for each call and each way to fail there, and then what somebody would do next. */
export function examine<B extends string>(
  starts: Starts<B>,
  operation: Operation<B>,
  choice: Choice = {},
): Examined {
  const begun = performance.now();
  const before = starts.get(operation.board);
  const { book, world } = before;
  const [revision, web] = [book.revision, world.web];
  const step = operation.step(before);
  // what is typed or served for this operation is no longer the board that others begin with
  const known =
    book.revision === revision && world.web === web ? knownOf(starts, operation.board) : undefined;
  const done = before.copy();
  const { result, calls } = trace(() => done.run(step));
  if (operation.rest && goesOn(result.value)) done.must(operation.rest);
  const nexts = Object.entries(starts.next);
  const chosen = nexts.filter((_, at) => choice.turn === undefined || at === choice.turn % nexts.length);
  const references = chosen.map(([next, following]): Reference => ({
    next,
    following,
    before: once(known, next, () => follow(before.copy(), following)),
    after: follow(done.copy(), following),
  }));
  const failures = choice.share && choice.share.index > 0 ? [] : unfaulted(operation, before, done, result);
  const bench = { operation, before, step, references, seen: new Map<string, Failure[]>() };
  const faults = faultsAt(calls, choice);
  for (const fault of faults) {
    const call = calls[fault.failAt - 1] ?? '';
    failures.push(...examineFault(bench, fault).map((failure) => ({ ...failure, ...named(fault), call })));
  }
  const locks = faults.filter(({ failMode }) => failMode === 'lock').length;
  const taken = calls.filter((call) => LOCK.test(call)).length;
  const cases = faults.length * references.length;
  const seconds = Math.round(performance.now() - begun) / 1000;
  return { name: operation.name, calls: calls.length, taken, locks, cases, failures, seconds };
}

const named = ({ failAt, failMode }: Fault): Pick<Failure, 'k' | 'mode'> => ({ k: failAt, mode: failMode });

function faultsAt(
  calls: readonly string[],
  { sample = 1, share = { index: 0, of: 1 }, turn }: Choice,
): Fault[] {
  const every = typeof sample === 'number' ? sample : sample(calls.length);
  const locks = (index: number): boolean => LOCK.test(calls[index] ?? '');
  const chosen = calls.map((_, index) => index).filter((index) => index % every === 0 || locks(index));
  return chosen
    .filter((_, position) => position % share.of === share.index)
    .flatMap((index, position) => {
      const ways: Fault['failMode'][] = ['exception', 'killed'];
      const modes =
        turn === undefined ? ways : ways.filter((_, way) => way === (position + turn) % ways.length);
      if (locks(index)) modes.push('lock');
      return modes.map((failMode) => ({ failAt: index + 1, failMode }));
    });
}

const followed = new WeakMap<object, Map<string, Map<string, Followed>>>();

/** What each next operation makes of a board of these starts. */
function knownOf<B extends string>(starts: Starts<B>, board: B): Map<string, Followed> {
  const boards = followed.get(starts) ?? new Map<string, Map<string, Followed>>();
  followed.set(starts, boards);
  const known = boards.get(board) ?? new Map<string, Followed>();
  boards.set(board, known);
  return known;
}

function once(known: Map<string, Followed> | undefined, next: string, make: () => Followed): Followed {
  const found = known?.get(next) ?? make();
  known?.set(next, found);
  return found;
}

function follow(stage: Stage, following: Step): Followed {
  const { value, error } = stage.run(following);
  return { state: stateOf(stage, value ?? error?.message ?? null), history: historyOf(stage) };
}

interface Case {
  operation: Examinee;
  before: Stage;
  step: Step;
  references: readonly Reference[];
  seen: Map<string, Failure[]>;
}

function examineFault(bench: Case, fault: Fault): Failure[] {
  const { before, step, references, seen } = bench;
  const stage = before.copy();
  const outcome = stage.run(step, fault);
  // an execution that made no call after its fault left what its first calls made: the same at any k with as many changes
  const promised = saidYes(outcome.value) || goesOn(outcome.value);
  const plain = outcome.meter.calls === fault.failAt && !promised;
  const key = plain ? `${stage.book.revision} ${stored(stage)}` : undefined;
  const known = key === undefined ? undefined : seen.get(key);
  if (known) return known;
  const last = references.length - 1;
  const found = references.flatMap((reference, index) =>
    compare(bench, index === last ? stage : stage.copy(), reference, promised),
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

function compare(
  { operation, before: start }: Case,
  stage: Stage,
  reference: Reference,
  promised: boolean,
): Failure[] {
  const { next, following, before, after } = reference;
  const found = follow(stage, following);
  // on a board that is too broken to finish anything, what was open stays open
  const open = before.state.has(OPEN) ? [] : stillOpen(stage);
  const problems = [...journalFaults(stage, start), ...open];
  const say = (...parts: string[]): Failure[] => [failed(next, [...parts, ...problems].join(' | '))];
  // the next operation may do the same work under its own name: then before and after look alike, and one story is enough
  const [untold] = (promised ? [after] : [after, before])
    .filter((wanted) => same(found.state, wanted.state))
    .map((wanted) => wanted.history.filter((entry) => !found.history.includes(entry)))
    .sort((one, other) => one.length - other.length);
  if (untold) {
    if (untold.length > 0) problems.push(`Bitácora: nothing tells of «${untold.join('», «')}»`);
    return problems.length > 0 ? say() : [];
  }
  if (same(found.state, before.state)) return say(`${operation.name} said it was done, and it was not`);
  const [toBefore, toAfter] = [before, after].map(({ state }) => differences(found.state, state));
  const [closest, list] =
    (toBefore ?? []).length < (toAfter ?? []).length ? ['before', toBefore] : ['after', toAfter];
  return say(`${closest}, but ${sayDifferences(list ?? [])}`);
}

function stillOpen({ book }: Stage): string[] {
  const open = book.properties['abierto'] ?? '';
  return open ? [`abierto: ${open.slice(0, 60)}`] : [];
}

/** What must hold before any fault is worth looking at. */
function unfaulted(operation: Examinee, before: Stage, done: Stage, { value, error }: Outcome): Failure[] {
  const refused = typeof value === 'object' && value !== null && ('refused' in value || 'problems' in value);
  if (error || refused) return [failed('', JSON.stringify(error ?? value))];
  const changed = differences(stateOf(done), stateOf(before));
  if (operation.reads && changed.length > 0)
    return [failed('', `only looks, but ${sayDifferences(changed)}`)];
  return [...journalFaults(done, before), ...stillOpen(done)].map((problem) => failed('', problem));
}

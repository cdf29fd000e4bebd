import { COST } from '../meter.ts';
import type { Execution } from './execution.ts';
import type { Methods } from './handler.ts';
import type { BagThing } from './things.ts';
import { ScriptError } from './wire.ts';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';
const RETRY_MS = 20;

type Lock = BagThing<{ key: string }>;

function take(x: Execution, { state: { key } }: Lock): boolean {
  const holder = x.world.locks.get(key);
  if (holder !== undefined && holder !== x) return false;
  x.world.locks.set(key, x);
  return true;
}

/** In process nobody can release it meanwhile, so waiting only moves the clock. */
function acquire(x: Execution, self: Lock, ms: number): boolean | Promise<boolean> {
  x.meter.spend(COST.lock);
  if (ms < 0 || x.locksRefused) return false;
  if (take(x, self)) return true;
  if (x.patient) return retry(x, self, Date.now() + ms);
  x.world.advance(ms);
  return false;
}

async function retry(x: Execution, self: Lock, until: number): Promise<boolean> {
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    if (x.dead !== undefined) throw new ScriptError(x.dead);
    if (take(x, self)) return true;
  }
  return false;
}

function orThrow(got: boolean): null {
  if (!got) throw new ScriptError(TIMEOUT);
  return null;
}

export const lock: Methods<Lock> = {
  tryLock: (x, self, args) => acquire(x, self, args.number(0)),
  waitLock: (x, self, args) => {
    const got = acquire(x, self, args.number(0));
    return got instanceof Promise ? got.then(orThrow) : orThrow(got);
  },
  hasLock: (x, self) => x.world.locks.get(self.state.key) === x,
  releaseLock: (x, self) => {
    x.meter.spend(COST.lock);
    if (x.world.locks.get(self.state.key) === x) x.world.locks.delete(self.state.key);
  },
};

import { COST } from '../meter.ts';
import { textOf } from './args.ts';
import type { Execution } from './execution.ts';
import type { Methods } from './handler.ts';
import type { BagThing } from './things.ts';
import { ScriptError } from './wire.ts';

export interface CacheEntry {
  value: string;
  until: number;
}

const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;
const MOST_ITEMS = 1000;
const KEPT_ITEMS = 900;

type Store = BagThing<{ key: string }>;

function storeOf(x: Execution, { state: { key } }: Store): Map<string, CacheEntry> {
  const known = x.world.cache.get(key) ?? new Map<string, CacheEntry>();
  x.world.cache.set(key, known);
  return known;
}

function get(x: Execution, self: Store, key: string): string | null {
  const entry = storeOf(x, self).get(key);
  return entry && entry.until > x.world.now().getTime() ? entry.value : null;
}

function put(x: Execution, self: Store, key: string, value: string, seconds: number): void {
  if (key.length > KEY_LIMIT) throw new ScriptError('Argument too large: key');
  if (Buffer.byteLength(value, 'utf8') > VALUE_LIMIT) throw new ScriptError('Argument too large: value');
  const store = storeOf(x, self);
  store.set(key, {
    value,
    until: x.world.now().getTime() + Math.min(Math.max(seconds, 1), MOST_SECONDS) * 1000,
  });
  if (store.size <= MOST_ITEMS) return;
  const farthest = [...store].sort(([, one], [, other]) => other.until - one.until).slice(0, KEPT_ITEMS);
  store.clear();
  for (const [kept, entry] of farthest) store.set(kept, entry);
}

export const cache: Methods<Store> = {
  get: (x, self, args) => {
    x.meter.spend(COST.cacheGet);
    return get(x, self, args.text(0));
  },
  getAll: (x, self, args) => {
    x.meter.spend(COST.cacheGet);
    const found = args.list(0).map((key) => [String(key), get(x, self, String(key))] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== null));
  },
  put: (x, self, args) => {
    x.meter.spend(COST.cachePut);
    put(x, self, args.text(0), textOf(args.raw(1)), args.number(2, DEFAULT_SECONDS));
  },
  putAll: (x, self, args) => {
    x.meter.spend(COST.cachePut);
    for (const [key, value] of Object.entries(args.object(0))) {
      put(x, self, key, textOf(value), args.number(1, DEFAULT_SECONDS));
    }
  },
  remove: (x, self, args) => {
    x.meter.spend(COST.cachePut);
    storeOf(x, self).delete(args.text(0));
  },
  removeAll: (x, self, args) => {
    x.meter.spend(COST.cachePut);
    for (const key of args.list(0)) storeOf(x, self).delete(String(key));
  },
};

import { COST } from '../meter.ts';
import type { Execution } from './execution.ts';
import type { Methods } from './handler.ts';
import { textOf } from './args.ts';
import type { Scope } from './stores.ts';
import type { BagThing } from './things.ts';
import { ScriptError } from './wire.ts';

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;
const QUOTA = 'You have exceeded the property storage quota. Please remove some properties and try again.';

type Store = BagThing<{ scope: Scope; key: string }>;

function storeOf(x: Execution, { state: { scope, key } }: Store): Record<string, string> {
  if (scope === 'document' && x.container) return x.container.properties;
  const known = x.world.properties.get(key) ?? {};
  x.world.properties.set(key, known);
  return known;
}

const size = (text: string): number => Buffer.byteLength(text, 'utf8');

function put(x: Execution, self: Store, entries: Record<string, string>): Store {
  for (const [key, value] of Object.entries(entries)) {
    if (size(value) > VALUE_LIMIT) throw new ScriptError('Argument too large: value');
    if (size(key) > VALUE_LIMIT) throw new ScriptError('Argument too large: key');
  }
  const store = storeOf(x, self);
  const total = Object.entries({ ...store, ...entries }).reduce(
    (sum, [key, value]) => sum + size(key) + size(value),
    0,
  );
  if (total > STORE_LIMIT) throw new ScriptError(QUOTA);
  Object.assign(store, entries);
  return changed(x, self);
}

function changed(x: Execution, self: Store): Store {
  x.meter.spend(COST.propertySet);
  if (self.state.scope === 'document' && x.container) x.changed(x.container);
  return self;
}

export const properties: Methods<Store> = {
  getProperty: (x, self, args) => {
    x.meter.spend(COST.propertyGet);
    const store = storeOf(x, self);
    return Object.hasOwn(store, args.text(0)) ? store[args.text(0)] : null;
  },
  getProperties: (x, self) => {
    x.meter.spend(COST.propertyGet);
    return { ...storeOf(x, self) };
  },
  getKeys: (x, self) => {
    x.meter.spend(COST.propertyGet);
    return Object.keys(storeOf(x, self));
  },
  setProperty: (x, self, args) => put(x, self, { [args.text(0)]: textOf(args.raw(1)) }),
  setProperties: (x, self, args) => {
    const entries = Object.entries(args.object(0)).map(([key, value]) => [key, textOf(value)] as const);
    if (args.flag(1)) for (const key of Object.keys(storeOf(x, self))) delete storeOf(x, self)[key];
    return put(x, self, Object.fromEntries(entries));
  },
  deleteProperty: (x, self, args) => {
    delete storeOf(x, self)[args.text(0)];
    return changed(x, self);
  },
  deleteAllProperties: (x, self) => {
    for (const key of Object.keys(storeOf(x, self))) delete storeOf(x, self)[key];
    return changed(x, self);
  },
};

type Trap = (this: Unfilled, target: object, ...rest: unknown[]) => unknown;

/** Every way to look at an object or to change it. */
const TRAPS = [
  'get',
  'set',
  'has',
  'deleteProperty',
  'defineProperty',
  'getOwnPropertyDescriptor',
  'ownKeys',
  'getPrototypeOf',
  'setPrototypeOf',
  'isExtensible',
  'preventExtensions',
] as const;

/** The traps of an object that nobody has looked at yet; `this` is its handler. */
const FIRST: Record<string, Trap> = {};
for (const trap of TRAPS) {
  FIRST[trap] = function (this: Unfilled, target, ...rest) {
    const { fill, self } = this;
    // without traps it is a plain object from now on
    Object.setPrototypeOf(this, null);
    fill(target as Record<string, unknown>, self);
    return (Reflect[trap] as (target: object, ...rest: unknown[]) => unknown)(target, ...rest);
  };
}

interface Unfilled {
  fill: (target: Record<string, unknown>, self: object) => void;
  self: object;
}

/**
 * An object that is filled when it is first looked at: a script uses few of Google's services and enums, and each
 * execution begins with all of them.
 * @param fill gets the plain object to fill, and the object that scripts hold
 */
export function lazy(fill: (target: Record<string, unknown>, self: object) => void): object {
  const handler = Object.create(FIRST) as Unfilled;
  const self = new Proxy<Record<string, unknown>>({}, handler as ProxyHandler<Record<string, unknown>>);
  handler.fill = fill;
  handler.self = self;
  return self;
}

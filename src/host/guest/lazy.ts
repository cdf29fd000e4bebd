type Trap = (target: object, ...rest: unknown[]) => unknown;

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

/**
 * An object that is filled when it is first looked at: a script uses few of Google's services and enums, and each
 * execution begins with all of them.
 * @param fill gets the plain object to fill, and the object that scripts hold
 */
export function lazy(fill: (target: Record<string, unknown>, self: object) => void): object {
  const handler: Record<string, Trap> = {};
  const self = new Proxy<Record<string, unknown>>({}, handler as ProxyHandler<Record<string, unknown>>);
  for (const trap of TRAPS) {
    handler[trap] = (target, ...rest) => {
      for (const one of TRAPS) delete handler[one];
      fill(target as Record<string, unknown>, self);
      return (Reflect[trap] as Trap)(target, ...rest);
    };
  }
  return self;
}

/** Makes `new Date()` and Date.now() follow the world's clock; every other use is the realm's own Date. */
export function installClock(target: object, now: () => number): void {
  const Real = Date;
  function Clock(this: unknown, ...args: number[]): unknown {
    if (!new.target) return new Real(now()).toString();
    return Reflect.construct(Real, args.length ? args : [now()], new.target === Clock ? Real : new.target);
  }
  Object.defineProperty(Clock, 'prototype', { value: Real.prototype, writable: false });
  Object.defineProperty(Clock, 'name', { value: 'Date' });
  Object.defineProperty(Clock, 'length', { value: 7 });
  const statics: Record<string, unknown> = { parse: Real.parse, UTC: Real.UTC, now };
  for (const [name, value] of Object.entries(statics)) {
    Object.defineProperty(Clock, name, { value, writable: true, configurable: true });
  }
  Object.defineProperty(Real.prototype, 'constructor', { value: Clock, writable: true, configurable: true });
  Object.defineProperty(target, 'Date', { value: Clock, writable: true, configurable: true });
}

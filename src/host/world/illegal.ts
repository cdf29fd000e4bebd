import type { Failure } from './types.ts';

/** What google.script.run refuses to send: dates, functions, class instances, circular objects. */
export function illegalArgument(args: readonly unknown[]): Failure | undefined {
  const at = args.findIndex((arg) => !legal(arg, []));
  return at < 0
    ? undefined
    : { name: 'TypeError', message: `Failed due to illegal value in property: ${at}` };
}

function legal(value: unknown, seen: object[]): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  if (seen.includes(value)) return false;
  const deeper = [...seen, value];
  if (Array.isArray(value)) return value.every((item) => legal(item, deeper));
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
  return Object.values(value).every((field) => legal(field, deeper));
}

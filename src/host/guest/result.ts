/** What an entry point's result becomes on its way out. */
import type { Bridge } from './services.ts';

export const UNSUPPORTED = 'The script completed but the returned value is not a supported return type.';

/** For `eval`: everything has a JSON form; dates are ISO text, service objects their class name. */
export function loose(value: unknown, seen: object[] = []): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value === 'function') return null;
  if (typeof value !== 'object') return value;
  if (seen.includes(value)) return null;
  const deeper = [...seen, value];
  if (Array.isArray(value)) return value.map((item) => loose(item, deeper));
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Error) return String(value);
  if (hasMethods(value)) return String(value);
  const fields: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined && typeof field !== 'function') fields[key] = loose(field, deeper);
  }
  return fields;
}

const hasMethods = (value: object): boolean => {
  const own = Object.prototype.hasOwnProperty.call(value, 'toString');
  return own ||
    typeof (Object.getPrototypeOf(value) as { toString?: unknown } | null)?.toString !== 'function'
    ? own
    : Object.getPrototypeOf(value) !== Object.prototype && String(value) !== '[object Object]';
};

/** For google.script.run: numbers, booleans, text, null, arrays and plain objects. */
export function strict(value: unknown, seen: object[] = []): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || seen.includes(value)) throw new Error(UNSUPPORTED);
  const deeper = [...seen, value];
  if (Array.isArray(value)) return value.map((item) => strict(item, deeper));
  if (Object.prototype.toString.call(value) !== '[object Object]' || isForeign(value))
    throw new Error(UNSUPPORTED);
  const fields: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) fields[key] = strict(field, deeper);
  }
  return fields;
}

const isForeign = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value) as { toString?: unknown } | null;
  return prototype !== null && prototype !== Object.prototype && Object.keys(prototype).includes('toString');
};

/** For doGet: what an HtmlOutput or TextOutput holds. */
export function web(bridge: Bridge, value: unknown): unknown {
  const handle = typeof value === 'object' && value !== null ? bridge.handleOf(value) : undefined;
  if (handle?.c === 'HtmlOutput' || handle?.c === 'TextOutput') {
    return bridge.invoke(handle.c, handle.i, '__output', []);
  }
  throw new Error('The script completed but did not return anything.');
}

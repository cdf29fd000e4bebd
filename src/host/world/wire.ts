import { EnumName, FunctionValue, Instant, Thing } from './things.ts';

export type Value =
  | null
  | undefined
  | string
  | number
  | boolean
  | Instant
  | EnumName
  | FunctionValue
  | Thing
  | Value[]
  | { [key: string]: Value };

/** A failure of a service, as the script sees it. */
export class ScriptError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}

export const notImplemented = (what: string): ScriptError =>
  new ScriptError(`not implemented in host: ${what}`);

/** Numbers the things that a script holds. */
export class Handles {
  #things: Thing[] = [];
  #numbers = new Map<Thing, number>();

  numberOf(thing: Thing): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    const number = this.#things.push(thing);
    this.#numbers.set(thing, number);
    return number;
  }

  thing(number: number): Thing {
    const thing = this.#things[number - 1];
    if (!thing) throw new Error(`No object ${number}`);
    return thing;
  }
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || Number.isFinite(value);

export function encode(value: unknown, handles: Handles): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'n', v: String(value) };
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    // whole tables and files pass here, and most of what they hold stays as it is
    return value.map((item: unknown) => (isPlain(item) ? item : encode(item, handles)));
  }
  if (value instanceof Instant) return { $: 'd', v: value.ms };
  if (value instanceof EnumName) return { $: 'e', v: value.path };
  if (value instanceof Thing) {
    const properties = Object.entries(value.properties).map(
      ([key, field]) => [key, encode(field, handles)] as const,
    );
    const p = Object.fromEntries(properties);
    const label = value.label === undefined ? {} : { l: value.label };
    return { $: 't', c: value.cls, i: handles.numberOf(value), p, ...label };
  }
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, encode(field, handles)]));
}

export function decode(value: unknown, handles: Handles): Value {
  if (typeof value !== 'object' || value === null) return value as Value;
  if (Array.isArray(value)) return value.map((item) => decode(item, handles));
  const tagged = value as { $?: string; v?: unknown; i?: number };
  switch (tagged.$) {
    case 'u':
      return undefined;
    case 'n':
      return Number(tagged.v);
    case 'd':
      return new Instant(Number(tagged.v));
    case 'e':
      return new EnumName(String(tagged.v));
    case 'f':
      return new FunctionValue();
    case 't':
      return handles.thing(tagged.i ?? 0);
    default: {
      const fields = tagged.$ === 'o' ? (tagged.v as object) : value;
      return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, decode(field, handles)]));
    }
  }
}

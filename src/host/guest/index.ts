/** Evaluated once in each execution's context, before the project's script. */
import { installClock } from './clock.ts';
import type { Send } from './codec.ts';
import { javaText } from './java-text.ts';
import { loose, strict, web } from './result.ts';
import { SERVICES, createBridge, exception } from './services.ts';
import type { Bridge } from './services.ts';
import { installTemplates } from './template.ts';

interface Global {
  __host?: Send;
  __guest?: Guest;
  [name: string]: unknown;
}

interface Start {
  kind: string;
  entry: string;
  args: unknown[];
}

interface Guest {
  completion?: unknown;
  start(json: string): void;
  /** JSON of { value } or { error }, '' while a promise is pending. */
  read(): string;
  describe(error: unknown): string;
}

const scope = globalThis as unknown as Global;
const host = scope.__host;
/** What is global before the project's script: nothing of it is a function that the script declared. */
const given = new Map<string, unknown>();
delete scope.__host;
if (host) install(host);

function install(send: Send): void {
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete scope[name];
  const bridge = createBridge(send);
  installTemplates(bridge);
  installClock(scope, () => Number(bridge.invoke('host', 0, 'now', [])));
  const log =
    (level: string) =>
    (...args: unknown[]) =>
      void bridge.invoke('console', 0, level, args.map(printable));
  bridge.override('Logger', 'log', (self) => (...args: unknown[]) => {
    bridge.invoke(
      'Logger',
      0,
      'log',
      args.map((value) => javaText(value)),
    );
    return self;
  });
  for (const name of SERVICES) define(name, bridge.createService(name));
  const console: Record<string, unknown> = { toString: () => 'console' };
  for (const level of ['error', 'time', 'timeEnd', 'info', 'log', 'warn']) console[level] = log(level);
  define('console', console);
  scope.__guest = createGuest(bridge);
  for (const name of Object.getOwnPropertyNames(scope)) given.set(name, scope[name]);
  for (const name of Object.getOwnPropertyNames(Object.prototype)) given.set(name, scope[name]);
}

function define(name: string, value: object): void {
  Object.defineProperty(scope, name, { value, writable: true, configurable: true, enumerable: false });
}

function printable(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return String(value);
  try {
    return typeof value === 'object' && value !== null ? JSON.stringify(loose(value)) : String(value);
  } catch {
    return String(value);
  }
}

function createGuest(bridge: Bridge): Guest {
  let result = '';
  const guest: Guest = { start, read: () => result, describe };

  function start(json: string): void {
    delete scope.__guest;
    delete scope['__start'];
    const { kind, entry, args } = JSON.parse(json) as Start;
    try {
      const value =
        kind === 'eval' ? guest.completion : findEntry(entry)(...args.map((arg) => bridge.codec.decode(arg)));
      if (isPromise(value)) value.then((settled) => finish(kind, settled), fail);
      else finish(kind, value);
    } catch (error) {
      fail(error);
    }
  }
  function finish(kind: string, value: unknown): void {
    try {
      result = JSON.stringify({ value: convert(kind, value) });
    } catch (error) {
      fail(error);
    }
  }
  function convert(kind: string, value: unknown): unknown {
    if (kind === 'eval') return loose(value);
    if (kind === 'doGet') return web(bridge, value);
    return kind === 'call' ? strict(value) : null;
  }
  function fail(error: unknown): void {
    result = JSON.stringify({ error: JSON.parse(describe(error)) as unknown });
  }
  return guest;
}

const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise;

/** As the script itself would find it: its own constants too, which are no properties of anything. */
function lookUp(name: string): unknown {
  // oxlint-disable-next-line no-eval
  return (0, eval)(`typeof ${name} === 'undefined' ? undefined : ${name}`);
}

function findEntry(name: string): (...args: unknown[]) => unknown {
  const identifier = /^[A-Za-z_$][\w$]*$/.test(name) && !name.endsWith('_');
  const found: unknown = identifier ? lookUp(name) : undefined;
  const isOurs = given.has(name) && given.get(name) === found;
  if (typeof found !== 'function' || isOurs)
    // V (execution-entry-missing): the sentence has no name before it
    throw exception('', `Script function not found: ${name}`);
  return found as (...args: unknown[]) => unknown;
}

/** Only the project's own lines. */
function ownStack(stack: string): string {
  const lines = stack.split('\n').filter((line) => !/^\s+at .*(guest\.js|node:|file:)/.test(line));
  return lines.slice(lines.findIndex((line) => /^\w*(Error|Exception)\b/.test(line))).join('\n');
}

function describe(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const { name, message, stack } = error as { name?: unknown; message: unknown; stack?: unknown };
    return JSON.stringify({
      name: String(name ?? 'Error'),
      message: String(message),
      ...(typeof stack === 'string' ? { stack: ownStack(stack) } : {}),
    });
  }
  // V (execution-throw-*): what is no error is the whole sentence
  return JSON.stringify({ name: '', message: error === null ? 'Uncaught null' : String(error) });
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

export interface GuestStart {
  code: string;
  kind: string;
  entry: string;
  args: readonly unknown[];
  /** Infinity = nobody watches: only for scripts that are known to end. */
  timeoutMs: number;
  fileName: string;
}

/** JSON text: { value } or { error }. */
export type GuestResult = string;

interface Guest {
  completion?: unknown;
  start(json: string): void;
  read(): string;
  describe(error: unknown): string;
}

const START = new vm.Script('__guest.start(__start)');
/** Deleted from inside: the realm's own global keeps what is deleted from outside. */
const TAKE = new vm.Script('(() => { const guest = __guest; delete globalThis.__guest; return guest; })()');
/** By the text alone: to join the name to it would copy a whole bundle at each execution. */
const compiled = new Map<string, { filename: string; script: vm.Script }>();

export function guestPath(given?: string): string {
  return given ?? fileURLToPath(new URL('./guest.js', import.meta.url));
}

function script(code: string, filename: string): vm.Script {
  const known = compiled.get(code);
  if (known?.filename === filename) return known.script;
  const made = new vm.Script(code, { filename });
  if (compiled.size > 200) compiled.clear();
  compiled.set(code, { filename, script: made });
  return made;
}

const sources = new Map<string, string>();
function source(path: string): string {
  const known = sources.get(path) ?? readFileSync(path, 'utf8');
  sources.set(path, known);
  return known;
}

/** One execution in a context of its own. */
export function runGuest(
  path: string,
  host: (method: string, args: string) => string,
  start: GuestStart,
): GuestResult {
  const context = vm.createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' });
  const scope = context as { __host?: unknown; __guest?: Guest; __start?: string };
  scope.__host = host;
  script(source(path), 'guest.js').runInContext(context);
  const guest = TAKE.runInContext(context) as Guest;
  // a watchdog is a thread of its own, twice an execution
  const watch = Number.isFinite(start.timeoutMs) ? { timeout: Math.max(1, start.timeoutMs) } : {};
  try {
    guest.completion = script(start.code, start.fileName).runInContext(context, watch);
    scope.__guest = guest;
    Object.defineProperty(scope, '__start', {
      value: JSON.stringify(start),
      configurable: true,
      enumerable: false,
    });
    START.runInContext(context, watch);
  } catch (error) {
    return JSON.stringify({ error: failure(guest, error) });
  }
  return (
    guest.read() ||
    JSON.stringify({ error: { name: 'Exception', message: 'The promise was never settled.' } })
  );
}

function failure(guest: Guest, error: unknown): unknown {
  if ((error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    return { name: 'Exception', message: 'Exceeded maximum execution time' };
  }
  return JSON.parse(guest.describe(error)) as unknown;
}

import type { Execution } from './execution.ts';
import type { Handler, Methods } from './handler.ts';
import type { ServiceThing } from './things.ts';
import { BagThing } from './things.ts';
import type { Value } from './wire.ts';

export type Scope = 'script' | 'user' | 'document';

/** @returns the key of a project's script properties in World.properties. */
export const scriptStore = (project: string): string => `${project} script`;

/** Stores and locks are per script, per user and script, per document and script. */
function scopeKey(x: Execution, scope: Scope): string {
  const { name } = x.options.project;
  if (scope === 'script') return scriptStore(name);
  return scope === 'user' ? `${name} user ${x.user}` : `${name} document ${x.options.workbookId ?? ''}`;
}

/** Outside a document (standalone, web app) there is no document store. */
const outside = (x: Execution): boolean => !x.container || x.options.kind === 'doGet';

const opener =
  (cls: string, scope: Scope): Handler<ServiceThing> =>
  (x) => {
    if (scope === 'document' && outside(x)) return null;
    const store = new BagThing(cls, { scope, key: scopeKey(x, scope) });
    if (cls === 'Properties' && scope !== 'document') {
      store.label = scope === 'script' ? 'ScriptProperties' : 'UserProperties';
    }
    return store;
  };

export const propertiesService: Methods<ServiceThing> = {
  getScriptProperties: opener('Properties', 'script'),
  getUserProperties: opener('Properties', 'user'),
  getDocumentProperties: opener('Properties', 'document'),
};

export const cacheService: Methods<ServiceThing> = {
  getScriptCache: opener('Cache', 'script'),
  getUserCache: opener('Cache', 'user'),
  getDocumentCache: opener('Cache', 'document'),
};

export const lockService: Methods<ServiceThing> = {
  getScriptLock: opener('Lock', 'script'),
  getUserLock: opener('Lock', 'user'),
  getDocumentLock: opener('Lock', 'document'),
};

const line = (values: Value[]): string => values.map(String).join(' ');

const write =
  (level: string): Handler<ServiceThing> =>
  (x, _self, args) => {
    x.log.push(level === 'log' || level === 'info' ? line(args.values) : `${level}: ${line(args.values)}`);
  };

export const consoleService: Methods<ServiceThing> = {
  log: write('log'),
  info: write('info'),
  warn: write('warn'),
  error: write('error'),
  time: () => null,
  timeEnd: () => null,
};

export const logger: Methods<ServiceThing> = {
  log: (x, _self, args) => {
    const [format, ...rest] = args.values.map(String);
    x.log.push((format ?? '').replace(/%[sdj]/g, (mark) => rest.shift() ?? mark));
  },
  getLog: (x) => x.log.map((text) => `${text}\n`).join(''),
  clear: (x) => {
    x.log.length = 0;
  },
};

import { createCodec, isTagged } from './codec.ts';
import type { Codec, Send } from './codec.ts';
import { defineEnums, enumMember, enumPathOf } from './enums.ts';
import { lazy } from './lazy.ts';
import { methodNames } from './more-methods.ts';

/** Services that are global names; the rest of METHODS are classes of the objects they return. */
export const SERVICES: readonly string[] = [
  ...[
    'SpreadsheetApp',
    'Browser',
    'Session',
    'Logger',
    'CacheService',
    'ContentService',
    'HtmlService',
    'LockService',
  ],
  ...[
    'MailApp',
    'PropertiesService',
    'ScriptApp',
    'UrlFetchApp',
    'Utilities',
    'DriveApp',
    'DocumentApp',
    'GmailApp',
  ],
  ...[
    'CalendarApp',
    'FormApp',
    'SlidesApp',
    'LanguageApp',
    'Charts',
    'XmlService',
    'Maps',
    'GroupsApp',
    'Jdbc',
  ],
  ...['ContactsApp', 'SitesApp', 'ScriptProperties', 'UserProperties'],
];

type Method = (...args: unknown[]) => unknown;

export interface Bridge {
  codec: Codec;
  invoke(cls: string, id: number, method: string, args: unknown[]): unknown;
  createService(name: string): object;
  override(cls: string, method: string, make: (self: object) => Method): void;
  handleOf(value: object): { c: string; i: number } | undefined;
}

export function exception(name: string, message: string): Error {
  const error = new Error(message);
  Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
  return error;
}

export function createBridge(send: Send): Bridge {
  const handles = new WeakMap<object, { c: string; i: number }>();
  const things = new Map<number, object>();
  const prototypes = new Map<string, object>();
  const overrides = new Map<string, (self: object) => Method>();

  const invoke = (cls: string, id: number, method: string, args: unknown[]): unknown => {
    const text = send(`${cls}.${method}`, JSON.stringify([id, ...args.map(codec.encode)]));
    const reply = JSON.parse(text) as { v?: unknown; e?: { name: string; message: string } };
    if (reply.e) throw exception(reply.e.name, reply.e.message);
    const value = reply.v ?? null;
    return isTagged(text) ? codec.decode(value) : value;
  };

  const prototypeOf = (cls: string): object => {
    const known = prototypes.get(cls);
    if (known) return known;
    const prototype: Record<string, unknown> = { toString: () => cls };
    for (const name of methodNames(cls)) prototype[name] = methodOf(cls, name);
    defineEnums(cls, prototype);
    prototypes.set(cls, prototype);
    return prototype;
  };

  const methodOf = (cls: string, name: string): Method => {
    const make = overrides.get(`${cls}.${name}`);
    return function (this: object, ...args: unknown[]) {
      const handle = handles.get(this);
      if (!handle) throw new TypeError(`${cls}.${name} called on an object that is not a ${cls}`);
      return make ? make(this)(...args) : invoke(handle.c, handle.i, name, args);
    };
  };

  const thing = (cls: string, id: number, properties: Record<string, unknown>, label?: string): object => {
    const known = things.get(id);
    if (known) return known;
    const made = Object.create(prototypeOf(cls)) as object;
    for (const [key, value] of Object.entries(properties))
      Object.assign(made, { [key]: codec.decode(value) });
    if (label !== undefined) Object.assign(made, { toString: () => label });
    handles.set(made, { c: cls, i: id });
    things.set(id, made);
    return made;
  };

  const createService = (name: string): object => {
    return lazy((service, self) => {
      service['toString'] = () => name;
      for (const method of methodNames(name)) {
        const make = overrides.get(`${name}.${method}`);
        service[method] = make ? make(self) : (...args: unknown[]) => invoke(name, 0, method, args);
      }
      defineEnums(name, service);
    });
  };

  const codec = createCodec({ thing, enumMember, enumPathOf, handleOf: (value) => handles.get(value) });
  return {
    codec,
    invoke,
    createService,
    override: (cls, method, make) => void overrides.set(`${cls}.${method}`, make),
    handleOf: (value) => handles.get(value),
  };
}

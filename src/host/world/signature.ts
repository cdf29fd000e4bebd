import { SCOPES } from '../guest/methods.ts';
import { methodWords } from '../guest/more-methods.ts';
import type { Args } from './args.ts';
import { EnumName, Instant, Thing } from './things.ts';
import type { Value } from './wire.ts';

interface Signature {
  overloads: string[][];
  /** Any one suffices. */
  scopes: string[];
}

const parsed = new Map<string, Map<string, Signature>>();

export function signatureOf(cls: string, method: string): Signature | undefined {
  let methods = parsed.get(cls);
  if (!methods) {
    methods = new Map(methodWords(cls).map(parse));
    parsed.set(cls, methods);
  }
  return methods.get(method);
}

function parse(word: string): [string, Signature] {
  const [, name = '', parameters = '', scope] = /^(\w+)((?:\([^)]*\))*)(?::(\d+))?$/.exec(word) ?? [];
  const overloads = [...parameters.matchAll(/\(([^)]*)\)/g)].map((match) =>
    match[1] ? match[1].split(',') : [],
  );
  return [
    name,
    {
      overloads: overloads.length ? overloads : [[]],
      scopes: scope === undefined ? [] : (SCOPES[Number(scope)] ?? '').split(' '),
    },
  ];
}

/** Methods whose documented text parameter takes anything and makes text of it. */
const LENIENT =
  /^(setProperty|setProperties|put|log|setNote|setDescription|setHelpText|setName|setTitle|append|appendUntrusted|setContent|createHtmlOutput|createTextOutput|createTextFinder|replaceAllWith|replaceWith|alert|prompt|newBlob|base64Encode|base64EncodeWebSafe|formatString|parseCsv|sleep|addItem|setValue|when\w+|withValue|withKey)$/;
const NULLABLE = /^(set|remove|add|whenNumber|require)/;

export function matches(args: Args, method: string, signature: Signature): boolean {
  if (method === 'formatString' || method === 'log') return args.length > 0;
  return signature.overloads.some((overload) => {
    const required = overload.filter((type) => !type.endsWith('?') && !type.startsWith('*')).length;
    if (args.length < required || args.length > overload.length) return false;
    return overload.every((type, index) => fits(args.raw(index), type.replace(/^\*|\?$/g, ''), method));
  });
}

function fits(value: Value, type: string, method: string): boolean {
  if (value === undefined || value === null)
    return NULLABLE.test(method) || type === 'o' || LENIENT.test(method);
  if (type.startsWith('[')) return fitsList(value, type.slice(1, -1));
  switch (type) {
    case 'o':
      return true;
    case 's':
      return typeof value === 'string' || (LENIENT.test(method) && typeof value !== 'object');
    case 'n':
      return typeof value === 'number' || method === 'sleep';
    case 'b':
      return typeof value === 'boolean';
    case 'd':
      return value instanceof Instant;
    default:
      return fitsClass(value, type);
  }
}

function fitsList(value: Value, inner: string): boolean {
  if (!Array.isArray(value)) return false;
  return inner.startsWith('[') ? value.every((row) => fitsList(row, inner.slice(1, -1))) : true;
}

function fitsClass(value: Value, type: string): boolean {
  if (value instanceof EnumName)
    return value.type === type || value.type.toLowerCase() === type.toLowerCase();
  if (!(value instanceof Thing)) return false;
  if (type === 'BlobSource')
    return value.cls === 'Blob' || value.cls === 'HtmlOutput' || value.cls === 'HTTPResponse';
  return value.cls === type || value.cls === `${type}Builder`;
}

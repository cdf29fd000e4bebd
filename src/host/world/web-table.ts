/** The web of the local world: a table of what each address answers. Nothing here ever reaches a network. */
import type { Web, WebRequest, WebResponse } from './types.ts';

export interface WebAnswer {
  /** Default 200. */
  status?: number;
  /** A list = the header comes several times. */
  headers?: Record<string, string | string[]>;
  /** Text; `base64` instead for what is none. */
  body?: string;
  base64?: string;
  /** Short for a `Location` header; status 302 unless another is given. */
  location?: string;
  /** No answer at all: the name does not exist, nobody listens, nobody answers in time, the certificate is bad. */
  failure?: NonNullable<WebResponse['failure']>;
}

/** A list = one answer a request, in order; the last one goes on answering. */
export type WebTable = Record<string, WebAnswer | WebAnswer[]>;

/**
 * Addresses are exact, but for a final `*`, which stands for anything; the longest one that fits answers. `POST https://…`
 * is for that method only; without a method all of them are answered. undefined = the table does not know the address.
 */
export function tableWeb(table: WebTable): Web {
  const asked = new Map<string, number>();
  return (request) => {
    const key = keyFor(table, request);
    const found = key === undefined ? undefined : table[key];
    if (key === undefined || !found) return undefined;
    if (!Array.isArray(found)) return response(found);
    const turn = asked.get(key) ?? 0;
    asked.set(key, turn + 1);
    return response(found[Math.min(turn, found.length - 1)] ?? {});
  };
}

/** The first that knows the address answers. */
export function firstOf(...webs: Web[]): Web {
  return (request) => {
    for (const web of webs) {
      const answer = web(request);
      if (answer) return answer;
    }
    return undefined;
  };
}

function keyFor(table: WebTable, { url, method }: WebRequest): string | undefined {
  const address = canonical(url);
  const exact = [`${method.toUpperCase()} ${address}`, address].find((key) => Object.hasOwn(table, key));
  if (exact !== undefined) return exact;
  const prefixes = Object.keys(table)
    .filter((key) => key.endsWith('*'))
    .sort((one, other) => other.length - one.length);
  return prefixes.find((key) => {
    const [, wanted, start = ''] = /^(?:([A-Z]+) )?(.*)\*$/.exec(key) ?? [];
    return (wanted === undefined || wanted === method.toUpperCase()) && address.startsWith(start);
  });
}

/** `HTTPS://Ejemplo.mx` is `https://ejemplo.mx/`; what follows # is not sent. */
function canonical(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

function response(answer: WebAnswer): WebResponse {
  const { status, headers = {}, body = '', base64, location, failure } = answer;
  return {
    status: status ?? (location === undefined ? 200 : 302),
    headers: {
      ...(body || base64 ? { 'Content-Type': 'text/html; charset=utf-8' } : {}),
      ...headers,
      ...(location === undefined ? {} : { Location: location }),
    },
    body,
    ...(base64 === undefined ? {} : { base64 }),
    ...(failure === undefined ? {} : { failure }),
  };
}

const FAILURES = ['dns', 'unreachable', 'timeout', 'ssl'];
const FIELDS = ['status', 'headers', 'body', 'base64', 'location', 'failure'];

/** @throws Error with a sentence that says which address is wrong, and how */
export function parseTable(json: string): WebTable {
  const table: unknown = JSON.parse(json);
  if (!isRecord(table)) throw new Error('it must be an object: an address and what it answers');
  for (const [address, answers] of Object.entries(table)) {
    const [, url = ''] = /^(?:[A-Z]+ )?(.*)$/s.exec(address) ?? [];
    if (!/^https?:\/\//i.test(url))
      throw new Error(`"${address}" is no address: it begins with http:// or https://`);
    for (const answer of Array.isArray(answers) ? answers : [answers]) {
      const wrong = wrongIn(answer);
      if (wrong) throw new Error(`the answer of "${address}" ${wrong}`);
    }
  }
  return Object.fromEntries(
    Object.entries(table).map(([address, answers]) => [canonicalKey(address), answers]),
  ) as WebTable;
}

function canonicalKey(address: string): string {
  if (address.endsWith('*')) return address;
  const [, method = '', url = ''] = /^([A-Z]+ )?(.*)$/s.exec(address) ?? [];
  return `${method}${canonical(url)}`;
}

function wrongIn(answer: unknown): string | undefined {
  if (!isRecord(answer)) return 'must be an object';
  const strange = Object.keys(answer).find((key) => !FIELDS.includes(key));
  if (strange !== undefined) return `has "${strange}"; it may have ${FIELDS.join(', ')}`;
  const { status, failure, body } = answer;
  if (status !== undefined && !(Number.isInteger(status) && Number(status) >= 100 && Number(status) < 600))
    return 'has no HTTP status';
  if (failure !== undefined && !FAILURES.includes(String(failure)))
    return `has a failure that is none of ${FAILURES.join(', ')}`;
  if (body !== undefined && typeof body !== 'string') return 'has a body that is no text';
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import { COST } from '../meter.ts';
import type { World } from '../world.ts';
import { isPlain, textOf } from './args.ts';
import { blobFrom, bodyOf, headerOf, makeBlob, mediaType, signed } from './blob-source.ts';
import type { Execution } from './execution.ts';
import type { Methods } from './handler.ts';
import { tooOften, usedToday } from './quota.ts';
import { BagThing } from './things.ts';
import type { ServiceThing } from './things.ts';
import type { WebRequest, WebResponse } from './types.ts';
import { notImplemented, ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

/** D (quotas guide, url-fetch): of an account that is not of Workspace. */
const URL_LIMIT = 2082;
const DAILY = 20_000;
const MOST_BYTES = 50 * 1024 * 1024;
/** The reference names the first five; that HEAD is let through is unverified. */
const METHODS = new Set(['get', 'delete', 'patch', 'post', 'put', 'head']);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 20;

interface Prepared {
  request: WebRequest;
  mute: boolean;
  follow: boolean;
  certificates: boolean;
}

function prepare(x: Execution, given: string, options: Record<string, Value>): Prepared {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new ScriptError(`Invalid argument: ${given}`);
  if (url.length > URL_LIMIT) throw new ScriptError('Limit Exceeded: URLFetch URL Length.');
  const allowed = x.options.project.manifest.urlFetchWhitelist;
  if (allowed && !allowed.some((prefix) => isUnder(url, prefix))) {
    throw new ScriptError(`The url: ${url} is not in the list of allowed urls: ${allowed.join(', ')}`);
  }
  return {
    request: { url, ...sent(options) },
    mute: options['muteHttpExceptions'] === true,
    follow: options['followRedirects'] !== false,
    certificates: options['validateHttpsCertificates'] !== false,
  };
}

/** D (manifest, allowlist-url): a leading star stands for one or more names in front of the rest. */
function isUnder(url: string, prefix: string): boolean {
  const [, suffix, path = '/'] = /^https:\/\/\*(\.[^/]+)(\/.*)$/.exec(prefix) ?? [];
  if (suffix === undefined) return url.startsWith(prefix);
  const { protocol, hostname, pathname } = new URL(url);
  return protocol === 'https:' && hostname.endsWith(suffix) && pathname.startsWith(path);
}

function sent(options: Record<string, Value>): Omit<WebRequest, 'url'> {
  const { payload, headers, contentType } = options;
  const isEmpty = payload === undefined || payload === null;
  const method = String(options['method'] ?? (isEmpty ? 'get' : 'post')).toLowerCase();
  if (!METHODS.has(method))
    throw new ScriptError(`Attribute provided with invalid value: method with value: ${method}`);
  const blob = blobFrom(payload);
  const text = isEmpty ? '' : blob ? blob.bytes.toString('utf8') : undefined;
  const body = text ?? (isPlain(payload) ? encodeForm(payload) : textOf(payload));
  if (Buffer.byteLength(body) > MOST_BYTES) throw new ScriptError('Limit Exceeded: URLFetch POST Size.');
  const type =
    typeof contentType === 'string'
      ? contentType
      : isEmpty && method !== 'post'
        ? undefined
        : (blob?.type ?? 'application/x-www-form-urlencoded');
  return {
    method,
    headers: Object.fromEntries(
      Object.entries(isPlain(headers) ? headers : {}).map(([name, value]) => [name, textOf(value)]),
    ),
    payload: body,
    ...(type === undefined ? {} : { contentType: type }),
  };
}

const encodeForm = (fields: Record<string, Value>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(textOf(value))}`)
    .join('&');

const requests = new WeakMap<World, Map<string, { at: number; count: number }[]>>();

/** Each request of fetchAll is one (D: quotas guide). */
function countRequests({ world, user }: Execution, count: number): void {
  const byUser = requests.get(world) ?? new Map<string, { at: number; count: number }[]>();
  requests.set(world, byUser);
  const spent = byUser.get(user) ?? [];
  byUser.set(user, spent);
  const at = world.now().getTime();
  if (usedToday(spent, at) + count > DAILY) throw new ScriptError(tooOften('urlfetch'));
  spent.push({ at, count });
}

type Answer = BagThing<WebResponse>;

function send(x: Execution, prepared: Prepared, redirects = 0): Answer | Promise<Answer> {
  const answer = x.world.web(prepared.request);
  if (!(answer instanceof Promise)) return receive(x, prepared, answer, redirects);
  if (!x.patient) throw new ScriptError('The local web answers later, but this execution cannot wait.');
  return answer.then((response) => receive(x, prepared, response, redirects));
}

/** muteHttpExceptions silences answers, not the want of one (S). */
function receive(
  x: Execution,
  prepared: Prepared,
  response: WebResponse | undefined,
  redirects: number,
): Answer | Promise<Answer> {
  const { request, mute, follow, certificates } = prepared;
  const failure = response ? response.failure : 'dns';
  if (failure && (failure !== 'ssl' || certificates))
    throw new ScriptError(`${FAILURES[failure]}${request.url}`);
  if (!response) throw new ScriptError(`${FAILURES.dns}${request.url}`);
  const target = follow && REDIRECTS.has(response.status) ? headerOf(response, 'location') : undefined;
  if (target !== undefined && URL.canParse(target, request.url)) {
    if (redirects === MOST_REDIRECTS) throw new ScriptError(`${FAILURES.unreachable}${request.url}`);
    return send(x, { ...prepared, request: redirected(request, response.status, target) }, redirects + 1);
  }
  if (bodyOf(response).length > MOST_BYTES) throw new ScriptError('Limit Exceeded: URLFetch Response Size.');
  const seen = request.method === 'head' ? { ...withoutBody(response) } : response;
  const [, origin = request.url] = /^(https?:\/\/[^/?#]+)/i.exec(request.url) ?? [];
  if (seen.status >= 400 && !mute) {
    // V (url-fetch-transport-semantics): where there is no answer to cut short, the sentence ends
    const truncated = seen.body
      ? `. Truncated server response: ${seen.body.slice(0, 200)} (use muteHttpExceptions option to examine full response)`
      : '';
    throw new ScriptError(`Request failed for ${origin} returned code ${seen.status}${truncated}`);
  }
  return new BagThing('HTTPResponse', seen);
}

/** Quoted by many from production (S), each before the address. */
const FAILURES = {
  dns: 'DNS error: ',
  unreachable: 'Address unavailable: ',
  timeout: 'Timeout: ',
  ssl: 'SSL Error ',
} as const;

function withoutBody({ base64: _base64, ...response }: WebResponse): WebResponse {
  return { ...response, body: '' };
}

/** As browsers do: only 307 and 308 send the payload again. */
function redirected(request: WebRequest, status: number, target: string): WebRequest {
  const url = new URL(target, request.url).href;
  if (status >= 307 || request.method === 'head') return { ...request, url };
  const { contentType: _contentType, ...rest } = request;
  return { ...rest, url, method: 'get', payload: '' };
}

export const urlFetchApp: Methods<ServiceThing> = {
  fetch: (x, _self, args) => {
    const prepared = prepare(x, args.text(0), args.object(1));
    x.meter.spend(COST.fetch);
    countRequests(x, 1);
    return send(x, prepared);
  },
  fetchAll: (x, _self, args) => {
    const list = args.list(0).map((one) => {
      if (typeof one === 'string') return prepare(x, one, {});
      if (!isPlain(one)) throw args.invalid();
      return prepare(x, textOf(one['url']), one);
    });
    x.meter.spend(COST.fetchAll * Math.ceil(list.length / COST.fetchAllBatch));
    countRequests(x, list.length);
    const answers = list.map((one) => send(x, one));
    return answers.some((one) => one instanceof Promise) ? Promise.all(answers) : answers;
  },
  getRequest: (x, _self, args) => {
    const { request, follow, certificates } = prepare(x, args.text(0), args.object(1));
    return {
      contentType: request.contentType ?? null,
      followRedirects: follow,
      headers: request.headers,
      method: request.method,
      payload: request.payload,
      url: request.url,
      useIntranet: args.object(1)['useIntranet'] === true,
      validateHttpsCertificates: certificates,
    };
  },
};

/** Of a header that came several times, getHeaders gives the last one and getAllHeaders all (D: http-response). */
const single = ({ headers = {} }: WebResponse): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? (value.at(-1) ?? '') : value,
    ]),
  );

/** Without another word, the charset of Content-Type, or else UTF-8. */
function contentText(response: WebResponse, asked: string | null): string {
  const bytes = bodyOf(response);
  const charset = asked ?? /charset=["']?([\w-]+)/i.exec(headerOf(response, 'content-type') ?? '')?.[1];
  try {
    return new TextDecoder(charset ?? 'utf-8', { ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ScriptError(`Invalid argument: ${charset ?? ''}`);
  }
}

export const httpResponse: Methods<Answer> = {
  getResponseCode: (_x, { state }) => state.status,
  getContentText: (_x, { state }, args) => contentText(state, args.textOrNull(0)),
  getContent: (_x, { state }) => signed(bodyOf(state)),
  getHeaders: (_x, { state }) => single(state),
  getAllHeaders: (_x, { state }) => state.headers ?? {},
  getBlob: (_x, { state }) => makeBlob(bodyOf(state), mediaType(state), null),
  getAs: (_x, { state }, args) => {
    const type = mediaType(state);
    if (args.text(0) !== type) throw notImplemented('HTTPResponse.getAs');
    return makeBlob(bodyOf(state), type, null);
  },
};

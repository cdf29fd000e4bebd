import { COST } from '../meter.ts';
import { isPlain, textOf } from './args.ts';
import type { Execution } from './execution.ts';
import type { Methods } from './handler.ts';
import { BagThing } from './things.ts';
import type { BlobState, ServiceThing } from './things.ts';
import type { WebRequest, WebResponse } from './types.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

const URL_LIMIT = 2082;

interface Prepared {
  request: WebRequest;
  mute: boolean;
}

function prepare(x: Execution, given: string, options: Record<string, Value>): Prepared {
  const url = /^https?:\/\//i.test(given) ? given : `http://${given}`;
  if (url.length > URL_LIMIT) throw new ScriptError('Limit Exceeded: URLFetch URL Length.');
  const allowed = x.options.project.manifest.urlFetchWhitelist;
  if (allowed && !allowed.some((prefix) => url.startsWith(prefix))) {
    throw new ScriptError(`The url: ${url} is not in the list of allowed urls: ${allowed.join(', ')}`);
  }
  const payload = options['payload'];
  const form = isPlain(payload);
  const headers = isPlain(options['headers']) ? options['headers'] : {};
  const contentType =
    typeof options['contentType'] === 'string'
      ? options['contentType']
      : payload === undefined || payload === null
        ? undefined
        : 'application/x-www-form-urlencoded';
  return {
    request: {
      url,
      method: String(
        options['method'] ?? (payload === undefined || payload === null ? 'get' : 'post'),
      ).toLowerCase(),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, textOf(value)])),
      payload: form ? encodeForm(payload) : payload === undefined || payload === null ? '' : textOf(payload),
      ...(contentType === undefined ? {} : { contentType }),
    },
    mute: options['muteHttpExceptions'] === true,
  };
}

const encodeForm = (fields: Record<string, Value>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(textOf(value))}`)
    .join('&');

function send(
  x: Execution,
  { request, mute }: Prepared,
): BagThing<WebResponse> | Promise<BagThing<WebResponse>> {
  const answer = x.world.web(request);
  if (!(answer instanceof Promise)) return receive(request, mute, answer);
  if (!x.patient) throw new ScriptError('The local web answers later, but this execution cannot wait.');
  return answer.then((response) => receive(request, mute, response));
}

function receive(
  request: WebRequest,
  mute: boolean,
  response: WebResponse | undefined,
): BagThing<WebResponse> {
  const [, origin = request.url] = /^(https?:\/\/[^/?#]+)/i.exec(request.url) ?? [];
  if (!response) throw new ScriptError(`DNS error: ${request.url}`);
  if (response.status >= 400 && !mute) {
    throw new ScriptError(
      `Request failed for ${origin} returned code ${response.status}. Truncated server response: ${response.body.slice(0, 200)} (use muteHttpExceptions option to examine full response)`,
    );
  }
  return new BagThing('HTTPResponse', response);
}

export const urlFetchApp: Methods<ServiceThing> = {
  fetch: (x, _self, args) => {
    x.meter.spend(COST.fetch);
    return send(x, prepare(x, args.text(0), args.object(1)));
  },
  fetchAll: (x, _self, args) => {
    const list = args.list(0).map((one) => {
      if (typeof one === 'string') return prepare(x, one, {});
      if (!isPlain(one)) throw args.invalid();
      return prepare(x, textOf(one['url']), one);
    });
    x.meter.spend(COST.fetchAll * Math.ceil(list.length / COST.fetchAllBatch));
    const sent = list.map((one) => send(x, one));
    return sent.some((one) => one instanceof Promise) ? Promise.all(sent) : sent;
  },
  getRequest: (x, _self, args) => {
    const options = args.object(1);
    const { request } = prepare(x, args.text(0), options);
    return {
      contentType: request.contentType ?? null,
      followRedirects: options['followRedirects'] !== false,
      headers: request.headers,
      method: request.method,
      payload: request.payload,
      url: request.url,
      useIntranet: false,
      validateHttpsCertificates: options['validateHttpsCertificates'] !== false,
    };
  },
};

const bytesOf = (body: string): number[] => [...new Int8Array(Buffer.from(body, 'utf8'))];

export const httpResponse: Methods<BagThing<WebResponse>> = {
  getResponseCode: (_x, { state }) => state.status,
  getContentText: (_x, { state }) => state.body,
  getContent: (_x, { state }) => bytesOf(state.body),
  getHeaders: (_x, { state }) => state.headers ?? {},
  getAllHeaders: (_x, { state }) => state.headers ?? {},
  getBlob: (_x, { state }) =>
    new BagThing<BlobState>('Blob', {
      bytes: bytesOf(state.body),
      type: state.headers?.['Content-Type']?.replace(/;.*/, '') ?? 'text/plain',
      name: null,
    }),
};

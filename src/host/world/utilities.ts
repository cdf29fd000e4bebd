import { createHash, createHmac, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Args } from './args.ts';
import { textOf } from './args.ts';
import type { Methods } from './handler.ts';
import { javaDate } from './java-date.ts';
import { parseCsv } from './csv.ts';
import { BagThing } from './things.ts';
import type { BlobState, Instant, ServiceThing } from './things.ts';
import { ScriptError } from './wire.ts';
import type { Value } from './wire.ts';

const MOST_SLEEP = 300_000;

/** Bytes are signed, as in Java. */
const signed = (bytes: Uint8Array): number[] => [...new Int8Array(bytes)];
const bytesOf = (list: Value[]): Buffer => Buffer.from(Int8Array.from(list.map(Number)).buffer);
const encoded = (text: string, charset: string | undefined): Buffer =>
  charset === 'UTF_8'
    ? Buffer.from(text, 'utf8')
    : Buffer.from(text.replace(/[^\x00-\x7f]/gu, '?'), 'latin1');

/** Text or bytes at that place; text is US_ASCII unless a charset says otherwise. */
function data(args: Args, index: number, charset: string | undefined): Buffer {
  const value = args.raw(index);
  return Array.isArray(value) ? bytesOf(value) : encoded(args.text(index), charset);
}

const base64 = (args: Args): string => {
  const value = args.raw(0);
  return (Array.isArray(value) ? bytesOf(value) : Buffer.from(textOf(value), 'utf8')).toString('base64');
};
const webSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');

function digestName(algorithm: string | undefined): string {
  return (algorithm ?? '')
    .replace(/^HMAC_/, '')
    .replace('_', '')
    .toLowerCase();
}

function hmac(algorithm: string, value: Buffer, key: Buffer): number[] {
  return signed(createHmac(algorithm, key).update(value).digest());
}

const makeBlob = (bytes: number[], type: string | null, name: string | null): BagThing<BlobState> =>
  new BagThing<BlobState>('Blob', { bytes, type, name });

function newBlob(args: Args): BagThing<BlobState> {
  const given = args.raw(0);
  const text = !Array.isArray(given);
  const bytes = text ? signed(Buffer.from(textOf(given), 'utf8')) : given.map(Number);
  return makeBlob(bytes, args.textOrNull(1) ?? (text ? 'text/plain' : null), args.textOrNull(2));
}

function sleepMs(args: Args): number {
  const value = args.raw(0);
  const ms = Number(value);
  if (typeof value !== 'number' && Number.isNaN(ms))
    throw new ScriptError(`Cannot convert ${textOf(value)} to int.`);
  if (ms < 0) throw new ScriptError('Invalid argument: milliseconds');
  if (ms > MOST_SLEEP) throw new ScriptError('sleep time in milliseconds may not exceed 300000');
  return ms;
}

/** %s, %d, %.2f, %05d and %%. */
function formatString(args: Args): string {
  let next = 1;
  return args
    .text(0)
    .replace(/%(-)?(0)?(\d+)?(?:\.(\d+))?([sdfx%])/g, (_all, left, zero, width, digits, kind) => {
      if (kind === '%') return '%';
      const value = args.raw(next++);
      const text =
      kind === 'd' ? String(Math.trunc(Number(value)))
      : kind === 'f' ? Number(value).toFixed(digits === undefined ? 6 : Number(digits))
      : kind === 'x' ? Math.trunc(Number(value)).toString(16)
      : textOf(value); // prettier-ignore
      if (width === undefined) return text;
      return left ? text.padEnd(Number(width)) : text.padStart(Number(width), zero ? '0' : ' ');
    });
}

const blobOf = (args: Args): BlobState => args.thing(0, BagThing).state as BlobState;

export const utilities: Methods<ServiceThing> = {
  getUuid: () => randomUUID(),
  base64Encode: (_x, _self, args) => base64(args),
  base64EncodeWebSafe: (_x, _self, args) => webSafe(base64(args)),
  base64Decode: (_x, _self, args) => signed(Buffer.from(args.text(0), 'base64')),
  base64DecodeWebSafe: (_x, _self, args) => signed(Buffer.from(args.text(0), 'base64url')),
  computeDigest: (_x, _self, args) =>
    signed(
      createHash(digestName(args.enumName(0)))
        .update(data(args, 1, args.enumName(2)))
        .digest(),
    ),
  computeHmacSignature: (_x, _self, args) =>
    hmac(digestName(args.enumName(0)), data(args, 1, args.enumName(3)), data(args, 2, args.enumName(3))),
  computeHmacSha256Signature: (_x, _self, args) =>
    hmac('sha256', data(args, 0, args.enumName(2)), data(args, 1, args.enumName(2))),
  newBlob: (_x, _self, args) => newBlob(args),
  gzip: (_x, _self, args) =>
    makeBlob(
      signed(gzipSync(bytesOf(blobOf(args).bytes))),
      'application/x-gzip',
      args.textOrNull(1) ?? 'archive.gz',
    ),
  ungzip: (_x, _self, args) => {
    const { bytes, name } = blobOf(args);
    return makeBlob(signed(gunzipSync(bytesOf(bytes))), null, name?.replace(/\.gz$/, '') ?? null);
  },
  formatDate: (_x, _self, args) => javaDate(args.raw(0) as Instant, args.text(1), args.text(2)),
  formatString: (_x, _self, args) => formatString(args),
  parseCsv: (_x, _self, args) => {
    const delimiter = args.has(1) ? args.text(1) : ',';
    if (delimiter.length !== 1) throw new ScriptError(`Cannot convert '${delimiter}' to char.`);
    return parseCsv(args.text(0), delimiter);
  },
  sleep: (x, _self, args) => {
    const ms = sleepMs(args);
    if (!x.patient) return x.world.advance(ms);
    return new Promise((resolve) => setTimeout(() => resolve(null), ms));
  },
};

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'text/csv': 'csv',
  'application/json': 'json',
};

export const blob: Methods<BagThing<BlobState>> = {
  getBytes: (_x, { state }) => state.bytes,
  getContentType: (_x, { state }) => state.type,
  getDataAsString: (_x, { state }) => bytesOf(state.bytes).toString('utf8'),
  getName: (_x, { state }) => state.name,
  isGoogleType: () => false,
  setName: (_x, self, args) => {
    self.state.name = args.text(0);
    return self;
  },
  setBytes: (_x, self, args) => {
    self.state.bytes = args.list(0).map(Number);
    return self;
  },
  setContentType: (_x, self, args) => {
    self.state.type = args.textOrNull(0);
    return self;
  },
  setContentTypeFromExtension: (_x, self) => {
    const found = Object.entries(EXTENSIONS).find(([, ending]) => self.state.name?.endsWith(`.${ending}`));
    if (found) self.state.type = found[0];
    return self;
  },
  setDataFromString: (_x, self, args) => {
    self.state.bytes = signed(Buffer.from(args.text(0), 'utf8'));
    return self;
  },
  copyBlob: (_x, { state }) => makeBlob([...state.bytes], state.type, state.name),
};

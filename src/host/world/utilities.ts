import { createHash, createHmac, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Args } from './args.ts';
import { textOf } from './args.ts';
import { blobFrom, bytesOf, makeBlob, signed } from './blob-source.ts';
import type { Methods } from './handler.ts';
import { javaDate } from './java-date.ts';
import { typeByName } from './blob.ts';
import { parseCsv } from './csv.ts';
import type { BagThing, BlobState, Instant, ServiceThing } from './things.ts';
import { notImplemented, ScriptError } from './wire.ts';
import { unzip, zip } from './zip.ts';

const MOST_SLEEP = 300_000;

const encoded = (text: string, charset: string | undefined): Buffer =>
  charset === 'UTF_8'
    ? Buffer.from(text, 'utf8')
    : Buffer.from(text.replace(/[^\x00-\x7f]/gu, '?'), 'latin1');

/** Text or bytes at that place; text is US_ASCII unless a charset says otherwise. */
function data(args: Args, index: number, charset: string | undefined): Buffer {
  const value = args.raw(index);
  return Array.isArray(value) ? bytesOf(value) : encoded(args.text(index), charset);
}

/** V (utilities-byte-semantics): text is US_ASCII unless a charset says otherwise. */
const base64 = (args: Args): string => data(args, 0, args.enumName(1)).toString('base64');
const webSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');

function digestName(algorithm: string | undefined): string {
  if (algorithm === 'MD2') throw notImplemented('Utilities.DigestAlgorithm.MD2');
  return (algorithm ?? '')
    .replace(/^HMAC_/, '')
    .replace('_', '')
    .toLowerCase();
}

function hmac(algorithm: string, value: Buffer, key: Buffer): number[] {
  return signed(createHmac(algorithm, key).update(value).digest());
}

function newBlob(args: Args): BagThing<BlobState> {
  const given = args.raw(0);
  const text = !Array.isArray(given);
  const bytes = text ? Buffer.from(textOf(given), 'utf8') : bytesOf(given);
  return makeBlob(bytes, args.textOrNull(1) ?? (text ? 'text/plain' : null), args.textOrNull(2));
}

function sleepMs(args: Args): number {
  const value = args.raw(0);
  const ms = Number(value);
  if (typeof value !== 'number' && Number.isNaN(ms))
    throw new ScriptError(`Cannot convert ${textOf(value)} to int.`);
  if (ms < 0) throw new ScriptError('Invalid argument');
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
        kind === 'd'
          ? String(Math.trunc(Number(value)))
          : kind === 'f'
            ? Number(value).toFixed(digits === undefined ? 6 : Number(digits))
            : kind === 'x'
              ? Math.trunc(Number(value)).toString(16)
              : textOf(value);
      if (width === undefined) return text;
      return left ? text.padEnd(Number(width)) : text.padStart(Number(width), zero ? '0' : ' ');
    });
}

function blobOf(args: Args): BlobState {
  const blob = blobFrom(args.raw(0));
  if (!blob) throw args.invalid();
  return blob;
}

/** A text that is none of base64 is refused; the words are quoted from production (S). */
function decoded(text: string, alphabet: RegExp, kind: 'base64' | 'base64url'): number[] {
  if (!alphabet.test(text)) throw new ScriptError('Could not decode string.');
  return signed(Buffer.from(text, kind));
}

/** D (utilities#zip): the name defaults to archive.zip; two entries may not share one. */
function zipped(args: Args): BagThing<BlobState> {
  const blobs = args.list(0).map((value) => {
    const blob = blobFrom(value);
    if (!blob) throw args.invalid();
    return blob;
  });
  const names = blobs.map(({ name }, index) => name ?? `file-${index + 1}`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ScriptError(`Duplicate file name: ${twice}`);
  const entries = blobs.map(({ bytes }, index) => ({ name: names[index] ?? '', bytes }));
  return makeBlob(zip(entries), 'application/zip', args.textOrNull(1) ?? 'archive.zip');
}

function unzipped(args: Args): BagThing<BlobState>[] {
  try {
    return unzip(blobOf(args).bytes).map(({ name, bytes }) => makeBlob(bytes, typeByName(name), name));
  } catch {
    throw new ScriptError('Could not unzip the blob.');
  }
}

function gunzipped(args: Args): BagThing<BlobState> {
  const { bytes, name } = blobOf(args);
  try {
    return makeBlob(gunzipSync(bytes), null, name?.replace(/\.gz$/, '') ?? null);
  } catch {
    throw new ScriptError('Could not decompress gzip.');
  }
}

export const utilities: Methods<ServiceThing> = {
  getUuid: () => randomUUID(),
  base64Encode: (_x, _self, args) => base64(args),
  base64EncodeWebSafe: (_x, _self, args) => webSafe(base64(args)),
  base64Decode: (_x, _self, args) => decoded(args.text(0), /^[A-Za-z0-9+/\s]*={0,2}\s*$/, 'base64'),
  base64DecodeWebSafe: (_x, _self, args) => decoded(args.text(0), /^[\w\s-]*={0,2}\s*$/, 'base64url'),
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
    makeBlob(gzipSync(blobOf(args).bytes), 'application/x-gzip', args.textOrNull(1) ?? 'archive.gz'),
  ungzip: (_x, _self, args) => gunzipped(args),
  zip: (_x, _self, args) => zipped(args),
  unzip: (_x, _self, args) => unzipped(args),
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

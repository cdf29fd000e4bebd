import { bytesOf, makeBlob, signed } from './blob-source.ts';
import type { Methods } from './handler.ts';
import type { BagThing, BlobState } from './things.ts';
import { notImplemented, ScriptError } from './wire.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  gz: 'application/x-gzip',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'text/xml',
  zip: 'application/zip',
};

/** By the ending of the name; null when it says nothing. */
export function typeByName(name: string): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(TYPES, ending) ? (TYPES[ending] ?? null) : null;
}

function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ScriptError(`Invalid argument: ${charset}`);
  }
}

/** Node writes what these charsets share with Latin-1; another one is not known here. */
function encode(text: string, charset: string): Buffer {
  if (/^utf-?8$/i.test(charset)) return Buffer.from(text, 'utf8');
  if (/^(iso-8859-1|latin1|us-ascii|windows-1252)$/i.test(charset)) {
    const known = charset.toLowerCase() === 'us-ascii' ? /[^\x00-\x7f]/gu : /[^\x00-\xff]/gu;
    return Buffer.from(text.replace(known, '?'), 'latin1');
  }
  throw notImplemented(`Blob.setDataFromString in ${charset}`);
}

export const blob: Methods<BagThing<BlobState>> = {
  getBytes: (_x, { state }) => signed(state.bytes),
  getContentType: (_x, { state }) => state.type,
  getDataAsString: (_x, { state }, args) => decode(state.bytes, args.text(0, 'utf-8')),
  getName: (_x, { state }) => state.name,
  isGoogleType: () => false,
  getAs: (_x, { state }, args) => {
    if (args.text(0) !== state.type) throw notImplemented('Blob.getAs');
    return makeBlob(state.bytes, state.type, state.name);
  },
  setName: (_x, self, args) => {
    self.state.name = args.text(0);
    return self;
  },
  setBytes: (_x, self, args) => {
    self.state.bytes = bytesOf(args.list(0));
    return self;
  },
  setContentType: (_x, self, args) => {
    self.state.type = args.textOrNull(0);
    return self;
  },
  setContentTypeFromExtension: (_x, self) => {
    self.state.type = typeByName(self.state.name ?? '') ?? self.state.type;
    return self;
  },
  setDataFromString: (_x, self, args) => {
    self.state.bytes = encode(args.text(0), args.text(1, 'utf-8'));
    return self;
  },
  copyBlob: (_x, { state }) => makeBlob(state.bytes, state.type, state.name),
};

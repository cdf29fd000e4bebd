import { BagThing } from './things.ts';
import type { BlobState, HtmlState } from './things.ts';
import type { WebResponse } from './types.ts';
import type { Value } from './wire.ts';

/** Bytes are signed, as in Java. */
export const signed = (bytes: Uint8Array): number[] => [...new Int8Array(bytes)];
export const bytesOf = (list: readonly unknown[]): Buffer =>
  Buffer.from(Int8Array.from(list.map(Number)).buffer);

export const makeBlob = (bytes: Uint8Array, type: string | null, name: string | null): BagThing<BlobState> =>
  new BagThing<BlobState>('Blob', { bytes: signed(bytes), type, name });

export const bodyOf = ({ body, base64 }: WebResponse): Buffer =>
  base64 === undefined ? Buffer.from(body, 'utf8') : Buffer.from(base64, 'base64');

export function headerOf({ headers = {} }: WebResponse, name: string): string | undefined {
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? [];
  return Array.isArray(value) ? value.at(-1) : value;
}

export const mediaType = (response: WebResponse): string =>
  headerOf(response, 'content-type')?.replace(/;.*/, '').trim() || 'text/plain';

/** What Google takes wherever it wants a BlobSource: a blob, an HtmlOutput or a response. */
export function blobFrom(value: Value): BlobState | undefined {
  if (!(value instanceof BagThing)) return undefined;
  if (value.cls === 'Blob') return value.state as BlobState;
  if (value.cls === 'HtmlOutput') {
    const { content } = value.state as HtmlState;
    return { bytes: signed(Buffer.from(content, 'utf8')), type: 'text/html', name: null };
  }
  if (value.cls !== 'HTTPResponse') return undefined;
  const response = value.state as WebResponse;
  return { bytes: signed(bodyOf(response)), type: mediaType(response), name: null };
}

import { BagThing } from './things.ts';
import type { BlobState, HtmlState } from './things.ts';
import type { WebResponse } from './types.ts';
import type { Value } from './wire.ts';

/** As a script sees bytes: signed, as in Java. */
export function signed(bytes: Uint8Array): number[] {
  const list = new Array<number>(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) list[at] = ((bytes[at] ?? 0) << 24) >> 24;
  return list;
}

/** What a script gives as bytes. */
export function bytesOf(list: readonly unknown[]): Buffer {
  const bytes = Buffer.allocUnsafe(list.length);
  for (let at = 0; at < list.length; at += 1) bytes[at] = Number(list[at]);
  return bytes;
}

export const makeBlob = (bytes: Buffer, type: string | null, name: string | null): BagThing<BlobState> =>
  new BagThing<BlobState>('Blob', { bytes, type, name });

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
    return { bytes: Buffer.from(content, 'utf8'), type: 'text/html', name: null };
  }
  if (value.cls !== 'HTTPResponse') return undefined;
  const response = value.state as WebResponse;
  return { bytes: bodyOf(response), type: mediaType(response), name: null };
}

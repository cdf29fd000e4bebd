import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Packing } from '../view/national/copies.ts';

/** SHA-256 in hexadecimal. */
export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** As the national workbook packs what it keeps, outside of Apps Script. */
export const PACKING: Packing = {
  pack: (text) => gzipSync(text).toString('base64'),
  unpack: (packed) => gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'),
  digest,
};

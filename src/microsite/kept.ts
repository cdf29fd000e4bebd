import { freeze, thaw } from '../view/frozen.ts';
import type { PublicRecord } from '../view/shape.ts';
import { chunksOf, joined } from './chunks.ts';
import { digest } from './digest.ts';
import { pack, unpack } from './pack.ts';

/**
 * The last good copy and since when the source fails, in script properties: the cache forgets within six hours at most. A
 * property holds 9 KB and all of them 500 KB.
 */
export type Properties = Readonly<Record<string, string>>;

const SIZE = 9000;
const MOST = 48;
const KEYS = Array.from({ length: MOST }, (_, at) => `copia${at + 1}`);
const FAILING = 'falla';

/** Since when a source cannot be read (an instant), and why. */
export interface Failure {
  address: string;
  since: string;
  problem: string;
}

const LENGTH = 8;
const stampOf = (address: string, content: string): string =>
  digest(address).slice(0, LENGTH) + digest(content).slice(0, 16);

/** @returns the last record that was read whole from this address. */
export function keptCopy(properties: Properties, address: string): PublicRecord | undefined {
  try {
    const whole = joined(KEYS.map((key) => properties[key]));
    if (!whole?.stamp.startsWith(digest(address).slice(0, LENGTH))) return undefined;
    const [huella = '', content = ''] = unpack(whole.text).split('\n');
    return thaw({ content, digest: huella });
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

/** @returns what there is to write so that this copy is kept: nothing while it is the one that is there. */
export function copyOf(properties: Properties, address: string, record: PublicRecord): Properties {
  const content = `${record.cut?.digest ?? ''}\n${freeze(record)}`;
  const stamp = stampOf(address, content);
  if (joined(KEYS.map((key) => properties[key]))?.stamp === stamp) return {};
  const chunks = chunksOf(pack(content), stamp, SIZE);
  return chunks.length > MOST ? {} : Object.fromEntries(chunks.map((chunk, at) => [KEYS[at] ?? '', chunk]));
}

/** @returns the failure that goes on; undefined while this address was read well the last time. */
export function failureIn(properties: Properties, address: string): Failure | undefined {
  try {
    const failure = JSON.parse(properties[FAILING] || 'null') as Failure | null;
    return failure?.address === address ? failure : undefined;
  } catch {
    return undefined;
  }
}

export const failureText = (failure: Failure): Properties => ({ [FAILING]: JSON.stringify(failure) });

/** @returns what there is to write once the source is read well again. */
export const recovered = (properties: Properties): Properties =>
  properties[FAILING] ? { [FAILING]: '' } : {};

import type { Reply } from '../../view/national/arrived.ts';

/** How long an answer is waited for, and how much of it is read: as much as Google lets one fetch bring. */
const BOUNDS = { timeoutMs: 60_000, mostBytes: 50 * 1024 * 1024 };

/**
 * Asks an address over the network, as nothing else in this folder does.
 * @returns what came back, or a failure in words that `arrivedFrom` knows; it never throws
 */
export async function askNetwork(address: string, bounds: Partial<typeof BOUNDS> = {}): Promise<Reply> {
  const { timeoutMs, mostBytes } = { ...BOUNDS, ...bounds };
  try {
    const response = await fetch(address, { redirect: 'follow', signal: AbortSignal.timeout(timeoutMs) });
    if (response.status !== 200) {
      await response.body?.cancel();
      return { status: response.status, text: '' };
    }
    const text = await textOf(response, mostBytes);
    return text === undefined ? { failure: 'Response Size' } : { status: 200, text };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

/** @returns undefined where it is longer than what is read */
async function textOf(response: Response, mostBytes: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += (piece as Uint8Array).length;
    if (size > mostBytes) return undefined;
    pieces.push(piece as Uint8Array);
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(pieces));
}

function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause =
    error.cause instanceof Error
      ? `${error.cause.name} ${(error.cause as { code?: string }).code ?? ''} ${error.cause.message}`
      : '';
  const said = `${error.name} ${error.message} ${cause}`;
  return /ENOTFOUND|EAI_AGAIN/.test(said) ? 'DNS error' : said;
}

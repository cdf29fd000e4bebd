import { fetchEach } from '../gas/fetchEach.ts';
import { isLate } from '../gas/pace.ts';
import { MOST_CHARACTERS, type Reply } from '../view/national/arrived.ts';

const OPTIONS = { method: 'get', muteHttpExceptions: true } as const;

/** A character of Spanish text takes one octet or two. */
const MOST_BYTES = MOST_CHARACTERS * 2;

type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

function replyOf(response: Response): Reply {
  const status = response.getResponseCode();
  if (status !== 200) return { status, text: '' };
  const headers = response.getHeaders() as Readonly<Record<string, unknown>>;
  const length = Object.keys(headers).find((name) => name.toLowerCase() === 'content-length');
  if (length && Number(headers[length]) > MOST_BYTES) return { failure: 'Response Size' };
  return { status, text: response.getContentText('UTF-8') };
}

/**
 * One request for all of them. Those that failed the last time come after, in a request of their own: one that does not
 * answer spoils the answers of all that are asked with it.
 * @returns by address; those for which there was no time have no reply
 */
export function fetchStates(steady: readonly string[], doubtful: readonly string[]): Map<string, Reply> {
  const replies = new Map<string, Reply>();
  const failed = (failure: string): Reply => ({ failure });
  for (const addresses of [steady, doubtful.filter((one) => !steady.includes(one))])
    fetchEach([...new Set(addresses)], replies, {
      options: OPTIONS,
      answered: replyOf,
      failed,
      late: isLate,
    });
  return replies;
}

import { asked, nextHop, unaskable, type LinkAnswer } from '../../../core/links.ts';
import { isLate } from '../../pace.ts';

/** The first octet is enough to know that a document is there. */
const REQUEST = {
  method: 'get',
  muteHttpExceptions: true,
  followRedirects: false,
  headers: { Range: 'bytes=0-0' },
} as const;

const MOST_HOPS = 4;

/** One address, and the answers on the way that it sends people. */
interface Trail {
  address: string;
  at: string;
  answers: { status: number; location?: string }[];
  end?: LinkAnswer;
}

/**
 * Asks for all of them at once. Those for which there was no time have no answer; the first always has one.
 * @throws what Google says when it asks for nothing more today
 */
export function askAddresses(addresses: readonly string[]): Map<string, LinkAnswer> {
  const trails = addresses.map((address): Trail => ({ address, at: asked(address), answers: [] }));
  for (const trail of trails) if (unaskable(trail.address)) trail.end = { failure: '' };
  follow(trails, isLate);
  const [first] = trails;
  // so that every call gets further, however slow the sites are
  if (first && !first.end) follow([first], () => false);
  return new Map(trails.flatMap((trail) => (trail.end ? [[trail.address, whole(trail, trail.end)]] : [])));
}

/** @returns the answers as one, each with what came after it. */
const whole = ({ answers }: Trail, end: LinkAnswer): LinkAnswer =>
  [...answers].reverse().reduce<LinkAnswer>((then, answer) => ({ ...answer, then }), end);

function follow(trails: readonly Trail[], late: () => boolean): void {
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const open = trails.filter(({ end }) => !end);
    if (open.length === 0 || late()) return;
    const answers = new Map<string, LinkAnswer>();
    fetchEach([...new Set(open.map(({ at }) => at))], answers, late);
    for (const trail of open) step(trail, answers.get(trail.at), hop === MOST_HOPS);
  }
}

function step(trail: Trail, answer: LinkAnswer | undefined, last: boolean): void {
  if (!answer) return;
  const next = last ? undefined : nextHop(trail.at, answer);
  if (next === undefined || 'failure' in answer) {
    trail.end = answer;
    return;
  }
  trail.answers.push(answer);
  trail.at = asked(next);
}

/** Google gives no answer at all when one address of many fails: the one that it names is left out, or each half is asked for. */
function fetchEach(
  addresses: readonly string[],
  answers: Map<string, LinkAnswer>,
  late: () => boolean,
  again = false,
): void {
  if (addresses.length === 0 || (answers.size > 0 && late())) return;
  try {
    const responses = UrlFetchApp.fetchAll(addresses.map((url) => ({ url, ...REQUEST })));
    addresses.forEach((address, index) => {
      const response = responses[index];
      if (response) answers.set(address, answerOf(response));
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (REFUSED.test(said)) throw error;
    const named = addresses.filter((one) => said.includes(one)).sort((a, b) => b.length - a.length)[0];
    const [only] = addresses;
    if (named !== undefined) {
      answers.set(named, { failure: said.replace(named, '') });
      fetchEach(addresses.filter((one) => one !== named), answers, late); // prettier-ignore
    } else if (addresses.length > 1) {
      const half = Math.ceil(addresses.length / 2);
      fetchEach(addresses.slice(0, half), answers, late);
      fetchEach(addresses.slice(half), answers, late);
    } else if (!again) fetchEach(addresses, answers, late, true);
    else if (only !== undefined) answers.set(only, { failure: said });
  }
}

/** Not the address but Google: the limit of the day, or a permission that nobody gave. */
const REFUSED = /too many times|quota|cuota|bandwidth|permission|authoriz|permiso/i;

function answerOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse): LinkAnswer {
  const status = response.getResponseCode();
  if (status < 300 || status >= 400) return { status };
  const headers = response.getHeaders() as Readonly<Record<string, string>>;
  const name = Object.keys(headers).find((key) => key.toLowerCase() === 'location');
  const location = name === undefined ? undefined : headers[name];
  return location === undefined ? { status } : { status, location: String(location) };
}

import { asked, nextHop, unaskable, type LinkAnswer } from '../../../core/links.ts';
import { fetchEach } from '../../fetchEach.ts';
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
    fetchEach([...new Set(open.map(({ at }) => at))], answers, {
      options: REQUEST,
      answered: answerOf,
      failed: (failure): LinkAnswer => ({ failure }),
      late,
    });
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

function answerOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse): LinkAnswer {
  const status = response.getResponseCode();
  if (status < 300 || status >= 400) return { status };
  const headers = response.getHeaders() as Readonly<Record<string, string>>;
  const name = Object.keys(headers).find((key) => key.toLowerCase() === 'location');
  const location = name === undefined ? undefined : headers[name];
  return location === undefined ? { status } : { status, location: String(location) };
}

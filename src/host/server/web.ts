import type { World } from '../world.ts';
import type { Web } from '../world/types.ts';
import { publishedReply } from './published.ts';

const LOCAL = new Set(['127.0.0.1', 'localhost', 'docs.google.com']);

/** UrlFetchApp reaches the boards published here without any network; nobody else answers. */
export function localWeb(world: World): Web {
  return (request) => {
    const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
    if (!url || !LOCAL.has(url.hostname)) return undefined;
    const reply = publishedReply(world.workbooks.values(), url);
    if (!reply) return undefined;
    return { status: reply.status ?? 200, headers: { 'Content-Type': reply.type }, body: String(reply.body) };
  };
}

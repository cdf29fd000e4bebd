import type { World } from '../world.ts';
import type { Web } from '../world/types.ts';
import { appsWeb } from '../world/web-app.ts';
import { firstOf, tableWeb } from '../world/web-table.ts';
import type { WebTable } from '../world/web-table.ts';
import { publishedReply } from './published.ts';
import { SAMPLE_WEB } from './sample-web.ts';

const LOCAL = new Set(['127.0.0.1', 'localhost', 'docs.google.com']);

/** What UrlFetchApp reaches without any network: the given table, what is published and deployed here, the samples. */
export function localWeb(world: World, table: WebTable = {}): Web {
  return firstOf(tableWeb(table), publishedWeb(world), appsWeb(world), tableWeb(SAMPLE_WEB));
}

function publishedWeb(world: World): Web {
  return (request) => {
    const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
    if (!url || !LOCAL.has(url.hostname)) return undefined;
    const reply = publishedReply(world.workbooks.values(), url);
    if (!reply) return undefined;
    return { status: reply.status ?? 200, headers: { 'Content-Type': reply.type }, body: String(reply.body) };
  };
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Reply } from './http.ts';

const ASSETS: Record<string, string> = {
  'page.js': 'text/javascript; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
};

/** Only the files of the page itself, by name: no path of a request ever reaches the disk. */
export async function asset(folder: string, parts: string[]): Promise<Reply | undefined> {
  const name = parts.length === 1 ? (parts[0] ?? '') : '';
  if (name === 'favicon.ico') return { status: 204, type: 'image/x-icon', body: '' };
  const type = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
  if (!type) return undefined;
  const body = await readFile(path.join(folder, name)).catch(() => undefined);
  return body && { type, body };
}

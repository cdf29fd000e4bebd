import { readFile } from 'node:fs/promises';
import { parseTable } from '../world/web-table.ts';
import type { WebTable } from '../world/web-table.ts';
import { UsageError } from './options.ts';

/** The table of `--web FILE`: a JSON object of addresses and what they answer (WebAnswer). */
export async function readWeb(file: string | undefined): Promise<WebTable> {
  if (file === undefined) return {};
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`--web: the file ${file} cannot be read.`);
  });
  try {
    return parseTable(text);
  } catch (error) {
    throw new UsageError(`--web ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Reply } from '../../view/national/arrived.ts';
import { bigQuerySchemas } from '../../view/records/schemas.ts';
import { boardsAt, listIn, type AskAddress, type Listed } from '../records/addresses.ts';
import { boardOf, copiesIn, isNational, type Board } from '../records/board.ts';
import { askNetwork } from '../records/network.ts';
import { writeRecords } from '../records/write.ts';
import { Store } from '../store.ts';
import type { Web } from '../world/types.ts';
import { tableWeb } from '../world/web-table.ts';
import { listOption, readOptions, textOption, UsageError } from './options.ts';
import { readWeb } from './web.ts';

const USAGE =
  'Usage: records --out DIR (--workbook NAME… --data DIR | --addresses FILE [--network] [--web FILE]), or records --schemas';

const OPTIONS = {
  out: { type: 'string' },
  workbook: { type: 'string', multiple: true },
  data: { type: 'string', default: '.data' },
  addresses: { type: 'string' },
  network: { type: 'boolean' },
  web: { type: 'string' },
  schemas: { type: 'boolean' },
} as const;

/**
 * Writes what boards have published as NDJSON, one file a table, as DuckDB and BigQuery load it: of boards of the data
 * folder, of the last good copies of INAI's workbook, or of addresses. With `--schemas` only prints the tables' columns.
 */
export async function recordsCommand(args: string[]): Promise<void> {
  const { values, rest } = readOptions(args, OPTIONS);
  if (values['schemas'] === true && rest.length === 0)
    return void process.stdout.write(`${JSON.stringify(bigQuerySchemas(), null, 1)}\n`);
  const out = textOption(values, 'out');
  const names = listOption(values, 'workbook');
  const list = textOption(values, 'addresses');
  if (out === undefined || rest.length > 0 || names.length > 0 === (list !== undefined))
    throw new UsageError(USAGE);
  const table = textOption(values, 'web');
  const ask = async (): Promise<AskAddress> =>
    asker(table === undefined ? undefined : tableWeb(await readWeb(table)), values['network'] === true);
  const boards =
    list === undefined
      ? boardsOf(path.resolve(textOption(values, 'data') ?? '.data'), names)
      : boardsAt(await readList(list), await ask());
  const written = await writeRecords(path.resolve(out), boards).catch((error: NodeJS.ErrnoException) => {
    throw error.syscall === undefined ? error : new UsageError(`--out ${out}: ${error.message}`);
  });
  process.stdout.write(`${JSON.stringify({ folder: out, ...written })}\n`);
  if (written.boards === 0 && written.left.length > 0) process.exitCode = 1;
}

/** A board's workbook gives what it has published, INAI's its last good copies; one workbook is in memory at a time. */
async function* boardsOf(folder: string, names: readonly string[]): AsyncGenerator<Board> {
  const store = new Store(folder, () => undefined);
  for (const name of new Set(names)) {
    const book = await store.find(name).catch((error: Error) => {
      throw new UsageError(error.message);
    });
    if (!book) throw new UsageError(`There is no workbook ${JSON.stringify(name)}.`);
    if (isNational(book)) {
      yield* copiesIn(book);
      continue;
    }
    const board = boardOf(book);
    if (!board) throw new UsageError(`${JSON.stringify(name)} has not been published.`);
    yield board;
  }
}

async function readList(file: string): Promise<Listed[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`--addresses: the file ${file} cannot be read.`);
  });
  const list = listIn(text);
  if (typeof list === 'string') throw new UsageError(`--addresses ${file}: ${list}.`);
  return list;
}

/** What the table knows is answered by it; the rest is asked over the network, if that is wanted. */
function asker(web: Web | undefined, network: boolean): AskAddress {
  if (!web && !network)
    throw new UsageError(
      '--addresses asks over the network: allow it with --network, or give --web FILE with what each address answers.',
    );
  return async (address): Promise<Reply> => {
    const answer = await web?.({ url: address, method: 'get', headers: {}, payload: '' });
    if (!answer) return network ? askNetwork(address) : { failure: 'DNS error' };
    return answer.failure ? { failure: answer.failure } : { status: answer.status, text: answer.body };
  };
}

import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import type { Reject } from '../../view/national/check.ts';
import { planId } from '../../view/openData.ts';
import type { Line } from '../../view/records/column.ts';
import { bigQuerySchemas, duckScript } from '../../view/records/schemas.ts';
import { RECORD_TABLES, REJECTS } from '../../view/records/tables.ts';
import type { Board } from './board.ts';

/** What was written: how many lines each file has, and of whom nothing was taken. */
export interface Written {
  boards: number;
  records: Record<string, number>;
  left: { code: string; why: string }[];
}

/** Lines go to the disk as they come: at any time only what one board published is in memory. */
class LineFile {
  lines = 0;
  readonly beside: string;
  readonly target: string;
  readonly #stream: WriteStream;

  constructor(target: string) {
    this.target = target;
    this.beside = `${target}.${process.pid}.tmp`;
    this.#stream = createWriteStream(this.beside, 'utf8');
    // told by whoever waits for it next
    this.#stream.on('error', () => undefined);
  }

  async add(lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    if (this.#stream.errored) throw this.#stream.errored;
    this.lines += lines.length;
    if (!this.#stream.write(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))
      await once(this.#stream, 'drain');
  }

  async end(): Promise<void> {
    this.#stream.end();
    await finished(this.#stream);
  }

  abandon(): void {
    this.#stream.destroy();
  }
}

const COMPARISON = 'comparacion.sql';

/** @returns the query that compares the boards; the build puts it beside the program */
const comparisonSql = (): Promise<string> => readFile(new URL(`./${COMPARISON}`, import.meta.url), 'utf8');

/**
 * Writes boards as NDJSON, one file a table, with what loads them: a schema a table for BigQuery, a script for DuckDB, and
 * the comparison as SQL. Files get their names when all of them are whole; other files of the folder stay.
 * @throws what reading a board or writing a file throws; then no file has changed
 */
export async function writeRecords(
  folder: string,
  boards: AsyncIterable<Board> | Iterable<Board>,
): Promise<Written> {
  await mkdir(folder, { recursive: true });
  const files = new Map(
    [...RECORD_TABLES, REJECTS].map(({ name }) => [name, new LineFile(path.join(folder, `${name}.ndjson`))]),
  );
  try {
    const told = await addAll(files, boards);
    await Promise.all([...files.values()].map((file) => file.end()));
    await Promise.all(
      Object.entries(await companions()).map(([name, text]) => writeFile(path.join(folder, name), text)),
    );
    for (const { beside, target } of files.values()) await rename(beside, target);
    const records = Object.fromEntries([...files].map(([name, { lines }]) => [name, lines]));
    return { ...told, records };
  } catch (error) {
    for (const file of files.values()) file.abandon();
    await Promise.all([...files.values()].map(({ beside }) => unlink(beside).catch(() => undefined)));
    throw error;
  }
}

const TWICE = 'Este plan ya se tomó de otro lado: no se cuenta dos veces.';

async function addAll(
  files: ReadonlyMap<string, LineFile>,
  boards: AsyncIterable<Board> | Iterable<Board>,
): Promise<Omit<Written, 'records'>> {
  const left: Written['left'] = [];
  const taken = new Set<string>();
  const reject = async (code: string, rejects: readonly Reject[]): Promise<void> => {
    left.push({ code, why: rejects[0]?.sentence ?? '' });
    await files.get(REJECTS.name)?.add(rejects.map((one) => rejectLine(code, one)));
  };
  for await (const board of boards) {
    if ('rejects' in board) await reject(board.code, board.rejects);
    else if (taken.has(planId(board.record)))
      await reject(board.code, [{ record: planId(board.record), field: '', sentence: TWICE }]);
    else {
      taken.add(planId(board.record));
      for (const table of RECORD_TABLES) await files.get(table.name)?.add(table.linesOf(board.record));
    }
  }
  return { boards: taken.size, left };
}

const rejectLine = (code: string, { record, field, sentence }: Reject): Line => ({
  clave_entidad: code,
  registro: record || null,
  campo: field || null,
  motivo: sentence,
});

async function companions(): Promise<Record<string, string>> {
  const schemas = Object.entries(bigQuerySchemas()).map(
    ([name, fields]) => [`${name}.schema.json`, `${JSON.stringify(fields, null, 1)}\n`] as const,
  );
  return {
    ...Object.fromEntries(schemas),
    'cargar.duckdb.sql': duckScript(),
    [COMPARISON]: await comparisonSql(),
  };
}

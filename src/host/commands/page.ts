import { createHash } from 'node:crypto';
import path from 'node:path';
import { renderPage } from '../../view/page.ts';
import { readOpenData } from '../../view/readOpenData.ts';
import { sheetCsv } from '../publish.ts';
import { Store } from '../store.ts';
import { readOptions, textOption, UsageError } from './options.ts';

const USAGE = 'Usage: page --workbook NAME --data DIR';
const OPTIONS = { workbook: { type: 'string' }, data: { type: 'string', default: '.data' } } as const;
const TAB = 'Datos abiertos';

/** Prints the microsite page of what a workbook has published, drawn as everybody else draws it: from its open data. */
export async function pageCommand(args: string[]): Promise<void> {
  const { values, rest } = readOptions(args, OPTIONS);
  const name = textOption(values, 'workbook');
  if (name === undefined || rest.length > 0) throw new UsageError(USAGE);
  const store = new Store(path.resolve(textOption(values, 'data') ?? '.data'), () => undefined);
  const book = await store.find(name).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  if (!book) throw new UsageError(`There is no workbook ${JSON.stringify(name)}.`);
  const tab = book.sheets.find((sheet) => sheet.name === TAB);
  if (!tab) throw new UsageError(`${JSON.stringify(name)} has not been published: it has no tab "${TAB}".`);
  const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
  const reading = readOpenData(sheetCsv(book, tab), digest);
  if ('problem' in reading) throw new UsageError(`${JSON.stringify(name)}: ${reading.problem}`);
  process.stdout.write(`${renderPage(reading.record)}\n`);
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { World } from '../world.ts';
import type { Outcome } from '../world.ts';
import { UsageError } from './options.ts';

const OWNER = 'personal@organismo.example';
const TIME_ZONE = 'America/Mexico_City';

/** Each script in a world of its own, with one empty spreadsheet and every permission. */
export function evaluate(code: string, name = 'script'): Outcome {
  const world = new World();
  const { id } = world.createWorkbook({ name: 'Untitled spreadsheet', owner: OWNER });
  const project = { name, code, files: {}, manifest: { timeZone: TIME_ZONE } };
  return world.run({ project, workbookId: id, user: OWNER, entry: '', args: [], kind: 'eval' });
}

/** One line a file, in their order, whatever becomes of the others. */
export async function evalCommand(files: string[]): Promise<void> {
  if (files.length === 0) throw new UsageError('Usage: eval FILE…');
  for (const file of files) {
    const code = await readFile(file, 'utf8').catch(() => undefined);
    process.stdout.write(`${JSON.stringify(code === undefined ? unreadable(file) : lineOf(code, file))}\n`);
  }
}

function lineOf(code: string, file: string): object {
  const { value = null, error } = evaluate(code, path.basename(file));
  return error ? { error: { name: error.name, message: error.message } } : { value };
}

const unreadable = (file: string): object => ({
  error: { name: 'Error', message: `The file ${file} cannot be read.` },
});

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

export async function evalCommand(files: string[]): Promise<void> {
  if (files.length === 0) throw new UsageError('Usage: eval FILE…');
  const codes = await Promise.all(
    files.map((file) =>
      readFile(file, 'utf8').catch(() => {
        throw new UsageError(`The file ${file} cannot be read.`);
      }),
    ),
  );
  codes.forEach((code, index) => {
    const { value = null, error } = evaluate(code, path.basename(files[index] ?? ''));
    const line = error ? { error: { name: error.name, message: error.message } } : { value };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json, Project, World } from './world.ts';

/** A plan as the add-on's own operations take it: set-up, imported tables, registered commitments. */
interface Example {
  name: string;
  note: string;
  sources: string[];
  setup: Json;
  imports: Json[];
  commitments: Json[];
}

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'examples');
const USER = 'personal@organismo.example';

export async function readExamples(folder: string): Promise<Example[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Example),
  );
}

/**
 * Makes a workbook a plan, through the calls that the panels make: nothing is written into cells from here.
 * @throws when the add-on refuses anything, with its sentence
 */
export async function loadExamples(world: World, project: Project, folder = FOLDER): Promise<void> {
  for (const example of await readExamples(folder)) {
    const book = world.createWorkbook({ name: example.name, owner: USER });
    const call = (entry: string, ...args: Json[]): void => {
      const { value, error } = world.run({
        project,
        workbookId: book.id,
        user: USER,
        entry,
        args,
        kind: 'call',
      });
      const done = value as { ok?: boolean } | null | undefined;
      if (!done?.ok) throw new Error(`${example.name}: ${entry}: ${JSON.stringify(error ?? value)}`);
    };
    call('guardarPreparar', example.setup);
    for (const table of example.imports) call('importar', table);
    for (const commitment of example.commitments) call('guardarCompromiso', commitment);
    call('publicar');
    world.changed(book);
  }
}

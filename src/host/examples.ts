import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { operatorOf } from './operate.ts';
import type { Project, World } from './world.ts';

const value = z.union([z.string(), z.number(), z.boolean()]);
const typed = z.record(z.string(), value);

/** A plan as the add-on's own operations take it: set-up, imported tables, registered commitments. */
const example = z.strictObject({
  name: z.string().min(1),
  note: z.string(),
  sources: z.array(z.string()).min(1),
  setup: z.strictObject({
    state: z.string().length(3),
    guarantor: z.string(),
    year: z.number().int(),
    zone: z.string(),
    launch: z.string(),
  }),
  imports: z.array(
    z.strictObject({ table: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  ),
  commitments: z.array(
    z.strictObject({ commitment: typed, activities: z.array(typed), indicators: z.array(typed) }),
  ),
});

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'examples');
const USER = 'personal@organismo.example';

/** @throws a list of what is wrong, and where, when a file has another shape */
export async function readExamples(folder: string): Promise<z.infer<typeof example>[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => example.parse(JSON.parse(await readFile(path.join(folder, file), 'utf8')))),
  );
}

/**
 * Makes a workbook a plan, through the calls that the panels make.
 * @throws when the add-on refuses anything, with its sentence
 */
export async function loadExamples(world: World, project: Project, folder = FOLDER): Promise<void> {
  for (const plan of await readExamples(folder)) {
    const book = world.createWorkbook({ name: plan.name, owner: USER });
    const call = operatorOf(world, project, book);
    call('guardarPreparar', plan.setup);
    for (const table of plan.imports) call('importar', table);
    for (const commitment of plan.commitments) call('guardarCompromiso', commitment);
    call('publicar');
    world.changed(book);
  }
}

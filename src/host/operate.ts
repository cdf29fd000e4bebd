import type { Workbook } from './model.ts';
import type { Json, Project, World } from './world.ts';

const USER = 'personal@organismo.example';

/** Calls a function of the add-on as its panels do. */
export type Operate = (entry: string, ...args: Json[]) => Json;

/**
 * @returns what works in a workbook through the add-on alone: nothing is written into cells from here
 * @throws when the add-on refuses anything, with its sentence
 */
export const operatorOf =
  (world: World, project: Project, book: Workbook): Operate =>
  (entry, ...args) => {
    const run = { project, workbookId: book.id, user: USER, entry, args, kind: 'call' as const };
    const { value, error } = world.run(run);
    const done = value as { ok?: boolean } | null | undefined;
    if (!done?.ok) throw new Error(`${book.name}: ${entry}: ${JSON.stringify(error ?? value)}`);
    return value ?? null;
  };

import { configFrom } from '../core/config.ts';
import { STATES } from '../core/states.ts';
import type { Workbook } from './model.ts';
import { operatorOf } from './operate.ts';
import { publishOpenData } from './server/microsite.ts';
import type { Project, World } from './world.ts';

/** The project of `dist/national`, and the workbook that `npm start` offers for it. */
export const NATIONAL = 'national';
export const NATION = 'INAI';

/** The exercise of a local board that belongs to one of the 32 states and has been published. */
function exerciseOf({ properties }: Workbook): { code: string; year: number } | undefined {
  const config = configFrom(properties['tablero'] ?? '');
  const code = config?.state.code ?? '';
  if (!config || !properties['publicado'] || !STATES.some((state) => state.code === code)) return undefined;
  return { code, year: config.year };
}

/** @returns by state, the published address of its local board; of several the one of the last exercise. */
export function localAddresses(world: World): Record<string, string> {
  const boards = [...world.workbooks.values()].flatMap((book) => {
    const exercise = exerciseOf(book);
    return exercise ? [{ book, ...exercise }] : [];
  });
  const found: Record<string, string> = {};
  for (const { code, book } of boards.sort((a, b) => a.year - b.year)) {
    const address = publishOpenData(world, book);
    if (address) found[code] = address;
  }
  return found;
}

interface Opened {
  states: { code: string; address: string }[];
}

/** Prepares a national workbook and gives it the addresses of the local boards; one that is there already stays. */
export function wireNation(world: World, project: Project, book: Workbook): void {
  const call = operatorOf(world, project, book);
  call('guardarPreparar');
  const { value, error } = world.run({
    project,
    workbookId: book.id,
    user: book.owner,
    entry: 'abrirActualizar',
    args: [],
    kind: 'call',
  });
  const { states = [] } = (value ?? {}) as unknown as Partial<Opened>;
  if (error) throw new Error(`${book.name}: ${error.message}`);
  const local = localAddresses(world);
  const addresses = Object.fromEntries(
    states.flatMap(({ code, address }) => (address === '' && local[code] ? [[code, local[code]]] : [])),
  );
  if (Object.keys(addresses).length > 0) call('guardarDirecciones', { addresses });
}

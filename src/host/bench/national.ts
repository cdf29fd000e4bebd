import { NATIONAL as TABLES } from '../../core/national/tables.ts';
import type { Workbook } from '../model.ts';
import { operatorOf } from '../operate.ts';
import { World, type Json, type Outcome, type Project } from '../world.ts';
import { NOW, type Publisher } from './boards.ts';
import { watch, type Watched } from './watch.ts';

const USER = 'enlace@inai.example';

/** One execution of an update, as the meter priced it and as it ran here. */
export interface Execution extends Watched {
  calls: number;
  modelledMs: number;
  cellsWritten: number;
}

/** What the built national add-on did with so many boards. */
export interface NationFigures {
  boards: number;
  /** UTF-8 bytes of what was fetched. */
  fetchedBytes: number;
  /** The first asks, checks and begins to write; each of the others goes on with the writing. */
  executions: Execution[];
  /** Why it did not come to its end; '' where it did. */
  ended: string;
  /** Cells of the grid of all tabs, used or not: what Google counts against ten million. */
  gridCells: number;
  /** Cells of the history that the update filled. */
  journalCells: number;
  /** Characters of the longest cell. */
  longestCell: number;
  /** Boards that were taken whole. */
  taken: number;
}

/** More would be no answer that anybody waits for. */
const MOST_EXECUTIONS = 60;

export interface Bench {
  national: Project;
  guest?: string;
}

/**
 * The whole path of an update in INAI's workbook, as the built add-on runs it in the local host: ask, check, keep, write.
 * Boards beyond the 32 states are rows put into Entidades past its onEdit, for the program goes through whatever rows
 * are there. The script's clock goes on by the published cost of its service calls and by what it computes here.
 */
export function updateNation({ national, guest }: Bench, publishers: readonly Publisher[]): NationFigures {
  const world = new World(guest === undefined ? {} : { guest });
  world.setNow(NOW);
  const book = world.createWorkbook({ name: 'INAI', owner: USER, project: national.name });
  operatorOf(world, national, book)('guardarPreparar');
  listed(world, book, publishers);
  const bodies = new Map(publishers.map(({ address, csv }) => [address, csv]));
  const headers = { 'Content-Type': 'text/csv; charset=utf-8' };
  world.web = ({ url }) => {
    const body = bodies.get(url);
    return body === undefined ? undefined : { status: 200, headers, body };
  };
  const { executions, ended } = untilDone(world, national, book);
  return {
    boards: publishers.length,
    fetchedBytes: publishers.reduce((sum, { csv }) => sum + Buffer.byteLength(csv), 0),
    executions,
    ended,
    gridCells: book.sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0),
    journalCells: filledCells(book, 'Bitácora'),
    longestCell: longestIn(book),
    taken: takenIn(book),
  };
}

/** As one paste, of which no onEdit is told: code, name and address, from the first row of data on. */
function listed(world: World, book: Workbook, publishers: readonly Publisher[]): void {
  const sheet = tabOf(book, TABLES.entidades.tab);
  const values = publishers.map(({ code, name, address }) => [code, name, address]);
  const { refused } = world.type({
    workbookId: book.id,
    sheetId: sheet.id,
    row: 2,
    column: 0,
    values,
    user: USER,
  });
  if (refused.length > 0) throw new Error(`Entidades: ${JSON.stringify(refused[0])}`);
}

function untilDone(
  world: World,
  project: Project,
  book: Workbook,
): Pick<NationFigures, 'executions' | 'ended'> {
  const executions: Execution[] = [];
  for (let entry = 'actualizar'; executions.length < MOST_EXECUTIONS; entry = 'continuar') {
    const { result, watched } = watch(() =>
      world.run({ project, workbookId: book.id, user: USER, entry, args: [], kind: 'call', slowness: 1 }),
    );
    const { calls, modelled_ms: modelledMs, cellsWritten } = result.meter;
    executions.push({ ...watched, calls, modelledMs, cellsWritten });
    const ended = endOf(result);
    if (ended !== undefined) return { executions, ended };
  }
  return { executions, ended: `Not after ${MOST_EXECUTIONS} executions.` };
}

/** @returns undefined where the next execution goes on */
function endOf({ value, error }: Outcome): string | undefined {
  if (error) return error.message;
  const said = (value ?? {}) as { ok?: boolean; pending?: Json; refused?: Json };
  if (said.pending !== undefined) return undefined;
  return said.ok ? '' : JSON.stringify(said.refused ?? value);
}

const tabOf = (book: Workbook, tab: string): Workbook['sheets'][number] => {
  const found = book.sheets.find(({ name }) => name === tab);
  if (!found) throw new Error(`There is no tab ${tab}.`);
  return found;
};

const filledCells = (book: Workbook, tab: string): number =>
  tabOf(book, tab)
    .rows.slice(2)
    .reduce((sum, row) => sum + row.filter((cell) => (cell?.value ?? '') !== '').length, 0);

function takenIn(book: Workbook): number {
  const { rows } = tabOf(book, TABLES.entidades.tab);
  const column = rows[0]?.findIndex((cell) => String(cell?.value ?? '').endsWith('.copia1')) ?? -1;
  return rows.slice(2).filter((row) => (row[column]?.value ?? '') !== '').length;
}

function longestIn(book: Workbook): number {
  let longest = 0;
  for (const { rows } of book.sheets)
    for (const row of rows)
      for (const cell of row)
        if (typeof cell?.value === 'string') longest = Math.max(longest, cell.value.length);
  return longest;
}

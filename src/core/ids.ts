import { rowsOf, str, type Board, type Config } from './board.ts';

/** `OAX-2016` */
export const prefixOf = (config: Config): string => `${config.state.code}-${config.year}`;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const LETTERS = { stl: 'M', compromisos: 'C', evidencias: 'E' } as const;
const WIDTHS = { stl: 2, compromisos: 2, evidencias: 3 } as const;
export type TopTable = keyof typeof LETTERS;

/** @returns `count` new IDs, never used before on this board: `OAX-2016-C03`, `OAX-2016-M05`, `OAX-2016-E014`. */
export function mint(board: Board, table: TopTable, count: number): string[] {
  const head = `${prefixOf(board.config)}-${LETTERS[table]}`;
  const first = highest(
    rowsOf(board, table).map((row) => str(row, 'id')),
    head,
    board.counters[LETTERS[table]] ?? 0,
  );
  return Array.from({ length: count }, (_, index) => `${head}${pad(first + 1 + index, WIDTHS[table])}`);
}

/** @returns new IDs below a commitment: `OAX-2016-C03-A02` (activity) or `…-I01` (indicator). */
export function mintBelow(
  board: Board,
  table: 'actividades' | 'indicadores',
  commitment: string,
  count: number,
): string[] {
  const head = `${commitment}-${table === 'actividades' ? 'A' : 'I'}`;
  const first = highest(
    rowsOf(board, table).map((row) => str(row, 'id')),
    head,
    board.counters[head] ?? 0,
  );
  return Array.from({ length: count }, (_, index) => `${head}${pad(first + 1 + index, 2)}`);
}

function highest(ids: readonly string[], head: string, atLeast: number): number {
  let most = atLeast;
  for (const id of ids) {
    if (!id.startsWith(head)) continue;
    const rest = id.slice(head.length);
    if (/^\d{1,6}$/.test(rest)) most = Math.max(most, Number(rest));
  }
  return most;
}

/** @returns the counters after these IDs were given, to be kept with the board. */
export function countersAfter(
  before: Readonly<Record<string, number>>,
  ids: readonly string[],
): Record<string, number> {
  const after = { ...before };
  for (const id of ids) {
    const parts = /^(?:[A-Z]{3}-\d{4}-([MCE])|(.+-[AI]))(\d+)$/.exec(id);
    const key = parts?.[1] ?? parts?.[2];
    if (key) after[key] = Math.max(after[key] ?? 0, Number(parts?.[3]));
  }
  return after;
}

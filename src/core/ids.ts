import { rowsOf, str, type Board, type Config, type Row } from './board.ts';
import type { RecordKey } from './tableKeys.ts';

/** `OAX-2016` */
export const prefixOf = (config: Config): string => `${config.state.code}-${config.year}`;

/** Letter, digits at least, and the field that names the record above where its ID begins this one's. */
type Shape = readonly [letter: string, width: number, under?: string];

/** `OAX-2016-C03` (commitment), `…-C03-A02` (activity), `OAX-2016-S03-A01` (agreement): one letter for each table. */
const SHAPES: Readonly<Record<RecordKey, Shape>> = {
  pasos: ['P', 2],
  actores: ['O', 2],
  stl: ['M', 2],
  gobernanza: ['G', 2],
  sesiones: ['S', 2],
  acuerdos: ['A', 2, 'sesion'],
  mesas: ['T', 2],
  compromisos: ['C', 2],
  actividades: ['A', 2, 'compromiso'],
  indicadores: ['I', 2, 'compromiso'],
  mediciones: ['D', 3],
  evidencias: ['E', 3],
  verificaciones: ['V', 3],
  reprogramaciones: ['R', 3],
  preguntas: ['Q', 3],
  evaluaciones: ['N', 2, 'compromiso'],
  textos: ['X', 2],
};

const UPPER: Readonly<Record<string, RecordKey>> = { sesion: 'sesiones', compromiso: 'compromisos' };

/** @returns the field that names the record above and the table in which that is; undefined for a table of its own. */
export function aboveOf(table: RecordKey): { field: string; table: RecordKey } | undefined {
  const [, , under] = SHAPES[table];
  const upper = under && UPPER[under];
  return upper ? { field: under, table: upper } : undefined;
}

/** @returns what an ID of this table looks like after the prefix of the board, as the source of a regular expression. */
export function idPattern(table: RecordKey): string {
  const [letter] = SHAPES[table];
  const above = aboveOf(table);
  return `${above ? idPattern(above.table) : ''}-${letter}\\d{2,6}`;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/**
 * @param above ID of the record above, for tables whose IDs begin with it
 * @returns `count` new IDs, never used before on this board
 */
export function mint(board: Board, table: RecordKey, count: number, above = ''): string[] {
  const [letter, width] = SHAPES[table];
  const head = `${above || prefixOf(board.config)}-${letter}`;
  const ids = rowsOf(board, table).map((row) => str(row, 'id'));
  const first = highest(ids, head, board.counters[above ? head : letter] ?? 0);
  return Array.from({ length: count }, (_, index) => `${head}${pad(first + 1 + index, width)}`);
}

/** @returns the ID of the record above, as the row names it; '' for a table of its own. */
export function aboveIn(table: RecordKey, row: Row): string {
  const above = aboveOf(table);
  return above ? str(row, above.field) : '';
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
    const parts = /^(?:[A-Z]{3}-\d{4}-([A-Z])|(.+-[A-Z]))(\d+)$/.exec(id);
    const key = parts?.[1] ?? parts?.[2];
    if (key) after[key] = Math.max(after[key] ?? 0, Number(parts?.[3]));
  }
  return after;
}

import { isBlank, rowsOf, str, type Board, type Change } from '../board.ts';
import { aboveIn, aboveOf, idPattern, mint } from '../ids.ts';
import type { RecordKey } from '../tableKeys.ts';

/** IDs for rows that a person typed; one that hangs from another record waits until it names it. */
export function giveIds(board: Board, table: RecordKey, edited: ReadonlySet<number>): Change[] {
  const changes: Change[] = [];
  const pools = new Map<string, string[]>();
  const mayHang = hangers(board, table);
  for (const [index, row] of rowsOf(board, table).entries()) {
    if (!edited.has(index) || str(row, 'id') !== '' || isBlank(row)) continue;
    const above = aboveIn(table, row);
    if (!mayHang(above)) continue;
    if (!pools.has(above)) pools.set(above, mint(board, table, edited.size, above));
    const id = pools.get(above)?.shift();
    if (id) changes.push({ kind: 'set', table, id: '', index, cells: { id } });
  }
  return changes;
}

/** @returns whether a record may hang from this one: it exists, as far as its table has been read. */
function hangers(board: Board, table: RecordKey): (above: string) => boolean {
  const upper = aboveOf(table)?.table;
  if (!upper) return () => true;
  const shape = new RegExp(`${idPattern(upper)}$`);
  const known = board.tables[upper] && new Set(rowsOf(board, upper).map((row) => str(row, 'id')));
  return (above) => above !== '' && (known ? known.has(above) : shape.test(above));
}

import { isBlank, rowsOf, str, type Board, type Change } from '../board.ts';
import { mint, mintBelow } from '../ids.ts';
import type { RecordKey } from '../records.ts';

/** IDs for rows that a person typed; one that hangs from a commitment waits until it names it. */
export function giveIds(board: Board, table: RecordKey, edited: ReadonlySet<number>): Change[] {
  const changes: Change[] = [];
  const pools = new Map<string, string[]>();
  const commitments = new Set(rowsOf(board, 'compromisos').map((row) => str(row, 'id')));
  for (const [index, row] of rowsOf(board, table).entries()) {
    if (!edited.has(index) || str(row, 'id') !== '' || isBlank(row)) continue;
    const parent = str(row, 'compromiso');
    const below = table === 'actividades' || table === 'indicadores';
    if (
      below &&
      (parent === '' || !(board.tables.compromisos ? commitments.has(parent) : /-C\d+$/.test(parent)))
    )
      continue;
    const head = below ? parent : '';
    if (!pools.has(head))
      pools.set(head, below ? mintBelow(board, table, parent, edited.size) : mint(board, table, edited.size));
    const id = pools.get(head)?.shift();
    if (id) changes.push({ kind: 'set', table, id: '', index, cells: { id } });
  }
  return changes;
}

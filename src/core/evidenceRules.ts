import { rowsOf, str, type Board, type Row } from './board.ts';
import { groupBy } from './group.ts';
import type { Problem } from './problems.ts';

/** How many records one document may prove before somebody should look (domain.md: "one file backing many activities"). */
const FEW = 2;
const MOST_NAMED = 8;

/** One and the same address, whatever the letters of its host or a slash at its end. */
const addressOf = (row: Row): string =>
  str(row, 'direccion')
    .trim()
    .replace(/^[^/]*\/\/[^/]*/, (host) => host.toLowerCase())
    .replace(/\/$/, '');

/** @returns one finding for each document that backs three records or more. */
export function checkSharedDocuments(board: Board): Problem[] {
  const rows = rowsOf(board, 'evidencias').map((row): Row => ({ ...row, direccion: addressOf(row) }));
  return [...groupBy(rows, 'direccion')].flatMap(([, same]): Problem[] => {
    const backed = [...new Set(same.map((row) => str(row, 'de')).filter((id) => id !== ''))];
    if (backed.length <= FEW) return [];
    const more = backed.length - MOST_NAMED;
    const named = backed.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` y ${more} más` : '');
    return [
      {
        code: 'documento-repetido',
        level: 'aviso',
        where: { table: 'evidencias', id: str(same[0] ?? {}, 'id'), field: 'direccion' },
        sentence: `Un mismo documento respalda ${backed.length} registros: ${named}.`,
        tip: 'Dé a cada uno su propio documento, o la página en que está lo suyo.',
      },
    ];
  });
}

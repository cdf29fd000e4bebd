import { rowsOf, str, type Board, type Row } from './board.ts';
import { hostOf } from './links.ts';
import type { Problem } from './problems.ts';

/**
 * One document for several records (domain.md: "one file backing many activities"): each may be right, and together they
 * deserve a look.
 * @returns one finding a document, at its first row
 */
export function checkSharedDocuments(board: Board): Problem[] {
  const byAddress = new Map<string, { row: Row; index: number }[]>();
  rowsOf(board, 'evidencias').forEach((row, index) => {
    const address = sameAddress(str(row, 'direccion'));
    if (address !== '') byAddress.set(address, [...(byAddress.get(address) ?? []), { row, index }]);
  });
  return [...byAddress.values()].flatMap((group): Problem[] => {
    const [first] = group;
    const proven = [...new Set(group.map(({ row }) => str(row, 'de')).filter((id) => id !== ''))];
    if (!first || proven.length < 2) return [];
    const ids = group.map(({ row }) => str(row, 'id'));
    return [
      {
        code: 'documento-repetido',
        level: 'aviso',
        where: { table: 'evidencias', field: 'direccion', id: ids[0] ?? '', index: first.index },
        sentence: `Un mismo documento respalda ${proven.length} registros: ${listed(proven)}.`,
        tip: `Está en ${listed(ids)}. Revise que pruebe cada uno, o registre el que corresponde.`,
      },
    ];
  });
}

const MOST_LISTED = 8;
const listed = (ids: readonly string[]): string =>
  ids.length > MOST_LISTED
    ? `${ids.slice(0, MOST_LISTED).join(', ')} y ${ids.length - MOST_LISTED} más`
    : ids.join(', ');

/** Two ways to write one address: scheme, capitals of the host, what follows # and a last slash tell nothing apart. */
function sameAddress(address: string): string {
  const host = hostOf(address);
  if (host === '') return '';
  const rest = address
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
  return `${host}${rest}`;
}
